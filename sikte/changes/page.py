"""A page as its reader meets it: sentences, charts, and what stands around them."""

import re
from collections.abc import Mapping

from sikte.values.value import Value

ALIKE = re.compile(r"[ \u00a0\u202f\u2009]+")


class Mark(Value):
    """text[start:end] is (part of) what a statement says. statement: its id, "" for a mere reservation;
    number: it is the number of it; claim: it is an author's claim."""

    start: int
    end: int
    statement: str
    number: bool = False
    claim: bool = False


class Sentence(Value):
    """kind: as in Difference; section: the nearest heading; anchor: its id, which keeps when its words change;
    label: what a cell or fact is called; links: where they lead; about: the page that a card shows, "" for the
    page itself."""

    text: str
    kind: str
    section: str = ""
    anchor: str = ""
    label: str = ""
    marks: tuple[Mark, ...] = ()
    links: tuple[str, ...] = ()
    about: str = ""

    @property
    def plain(self) -> str:
        """The text as it is compared: all spaces alike, no soft hyphens."""
        return loose(self.text)


class Chart(Value):
    """texts: title, description, notes; cells: (row, column) → figure; markup: all of it, drawing included."""

    id: str
    title: str
    texts: tuple[Sentence, ...]
    cells: Mapping[tuple[str, str], str]
    markup: str


class Page(Value):
    """sentences: the page's own; frame: menu, notices, footer; accounts: Underlag and Så har vi räknat."""

    title: str
    language: str
    sentences: tuple[Sentence, ...]
    frame: tuple[Sentence, ...]
    accounts: tuple[Sentence, ...]
    charts: tuple[Chart, ...]

    def marked(self) -> frozenset[str]:
        """The statements that have an element on the page."""
        return frozenset(mark.statement for sentence in self.sentences for mark in sentence.marks)


def loose(text: str) -> str:
    """A text as two are compared: all spaces alike, no soft hyphens."""
    return ALIKE.sub(" ", text.replace("\u00ad", "")).strip()
