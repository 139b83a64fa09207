"""Markdown files become documents: front matter read, body converted, expressions still unspoken."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from sikte import geography
from sikte.formats import decoding
from sikte.formats.form import Form
from sikte.formats.yaml import Scalar
from sikte.memory import each, remembered
from sikte.memory.batches import runs
from sikte.memory.leading import Leading
from sikte.problems import nearest, problem
from sikte.values.content import Aim, Area, Article, Document, Goal, Page, Settings
from sikte.values.files import Files
from sikte.values.kept import Kept
from sikte.values.places import Place, Problem
from sikte.values.texts import Body, Digits, Text
from sikte.values.value import Value
from sikte.writing import head, markdown
from sikte.writing.digits import strays, typed
from sikte.writing.lift import MARKER, Lifter
from sikte.writing.reckoning import doubts
from sikte.writing.structure import Builder
from sikte.writing.wants import with_wants

PROSE = ("summary", "verdict")
EACH = ("region", "municipality")
FOLDERS = {"areas": Area, "goals": Goal, "articles": Article, "pages": Page}


class Reading(Value):
    """A file read: its document but for the text below the front matter, None where there is none in it; that text;
    and what is wrong with them."""

    document: Document | None
    body: Kept[Body]
    problems: tuple[Problem, ...]


class Readings(Value):
    """Some neighbouring files read: their documents, the text of each, and what is wrong with them."""

    documents: Kept[tuple[Document, ...]]
    bodies: tuple[Kept[Body], ...]
    problems: tuple[Problem, ...]


def read(sources: Files, settings: Settings) -> tuple[list[Readings], tuple[Problem, ...]]:
    """Every file under content/ that holds a document, in order of path, some neighbours at a time, those of a kind;
    and the problems found on the way."""
    paths = [path for path in sorted(sources) if path.startswith("content/")]
    texts = [path for path in paths if path.endswith(".md") and not path.startswith("content/media/")]
    found = each(readings, [(sources.only(*run), settings) for run in _runs(texts)])
    known = set(texts)
    foreign = (_foreign(path) for path in paths if path not in known and _kind(path) in FOLDERS)
    return found, (*(problem for one in found for problem in one.problems), *foreign)


def _runs(texts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for _, alike in groupby(texts, _kind):
        yield from runs(alike)


def _kind(path: str) -> str:
    """The folder that tells what a file of content/ is."""
    return path.split("/")[1]


@remembered
def readings(files: Files, settings: Settings) -> Leading[Readings]:
    """Some files."""
    found = yield reading, [(path, files.kept(path), settings) for path in files]
    read = [one for one in found if one.document]
    return Readings(
        documents=Kept.of(tuple(one.document for one in read)),
        bodies=tuple(one.body for one in read),
        problems=tuple(problem for one in found for problem in one.problems),
    )


@remembered
def reading(path: str, content: Kept[bytes], settings: Settings) -> Reading:
    """One file."""
    found: list[Problem] = []
    document = _document(path, content.value, settings, found)
    head = replace(document, text=Body()) if document else None
    return Reading(head, Kept.of(document.text if document else Body()), tuple(found))


def _foreign(path: str) -> Problem:
    """A file among the texts that is none."""
    return problem(Place(path), "document-foreign", words=path.rpartition("/")[2])


def _document(path: str, content: bytes, settings: Settings, found: list[Problem]) -> Document | None:
    folder, _, name = path.removeprefix("content/").partition("/")
    place = Place(path)
    if folder not in FOLDERS or "/" in name:
        found.append(problem(place, "document-elsewhere", folders=", ".join(f"content/{f}/" for f in FOLDERS)))
        return None
    faults = len(found)
    text = decoding.words(content, path, found)
    if not text and len(found) > faults:
        return None
    original, language = _language(path, settings)
    if language not in settings.languages:
        found.append(problem(place, "language-unknown", words=language, languages=", ".join(settings.languages)))
        return None
    return with_wants(Reader(text, place, settings, found).document(FOLDERS[folder], original, language))


def _language(path: str, settings: Settings) -> tuple[str, str]:
    """(path of the original, language): `x.en.md` is the English page of `x.md`."""
    stem = path.removesuffix(".md")
    base, _, ending = stem.rpartition(".")
    if base and len(ending) == 2 and ending.isalpha():
        return f"{base}.md", ending
    return path, settings.language


class Reader:
    """Reads one file. `found` gathers its problems."""

    def __init__(self, text: str, place: Place, settings: Settings, found: list[Problem]) -> None:
        self.place, self.settings, self.found = place, settings, found
        self.lifter = Lifter(place.path)
        matter, self.body, self.first_line, problems = head.parted(text, place.path)
        found.extend(problems)
        self.form = head.read(matter, self.lifter, 2, [] if problems else found, settings.language)

    def document(self, kind: type[Document], original: str, language: str) -> Document:
        """The document; what cannot be read is left at its default, with a problem noted."""
        common = self._common(original, language) | self._each(kind)
        own = {Goal: self._goal, Area: self._area, Article: self._article, Page: self._page}[kind]()
        self.form.finish()
        document = kind(**common, **own)
        with_body = self._with_body(document)
        self.found.extend(self.lifter.problems)
        return with_body

    def _common(self, original: str, language: str) -> dict:
        form = self.form
        stem = original.rpartition("/")[2].removesuffix(".md")
        return {
            "place": self.place,
            "language": language,
            "original": original,
            "title": self.text("title", required=True),
            "summary": self.text("summary"),
            "slug": form.text("slug") or stem,
            "draft": form.flag("draft"),
            "published": form.date("published"),
            "updated": form.date("updated"),
            "archived": form.date("archived"),
            "as_of": form.text("as_of"),
            "redirect_from": form.texts("redirect_from"),
            "lines": tuple((key, scalar.place.line) for key, (scalar, _) in form.nodes.items()),
        }

    def _goal(self) -> dict:
        form = self.form
        return {
            "number": form.text("number"),
            "area": form.text("area", "", required=True) or "",
            "series": form.text("series"),
            "target": self._aim(form.form("target")),
            "status": self._status(),
            "verdict": self.text("verdict"),
        }

    def _status(self) -> str:
        """Whether a status is to be computed, which takes a series and a target."""
        form = self.form
        status = form.choice("status", ("computed", "none"), "none")
        lacking = next((key for key in ("series", "target") if key not in form.nodes), None)
        if status == "computed" and lacking:
            form.reject("status", "status-without-target", words=lacking)
        return status

    def _aim(self, form: Form | None) -> Aim | None:
        if form is None:
            return None
        direction = form.choice("direction", ("increase", "decrease"), required=True)
        base, value = form.text("from", required=True), form.number("value")
        by = form.text("by", required=value is not None)
        form.finish()
        return Aim(direction, base, by, value) if direction and base and (by or value is None) else None

    def _area(self) -> dict:
        return {"parent": self.form.text("parent"), "order": self.form.number("order")}

    def _article(self) -> dict:
        form = self.form
        own = {
            "image": form.text("image"),
            "alt": self.text("alt"),
            "caption": self.text("caption"),
            "credit": form.text("credit"),
            "expires": form.date("expires"),
        }
        if own["image"] and not own["alt"]:
            form.reject("image", "image-without-alt", words=own["image"])
        return own

    def _page(self) -> dict:
        return {"menu": self.form.flag("menu")}

    def _each(self, kind: type[Document]) -> dict:
        """Which regions the text makes a page for, and which of them go without."""
        form = self.form
        each, without = form.choice("each", EACH), form.scalars("except")
        if each and kind in (Goal, Area):
            return form.reject("each", "each-elsewhere") or {}
        if without and "each" not in form:
            form.reject("except", "except-without-each")
        left_out = [self._region(scalar, each) for scalar in without if each]
        return {"each": each, "left_out": tuple(filter(None, left_out))}

    def _region(self, scalar: Scalar, each: str) -> str | None:
        """The code of a region that goes without a page: one of those that get one each, or the site's own."""
        own = self.settings.region_code
        known = (*geography.divided(each, own), own)
        code = geography.code_of(scalar.text, geography.level(known[0]) or "county")
        if code not in known:
            near = nearest(scalar.text, map(geography.bare_name, filter(None, known)))
            self.found.append(problem(scalar.place, "except-unknown", words=scalar.text, near=near))
        return code if code in known else None

    def text(self, key: str, required: bool = False) -> Text:
        """A front matter text with its expressions."""
        node = self.form.node(key, required)
        if node is None:
            return ()
        if not isinstance(node, Scalar):
            self.form.reject(key, "key-not-text")
            return ()
        return self._built(Builder(self.lifter.pieces, html=False), node.text)

    def _with_body(self, document: Document) -> Document:
        lifted = self.lifter.body(self.body, self.first_line)
        where, pieces = (self.place.path, self.first_line), self.lifter.pieces
        converted = markdown.convert(lifted, self.body, *where, pieces, document.language)
        self.found.extend(converted.problems)
        text = self._built(Builder(self.lifter.pieces, True, converted.links), converted.html)
        digits = typed(self.body, self.place.path, self.first_line) + self._typed_above()
        self.found.extend(strays(self.body, self.place.path, self.first_line))
        self.found.extend(doubts(self.body, self.place.path, self.first_line, document.language))
        return replace(document, text=Body(text, digits), anchors=converted.anchors)

    def _typed_above(self) -> tuple[Digits, ...]:
        """The numbers typed into the sentences of the front matter."""
        nodes = [node for key, (_, node) in self.form.nodes.items() if key in PROSE]
        texts = [node for node in nodes if isinstance(node, Scalar)]
        return tuple(found for node in texts for found in typed(self._written(node), self.place.path, node.place.line))

    def _written(self, node: Scalar) -> str:
        """A text as its author wrote it, its expressions back in it."""
        return MARKER.sub(lambda mark: self.lifter.pieces[int(mark[1])].original, node.text)

    def _built(self, builder: Builder, text: str) -> Text:
        parts = builder.build(text)
        self.found.extend([] if self.lifter.missed_a_tag else builder.problems)
        return parts
