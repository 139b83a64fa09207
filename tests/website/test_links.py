"""The last net: links, images and anchors without a target, ids that stand twice."""

import pytest

from sikte.values.places import Place
from sikte.website.links import dead_links

SITE = {
    "index.html": b'<a href="mal/x/">x</a> <a href="mal/x/#a">x</a>'
    b'<a href="https://www.scb.se/borta">y</a> <a href="mailto:a@b.se">z</a>',
    "mal/x/index.html": b'<h2 id="a">A</h2><a href="../../">hem</a><a href="#a">a</a>'
    b'<img src="../../media/b%20c.png" alt=""><a href="./">x</a>',
    "404.html": b'<a href="/mal/x/">x</a>',
    "media/b c.png": b"",
}


def found(page: str, **site: bytes) -> list[tuple[str, str]]:
    problems = dead_links({**SITE, "mal/x/index.html": page.encode(), "index.html": b""})
    return [(problem.code, dict(problem.facts).get("href") or dict(problem.facts)["id"]) for problem in problems]


def test_a_sound_site() -> None:
    assert dead_links(SITE) == ()


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ('<a href="../y/">y</a>', [("link-dead", "../y/")]),
        ('<a href="../x">x</a>', [("link-dead", "../x")]),
        ('<a href="../../../x/">x</a>', [("link-dead", "../../../x/")]),
        ('<img alt="" src="x.png">', [("link-dead", "x.png")]),
        ('<a href="#b">b</a>', [("anchor-dead", "#b")]),
        ('<a href="#A">b</a><p id="a">', [("anchor-dead", "#A")]),
        ('<p id="a"><b id="a">', [("id-twice", "a")]),
        ('<p id="a&amp;b"><a href="#a&amp;b">', []),
        ('<p id="å"><a href="#%C3%A5">', []),
        ('<p>&lt;a href="borta/"> id="a" <b id="a">', []),
        ('<p data-id="a" id="a">', []),
        ('<p title=\'>\' id="a"><a href="#a">', []),
        ('<a href="../../media/b%20c.png?x=1">', []),
        ('<a href="//andra.se/x">', []),
    ],
)
def test_links(page: str, expected: list[tuple[str, str]]) -> None:
    assert [trouble for trouble in found(page) if trouble[1] != "mal/x/#a"] == expected


def test_a_site_below_the_host_s_top() -> None:
    site = {"404.html": b'<a href="/u/mal/x/"><a href="/mal/y/">', "mal/x/index.html": b""}
    (only,) = dead_links(site, "https://exempel.se/u/")
    assert dict(only.facts)["href"] == "/mal/y/"


def test_the_author_s_file_is_named_where_it_is_known() -> None:
    place = Place("content/goals/x.md", 3)
    (only,) = dead_links({"a/index.html": b'<a href="b/">'}, sources={"a/index.html": place})
    assert only.place == place


def test_whole_addresses_are_left_alone() -> None:
    assert dead_links({"index.html": b'<a href="https://exempel.se/kontakt">'}, "https://exempel.se/") == ()
