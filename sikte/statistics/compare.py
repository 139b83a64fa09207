"""The one rule of comparison.

Levels and differences are taken from the values as shown (rounded half away from zero to the
dataset's decimals) and compared as shown; relative measures (`Series.exact`) as stored, but the
difference of two of them is again taken from the values as shown. A difference within the margin
has no direction. Nothing else in Sikte compares figures.
"""

from collections.abc import Callable, Iterable
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import cache, wraps
from typing import ParamSpec, TypeVar

from sikte.problems import Refusal
from sikte.values.data import Period
from sikte.values.statistics import Observation, Point, Series

# Decimal's own 28 digits would round the sums of what a file may well hold.
WIDE = Context(prec=200)
DIRECTIONS = {1: "up", 0: "unchanged", -1: "down"}


Given, Answer = ParamSpec("Given"), TypeVar("Answer")


def exactly(reckoning: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """The same, with sums and differences that keep every digit of what a file holds."""

    @wraps(reckoning)
    def wide(*given: Given.args, **named: Given.kwargs) -> Answer:
        with localcontext(WIDE):
            return reckoning(*given, **named)

    return wide


def rounded(value: Decimal, decimals: int) -> Decimal:
    """`value` with `decimals` decimals, halves away from zero (decimal arithmetic, never binary)."""
    return value.quantize(_step(decimals), ROUND_HALF_UP, WIDE)


@cache
def _step(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)


def stored(series: Series, point: Point) -> Decimal:
    """The figure as stored; refuses a point without one."""
    if point.value is None:
        raise _missing(series, point)
    return point.value


def _missing(series: Series, point: Point) -> Refusal:
    return Refusal("missing-value", series=series, period=point.period, sign=point.sign)


def shown(series: Series, point: Point) -> Decimal:
    """The figure to compare: as shown, or as stored where the series is exact.

    Refuses a point without a value.
    """
    if point.value is None:
        raise _missing(series, point)
    return point.value if series.exact else rounded(point.value, series.decimals)


def difference(series: Series, start: Point, end: Point) -> Decimal:
    """end − start in the unit."""
    later, earlier = ends(series, start, end)
    return later - earlier


def ends(series: Series, start: Point, end: Point) -> tuple[Decimal, Decimal]:
    """(end, start): the figures that a difference is taken between, as shown; as stored where an exact series
    has moved by too little to show."""
    later, earlier = (rounded(point.value, series.decimals) for point in (end, start))
    return (end.value, start.value) if series.exact and later == earlier else (later, earlier)


def margin(*points: Point) -> Decimal:
    """The widest margin of the points compared."""
    return max([point.margin for point in points])


def sign(amount: Decimal, within: Decimal = Decimal(0)) -> int:
    """1 for up, −1 for down, 0 within the margin; what is compared with a typed number has none."""
    if abs(amount) <= within:
        return 0
    return 1 if amount > 0 else -1


def direction(amount: Decimal, within: Decimal) -> str:
    """ "up", "down" or "unchanged": nothing within the margin has a direction."""
    return DIRECTIONS[sign(amount, within)]


def order(first: Observation, second: Observation) -> int:
    """1 where the first is higher, −1 where it is lower, 0 for a tie (also within the margin)."""
    return orders([first], second)[0]


def orders(values: Iterable[Observation], other: Observation) -> list[int]:
    """The order of each of several against one other."""
    level = shown(other.series, other.point)
    least = other.point.margin
    return [sign(shown(value.series, value.point) - level, max(value.point.margin, least)) for value in values]


def reaches(period: Period, limit: Period) -> bool:
    """Whether `period` lies at or before `limit`; a year as limit takes in the whole of it."""
    if period.kind == limit.kind:
        return period <= limit
    return period.year <= limit.year


def evenly_spaced(periods: tuple[Period, ...]) -> bool:
    """Whether the steps between neighbours are all alike (two periods always are)."""
    steps = {later.ordinal - earlier.ordinal for earlier, later in zip(periods, periods[1:], strict=False)}
    return len(steps) <= 1
