"""What each kind of chart shows of its series, and what it asks of their data."""

from collections.abc import Sequence
from decimal import Decimal

from sikte.problems import Refusal
from sikte.statistics.change import between_points
from sikte.statistics.selection import narrowed
from sikte.statistics.series import refuse_break, several
from sikte.values.statistics import Point, Series

KINDS = ("line", "bar", "stacked-bar", "grouped-bar", "area", "dot", "slope", "small-multiples", "status-matrix")
MATRIX = "status-matrix"
MAP = "map"
RANKINGS = ("bar", "dot", MAP)
TARGETED = ("line", "area", "bar")
STACKS = ("stacked-bar", "area")
# Of one series alone they would show nothing but a number.
DIVIDED = ("dot", "small-multiples")


def shown(kind: str, series: Series, divided: bool) -> Series:
    """The series with the points that a chart of this kind shows: a ranking the latest one, a slope the two ends."""
    points = series.points
    if kind in RANKINGS and divided:
        points = points[-1:]
    if kind == "slope":
        points = _ends(series)
    if kind == MATRIX:
        points = several(series)
    return narrowed(series, points)


def _ends(series: Series) -> tuple[Point, Point]:
    """The first and the last point; refuses a single one, and a change over a break."""
    points = several(series)
    refuse_break(series, points[0].period, points[-1].period)
    return points[0], points[-1]


def ranked(members: Sequence[Series]) -> list[Series]:
    """The highest first, those without a value last."""
    return sorted(members, key=_falling)


def _falling(member: Series) -> tuple[bool, Decimal]:
    value = member.points[-1].value if member.points else None
    return (value is None, -value if value is not None else Decimal(0))


def refuse(kind: str, series: Series, members: Sequence[Series], divided: bool) -> None:
    """Refuses what a chart of this kind cannot show of these members, and a chart without a single value."""
    dataset = series.dataset.name
    if kind == MAP:
        _refuse_no_map(members)
    if kind in DIVIDED and not divided:
        raise Refusal("chart-undivided", words=kind)
    if kind in STACKS and len(members) > 1 and not series.dataset.additive:
        raise Refusal("stack-not-additive", dataset=dataset)
    values = [point.value for member in members for point in member.points if point.value is not None]
    if not values:
        raise Refusal("chart-empty", dataset=dataset)
    if kind == "area" and min(values) < 0:
        raise Refusal("area-negative", dataset=dataset)


def _refuse_no_map(members: Sequence[Series]) -> None:
    """Refuses what is divided by anything but counties, or the municipalities of a county."""
    keys = {key for member in members for key, _ in member.asked}
    geographic = {d.key for member in members for d in member.dataset.dimensions if d.geographic}
    if keys != geographic:
        raise Refusal("map-no-regions", words=", ".join(sorted(keys - geographic)))


def course(series: Series, start: Point, end: Point) -> tuple[str, str]:
    """(which way the series went between two points, what that is worth), as a status matrix tells them."""
    try:
        found = between_points(series, start, end, "between")
    except Refusal as refusal:
        return "", "break" if refusal.code == "break-between" else "unknown"
    better = {"higher": "up", "lower": "down"}.get(series.dataset.better or "")
    if found.direction == "unchanged" or not better:
        return found.direction, found.direction
    return found.direction, "better" if found.direction == better else "worse"
