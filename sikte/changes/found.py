"""The words of the room: what differs between two sites, old beside new.

In every one of them `state` is "changed", "added", "removed" or "moved"; what is not there is "" or None.
"""

from collections.abc import Iterator, Mapping
from itertools import chain

from sikte.values.value import Value

# A row of a data file as statements.json has it: its keys, `line` and `value` among them.
Row = Mapping[str, str]
# A statement as statements.json has it.
Statement = Mapping[str, object]


class RowDifference(Value):
    """A row that statements rest on. before: None where it has come, after: None where it has gone."""

    before: Row | None
    after: Row | None


class Cause(Value):
    """What was changed.

    kind: "data", "description" (of a dataset), "text", "templates", "settings", "engine", "today", or "unknown"
    where the records do not tell; name: the dataset, or the address of another page whose text it is; rows: those
    that differ; same_rows: the data have changed, but no value that the words rest on: so marks or order have.
    """

    kind: str
    name: str = ""
    rows: tuple[RowDifference, ...] = ()
    same_rows: bool = False

    @property
    def of_data(self) -> bool:
        """Whether it is a dataset that was changed: its figures, or what they mean."""
        return self.kind in ("data", "description")


class Difference(Value):
    """One sentence, heading, table cell, …

    state: also "link" (the words are the same, `before` and `after` are where their links lead); kind: "sentence",
    "claim", "heading", "fact", "cell", "caption", "description" or "alt"; section: the nearest heading;
    label: what a cell or fact is called; words: the sentence whose link it is; turned: a direction, rank or
    record is another one than before; statements: (old, new) of each that it says, by expression.
    """

    state: str
    kind: str
    before: str
    after: str
    section: str = ""
    label: str = ""
    words: str = ""
    turned: bool = False
    causes: tuple[Cause, ...] = ()
    statements: tuple[tuple[Statement | None, Statement | None], ...] = ()


class CellDifference(Value):
    """One figure of a chart's table."""

    row: str
    column: str
    before: str
    after: str


class ChartDifference(Value):
    """texts: title, description, notes; with neither texts nor cells, only the drawing differs."""

    state: str
    id: str
    title: str
    texts: tuple[Difference, ...] = ()
    cells: tuple[CellDifference, ...] = ()
    causes: tuple[Cause, ...] = ()


class PageDifference(Value):
    """A page with something on it that differs. was: its address before, where it has moved."""

    state: str
    address: str
    title: str
    language: str
    sentences: tuple[Difference, ...] = ()
    charts: tuple[ChartDifference, ...] = ()
    was: str = ""


class FrameDifference(Value):
    """Words around the page's own (menu, notices, footer), on all the pages where they differ alike."""

    difference: Difference
    pages: tuple[str, ...]


class Quiet(Value):
    """Pages whose words are the same. kind: "accounts" (Underlag or Så har vi räknat differs) or "markup"."""

    kind: str
    pages: tuple[str, ...]
    causes: tuple[Cause, ...]


class FileDifference(Value):
    """A file that readers download, or see in a page."""

    state: str
    address: str


class Differences(Value):
    """Everything that differs between two sites.

    others: addresses of files that no one reads as such (stylesheet, site map); causes: what was changed, all told;
    site: what the new site's first page is called.
    """

    pages: tuple[PageDifference, ...] = ()
    frame: tuple[FrameDifference, ...] = ()
    quiet: tuple[Quiet, ...] = ()
    files: tuple[FileDifference, ...] = ()
    others: tuple[str, ...] = ()
    causes: tuple[Cause, ...] = ()
    site: str = ""

    def __bool__(self) -> bool:
        return bool(self.pages or self.frame or self.quiet or self.files or self.others)

    def sentences(self) -> Iterator[Difference]:
        """Every sentence, heading, cell, … of every page."""
        return chain.from_iterable(page.sentences for page in self.pages)
