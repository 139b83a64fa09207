"""Series: one line through time, picked out of a dataset."""

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from operator import attrgetter

from msgspec.structs import replace

from sikte import geography
from sikte.formats.periods import period as read_period
from sikte.problems import Refusal
from sikte.statistics.compare import reaches, stored
from sikte.statistics.known import known
from sikte.values.data import Break, Dataset, Dimension, Member, Period, Remark, Row
from sikte.values.statistics import Method, Observation, Point, Series
from sikte.values.value import Value

ABSENT = "not-available"
PERIOD = attrgetter("period")
NOTHING = Decimal(0)
# In a selection, where the home region should stand: it is none of the regions in the file.
NOWHERE = ""


@known
def home(dataset: Dataset, until: Period | None = None) -> Series:
    """The series an author means by the dataset's name: the home region, total over all else."""
    selection = tuple(_default(dimension) for dimension in dataset.dimensions)
    return pick(dataset, selection, (), until)


@known
def seen_from(dataset: Dataset, region: str, own: str) -> Dataset:
    """The dataset as it is on a page of another region: that one is at home where the site's own (`own`) was."""
    dimensions = (replace(d, home=region) if d.geographic and d.home in (own, None) else d for d in dataset.dimensions)
    return replace(dataset, dimensions=tuple(dimensions), original=dataset)


def _default(dimension: Dimension) -> str | None:
    if dimension.geographic:
        return dimension.home or NOWHERE
    return dimension.members[0].code if len(dimension.members) == 1 else dimension.total


@known
def pick(dataset: Dataset, selection: tuple[str | None, ...], asked: tuple, until: Period | None = None) -> Series:
    """The series of one member (or, for None, the sum of the members) in each dimension."""
    line = _line(dataset, selection)
    points = line.points if until is None else line.points[: reached(dataset, until)]
    return Series(
        dataset,
        selection,
        asked,
        points,
        dataset.unit,
        dataset.decimals,
        line.breaks,
        line.remarks,
        line.method,
        until=until,
        lack=line.lack,
    )


class _Line(Value):
    """What a selection has in common, whatever it is called and wherever it ends."""

    points: tuple[Point, ...]
    breaks: tuple[Break, ...]
    remarks: tuple[Remark, ...]
    method: Method
    lack: Refusal | None


@known
def _line(dataset: Dataset, selection: tuple[str | None, ...]) -> _Line:
    summed = tuple(d.key for d, code in zip(dataset.dimensions, selection, strict=True) if code is None)
    lack = _lack(dataset, selection)
    return _Line(
        points=() if lack else _points(dataset.original or dataset, selection),
        breaks=tuple(b for b in dataset.breaks if _concerns(b, dataset, selection)),
        remarks=tuple(r for r in dataset.remarks if _concerns(r, dataset, selection)),
        method=Method("sum", over=summed) if summed else Method(),
        lack=lack,
    )


def may_sum(dataset: Dataset, dimension: Dimension) -> bool:
    """Whether the members may stand in for a total: additive, and of regions every county there."""
    if not dataset.additive:
        return False
    counties = (
        {m.code for m in dimension.members if geography.level(m.code) == "county"} if dimension.geographic else ()
    )
    return not dimension.geographic or counties == set(geography.counties())


def _lack(dataset: Dataset, selection: tuple[str | None, ...]) -> Refusal | None:
    """Why a selection has no points: nobody is at home in it, or a total that may not be summed."""
    for dimension, code in zip(dataset.dimensions, selection, strict=True):
        if code == NOWHERE:
            return Refusal("no-home", dataset=dataset.name, dimension=dimension.key)
        if dataset.original and dimension.geographic and code == dimension.home and not _knows(dimension, code):
            return Refusal("region-absent", dataset=dataset.name)
        if code is None and not may_sum(dataset, dimension):
            return Refusal("no-total", dataset=dataset.name, dimension=dimension.key)
    return None


def _knows(dimension: Dimension, code: str) -> bool:
    return any(member.code == code for member in dimension.members)


@known
def reached(dataset: Dataset, limit: Period) -> int:
    """How many of the dataset's periods lie at or before a limit."""
    return sum(reaches(period, limit) for period in dataset.periods)


@known
def _points(dataset: Dataset, selection: tuple[str | None, ...]) -> tuple[Point, ...]:
    lines = [_through(dataset.periods, dataset.lines.get(key, ())) for key in _keys(dataset, selection)]
    return tuple(_point(period, rows) for period, *rows in zip(dataset.periods, *lines, strict=True))


