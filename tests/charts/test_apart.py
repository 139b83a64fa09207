"""Series beside each other are told apart by eyes that do not see every colour, as Chromium simulates them."""

from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image

from tests.charts.samples import AREA, EIGHT, GROUPED, MAP

# Five times the least difference that shows: w3.org/TR/css-color-4/#color-difference
LEAST = 0.1
VISIONS = ("none", "protanopia", "deuteranopia", "tritanopia", "achromatopsia")
SIDE = 20
FILLED = {"area": AREA, "grouped": GROUPED, "stacked": EIGHT, "map": MAP}
FILLS = """
() => [...document.querySelectorAll('.ck-legend .ck-swatch > *')].map(sample => {
  const pattern = getComputedStyle(sample).fill.match(/url\\("#(.*?)"\\)/);
  const drawn = pattern ? document.getElementById(pattern[1]).firstElementChild : sample;
  return getComputedStyle(drawn).fill;
})
"""
PAINT = """
colors => {
  document.body.replaceChildren(...colors.map(color => {
    const patch = document.createElement('div');
    Object.assign(patch.style, { position: 'fixed', insetBlock: 0, inlineSize: '20px', background: color });
    return patch;
  }));
  [...document.body.children].forEach((patch, place) => { patch.style.insetInlineStart = `${20 * place}px`; });
}
"""
Color = tuple[int, int, int]


def seen(page, vision: str, count: int) -> Iterator[Color]:
    """The colours of the patches that stand from the left, as an eye of that kind meets them."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setEmulatedVisionDeficiency", {"type": vision})
    painted = Image.open(BytesIO(page.screenshot())).convert("RGB")
    for place in range(count):
        yield painted.getpixel((SIDE * place + SIDE // 2, SIDE))


@cache
def oklab(color: Color) -> tuple[float, float, float]:
    """w3.org/TR/css-color-4/#ok-lab"""
    shares = [part / 255 for part in color]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    middle = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def difference(one: Color, other: Color) -> float:
    return sum((a - b) ** 2 for a, b in zip(oklab(one), oklab(other), strict=True)) ** 0.5


def alike(colors: Sequence[Color]) -> list[tuple[Color, Color]]:
    """Neighbours that are too much alike."""
    return [(one, other) for one, other in pairwise(colors) if difference(one, other) < LEAST]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", FILLED)
def test_neighbours_are_told_apart(visit, name, scheme):
    page, _ = visit([FILLED[name]], color_scheme=scheme)
    fills = page.evaluate(FILLS)
    page.evaluate(PAINT, fills)
    met = {vision: list(seen(page, vision, len(fills))) for vision in VISIONS}
    assert len(fills) > 1
    assert len(set(met["none"])) == len(fills)
    assert {vision: alike(colors) for vision, colors in met.items() if alike(colors)} == {}


def test_a_red_and_a_green_are_alike_to_some(visit):
    page, _ = visit([AREA])
    page.evaluate(PAINT, ["rgb(200, 80, 80)", "rgb(128, 120, 80)"])
    assert alike(list(seen(page, "none", 2))) == []
    assert alike(list(seen(page, "deuteranopia", 2))) != []
    assert all(red == green == blue for red, green, blue in seen(page, "achromatopsia", 2))
