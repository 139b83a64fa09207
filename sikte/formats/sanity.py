"""Sanity: figures that cannot be right, whatever is said about them.

Texts are checked all the same; a total that merely differs from the sum of its parts is noted, never corrected.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from sikte import geography
from sikte.formats.tables import capped
from sikte.problems import note, problem
from sikte.values.data import Dataset, Dimension, Row
from sikte.values.places import Place, Problem

WHOLES = {"percent": Decimal(100), "permille": Decimal(1000)}

Family = tuple[str, tuple[str, ...]]


def problems(dataset: Dataset) -> list[Problem]:
    """Shares outside their whole, and totals outside their parts where all parts are there, at their rows."""
    odd = list(_outside(dataset)) + list(_fractions(dataset))
    for dimension in dataset.dimensions:
        sums = [(total, parts, _fault(dataset, total, parts)) for total, parts in _sums(dataset, dimension)]
        odd += [fault for _, _, fault in sums if fault]
        odd += _unequal(dataset, dimension, [(total, parts) for total, parts, fault in sums if not fault])
    return capped(odd)


def _outside(dataset: Dataset) -> Iterator[Problem]:
    """Shares below nothing or above everything."""
    whole = WHOLES.get(dataset.unit.kind)
    for row in _rows(dataset) if whole else ():
        if row.value is not None and not 0 <= row.value <= whole:
            yield problem(Place(dataset.path, row.line), "share-outside", words=row.value, whole=whole)


def _fractions(dataset: Dataset) -> Iterator[Problem]:
    """Percentages of a workbook all between 0 and 1: Excel shows 0.12 as 12 % and stores 0.12."""
    if dataset.unit.kind != "percent" or not dataset.path.casefold().endswith(".xlsx"):
        return
    values = [row.value for row in _rows(dataset) if row.value is not None]
    if any(values) and max(values) <= 1:
        yield note(Place(dataset.path), "share-fractions")


def _rows(dataset: Dataset) -> Iterator[Row]:
    return (row for rows in dataset.lines.values() for row in rows)


def _families(dimension: Dimension) -> Iterator[Family]:
    """(a whole, all its parts): a total and every other member, or a region and all the regions that make it up."""
    codes = tuple(member.code for member in dimension.members)
    if not dimension.geographic:
        parts = tuple(code for code in codes if code != dimension.total)
        yield from [(dimension.total, parts)] if dimension.total and parts else ()
        return
    wholes = [(geography.NATION, geography.regions("county")), (geography.NATION, geography.regions("municipality"))]
    wholes += [(county, geography.municipalities(county)) for county in geography.counties()]
    yield from ((whole, parts) for whole, parts in wholes if whole in codes and set(parts) <= set(codes))


def _sums(dataset: Dataset, dimension: Dimension) -> Iterator[tuple[Row, tuple[Row, ...]]]:
    """(the row of a total, the rows of its parts), wherever every one of them has a value."""
    place = dataset.dimensions.index(dimension)
    for whole, parts in _families(dimension):
        for members in (members for members in dataset.lines if members[place] == whole):
            groups = [dataset.by_period((*members[:place], part, *members[place + 1 :])) for part in parts]
            for period, total in dataset.by_period(members).items():
                rows = tuple(group[period] for group in groups if period in group)
                if len(rows) == len(parts) and all(row.value is not None for row in (total, *rows)):
                    yield total, rows


def _fault(dataset: Dataset, total: Row, parts: Iterable[Row]) -> Problem | None:
    """Additive parts that are nowhere negative are no larger than their sum; a mean or share lies among its parts."""
    lowest, highest = min(parts, key=_value), max(parts, key=_value)
    if dataset.additive and lowest.value < 0:
        return None
    if total.value < lowest.value:
        return _total_problem(dataset, "total-below-all", total, lowest)
    if dataset.additive and total.value < highest.value:
        return _total_problem(dataset, "total-below-part", total, highest)
    if not dataset.additive and dataset.unit.kind in WHOLES and total.value > highest.value:
        return _total_problem(dataset, "total-above-all", total, highest)
    return None


def _value(row: Row) -> Decimal:
    return row.value


def _total_problem(dataset: Dataset, code: str, total: Row, part: Row) -> Problem:
    facts = {"words": total.value, "line": total.line, "part": part.value, "other": part.line}
    return problem(Place(dataset.path, total.line), code, **facts)


def _unequal(dataset: Dataset, dimension: Dimension, sums: list[tuple[Row, tuple[Row, ...]]]) -> list[Problem]:
    """One note for all totals of a dimension that are not the sum of their parts."""
    added = [(total, sum(map(_value, parts))) for total, parts in sums]
    odd = [(total, whole) for total, whole in added if whole != total.value] if dataset.additive else []
    if not odd:
        return []
    total, whole = min(odd, key=lambda pair: pair[0].line)
    facts = {"dimension": dimension.key, "words": total.value, "sum": whole, "count": len(odd)}
    return [note(Place(dataset.path, total.line), "total-not-sum", **facts)]
