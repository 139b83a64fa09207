"""What the preview shows while the rest of a site is still being made."""

import pytest

from sikte.edges.stage import Shown, Stage
from sikte.values.files import Files

OLD = Files.of({"a/index.html": b"<p>old a", "b/index.html": b"<p>old b", "c/index.html": b"<p>c", "a/f.csv": b"1"})
NEW = {"a/index.html": b"<p>new a", "a/f.csv": b"2"}
AHEAD = [Files.of(NEW), Files.of({"b/index.html": b"<p>new b"}), Files.of({"c/index.html": b"<p>c"})]


class Browser:
    def __init__(self, address: str) -> None:
        self.address = address
        self.told: list[str] = []

    def reload(self, path: str) -> None:
        self.told.append(path)


def shown(files: Files, overlay: bytes = b"") -> Shown:
    return Shown(files, files.digests, overlay)


@pytest.fixture
def stage() -> Stage:
    """A stage with the old site on."""
    stage = Stage(1)
    stage.show(shown(OLD))
    return stage


def watched(stage: Stage, *addresses: str) -> list[Browser]:
    browsers = [Browser(address) for address in addresses]
    stage.watchers.update(browsers)
    return browsers


def test_a_page_that_is_looked_at_is_shown_ahead_with_what_lies_beside_it(stage):
    (browser,) = watched(stage, "a/index.html")
    edition = stage.edition("a/index.html")
    stage.show_ahead(AHEAD)
    assert browser.told == ["a/index.html"]
    assert dict(stage.files) == dict(OLD) | NEW
    assert stage.edition("a/index.html") != edition


def test_what_nobody_looks_at_waits_for_its_site(stage):
    stage.show_ahead(AHEAD)
    (browser,) = watched(stage, "c/index.html")
    stage.show_ahead(AHEAD)
    assert browser.told == []
    assert dict(stage.files) == dict(OLD)


def test_a_page_that_came_ahead_is_not_told_of_again_and_the_others_are(stage):
    ahead, other = watched(stage, "a/index.html", "b/index.html")
    stage.watchers.discard(other)
    stage.show_ahead(AHEAD)
    stage.watchers.add(other)
    edition = stage.edition("a/index.html")
    stage.show(shown(Files.of(dict(OLD) | NEW | {"b/index.html": b"<p>new b"})))
    assert (ahead.told, other.told) == (["a/index.html"], ["b/index.html"])
    assert stage.edition("a/index.html") == edition


@pytest.mark.parametrize("overlay", [b"", b"<p>a problem"])
def test_a_page_whose_site_comes_to_nothing_is_taken_back(stage, overlay):
    (browser,) = watched(stage, "a/index.html")
    stage.show_ahead(AHEAD)
    stage.show(shown(OLD, overlay))
    assert browser.told == ["a/index.html"] * 2
    assert dict(stage.files) == dict(OLD)


def test_nothing_is_shown_ahead_while_problems_lie_over_the_page(stage):
    (browser,) = watched(stage, "a/index.html")
    stage.show(shown(OLD, b"<p>a problem"))
    stage.show_ahead(AHEAD)
    assert browser.told == ["a/index.html"]
    assert dict(stage.files) == dict(OLD)


def test_a_page_that_loads_what_changed_with_it_is_loaded_anew(stage):
    loading = Files.of({"a/index.html": b"<img src=f.csv>", "a/f.csv": b"3"})
    (browser,) = watched(stage, "a/index.html")
    stage.show_ahead([loading])
    assert browser.told == ["*"]