def _through(periods: tuple[Period, ...], rows: tuple[Row, ...]) -> Sequence[Row | None]:
    """The rows at all of the periods, which they may have already: they stand in order."""
    return rows if len(rows) == len(periods) else list(map({row.period: row for row in rows}.get, periods))


def _keys(dataset: Dataset, selection: tuple[str | None, ...]) -> tuple[tuple[str, ...], ...]:
    """The combinations of members that make up the selection."""
    keys: tuple[tuple[str, ...], ...] = ((),)
    for dimension, code in zip(dataset.dimensions, selection, strict=True):
        codes = (code,) if code is not None else tuple(m.code for m in parts(dimension))
        keys = tuple(key + (c,) for key in keys for c in codes)
    return keys


def _point(period: Period, rows: list[Row | None]) -> Point:
    """One row as it stands, or several as their sum; one missing part leaves no sum."""
    if len(rows) == 1 and rows[0]:
        row = rows[0]
        return Point(period, row.value, row.sign, row.status, row.margin, (row,))
    there = tuple(filter(None, rows))
    lacking = [row for row in rows if row is None or row.value is None]
    return Point(
        period,
        None if lacking else sum([row.value for row in there], NOTHING),
        "" if not lacking else lacking[0].sign if lacking[0] else ABSENT,
        next((row.status for row in there if row.status), ""),
        sum([row.margin for row in there if row.margin], NOTHING),
        there,
    )


def _concerns(thing: Break | Remark, dataset: Dataset, selection: tuple[str | None, ...]) -> bool:
    """Whether a break or note holds for a selection; a sum holds each of its members."""
    chosen = dict(zip((d.key for d in dataset.dimensions), selection, strict=True))
    return all(chosen.get(key, code) in (code, None) for key, code in thing.where)


def parts(dimension: Dimension) -> tuple[Member, ...]:
    """The members that a dimension's whole is made of: all but the total; of regions, the home's level."""
    members = tuple(m for m in dimension.members if m.code != dimension.total)
    if not dimension.geographic:
        return members
    level = geography.level(dimension.home) if dimension.home else "county"
    return tuple(m for m in members if geography.level(m.code) == level)


def break_between(series: Series, start: Period, end: Period) -> Break | None:
    """The last declared break after `start` and not after `end`."""
    between = [b for b in series.breaks if start < b.period <= end] if series.breaks else []
    return max(between, key=lambda b: b.period) if between else None


def refuse_break(series: Series, start: Period, end: Period) -> None:
    """Refuses a comparison over a declared break."""
    found = break_between(series, start, end)
    if found:
        raise Refusal("break-between", series=series, period=found.period, note=found.note, start=start, end=end)


def period_named(word: str | int | Period) -> Period:
    """A period as an author writes it: "2016", 2016, "2023K1"."""
    found = word if isinstance(word, Period) else read_period(str(word))
    if found is None:
        raise Refusal("not-a-period", words=str(word))
    return found


def points_of(series: Series) -> tuple[Point, ...]:
    """The points there are; refuses a series that has none."""
    if series.lack:
        raise series.lack
    if not series.points:
        raise Refusal("no-points", series=series)
    return series.points


def several(series: Series) -> tuple[Point, ...]:
    """The points there are; refuses fewer than two."""
    points = points_of(series)
    if len(points) < 2:
        raise Refusal("too-few-points", series=series, least=2)
    return points


def latest(series: Series) -> Observation:
    """The dataset's last period; refuses a member that lacks it."""
    return observation(series, points_of(series)[-1])


def first(series: Series) -> Observation:
    """The dataset's first period."""
    return observation(series, points_of(series)[0])


def previous(series: Series) -> Observation:
    """The period before the last."""
    return observation(series, several(series)[-2])


def at(series: Series, word: str | int | Period) -> Observation:
    """The value at a period; refuses a period that the series lacks."""
    return observation(series, point_at(series, word))


def point_at(series: Series, word: str | int | Period) -> Point:
    """The point at a period of the series, with or without a value."""
    wanted = period_named(word)
    points = points_of(series)
    place = bisect_left(points, wanted, key=PERIOD)
    if place < len(points) and points[place].period == wanted:
        return points[place]
    span = (series.points[0].period, series.points[-1].period)
    raise Refusal("unknown-period", series=series, words=wanted.code, first=span[0], last=span[1])


def observation(series: Series, point: Point) -> Observation:
    """A point with a value; refuses one without."""
    stored(series, point)
    return Observation(series, point)
