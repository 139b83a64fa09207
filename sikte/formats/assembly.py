"""Assembly: a described table becomes a dataset."""

from itertools import product

from sikte.formats import layout as layouts
from sikte.formats import members, rows, sanity
from sikte.formats.description import Description, Mark
from sikte.formats.layout import Layout
from sikte.formats.members import Division
from sikte.formats.periods import period
from sikte.formats.tables import Table, fold
from sikte.formats.yaml import Scalar
from sikte.problems import nearest, problem
from sikte.values.content import Settings
from sikte.values.data import Break, Dataset, Period, Remark
from sikte.values.places import Problem


def dataset(description: Description, table: Table, settings: Settings, found: list[Problem]) -> Dataset | None:
    """What the table says by its description; None with problems where its figures cannot be told."""
    layout = layouts.laid_out(description, table, found)
    lines = rows.read(description, layout, found) if layout else None
    if not lines:
        return None
    periods = tuple(sorted({row.period for group in lines.values() for row in group}))
    _check_provisional(description, periods, found)
    assembled = Dataset(
        name=description.name,
        place=description.place,
        path=table.path,
        title=description.title,
        unit=description.unit,
        source=description.source,
        lines=lines,
        periods=periods,
        dimensions=tuple(members.dimension(division, settings.region_code, found) for division in layout.divisions),
        time_label=layout.time_label,
        noun=description.noun,
        superlative=description.superlative,
        decimals=description.decimals,
        additive=description.additive,
        better=description.better,
        breaks=_breaks(description, layout, periods, found),
        remarks=_remarks(description, layout, found),
        comparable_with=tuple(scalar.text for scalar in description.comparable_with),
        next_update=description.next_update,
        example=description.example,
        description=description.about,
        themes=description.themes,
    )
    found.extend(sanity.problems(assembled))
    return assembled


def _check_provisional(description: Description, periods: tuple[Period, ...], found: list[Problem]) -> None:
    for scalar in description.provisional:
        if period(fold(scalar.text)) not in periods:
            near = nearest(scalar.text, (known.code for known in periods))
            found.append(problem(scalar.place, "period-not-there", words=scalar.text, near=near))


def _breaks(
    description: Description, layout: Layout, periods: tuple[Period, ...], found: list[Problem]
) -> tuple[Break, ...]:
    breaks = []
    for mark in description.breaks:
        first = _period(mark.period, periods[0], found)
        wheres = _wheres(mark, layout, found)
        if first:
            breaks += [Break(first, mark.text, where) for where in wheres]
    return tuple(breaks)


def _period(scalar: Scalar | None, like: Period, found: list[Problem]) -> Period | None:
    """A period of the same kind as those of the file."""
    if scalar is None:
        return None
    read = period(fold(scalar.text))
    if read is None:
        found.append(problem(scalar.place, "period-unknown", words=scalar.text))
    elif read.kind != like.kind:
        found.append(problem(scalar.place, "period-mixed", words=scalar.text, first=like.code))
        return None
    return read


def _remarks(description: Description, layout: Layout, found: list[Problem]) -> tuple[Remark, ...]:
    return tuple(Remark(mark.text, where) for mark in description.notes for where in _wheres(mark, layout, found))


def _wheres(mark: Mark, layout: Layout, found: list[Problem]) -> list[tuple[tuple[str, str], ...]]:
    """What a break or note holds for: one combination of members, or several where the author lists values."""
    choices = [_choice(key, values, layout, found) for key, values in mark.where]
    return list(product(*choices))


def _choice(key: Scalar, values: tuple[Scalar, ...], layout: Layout, found: list[Problem]) -> list[tuple[str, str]]:
    """(dimension, member) for each of the values; none for what is unknown."""
    division = _division(key, layout)
    if division is None:
        known = [division.part.key.text for division in layout.divisions]
        facts = {"words": key.text, "near": nearest(key.text, known), "known": ", ".join(known)}
        found.append(problem(key.place, "dimension-unknown", **facts))
        return []
    codes = [division.member(value, found) for value in values]
    return [(division.part.key.text, code) for code in codes if code is not None]


def _division(key: Scalar, layout: Layout) -> Division | None:
    """The dimension that a key names, by its own key or by its column."""
    by_key = (d for d in layout.divisions if d.part.key.text == key.text)
    by_column = (d for d in layout.divisions if d.part.column.text == key.text)
    return next(by_key, None) or next(by_column, None)
