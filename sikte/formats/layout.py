"""Layout: which column of a table is what, as its description says; wide tables are made long here."""

import re

from msgspec.structs import replace

from sikte import geography
from sikte.formats import cells, members, tables
from sikte.formats.description import Description, Part
from sikte.formats.members import Column, Division
from sikte.formats.periods import period
from sikte.formats.tables import FIGURE, HEADING, Table, fold
from sikte.formats.yaml import Scalar
from sikte.problems import nearest, problem
from sikte.values.data import Period
from sikte.values.places import Place, Problem
from sikte.values.value import Value

TIME_WORDS = ("time", "tid", "period", "year", "år", "ar")
YEAR = re.compile("[12][0-9]{3}")
VALUE_WORDS = ("value", "värde", "varde", "antal")


class Layout(Value):
    """A long table of the rows that `where:` picks.

    time: the column of periods, or the one period of them all; value, status, margin: columns;
    columns: for each division, its column; time_label: what the file or its author calls the periods.
    """

    table: Table
    time: str | Period
    value: str
    status: str | None
    margin: str | None
    divisions: tuple[Division, ...]
    columns: tuple[str, ...]
    time_label: str

    @property
    def unnamed(self) -> tuple[str, ...]:
        """The columns that nothing in the description names."""
        named = (self.time, self.value, self.status, self.margin, *self.columns)
        return tuple(column for column in self.table.header if column not in named)


def laid_out(description: Description, table: Table, found: list[Problem]) -> Layout | None:
    """The table as its description wants it read; None with problems where a column or member is not there."""
    before = len(found)
    parts = _parts(description)
    table = _long(description, parts, table, found)
    columns = tuple(_column(part.column, description, table, found) for part in parts)
    time, value = _time(description, table, found), _value(description, table, found)
    status = _column(description.status, description, table, found)
    margin = _column(description.margin_column, description, table, found)
    pairs = list(zip(parts, columns, strict=True))
    if len(found) == before:
        by_word = {part.column.text: column for part, column in pairs} | {
            part.key.text: column for part, column in pairs
        }
        table = _picked(description, by_word, table, found)
    if len(found) > before:
        return None
    divisions = tuple(_division(part, table, column) for part, column in pairs)
    return Layout(table, time, value, status, margin, divisions, columns, _time_label(description, time))


def _parts(description: Description) -> tuple[Part, ...]:
    """The dimensions, the one that `columns:` names among them, by its key or its column."""
    columns = description.columns
    if columns is None:
        return description.parts
    spread = [part for part in description.parts if columns.text in (part.key.text, part.column.text)]
    parts = tuple(replace(part, column=columns) if part in spread else part for part in description.parts)
    return parts if spread else (*parts, Part(columns, columns))


def _long(description: Description, parts: tuple[Part, ...], table: Table, found: list[Problem]) -> Table:
    """A wide table with one row for each figure; an unnamed column without figures stays as it is."""
    if not description.wide:
        return table
    named = [description.time, description.status, description.margin_column, *(part.column for part in parts)]
    named += [key for key, _ in description.where]
    taken = {fold(scalar.text) for scalar in named if scalar} | {_usual(TIME_WORDS, table)}
    rest = [column for column in table.header if column not in taken]
    if description.columns:
        spread = [column for column in rest if _holds_figures(description, table, column)]
    else:
        spread = [column for column in rest if period(column)]
        odd = [column for column in rest if YEAR.match(column) and column not in spread]
        found.extend(problem(Place(table.path, table.header_line), "period-unknown", words=column) for column in odd)
    if not spread:
        found.append(problem(Place(table.path, table.header_line), "wide-nothing", known=", ".join(table.header)))
        return table
    return tables.unpivoted(table, spread)


def _holds_figures(description: Description, table: Table, column: str) -> bool:
    """Whether a column holds a number, or nothing but symbols; codes of regions are no figures."""
    texts = set(table.column(column))
    style = cells.style_of((), description.symbols, description.unit.kind)
    numbers = [text for text in texts if cells.NUMBER.fullmatch(cells.bare(text, style))]
    if numbers:
        return not all(map(geography.level, numbers))
    return all(isinstance(cells.read(text, style), cells.Cell) for text in texts)


def _column(wanted: Scalar | None, description: Description, table: Table, found: list[Problem]) -> str | None:
    """The column that an author's text names; an unknown one is a problem."""
    if wanted is None:
        return None
    if wanted is description.columns:
        return HEADING
    name = fold(wanted.text)
    if name not in table.header:
        header = [column for column in table.header if column not in (HEADING, FIGURE)]
        facts = {"words": wanted.text, "near": nearest(name, header), "known": ", ".join(header)}
        found.append(problem(wanted.place, "column-unknown", **facts))
    return name


def _time(description: Description, table: Table, found: list[Problem]) -> str | Period:
    """The column of periods; a period in place of a column's name is that of the whole file."""
    if description.wide and not description.columns:
        return HEADING
    if description.time is None:
        return _usual(TIME_WORDS, table) or _missing("time", description, found)
    name = fold(description.time.text)
    if period(name) and name not in table.header:
        return period(name)
    return _column(description.time, description, table, found)


def _time_label(description: Description, time: str | Period) -> str:
    """The column's name; where the periods are columns themselves, what the author calls them."""
    if time == HEADING:
        return description.time.text if description.time else ""
    return time if isinstance(time, str) else ""


def _value(description: Description, table: Table, found: list[Problem]) -> str:
    if description.wide:
        return FIGURE
    if description.value is None:
        return _usual(VALUE_WORDS, table) or _missing("value", description, found)
    return _column(description.value, description, table, found)


def _usual(words: tuple[str, ...], table: Table) -> str:
    """The column that is called what such columns are called, else ""."""
    return next((column for column in table.header if column.casefold() in words), "")


def _missing(key: str, description: Description, found: list[Problem]) -> str:
    found.append(problem(description.place, "key-missing", key=key))
    return ""


def _picked(description: Description, by_word: dict[str, str], table: Table, found: list[Problem]) -> Table:
    """The rows that `where:` wants: its keys are dimensions or columns, its values texts or codes of members."""
    wanted = {}
    for key, values in description.where:
        name = by_word.get(key.text) or _column(key, description, table, found)
        if name in table.header:
            wanted[name] = _texts(key, values, members.column(table.column(name), key.text, name), found)
    picked = tables.picked(table, wanted) if wanted else table
    if not picked.rows and all(wanted.values()):
        found.append(problem(description.where[0][0].place, "where-nothing"))
    return picked


def _texts(key: Scalar, values: tuple[Scalar, ...], column: Column, found: list[Problem]) -> set[str]:
    """The cells that say one of the values."""
    codes = {value: column.code_of(value.text) for value in values}
    for value in (value for value, code in codes.items() if code is None):
        facts = {"words": value.text, "dimension": key.text, "near": column.near(value.text)}
        found.append(problem(value.place, "member-unknown", **facts))
    return {text for text, code in column.codes.items() if code in codes.values()}


def _division(part: Part, table: Table, column: str) -> Division:
    words = (part.key.text, part.column.text, *(("region",) if part.home else ()))
    meaning = members.column(table.column(column), *words)
    return Division(part, meaning, tuple(dict.fromkeys(meaning.codes.values())))
