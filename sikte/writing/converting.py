"""Markdown to HTML by the library, which takes long to load. Texts pass through; nothing is evaluated."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension, DefListProcessor
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString

from sikte.language import ui
from sikte.problems import problem
from sikte.slugs import slug
from sikte.values.places import Place
from sikte.writing.lift import MARKER, Piece
from sikte.writing.markdown import LINK_CLOSE, LINK_OPEN, Converted

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
ATTRIBUTES = {"id", "lang", "title", "kicker", "href", "src", "alt", "start", "style", "class", "colspan", "rowspan"}
OUTWARD = ("http://", "https://", "mailto:", "tel:")
BACK = "footnote-backref"
FOOTNOTES = ("footnote-ref", BACK)
DEFINITION, TERM = re.compile(" {0,3}: {1,3}"), re.compile(" {0,3}[^ :]")
LEVEL = re.compile(r" {4}|>|[-*+] |\d{1,9}[.)] ")
LEVELS = re.compile(rf"(?:{LEVEL.pattern}| )*")
MOST_LEVELS = 100
# By their classes: to look extensions up by name, Markdown reads what every installed package offers.
EXTENSIONS = (TableExtension, AttrListExtension, DefListExtension, SaneListExtension, FootnoteExtension)
# What blocks of a kind, and mark-up within lines, do not do without: looking for it first is what takes little time.
SIGN_OF = {"table": "|", "hashheader": "#", "deflist": ":", "quote": ">"}
SIGNS, BREAK = re.compile(r"[\\`\[<&*_]"), "  \n"


class Plain(Treeprocessor):
    """Before mark-up within lines is looked for: says where there is none."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not SIGNS.search(element.text) and BREAK not in element.text:
                element.text = AtomicString(element.text)


class Tree(Treeprocessor):
    """The last look at the tree: anchors from the author's words, kickers, links to be resolved later."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            place = self._target_line(element)
            self._attributes(element)
            if element.tag == "a" and "href" in element.attrib:
                self._link(element, place)
            if element.tag == "img":
                self._fault("markdown-image", element.get("src", ""), place)
        self._headings(root)

    def _fault(self, code: str, words: str, place: Place | None) -> None:
        self.md.faults.append((code, words, place))

    def _line(self, text: str | None) -> tuple[str | None, Place | None]:
        """A text without the mark that tells its line, and that line; None where there is no such mark."""
        found = MARKER.match(text or "")
        piece = self.md.pieces[int(found[1])] if found else None
        return (text[found.end() :], piece.place) if piece and piece.kind == "line" else (text, None)

    def _target_line(self, element: Element) -> Place | None:
        key = {"a": "href", "img": "src"}.get(element.tag, "")
        target, place = self._line(element.get(key))
        if place:
            element.set(key, target)
        return place

    def _attributes(self, element: Element) -> None:
        for name, value in list(element.attrib.items()):
            computed = MARKER.search(value or "") if name != "kicker" else None
            if computed:
                piece = self.md.pieces[int(computed[1])]
                self._fault("attribute-computed", piece.original, piece.place)
                del element.attrib[name]
            elif name == "style" and element.tag in ("th", "td"):
                element.set("class", element.attrib.pop("style").replace("text-align: ", "align-").rstrip(";"))
            elif name not in ATTRIBUTES or name == "style":
                self._fault("attribute-unknown", name, None)
                del element.attrib[name]

    def _link(self, element: Element, place: Place | None) -> None:
        target = element.get("href")
        if element.get("class") in FOOTNOTES:
            self._footnote(element)
            return
        if target.startswith(AMP_SUBSTITUTE):
            return
        if not target:
            self._fault("link-without-target", _words(element), place)
        elif not "".join(element.itertext()).strip() and element.find("img") is None:
            self._fault("link-without-text", target, place)
        elif not _leads_out(target):
            self.md.links.append((target, place))
            element.set("href", f"{LINK_OPEN}{len(self.md.links) - 1}{LINK_CLOSE}")

    def _footnote(self, element: Element) -> None:
        """The way to a footnote, or back from it: its name is Markdown's own, and in English."""
        element.attrib.pop("title", None)
        if element.get("class") == BACK:
            element.set("aria-label", ui.texts(self.md.spoken)["back_to_text"])

    def _headings(self, root: Element) -> None:
        level, taken = 1, Counter()
        for parent in list(root.iter()):
            for position, element in enumerate(list(parent)):
                if element.tag in HEADINGS:
                    depth = int(element.tag[1])
                    element.text, place = self._line(element.text)
                    if not "".join(element.itertext()).strip():
                        self._fault("heading-empty", "#" * depth, place)
                    elif depth == 1 or depth > level + 1:
                        self._fault("heading-one" if depth == 1 else "heading-jump", _words(element), place)
                    level = max(depth, 2)
                    self._anchor(element, place, taken)
                    self._kicker(parent, position, element)

    def _anchor(self, element: Element, place: Place | None, taken: Counter[str]) -> None:
        own = element.get("id")
        if own in taken:
            self._fault("anchor-twice", own, place)
        name = own or _free(slug(_words(element)) or "avsnitt", taken)
        taken[name] += 1
        element.set("id", name)
        self.md.headings.append((int(element.tag[1]), name))

    def _kicker(self, parent: Element, position: int, element: Element) -> None:
        """`## Heading {kicker="Export"}`: a line of its own above the heading."""
        if "kicker" not in element.attrib:
            return
        group, kicker = Element("hgroup"), Element("p", {"class": "kicker"})
        kicker.text = element.attrib.pop("kicker")
        group.tail, element.tail = element.tail, None
        group.append(kicker)
        group.append(element)
        parent.remove(element)
        parent.insert(position, group)


