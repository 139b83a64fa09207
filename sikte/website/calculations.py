"""The section *Så har vi räknat*: each statement of a page with what it rests on."""

from collections.abc import Iterable, Mapping
from itertools import chain, groupby

from msgspec.structs import replace

from sikte.values.pages import Statement
from sikte.values.places import Place
from sikte.values.value import Value

ANCHOR = "rakning-"
# What statements may differ in and still share an entry: where they stand, and how they are asked for.
ELSEWHERE = {"id": "", "kind": "", "where": "", "expression": "", "place": Place("")}

Row = tuple[tuple[str, str], ...]
Titles = Mapping[str, str]
Labels = Mapping[str, Mapping[str, str]]
NO_LABELS: Labels = {}
MEMBER = "{key} {code}"


class Rows(Value):
    """Rows of one dataset that share their columns: as stored, under the labels or keys of its description."""

    dataset: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Calculation(Value):
    """An entry of *Så har vi räknat*: one or more statements that say the same out of the same rows.

    anchors: the id on the page of each; text: as printed; value: the printed number as a plain decimal;
    datasets: their titles; retrieved: an ISO date."""

    anchors: tuple[str, ...]
    text: str
    value: str
    period: str
    formula: str
    datasets: tuple[str, ...]
    tables: tuple[Rows, ...]
    credit: str
    retrieved: str = ""
    remarks: tuple[str, ...] = ()


def calculations(
    statements: Iterable[Statement], titles: Titles, labels: Labels = NO_LABELS
) -> tuple[Calculation, ...]:
    """The entries of `statements`, in the order they are met.

    titles: the name of each dataset → its title; labels: the same → the key of each dimension → its
    label, and MEMBER → what a region is called.
    """
    alike: dict[Statement, list[str]] = {}
    for statement in statements:
        alike.setdefault(replace(statement, **ELSEWHERE), []).append(ANCHOR + statement.id)
    return tuple(_calculation(statement, tuple(anchors), titles, labels) for statement, anchors in alike.items())


def _calculation(statement: Statement, anchors: tuple[str, ...], titles: Titles, labels: Labels) -> Calculation:
    return Calculation(
        anchors=anchors,
        text=statement.text,
        value=statement.value or "",
        period=statement.period,
        formula=statement.formula,
        datasets=tuple(titles[name] for name in statement.datasets),
        tables=tuple(_table(shape, rows, titles, labels) for shape, rows in groupby(statement.rows, key=_shape)),
        credit=statement.credit,
        retrieved=statement.retrieved,
        remarks=statement.remarks,
    )


def _shape(row: Row) -> tuple[str, ...]:
    """What neighbouring rows must share to stand in one table: the dataset, then the columns."""
    return (dict(row)["dataset"], *(column for column, _ in row if column != "dataset"))


def _table(shape: tuple[str, ...], rows: Iterable[Row], titles: Titles, labels: Labels) -> Rows:
    dataset, *keys = shape
    named, rows = labels.get(dataset, {}), tuple(rows)
    told = {pair: _cell(*pair, named) for pair in set(chain.from_iterable(rows))}
    cells = tuple([tuple([told[pair] for pair in row if pair[0] != "dataset"]) for row in rows])
    return Rows(titles[dataset], tuple(named.get(key, key) for key in keys), cells)


def _cell(column: str, cell: str, named: Mapping[str, str]) -> str:
    """As the file has it; a code that has a name, by its name too."""
    name = named.get(MEMBER.format(key=column, code=cell), cell)
    return cell if name == cell else f"{name} ({cell})"
