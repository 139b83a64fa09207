"""Draws the golden charts and takes the pictures of charts and pages anew: python -m tests.renew"""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from sikte.charts.drawing import draw
from tests.browser import photographs as pages
from tests.browser.reading import Reader
from tests.browser.serving import served
from tests.browser.starting import started
from tests.charts import photographs as charts
from tests.charts.samples import GOLDEN, pictured
from tests.pictures import unlike
from tests.running import ROOT, build

DRAWN = Path(__file__).parent / "charts" / "golden"


def draw_anew() -> None:
    DRAWN.mkdir(exist_ok=True)
    for name, chart in GOLDEN.items():
        (DRAWN / f"{name}.svg").write_text(pictured(draw(chart)).replace("><", ">\n<") + "\n", encoding="utf-8")


def photograph_anew() -> None:
    with started() as browser, TemporaryDirectory() as folder:
        with served(build(ROOT, Path(folder) / "site")) as address:
            keep(pages.photographs(Reader(browser, address)), pages.FOLDER, pages.smaller, "webp")
        keep(charts.photographs(browser), charts.FOLDER, charts.smaller, "png")


def keep(taken: Iterable[tuple[str, bytes]], folder: Path, smaller: object, ending: str) -> None:
    """Only what looks another way than before, so that pictures do not change with the machine; others go."""
    folder.mkdir(exist_ok=True)
    known = set()
    for name, picture in taken:
        path, small = folder / f"{name}.{ending}", smaller(picture)
        known.add(path)
        if not path.exists() or unlike(small, path.read_bytes()):
            path.write_bytes(small)
            print(path)
    for path in set(folder.iterdir()) - known:
        path.unlink()


if __name__ == "__main__":
    draw_anew()
    photograph_anew()
