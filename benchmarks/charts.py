"""How many charts are drawn in a second: `python benchmarks/charts.py [--rounds 5]`.

The same charts as Sikte sets them, as the memory of a build gives them back, as pictures to take away (SVG, and PNG on
top), and by Vega itself in Node on the same specifications, where `npm ci` has been run in benchmarks/vega.
"""

import json
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from sikte.charts.drawing import draw  # noqa: E402
from sikte.charts.pictures import photograph, picture  # noqa: E402
from sikte.charts.spec import spec  # noqa: E402
from sikte.edges.store import Store  # noqa: E402
from sikte.memory import Memory, remembering  # noqa: E402
from sikte.values.files import Files  # noqa: E402
from sikte.values.kept import Kept  # noqa: E402
from sikte.values.pages import Chart  # noqa: E402
from sikte.website.drawn import TEMPLATE, Spread, drawn  # noqa: E402
from sikte.website.render import needed  # noqa: E402
from tests.charts.samples import GROUPED, LINE, MANY, ROWS, STACKED  # noqa: E402
from tests.theme import THEME  # noqa: E402

CHARTS = (LINE, MANY, STACKED, GROUPED, ROWS)
NODE = Path(__file__).parent / "vega"
ANYWHERE = Kept.of(Spread("/diagram/x", "/", "/", "https://exempel.se", "Sikte", png=False))
TEMPLATES = needed(Files.of(THEME).under("templates/"), TEMPLATE)
Way = Callable[[Chart], object]


WAYS: dict[str, Way] = {
    "set for a page": draw,
    "set, remembered": lambda chart: drawn(Kept.of(chart), ANYWHERE, TEMPLATES).figure.value,
    "picture, SVG": lambda chart: picture(chart, draw(chart), "Sikte"),
    "picture, SVG and PNG": lambda chart: photograph(picture(chart, draw(chart), "Sikte")),
}


def main(words: Sequence[str] | None = None) -> int:
    parser = ArgumentParser(description="How many charts are drawn in a second.")
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args(words).rounds
    with TemporaryDirectory() as folder, remembering(Memory(Store(Path(folder)), "benchmark")):
        found = {name: timed(way, rounds) for name, way in WAYS.items()}
    if (NODE / "node_modules").exists():
        found["Vega in Node, SVG"] = in_node(rounds)
    else:
        print("Vega in Node is left out: run npm ci in benchmarks/vega", file=sys.stderr)
    print(f"{'':22}{'charts a second':>18}{'ms a chart':>14}")
    for name, milliseconds in found.items():
        print(f"{name:22}{1000 / milliseconds:18.0f}{milliseconds:14.1f}")
    return 0


def timed(way: Way, rounds: int) -> float:
    """The median of milliseconds a chart, after one round that is not counted."""
    taken = []
    for _ in range(rounds + 1):
        start = perf_counter()
        for chart in CHARTS:
            way(chart)
        taken.append(1000 * (perf_counter() - start) / len(CHARTS))
    return median(taken[1:])


def in_node(rounds: int) -> float:
    """The same by Vega's own view, in one process of Node."""
    asked = json.dumps({"specs": [spec(chart) for chart in CHARTS], "rounds": rounds + 1})
    answer = subprocess.run(["node", "draw.js"], cwd=NODE, input=asked, capture_output=True, check=True, text=True)
    return median(json.loads(answer.stdout)[1:]) / len(CHARTS)


if __name__ == "__main__":
    sys.exit(main())
