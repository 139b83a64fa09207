"""The last safety net: every link of the finished site leads somewhere, and no page has an id twice."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from html import unescape
from itertools import chain
from urllib.parse import unquote, urlsplit

from sikte.memory import remembered
from sikte.problems import in_order, problem
from sikte.values.kept import Kept
from sikte.values.places import Place, Problem
from sikte.values.value import Value

# A tag that has something in it beside its name.
TAG = re.compile(rb"""<[a-zA-Z][^"'>\s]*+\s[^"'>]*+(?:(?:"[^"]*+"|'[^']*+')[^"'>]*+)*+>""")
NAMED = re.compile(rb'\s(href|src|srcset|id)="([^"]*)"')
# An address within the site that stands for nothing but itself: (path, anchor).
SIMPLE = re.compile(r"(?!//)([\w./-]*)(?:#([\w.-]*))?")


class Scan(Value):
    """What one page offers and asks for. ids: as often as they stand there; hrefs: each inward link
    once; targets: to each the file and, after a line's end, the anchor that it leads to."""

    ids: tuple[str, ...] = ()
    hrefs: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


class Scanned(Value):
    """name: of the page's file; path: of the text that it was made from, if any."""

    name: str
    path: str
    scan: Scan


def dead_links(
    files: Mapping[str, bytes], base_url: str = "", sources: Mapping[str, Place] | None = None
) -> tuple[Problem, ...]:
    """Links, images and anchors without a target, and ids that stand twice, in the HTML among `files`.

    files: as in `Site`; base_url: the site's own, whose path begins the links of 404.html;
    sources: file → the place to name for it, else the file itself is named. Whole addresses
    (https:…) are never looked at, not even the site's own: other pages may lie on the same host.
    """
    known = sources or {}
    return _dead_ends(
        [
            (known.get(name, Place(name)), name, scan(content, name, base_url))
            for name, content in files.items()
            if name.endswith(".html")
        ],
        files,
    )


def scan(content: bytes, name: str, base_url: str) -> Scan:
    """What stands inside the tags of one page, the file `name`."""
    ids: list[str] = []
    targets: dict[str, str] = {}
    top = urlsplit(base_url).path.rstrip("/")
    for key, text, count in _named(content):
        if key == b"id":
            ids += [text] * count
            continue
        for href in _candidates(text) if key == b"srcset" else (text,):
            if href not in targets and (target := _target(name, href, top)):
                targets[href] = "\n".join(target)
    return Scan(tuple(ids), tuple(targets), tuple(targets.values()))


def _named(content: bytes) -> Iterator[tuple[bytes, str, int]]:
    """(name, value, how often it stands there) of the attributes that name a place or lead to one. Most tags come
    again and again: each is looked into once."""
    for tag, count in Counter(TAG.findall(content)).items():
        for key, value in NAMED.findall(tag):
            yield key, unescape(value.decode()), count


def _candidates(srcset: str) -> list[str]:
    """The addresses in a `srcset`."""
    return [one.split()[0] for one in srcset.split(",") if one.strip()]


@remembered
def dead_ends(
    scans: tuple[Kept[tuple[Scanned, ...]], ...], names: tuple[Kept[tuple[str, ...]], ...]
) -> tuple[Problem, ...]:
    """What is wrong with scanned pages among the files of a site; as `dead_links`. names: of all its files."""
    pages = [(Place(one.path or one.name), one.name, one.scan) for kept in scans for one in kept.value]
    return _dead_ends(pages, frozenset(chain.from_iterable(kept.value for kept in names)))


def _dead_ends(pages: Sequence[tuple[Place, str, Scan]], files: Collection[str]) -> tuple[Problem, ...]:
    sound: set[str] = set()
    ids = {name: frozenset(page.ids) for _, name, page in pages}
    return in_order(trouble for place, _, page in pages for trouble in _troubles(place, page, files, ids, sound))


def _troubles(
    place: Place, page: Scan, files: Collection[str], ids: Mapping[str, frozenset[str]], sound: set[str]
) -> Iterator[Problem]:
    """`sound` gathers the targets that were found to be there."""
    seen: set[str] = set()
    for anchor in page.ids:
        if anchor in seen:
            yield problem(place, "id-twice", id=anchor)
        seen.add(anchor)
    for href, target in zip(page.hrefs, page.targets, strict=True):
        if target in sound:
            continue
        path, _, anchor = target.partition("\n")
        if path not in files:
            yield problem(place, "link-dead", href=href)
        elif anchor and path in ids and anchor not in ids[path]:
            yield problem(place, "anchor-dead", href=href)
        else:
            sound.add(target)


@lru_cache(2**12)
def _target(name: str, href: str, top: str) -> tuple[str, str] | None:
    """(file, anchor) that a link on the page `name` leads to; None where it leaves the site, whose path `top` is.

    An address that cannot be read leads to a file that is not there.
    """
    if simple := SIMPLE.fullmatch(href):
        path, anchor = simple[1], simple[2] or ""
    else:
        try:
            parts = urlsplit(href)
        except ValueError:
            return "", ""
        if parts.scheme or parts.netloc:
            return None
        path, anchor = parts.path, parts.fragment
    within = path.removeprefix(top) if path.startswith(f"{top}/") else path
    return _file(name, unquote(within)), unquote(anchor)


def _file(name: str, path: str) -> str:
    """The file at `path` as seen from `name`; climbing above the top gives a file that is not there."""
    if not path:
        return name
    steps = [] if path.startswith("/") else name.split("/")[:-1]
    for step in path.lstrip("/").split("/"):
        if step == ".." and not steps:
            return "../" + path
        if step == "..":
            steps.pop()
        elif step != ".":
            steps.append(step)
    if path.endswith(("/", "/..", "/.")) or path in ("..", "."):
        steps = [step for step in steps if step] + ["index.html"]
    return "/".join(steps)
