"""A dataset as CSV: a row for each figure, with its stored decimals, or the sign of why it is missing."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from io import StringIO

from sikte.language.numbers import SIGNS
from sikte.opendata.columns import Column, columns, rows
from sikte.values.data import Dataset, Row

BOM = "\ufeff"
# What a spreadsheet takes for the beginning of a formula, and the mark that says that it is none.
FORMULA = tuple("=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20")
PLAIN = "'"
# Excel tells the columns and decimals of a file by the reader's own language.
STYLES = {"sv": (";", ",")}
ELSEWHERE = (",", ".")


def written(dataset: Dataset, languages: Sequence[str]) -> bytes:
    """The file: UTF-8 with a byte order mark, parted as spreadsheets in the site's language expect.

    languages: as `columns` takes them. A text that looks like a formula, or begins with an apostrophe, gets an
    apostrophe before it; taking one away from every text that has it gives the texts back.
    """
    shown = columns(dataset, languages)
    delimiter, mark = STYLES.get(languages[0], ELSEWHERE)
    text = StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(column.name for column in shown)
    named = [(column, _names(column)) for column in shown]
    writer.writerows(_cells(row, named, mark) for row in rows(dataset))
    return (BOM + text.getvalue()).encode()


def harmless(text: str) -> str:
    """The text, which no spreadsheet runs."""
    return PLAIN + text if text.startswith((*FORMULA, PLAIN)) else text


def _cells(row: Row, named: Sequence[tuple[Column, Mapping[str, str]]], mark: str) -> Iterator[str]:
    for column, names in named:
        match column.kind:
            case "period":
                yield row.period.code
            case "code":
                yield harmless(row.members[column.place])
            case "label":
                yield harmless(names[row.members[column.place]])
            case "value":
                yield SIGNS[row.sign] if row.value is None else _number(row.value, mark)
            case "status":
                yield row.status
            case "margin":
                yield _number(row.margin, mark)
            case "example":
                yield "true"


def _names(column: Column) -> Mapping[str, str]:
    """What the members are called in the column's language, by code."""
    members = column.dimension.members if column.kind == "label" else ()
    return {member.code: member.label.within(column.language) or member.code for member in members}


def _number(value: Decimal, mark: str) -> str:
    return f"{value:f}".replace(".", mark)
