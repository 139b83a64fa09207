"""Groups: the members a series is divided into, those that meet a condition, and their extremes."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from msgspec.structs import replace

from sikte import geography
from sikte.problems import Refusal
from sikte.statistics.change import change, change_between, change_since
from sikte.statistics.compare import orders, shown, sign
from sikte.statistics.known import known
from sikte.statistics.selection import dimension_of, member_of, region_dimension, with_member, with_members
from sikte.statistics.series import latest, parts, refuse_break
from sikte.values.data import Dimension, Member
from sikte.values.statistics import Change, Extreme, Group, Observation, Series

DERIVED = ("per", "share", "index")


@known
def by(series: Series, *keys: str) -> Group:
    """The series divided by one dimension, or crossed by several; `region`: the home's level,
    `municipality`: the home county's. The total is no member."""
    members: tuple[Series, ...] = (series,)
    for key in keys:
        dimension, among = _division(series, key)
        members = tuple([member for one in members for member in with_members(one, dimension, among)])
    if not members or not keys or len(set(keys)) < len(keys):
        raise Refusal("no-members", dataset=series.dataset.name, words=", ".join(keys))
    members = tuple(_called_by(member, len(keys)) for member in members)
    return Group(series, members, members, keys=keys)


def _called_by(member: Series, count: int) -> Series:
    """Within a group a member is called by what the group is divided by: what all have in common goes unsaid."""
    return member if len(member.asked) == count else replace(member, asked=member.asked[-count:])


def _division(series: Series, key: str) -> tuple[Dimension, tuple[Member, ...]]:
    if key in ("region", "municipality"):
        dimension = region_dimension(series.dataset)
        return dimension, _those(dimension, geography.divided(key, _own_region(series, dimension)))
    dimension = dimension_of(series.dataset, key)
    return dimension, parts(dimension)


def _own_region(series: Series, dimension: Dimension) -> str | None:
    return series.selection[series.dataset.dimensions.index(dimension)]


def _those(dimension: Dimension, codes: Sequence[str]) -> tuple[Member, ...]:
    return tuple(m for m in dimension.members if m.code in codes)


def neighbours(series: Series) -> Group:
    """The counties that border on the series' own."""
    dimension = region_dimension(series.dataset)
    among = _those(dimension, geography.neighbours(_own_region(series, dimension) or ""))
    if not among:
        raise Refusal("no-members", dataset=series.dataset.name, words="neighbours")
    members = with_members(series, dimension, among)
    return Group(series, members, members, keys=("region",))


def highest(group: Group) -> Extreme:
    """The member or members whose latest value none exceeds."""
    return _end(group, "highest", 1)


def lowest(group: Group) -> Extreme:
    """The member or members whose latest value none undercuts."""
    return _end(group, "lowest", -1)


def _end(group: Group, word: str, way: int) -> Extreme:
    """The members that no other lies beyond (`way`: 1 above, −1 below) by more than the margin."""
    latest_values = [latest(member) for member in _all(group)]
    levels = [(shown(v.series, v.point) * way, v.point.margin) for v in latest_values]
    outermost = sorted(levels, reverse=True)
    unbeaten = tuple(
        value.series
        for value, (level, own) in zip(latest_values, levels, strict=True)
        if all(other - level <= max(own, its) for other, its in outermost)
    )
    return Extreme(word, unbeaten, group)


def alone(value: object) -> object:
    """The one member of an extreme, which is a series like any other; every other value as it is."""
    return value.members[0] if isinstance(value, Extreme) and len(value.members) == 1 else value


def alike(found: Extreme) -> bool:
    """Whether those that tie have one latest value between them; within a margin they may differ."""
    return len({shown(member, member.points[-1]) for member in found.members}) == 1


def _all(group: Group) -> tuple[Series, ...]:
    if not group.members:
        raise Refusal("empty-group", condition=group.condition)
    return group.members


def changes(group: Group, *periods: str | int) -> tuple[Change, ...]:
    """Each member's latest change, or since one period, or between two."""
    return tuple(_change(member, periods) for member in _all(group))


def _change(member: Series, periods: tuple[str | int, ...]) -> Change:
    measure: Callable[..., Change] = (change, change_since, change_between)[len(periods)]
    return measure(member, *periods)


def _known_changes(group: Group, periods: tuple[str | int, ...]) -> tuple[Change, ...]:
    """The changes of the members that have both values; the others are left out."""
    found = []
    for member in _all(group):
        try:
            found.append(_change(member, periods))
        except Refusal as refusal:
            if refusal.code != "missing-value":
                raise
    return tuple(found)


def largest_increase(group: Group, *periods: str | int) -> Extreme:
    """By amount; ties all; none rising is refused."""
    return _largest(group, "largest_increase", "up", lambda c: c.amount, periods)


