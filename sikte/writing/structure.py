"""From a string with markers to a text: its parts, and tags paired with their ends."""

import re
from collections.abc import Iterator, Sequence
from html import escape, unescape

from sikte.problems import problem
from sikte.values.places import Place, Problem
from sikte.values.texts import Address, Block, BlockEnd, Choice, Claim, Expression, Insert, Part, Quoted, Text, Words
from sikte.writing.lift import MARKER, Piece
from sikte.writing.markdown import LINK_CLOSE, LINK_OPEN

CODE = re.compile(r"<code>[\s\S]*?</code>")
ALONE = re.compile(rf"<p>((?:\s*{MARKER.pattern.replace('(', '(?:')})+)\s*</p>")
TOKEN = re.compile(rf"{MARKER.pattern}|{LINK_OPEN}(\d+){LINK_CLOSE}|(</(?:p|h[1-6]|li|td|th|dt|dd)>)")
INSIDE = re.compile(r"\{\{(.*?)\}\}")
MARKUP = re.compile(r"<[^>]+>")
TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)[^>]*?(/?)>")
VOID = ("br", "hr", "img", "wbr")
STANDING = ("block", "code", "if", "elif", "else", "endif")
BLOCK_TAGS = ("p", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "pre", "dl", "hgroup")
ENDS = {"claim": ("endclaim",), "quoted": ("endquoted",), "if": ("elif", "else", "endif")}
MOST_LEVELS = 50
SOURCE = re.compile(r"""source=(?:"([^"]+)"|'([^']+)')""")


class Builder:
    """Puts the parts of one text together; `html`: the words are HTML with links in it."""

    def __init__(self, pieces: Sequence[Piece], html: bool, links: Sequence[tuple[str, Place]] = ()) -> None:
        self.pieces, self.html, self.links = pieces, html, links
        self.problems: list[Problem] = []
        self.tokens: list[Words | Piece | Address | BlockEnd] = []
        self.position = 0

    def build(self, text: str) -> Text:
        """The parts of a string with markers."""
        self.tokens = list(self._tokens(self._settled(text) if self.html else text))
        deep = _too_deep(self.tokens)
        if deep:
            self.problems.append(problem(deep.place, "tags-too-deep", tag=deep.kind, most=MOST_LEVELS))
            return ()
        self.problems.extend(_unpaired(self.tokens))
        parts = self._until(())
        while self.position < len(self.tokens):
            stray = self.tokens[self.position]
            self.problems.append(problem(stray.place, "tag-unopened", tag=stray.kind))
            self.position += 1
            parts += self._until(())
        return parts

    def _settled(self, html: str) -> str:
        """Expressions in code are code again; what stands for whole blocks leaves its paragraph."""
        html = CODE.sub(lambda code: MARKER.sub(lambda m: escape(self.pieces[int(m[1])].original), code[0]), html)
        return ALONE.sub(self._unwrapped, html)

    def _unwrapped(self, paragraph: re.Match[str]) -> str:
        kinds = {self.pieces[int(number)].kind for number in MARKER.findall(paragraph[0])}
        return paragraph[1] if kinds <= set(STANDING) else paragraph[0]

    def _tokens(self, text: str):
        last = 0
        for found in TOKEN.finditer(text):
            if found.start() > last:
                yield Words(text[last : found.start()])
            last = found.end()
            if found[1]:
                yield self.pieces[int(found[1])]
            elif found[2]:
                yield Address(*self.links[int(found[2])])
            elif self.html:
                yield BlockEnd()
                yield Words(found[3])
            else:
                yield Words(found[3])
        if text[last:]:
            yield Words(text[last:])

    def _until(self, ends: tuple[str, ...]) -> Text:
        """The parts up to a tag that ends the one that is open."""
        parts: list[Part] = []
        while self.position < len(self.tokens):
            token = self.tokens[self.position]
            if isinstance(token, Piece) and token.kind in ("endclaim", "endquoted", "elif", "else", "endif"):
                break
            self.position += 1
            parts.append(self._part(token) if isinstance(token, Piece) else token)
        return tuple(parts)

    def _part(self, piece: Piece) -> Part:
        match piece.kind:
            case "insert":
                return Insert(Expression(piece.source, piece.place))
            case "html" | "line":
                return Words(piece.source)
            case "code":
                return Words(f"<pre><code>{escape(piece.source)}</code></pre>")
            case "block":
                return Block(piece.info, piece.source, piece.place)
            case "claim":
                return Claim(Expression(piece.source, piece.place), self._filled(piece, self._inside(piece)))
            case "quoted":
                return self._quoted(piece)
        return self._choice(piece)

    def _quoted(self, piece: Piece) -> Quoted:
        source = SOURCE.fullmatch(piece.source)
        if not source:
            self.problems.append(problem(piece.place, "quoted-without-source", words=piece.original))
        return Quoted((source[1] or source[2] or "") if source else "", self._inside(piece))

    def _filled(self, piece: Piece, text: Text) -> Text:
        """What stands in a claim, which must be something."""
        if all(isinstance(part, Words) and not part.text.strip() for part in text):
            self.problems.append(problem(piece.place, "tag-empty", tag=piece.kind, words=piece.original))
        return text

    def _inside(self, piece: Piece) -> Text:
        """What stands between a claim or quotation and its end: inline text within one block."""
        text = self._until(ENDS[piece.kind])
        if self._closes(piece) and self.html and not balanced(text, inline=True):
            self.problems.append(problem(piece.place, "tag-over-blocks", tag=piece.kind))
        return text

    def _choice(self, piece: Piece) -> Choice:
        branches: list[tuple[Expression | None, Text]] = []
        opened = piece
        while True:
            condition = Expression(opened.source, opened.place) if opened.kind != "else" else None
            text = self._until(ENDS["if"])
            branches.append((condition, text))
            follower = self.tokens[self.position] if self.position < len(self.tokens) else None
            continued = follower is not None and follower.kind in ("elif", "else")
            if (continued or self._closes(piece)) and self.html and not balanced(text):
                self.problems.append(problem(opened.place, "tag-over-blocks", tag=opened.kind))
            if not continued:
                return Choice(tuple(branches))
            if opened.kind == "else":
                self.problems.append(problem(follower.place, "tag-after-else", tag=follower.kind))
            opened = follower
            self.position += 1

    def _closes(self, piece: Piece) -> bool:
        """Whether what comes next is the end of the tag that is open; it is passed then."""
        end = f"end{piece.kind}"
        if self.position < len(self.tokens) and self.tokens[self.position].kind == end:
            self.position += 1
            return True
        self.problems.append(problem(piece.place, "tag-unclosed", tag=piece.kind, end=end))
        return False


