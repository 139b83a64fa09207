"""HTML → Page: the words in the order they are read, each with where it stands and what it says."""

from collections.abc import Mapping
from html.parser import HTMLParser
from urllib.parse import urljoin

from msgspec import Struct

from sikte.changes.page import Chart, Mark, Page, Sentence
from sikte.changes.runs import Grid, Run

# Whatever is not among these begins a block of its own.
INLINE = frozenset(
    "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s small span strong sub sup svg time u var".split()
)
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
UNREAD = frozenset("head script style svg template".split())
KINDS = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    "li": "item", "dt": "term", "dd": "fact", "td": "cell", "th": "cell",
    "figcaption": "caption", "desc": "description", "summary": "summary", "caption": "summary",
}  # fmt: skip
# What the account of a page is known by: it is where the rows are told, and no sentence of the author's.
ACCOUNTS = frozenset({"calculations", "sources", "dataset"})
IN_CHARTS = frozenset({"caption", "description", "sentence"})


class Open(Struct):
    """An element whose end has not come. start: of its words in the run; region: "main", "frame" or "accounts"."""

    tag: str
    attributes: Mapping[str, str]
    region: str
    silent: bool
    start: int

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


class Figure(Struct):
    """A chart while it is read."""

    id: str
    texts: list[Sentence] = []
    cells: dict[tuple[str, str], str] = {}
    markup: list[str] = []

    def take(self, sentences: tuple[Sentence, ...], grid: Grid) -> None:
        """Legends and captions of tables say nothing that titles and columns do not."""
        if sentences[0].kind in IN_CHARTS:
            self.texts.extend(sentences)
        elif sentences[0].kind == "cell" and grid.figure:
            self.cells[grid.row, grid.column] = sentences[0].text

    def chart(self) -> Chart:
        title = self.texts[0].text if self.texts else self.id
        return Chart(self.id, title, tuple(self.texts), self.cells, "".join(self.markup))


def read(html: str, address: str) -> Page:
    """The page at `address` ("/mal/x/"). A page without <main> is read whole as its own words."""
    reader = _Reader(address, "frame" if "<main" in html else "main")
    reader.feed(html)
    reader.close()
    reader.flush()
    title = next((s.text for s in reader.found["main"] if s.kind == "heading"), address)
    main, frame, accounts = (tuple(reader.found[region]) for region in ("main", "frame", "accounts"))
    return Page(title, reader.language, main, frame, accounts, tuple(reader.charts))


