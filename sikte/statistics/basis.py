"""What a statement rests on: its points, datasets, and whether anything was computed."""

from collections.abc import Iterable
from decimal import Decimal

from sikte.statistics import record
from sikte.statistics.known import known
from sikte.statistics.series import point_at
from sikte.values.data import Dataset, Dimension, Member, Remark, Row
from sikte.values.statistics import (
    Change,
    Extreme,
    Gap,
    Group,
    Moment,
    Number,
    Observation,
    Point,
    Rank,
    Record,
    Series,
    Target,
    Trend,
    Verdict,
    Word,
)
from sikte.values.value import Value

Pair = tuple[Series, Point]


def _pairs(value: object) -> tuple[Pair, ...]:
    match value:
        case Observation(series=series, point=point):
            return ((series, point),)
        case Series(points=points):
            return ((value, points[-1]),) if points else ()
        case Change(series=series, start=start, end=end):
            return ((series, start), (series, end))
        case Trend(series=series, points=points):
            return tuple((series, point) for point in points)
        case Record(series=series):
            return tuple((series, point) for point in record.compared(value))
        case Rank(field=field):
            return _all(field)
        case Gap(higher=higher, lower=lower):
            return _pairs(higher) + _pairs(lower)
        case Extreme(changes=changes, group=group):
            return _all(changes) if changes else _all(group.members)
        case Group(changes=changes, whole=whole, limit=limit):
            return (_all(changes) if changes else _all(whole)) + _pairs(limit)
        case Target(series=series, base=base, latest=latest):
            return ((series, base), (series, latest))
        case Number(kind="mean", of=Series() as series):
            return tuple((series, point) for point in series.points)
        case Number(of=of) | Moment(of=of) | Word(of=of):
            return _pairs(of)
        case Verdict(test=test, subjects=subjects, arguments=arguments, parts=parts):
            return _judged(test, subjects, arguments) + _all(parts)
    return ()


def _judged(test: str, subjects: tuple[object, ...], arguments: tuple[object, ...]) -> tuple[Pair, ...]:
    if test in ("highest", "lowest", "highest_since", "lowest_since"):
        series = subjects[0].series
        return tuple((series, point) for point in series.points[_from(series, arguments) :])
    return _all(subjects) + _all(arguments)


def _from(series: Series, arguments: tuple[object, ...]) -> int:
    return series.points.index(point_at(series, arguments[0])) if arguments else 0


def _all(values: tuple[object, ...]) -> tuple[Pair, ...]:
    return tuple([pair for value in values for pair in _pairs(value)])


class Basis(Value):
    """pairs: (series, point), each once, in the order they are spoken of; series: those among them; rows: of data
    files, with their datasets; remarks: the notes that follow."""

    pairs: tuple[Pair, ...]
    series: tuple[Series, ...]
    rows: tuple[tuple[Dataset, Row], ...]
    datasets: tuple[Dataset, ...]
    remarks: tuple[Remark, ...]


def of(value: object) -> Basis:
    """Everything that a value rests on; empty for what rests on no data."""
    found = tuple(dict.fromkeys(_pairs(value)))
    spoken_of = tuple(dict.fromkeys([series for series, _ in found]))
    made_of = [(series, row) for series, point in found for row in point.rows]
    owned = [(_owner(series, row) if series.method.parts else series.dataset, row) for series, row in made_of]
    rows = tuple(dict.fromkeys(owned))
    return Basis(
        found,
        spoken_of,
        rows,
        tuple(dict.fromkeys([owner for owner, _ in rows])),
        tuple(dict.fromkeys([remark for series in spoken_of for remark in series.remarks])),
    )


def _owner(series: Series, row: Row) -> Dataset:
    """The dataset that a row belongs to: a derived series holds rows of several."""
    for part in series.method.parts:
        if any(row in point.rows for point in part.points):
            return _owner(part, row)
    return series.dataset


def processed(value: object) -> bool:
    """Whether a value is more than a published figure as it stands: then its source may not be credited with it."""
    match value:
        case Observation(series=series):
            return series.method.kind != "published"
        case Series(method=method):
            return method.kind != "published"
        case Moment(of=of) | Word(kind="label" | "unit", of=of):
            return processed(of)
        case str() | int() | Decimal():
            return False
    return True


def elsewhere(found: Iterable[Series], region: str) -> Member | None:
    """The home region of the first series whose home is another than `region`, unless the author asked for it."""
    for series in found:
        for dimension in _away(series.dataset, region):
            home = series.selection[series.dataset.dimensions.index(dimension)] == dimension.home
            if home and all(key != dimension.key for key, _ in series.asked):
                return next(member for member in dimension.members if member.code == dimension.home)
    return None


@known
def _away(dataset: Dataset, region: str) -> tuple[Dimension, ...]:
    """The dimensions of regions in which another one is at home."""
    return tuple(d for d in dataset.dimensions if d.geographic and d.home not in (None, region))
