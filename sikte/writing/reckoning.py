"""What a reader with a calculator would question in the numbers that an author types or quotes: notes, never problems.

Two mistakes that real pages have made: a percent that the two levels beside it do not give, and a difference
between percentages that is said in percent.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from sikte import language
from sikte.language.catalogues import catalogue, grammar, word
from sikte.language.numbers import own_decimals
from sikte.problems import note
from sikte.statistics.change import percent_between
from sikte.statistics.compare import rounded
from sikte.values.places import Place, Problem
from sikte.values.value import Value
from sikte.writing.digits import NUMBER, counting

LONGEST = 20
NEAR = 25  # characters between “från” or “till” and its number, or between the verb and its difference


class Typed(Value):
    """A number as typed. before: the words that lead to it; percent, points: whether that is its unit."""

    value: Decimal
    text: str
    place: Place
    before: str
    percent: bool
    points: bool

    @property
    def decimals(self) -> int:
        return own_decimals(self.value)


def doubts(body: str, path: str, first_line: int, spoken: str) -> Iterator[Problem]:
    """A note for each number of a Markdown body that its own sentence contradicts."""
    for start, sentence in counting(body, quotations=True):
        numbers = [_typed(found, sentence, Place(path, first_line + body.count("\n", 0, start + found.start())), spoken)
                   for found in NUMBER.finditer(sentence) if len(found[0]) <= LONGEST]  # fmt: skip
        if numbers:
            yield from _changes(numbers, spoken)
            yield from _differences(numbers, spoken)


def _typed(found: re.Match[str], sentence: str, place: Place, spoken: str) -> Typed:
    own = grammar(spoken)
    plain = re.sub(rf"\s|{re.escape(own.GROUP_MARK)}(?=\d{{3}})", "", found[0])
    plain = plain.replace("−", "-").replace(own.DECIMAL_MARK, ".").replace(",", ".")
    after = sentence[found.end() :]
    points = any(re.match(rf"\s*{word(key, spoken)}\b", after) for key in ("percent-point", "percent-points"))
    percent = not points and bool(re.match(rf"\s*(?:{word('percent', spoken)}\b|%)", after))
    before = " ".join(re.split(r"[.,;:]\s", sentence[: found.start()])[-1].split())[-NEAR:].casefold()
    return Typed(Decimal(plain), found[0], place, before, percent, points)


def _changes(numbers: list[Typed], spoken: str) -> Iterator[Problem]:
    """“Från 25 000 till 44 000, en ökning med 80 procent”."""
    source, target = catalogue(spoken).SPAN_WORDS
    starts = [n for n in numbers if _led(n, (source,))]
    ends = [n for n in numbers if _led(n, (target,))]
    stated = [n for n in numbers if n.percent and n not in starts + ends]
    if not (len(starts) == len(ends) == len(stated) == 1) or not starts[0].value:
        return
    start, end, said = starts[0], ends[0], stated[0]
    true = rounded(abs(percent_between(start.value, end.value)), said.decimals)
    facts = {"start": start.text, "end": end.text, "stated": said.text}
    if (start.percent or end.percent) and abs(end.value - start.value) == abs(said.value):
        yield note(said.place, "points-typed", words=said.text)
    elif true != abs(said.value) and not _led(said, catalogue(spoken).HEDGES):
        yield note(said.place, "percent-typed", percent=language.number(true, said.decimals, spoken), **facts)


def _differences(numbers: list[Typed], spoken: str) -> Iterator[Problem]:
    """“2,5 procentenheter skiljer …, och här skiljer 10,9 procent”; “55 procent och 76, det skiljer 21 procent”."""
    differing = [n for n in numbers if n.percent and _led(n, catalogue(spoken).DIFFERING)]
    for said in differing:
        others = [n for n in numbers if n is not said and n.percent]
        pairs = [(a, b) for a in others for b in others if abs(a.value - b.value) == said.value]
        if any(n.points for n in numbers) or pairs:
            yield note(said.place, "points-typed", words=said.text)


def _led(number: Typed, words: tuple[str, ...]) -> bool:
    """Whether one of these words leads to a number."""
    return any(re.search(rf"\b{re.escape(word)}\b[^\d]*$", number.before) for word in words)
