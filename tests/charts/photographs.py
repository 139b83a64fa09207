"""Pictures of the marks of charts, without words, so that they are alike whatever fonts a machine has."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.charts.gallery import named, opened
from tests.charts.samples import PICTURED

FOLDER = Path(__file__).parent / "pictures"
WIDTHS = (320, 800)
BARE = """
() => document.querySelectorAll('figure').forEach(figure => {
  figure.replaceChildren(figure.querySelector('.ck-panels, .ck-map, .ck-frame'));
  figure.querySelectorAll('.ck-gutter, .ck-map .ck-legend').forEach(part => part.remove());
  figure.querySelectorAll('text, p').forEach(part => { part.style.visibility = 'hidden'; });
})
"""
ALONE = "name => document.querySelectorAll('figure').forEach(figure => { figure.hidden = figure.id !== name; })"


def photographs(browser, charts: dict = PICTURED) -> Iterator[tuple[str, bytes]]:
    """(name, PNG) of each chart at each width."""
    for width in WIDTHS:
        with opened(browser, named(charts), viewport={"width": width, "height": 800}) as (page, _):
            page.evaluate(BARE)
            for name in charts:
                page.evaluate(ALONE, name)
                yield f"{name}-{width}", page.locator(f"[id='{name}']").screenshot()


def stored(name: str) -> bytes:
    return (FOLDER / f"{name}.png").read_bytes()


def smaller(png: bytes) -> bytes:
    """The same picture in fewer bytes."""
    file = BytesIO()
    Image.open(BytesIO(png)).convert("RGB").save(file, "PNG", optimize=True)
    return file.getvalue()
