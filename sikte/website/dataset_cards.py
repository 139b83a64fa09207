"""What the templates of the pages of datasets get."""

from sikte.values.value import Value
from sikte.website.cards import Card, Day, Frame, Html, Link
from sikte.website.standing import Standing


class DownloadCard(Value):
    """A file. label: its format; size: as said; about: what it is good for."""

    label: str
    href: str
    media_type: str
    size: str
    about: str


class Cell(Value):
    """A figure in a table. text: as printed; spoken: what its sign or mark means, "" where it has none;
    missing: a sign stands in the place of a figure."""

    text: str
    spoken: str = ""
    missing: bool = False


class Figures(Value):
    """The latest figures. names: of the columns of members; rows: (names of the members, figures); signs:
    (sign, meaning) of those in the table; rest: told where rows are left out."""

    caption: str
    names: tuple[str, ...]
    periods: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], tuple[Cell, ...]], ...]
    signs: tuple[tuple[str, str], ...] = ()
    rest: str = ""


class Division(Value):
    """A dimension. members: their names; folded: there are too many of them to be read at once."""

    label: str
    count: str
    members: tuple[str, ...]
    folded: bool


class DatasetEntry(Value):
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


class DatasetsPage(Card, kw_only=True):
    """All datasets. catalogue: the way to the one for data portals."""

    frame: Frame
    datasets: tuple[DatasetEntry, ...]
    catalogue: str


class DatasetTelling(Value, kw_only=True):
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


class DatasetPage(Card, kw_only=True):
    """A dataset. late: newer figures should have come by now; pages: those that speak of it."""

    frame: Frame | Standing
    told: DatasetTelling
    late: bool
    pages: tuple[Link, ...]
