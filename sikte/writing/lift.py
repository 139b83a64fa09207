"""Expressions are lifted out, with file and line, before YAML and Markdown see the text.

In their place stands a marker that neither of the two touches. What is code stays untouched.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from sikte.problems import nearest, problem
from sikte.values.places import Place, Problem
from sikte.values.value import Value

OPEN, CLOSE = "\ue000", "\ue001"
MARKER = re.compile(f"{OPEN}(\\d+){CLOSE}")
BLOCKS = ("chart", "table", "map", "figure", "image", "embed")
TAGS = ("claim", "endclaim", "if", "elif", "else", "endif", "quoted", "endquoted")
CONDITIONAL = ("if", "elif", "else", "endif")
INLINE_HTML = frozenset(
    {"abbr", "b", "bdi", "br", "cite", "dfn", "i", "kbd", "mark", "q", "s", "small", "span", "sub", "sup", "wbr"}
)
HTML_ATTRIBUTES = re.compile(r"""(\s+(lang|title|dir)="[^"<>&{]*")*\s*/?""")
LONGEST = 60

FENCE = re.compile(r"^(?P<indent>[ >]*)(?P<fence>`{3,}|~{3,})[ ]*(?P<info>[^\n`]*)$")
# Where a token may begin: most characters are words, and passed by at once.
NEAR = re.compile(r"[\\`{<\]\n](?:(?<!\n)|(?=[ >#\[]))")
TOKEN = re.compile(
    r"""(?:
        (?P<escaped>\\[{`<\\])
      | (?P<code>(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])+?(?<!`)(?P=ticks)(?!`))
      | \{\{(?P<insert>(?:"[^"]*"|'[^']*'|[^"'}]|\}(?!\}))*)\}\}
      | \{%(?P<tag>(?:"[^"]*"|'[^']*'|[^"'%]|%(?!\}))*)%\}
      | (?P<unclosed>\{\{|\{%)
      | (?P<autolink><(?:https?://|mailto:)[^<>\s]*>|<[^<>\s@/]+@[^<>\s@]+>)
      | (?P<line>^[ >]*\#{1,6}[ \t]*(?=[^\s\#])|\]\([ ]*<?(?=[^\s)])|^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ ]+<?(?=\S))
      | (?P<html><!--[\s\S]*?(?:-->|\Z)|</?(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<attributes>[^<>]*)>))""",
    re.VERBOSE | re.MULTILINE,
)


class Piece(Value):
    """What a marker stands for.

    kind: "insert", a tag's word, "html", "block", "code", or "line" (of a heading or a link, for nothing but
    its place); source: the expression, the HTML, the block's
    YAML or the code; info: a block's kind or the code's language; original: as written, for where it
    turns out to stand in code.
    """

    kind: str
    source: str
    place: Place
    original: str
    info: str = ""


