"""Series derived from other series: per inhabitant, shares, indexes; and means. Compared as stored."""

from decimal import Decimal

from msgspec.structs import replace

from sikte.problems import Refusal
from sikte.statistics.compare import shown
from sikte.statistics.known import known
from sikte.statistics.series import ABSENT, at, break_between, observation, point_at, points_of, refuse_break
from sikte.values.data import INDEX, PERCENT, Period, Unit
from sikte.values.statistics import Method, Number, Point, Series


@known
def per(series: Series, other: Series, factor: Decimal, decimals: int = 0) -> Series:
    """value ÷ other × factor, matched on period, compared as stored; in "companies per 1,000 inhabitants"."""
    others = {point.period: point for point in points_of(other)}
    points = tuple(_ratio(p, other, others.get(p.period), factor) for p in points_of(series))
    method = Method("per", (series, other), number=factor)
    unit = replace(series.unit, kind="other", per=(factor, other.unit))
    return _derived(series, points, method, unit, decimals, other)


@known
def share(part: Series, whole: Series) -> Series:
    """A part's percentage of the whole at the same period; additive datasets only, and no shares or indexes of them."""
    if part.method.kind in ("share", "index"):
        raise Refusal("derived-not-additive", dataset=part.dataset.name)
    if not part.dataset.additive:
        raise Refusal("not-additive", dataset=part.dataset.name)
    wholes = {point.period: point for point in points_of(whole)}
    points = tuple(_ratio(p, whole, wholes.get(p.period), Decimal(100)) for p in points_of(part))
    return _derived(part, points, Method("share", (part, whole)), PERCENT, 0, whole)


@known
def index(series: Series, word: str | int | Period) -> Series:
    """value ÷ value at the base period × 100; refuses where a break parts the latest from the base."""
    base = at(series, word).point
    refuse_break(series, *sorted((base.period, points_of(series)[-1].period)))
    same_side = (p for p in series.points if not break_between(series, *sorted((base.period, p.period))))
    points = tuple(_ratio(p, series, base, Decimal(100)) for p in same_side)
    return _derived(series, points, Method("index", (series,), period=base.period), INDEX, 0)


def _derived(
    series: Series, points: tuple, method: Method, unit: Unit, decimals: int, other: Series | None = None
) -> Series:
    breaks, remarks = (other.breaks, other.remarks) if other else ((), ())
    return replace(
        series,
        points=points,
        method=method,
        unit=unit,
        decimals=decimals,
        exact=True,
        breaks=tuple(dict.fromkeys(series.breaks + breaks)),
        remarks=tuple(dict.fromkeys(series.remarks + remarks)),
    )


def _ratio(above: Point, divisor: Series, below: Point | None, factor: Decimal) -> Point:
    """above ÷ below × factor; none where either is missing or the divisor, a point of its series, is not
    above zero or reads as 0."""
    rows = above.rows + (below.rows if below else ())
    if above.value is None or below is None or below.value is None or shown(divisor, below) <= 0:
        sign = above.sign or (below.sign if below else "") or ABSENT
        return Point(above.period, None, sign, above.status, rows=rows)
    status = above.status or below.status
    return Point(above.period, above.value * factor / below.value, "", status, rows=rows)


def mean(series: Series, start: str | int, end: str | int) -> Number:
    """The arithmetic mean from one period to another, both included, every one present; refuses a break among them."""
    low, high = point_at(series, start).period, point_at(series, end).period
    refuse_break(series, low, high)
    points = tuple(p for p in series.points if low <= p.period <= high)
    if not points:
        raise Refusal("periods-in-order", start=low, end=high)
    values = [observation(series, p).point.value for p in points]
    return Number(sum(values) / len(values), "mean", replace(series, points=points), series.decimals, series.unit)
