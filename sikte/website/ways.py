"""Where authors' links lead: from one content file to another, to an anchor, to an image."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from posixpath import dirname, join, normpath
from urllib.parse import quote, unquote

from sikte.formats import svg
from sikte.formats.images import ENDINGS, ImageKind, kind_of
from sikte.formats.pictures import Size, Sized, sized
from sikte.memory import each, remembered
from sikte.problems import nearest, problem
from sikte.values.content import Document
from sikte.values.files import Files
from sikte.values.places import Place, Problem
from sikte.values.value import Value
from sikte.website.addresses import relative

MEDIA = "content/media/"
FONT = b"wOF2"
CONTENT, CODE = "content/", "content/charts/"


class Spot(Value):
    """Where an image lies, as seen from a page; width, height: in pixels, "" where unknown; srcsets: (media type,
    `srcset` of its sizes) of each format that it is there in besides, the lightest first."""

    src: str
    width: str = ""
    height: str = ""
    srcsets: tuple[tuple[str, str], ...] = ()


class Leads(Value):
    """Where everything leads that a document links to, shows or runs: (target as written, its place, the answer)."""

    links: tuple[tuple[str, Place, str | Problem], ...] = ()
    images: tuple[tuple[str, Place, Spot | Problem], ...] = ()
    codes: tuple[tuple[str, Place, str | Problem], ...] = ()


class Looked(Value):
    """An image file looked into: its kind and size, and what is wrong with it."""

    kind: ImageKind | None
    problems: tuple[Problem, ...]

    @property
    def is_drawn(self) -> bool:
        """Whether it is sound so far, and made of pixels."""
        return not self.problems and self.kind is not None and self.kind.kind != "svg"


class Ways(Value):
    """Finds the way from a document's page. documents: by path of file; addresses: by key of a document; images: of
    every file in content/media/; pictures: of those that pages show; texts: the path of every text, shown or not;
    sources: the files in content/media/ and content/charts/."""

    documents: Mapping[str, Document]
    addresses: Mapping[str, str]
    images: Mapping[str, Looked]
    pictures: Mapping[str, Sized]
    texts: Collection[str]
    sources: Files

    def leads(self, document: Document) -> Leads:
        """Where the document's links lead, and where its images lie."""
        wants = document.wants
        return Leads(
            tuple((target, place, self.link(document, target, place)) for target, place in wants.links),
            tuple((target, place, self.image(document, target, place)) for target, place in wants.images),
            tuple((target, place, self.code(target, place)) for target, place in wants.codes),
        )

    def link(self, document: Document, target: str, place: Place) -> str | Problem:
        """The href of a link to a file (`../goals/x.md#rubrik`), to an anchor of the page, or a problem."""
        name, _, anchor = unquote(target).partition("#")
        if not name:
            return self._anchored(document, "", anchor, target, place)
        path = path_from(document.place.path, name)
        here = self._here(document)
        there = self._there(document, path)
        if there:
            return self._anchored(self.documents[path], relative(here, there), anchor, target, place)
        if path.startswith(MEDIA) and path in self.sources:
            return relative(here, "/media/" + path.removeprefix(MEDIA))
        if path in self.texts:
            return problem(place, "link-unpublished", href=target, path=path)
        if target.startswith("/") or ":" in name.split("/")[0]:
            return problem(place, "link-not-a-file", words=target)
        near = nearest(path, (*self.documents, *(s for s in self.sources if s.startswith(MEDIA))))
        return problem(place, "link-dead", href=target, near=relative_path(document.place.path, near))

    def _here(self, document: Document) -> str:
        """The document's own address; the top of the site, where it has none and will not be shown."""
        return self.addresses.get(document.key, "/")

    def _there(self, document: Document, path: str) -> str | None:
        """The address of the page that the text in a file makes: the one for the document's own region, if any."""
        own = path + document.key.removeprefix(document.place.path)
        return self.addresses.get(own) or self.addresses.get(path)

    def _anchored(self, there: Document, href: str, anchor: str, target: str, place: Place) -> str | Problem:
        if not anchor:
            return href
        anchors = [name for _, name in there.anchors]
        if anchor not in anchors:
            return problem(place, "anchor-dead", href=target, near=nearest(anchor, anchors))
        return f"{href}#{anchor}"

    def image(self, document: Document, target: str, place: Place) -> Spot | Problem:
        """Where an image lies that a document names, or what is wrong with the file."""
        path = path_from(document.place.path, unquote(target))
        if path not in self.images or path.endswith(".woff2"):
            near = relative_path(document.place.path, nearest(path, self.images))
            return problem(place, "image-missing", words=target, near=near)
        return spot(path, self.pictures.get(path, Sized()), self._here(document))

    def code(self, target: str, place: Place) -> str | Problem:
        """The Python that a chart's `code:` names, a file in content/charts/."""
        path, known = CONTENT + target, [s for s in self.sources if s.startswith(CODE) and s.endswith(".py")]
        if path not in known:
            near = nearest(target, (name.removeprefix(CONTENT) for name in known))
            return problem(place, "code-missing", words=target, near=near)
        try:
            return self.sources[path].decode()
        except UnicodeDecodeError:
            return problem(Place(path), "code-unreadable", words=target, reason="UTF-8")


