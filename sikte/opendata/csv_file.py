"""A dataset as CSV: a row for each figure, with its stored decimals, or the sign of why it is missing."""

from collections.abc import Iterable, Mapping, Sequence

from sikte.language.numbers import SIGNS, spreadsheet
from sikte.opendata.columns import Column, columns, rows
from sikte.opendata.spreadsheets import cell, table
from sikte.values.data import Dataset, Row


def written(dataset: Dataset, languages: Sequence[str]) -> bytes:
    """The file, as spreadsheets in the site's own language open it. languages: as `columns` takes them."""
    found, figures = columns(dataset, languages), Row(*zip(*rows(dataset), strict=True))
    cells = (_cells(column, figures, languages[0]) for column in found)
    return table(([column.name for column in found], *zip(*cells, strict=True)), languages[0])


def _cells(column: Column, figures: Row, language: str) -> Iterable[str]:
    """What stands in a column, from the top. figures: in place of each field, that of all rows."""
    match column.kind:
        case "period":
            codes = {period: period.code for period in set(figures.period)}
            return map(codes.__getitem__, figures.period)
        case "code" | "label":
            names, place = _names(column, language), column.place
            return [names[members[place]] for members in figures.members]
        case "value":
            signed = zip(figures.value, figures.sign, strict=True)
            return [SIGNS[sign] if value is None else spreadsheet(value, language) for value, sign in signed]
        case "status":
            return figures.status
        case "margin":
            return [spreadsheet(margin, language) for margin in figures.margin]
    return ["true"] * len(figures.line)


def _names(column: Column, language: str) -> Mapping[str, str]:
    """What stands for each member, by its code: that code, or what it is called in the column's language."""
    members, spoken = column.dimension.members, column.language
    if column.kind == "code":
        return {member.code: cell(member.code, language) for member in members}
    return {member.code: cell(member.label.within(spoken) or member.code, language) for member in members}
