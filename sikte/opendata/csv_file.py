"""A dataset as CSV: a row for each figure, with its stored decimals, or the sign of why it is missing."""

from collections.abc import Iterable, Mapping, Sequence

from sikte.language.numbers import SIGNS, spreadsheet
from sikte.opendata.columns import Column, columns, rows
from sikte.opendata.spreadsheets import cell, table
from sikte.values.data import Dataset, Row


def written(dataset: Dataset, languages: Sequence[str]) -> bytes:
    """The file, as spreadsheets in the site's own language open it. languages: as `columns` takes them."""
    found, figures = columns(dataset, languages), rows(dataset)
    cells = (_cells(column, figures, languages[0]) for column in found)
    return table(([column.name for column in found], *zip(*cells, strict=True)), languages[0])


def _cells(column: Column, figures: Sequence[Row], language: str) -> Iterable[str]:
    """What stands in a column, from the top."""
    match column.kind:
        case "period":
            codes = {period: period.code for period in {row.period for row in figures}}
            return [codes[row.period] for row in figures]
        case "code" | "label":
            names, place = _names(column, language), column.place
            return [names[row.members[place]] for row in figures]
        case "value":
            return [SIGNS[row.sign] if row.value is None else spreadsheet(row.value, language) for row in figures]
        case "status":
            return [row.status for row in figures]
        case "margin":
            return [spreadsheet(row.margin, language) for row in figures]
    return ["true"] * len(figures)


def _names(column: Column, language: str) -> Mapping[str, str]:
    """What stands for each member, by its code: that code, or what it is called in the column's language."""
    members, spoken = column.dimension.members, column.language
    if column.kind == "code":
        return {member.code: cell(member.code, language) for member in members}
    return {member.code: cell(member.label.within(spoken) or member.code, language) for member in members}
