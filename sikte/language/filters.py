"""The filters of the authors' language: other ways to say a value."""

from collections.abc import Callable, Mapping
from datetime import date as Date
from decimal import Decimal

from msgspec.structs import replace

from sikte.language import approximations
from sikte.language.catalogues import phrased, word
from sikte.language.figures import Figure, figure, printed, quantity, signed
from sikte.language.numbers import cardinal
from sikte.language.periods import date
from sikte.language.said import capitalized, is_said, lowered
from sikte.language.statements import say
from sikte.language.texts import genitive, listed, ordinal
from sikte.problems import Refusal
from sikte.statistics.compare import rounded
from sikte.values.pages import Said, Span
from sikte.values.statistics import Change, Extreme, Group, Number, Observation, Word

MOST_DECIMALS = 10
GENDERS = ("en", "ett")
Filter = Callable[[object, tuple, str], Said]


class _Wrong(Exception):
    """A filter on something it does not take; `takes`: what it does take, where that is not always the same."""

    def __init__(self, takes: str = "") -> None:
        super().__init__(takes)
        self.takes = takes


def _words(value: object, arguments: tuple, language: str) -> Said:
    """One to twelve in letters: "tre", "ett"."""
    found, gender = _figure(value), _gender(arguments)
    shown = rounded(found.value, found.decimals)
    shown = shown.copy_abs() if found.difference else shown
    if found.decimals or not shown:
        return printed(found, language)
    return (quantity(found, shown, language, cardinal(int(shown), gender, language)),)


def _number(value: object, arguments: tuple, language: str) -> Said:
    """With as many decimals as asked for."""
    found = _figure(value)
    match arguments:
        case (int() | Decimal() as decimals,) if decimals in range(MOST_DECIMALS + 1):
            if found.finest is not None and decimals > found.finest:
                raise _Wrong(phrased("takes-shown-number", language, decimals=str(found.finest)))
            return printed(replace(found, decimals=int(decimals)), language)
    raise _Wrong


def _signed(value: object, arguments: tuple, language: str) -> Said:
    """ "+13 procent", "−4"."""
    _none(arguments)
    if not isinstance(value, Observation | Change | Number):
        raise _Wrong
    return signed(_figure(value), language)


def _about(value: object, arguments: tuple, language: str) -> Said:
    """Two significant digits: "drygt 660"."""
    _none(arguments)
    return approximations.about(_figure(value), language)


def _fraction(value: object, arguments: tuple, language: str) -> Said:
    """A share as a part: "två tredjedelar"."""
    found, gender = _figure(value), _gender(arguments)
    share = found.unit is not None and found.unit.kind == "percent" and not found.difference
    if not share or not 0 < found.basis < 100:
        raise _Wrong
    return approximations.fraction(found.basis, gender, language)


def _listed(value: object, arguments: tuple, language: str) -> Said:
    """ "a, b och c"."""
    _none(arguments)
    match value:
        case Group() | Extreme() | Word(kind="names" | "label"):
            return say(value, language)
        case (str(), *_) if all(isinstance(item, str) for item in value):
            return (Span(listed(value, language)),)
    raise _Wrong


def _genitive(value: object, arguments: tuple, language: str) -> Said:
    """Skånes, Västerås."""
    _none(arguments)
    *before, last = _said(value, language)
    return (*before, Span(genitive(last.text, language), last.value))


def _ordinal(value: object, arguments: tuple, language: str) -> Said:
    """ "sjätte", "13:e"."""
    _none(arguments)
    found = _figure(value)
    if found.difference or found.basis < 1 or found.basis != found.basis.to_integral_value():
        raise _Wrong
    return (Span(ordinal(int(found.basis), language), found.basis),)


def _capitalize_first(value: object, arguments: tuple, language: str) -> Said:
    _none(arguments)
    return capitalized(_said(value, language))


def _lower_first(value: object, arguments: tuple, language: str) -> Said:
    _none(arguments)
    return lowered(_said(value, language))


def _date(value: object, arguments: tuple, language: str) -> Said:
    """ "9 januari 2023"."""
    _none(arguments)
    if not isinstance(value, Date):
        raise _Wrong
    return (Span(date(value, language)),)


def _unit(value: object, arguments: tuple, language: str) -> Said:
    """The number with its unit: "667 företag"."""
    _none(arguments)
    found = _figure(value)
    if found.unit is None:
        raise _Wrong
    return printed(replace(found, bare=False), language)


def _figure(value: object) -> Figure:
    found = None if is_said(value) else figure(value)
    if found is None:
        raise _Wrong
    return found


def _said(value: object, language: str) -> Said:
    found = value if is_said(value) else say(value, language)
    if not found:
        raise _Wrong
    return found


def _none(arguments: tuple) -> None:
    if arguments:
        raise _Wrong


def _gender(arguments: tuple) -> str:
    if len(arguments) > 1 or any(argument not in GENDERS for argument in arguments):
        raise _Wrong
    return arguments[0] if arguments else "en"


def _checked(name: str, means: Filter) -> Filter:
    """The filter, with what it refuses told in the site's language."""

    def said(value: object, arguments: tuple, language: str) -> Said:
        try:
            return means(value, arguments, language)
        except _Wrong as wrong:
            raise Refusal("filter-wrong", filter=name, takes=wrong.takes or word(f"takes-{name}", language)) from None

    return said


FILTERS: Mapping[str, Filter] = {
    name: _checked(name, means)
    for name, means in {
        "words": _words,
        "number": _number,
        "signed": _signed,
        "about": _about,
        "fraction": _fraction,
        "listed": _listed,
        "genitive": _genitive,
        "ordinal": _ordinal,
        "capitalize_first": _capitalize_first,
        "lower_first": _lower_first,
        "date": _date,
        "unit": _unit,
    }.items()
}
