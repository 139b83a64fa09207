"""Searching as readers do: while writing, with the keyboard alone, and without JavaScript."""

import re

import pytest

from tests.browser.reading import NARROW, WIDTHS, heard, until

FOUND = "() => [...document.querySelectorAll('#results a')].map(link => link.textContent)"
STORED = "() => [document.cookie, localStorage.length, sessionStorage.length].join()"
EXPORT = "Öka antalet exporterande företag"
ONE_OF_MANY = re.compile("nyheter/brp-i-kommunerna/.")


@pytest.fixture
def tab(reader):
    """The page of the search, and what the console says."""
    with reader.tab() as tab:
        complaints = heard(tab)
        reader.go(tab, "sok/")
        yield tab
        assert complaints == []
        assert tab.evaluate(STORED) == ",0,0"


def told(tab, pattern: str) -> None:
    """Waits until the status says so."""
    until(tab, "(words) => new RegExp(words).test(document.querySelector('[role=status]').textContent)", pattern)


def test_results_come_while_one_writes_and_the_keyboard_reaches_them(tab):
    tab.get_by_role("searchbox", name="Vad söker du?").press_sequentially("exportföretagens")
    told(tab, r"\d+ träffar\.$")
    assert EXPORT in tab.evaluate(FOUND)
    tab.keyboard.press("ArrowDown")
    assert tab.evaluate("document.activeElement.matches('#results li:first-child a')")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowUp")
    tab.keyboard.press("Escape")
    assert tab.evaluate("document.activeElement.id") == "query"
    tab.keyboard.press("ArrowDown")
    first = tab.evaluate(FOUND)[0]
    tab.keyboard.press("Enter")
    tab.wait_for_url(re.compile("/(mal|omraden|nyheter|data|om|metod)"))
    assert tab.locator("h1").inner_text().replace("\u00ad", "").endswith(first)
    tab.go_back()
    told(tab, r"träff")
    assert tab.locator("#query").input_value() == "exportföretagens"


def test_what_is_spelt_wrong_is_found_and_what_is_not_there_is_said(tab):
    field = tab.locator("#query")
    field.fill("hogskola")
    told(tab, "^Orden finns inte precis så. Det här liknar dem. ")
    assert any("högskola" in title for title in tab.evaluate(FOUND))
    field.fill("xyzxyz")
    told(tab, "^Inga träffar")
    assert tab.evaluate(FOUND) == []
    field.fill("")
    told(tab, "^$")


def test_an_index_that_cannot_be_had_is_told(reader):
    with reader.tab() as tab:
        reader.go(tab, "sok/")
        tab.route("**/sok/*.json", lambda route: route.abort())
        tab.locator("#query").fill("skola")
        told(tab, "^Sökningen gick inte att ladda")


def test_a_site_published_anew_while_one_searches_is_asked_anew(tab):
    field = tab.locator("#query")
    field.fill("export")
    told(tab, "träff")

    def newer(route):
        answer = route.fetch()
        route.fulfill(response=answer, body=re.sub('"([0-9a-f]{12})"', r'"newer-\1"', answer.text()))

    tab.route("**/sok/*.json", newer)
    field.fill("högskola")
    told(tab, "träff")
    assert any("högskola" in title for title in tab.evaluate(FOUND))


def test_another_language_has_a_search_of_its_own(reader):
    with reader.tab() as tab:
        reader.go(tab, "en/search/?q=exporter%20companies")
        told(tab, r"results?\.$")
        assert any("export" in title.lower() for title in tab.evaluate(FOUND))
        assert tab.evaluate("document.documentElement.lang") == "en"


@pytest.mark.parametrize("width", WIDTHS)
def test_results_fit_the_window(reader, width):
    with reader.tab(width) as tab:
        reader.go(tab, "sok/?q=export")
        told(tab, "träff")
        assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_without_javascript_there_is_no_field_and_every_page_in_a_list(reader, pages):
    with reader.tab(NARROW, java_script_enabled=False) as tab:
        reader.go(tab, "sok/")
        assert not tab.locator("input").is_visible() and not tab.locator("button").is_visible()
        links = tab.locator(".letter a").evaluate_all("links => links.map(link => link.href)")
    listed = {link.removeprefix(reader.address) for link in links}
    own = {"", "sok/", "404.html"}
    assert listed == {page for page in pages if not page.startswith("en/") and not ONE_OF_MANY.match(page)} - own
