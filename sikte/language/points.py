"""Values with their periods, as an explanation or a message names them."""

from decimal import Decimal

from sikte.language.catalogues import phrased
from sikte.language.numbers import cell, legible, number
from sikte.language.periods import period
from sikte.language.texts import label
from sikte.values.data import Period
from sikte.values.statistics import Observation, Point, Series


def bare(series: Series, point: Point, language: str) -> str:
    """ "667"; where there is no value, why ("uppgift saknas")."""
    if point.value is None:
        return cell(point, series.decimals, language)[1]
    return legible(point.value, language) if series.exact else number(point.value, series.decimals, language)


def dated(series: Series, point: Point, language: str, with_label: bool = False) -> str:
    """ "667 (2021)"; with_label: "667 (kvinnor, 2021)"."""
    what = named(series, point, language, with_label)
    return phrased("dated", language, value=bare(series, point, language), what=what)


def observed(value: Observation, language: str) -> str:
    """ "667 (2021)", named where its members were asked for."""
    return dated(value.series, value.point, language, with_label=bool(value.series.asked))


def named(series: Series, point: Point, language: str, with_label: bool) -> str:
    """ "2021", "kvinnor, 2021"."""
    when = period(point.period, language)
    return f"{label(series, language)}, {when}" if with_label else when


def value_at(series: Series, when: Period) -> Decimal:
    """The stored value at a period that is known to have one."""
    return next(point.value for point in series.points if point.period == when)
