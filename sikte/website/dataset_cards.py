"""What the templates of the pages of datasets get."""

from dataclasses import dataclass

from sikte.website.cards import Card, Day, Frame, Html, Link
from sikte.website.standing import Standing


@dataclass(frozen=True, slots=True)
class DownloadCard:
    """A file. label: its format; size: as said; about: what it is good for."""

    label: str
    href: str
    media_type: str
    size: str
    about: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure in a table. text: as printed; spoken: what its sign or mark means, "" where it has none;
    missing: a sign stands in the place of a figure."""

    text: str
    spoken: str = ""
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """The latest figures. names: of the columns of members; rows: (names of the members, figures); signs:
    (sign, meaning) of those in the table; rest: told where rows are left out."""

    caption: str
    names: tuple[str, ...]
    periods: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], tuple[Cell, ...]], ...]
    signs: tuple[tuple[str, str], ...] = ()
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Division:
    """A dimension. members: their names; folded: there are too many of them to be read at once."""

    label: str
    count: str
    members: tuple[str, ...]
    folded: bool


@dataclass(frozen=True, slots=True)
class DatasetEntry:
    """A dataset in the list of all. language: of its words, where it is not the page's; told_in: the same, said."""

    title: str
    href: str
    about: str
    source: str
    period: str
    formats: tuple[Link, ...]
    language: str = ""
    told_in: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetsPage(Card):
    """All datasets. catalogue: the way to the one for data portals."""

    frame: Frame
    datasets: tuple[DatasetEntry, ...]
    catalogue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetTelling:
    """A dataset in one language. columns: (name, what it holds) of the CSV's; notes: (from which period, text);
    structured: for search engines, as JSON."""

    title: str
    about: str
    unit: str
    period: str
    source: str
    source_url: str
    licence: Link | None
    retrieved: Day | None
    next_update: Day | None
    example: bool
    downloads: tuple[DownloadCard, ...]
    figures: Figures
    divisions: tuple[Division, ...]
    notes: tuple[tuple[str, str], ...]
    columns: tuple[tuple[str, str], ...]
    csv_style: str
    structured: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetPage(Card):
    """A dataset. late: newer figures should have come by now; pages: those that speak of it."""

    frame: Frame | Standing
    told: DatasetTelling
    late: bool
    pages: tuple[Link, ...]
