"""Everything that the other rooms have said, from wherever in this one it is said."""

from sikte.language.catalogues import LANGUAGES
from sikte.language.claims import contradicts
from sikte.language.credits import credit
from sikte.language.facts import fact
from sikte.language.figures import unit_of
from sikte.language.filters import FILTERS
from sikte.language.formulas import explain
from sikte.language.numbers import cardinal, cell, number, percent, unit_text
from sikte.language.periods import date, period, short_period
from sikte.language.said import capitalized, lowered, plain
from sikte.language.statements import by_percent, say
from sikte.language.texts import genitive, label, listed, localized, named, ordinal
from sikte.language.truths import true_sentence
from sikte.language.units import mistyped

__all__ = [
    "FILTERS",
    "LANGUAGES",
    "by_percent",
    "capitalized",
    "cardinal",
    "cell",
    "contradicts",
    "credit",
    "date",
    "explain",
    "fact",
    "genitive",
    "label",
    "listed",
    "localized",
    "lowered",
    "mistyped",
    "named",
    "number",
    "ordinal",
    "percent",
    "period",
    "plain",
    "say",
    "short_period",
    "true_sentence",
    "unit_of",
    "unit_text",
]