def spot(path: str, picture: Sized, here: str) -> Spot:
    """Where the image in the file `path` lies as seen from the page at `here`."""
    own = relative(here, "/media/" + path.removeprefix(MEDIA))
    formats = dict.fromkeys(size.kind for size in picture.sizes)
    return Spot(
        own,
        str(picture.width or ""),
        str(picture.height or ""),
        tuple((f"image/{kind}", ", ".join(_candidates(path, picture, kind, here))) for kind in formats),
    )


def _candidates(path: str, picture: Sized, kind: str, here: str) -> Iterator[str]:
    """The picture's sizes of one kind, as `srcset` has them (HTML, 4.8.4.2.1)."""
    for size in picture.sizes:
        if size.kind == kind:
            yield f"{quote(relative(here, size_address(path, size)))} {size.width}w"


def size_address(path: str, size: Size) -> str:
    """Where a size of the picture in the file `path` lies: "/media/kaj.jpg.800.avif"."""
    return f"/media/{path.removeprefix(MEDIA)}.{size.width}.{size.kind}"


def path_from(origin: str, name: str) -> str:
    """The path of a file that is named as an author writes it from another file."""
    return normpath(join(dirname(origin), name))


def relative_path(origin: str, target: str) -> str:
    """A file's path as an author writes it from another file."""
    return relative("/" + origin, "/" + target) if target else ""


def media(sources: Files) -> tuple[dict[str, Looked], tuple[Problem, ...]]:
    """(every image file by path, those that are not what their ending says or that hold what runs)."""
    files = sources.under(MEDIA)
    found = dict(zip(files, each(looked_into, [(path, files.only(path)) for path in files]), strict=True))
    return found, tuple(problem for one in found.values() for problem in one.problems)


def pictures(documents: Iterable[Document], images: Mapping[str, Looked], sources: Files) -> dict[str, Sized]:
    """The images with pixels that some page shows, by path of file, each in its sizes."""
    named = {
        path_from(document.place.path, unquote(target)) for document in documents for target, _ in document.wants.images
    }
    shown = sorted(path for path in named if path in images and images[path].is_drawn)
    return dict(zip(shown, each(sized, [(path, sources.only(path)) for path in shown]), strict=True))


@remembered
def looked_into(path: str, sources: Files) -> Looked:
    """One image file, its path among the sources."""
    content = sources[path]
    kind = kind_of(content)
    return Looked(kind, _faults(path, content, kind))


def _faults(path: str, content: bytes, real: ImageKind | None) -> tuple[Problem, ...]:
    name = path.rpartition("/")[2]
    if name.endswith(".woff2"):
        return () if content.startswith(FONT) else (problem(Place(path), "media-not-a-font", words=name),)
    ending = name.rpartition(".")[2].lower()
    expected = ENDINGS.get(ending)
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
