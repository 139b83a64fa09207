"""Markdown to HTML, with lifted expressions as markers in it. Texts pass through; nothing is evaluated."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from sikte.problems import problem
from sikte.slugs import slug
from sikte.values.places import Place, Problem
from sikte.writing.lift import MARKER, Piece

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
ATTRIBUTES = {"id", "lang", "title", "kicker", "href", "src", "alt", "start", "style", "class", "colspan", "rowspan"}
OUTWARD = ("http://", "https://", "mailto:", "tel:")
FOOTNOTES = ("footnote-ref", "footnote-backref")
LINK_OPEN, LINK_CLOSE = "\ue002", "\ue003"


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
            element.attrib.pop("title", None)  # Markdown's own, and in English
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

    def _headings(self, root: Element) -> None:
        level, taken = 1, set()
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

    def _anchor(self, element: Element, place: Place | None, taken: set[str]) -> None:
        own = element.get("id")
        name = own or slug(_words(element)) or "avsnitt"
        if own in taken:
            self._fault("anchor-twice", own, place)
        count = 1
        while not own and name in taken:
            count += 1
            name = f"{slug(_words(element)) or 'avsnitt'}-{count}"
        taken.add(name)
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


class Sikte(Extension):
    """Markdown as Sikte's authors write it: no HTML of their own (what is allowed was lifted out)."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(Tree(md), "sikte", -1)


@lru_cache(maxsize=1)
def _converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=["tables", "attr_list", "def_list", "sane_lists", "footnotes", Sikte()])


@dataclass(frozen=True, slots=True)
class Converted:
    """html: with markers; anchors: ((heading level, anchor), …); links: the inward ones, in order."""

    html: str
    anchors: tuple[tuple[int, str], ...]
    links: tuple[tuple[str, Place], ...]
    problems: tuple[Problem, ...]


def convert(lifted: str, original: str, path: str, first_line: int, pieces: Sequence[Piece]) -> Converted:
    """A lifted body as HTML. `pieces` are what was lifted; `original` is the body as written: it tells on
    which line things stand that no piece marks."""
    converter = _converter()
    converter.reset()
    converter.headings, converter.links, converter.faults, converter.pieces = [], [], [], pieces
    html = converter.convert(lifted)

    def place(words: str) -> Place:
        return _place(original, words, path, first_line)

    links = tuple((target, where or place(target)) for target, where in converter.links)
    problems = tuple(problem(where or place(words), code, words=words) for code, words, where in converter.faults)
    return Converted(html, tuple(converter.headings), links, problems)


def _place(original: str, words: str, path: str, first_line: int) -> Place:
    """Where words stand first; Markdown keeps no lines of its own."""
    position = max(original.find(words), 0)
    return Place(path, first_line + original.count("\n", 0, position))