def _free(name: str, taken: Counter[str]) -> str:
    """The name, with a number where it is taken. `taken` counts how often each has been asked for."""
    free = name
    while free in taken:
        taken[name] += 1
        free = f"{name}-{taken[name]}"
    return free


def _words(element: Element) -> str:
    """A heading's words without what is computed in it."""
    return " ".join(MARKER.sub(" ", "".join(element.itertext())).split())


def _leads_out(target: str) -> bool:
    """Whether a link's target is a sound address elsewhere."""
    try:
        urlsplit(target)
    except ValueError:
        return False
    return target.startswith(OUTWARD)


class Definitions(DefListProcessor):
    """Definition lists whose terms stand close: Markdown itself would put each within the one before."""

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        """Reads the first term of a block; the others become blocks of their own."""
        blocks[:1] = _term_by_term(blocks[0])
        return super().run(parent, blocks)


def _term_by_term(block: str) -> list[str]:
    """The block, parted before each term that follows upon a definition."""
    parted, defined = [[]], False
    for line, below in pairwise((*block.split("\n"), "")):
        defined = defined or bool(DEFINITION.match(line))
        if defined and TERM.match(line) and DEFINITION.match(below):
            parted.append([])
        parted[-1].append(line)
    return ["\n".join(lines) for lines in parted]


class Sikte(Extension):
    """Markdown as Sikte's authors write it: no HTML of their own (what is allowed was lifted out)."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.parser.blockprocessors.register(Definitions(md.parser), "deflist", 25)
        for name, sign in SIGN_OF.items():
            _only_with(sign, md.parser.blockprocessors[name])
        md.treeprocessors.register(Plain(md), "plain", 25)
        md.treeprocessors.register(Tree(md), "sikte", -1)


def _only_with(sign: str, kind: BlockProcessor) -> None:
    """Asks whether a block is of a kind only where the sign of that kind stands in it."""
    is_one = kind.test
    kind.test = lambda parent, block: sign in block and is_one(parent, block)


@lru_cache(maxsize=1)
def _converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=[*(one() for one in EXTENSIONS), Sikte()])


def converted(
    lifted: str, original: str, path: str, first_line: int, pieces: Sequence[Piece], language: str
) -> Converted:
    """What `convert` in markdown.py gives."""
    for line in lifted.split("\n"):
        if len(line) > MOST_LEVELS and _levels(line) > MOST_LEVELS:
            place = _place(original, MARKER.split(line)[0], path, first_line)
            return Converted("", (), (), (problem(place, "text-too-deep", words=line.strip()[:20], most=MOST_LEVELS),))
    converter = _converter()
    converter.reset()
    converter.headings, converter.links, converter.faults, converter.pieces = [], [], [], pieces
    converter.spoken = language
    html = converter.convert(lifted)

    def place(words: str) -> Place:
        return _place(original, words, path, first_line)

    links = tuple((target, where or place(target)) for target, where in converter.links)
    problems = tuple(problem(where or place(words), code, words=words) for code, words, where in converter.faults)
    return Converted(html, tuple(converter.headings), links, problems)


def _levels(line: str) -> int:
    """How many lists and quotations a line may stand within, by what is before its words."""
    return len(LEVEL.findall(LEVELS.match(line.expandtabs(4))[0]))


def _place(original: str, words: str, path: str, first_line: int) -> Place:
    """Where words stand first; Markdown keeps no lines of its own."""
    position = max(original.find(words), 0)
    return Place(path, first_line + original.count("\n", 0, position))
