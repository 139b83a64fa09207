"""Any value of the house in plain words, for a problem's message."""

from decimal import Decimal

from sikte.language.catalogues import word
from sikte.language.numbers import written
from sikte.language.periods import period
from sikte.language.points import observed
from sikte.language.said import is_said, plain
from sikte.language.statements import phrase, say
from sikte.language.texts import label, listed, localized
from sikte.problems import Refusal
from sikte.values.data import SIGNS, Break, Dataset, Dimension, Member, Period, Unit
from sikte.values.places import Localized
from sikte.values.statistics import Change, Group, Observation, Series


def fact(value: object, language: str) -> str:
    """A value as an author would name it. Never refuses: a text that lacks the language is told in its own."""
    try:
        return _fact(value, language)
    except Refusal as refusal:
        return str(refusal.facts.get("text", refusal.code))


def _fact(value: object, language: str) -> str:
    match value:
        case str():
            return word(value, language) if value in SIGNS else value
        case int() | Decimal():
            return written(Decimal(value), language)
        case Period():
            return period(value, language)
        case Localized():
            return localized(value, language)
        case Member(label=text) | Unit(text=text):
            return localized(text, language)
        case Dataset(name=name) | Dimension(key=name):
            return name
        case Break(period=when):
            return period(when, language)
        case Series():
            return label(value, language)
        case Observation():
            return observed(value, language)
        case Change(series=series):
            return f"{label(series, language)} {plain(phrase(value, '', language))}"
        case None | () | Group(members=()):
            return word("nothing", language)
    return _said(value, language)


def _said(value: object, language: str) -> str:
    if isinstance(value, tuple | list) and not is_said(value):
        return listed([fact(item, language) for item in value], language)
    return plain(say(value, language))
