"""Made-up courses of a dataset, so that every wording can be read before data make it appear."""

from collections.abc import Callable
from decimal import Decimal

from msgspec.structs import replace

from sikte.statistics.compare import rounded
from sikte.values.data import Dataset, Row

Course = Callable[[tuple[Row, ...], Decimal], tuple[Row, ...]]


def _step(rows: tuple[Row, ...], unit: Decimal) -> Decimal:
    """A difference that shows, whatever the margin: a tenth of the last value, at least two shown units."""
    last = next((row.value for row in reversed(rows) if row.value is not None), Decimal(0))
    return max(abs(last) / 10, unit * 2, rows[-1].margin * 2)


def _values(rows: tuple[Row, ...]) -> list[Decimal]:
    return [row.value for row in rows if row.value is not None] or [Decimal(1)]


def _ending(rows: tuple[Row, ...], value: Decimal) -> tuple[Row, ...]:
    return (*rows[:-1], rows[-1]._replace(value=value, sign=""))


def rising(rows: tuple[Row, ...], unit: Decimal) -> tuple[Row, ...]:
    """The last value above all before it."""
    return _ending(rows, max(_values(rows)) + _step(rows, unit))


def falling(rows: tuple[Row, ...], unit: Decimal) -> tuple[Row, ...]:
    """The last value below all before it, and above zero where they are."""
    least = min(_values(rows))
    return _ending(rows, least / 2 if least > 0 else least - _step(rows, unit))


def unchanged(rows: tuple[Row, ...], unit: Decimal) -> tuple[Row, ...]:
    """Every value like the last."""
    return tuple(row._replace(value=_values(rows)[-1], sign="") for row in rows)


def missing(rows: tuple[Row, ...], unit: Decimal) -> tuple[Row, ...]:
    """The last value not there."""
    return (*rows[:-1], rows[-1]._replace(value=None, sign="not-available"))


COURSES: dict[str, Course] = {"rising": rising, "falling": falling, "unchanged": unchanged, "missing": missing}
OUTCOMES = (*COURSES, "tied")


def course(dataset: Dataset, outcome: str) -> Dataset:
    """The dataset as it would be if every one of its lines took a course: one of OUTCOMES.

    "tied": every member has the same values as the first.
    """
    if outcome == "tied":
        first = next(iter(dataset.lines.values()))
        values = {row.period: row.value for row in first}
        lines = {
            key: tuple(row._replace(value=values.get(row.period, row.value)) for row in rows)
            for key, rows in dataset.lines.items()
        }
        return replace(dataset, lines=lines)
    unit = rounded(Decimal(1), 0).scaleb(-dataset.decimals)
    return replace(dataset, lines={key: COURSES[outcome](rows, unit) for key, rows in dataset.lines.items()})
