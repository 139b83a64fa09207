"""What a test was decided by: the values that it turns on, named with their periods."""

from sikte.language.catalogues import phrased
from sikte.language.operands import operands
from sikte.language.points import dated, observed
from sikte.language.texts import listed
from sikte.statistics import record
from sikte.values.statistics import Observation, Point, Verdict


def compared(value: Verdict, language: str) -> str:
    """ "667 (2021) jämförs med 700 (2020)"; of the highest since a period, with the highest in between."""
    if value.test in ("highest", "lowest", "highest_since", "lowest_since"):
        return _extreme(value, language)
    subject, *others = operands((*value.subjects, *value.arguments), language)
    return phrased("how-with", language, subject=subject, arguments=listed(others, language))


def _extreme(value: Verdict, language: str) -> str:
    latest, end = value.subjects[0], value.test.partition("_")[0]
    subject = observed(latest, language)
    if not value.arguments:
        rival = _rival(latest, record.others(latest.series), end, language)
        return phrased(f"how-with-all-{end}", language, subject=subject, rival=rival)
    start, between = record.since_and_between(latest.series, value.arguments[0])
    facts = {"subject": subject, "start": dated(latest.series, start, language)}
    if not between:
        return phrased("how-with-since", language, **facts)
    return phrased(f"how-with-since-{end}", language, rival=_rival(latest, between, end, language), **facts)


def _rival(latest: Observation, points: tuple[Point, ...], end: str, language: str) -> str:
    return dated(latest.series, record.foremost(latest.series, points, end), language)
