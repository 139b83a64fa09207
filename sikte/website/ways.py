"""Where authors' links lead: from one content file to another, to an anchor, to an image."""

from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from markupsafe import Markup

from sikte.formats import svg
from sikte.formats.images import ENDINGS, kind_of
from sikte.problems import nearest, problem
from sikte.values.content import Document
from sikte.values.places import Place, Problem
from sikte.website.addresses import relative
from sikte.writing.blocks import Image

MEDIA = "content/media/"


@dataclass(frozen=True, slots=True)
class Ways:
    """Finds the way from a document's page. documents, addresses: by path of file; sources: every file."""

    documents: Mapping[str, Document]
    addresses: Mapping[str, str]
    sources: Mapping[str, bytes]

    def link(self, document: Document, target: str, place: Place) -> str | Problem:
        """The href of a link to a file (`../goals/x.md#rubrik`), to an anchor of the page, or a problem."""
        name, _, anchor = unquote(target).partition("#")
        if not name:
            return self._anchored(document, "", anchor, target, place)
        path = normpath(join(dirname(document.place.path), name))
        here = self._here(document)
        if path in self.addresses:
            href = relative(here, self.addresses[path])
            return self._anchored(self.documents[path], href, anchor, target, place)
        if path.startswith(MEDIA) and path in self.sources:
            return relative(here, "/media/" + path.removeprefix(MEDIA))
        if path.endswith(".md") and path in self.sources:
            return problem(place, "link-unpublished", href=target, path=path)
        if target.startswith("/") or ":" in name.split("/")[0]:
            return problem(place, "link-not-a-file", words=target)
        near = nearest(path, (*self.addresses, *(s for s in self.sources if s.startswith(MEDIA))))
        return problem(place, "link-dead", href=target, near=relative_path(document.place.path, near))

    def _here(self, document: Document) -> str:
        """The document's own address; the top of the site, where it has none and will not be shown."""
        return self.addresses.get(document.place.path, "/")

    def _anchored(self, there: Document, href: str, anchor: str, target: str, place: Place) -> str | Problem:
        if not anchor:
            return href
        anchors = [name for _, name in there.anchors]
        if anchor not in anchors:
            return problem(place, "anchor-dead", href=target, near=nearest(anchor, anchors))
        return f"{href}#{anchor}"

    def image(self, document: Document, image: Image) -> str | Problem:
        """The address of an image that a document names, or what is wrong with the file."""
        path = normpath(join(dirname(document.place.path), unquote(image.src)))
        if path not in self.sources or not path.startswith(MEDIA):
            media = [source for source in self.sources if source.startswith(MEDIA)]
            near = relative_path(document.place.path, nearest(path, media))
            return problem(image.place, "image-missing", words=image.src, near=near)
        return "/media/" + path.removeprefix(MEDIA)

    def picture(self, document: Document, image: Image) -> str | Problem:
        """An image block as HTML."""
        where = self.image(document, image)
        if isinstance(where, Problem):
            return where
        size = kind_of(self.sources[MEDIA + where.removeprefix("/media/")])
        room = Markup(' width="{}" height="{}"').format(size.width, size.height) if size and size.width else ""
        src = relative(self._here(document), where)
        credit = Markup(' <span class="credit">{}</span>').format(image.credit) if image.credit else ""
        caption = Markup("<figcaption>{}{}</figcaption>").format(image.caption, credit)
        return Markup('<figure class="picture"><img src="{}" alt="{}"{} loading="lazy">{}</figure>').format(
            src, image.alt, room, caption if image.caption or image.credit else ""
        )


def relative_path(origin: str, target: str) -> str:
    """A file's path as an author writes it from another file."""
    return relative("/" + origin, "/" + target) if target else ""


def media(sources: Mapping[str, bytes]) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """(address of each image → bytes, files that are not what their ending says or that hold what runs)."""
    found: list[Problem] = []
    files: dict[str, bytes] = {}
    for path, content in sources.items():
        if path.startswith(MEDIA):
            found.extend(_faults(path, content))
            files["media/" + path.removeprefix(MEDIA)] = content
    return files, tuple(found)


def _faults(path: str, content: bytes) -> tuple[Problem, ...]:
    name = path.rpartition("/")[2]
    ending = name.rpartition(".")[2].lower()
    expected, real = ENDINGS.get(ending), kind_of(content)
    if expected is None:
        return (problem(Place(path), "media-kind", words=name, kinds=", ".join(ENDINGS)),)
    if real is None:
        return (problem(Place(path), "media-not-an-image", words=ending),)
    if real.kind != expected:
        return (problem(Place(path), "media-not-its-kind", words=ending, real=real.kind),)
    return _svg_faults(path, content) if expected == "svg" else ()


def _svg_faults(path: str, content: bytes) -> tuple[Problem, ...]:
    try:
        found = svg.active(content)
    except ValueError:
        return (problem(Place(path), "media-not-an-image", words="svg"),)
    return (problem(Place(path, found[0]), "media-active", words=found[1]),) if found else ()
