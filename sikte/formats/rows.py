"""Rows: the figures of a table, each with its period and members; wrong cells are problems at their lines."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import partial
from operator import attrgetter

from sikte.formats import cells
from sikte.formats.cells import Cell, Fault, Style
from sikte.formats.description import Description
from sikte.formats.layout import Layout
from sikte.formats.periods import period
from sikte.formats.tables import FIGURE, HEADING, capped, fold
from sikte.problems import problem
from sikte.values.data import Period, Row
from sikte.values.places import Place, Problem

LONGEST = 40
STATUSES = {
    "": "",
    **dict.fromkeys(("d", "def", "definitiv", "slutlig", "final"), ""),
    **dict.fromkeys(("p", "prel", "prel.", "preliminär", "preliminärt", "preliminary", "provisional"), "provisional"),
    **dict.fromkeys(("r", "rev", "rev.", "reviderad", "reviderat", "revised"), "revised"),
}

Lines = dict[tuple[str, ...], tuple[Row, ...]]


def read(description: Description, layout: Layout, found: list[Problem]) -> Lines:
    """For each combination of members, its rows in order of time; {} with problems where any cell is wrong."""
    odd: list[Problem] = []
    rows = _rows(description, layout, odd)
    if not odd:
        lines = _grouped(rows, layout, odd)
    found.extend(capped(odd))
    return {} if odd else lines


def clipped(text: str) -> str:
    """A cell's text, short enough for a message."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _rows(description: Description, layout: Layout, odd: list[Problem]) -> list[Row]:
    table = layout.table
    periods = _periods(layout, odd)
    keys = _keys(layout, odd)
    figures = _figures(description, layout, odd)
    statuses = _statuses(description, layout, periods, odd)
    margins = _margins(description, layout, figures, odd)
    if odd:
        return []
    values, signs = [cell.value for cell in figures], [cell.sign for cell in figures]
    statuses = [status or cell.status for status, cell in zip(statuses, figures, strict=True)]
    columns = zip(table.lines, periods, keys, values, signs, statuses, margins, strict=True)
    return list(map(partial(tuple.__new__, Row), columns))


def _periods(layout: Layout, odd: list[Problem]) -> list[Period | None]:
    """The period of each row. All are of the first one's kind."""
    if isinstance(layout.time, Period):
        return [layout.time] * len(layout.table.rows)
    texts = layout.table.column(layout.time)
    told = {text: period(text) for text in dict.fromkeys(texts)}
    for text in (text for text, read in told.items() if read is None):
        code = "period-unknown" if text else "member-empty"
        odd.append(problem(_first(layout, layout.time, text), code, words=clipped(text), column=layout.time))
    known = {text: read for text, read in told.items() if read is not None}
    first = next(iter(known), "")
    other = next((text for text in known if known[text].kind != known[first].kind), None)
    if other is not None:
        odd.append(problem(_first(layout, layout.time, other), "period-mixed", words=other, first=first))
    if len(known) > 1 and all(_may_be_school_year(text, read) for text, read in known.items()):
        facts = {"words": first, "month": known[first].code, "years": f"{known[first].year}/{known[first].year + 1}"}
        odd.append(problem(_first(layout, layout.time, first), "period-unclear", **facts))
    return [told[text] for text in texts]


def _may_be_school_year(text: str, read: Period) -> bool:
    """Whether what is read as a month (2005-06) may be meant as the year that begins in 2005 and ends in 2006."""
    return read.kind == "month" and "-" in text and read.part == (read.year + 1) % 100


def _first(layout: Layout, column: str, text: str) -> Place:
    """Where a text first stands in a column."""
    table = layout.table
    line = table.header_line if column == HEADING else table.lines[table.column(column).index(text)]
    return Place(table.path, line)


def _keys(layout: Layout, odd: list[Problem]) -> list[tuple[str | None, ...]]:
    """The members of each row. A text that is wrong is told once, where it first stands."""
    codes = []
    for column, division in zip(layout.columns, layout.divisions, strict=True):
        for text, (code, near) in division.column.faults.items():
            facts = {"words": clipped(text), "column": division.part.column.text, "near": near}
            odd.append(problem(_first(layout, column, text), code, **facts))
        codes.append(map(division.column.codes.get, layout.table.column(column)))
    return list(zip(*codes, strict=True)) if codes else [()] * len(layout.table.rows)


