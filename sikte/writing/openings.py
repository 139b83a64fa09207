"""How the sentences of a page begin: in good prose never with a digit, save that of a year."""

import re

from msgspec import Struct

from sikte.language.sentences import OPENING, split
from sikte.values.texts import Expression
from sikte.values.value import Value
from sikte.writing.digits import YEAR
from sikte.writing.structure import bare

BLOCK = re.compile(r"<(p|h[1-6]|li|t[dh]|d[td])\b[^>]*>")
# Headings and cells are no sentences, nor is a mere value in a paragraph or an item of a list.
RUNNING = ("p", "dd", "li")
FEWEST_WORDS = 3
NUMBER = re.compile(r"[−-]?\d+(?:[\u00a0 ]\d{3}(?!\d))*(?:[.,]\d+)*")
STOPS = (".", "!", "?", ":", "…")


class Opening(Value):
    """A number that begins a sentence; expression: what computed it, None where it was typed."""

    number: str
    expression: Expression | None


class Openings(Struct):
    """Follows a text as it is told. block: the tag of the block it is in."""

    block: str = ""
    text: str = ""
    computed: list[tuple[int, Expression]] = []

    def words(self, told: str) -> None:
        """Words follow, in a body with the tags of the blocks they open."""
        *before, last = BLOCK.split(told)
        if before:
            self.block, self.text = before[-1], ""
            self.computed.clear()
        self.text += _plain(last)

    def value(self, told: str, expression: Expression) -> None:
        """A computed value follows."""
        self.computed.append((len(self.text), expression))
        self.text += _plain(told)

    def ended(self) -> list[Opening]:
        """The numbers that begin the sentences of the block that ends here."""
        found = [self._opening(start, end) for start, end in split(self.text)] if self.block in RUNNING else []
        self.text = ""
        self.computed.clear()
        return [opening for opening in found if opening]

    def _opening(self, start: int, end: int) -> Opening | None:
        sentence = self.text[start:end]
        start = end - len(sentence.lstrip(OPENING))
        number = NUMBER.match(self.text, start)
        if not number or YEAR.fullmatch(number[0]) or not self._is_sentence(sentence):
            return None
        return Opening(number[0], dict(self.computed).get(start))

    def _is_sentence(self, words: str) -> bool:
        """Whether these are more than a value with its unit; in a list, only what a mark ends."""
        ended = words.rstrip(' ”"’)').endswith(STOPS)
        return len(words.split(" ")) >= FEWEST_WORDS and (ended or self.block != "li")


def _plain(told: str) -> str:
    return bare(told).replace("\n", " ")
