"""What a page does while it is read: nothing but show itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Request

from tests.browser.reading import NARROW, WIDE, WIDTHS, Reader, heard
from tests.browser.serving import served

KEPT = """async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
WORDS = "document.body.innerText"
OF_THE_SCRIPT = "document.querySelectorAll('.ck-tools, .ck-choice, .ck-many, .search, .filter, .answers, .remember, .consent-again').forEach(part => part.remove())"
MOVING = "document.getAnimations().filter(one => one.timeline === document.timeline).length"
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"


@dataclass(frozen=True)
class Visit:
    """heard: complaints in the console, errors, and requests that failed; beyond: pixels to scroll sideways;
    kept: how many things the browser keeps for the site; moving: how many things move by themselves."""

    page: str
    width: int
    heard: tuple[str, ...]
    hosts: frozenset[str]
    kept: int
    beyond: int
    moving: int


def visit(reader: Reader, pages: Iterable[str], width: int) -> Iterator[Visit]:
    """Reads the pages one after another, in a tab that has never been here."""
    hosts = set()
    with reader.tab(width, reduced_motion="reduce" if width == WIDE else "no-preference") as tab:
        complaints = heard(tab)
        tab.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
        tab.on("requestfailed", lambda request: left_behind(request) or complaints.append(f"{request.failure} {request.url}"))
        tab.on("response", lambda answer: answer.status < 400 or complaints.append(f"{answer.status} {answer.url}"))
        for page in pages:
            reader.go(tab, page)
            kept = sum(tab.evaluate(KEPT).values()) + len(tab.context.cookies())
            moving = tab.evaluate(MOVING)
            yield Visit(page, width, tuple(complaints), frozenset(hosts), kept, tab.evaluate(SIDEWAYS), moving)
            complaints.clear()


def left_behind(request: Request) -> bool:
    """Whether the browser itself dropped the request because the reader went on to the next page."""
    return request.failure == "net::ERR_ABORTED"


@pytest.fixture(scope="module")
def visits(reader, pages):
    return [one for width in WIDTHS for one in visit(reader, pages, width)]


def where(visits, fault):
    """Each visit with a fault, as "page at width: fault"."""
    return [f"{one.page or '/'} at {one.width} px: {found}" for one in visits if (found := fault(one))]


def test_every_page_of_the_site_is_visited(visits, site):
    own = (path for path in site.rglob("*.html") if b'http-equiv="refresh"' not in path.read_bytes())
    built = {path.relative_to(site).as_posix().removesuffix("index.html") for path in own}
    alike = {page for page in built if page.startswith("nyheter/brp-i-kommunerna/") and page.count("/") > 2}
    visited = {one.page for one in visits}
    assert visited - alike == {page for page in built - alike if "diagram/" not in page}
    assert len(visited & alike) == 1 < len(alike), "of the many pages that one text makes, the first and one more are read"


def test_an_old_address_leads_on_without_a_host_that_knows_it(reader, site):
    (old,) = (path for path in site.rglob("oka-antalet-exporterande-foretag/index.html"))
    with reader.tab(NARROW, java_script_enabled=False) as tab:
        reader.go(tab, old.parent.relative_to(site).as_posix() + "/")
        tab.wait_for_url("**/mal/exporterande-foretag/")


def test_the_browser_has_nothing_to_complain_of(visits):
    assert where(visits, lambda one: one.heard) == []


def test_no_other_host_is_asked_for_anything(visits, reader):
    own = {urlsplit(reader.address).netloc}
    assert where(visits, lambda one: one.hosts - own) == []


def test_nothing_is_left_with_the_reader(visits):
    assert where(visits, lambda one: one.kept) == []


def test_nothing_moves_by_itself_whether_or_not_the_reader_asks_for_less(visits):
    assert where(visits, lambda one: one.moving) == []


def test_no_page_scrolls_sideways(visits):
    assert where(visits, lambda one: one.beyond > 0 and one.beyond) == []


def test_a_page_that_breaks_the_policy_is_heard(reader, tmp_path):
    page = '<!doctype html><p style="color: red">x</p><img src="http://other.invalid/x.png">'
    (tmp_path / "index.html").write_text(page)
    with served(tmp_path) as address:
        (found,) = visit(Reader(reader.browser, address), [""], 320)
    assert len(found.heard) >= 2


def test_no_page_scrolls_sideways_with_its_text_doubled(reader, pages):
    beyond = {}
    with reader.tab(1280) as tab:
        for page in pages:
            reader.go(tab, page, unfolded=True)
            tab.evaluate("document.documentElement.style.fontSize = '212.5%'")
            beyond[page] = tab.evaluate(SIDEWAYS)
    assert {page: pixels for page, pixels in beyond.items() if pixels > 0} == {}


def test_every_page_is_whole_without_javascript(reader, pages):
    with reader.tab() as with_scripts, reader.tab(java_script_enabled=False) as without:
        for page in pages:
            reader.go(with_scripts, page)
            reader.go(without, page)
            with_scripts.evaluate(OF_THE_SCRIPT)
            assert without.evaluate(WORDS).split() == with_scripts.evaluate(WORDS).split(), page


def test_what_is_folded_unfolds_without_javascript(reader):
    with reader.tab(java_script_enabled=False) as tab:
        reader.go(tab, "mal/exporterande-foretag/")
        parts = tab.locator("details:has(table):not(details details)")
        for part in parts.all():
            part.locator("summary").first.click()
            assert part.locator("table").first.is_visible()
        assert parts.count() > 10


def test_each_sign_of_a_calculation_leads_to_it_and_shows_it(reader):
    with reader.tab() as tab:
        reader.go(tab, "mal/exporterande-foretag/")
        for sign in tab.locator("a.how").all():
            sign.click()
            entry = tab.locator(":target")
            assert entry.locator(".account").is_visible(), sign.get_attribute("href")
            assert entry.evaluate("entry => entry.getBoundingClientRect().top < innerHeight")