def _figures(description: Description, layout: Layout, odd: list[Problem]) -> list[Cell | Fault]:
    table = layout.table
    texts = table.column(layout.value)
    style = _style(description, layout)
    told = {text: cells.read(text, style) for text in dict.fromkeys(texts)}
    if any(isinstance(one, Fault) for one in told.values()):
        odd.extend(_faults(layout, told))
    return [told[text] for text in texts]


def _faults(layout: Layout, told: Mapping[str, Cell | Fault]) -> Iterator[Problem]:
    """Each cell that is no figure, at its line."""
    table = layout.table
    texts = table.column(layout.value)
    names = table.column(HEADING) if layout.value == FIGURE else [layout.value] * len(texts)
    for line, text, name in zip(table.lines, texts, names, strict=True):
        fault = told[text]
        if isinstance(fault, Fault):
            yield problem(Place(table.path, line), fault.code, words=clipped(text), column=name, mark=fault.mark)


def _style(description: Description, layout: Layout) -> Style:
    table = layout.table
    texts = table.column(layout.value)
    return cells.style_of(texts, description.symbols, description.unit.kind, description.decimals, table.decimal)


def _statuses(description: Description, layout: Layout, periods: list[Period | None], odd: list[Problem]) -> list[str]:
    """What the status column says of each row, or the list of provisional periods."""
    if layout.status is None:
        provisional = {period(fold(scalar.text)) for scalar in description.provisional}
        return ["provisional" if found in provisional else "" for found in periods]
    texts = layout.table.column(layout.status)
    for text in dict.fromkeys(texts):
        if text.casefold() not in STATUSES:
            facts = {"words": clipped(text), "column": layout.status}
            odd.append(problem(_first(layout, layout.status, text), "status-unknown", **facts))
    return [STATUSES.get(text.casefold(), "") for text in texts]


def _margins(
    description: Description, layout: Layout, figures: list[Cell | Fault], odd: list[Problem]
) -> list[Decimal]:
    """The margin of each row, in the unit; where there is no figure it is 0."""
    if layout.margin is None:
        return [description.margin] * len(figures)
    style = _style(description, layout)
    margins = []
    for line, text, figure in zip(layout.table.lines, layout.table.column(layout.margin), figures, strict=True):
        margin = cells.read(text, style) if isinstance(figure, Cell) and figure.value is not None else Cell(Decimal(0))
        if isinstance(margin, Cell) and margin.value is not None and margin.value >= 0:
            margins.append(margin.value)
        else:
            facts = {"words": clipped(text), "column": layout.margin}
            odd.append(problem(Place(layout.table.path, line), "margin-unknown", **facts))
    return margins


def _grouped(rows: list[Row], layout: Layout, odd: list[Problem]) -> Lines:
    """The rows by their members, in order of time. Two for the same period and members are a problem at the second."""
    lines: defaultdict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        lines[row.members].append(row)
    if any(len({row.period for row in group}) < len(group) for group in lines.values()):
        odd.extend(_collisions(layout, rows))
    return {members: tuple(sorted(group, key=attrgetter("period"))) for members, group in lines.items()}


def _collisions(layout: Layout, rows: list[Row]) -> Iterator[Problem]:
    seen: dict[tuple[Period, tuple[str, ...]], int] = {}
    told: set[str] = set()
    for n, row in enumerate(rows):
        first = seen.setdefault((row.period, row.members), n)
        if first != n:
            yield from _collision(layout, first, n, row, told)


def _collision(layout: Layout, first: int, second: int, row: Row, told: set[str]) -> list[Problem]:
    """Rows that are told apart by a column which the description does not name: once for each such column."""
    table = layout.table
    cells_of = [dict(zip(table.header, table.rows[n], strict=True)) for n in (first, second)]
    column = next((name for name in layout.unnamed if cells_of[0][name] != cells_of[1][name]), "")
    if column and column in told:
        return []
    told.add(column)
    facts = {
        "first": table.lines[first],
        "second": table.lines[second],
        "words": ", ".join((row.period.code, *row.members)),
        "column": column,
        "examples": ", ".join(clipped(cells[column]) for cells in cells_of) if column else "",
    }
    code = "rows-collide-by" if column else "rows-collide"
    return [problem(Place(table.path, table.lines[second]), code, **facts)]
