"""Draws the golden charts anew: python -m tests.charts.renew"""

from pathlib import Path

from sikte.charts.drawing import draw
from tests.charts.samples import GOLDEN, pictured

FOLDER = Path(__file__).parent / "golden"

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, chart in GOLDEN.items():
        (FOLDER / f"{name}.svg").write_text(pictured(draw(chart)).replace("><", ">\n<") + "\n", encoding="utf-8")
