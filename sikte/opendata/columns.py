"""What the columns and dimensions of a dataset are called in the files that others build on."""

from collections.abc import Sequence

from sikte.values.data import Dataset, Dimension, Row
from sikte.values.value import Value

PERIOD, VALUE, STATUS, MARGIN, EXAMPLE = "period", "value", "status", "margin", "example"
OWN = (PERIOD, VALUE, STATUS, MARGIN, EXAMPLE)


class Column(Value):
    """kind: "period", "code" (of a dimension's members), "label" (what they are called in a language), "value",
    "status", "margin" or "example"; place: of the dimension among the dataset's."""

    name: str
    kind: str
    dimension: Dimension | None = None
    place: int = 0
    language: str = ""


def columns(dataset: Dataset, languages: Sequence[str]) -> tuple[Column, ...]:
    """The columns of the dataset's CSV. languages: the site's, its own first, each having the labels it is shown in.

    Names follow what the dataset is, never its figures. A dimension whose own name is taken gets an underscore.
    """
    found = [Column(PERIOD, "period")]
    for place, dimension in enumerate(dataset.dimensions):
        name = key(dimension)
        found.append(Column(name, "code", dimension, place))
        for language in languages:
            if any(member.label.within(language) != member.code for member in dimension.members):
                ending = "label" if language == languages[0] else f"label_{language}"
                found.append(Column(f"{name}_{ending}", "label", dimension, place, language))
    found += [Column(VALUE, "value"), Column(STATUS, "status")]
    if any(row.margin for rows in dataset.lines.values() for row in rows):
        found.append(Column(MARGIN, "margin"))
    if dataset.example:
        found.append(Column(EXAMPLE, "example"))
    return tuple(found)


def key(dimension: Dimension) -> str:
    """The author's word for a dimension, told apart from the columns that every file has."""
    return f"{dimension.key}_" if dimension.key in OWN else dimension.key


def rows(dataset: Dataset) -> tuple[Row, ...]:
    """Every figure: member by member in the dataset's order, then by time."""
    return tuple(row for members in ordered(dataset) for row in dataset.lines[members])


def ordered(dataset: Dataset) -> list[tuple[str, ...]]:
    """The combinations of members that there are figures of, member by member in the dataset's order."""
    places = [{member.code: n for n, member in enumerate(dimension.members)} for dimension in dataset.dimensions]

    def place(members: tuple[str, ...]) -> tuple[int, ...]:
        return tuple(order[code] for order, code in zip(places, members, strict=True))

    return sorted(dataset.lines, key=place)
