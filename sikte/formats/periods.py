"""Periods, as data files and authors write them."""

import re
from functools import lru_cache

from sikte.values.data import PARTS, Period

YEAR = "(?P<year>[12][0-9]{3})"
FORMS = (
    ("year", YEAR),
    ("quarter", YEAR + " ?(?:k|q|kv|kvartal) ?(?P<part>[1-4])"),
    ("half-year", YEAR + " ?(?:h|halvår) ?(?P<part>[12])"),
    ("month", YEAR + " ?m(?P<part>[0-9]{1,2})"),
    ("month", YEAR + "-(?P<part>[0-9]{2})"),
    ("school-year", YEAR + " ?[/–] ?(?P<end>[0-9]{2})"),
    ("school-year", YEAR + " ?[/–-] ?(?P<end>[0-9]{4})"),
)


@lru_cache(4096)
def period(text: str) -> Period | None:
    """The period that a text names, else None.

    2021; 2023K1, 2023Q1, 2023 kv 1; 2023H1, 2023 halvår 1; 2023M01, 2023-01; and of school years, named by the
    year they begin, 2018/2019, 2018/19, 2018–19. With a hyphen 2011-12 is a month, never a school year.
    """
    for kind, form in FORMS:
        found = re.fullmatch(form, text.strip(), re.IGNORECASE)  # compiled when the first text is read
        if found and _sound(kind, **found.groupdict()):
            return Period(int(found["year"]), int(found.groupdict().get("part") or 1), kind)
    return None


def _sound(kind: str, year: str, part: str = "1", end: str | None = None) -> bool:
    """Whether the part lies within the year, and a school year ends in the year after."""
    if end is not None:
        return str(int(year) + 1).endswith(end)
    return 1 <= int(part) <= PARTS[kind]
