"""How numbers are written: in text, in tables, beside units."""

from decimal import Decimal
from functools import lru_cache

from sikte.language.catalogues import grammar, word
from sikte.language.texts import localized
from sikte.statistics.compare import rounded
from sikte.values.data import Unit
from sikte.values.statistics import Point

MINUS = "\u2212"
SPACE = "\u00a0"
SIGNS = {"not-available": "..", "not-applicable": ".", "confidential": "U", "": ".."}
FINEST = 4


@lru_cache(2**12)
def number(value: Decimal, decimals: int, language: str) -> str:
    """`value` with `decimals` decimals, halves away from zero: "1 234,5" (no-break space), "−3", "1,234.5"."""
    shown, rules = rounded(value, decimals), grammar(language)
    whole, point, fraction = f"{shown.copy_abs():,f}".partition(".")
    marked = whole.replace(",", rules.GROUP_MARK) + point.replace(".", rules.DECIMAL_MARK) + fraction
    return MINUS + marked if shown < 0 else marked


def cardinal(value: int, gender: str, language: str) -> str:
    """One to twelve in letters (gender: "en" or "ett"), else digits."""
    return grammar(language).cardinal(value, gender) or number(Decimal(value), 0, language)


def written(value: Decimal, language: str) -> str:
    """A number with all the decimals it was given with."""
    return number(value, own_decimals(value), language)


def legible(value: Decimal, language: str) -> str:
    """A number that may have been computed: as it is, or with as many decimals as a reader needs to check it."""
    return number(value, decimals_of(value), language)


def decimals_of(value: Decimal) -> int:
    """The decimals of a number as it stands, at most FINEST unless it is very small."""
    return min(own_decimals(value), max(FINEST, FINEST - 1 - value.adjusted()))


def own_decimals(value: Decimal) -> int:
    """The decimals that a number was given with."""
    return max(0, -value.as_tuple().exponent)


def plain(value: Decimal) -> str:
    """A number as programs read it, with the decimals that it has: "-1234.50"."""
    text = str(value)
    return f"{value:f}" if "E" in text else text


def spreadsheet(value: Decimal, language: str) -> str:
    """A number as spreadsheets in that language read it: "-1234,5", "-1234.5"."""
    text = plain(value)
    return text.replace(".", grammar(language).DECIMAL_MARK) if "." in text else text


def percent(value: Decimal, decimals: int, language: str) -> str:
    """For tables and charts: "13 %" with a no-break space, "13%"."""
    return number(value, decimals, language) + grammar(language).PERCENT_SIGN


def unit_text(unit: Unit, language: str, one: bool = False, points: bool = False) -> str:
    """The unit in running text. one: there is one of it; points: of a difference ("procentenheter")."""
    if unit.kind == "other":
        text = localized(unit.text, language) + rate(unit, language)
        return grammar(language).singular(text) if one else text
    if not points:
        return word(unit.kind, language)
    return word(f"{unit.kind}-point" if one else f"{unit.kind}-points", language)


def rate(unit: Unit, language: str) -> str:
    """ " per 1 000 invånare", " per invånare"; "" where the unit is no rate."""
    if unit.per is None:
        return ""
    many, what = unit.per
    text = unit_text(what, language, one=many == 1)
    return f" per {text}" if many == 1 else f" per {written(many, language)} {text}"


def cell(point: Point, decimals: int, language: str) -> tuple[str, str]:
    """(as printed in a table, as spoken): ("667", ""), ("412 p", "preliminär uppgift"), ("..", "uppgift saknas")."""
    if point.value is None:
        return SIGNS[point.sign], word(point.sign or "not-available", language)
    text = number(point.value, decimals, language)
    if not point.status:
        return text, ""
    return text + SPACE + word(f"{point.status}-mark", language), word(f"{point.status}-figure", language)
