"""Records and ranks: the latest value against the past, and a region against the others."""


from sikte import geography
from sikte.problems import Refusal
from sikte.statistics.compare import direction, evenly_spaced, margin, orders, shown
from sikte.statistics.known import known
from sikte.statistics.selection import region_dimension, unlimited, with_members
from sikte.statistics.series import at, break_between, latest, point_at, points_of, refuse_break
from sikte.values.data import Break
from sikte.values.statistics import Point, Rank, Record, Series


def against(series: Series, earlier: Point, latest_point: Point) -> str:
    """ "up" where the latest lies above an earlier point, "down" below, "unchanged" on a level."""
    amount = shown(series, latest_point) - shown(series, earlier)
    return direction(amount, margin(earlier, latest_point))


def record(series: Series) -> Record:
    """The latest value as a record: above the one before, the highest since P, the most recent
    earlier period at least as high; below it, the lowest likewise. Refuses a value equal to the one
    before, missing values in what is compared, and uneven periods."""
    points, broken = _unbroken(series)
    if len(points) < 2:
        raise Refusal("too-few-points", series=series, least=2)
    if not evenly_spaced(tuple(p.period for p in points)):
        raise Refusal("uneven-periods", series=series, start=points[-2].period, end=points[-1].period)
    *past, last = points
    heading = against(series, past[-1], last)
    if heading == "unchanged":
        raise Refusal("no-record", series=series, period=last.period, before=past[-1].period)
    extreme = "highest" if heading == "up" else "lowest"
    rival = next((p for p in reversed(past) if against(series, p, last) != heading), None)
    return Record(series, last, extreme, rival or past[0], rival is None, broken if rival is None else None)


def _unbroken(series: Series) -> tuple[tuple[Point, ...], Break | None]:
    """The points from the last break on, and that break."""
    points = points_of(series)
    broken = break_between(series, points[0].period, points[-1].period)
    return tuple(p for p in points if broken is None or p.period >= broken.period), broken


def compared(found: Record) -> tuple[Point, ...]:
    """The points a record rests on: from `since` to the latest."""
    return tuple(p for p in found.series.points if found.since.period <= p.period <= found.latest.period)


def others(series: Series) -> tuple[Point, ...]:
    """Every point before the latest."""
    return points_of(series)[:-1]


def since_and_between(series: Series, word: str | int) -> tuple[Point, tuple[Point, ...]]:
    """The point at a period, and those between it and the latest."""
    start, end = point_at(series, word), points_of(series)[-1]
    return start, tuple(p for p in series.points if start.period < p.period < end.period)


def foremost(series: Series, points: tuple[Point, ...], end: str) -> Point:
    """The "highest" or "lowest" of some points, the latest of them that tie."""
    way = 1 if end == "highest" else -1
    return max(points, key=lambda point: (shown(series, point) * way, point.period))


def since(series: Series, word: str | int, heading: str) -> bool:
    """Whether P is the last time the latest value was matched ("up": as high, "down": as low): the value
    at P reaches the latest, at least one period lies between, and none of those does.

    Refuses missing values, a break after P, and a P that is not in the file."""
    (start, between), end = since_and_between(series, word), points_of(series)[-1]
    if start.period >= end.period:
        raise Refusal("periods-in-order", start=start.period, end=end.period)
    refuse_break(series, start.period, end.period)
    beaten = [against(series, p, end) == heading for p in between]
    return against(series, start, end) != heading and bool(beaten) and all(beaten)


def extreme(series: Series, heading: str) -> bool:
    """Whether the latest lies strictly above ("up") or below every other period; refuses a break."""
    *past, last = points_of(series)
    if not past:
        raise Refusal("too-few-points", series=series, least=2)
    refuse_break(series, past[0].period, last.period)
    return all([against(series, p, last) == heading for p in past])


@known
def rank(series: Series) -> Rank:
    """The region's place at the latest period among all regions of its level (the nation not counted)."""
    here = latest(series)
    field = tuple(at(s, here.point.period) for s in _everywhere(unlimited(series)))
    places = orders([there for there in field if there.series.selection != series.selection], here)
    higher, lower, level = (places.count(sign) for sign in (1, -1, 0))
    return Rank(series, here.point, 1 + higher, 1 + lower, len(field), level > 0, field)


@known
def _everywhere(series: Series) -> tuple[Series, ...]:
    """The series of every region of its own region's level; refuses the nation, and data that lack one."""
    dimension = region_dimension(series.dataset)
    own = series.selection[series.dataset.dimensions.index(dimension)]
    if own is None or geography.level(own) == "nation":
        raise Refusal("rank-of-nation", dataset=series.dataset.name)
    members = {m.code: m for m in dimension.members}
    codes = geography.regions(geography.level(own))
    missing = tuple(geography.name(code) for code in codes if code not in members)
    if missing:
        raise Refusal("rank-missing", dataset=series.dataset.name, count=len(missing), first=missing[0])
    return with_members(series, dimension, [members[code] for code in codes])
