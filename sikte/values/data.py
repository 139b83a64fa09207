"""Datasets as they are once read: what was counted, when, for whom, with what reservations."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from sikte.values.kept import Kept
from sikte.values.places import Localized, Place
from sikte.values.value import Value

PARTS = {"year": 1, "school-year": 1, "half-year": 2, "quarter": 4, "month": 12}
SIGNS = ("not-available", "not-applicable", "confidential")


class Period(NamedTuple):
    """A year, half-year, quarter, month or school year, ordered by time: a tuple, since nothing is compared as often.

    part: 1–2, 1–4 or 1–12 within the year, else 1; a school year is named by the year it begins.
    """

    year: int
    part: int = 1
    kind: str = "year"

    @property
    def ordinal(self) -> int:
        """Its number in an unbroken count of such periods: neighbours differ by one."""
        return self.year * PARTS[self.kind] + self.part - 1

    @property
    def code(self) -> str:
        """As data files and expressions write it: 2021, 2023H1, 2023K1, 2023M01, 2018/2019."""
        match self.kind:
            case "year":
                return str(self.year)
            case "school-year":
                return f"{self.year}/{self.year + 1}"
            case "half-year":
                return f"{self.year}H{self.part}"
            case "quarter":
                return f"{self.year}K{self.part}"
        return f"{self.year}M{self.part:02d}"


class Row(NamedTuple):
    """One figure of a data file: a tuple, since nothing is there in such numbers. Each is itself and equals no other,
    so that it can be asked for quickly.

    line: its line (CSV) or row (Excel) in the file; members: a member code for each dimension of
    the dataset, in their order; value: as stored, None where there is none; sign: one of SIGNS
    where value is None, else ""; status: "", "provisional" or "revised"; margin: in the unit.
    """

    line: int
    period: Period
    members: tuple[str, ...]
    value: Decimal | None
    sign: str = ""
    status: str = ""
    margin: Decimal = Decimal(0)

    __eq__, __ne__, __hash__ = object.__eq__, object.__ne__, object.__hash__


class Member(Value):
    """One member of a dimension: a code (its label where the file has none) and a label."""

    code: str
    label: Localized


class Dimension(Value):
    """What the figures are divided by; `key` is the author's word for it.

    members: in the dataset's `order`, else the file's, the total among them if it is published;
    total, home: codes of members, or None; geographic: its members are Sweden's regions.
    """

    key: str
    column: str
    label: Localized
    members: tuple[Member, ...]
    total: str | None = None
    home: str | None = None
    geographic: bool = False


class Unit(Value):
    """text: "företag", "procent"; short: for axes and tables; kind: "percent", "permille" or "other";
    per: (how many, of what) a rate is counted by: (1000, inhabitants)."""

    text: Localized
    short: Localized
    kind: str = "other"
    per: "tuple[Decimal, Unit] | None" = None


PERCENT = Unit(Localized((("sv", "procent"), ("en", "percent"))), Localized((("", "%"),)), "percent")
INDEX = Unit(Localized((("", "index"),)), Localized((("", "index"),)))


class Noun(Value):
    """What is counted, with the definite article's agreement: gender "ett" or "en"; plural True or False."""

    text: Localized
    gender: str = "ett"
    plural: bool = False


class Source(Value):
    """Who published the figures, and how they may be used."""

    name: Localized
    title: Localized | None = None
    note: Localized | None = None
    url: str | None = None
    license: str | None = None
    retrieved: date | None = None


class Break(Value):
    """`period` is the first one counted the new way; where: ((dimension key, member code), …), () for all."""

    period: Period
    note: Localized
    where: tuple[tuple[str, str], ...] = ()


class Remark(Value):
    """A note of the dataset; without `where` it follows every statement."""

    text: Localized
    where: tuple[tuple[str, str], ...] = ()


class Dataset(Value, eq=False):
    """What one data file says, and what its YAML says that it means.

    place: its YAML file; path: its data file; lines: for each combination of members, its rows in
    order of time; periods: all periods of the file in order; dimensions: the author's order;
    themes: codes of the European data themes ("ECON"); original: where another region than the site's own is at home,
    the dataset as it is elsewhere.
    """

    name: str
    place: Place
    path: str
    title: Localized
    unit: Unit
    source: Source
    lines: Mapping[tuple[str, ...], tuple[Row, ...]]
    periods: tuple[Period, ...]
    dimensions: tuple[Dimension, ...] = ()
    time_label: str = ""
    noun: Noun | None = None
    superlative: str = "högst"
    decimals: int = 0
    additive: bool = False
    better: str | None = None
    breaks: tuple[Break, ...] = ()
    remarks: tuple[Remark, ...] = ()
    comparable_with: tuple[str, ...] = ()
    next_update: date | None = None
    example: bool = False
    description: Localized | None = None
    themes: tuple[str, ...] = ()
    original: "Dataset | None" = None

    def by_period(self, members: tuple[str, ...]) -> dict[Period, Row]:
        """The rows of a combination of members, by period."""
        return {row.period: row for row in self.lines.get(members, ())}


class Shelved(Value):
    """A dataset on its shelf: what must be known of it before anybody asks for its figures."""

    name: str
    place: Place
    path: str
    next_update: date | None
    example: bool
    dataset: Kept[Dataset]
