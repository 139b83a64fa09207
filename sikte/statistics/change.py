"""Change between two periods, gaps between two members, and trends."""

from decimal import Decimal

from sikte.problems import Refusal
from sikte.statistics.compare import difference, direction, evenly_spaced, margin, order, rounded, shown
from sikte.statistics.known import known
from sikte.statistics.selection import dimension_of, with_member
from sikte.statistics.series import latest, observation, parts, point_at, points_of, refuse_break, several
from sikte.values.data import PARTS, Period
from sikte.values.statistics import Change, Gap, Point, Series, Trend

FEWEST_FOR_A_TREND = 3


@known
def change(series: Series) -> Change:
    """From the period before to the latest, where the file's periods are evenly spaced."""
    points = several(series)
    if not evenly_spaced(tuple(p.period for p in points)):
        raise Refusal("uneven-periods", series=series, start=points[-2].period, end=points[-1].period)
    return between_points(series, points[-2], points[-1], "previous")


def change_on_year(series: Series) -> Change:
    """From the same month or quarter a year before to the latest; of yearly data, `change`."""
    end = points_of(series)[-1]
    if PARTS[end.period.kind] == 1:
        return change(series)
    start = Period(end.period.year - 1, end.period.part, end.period.kind)
    return between_points(series, point_at(series, start), end, "on-year")


def change_since(series: Series, start: str | int) -> Change:
    """From a named period to the latest."""
    return _ordered(series, point_at(series, start), points_of(series)[-1], "since")


def change_between(series: Series, start: str | int, end: str | int) -> Change:
    """Between two named periods."""
    return _ordered(series, point_at(series, start), point_at(series, end), "between")


def _ordered(series: Series, start: Point, end: Point, relation: str) -> Change:
    if start.period >= end.period:
        raise Refusal("periods-in-order", start=start.period, end=end.period)
    return between_points(series, start, end, relation)


def between_points(series: Series, start: Point, end: Point, relation: str) -> Change:
    """The change from one point to a later one; refuses missing values and breaks between them."""
    observation(series, start)
    observation(series, end)
    refuse_break(series, start.period, end.period)
    moved = shown(series, end) - shown(series, start)
    heading = direction(moved, margin(start, end))
    relative, why = _relative(series, start, end)
    within = heading == "unchanged" and moved != 0
    return Change(series, start, end, heading, difference(series, start, end), relative, why, relation, within)


def _relative(series: Series, start: Point, end: Point) -> tuple[Decimal | None, str]:
    """(end − start) ÷ start as stored; none for shares, nor from a base that is not above zero, or reads as 0."""
    if series.unit.kind != "other":
        return None, "share"
    if rounded(start.value, series.decimals) <= 0 or end.value < 0:
        return None, "base"
    return (end.value - start.value) / start.value, ""


def percent_between(start: Decimal, end: Decimal) -> Decimal:
    """(end − start) ÷ start in percent, of two numbers as a reader sees them; start is not 0."""
    return (end - start) / start * 100


def gap(series: Series, key: str) -> Gap:
    """The difference at the latest period between the two members of a dimension."""
    dimension = dimension_of(series.dataset, key)
    members = parts(dimension)
    if len(members) != 2:
        raise Refusal("gap-needs-two", dimension=key, count=len(members))
    one, other = (with_member(series, dimension, member) for member in members)
    here, there = latest(one), latest(other)
    higher, lower = (here, there) if shown(one, here.point) >= shown(other, there.point) else (there, here)
    return Gap(series, higher.series, lower.series, difference(series, lower.point, higher.point))


def gap_is_real(found: Gap) -> bool:
    """Whether the two differ by more than nothing and more than the margin."""
    return order(latest(found.higher), latest(found.lower)) != 0


def trend(series: Series, length: int) -> Trend:
    """Least squares over the last `length` periods (ordinary, each period one step apart as in time), on the
    values as stored.

    A direction only where the fitted change over them exceeds one shown unit and the margin.
    """
    if length < FEWEST_FOR_A_TREND:
        raise Refusal("trend-too-short", words=length, least=FEWEST_FOR_A_TREND)
    if len(points_of(series)) < length:
        raise Refusal("too-few-points", series=series, least=length)
    points = series.points[-length:]
    for point in points:
        observation(series, point)
    refuse_break(series, points[0].period, points[-1].period)
    fitted = _slope(points) * (points[-1].period.ordinal - points[0].period.ordinal)
    least = max(Decimal(1).scaleb(-series.decimals), margin(*points))
    return Trend(series, points, fitted, direction(fitted, least), least)


def _slope(points: tuple[Point, ...]) -> Decimal:
    """Σ(t − t̄)(v − v̄) ÷ Σ(t − t̄)²"""
    times = [Decimal(p.period.ordinal) for p in points]
    middle, level = sum(times) / len(times), sum(p.value for p in points) / len(points)
    above = sum((t - middle) * (p.value - level) for t, p in zip(times, points, strict=True))
    return above / sum((t - middle) ** 2 for t in times)


def factor(found: Change) -> Decimal:
    """end ÷ start as stored; refuses a base from which no percent can be given."""
    if found.why_no_percent == "base" or rounded(found.start.value, found.series.decimals) <= 0:
        raise Refusal("no-percent", series=found.series, start=found.start.period, end=found.end.period)
    return found.end.value / found.start.value


def percent(found: Change) -> Decimal:
    """The relative change in percent as stored, without sign; refuses shares and unfit bases."""
    if found.relative is None:
        code = "percent-of-share" if found.why_no_percent == "share" else "no-percent"
        raise Refusal(code, series=found.series, start=found.start.period, end=found.end.period)
    return abs(found.relative * 100)


def shown_percent(found: Change) -> Decimal | None:
    """The percent that a reader would work out from the levels as shown, without sign; None where there is none."""
    if found.relative is None:
        return None
    start, end = (rounded(point.value, found.series.decimals) for point in (found.start, found.end))
    return abs(percent_between(start, end))
