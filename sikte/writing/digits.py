"""Numbers in prose that nobody vouches for: neither computed nor quoted.

A year that is an argument or a period of a statement in the same sentence is vouched for by it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from sikte.problems import note
from sikte.values.pages import Statement
from sikte.values.places import Place, Problem
from sikte.values.texts import Digits
from sikte.writing.lift import FENCE, fence_end, tokens

NUMBER = re.compile(r"(?<![\w#.,/-])[−-]?\d[\d\u00a0]*(?: \d{3}(?!\d))*(?:[.,]\d+)?(?![\w#/-])")
ELSEWHERE = re.compile(
    r"^[ >]*\d+[.)][ ]|\]\([^)]*\)|^[ ]{0,3}\[[^\]\n]+\]:[ ]+\S+|\[\^[^\]]*\]:?|<https?:[^>]*>|https?://\S+"
    r"|\{[^{}\n]*\}|^[ >]*#+",
    re.MULTILINE,
)
DIGIT = re.compile(r"\d")
SENTENCE = re.compile(r"(?:[^.!?\n]++|[.!?](?!\s|$)|\n(?!\s*\n))++[.!?]?")
SINGLE = re.compile(r"\{(?<!\{\{) *[a-z][a-z0-9_]*\.[a-z_][^{}\n]*\}(?!\})")
PLACEHOLDER = re.compile(
    r"\b(?:(?:TODO|FIXME|XXX+|Lorem ipsum)\b|[XYN]{1,3}(?=\s?(?:procent|percent|%)))|\[(?:fyll i|fill in|TBD)[^\]\n]*\]"
)
YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
SAYING = ("claim", "if", "elif")


def typed(body: str, path: str, first_line: int) -> tuple[Digits, ...]:
    """The numbers typed into a Markdown body; code, blocks, quotations and addresses are no prose."""
    said = _prose(body)[1]

    def place(position: int) -> Place:
        return Place(path, first_line + body.count("\n", 0, position))

    return tuple(
        Digits(number[0], place(start + number.start()), beside)
        for start, sentence in counting(body, quotations=False)
        for beside in [tuple((place(p), source) for p, source in said if start <= p < start + len(sentence))]
        for number in NUMBER.finditer(sentence)
    )


def strays(body: str, path: str, first_line: int) -> Iterator[Problem]:
    """A note for each `{ exporters.latest }` in prose, as two braces were surely meant, and for each word that
    only holds a place."""
    prose, _ = _prose(body)

    def place(found: re.Match[str]) -> Place:
        return Place(path, first_line + body.count("\n", 0, found.start()))

    for found in SINGLE.finditer(prose):
        yield note(place(found), "brace-single", words=found[0], cure=f"{{{found[0]}}}")
    for found in PLACEHOLDER.finditer(prose):
        yield note(place(found), "placeholder-left", words=found[0])


def counting(body: str, quotations: bool) -> tuple[tuple[int, str], ...]:
    """(where it begins, its words) of each sentence of a Markdown body that has a digit in it, claims as well, and
    quotations where they are wanted; what is computed is blank."""
    return _counting(_prose(body, quotations)[0])


@lru_cache(maxsize=2)
def _counting(prose: str) -> tuple[tuple[int, str], ...]:
    if not DIGIT.search(prose):
        return ()
    prose = ELSEWHERE.sub(lambda found: _blank(found[0]), prose)
    return tuple((found.start(), found[0]) for found in SENTENCE.finditer(prose) if DIGIT.search(found[0]))


def _without_fences(body: str) -> str:
    """The body with its fenced blocks blanked out, line for line."""
    lines = body.split("\n")
    number = 0
    while number < len(lines):
        opened = FENCE.match(lines[number])
        end = fence_end(lines, number, opened) if opened else number + 1
        if opened:
            lines[number:end] = map(_blank, lines[number:end])
        number = end
    return "\n".join(lines)


@lru_cache(maxsize=4)
def _prose(body: str, quotations: bool = False) -> tuple[str, tuple[tuple[int, str], ...]]:
    """(the text with all that is not prose blanked out, where expressions stood and what they say)."""
    text = _without_fences(body)
    out, said, last, quoted = [], [], 0, False
    for found in tokens(text):
        between = text[last : found.start()]
        kept = found[0] if found["line"] else _blank(found[0])
        hidden = quoted and not quotations
        out += [_blank(between), _blank(kept)] if hidden else [between, kept]
        last = found.end()
        word, _, rest = (found["tag"] or "").strip().partition(" ")
        quoted = word == "quoted" or (quoted and word != "endquoted")
        if found["insert"] is not None or word in SAYING:
            said.append((found.start(), (found["insert"] or rest).strip()))
    return "".join((*out, text[last:])), tuple(said)


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def unvouched(found: Sequence[Digits], statements: Sequence[Statement]) -> Iterator[Digits]:
    """The numbers left when the years of the statements in their sentences are taken away."""
    made: dict[tuple[Place, str], list[Statement]] = {}
    for statement in statements:
        made.setdefault((statement.place, statement.expression), []).append(statement)
    return (digits for digits in found if digits.text not in _years(digits, made))


def _years(digits: Digits, made: Mapping[tuple[Place, str], Sequence[Statement]]) -> set[str]:
    """The years that a sentence's own statements speak of: their arguments and their periods."""
    years = {year for _, source in digits.beside for year in YEAR.findall(source)}
    for statement in (one for beside in digits.beside for one in made.get(beside, ()) if one.rows):
        ends = (dict(statement.rows[0])["period"], dict(statement.rows[-1])["period"], statement.period)
        years.update(year for end in ends for year in YEAR.findall(end))
    return years
