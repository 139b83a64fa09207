"""A dataset as JSON-stat 2: a cube of all periods and members, with its figures exactly as stored."""

import json
from collections.abc import Iterator, Mapping, Sequence
from math import prod

from sikte import language
from sikte.language import ui
from sikte.language.catalogues import word
from sikte.language.numbers import SIGNS, plain
from sikte.opendata.columns import PERIOD, VALUE, key
from sikte.opendata.describing import source
from sikte.values.data import Break, Dataset, Dimension, Row

# Cells for each figure, above which only the figures are listed.
SPARSE = 2
MARKS = {"provisional": "p", "revised": "r"}

Cells = Mapping[int, Row]


def written(dataset: Dataset, spoken: str) -> bytes:
    """The dataset with its texts in one language, which it must have."""
    sizes = [len(dimension.members) for dimension in dataset.dimensions] + [len(dataset.periods), 1]
    cells = _cells(dataset, sizes)
    ids = [key(dimension) for dimension in dataset.dimensions] + [PERIOD, VALUE]
    head = {
        "version": "2.0",
        "class": "dataset",
        "label": language.localized(dataset.title, spoken),
        "source": source(dataset, spoken),
        **({"updated": dataset.source.retrieved.isoformat()} if dataset.source.retrieved else {}),
        **({"note": notes} if (notes := _notes(dataset, spoken)) else {}),
        "role": _roles(dataset),
        "id": ids,
        "size": sizes,
        "dimension": dict(zip(ids, _dimensions(dataset, spoken), strict=True)),
    }
    lines = [f"{json.dumps(name)}: {_json(part)}" for name, part in head.items()]
    lines.append(f'"value": {_values(cells, prod(sizes))}')
    told = ((place, row) for place, row in cells.items() if row.value is None or row.status)
    statuses = {place: status for place, row in told if (status := _status(row))}
    if statuses:
        lines.append(f'"status": {json.dumps(statuses)}')
    extension = _extension(dataset, statuses, spoken)
    if extension:
        lines.append(f'"extension": {_json(extension)}')
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _json(part: object) -> str:
    return json.dumps(part, ensure_ascii=False)


def _cells(dataset: Dataset, sizes: Sequence[int]) -> Cells:
    """The place of each figure in the cube, the last dimension's fastest."""
    codes = [{member.code: n for n, member in enumerate(dimension.members)} for dimension in dataset.dimensions]
    times = {period: n for n, period in enumerate(dataset.periods)}
    cells = {}
    for members, rows in dataset.lines.items():
        before = 0
        for order, code, size in zip(codes, members, sizes, strict=False):
            before = before * size + order[code]
        start = before * len(times)
        for row in rows:
            cells[start + times[row.period]] = row
    return {place: cells[place] for place in sorted(cells)}


def _values(cells: Cells, size: int) -> str:
    """All cells in a row, or those that there are by their places; numbers are written as they are stored."""
    if size > SPARSE * len(cells):
        return "{" + ", ".join(f'"{place}": {_value(row)}' for place, row in cells.items()) + "}"
    return "[" + ", ".join([_value(row) for row in map(cells.get, range(size))]) + "]"


def _value(row: Row | None) -> str:
    return "null" if row is None or row.value is None else plain(row.value)


def _status(row: Row) -> str:
    return SIGNS[row.sign] if row.value is None else MARKS.get(row.status, "")


def _roles(dataset: Dataset) -> dict[str, list[str]]:
    places = [key(dimension) for dimension in dataset.dimensions if dimension.geographic]
    return {"time": [PERIOD], **({"geo": places} if places else {}), "metric": [VALUE]}


def _dimensions(dataset: Dataset, spoken: str) -> Iterator[dict[str, object]]:
    texts = ui.texts(spoken)
    for dimension in dataset.dimensions:
        yield {"label": language.localized(dimension.label, spoken), "category": _members(dimension, spoken)}
    periods = {period.code: language.short_period(period, spoken) for period in dataset.periods}
    yield {"label": texts["period"], "category": {"index": list(periods), "label": periods}}
    unit = {"label": language.localized(dataset.unit.text, spoken), "decimals": dataset.decimals}
    title = {VALUE: language.localized(dataset.title, spoken)}
    yield {"label": texts["column_value"], "category": {"index": [VALUE], "label": title, "unit": {VALUE: unit}}}


def _members(dimension: Dimension, spoken: str) -> dict[str, object]:
    labels = {member.code: language.localized(member.label, spoken) for member in dimension.members}
    return {"index": list(labels), "label": labels}


def _notes(dataset: Dataset, spoken: str) -> list[str]:
    """That figures are invented, what the author notes, and where the way of counting changed."""
    example = [ui.texts(spoken)["data_invented"]] if dataset.example else []
    remarks = [language.localized(remark.text, spoken) for remark in dataset.remarks]
    return [*example, *remarks, *(_break(one, spoken) for one in dataset.breaks)]


def _break(one: Break, spoken: str) -> str:
    return f"{language.short_period(one.period, spoken)}: {language.localized(one.note, spoken)}"


def _extension(dataset: Dataset, statuses: Mapping[int, str], spoken: str) -> dict[str, object]:
    """What JSON-stat has no place of its own for: what the marks mean, licence, next update, invented figures."""
    meanings = {mark: word(sign, spoken) for sign, mark in (SIGNS | MARKS).items() if sign}
    used = {mark: meanings[mark] for mark in sorted(set(statuses.values()))}
    return {
        **({"status": {"label": used}} if used else {}),
        **({"license": dataset.source.license} if dataset.source.license else {}),
        **({"next_update": dataset.next_update.isoformat()} if dataset.next_update else {}),
        **({"example": True} if dataset.example else {}),
    }
