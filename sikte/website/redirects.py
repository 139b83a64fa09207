"""Old addresses: where they lead now."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from posixpath import splitext
from urllib.parse import unquote

from sikte.problems import problem
from sikte.values.content import Document
from sikte.values.places import Place, Problem
from sikte.website.addresses import file
from sikte.website.outline import Project

FORBIDDEN = set('?#\\"*') | {chr(code) for code in range(32)}


@dataclass(frozen=True, slots=True)
class Redirect:
    """Both from the site's top. old: decoded, with or without a slash at its end; title: of the page it leads to."""

    place: Place
    old: str
    new: str
    language: str
    title: str

    @property
    def page(self) -> str:
        """The file of a page that leads on, where hosts cannot; "" where no page can stand there."""
        name = self.old.lstrip("/")
        if splitext(name)[1] in (".html", ".htm"):
            return name
        return "" if "." in name.rstrip("/").rpartition("/")[2] else f"{name.rstrip('/')}/index.html"


def redirects(project: Project, titles: Mapping[str, str]) -> tuple[Redirect, ...]:
    """Every sound old address, in order. titles: of the pages, by key."""
    found = {}
    for document, old in _asked(project):
        key = document.key
        one = Redirect(document.at("redirect_from"), old, project.addresses[key], document.language, titles[key])
        if _is_sound(old):
            found.setdefault(_bare(old), one)
    return tuple(found[name] for name in sorted(found))


def check_redirects(project: Project, taken: Container[str]) -> Iterator[Problem]:
    """Old addresses that are none, that lead nowhere else, or that something else lies at already.

    taken: the files of the site.
    """
    holders: dict[str, str] = {}
    for document, old in _asked(project):
        place, bare = document.at("redirect_from"), _bare(old)
        holder = holders.setdefault(bare, document.place.path)
        if not _is_sound(old):
            yield problem(place, "redirect-form", words=old)
        elif bare == _bare(project.addresses[document.key]):
            yield problem(place, "redirect-to-itself", words=old)
        elif file(bare) in taken or file(f"{bare}/") in taken:
            yield problem(place, "redirect-taken", words=old)
        elif holder != document.place.path:
            yield problem(place, "redirect-twice", words=old, other=holder)


def _asked(project: Project) -> Iterator[tuple[Document, str]]:
    for document in project.outline.texts:
        yield from ((document, unquote(old)) for old in document.redirect_from)


def _is_sound(old: str) -> bool:
    """Whether it is the address of a page, from the site's top."""
    steps = old.strip("/").split("/")
    return old.startswith("/") and not FORBIDDEN & set(old) and not {"", ".", ".."} & set(steps) and "\ufffd" not in old


def _bare(address: str) -> str:
    return address.rstrip("/")
