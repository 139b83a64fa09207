"""The last safety net: every link of the finished site leads somewhere, and no page has an id twice."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import unquote, urlsplit

from sikte.problems import in_order, problem
from sikte.values.places import Place, Problem

TAG = re.compile(rb"""<[a-zA-Z][^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>""")
NAMED = re.compile(rb'\s(href|src|id)="([^"]*)"')


def dead_links(
    files: Mapping[str, bytes], base_url: str = "", sources: Mapping[str, Place] | None = None
) -> tuple[Problem, ...]:
    """Links, images and anchors without a target, and ids that stand twice, in the HTML among `files`.

    files: as in `Site`; base_url: the site's own, whose path begins the links of 404.html;
    sources: file → the place to name for it, else the file itself is named. Whole addresses
    (https:…) are never looked at, not even the site's own: other pages may lie on the same host.
    """
    pages = {name: _scan(content) for name, content in files.items() if name.endswith(".html")}
    ids = {name: frozenset(found) for name, (found, _) in pages.items()}
    places = sources or {}
    return in_order(
        trouble
        for name, (found, hrefs) in pages.items()
        for trouble in _troubles(places.get(name, Place(name)), name, found, hrefs, files, ids, base_url)
    )


def _scan(content: bytes) -> tuple[list[str], tuple[str, ...]]:
    """(ids in order, links once each) of one page. Only what stands inside a tag counts."""
    ids: list[str] = []
    hrefs: dict[str, None] = {}
    for tag in TAG.findall(content):
        for name, value in NAMED.findall(tag):
            text = unescape(value.decode())
            ids.append(text) if name == b"id" else hrefs.setdefault(text)
    return ids, tuple(hrefs)


def _troubles(
    place: Place,
    name: str,
    found: list[str],
    hrefs: tuple[str, ...],
    files: Mapping[str, bytes],
    ids: Mapping[str, frozenset[str]],
    base_url: str,
) -> Iterator[Problem]:
    seen: set[str] = set()
    for anchor in found:
        if anchor in seen:
            yield problem(place, "id-twice", id=anchor)
        seen.add(anchor)
    for href in hrefs:
        target = _target(name, href, base_url)
        if target is None:
            continue
        path, anchor = target
        if path not in files:
            yield problem(place, "link-dead", href=href)
        elif anchor and path in ids and anchor not in ids[path]:
            yield problem(place, "anchor-dead", href=href)


def _target(name: str, href: str, base_url: str) -> tuple[str, str] | None:
    """(file, anchor) that a link on the page `name` leads to; None where it leaves the site.

    An address that cannot be read leads to a file that is not there.
    """
    try:
        parts = urlsplit(href)
    except ValueError:
        return "", ""
    if parts.scheme or parts.netloc:
        return None
    top = urlsplit(base_url).path.rstrip("/")
    path = parts.path.removeprefix(top) if parts.path.startswith(f"{top}/") else parts.path
    return _file(name, unquote(path)), unquote(parts.fragment)


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
