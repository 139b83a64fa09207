"""Old addresses: where they lead now."""

from collections.abc import Container, Iterable, Iterator, Mapping
from posixpath import splitext
from urllib.parse import unquote

from sikte.problems import problem
from sikte.values.places import Place, Problem
from sikte.values.value import Value
from sikte.website.addresses import file
from sikte.website.outline import Project

FORBIDDEN = set('?#\\"*') | {chr(code) for code in range(32)}


class Redirect(Value):
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


def redirects(project: Project, titles: Mapping[str, str]) -> Iterator[Redirect]:
    """Every old address that is asked for. titles: of the pages, by key."""
    for document in project.outline.texts:
        place, new = document.at("redirect_from"), project.addresses[document.key]
        for old in document.redirect_from:
            yield Redirect(place, unquote(old), new, document.language, titles[document.key])


def sound(asked: Iterable[Redirect]) -> tuple[Redirect, ...]:
    """Those that can be, in order."""
    found: dict[str, Redirect] = {}
    for one in asked:
        if _is_sound(one.old):
            found.setdefault(_bare(one.old), one)
    return tuple(found[name] for name in sorted(found))


def check_redirects(asked: Iterable[Redirect], taken: Container[str]) -> Iterator[Problem]:
    """Old addresses that are none, that lead nowhere else, or that something else lies at already.

    taken: the files of the site.
    """
    holders: dict[str, str] = {}
    for one in asked:
        bare = _bare(one.old)
        holder = holders.setdefault(bare, one.place.path)
        if not _is_sound(one.old):
            yield problem(one.place, "redirect-form", words=one.old)
        elif bare == _bare(one.new):
            yield problem(one.place, "redirect-to-itself", words=one.old)
        elif file(bare) in taken or file(f"{bare}/") in taken:
            yield problem(one.place, "redirect-taken", words=one.old)
        elif holder != one.place.path:
            yield problem(one.place, "redirect-twice", words=one.old, other=holder)


def _is_sound(old: str) -> bool:
    """Whether it is the address of a page, from the site's top."""
    steps = old.strip("/").split("/")
    return old.startswith("/") and not FORBIDDEN & set(old) and not {"", ".", ".."} & set(steps) and "\ufffd" not in old


def _bare(address: str) -> str:
    return address.rstrip("/")
