"""The latest figures of a dataset, as a table that can be read at once."""

from decimal import Decimal

from sikte import language
from sikte.language import ui
from sikte.opendata.columns import ordered
from sikte.values.data import Dataset, Dimension, Period, Row
from sikte.values.statistics import Point
from sikte.website.dataset_cards import Cell, Figures

PERIODS = 5
ROWS = 40

Line = tuple[tuple[str, ...], dict[Period, Row]]


def figures(dataset: Dataset, spoken: str) -> Figures:
    """The last periods: of all members where they are few, else of the home region, else of the first ones."""
    periods = dataset.periods[-PERIODS:]
    every = ordered(dataset)
    shown = (every if len(every) <= ROWS else _at_home(dataset, every))[:ROWS]
    lines, left = [(members, dataset.by_period(members)) for members in shown], len(every) - len(shown)
    divided = [n for n, dimension in enumerate(dataset.dimensions) if len({members[n] for members, _ in lines}) > 1]
    cells = [tuple(_cell(found.get(period), dataset, spoken) for period in periods) for _, found in lines]
    return Figures(
        caption=_caption(dataset, lines, divided, spoken),
        names=tuple(language.localized(dataset.dimensions[n].label, spoken) for n in divided)
        or (ui.texts(spoken)["data_measure"],),
        periods=tuple(language.short_period(period, spoken) for period in periods),
        rows=tuple(
            (_names(dataset, members, divided, spoken), row) for (members, _), row in zip(lines, cells, strict=True)
        ),
        signs=_signs(cells),
        rest=_rest(len(lines), left, spoken) if left else "",
    )


def _at_home(dataset: Dataset, every: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The combinations of the home region, where there is one."""
    homes = [(n, d.home) for n, d in enumerate(dataset.dimensions) if d.geographic and d.home]
    return [members for members in every if all(members[n] == home for n, home in homes)] or every


def _names(dataset: Dataset, members: tuple[str, ...], divided: list[int], spoken: str) -> tuple[str, ...]:
    named = tuple(_name(dataset.dimensions[n], members[n], spoken) for n in divided)
    return named or (language.localized(dataset.title, spoken),)


def _name(dimension: Dimension, code: str, spoken: str) -> str:
    return language.localized(next(m.label for m in dimension.members if m.code == code), spoken)


def _caption(dataset: Dataset, lines: list[Line], divided: list[int], spoken: str) -> str:
    """The title, what all rows have in common, and the unit: "Antal företag, Västmanlands län (företag)"."""
    shared = [
        _name(dimension, lines[0][0][n], spoken) for n, dimension in enumerate(dataset.dimensions) if n not in divided
    ]
    unit = language.localized(dataset.unit.text, spoken)
    return ", ".join([language.localized(dataset.title, spoken), *shared]) + f" ({unit})"


def _cell(row: Row | None, dataset: Dataset, spoken: str) -> Cell:
    if row is None:
        return Cell("", ui.texts(spoken)["data_no_row"], missing=True)
    text, said = language.cell(Point(row.period, row.value, row.sign, row.status), dataset.decimals, spoken)
    return Cell(text, said, missing=row.value is None)


def _signs(cells: list[tuple[Cell, ...]]) -> tuple[tuple[str, str], ...]:
    """Each sign and mark in the table, with what it means."""
    marked = (cell for line in cells for cell in line if cell.spoken and cell.text)
    return tuple(dict.fromkeys((cell.text if cell.missing else cell.text[-1], cell.spoken) for cell in marked))


def _rest(shown: int, left: int, spoken: str) -> str:
    counted = (language.number(Decimal(count), 0, spoken) for count in (shown, shown + left))
    return ui.texts(spoken)["data_rest"].format(**dict(zip(("shown", "all"), counted, strict=True)))
