"""How periods, dates and spans of time are said."""

from datetime import date as Date
from decimal import Decimal
from functools import lru_cache

from sikte.language.catalogues import catalogue, phrased, told, word
from sikte.language.numbers import cardinal
from sikte.language.said import plain
from sikte.values.data import PARTS, Period
from sikte.values.pages import Said, Span


@lru_cache(maxsize=4096)
def moment(when: Period, language: str) -> Said:
    """A period in running text, its year as a number: "december 2008", "fjärde kvartalet 2023"; a school
    year, "2018/2019", is a name and no number."""
    words = catalogue(language)
    if when.kind == "school-year":
        return told(when.kind, language, year=str(when.year), next=str(when.year + 1))
    month = words.MONTHS[when.part - 1] if when.kind == "month" else ""
    ordinal = words.ORDINALS[when.part]
    return told(when.kind, language, year=_year(when.year), month=month, ordinal=ordinal)


def _year(year: int) -> Said:
    return (Span(str(year), Decimal(year)),)


@lru_cache(maxsize=4096)
def period(when: Period, language: str) -> str:
    """A period in running text: "2021", "andra halvåret 2023", "2018/2019"."""
    return plain(moment(when, language))


def short_period(when: Period, language: str) -> str:
    """A period on an axis or in a table: "dec 2008", "2023 kv 4", "2023 H2"."""
    if when.kind not in ("month", "quarter", "half-year"):
        return period(when, language)
    month = catalogue(language).SHORT_MONTHS[when.part - 1]
    return phrased(f"short-{when.kind}", language, month=month, year=str(when.year), part=str(when.part))


def between(start: Period, end: Period, language: str) -> str:
    """A range: "2015–2024"; with room around its dash where the ends are of several words; one period is itself."""
    first, last = period(start, language), period(end, language)
    if first == last:
        return first
    return phrased("range-of-words" if " " in first else "range", language, first=first, last=last)


def span(start: Period, end: Period, language: str) -> Said:
    """The time from one period to another: "ett år" (also for twelve months), "fem månader"."""
    count, kind = end.ordinal - start.ordinal, end.kind
    if count % PARTS[kind] == 0:
        count, kind = count // PARTS[kind], "year"
    if count == 1:
        return (Span(word(f"span-{kind}-one", language), Decimal(1)),)
    return (Span(phrased(f"span-{kind}", language, count=cardinal(count, "en", language)), Decimal(count)),)


def date(day: Date, language: str) -> str:
    """ "9 januari 2023"."""
    month = catalogue(language).MONTHS[day.month - 1]
    return phrased("date", language, day=str(day.day), month=month, year=str(day.year))