def largest_decrease(group: Group, *periods: str | int) -> Extreme:
    """By amount; ties all; none falling is refused."""
    return _largest(group, "largest_decrease", "down", lambda c: -c.amount, periods)


def largest_relative_increase(group: Group, *periods: str | int) -> Extreme:
    """By relative change as stored; members from whose base no percent can be given are refused."""
    return _largest(group, "largest_relative_increase", "up", _relative, periods)


def _relative(found: Change) -> Decimal:
    if found.relative is None:
        code = "percent-of-share" if found.why_no_percent == "share" else "no-percent"
        raise Refusal(code, series=found.series, start=found.start.period, end=found.end.period)
    return found.relative


def _largest(group: Group, word: str, heading: str, size: Callable[[Change], Decimal], periods: tuple) -> Extreme:
    known = _known_changes(group, periods)
    heading_there = [c for c in known if c.direction == heading]
    if not heading_there:
        raise Refusal("none-rising" if heading == "up" else "none-falling", series=group.series)
    most = max(size(c) for c in heading_there)
    winners = tuple(c.series for c in heading_there if size(c) == most)
    return Extreme(word, winners, group, known)


def largest_contribution(group: Group, *periods: str | int) -> Extreme:
    """The member that accounts for most of the whole's change, in its direction, by the values as stored;
    additive datasets only, and no shares or rates of them. A member without both values may be the one:
    that is refused."""
    if group.series.method.kind in DERIVED:
        raise Refusal("derived-not-additive", dataset=group.series.dataset.name)
    if not group.series.dataset.additive:
        raise Refusal("not-additive", dataset=group.series.dataset.name)
    whole = _change(group.series, periods)
    if whole.direction == "unchanged":
        raise Refusal("no-contribution", series=group.series)
    changes(group, *periods)
    way = 1 if whole.direction == "up" else -1
    return _largest(
        group, "largest_contribution", whole.direction, lambda c: way * (c.end.value - c.start.value), periods
    )


def heading(group: Group, direction_wanted: str, condition: str) -> Group:
    """The members whose latest change has a direction; a member without one is refused."""
    found = changes(group)
    members = tuple(c.series for c in found if c.direction == direction_wanted)
    return replace(group, members=members, condition=condition, changes=found)


def beside(group: Group, limit: Decimal | Observation | Series, side: int, condition: str) -> Group:
    """The members above (1) or below (−1) a number, a value, or a series, member by member: each
    municipality's women against the same municipality's men."""
    places = _places([latest(member) for member in _all(group)], group, limit)
    members = tuple(member for member, place in zip(group.members, places, strict=True) if place == side)
    return replace(group, members=members, condition=condition, limit=limit)


def _places(values: Sequence[Observation], group: Group, limit: Decimal | Observation | Series) -> list[int]:
    """On which side of what it is measured against each member lies."""
    if isinstance(limit, Decimal):
        return [sign(shown(value.series, value.point) - limit) for value in values]
    if isinstance(limit, Observation):
        return _compared(values, limit)
    return [_compared([value], _own_limit(value.series, group, limit))[0] for value in values]


def _compared(values: Sequence[Observation], limit: Observation) -> list[int]:
    comparable(*values, limit)
    return orders(values, limit)


def _own_limit(member: Series, group: Group, limit: Series) -> Observation:
    """What one member is measured against: the same member's latest value in the other series."""
    same_measure(member, limit)
    for key in group.keys:
        dimension = _dimension(limit, key)
        code = next(m.code for k, m in member.asked if k == _dimension(member, key).key)
        limit = with_member(limit, dimension, member_of(limit.dataset, dimension, code))
    return latest(limit)


def _dimension(series: Series, key: str) -> Dimension:
    return region_dimension(series.dataset) if key in ("region", "municipality") else dimension_of(series.dataset, key)


def comparable(*values: Observation) -> None:
    """Refuses to compare two datasets unless one declares the other `comparable_with`; and values on either
    side of a break in the series of any of them."""
    periods = [value.point.period for value in values]
    start, end = min(periods), max(periods)
    for value in values:
        same_measure(values[0].series, value.series)
        if start < end:
            refuse_break(value.series, start, end)


def same_measure(one: Series, other: Series) -> None:
    """Refuses two datasets of which neither declares the other `comparable_with`."""
    first, second = one.dataset, other.dataset
    if (
        first is not second
        and first.name != second.name
        and second.name not in first.comparable_with
        and first.name not in second.comparable_with
    ):
        raise Refusal("not-comparable", dataset=first.name, other=second.name)


def others(group: Group) -> Group:
    """The members a group leaves out."""
    left = tuple(s for s in group.whole if s not in group.members)
    return replace(group, members=left, condition="others")
