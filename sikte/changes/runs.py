"""Words as they are gathered from the markup: a run of text, and where in a table it stands."""

import re

from msgspec import Struct

from sikte.changes.page import Mark, Sentence
from sikte.language.sentences import split

# Spaces that mean nothing in HTML; a no-break space does.
BLANK = re.compile(r"[ \t\r\n\f]+")


class Run(Struct):
    """The words of a block as they come, its spaces folded. links: where each one ends, and where it leads."""

    text: str = ""
    marks: list[Mark] = []
    links: list[tuple[int, str]] = []

    def add(self, words: str) -> None:
        words = BLANK.sub(" ", words)
        self.text += words.lstrip(" ") if not self.text or self.text.endswith(" ") else words

    def said(self) -> str:
        """The whole text."""
        return self.text.rstrip(" ")

    def sentences(self, kind: str, **place: str) -> tuple[Sentence, ...]:
        """The text sentence by sentence; a cell is one, whatever it holds. place: section, anchor, label, about."""
        text = self.said()
        spans = ((0, len(text)),) if kind == "cell" else split(text)
        return tuple(
            Sentence(text[start:end], kind, marks=self._marks(start, end), links=self._links(start, end), **place)
            for start, end in spans
        )

    def _marks(self, start: int, end: int) -> tuple[Mark, ...]:
        """The marks that touch a sentence, as places in it; a claim may hold several sentences."""
        touching = (mark for mark in self.marks if mark.start < end and mark.end > start)
        return tuple(
            Mark(max(mark.start - start, 0), min(mark.end, end) - start, mark.statement, mark.number, mark.claim)
            for mark in touching
        )

    def _links(self, start: int, end: int) -> tuple[str, ...]:
        """Where the links lead that end in a sentence."""
        return tuple(target for at, target in self.links if start < at <= end + 1)


class Grid(Struct):
    """Where in a table the reading has come. row, column: what heads the cell."""

    row: str = ""
    at: int = -1
    heads: bool = False
    columns: dict[int, str] = {}

    @property
    def column(self) -> str:
        return self.columns.get(self.at, "")

    @property
    def figure(self) -> bool:
        """Whether the cell is one that the others head."""
        return not self.heads and self.at > 0

    def next_row(self) -> None:
        self.row, self.at = "", -1

    def next_cell(self, tag: str, scope: str) -> None:
        self.at += 1
        self.heads = tag == "th" and scope != "row" and (scope == "col" or not self.columns.get(self.at))

    def fill(self, text: str) -> None:
        """The words of the cell: they may head a column, or the row."""
        if self.heads:
            self.columns[self.at] = text
        elif self.at == 0:
            self.row = text

    def label(self) -> str:
        """What a cell is called: its row and column, of which it may itself be neither."""
        if self.heads:
            return ""
        return ", ".join(head for head in ("" if self.at == 0 else self.row, self.column) if head)