class Lifter(Struct):
    """Gathers the pieces and problems of one file."""

    path: str
    pieces: list[Piece] = []
    problems: list[Problem] = []
    refused: list[str] = []

    @property
    def missed_a_tag(self) -> bool:
        """Whether a tag could not be told: then nothing can be said of how the others pair."""
        return any(problem.code in ("expression-unclosed", "tag-unknown") for problem in self.problems)

    def body(self, text: str, first_line: int) -> str:
        """A Markdown text with markers for expressions, tags, fenced blocks and inline HTML."""
        self._refuse_markers(text, first_line)
        return _own_lines("".join(self._regions(text, first_line)), self.pieces)

    def line(self, text: str, number: int) -> str:
        """One text of front matter or of a block's YAML, with markers for its expressions."""
        self._refuse_markers(text, number)
        return self._lift(text, number, html=False)

    def _refuse_markers(self, text: str, first_line: int) -> None:
        for found in re.finditer(f"[{OPEN}{CLOSE}]", text):
            place = self._place(text, found.start(), first_line)
            self.problems.append(problem(place, "private-character", words=f"U+{ord(found[0]):04X}"))

    def _place(self, text: str, position: int, first_line: int) -> Place:
        return Place(self.path, first_line + text.count("\n", 0, position))

    def _regions(self, text: str, first_line: int) -> Iterator[str]:
        """Prose is lifted, paragraph by paragraph; a fenced block, ours or plain code, becomes one marker."""
        prose: list[str] = []
        lines = text.splitlines(keepends=True)
        number, prose_from = 0, 0
        while number < len(lines):
            opened = FENCE.match(lines[number].rstrip("\n"))
            if not opened:
                prose.append(lines[number])
                number += 1
                if not lines[number - 1].strip():
                    yield self._lift("".join(prose), first_line + prose_from, html=True)
                    prose, prose_from = [], number
                continue
            yield self._lift("".join(prose), first_line + prose_from, html=True)
            end = fence_end(lines, number, opened)
            yield self._fence(lines[number:end], opened, first_line + number)
            prose, number, prose_from = [], end, end
        yield self._lift("".join(prose), first_line + prose_from, html=True)

    def _fence(self, lines: list[str], opened: re.Match[str], line: int) -> str:
        """One fenced block as a marker in a paragraph of its own."""
        info, indent, place = opened["info"].strip(), opened["indent"], Place(self.path, line)
        closed = _is_closed(lines, opened)
        if not closed:
            self.problems.append(problem(place, "fence-unclosed", words=lines[0].strip(), fence=opened["fence"]))
        inside = "".join(row.removeprefix(indent) for row in lines[1 : -1 if closed else None])
        near = "" if info in BLOCKS else nearest(info, BLOCKS)
        if near:
            self.problems.append(problem(place, "block-unknown", words=info, near=near))
        kind = "block" if info in BLOCKS and closed else "code"
        marker = self._mark(Piece(kind, inside, place, "".join(lines), info))
        return f"{indent.rstrip()}\n{indent}{marker}\n{indent.rstrip()}\n"

    def _lift(self, text: str, first_line: int, html: bool) -> str:
        def replace(found: re.Match[str]) -> str:
            place = self._place(text, found.start(), first_line)
            if found["insert"] is not None:
                return self._mark(Piece("insert", found["insert"].strip(), place, found[0]))
            if found["tag"] is not None:
                return self._tag(found["tag"].strip(), place, found[0])
            if found["unclosed"]:
                self._unclosed(found["unclosed"], text[found.start() :].split("\n")[0], place)
            if found["line"] and html:
                return found[0] + self._mark(Piece("line", "", self._place(text, found.end(), first_line), ""))
            if found["html"] and html:
                return self._html(found, place)
            return found[0]

        lifted, last = [], 0
        for found in tokens(text):
            lifted += text[last : found.start()], replace(found)
            last = found.end()
        return "".join(lifted) + text[last:]

    def _unclosed(self, opening: str, rest: str, place: Place) -> None:
        end = {"{{": "}}", "{%": "%}"}[opening]
        self.problems.append(problem(place, "expression-unclosed", words=rest[:LONGEST], opening=opening, end=end))

    def _tag(self, inside: str, place: Place, original: str) -> str:
        word, _, rest = inside.partition(" ")
        if word not in TAGS:
            self.problems.append(problem(place, "tag-unknown", words=word, near=nearest(word, TAGS)))
            return ""
        return self._mark(Piece(word, rest.strip(), place, original))

    def _html(self, found: re.Match[str], place: Place) -> str:
        name = (found["name"] or "").lower()
        if found[0].startswith("</") and name in self.refused:
            self.refused.remove(name)
            return ""
        if name in INLINE_HTML and HTML_ATTRIBUTES.fullmatch(found["attributes"]):
            return self._mark(Piece("html", found[0], place, found[0]))
        self.problems.append(problem(place, "raw-html", words=found[0].splitlines()[0][:LONGEST]))
        self.refused.append(name)
        return ""

    def _mark(self, piece: Piece) -> str:
        self.pieces.append(piece)
        return f"{OPEN}{len(self.pieces) - 1}{CLOSE}"


def tokens(text: str) -> Iterator[re.Match[str]]:
    """Every token of a text, in order."""
    end = 0
    for start in (0, *(near.start() + (near[0] == "\n") for near in NEAR.finditer(text))):
        found = TOKEN.match(text, start) if start >= end else None
        if found:
            yield found
            end = found.end()


def fence_end(lines: list[str], start: int, opened: re.Match[str]) -> int:
    """The number of the line after a fence's closing line, or after the last line."""
    for number in range(start + 1, len(lines)):
        if _closes(lines[number], opened):
            return number + 1
    return len(lines)


def _closes(line: str, opened: re.Match[str]) -> bool:
    bare = line.strip(" >\n\r")
    return bare.startswith(opened["fence"]) and not bare.strip(opened["fence"][0])


def _is_closed(lines: list[str], opened: re.Match[str]) -> bool:
    return len(lines) > 1 and _closes(lines[-1], opened)


def _own_lines(text: str, pieces: list[Piece]) -> str:
    """Puts blank lines around the tags of an `if` that stands around whole blocks: each of its tags
    alone on a line, the first after a blank one. Markdown then sees the blocks as they are."""
    lines = text.split("\n")
    opened: list[list[int]] = []
    alone: set[int] = set()
    for number, line in enumerate(lines):
        for found in MARKER.finditer(line):
            kind = pieces[int(found[1])].kind
            if kind == "if":
                opened.append([number])
            elif kind in CONDITIONAL and opened:
                opened[-1].append(number)
            if kind == "endif" and opened:
                rows = opened.pop()
                before = rows[0] == 0 or not lines[rows[0] - 1].strip()
                if before and len(set(rows)) == len(rows) and all(MARKER.fullmatch(lines[r].strip()) for r in rows):
                    alone.update(rows)
    return "\n".join(f"\n{line}\n" if number in alone else line for number, line in enumerate(lines))
