"""Numbers: rounded, and written as Swedish has them."""

from fractions import Fraction
from functools import lru_cache

NBSP, MINUS = "\u00a0", "\u2212"
SINGULAR = {"personer": "person", "procentenheter": "procentenhet", "promilleenheter": "promilleenhet"}
POINTS = {"procent": "procentenheter", "promille": "promilleenheter"}
LETTERS = ("", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")
ORDINALS = (
    "", "första", "andra", "tredje", "fjärde", "femte", "sjätte",
    "sjunde", "åttonde", "nionde", "tionde", "elfte", "tolfte",
)  # fmt: skip


class Refused(Exception):
    """The data do not allow the statement; the argument says why."""


@lru_cache(maxsize=1 << 14)
def shown(value: Fraction, decimals: int) -> Fraction:
    """Rounded, halves away from zero."""
    scaled = abs(value) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10**decimals)


def swedish(value: Fraction, decimals: int) -> str:
    """ "1 234,5" with a no-break space, "−3" with a true minus."""
    rounded = shown(value, decimals)
    digits = str(abs(rounded.numerator) * 10**decimals // rounded.denominator).zfill(decimals + 1)
    whole, fraction = digits[: len(digits) - decimals], digits[len(digits) - decimals :]
    groups = []
    while whole:
        groups.insert(0, whole[-3:])
        whole = whole[:-3]
    return (MINUS if rounded < 0 else "") + NBSP.join(groups) + ("," + fraction if fraction else "")


def counted(value: Fraction, decimals: int, unit: str) -> str:
    """The size of a number with its unit, which stands in the singular after a bare 1."""
    one = shown(abs(value), decimals) == 1 and decimals == 0
    return f"{swedish(abs(value), decimals)} {SINGULAR.get(unit, unit) if one else unit}"


def signed(value: Fraction, decimals: int) -> str:
    """With its sign; one that would be shown as 0 gets the decimals it needs."""
    while value and not shown(value, decimals):
        decimals += 1
    return ("+" if value > 0 else "") + swedish(value, decimals)


def listed(names: list[str]) -> str:
    """ "a, b och c"; semicolons between names that hold commas."""
    if len(names) < 2:
        return "".join(names)
    mark = "; " if any("," in name for name in names) else ", "
    return mark.join(names[:-1]) + " och " + names[-1]


def ordinal(number: int) -> str:
    """ "nionde", then 13:e and 21:a."""
    if number <= 12:
        return ORDINALS[number]
    return f"{number}:{'a' if number % 10 in (1, 2) and number % 100 not in (11, 12) else 'e'}"
