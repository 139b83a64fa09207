"""Where one sentence ends and the next begins, in Swedish and English."""

import re

END = re.compile(r"([.!?…]+)[”\"'’»)\]]*[ \u00a0]+")
OPENING = "”\"'‘’«([–—- "
LIST_NUMBER = re.compile(r"\d+")
# Abbreviations that a sentence does not end with; those that it may end with (m.m., osv.) need no mention.
CLIPPED = frozenset(
    "t.ex ex bl.a dvs d.v.s s.k f.d p.g.a pga fr.o.m t.o.m i.o.m m.a.o f.n f.ö s.a.s o.a ca c:a kl nr jfr resp inkl "
    "exkl kap sid enl tfn tel fig mom prof doc dr s:t ung e.g i.e mr mrs ms vs approx incl excl cf vol pp".split()
)


def split(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each sentence; together they hold all of the text but the spaces between them.

    A text without marks is one sentence. A full stop after an abbreviation, an initial or an ordinal ends none, nor
    does a mark that is followed by anything but a capital or a digit, unless a parenthesis comes before it: so end
    the sentences that charts are described in ("kvinnor: från 59 (2018) till 61 (2021).").
    """
    found, start = [], 0
    for mark in END.finditer(text):
        closed = text[: mark.start()].endswith(")")
        if (closed or _begins(text[mark.end() :])) and _ends(text[start : mark.start()], mark[1]):
            found.append((start, mark.start() + len(mark[0].rstrip(" \u00a0"))))
            start = mark.end()
    return (*found, (start, len(text))) if start < len(text) else tuple(found)


def _begins(rest: str) -> bool:
    first = rest.lstrip(OPENING)[:1]
    return first.isupper() or first.isdigit()


def _ends(sentence: str, marks: str) -> bool:
    """Whether the mark after these words may end a sentence."""
    word = sentence.rpartition(" ")[2].rpartition("\u00a0")[2].strip(OPENING)
    if marks != ".":
        return True
    return len(word) > 1 and word.casefold() not in CLIPPED and not LIST_NUMBER.fullmatch(sentence)
