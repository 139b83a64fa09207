"""The days that a period covers."""

from calendar import monthrange
from datetime import date

from sikte.values.data import PARTS, Period

MONTHS = 12
SCHOOL_BEGINS = 7


def first_day(period: Period) -> date:
    """The day a period begins; a school year on the first of July."""
    if period.kind == "school-year":
        return date(period.year, SCHOOL_BEGINS, 1)
    return date(period.year, (period.part - 1) * _months(period) + 1, 1)


def last_day(period: Period) -> date:
    """The day a period ends."""
    if period.kind == "school-year":
        return date(period.year + 1, SCHOOL_BEGINS - 1, 30)
    month = period.part * _months(period)
    return date(period.year, month, monthrange(period.year, month)[1])


def _months(period: Period) -> int:
    return MONTHS // PARTS[period.kind]
