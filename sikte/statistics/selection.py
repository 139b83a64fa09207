"""Picking series: by member, by region, up to a period."""

from collections.abc import Iterable
from decimal import Decimal

from msgspec.structs import replace

from sikte import geography
from sikte.problems import Refusal, nearest
from sikte.statistics import derived
from sikte.statistics.compare import reaches
from sikte.statistics.derived import index, share
from sikte.statistics.known import known
from sikte.statistics.series import may_sum, period_named, pick, reached
from sikte.values.data import Dataset, Dimension, Member, Period
from sikte.values.statistics import Point, Series


def dimension_of(dataset: Dataset, key: str) -> Dimension:
    """The dimension an author names; refuses an unknown one."""
    for dimension in dataset.dimensions:
        if dimension.key == key:
            return dimension
    known = [d.key for d in dataset.dimensions]
    raise Refusal("unknown-dimension", dataset=dataset.name, words=key, known=tuple(known), near=nearest(key, known))


def region_dimension(dataset: Dataset) -> Dimension:
    """The dimension that holds regions; refuses a dataset without one."""
    for dimension in dataset.dimensions:
        if dimension.geographic:
            return dimension
    raise Refusal("no-regions", dataset=dataset.name)


def member_of(dataset: Dataset, dimension: Dimension, word: str) -> Member:
    """The member that a code, a label in any language, or a region's name stands for."""
    code = geography.code_of(word) if dimension.geographic else None
    for member in dimension.members:
        labels = [text for _, text in member.label.texts]
        if word in (member.code, *labels) or (code is not None and member.code == code):
            return member
    return _unknown(dataset, dimension, word)


def _unknown(dataset: Dataset, dimension: Dimension, word: str) -> Member:
    labels = [text for member in dimension.members for _, text in member.label.texts]
    raise Refusal(
        "unknown-member", dataset=dataset.name, dimension=dimension.key, words=word, near=nearest(word, labels)
    )


def where(series: Series, **members: str) -> Series:
    """The series of the members named: `where(size="1–9 anställda")`."""
    for key, word in members.items():
        dimension = dimension_of(series.dataset, key)
        series = with_member(series, dimension, member_of(series.dataset, dimension, str(word)))
    return series


def in_region(series: Series, word: str) -> Series:
    """The same series for another region, by code or name."""
    dimension = region_dimension(series.dataset)
    return with_member(series, dimension, member_of(series.dataset, dimension, str(word)))


def total_region(series: Series) -> Series:
    """The nation: as published, or summed over all counties where the dataset is additive."""
    dimension = region_dimension(series.dataset)
    if dimension.total is not None:
        return with_member(series, dimension, member_of(series.dataset, dimension, dimension.total))
    if not may_sum(series.dataset, dimension):
        raise Refusal("no-total", dataset=series.dataset.name, dimension=dimension.key)
    return with_member(series, dimension, None)


def with_member(series: Series, dimension: Dimension, member: Member | None) -> Series:
    """The series with another member of one dimension, None for all together; a derived series is derived anew."""
    return with_members(series, dimension, [member])[0]


def with_members(series: Series, dimension: Dimension, members: Iterable[Member | None]) -> tuple[Series, ...]:
    """The same for each of several members."""
    if series.method.parts:
        return tuple([_derived_anew(series, dimension, member) for member in members])
    dataset, place = series.dataset, series.dataset.dimensions.index(dimension)
    before, after = series.selection[:place], series.selection[place + 1 :]
    asked = tuple([pair for pair in series.asked if pair[0] != dimension.key])
    wanted = [(member.code, (*asked, (dimension.key, member))) if member else (None, asked) for member in members]
    return tuple([pick(dataset, (*before, code, *after), its, series.until) for code, its in wanted])


def _derived_anew(series: Series, dimension: Dimension, member: Member | None) -> Series:
    method, parts = series.method, series.method.parts
    match method.kind:
        case "per":
            return per(with_member(parts[0], dimension, member), parts[1], method.number, series.decimals)
        case "share":
            return share(*[with_member(part, dimension, member) for part in parts])
    return index(with_member(parts[0], dimension, member), method.period)


def per(series: Series, other: Series, factor: Decimal, decimals: int = 0) -> Series:
    """value ÷ other × factor, matched on region and period; what has no regions is the home region's."""
    return derived.per(series, _beside(series, other), factor, decimals)


def _beside(series: Series, other: Series) -> Series:
    """The other series for the region that a series is of."""
    original = series.dataset.original or series.dataset
    for dimension, code in zip(original.dimensions, series.selection, strict=True):
        if dimension.geographic and code != region_of(other, dimension.home):
            return in_region(other, code) if code else total_region(other)
    return other


def region_of(series: Series, home: str | None = None) -> str | None:
    """The region that a series is of, `home` where its dataset knows no regions."""
    codes = zip(series.dataset.dimensions, series.selection, strict=True)
    return next((code for dimension, code in codes if dimension.geographic), home)


@known
def until(series: Series, word: str | int | Period) -> Series:
    """The series up to a period, that period included; one that ends there already stays as it is."""
    limit, dataset = period_named(word), series.dataset
    if series.method.parts:
        points = tuple(p for p in series.points if reaches(p.period, limit))
        method = replace(series.method, parts=tuple(until(part, limit) for part in series.method.parts))
        return replace(series, points=points, until=limit, method=method)
    if series.until and reached(dataset, series.until) <= reached(dataset, limit):
        return series
    return pick(dataset, series.selection, series.asked, limit)


def unlimited(series: Series) -> Series:
    """The series with all its periods; a derived series stays as it is."""
    return series if series.method.parts else pick(series.dataset, series.selection, series.asked)


def narrowed(series: Series, points: tuple[Point, ...]) -> Series:
    """The series with some of its points alone."""
    return replace(series, points=points)
