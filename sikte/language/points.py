"""Values with their periods, as an explanation or a message names them."""

from decimal import Decimal

from sikte.language.catalogues import phrased
from sikte.language.numbers import cell, legible, number
from sikte.language.periods import period
from sikte.language.texts import label
from sikte.statistics.compare import rounded
from sikte.values.data import Period
from sikte.values.statistics import Point, Series


def figure_of(series: Series, point: Point) -> Decimal:
    """The figure that comparisons speak of: as shown, or as stored where the series is exact."""
    return point.value if series.exact else rounded(point.value, series.decimals)


def bare(series: Series, point: Point, language: str) -> str:
    """ "667"; where there is no value, why ("uppgift saknas")."""
    if point.value is None:
        return cell(point, series.decimals, language)[1]
    return legible(point.value, language) if series.exact else number(point.value, series.decimals, language)


def dated(series: Series, point: Point, language: str, named: bool = False) -> str:
    """ "667 (2021)"; named: "667 (kvinnor, 2021)"."""
    when = period(point.period, language)
    what = f"{label(series, language)}, {when}" if named else when
    return phrased("dated", language, value=bare(series, point, language), what=what)


def value_at(series: Series, when: Period) -> Decimal:
    """The stored value at a period that is known to have one."""
    return next(point.value for point in series.points if point.period == when)
