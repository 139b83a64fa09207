"""Colours, and how they contrast.

Relative luminance and contrast ratio are those of WCAG 2.2 (w3.org/TR/WCAG22/#dfn-contrast-ratio),
in decimal arithmetic, so that every machine comes to the same colours.
"""

from decimal import Context, Decimal, localcontext
from functools import lru_cache

# Red, green and blue, from 0 to 255.
Color = tuple[int, int, int]

BLACK: Color = (0, 0, 0)
WHITE: Color = (255, 255, 255)
# The least contrast of texts, of marks, and of texts that are easy to read.
TEXT = Decimal("4.5")
MARK = Decimal(3)
EASY = Decimal(7)
# However exactly whoever asks reckons.
DIGITS = Context(prec=28)


def parse(text: str) -> Color:
    """#rrggbb as three numbers from 0 to 255."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def written(color: Color) -> str:
    """A colour as #rrggbb."""
    return "#{:02x}{:02x}{:02x}".format(*color)


def contrast(one: Color, other: Color) -> Decimal:
    """The contrast ratio, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + Decimal("0.05")) / (darker + Decimal("0.05"))


def luminance(color: Color) -> Decimal:
    """Relative luminance, from 0 (black) to 1 (white)."""
    red, green, blue = map(_linear, color)
    return Decimal("0.2126") * red + Decimal("0.7152") * green + Decimal("0.0722") * blue


def mix(color: Color, other: Color, percent: int) -> Color:
    """`percent` of the way from one colour to the other."""
    red, green, blue = ((a * (100 - percent) + b * percent + 50) // 100 for a, b in zip(color, other, strict=True))
    return red, green, blue


@lru_cache(maxsize=256)
def _linear(channel: int) -> Decimal:
    with localcontext(DIGITS):
        share = Decimal(channel) / 255
        if share <= Decimal("0.04045"):
            return share / Decimal("12.92")
        return ((share + Decimal("0.055")) / Decimal("1.055")) ** Decimal("2.4")
