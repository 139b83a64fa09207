"""A dataset as CSV: a row for each figure, with its stored decimals, or the sign of why it is missing."""

from collections.abc import Iterator, Mapping, Sequence

from sikte.language.numbers import SIGNS, spreadsheet
from sikte.opendata.columns import Column, columns, rows
from sikte.opendata.spreadsheets import harmless, table
from sikte.values.data import Dataset, Row


def written(dataset: Dataset, languages: Sequence[str]) -> bytes:
    """The file, as spreadsheets in the site's own language open it. languages: as `columns` takes them."""
    named = [(column, _names(column)) for column in columns(dataset, languages)]
    header = (column.name for column, _ in named)
    return table((header, *(_cells(row, named, languages[0]) for row in rows(dataset))), languages[0])


def _cells(row: Row, named: Sequence[tuple[Column, Mapping[str, str]]], language: str) -> Iterator[str]:
    for column, names in named:
        match column.kind:
            case "period":
                yield row.period.code
            case "code":
                yield harmless(row.members[column.place])
            case "label":
                yield harmless(names[row.members[column.place]])
            case "value":
                yield SIGNS[row.sign] if row.value is None else spreadsheet(row.value, language)
            case "status":
                yield row.status
            case "margin":
                yield spreadsheet(row.margin, language)
            case "example":
                yield "true"


def _names(column: Column) -> Mapping[str, str]:
    """What the members are called in the column's language, by code."""
    members = column.dimension.members if column.kind == "label" else ()
    return {member.code: member.label.within(column.language) or member.code for member in members}
