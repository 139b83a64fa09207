"""Targets: whether a series moves as its goal asks, on a straight line from base to target."""

from decimal import Decimal

from sikte.problems import Refusal
from sikte.statistics.compare import direction, margin, reaches, shown
from sikte.statistics.series import break_between, latest, period_named, point_at
from sikte.values.content import Aim
from sikte.values.data import PARTS, Period
from sikte.values.statistics import Observation, Point, Series, Target

FEWEST_POINTS = 3
TOLERANCE = Decimal("0.05")
WAYS = {"increase": "up", "decrease": "down"}


def target(series: Series, aim: Aim) -> Target:
    """The series against its aim. Only a direction: "on-track" where the series has moved that way since
    the base. A level: "reached" at or beyond it, else "on-track" where the latest value has come at
    least as far as the straight line from base to target, less 5 % of the whole way. "unknown" with
    fewer than three points since the base, or over a break.

    Refuses a base that is not in the file, missing values, an end that is not after the base, and a level
    that does not lie beyond the base.
    """
    base, end = point_at(series, aim.base), latest(series).point
    by = period_named(aim.by) if aim.by else None
    _refuse_nonsense(series, aim, base, by)
    unknown = _points_since(series, base) < FEWEST_POINTS or break_between(series, base.period, end.period)
    moved = direction(shown(series, end) - shown(series, base), margin(base, end))
    status = "unknown" if unknown else _status(series, aim, base, end, moved, by)
    if unknown or aim.value is None or by is None:
        return Target(series, aim.direction, base, end, aim.value, by, status)
    actual = (shown(series, end) - shown(series, base)) / _years(base.period, end.period)
    left = _years(end.period, by)
    needed = (aim.value - shown(series, end)) / left if left > 0 else None
    projected = shown(series, end) + actual * left
    expected = _expected(shown(series, base), aim.value, base.period, end.period, by)
    return Target(series, aim.direction, base, end, aim.value, by, status, needed, actual, projected, expected)


def _refuse_nonsense(series: Series, aim: Aim, base: Point, by: Period | None) -> None:
    start = shown(series, base)
    if by and reaches(by, base.period):
        raise Refusal("periods-in-order", start=base.period, end=by)
    if aim.value is not None and direction(aim.value - start, Decimal(0)) != WAYS[aim.direction]:
        raise Refusal("target-behind-base", value=aim.value, base=Observation(series, base))


def _points_since(series: Series, base: Point) -> int:
    return sum(1 for p in series.points if p.period >= base.period and p.value is not None)


def _years(start: Period, end: Period) -> Decimal:
    """Years from one period to another, fractions of a year included."""
    return (
        Decimal(end.ordinal - start.ordinal) / PARTS[start.kind]
        if start.kind == end.kind
        else Decimal(end.year - start.year)
    )


def _status(series: Series, aim: Aim, base: Point, end: Point, moved: str, by: Period | None) -> str:
    if aim.value is not None:
        return _towards(series, aim, base, end, moved, by)
    if moved == "unchanged":
        return "unchanged"
    return "on-track" if moved == WAYS[aim.direction] else "wrong-way"


def _towards(series: Series, aim: Aim, base: Point, end: Point, moved: str, by: Period | None) -> str:
    way = 1 if aim.direction == "increase" else -1
    now, start = shown(series, end), shown(series, base)
    if (now - aim.value) * way >= 0:
        return "reached"
    if moved not in ("unchanged", WAYS[aim.direction]):
        return "wrong-way"
    expected = _expected(start, aim.value, base.period, end.period, by)
    return "on-track" if (now - expected) * way >= 0 else "behind"


def _expected(start: Decimal, aim: Decimal, base: Period, now: Period, by: Period) -> Decimal:
    """Where the straight line from base to target is by now, less the tolerance."""
    gone = min(_years(base, now) / _years(base, by), Decimal(1))
    return start + (aim - start) * (gone - TOLERANCE)
