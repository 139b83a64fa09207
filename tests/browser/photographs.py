"""Pictures of every kind of page, whole and small, in the font that comes along, whatever fonts a machine has."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, Route

from tests.browser.reading import WIDTHS, Reader, resize
from tests.running import ROOT

FOLDER = Path(__file__).parent / "pictures"
FONTS = ROOT / "sikte" / "charts" / "fonts"
KINDS = {
    "overview": "",
    "overview-en": "en/",
    "area": "omraden/nyskapande/",
    "goal": "mal/exporterande-foretag/",
    "goal-en": "en/goals/exporting-companies/",
    "article": "nyheter/arets-exportregion-2021/",
    "regions": "nyheter/brp-i-kommunerna/",
    "region": "nyheter/brp-i-kommunerna/arboga/",
    "news": "nyheter/",
    "datasets": "data/",
    "dataset": "data/exporters/",
    "diagram": "diagram/exporterande-foretag-exporters-line/",
    "search": "sok/",
    "updates": "uppdateringar/",
    "accessibility": "tillganglighet/",
    "cookies": "kakor/",
    "page": "om/",
    "missing": "404.html",
}
FACES = "".join(
    f"@font-face {{ font-family: Taken; font-weight: {weight}; src: url(/taken/SikteSans-{name}.ttf) }}\n"
    for name, weight in (("Regular", "400"), ("Bold", "600 700"))
)
DRESS = FACES + ":root { --sans: Taken } * { font-family: Taken !important }"
READY = """async () => {
    const pictures = [...document.images];
    pictures.forEach(picture => { picture.loading = 'eager' });
    await Promise.all([document.fonts.ready, ...pictures.map(picture => picture.decode())]);
}"""
SCALE, QUALITY = 3, 40


def photographs(reader: Reader, **media: str) -> Iterator[tuple[str, bytes]]:
    """(name, picture) of each kind of page at each width."""
    with reader.tab() as tab:
        dress(tab)
        tab.emulate_media(**media)
        for name, address in KINDS.items():
            reader.go(tab, address)
            tab.evaluate(READY)
            for width in WIDTHS:
                resize(tab, width)
                yield f"{name}-{width}", tab.screenshot(full_page=True, animations="disabled")


def dress(tab: Page) -> None:
    """From now on every page is set in the font that comes along."""

    def style(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text() + DRESS)

    tab.route("**/style.css*", style)
    tab.route("**/taken/*", lambda route: route.fulfill(path=FONTS / route.request.url.rpartition("/")[2]))


def stored(name: str) -> bytes:
    return (FOLDER / f"{name}.webp").read_bytes()


def smaller(png: bytes) -> bytes:
    """The same picture at a third of its size, in few bytes."""
    file = BytesIO()
    Image.open(BytesIO(png)).convert("RGB").reduce(SCALE).save(file, "WEBP", quality=QUALITY, method=6)
    return file.getvalue()
