"""One dataset, read from the texts of its two files."""

import csv
import io
from fractions import Fraction
from functools import lru_cache
from itertools import product

import yaml

from tests.statements.oracle import periods
from tests.statements.oracle.figures import Refused
from tests.statements.oracle.lines import Line, Point
from tests.statements.oracle.regions import COUNTIES, HOME, MUNICIPALITIES, NAMES

MISSING = ("..", ".", "U")
ZERO = ("–", "-")

Asked = tuple[tuple[str, str], ...]


def number(cell: str) -> Fraction | None:
    """What a cell says; None where it holds the sign of a missing value."""
    if cell in MISSING:
        return None
    return Fraction(0) if cell in ZERO else Fraction(cell.replace(",", ".").replace("\u2212", "-"))


class Table:
    """A dataset. Its dimensions' columns are named as the dimensions; regions stand as codes."""

    def __init__(self, description: str, data: str) -> None:
        self.meta = yaml.load(description, Loader=yaml.BaseLoader)
        mark = ";" if data.startswith("year;") else ","
        self.rows = list(csv.DictReader(io.StringIO(data), delimiter=mark))
        self.dimensions = tuple(self.meta.get("dimensions", {}))
        self.periods = sorted({row["year"] for row in self.rows}, key=periods.place)
        self.cells = {(*(row[d] for d in self.dimensions), row["year"]): row for row in self.rows}
        self.additive = self.meta.get("additive") == "true"
        self.present = {dimension: self._present(dimension) for dimension in self.dimensions}
        self.line = lru_cache(maxsize=None)(self._line)

    def _present(self, dimension: str) -> list[str]:
        """The members of a dimension: those it orders first, then in the file's order."""
        order = self.meta["dimensions"][dimension].get("order", [])
        return list(dict.fromkeys([*order, *(row[dimension] for row in self.rows)]))

    def total(self, dimension: str) -> str | None:
        return self.meta["dimensions"][dimension].get("total")

    def parts(self, dimension: str) -> list[str]:
        """What the whole is made of: all members but the total; of regions, the counties."""
        found = [member for member in self.present[dimension] if member != self.total(dimension)]
        return [member for member in found if member in COUNTIES] if dimension == "region" else found

    def members(self, word: str) -> list[tuple[str, str]]:
        """(dimension, member) of every member that `by(word)` divides into."""
        if word == "municipality":
            return [("region", code) for code in self.present["region"] if code in MUNICIPALITIES]
        return [(word, member) for member in self.parts(word)]

    def _line(self, asked: Asked = (), nation: bool = False) -> Line:
        """The line of the members asked for; home, and the total, in all other dimensions."""
        chosen = {**({"region": HOME} if "region" in self.dimensions else {}), **dict(asked)}
        if nation:
            chosen["region"] = self.total("region")
        keys = list(product(*(self._members(d, chosen.get(d)) for d in self.dimensions)))
        return Line(
            points=tuple(self._point(keys, period) for period in self.periods),
            unit=self.meta["unit"],
            decimals=int(self.meta.get("decimals", "0")),
            breaks=tuple(b["period"] for b in self.meta.get("breaks", []) if self._concerns(b, keys)),
            label=", ".join(NAMES.get(member, member) for _, member in asked),
            gender=self.meta.get("noun", {}).get("gender", "ett"),
            superlative=self.meta.get("superlative", "högst"),
        )

    def _members(self, dimension: str, chosen: str | None) -> list[str]:
        """The member chosen, or the published total, or all that may be summed to it."""
        if chosen is not None:
            if chosen not in self.present[dimension]:
                raise Refused("no such member")
            return [chosen]
        total = self.total(dimension)
        if total is None and not self.additive:
            raise Refused("no total")
        return [total] if total is not None else self.parts(dimension)

    def _point(self, keys: list[tuple[str, ...]], period: str) -> Point:
        """One cell, or the sum of several; none where any of them is missing."""
        rows = [self.cells.get((*key, period)) for key in keys]
        values = [number(row["value"]) if row else None for row in rows]
        margin = sum((self._margin(row) for row in rows if row), Fraction(0))
        return Point(period, None if None in values else sum(values, Fraction(0)), margin)

    def _margin(self, row: dict[str, str]) -> Fraction:
        wanted = self.meta.get("margin", "0")
        if isinstance(wanted, str):
            return Fraction(wanted)
        return number(row[wanted["column"]]) or Fraction(0)

    def _concerns(self, mark: dict, keys: list[tuple[str, ...]]) -> bool:
        """Whether a break holds for any of the cells that a line is made of."""
        where = mark.get("where", {})
        return any(all(dict(zip(self.dimensions, key, strict=True))[d] == m for d, m in where.items()) for key in keys)
