"""Draws the golden charts and takes their pictures anew: python -m tests.charts.renew"""

from pathlib import Path

from sikte.charts.drawing import draw
from tests.browser.starting import started
from tests.charts.photographs import FOLDER as PICTURES
from tests.charts.photographs import photographs, smaller, stored, unlike
from tests.charts.samples import GOLDEN, pictured

FOLDER = Path(__file__).parent / "golden"


def draw_anew() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, chart in GOLDEN.items():
        (FOLDER / f"{name}.svg").write_text(pictured(draw(chart)).replace("><", ">\n<") + "\n", encoding="utf-8")


def photograph_anew() -> None:
    """Only what looks another way than before, so that pictures do not change with the machine."""
    PICTURES.mkdir(exist_ok=True)
    with started() as browser:
        for name, taken in photographs(browser):
            path = PICTURES / f"{name}.png"
            if not path.exists() or unlike(taken, stored(name)):
                path.write_bytes(smaller(taken))
                print(path)


if __name__ == "__main__":
    draw_anew()
    photograph_anew()
