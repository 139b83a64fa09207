"""Charts beside charts: their words, and the figures of their tables."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from sikte.changes.alignment import aligned, folded
from sikte.changes.found import Cause, CellDifference, ChartDifference, Difference
from sikte.changes.page import Chart, loose
from sikte.slugs import slug


def chart_differences(
    old: Sequence[Chart], new: Sequence[Chart], possible: tuple[Cause, ...]
) -> tuple[ChartDifference, ...]:
    """The charts of a page that differ, known by their ids, in the new page's order; those that are gone last.

    possible: what may have changed the page.
    """
    before, after = ({chart.id: chart for chart in charts} for charts in (old, new))
    order = dict.fromkeys((*after, *before))
    found = (_difference(before.get(name), after.get(name), possible) for name in order)
    return tuple(difference for difference in found if difference)


def renamed(charts: Sequence[Chart], was: str, now: str) -> tuple[Chart, ...]:
    """The charts of a page that has moved, called as at its new address: an id begins with the page's slug."""
    old, new = (address.rstrip("/").rpartition("/")[2] for address in (was, now))
    names = {c.id: new + c.id.removeprefix(old) if c.id.startswith(f"{old}-") else c.id for c in charts}
    return tuple(replace(c, id=names[c.id], markup=c.markup.replace(c.id, names[c.id])) for c in charts)


def _difference(old: Chart | None, new: Chart | None, possible: tuple[Cause, ...]) -> ChartDifference | None:
    if new is None:
        return ChartDifference("removed", old.id, old.title, causes=possible)
    if old is None:
        return ChartDifference("added", new.id, new.title, causes=possible)
    if old.markup == new.markup:
        return None
    texts, cells = tuple(_texts(old, new)), tuple(_cells(old, new))
    causes = _witnessed(old, new, cells, possible) if texts or cells else possible
    return ChartDifference("changed", new.id, new.title, texts, cells, causes)


def _texts(old: Chart, new: Chart) -> Iterable[Difference]:
    for pair in aligned(old.texts, new.texts):
        if pair.before is None:
            yield Difference("added", pair.after.kind, "", pair.after.text)
        elif pair.after is None:
            yield Difference("removed", pair.before.kind, pair.before.text, "")
        elif pair.before.plain != pair.after.plain:
            yield Difference("changed", pair.after.kind, pair.before.text, pair.after.text)


def _cells(old: Chart, new: Chart) -> Iterable[CellDifference]:
    """The figures that differ, row by row; those that are gone last. A column may have been given another name."""
    names = _renamed(_columns(old), _columns(new))
    before = {(row, names.get(column, column)): text for (row, column), text in old.cells.items()}
    for row, column in dict.fromkeys((*new.cells, *before)):
        one, other = before.get((row, column), ""), new.cells.get((row, column), "")
        if loose(one) != loose(other):
            yield CellDifference(row, column, one, other)


def _renamed(old: Sequence[str], new: Sequence[str]) -> dict[str, str]:
    """Old column → new one, where as many have come as have gone: the year of a bar chart moves on."""
    gone = [column for column in old if column not in new]
    come = [column for column in new if column not in old]
    return dict(zip(gone, come, strict=True)) if len(gone) == len(come) else {}


def _columns(chart: Chart) -> tuple[str, ...]:
    return tuple(dict.fromkeys(column for _, column in chart.cells))


def _witnessed(
    old: Chart, new: Chart, cells: tuple[CellDifference, ...], possible: tuple[Cause, ...]
) -> tuple[Cause, ...]:
    """Figures that differ under the same words are the data's doing; words over the same figures are not, though
    they may be the description's."""
    data = _named([cause for cause in possible if cause.of_data], new.id)
    others = tuple(cause for cause in possible if cause.kind != "data")
    if cells and _words(old) == _words(new):
        return data or possible
    return tuple(dict.fromkeys(data + others if cells else others)) or possible


def _named(data: Sequence[Cause], chart: str) -> tuple[Cause, ...]:
    """The dataset that a chart's id names, the longest name of several; all of them where it names none."""
    named = [cause for cause in data if f"-{slug(cause.name)}-" in f"-{chart}-"]
    longest = max((cause.name for cause in named), key=len, default="")
    return tuple(cause for cause in named if cause.name == longest) or tuple(data)


def _words(chart: Chart) -> tuple[object, ...]:
    """What a chart says in words, every number alike; rows and columns may be years."""
    heads = {(folded(row), folded(column)) for row, column in chart.cells}
    return [folded(text.plain) for text in chart.texts], heads
