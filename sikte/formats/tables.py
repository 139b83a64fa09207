"""Tables: the bytes of a data file to rows of text cells. pandas reshapes them here, and never leaves."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from sikte.formats import decoding, delimited, excel
from sikte.formats.delimited import Grid
from sikte.problems import problem
from sikte.values.places import Place, Problem
from sikte.values.value import Value

if TYPE_CHECKING:
    import pandas

MOST = 20
WIDTHLESS = dict.fromkeys(map(ord, "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"))
# What `fold` would change, in cells that have "\0" between them: no cell holds one.
LOOSE = re.compile(rf"[{''.join(map(chr, WIDTHLESS))}]|[^\S ]| (?: |\0|$)|(?:^|\0) ")
Folded = list[tuple[int, tuple[str, ...]]]
HEADING, FIGURE = "\nheading", "\nfigure"  # no column of a file can be called this: spaces are folded


class Table(Value, dict=True):
    """header: the names of the columns; rows: their cells, spaces folded; lines: where each row stands in the file;
    decimal: the mark known to stand before decimals, or ""."""

    path: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    header_line: int = 1
    decimal: str = ""

    def column(self, name: str) -> tuple[str, ...]:
        """The cells of a column, from the top."""
        return self._columns[name] if self.rows else ()

    @cached_property
    def _columns(self) -> Mapping[str, tuple[str, ...]]:
        return dict(zip(self.header, zip(*self.rows, strict=True), strict=True))


def read(
    data: bytes, path: str, found: list[Problem], sheet: str | None = None, header: int | None = None
) -> Table | None:
    """The table in a CSV or Excel file; None with problems where it cannot be told.

    header: the line (row) that names the columns, by default the first that is not blank.
    """
    before = len(found)
    grid, decimal = _grid(data, path, sheet, header, found)
    named, *rows = [(line, cells) for line, cells in _folded(grid) if any(cells)] or [(1, ())]
    width = max((n for n, name in enumerate(named[1], 1) if name), default=0)
    if len(found) == before:
        found.extend(_header_problems(path, *named, width, bool(rows)))
        found.extend(_ragged(path, named[0], rows, width))
    if len(found) > before:
        return None
    lines, cells = zip(*rows, strict=True)
    return Table(path, named[1][:width], tuple([row[:width] for row in cells]), lines, named[0], decimal)


def _grid(data: bytes, path: str, sheet: str | None, header: int | None, found: list[Problem]) -> tuple[Grid, str]:
    if path.casefold().endswith(".xlsx"):
        grid, decimal = excel.grid(data, path, sheet, found)
        return grid[(header or 1) - 1 :], decimal
    return delimited.grid(decoding.figures(data, path, found), path, header, found), ""


def _folded(grid: Grid) -> Folded:
    if LOOSE.search("\0".join(set(chain.from_iterable([cells for _, cells in grid])))):
        return [(line, tuple(map(fold, cells))) for line, cells in grid]
    return [(line, tuple(cells)) for line, cells in grid]


@lru_cache(2**16)
def fold(text: str) -> str:
    """The text with single, plain spaces, none around it, and no character that has no width."""
    return " ".join(text.translate(WIDTHLESS).split())


def _header_problems(path: str, line: int, names: tuple[str, ...], width: int, any_rows: bool) -> list[Problem]:
    place = Place(path, line)
    if not width or not any_rows:
        return [problem(place, "table-empty")]
    blank = [problem(place, "table-blank-name", number=n) for n, name in enumerate(names[:width], 1) if not name]
    twice = [name for n, name in enumerate(names[:width]) if name and name in names[:n]]
    return blank + [problem(place, "table-same-name", words=name) for name in dict.fromkeys(twice)]


def _ragged(path: str, header: int, rows: Folded, width: int) -> list[Problem]:
    """Rows with too few cells, or with something beyond the last named column; where most are, the header is none."""
    if {len(cells) for _, cells in rows} == {width}:
        return []
    odd = [(line, len(cells)) for line, cells in rows if len(cells) < width or any(cells[width:])]
    if 1 < len(odd) > len(rows) / 2:
        line, count = odd[0]
        return [problem(Place(path, header), "table-header", count=count, width=width, line=line)]
    return capped([problem(Place(path, line), "table-ragged", count=count, width=width) for line, count in odd])


def capped(problems: list[Problem]) -> list[Problem]:
    """The first problems of a data file, and one that counts the rest."""
    ordered = sorted(problems, key=lambda p: p.place)
    rest = ordered[MOST:]
    return ordered[:MOST] + [problem(rest[0].place, "table-more", count=len(rest)) for _ in rest[:1]]


def unpivoted(table: Table, columns: Sequence[str]) -> Table:
    """The table with one row for each of `columns`: its name under HEADING, its cell under FIGURE.

    Rows that come from the same line stay together, in the order of the columns.
    """
    kept = [column for column in table.header if column not in columns]
    frame = _frame(table).melt(kept, list(columns), HEADING, FIGURE, ignore_index=False)
    return _table(frame.sort_index(kind="stable"), table)


def picked(table: Table, wanted: Mapping[str, Collection[str]]) -> Table:
    """The rows that have one of the wanted texts in each of the columns named."""
    frame = _frame(table)
    for column, texts in wanted.items():
        frame = frame[frame[column].isin(list(texts))]
    return _table(frame, table)


def _frame(table: Table) -> "pandas.DataFrame":
    import pandas

    return pandas.DataFrame(list(table.rows), index=list(table.lines), columns=list(table.header), dtype=object)


def _table(frame: "pandas.DataFrame", before: Table) -> Table:
    rows = tuple(frame.itertuples(index=False, name=None))
    return Table(
        before.path, tuple(frame.columns), rows, tuple(map(int, frame.index)), before.header_line, before.decimal
    )