class _Reader(HTMLParser):
    """Follows the elements; a run of words ends wherever a block begins or ends."""

    def __init__(self, address: str, outermost: str) -> None:
        super().__init__(convert_charrefs=True)
        self.address = address
        self.language = ""
        self.open = [Open("", {}, outermost, False, 0)]
        self.found: dict[str, list[Sentence]] = {"main": [], "frame": [], "accounts": []}
        self.charts: list[Chart] = []
        self.figure: Figure | None = None
        self.run, self.grid = Run(), Grid()
        self.section = self.anchor = self.about = self.term = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if self.figure:
            self.figure.markup.append(self.get_starttag_text() or "")
        if tag in VOID:
            self._void(tag, attributes)
            return
        opened = self._opened(tag, attributes)
        if tag not in INLINE and not opened.silent:
            self.flush()
            opened.start = 0
        self.open.append(opened)
        self._enter(opened)

    def handle_data(self, data: str) -> None:
        if self.figure:
            self.figure.markup.append(data)
        if not self.open[-1].silent:
            self.run.add(data)

    def handle_endtag(self, tag: str) -> None:
        places = [place for place, opened in enumerate(self.open) if place and opened.tag == tag]
        if not places:
            return
        if tag not in INLINE and not self.open[places[-1]].silent:
            self.flush()
        while len(self.open) > places[-1]:
            self._leave(self.open.pop())

    def flush(self) -> None:
        """What has been said since the last block becomes sentences."""
        run, self.run = self.run, Run()
        kind = next((KINDS[opened.tag] for opened in reversed(self.open) if opened.tag in KINDS), "sentence")
        if not run.said():
            return
        self._stand(kind, run)
        label = {"fact": self.term, "cell": self.grid.label()}.get(kind, "")
        sentences = run.sentences(kind, label=label, **self._place())
        if self.figure:
            self.figure.take(sentences, self.grid)
        else:
            self.found[self.open[-1].region].extend(sentences)

    def _place(self) -> dict[str, str]:
        return {"section": self.section, "anchor": self.anchor, "about": self.about}

    def _stand(self, kind: str, run: Run) -> None:
        """What follows stands under this heading, this term, this column."""
        if kind == "heading":
            heading = next(opened for opened in reversed(self.open) if KINDS.get(opened.tag) == "heading")
            self.section = run.said() if heading.tag != "h1" else ""
            self.anchor = heading.attributes.get("id", self.section)
            # A heading with a link and no anchor of its own is the head of a card, which shows another page.
            self.about = run.links[0][1] if run.links and "id" not in heading.attributes else ""
        elif kind == "term":
            self.term = run.said()
        elif kind == "cell":
            self.grid.fill(run.said())

    def _opened(self, tag: str, attributes: dict[str, str]) -> Open:
        parent = self.open[-1]
        opened = Open(tag, attributes, parent.region, parent.silent, len(self.run.text))
        hidden = attributes.get("aria-hidden") == "true" or "hidden" in attributes or "how" in opened.classes
        opened.silent = parent.silent and not _speaks(parent, tag) or hidden or tag in UNREAD
        if tag == "main":
            opened.region = "main"
        elif opened.region == "main" and (attributes.get("id") == "rakning" or ACCOUNTS & set(opened.classes)):
            opened.region = "accounts"
        return opened

    def _enter(self, opened: Open) -> None:
        match opened.tag:
            case "html":
                self.language = opened.attributes.get("lang", "")
            case "figure" if "id" in opened.attributes and opened.region == "main":
                self.figure = Figure(opened.attributes["id"], markup=[self.get_starttag_text() or ""])
            case "table":
                self.grid = Grid()
            case "tr":
                self.grid.next_row()
            case "td" | "th":
                self.grid.next_cell(opened.tag, opened.attributes.get("scope", ""))
            case "span" if "small" in opened.classes:
                # Stands on a line of its own, without a space in the markup to say so.
                self.run.add(" ")

    def _leave(self, closed: Open) -> None:
        if closed.silent:
            return
        if closed.tag == "figure" and self.figure and closed.attributes.get("id") == self.figure.id:
            self.charts.append(self.figure.chart())
            self.figure = None
        elif closed.tag == "a" and "href" in closed.attributes:
            self.run.links.append((len(self.run.text), urljoin(self.address, closed.attributes["href"])))
        elif statement := closed.attributes.get("data-statement"):
            claim = "claim" in closed.classes
            self.run.marks.append(Mark(closed.start, len(self.run.text), statement, closed.tag == "data", claim))
        elif "reservation" in closed.classes:
            self.run.marks.append(Mark(closed.start, len(self.run.text), ""))

    def _void(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self.open[-1].silent:
            return
        if tag == "br":
            self.run.add(" ")
        elif tag == "img" and attributes.get("alt") and not self.figure:
            self.flush()
            alt = attributes["alt"]
            image = Run(alt, links=[(len(alt), urljoin(self.address, attributes.get("src", "")))])
            self.found[self.open[-1].region].extend(image.sentences("alt", **self._place()))


def _speaks(parent: Open, tag: str) -> bool:
    """A drawing is not read, but its description is, unless the drawing is hidden as a whole."""
    return tag == "desc" and parent.tag == "svg" and parent.attributes.get("aria-hidden") != "true"
