"""Equations that a reader can check: the numbers they start from, and what comes out."""

from decimal import Decimal

from sikte.language.catalogues import phrased
from sikte.language.figures import Figure, printed, quantity
from sikte.language.numbers import decimals_of, legible
from sikte.language.said import plain
from sikte.statistics.compare import rounded

DIFFERENCE = "{0} − {1}"
RATIO = "{0} ÷ {1}"
RELATIVE = "({0} − {1}) ÷ {1}"
PER = "{0} ÷ {1} × {2}"


def equation(template: str, terms: tuple[Decimal, ...], found: Figure, language: str) -> str:
    """ "(667 − 590) ÷ 590 ≈ 13,1 procent, avrundat till 13 procent".

    found: what comes out, as stored. It is written so closely that the reader's own rounding gives what
    is printed; “≈” where it, or a term, is not written to its last decimal.
    """
    decimals = _telling(found)
    close = rounded(found.value, decimals)
    exact = close == found.value and all(rounded(term, decimals_of(term)) == term for term in terms)
    result = quantity(_with(found, decimals), close, language).text
    whole = f"{template.format(*_written(terms, language))} {'=' if exact else '≈'} {result}"
    return whole if decimals == found.decimals else _rounded_off(whole, found, language)


def _rounded_off(whole: str, found: Figure, language: str) -> str:
    """The equation, and what it is printed as."""
    shown = rounded(found.value, found.decimals)
    if found.difference and not shown:
        return phrased("and-so", language, equation=whole, shown=plain(printed(found, language)))
    return phrased("and-rounded", language, equation=whole, shown=quantity(found, shown, language).text)


def _with(found: Figure, decimals: int) -> Figure:
    return Figure(found.value, decimals, found.unit, found.points, found.bare)


def _telling(found: Figure) -> int:
    """The decimals shown where nothing is lost by them, else the fewest that round to what is shown and are not 0."""
    shown = rounded(found.value, found.decimals)
    if shown == found.value:
        return found.decimals
    decimals = found.decimals + 1
    while rounded(rounded(found.value, decimals), found.decimals) != shown or not rounded(found.value, decimals):
        decimals += 1
    return decimals


def _written(terms: tuple[Decimal, ...], language: str) -> tuple[str, ...]:
    """The terms as they stand in an equation: negative ones in brackets, save the first."""
    first, *rest = terms
    texts = ((legible(term, language), term) for term in rest)
    return (legible(first, language), *(f"({text})" if term < 0 else text for text, term in texts))


def total(count: int) -> str:
    """ "{0} + {1} + {2}"."""
    return " + ".join(f"{{{place}}}" for place in range(count))