def _too_deep(tokens: Sequence[object]) -> Piece | None:
    """The first tag that stands within more others than are read."""
    level = 0
    for token in tokens:
        kind = token.kind if isinstance(token, Piece) else ""
        level += (kind in ENDS) - (kind.startswith("end"))
        if level > MOST_LEVELS:
            return token
    return None


def _unpaired(tokens: Sequence[object]) -> Iterator[Problem]:
    """Inline HTML that does not close what it opens within one block."""
    opened: list[tuple[str, Piece]] = []
    for token in (*tokens, BlockEnd()):
        if isinstance(token, BlockEnd):
            yield from (problem(p.place, "html-unclosed", words=p.source, end=f"</{name}>") for name, p in opened)
            opened.clear()
        elif isinstance(token, Piece) and token.kind == "html":
            closing, name, _ = TAG.fullmatch(token.source.lower()).groups()
            if name in VOID:
                continue
            if not closing:
                opened.append((name, token))
            elif opened and opened[-1][0] == name:
                opened.pop()
            else:
                yield problem(token.place, "html-unopened", words=token.source)


def balanced(text: Text, inline: bool = False) -> bool:
    """Whether the HTML in a text closes what it opens (and, if `inline`, holds no whole blocks)."""
    open_tags: list[str] = []
    for closing, name, void in TAG.findall("".join(html_of(text))):
        if inline and name in BLOCK_TAGS:
            return False
        if void or name in VOID:
            continue
        if not closing:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            return False
    return not open_tags


def parts(text: Text) -> Iterator[Part]:
    """Every part of a text, those within others among them."""
    for part in text:
        yield part
        match part:
            case Claim(text=inner) | Quoted(text=inner):
                yield from parts(inner)
            case Choice(branches=branches):
                for _, inner in branches:
                    yield from parts(inner)


def expressions(text: Text) -> Iterator[Expression]:
    """Every expression in a text, those of branches not taken among them."""
    for part in text:
        match part:
            case Insert(expression=expression):
                yield expression
            case Claim(expression=expression, text=inner):
                yield expression
                yield from expressions(inner)
            case Quoted(text=inner):
                yield from expressions(inner)
            case Choice(branches=branches):
                for condition, inner in branches:
                    yield from (condition,) if condition else ()
                    yield from expressions(inner)
            case Block(source=source, place=place):
                for found in INSIDE.findall(source):
                    yield Expression(found.strip(), place)


def html_of(text: Text) -> list[str]:
    """The words of a text and of what stands inside its claims."""
    out: list[str] = []
    for part in text:
        match part:
            case Words(text=words):
                out.append(words)
            case Claim(text=inner) | Quoted(text=inner):
                out.extend(html_of(inner))
            case Choice(branches=branches):
                out.extend(html_of(branches[0][1]))
    return out


def bare(html: str) -> str:
    """Words without their markup."""
    return unescape(MARKUP.sub("", html)) if "<" in html or "&" in html else html
