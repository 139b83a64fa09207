"""Where visits are counted with cookies, readers are asked first, fairly, and can change their minds."""

import json
import re

import pytest

from tests.broken.laying import BASE, lay
from tests.browser.reading import NARROW, WIDE, Reader, heard, until
from tests.browser.serving import served
from tests.running import build

COUNTING = "https://statistik.exempel.se/"
SETTINGS = f"statistics: {{tool: matomo, url: '{COUNTING}', site: 3, cookies: true}}\n"
# What Matomo's own script does to a reader's browser, in short.
MATOMO = """
for (const name of ["_pk_id.3.1fff", "_pk_ses.3.1fff", "_pk_ref.3.1fff"]) document.cookie = `${name}=1; path=/`;
fetch(window._paq.find(([name]) => name === "setTrackerUrl")[1] + "?rec=1", { mode: "no-cors" });
"""
POLICY = {"script-src": COUNTING, "connect-src": COUNTING}
KEPT = "[...Object.keys(localStorage), ...Object.keys(sessionStorage), ...document.cookie.split('; ').filter(Boolean).map(one => one.split('=')[0])]"
LOOKS = """button => { const { color, backgroundColor, borderColor, fontSize, fontWeight } = getComputedStyle(button);
    return [color, backgroundColor, borderColor, fontSize, fontWeight].join() }"""


@pytest.fixture(scope="module")
def asking(browser, tmp_path_factory):
    """A reader of a site that counts visits with cookies."""
    project = lay(tmp_path_factory.mktemp("asking"), BASE)
    settings = project / "content/site.yaml"
    settings.write_text(settings.read_text("utf-8") + SETTINGS, "utf-8")
    with served(build(project, project / "site"), POLICY) as address:
        yield Reader(browser, address)


class Visit:
    """A tab in which what is asked of the counting server is noted."""

    def __init__(self, reader, tab):
        self.reader, self.tab, self.asked, self.heard = reader, tab, [], heard(tab)
        tab.route(COUNTING + "**", self._answer)

    def _answer(self, route):
        self.asked.append(route.request.url)
        body = MATOMO if route.request.url.endswith(".js") else ""
        route.fulfill(status=200, content_type="text/javascript", body=body)

    def go(self, page=""):
        self.reader.go(self.tab, page)

    def kept(self):
        return sorted(self.tab.evaluate(KEPT))

    def press(self, name):
        self.tab.get_by_role("button", name=name).click()

    def question(self):
        return self.tab.locator(".consent")


@pytest.fixture
def visit(asking):
    with asking.tab() as tab:
        yield Visit(asking, tab)


def test_nothing_is_stored_or_asked_of_others_before_the_answer(visit):
    visit.go()
    assert visit.question().is_visible()
    assert (visit.kept(), visit.asked, visit.heard) == ([], [], [])


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_no_is_as_easy_as_yes(asking, width):
    with asking.tab(width) as tab:
        asking.go(tab, "")
        no, yes = tab.locator(".answers button").all()
        one, other = no.bounding_box(), yes.bounding_box()
        assert abs(one["width"] / other["width"] - 1) <= 0.05 and abs(one["height"] / other["height"] - 1) <= 0.05
        assert no.evaluate(LOOKS) == yes.evaluate(LOOKS)
        assert max(box["y"] + box["height"] for box in (one, other)) <= tab.viewport_size["height"]
        assert min(one["height"], other["height"]) >= 24


def test_the_question_says_what_for_whose_how_long_and_how_to_change(visit):
    visit.go()
    text = visit.question().inner_text()
    for part in ("Nödvändigt", "Statistik", "Tredje part", "statistik.exempel.se", "13 månader", "ändra dig"):
        assert part in text
    assert visit.question().locator("input").count() == 0


def test_a_no_is_remembered_and_nothing_is_counted(visit):
    visit.go()
    visit.press("Bara nödvändiga")
    visit.go("kakor/")
    assert visit.question().count() == 0
    assert (visit.kept(), visit.asked) == (["sikte-consent"], [])
    assert json.loads(visit.tab.evaluate("localStorage['sikte-consent']"))["yes"] is False


def test_a_no_lasts_a_year_and_no_longer(visit):
    visit.go()
    visit.press("Bara nödvändiga")
    for days, asked in ((180, 0), (364, 0), (366, 1)):
        visit.tab.evaluate(
            "days => localStorage['sikte-consent'] = JSON.stringify({ yes: false, day: new Date(Date.now() - days * 864e5).toISOString() })",
            days,
        )
        visit.go()
        assert visit.question().count() == asked


def test_after_a_yes_what_is_stored_is_what_the_cookie_page_says(visit):
    visit.go()
    visit.press("Godkänn statistik")
    until(visit.tab, "document.cookie.includes('_pk_ref')")
    visit.go("kakor/")
    visit.tab.wait_for_load_state("networkidle")
    declared = {re.compile(name.replace(".", "\\.").replace("*", ".*")) for name in visit.tab.locator("tbody th").all_inner_texts()}
    kept = visit.kept()
    assert all(any(name.fullmatch(one) for name in declared) for one in kept)
    assert all(any(name.fullmatch(one) for one in kept) for name in declared)
    assert {url.removeprefix(COUNTING).partition("?")[0] for url in visit.asked} == {"matomo.js", "matomo.php"}
    assert visit.heard == []


def test_a_yes_is_taken_back_in_one_press_on_any_page(visit):
    visit.go()
    visit.press("Godkänn statistik")
    until(visit.tab, "document.cookie.includes('_pk_ref')")
    visit.go("tillganglighet/")
    with visit.tab.expect_navigation():
        visit.press("Ta tillbaka ditt samtycke")
    visit.tab.wait_for_load_state("networkidle")
    visit.asked.clear()
    visit.go()
    assert (visit.kept(), visit.asked, visit.question().count()) == (["sikte-consent"], [], 0)


def test_a_no_can_become_a_yes_by_keyboard(visit):
    visit.go()
    visit.press("Bara nödvändiga")
    visit.tab.get_by_role("button", name="Ändra ditt svar om kakor").press("Enter")
    assert visit.question().evaluate("part => part === document.activeElement")
    visit.tab.get_by_role("button", name="Godkänn statistik").press("Enter")
    until(visit.tab, "document.cookie.includes('_pk_ref')")
    assert visit.tab.evaluate("document.activeElement.textContent") == "Ta tillbaka ditt samtycke"


def test_a_browser_that_says_no_is_not_asked(visit):
    visit.tab.add_init_script("Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })")
    visit.go()
    assert (visit.question().count(), visit.kept(), visit.asked) == (0, [], [])


def test_without_javascript_nobody_is_asked_or_counted(asking):
    with asking.tab(java_script_enabled=False) as tab:
        seen = []
        tab.on("request", lambda request: seen.append(request.url))
        asking.go(tab, "")
        assert not tab.locator(".consent").count()
        assert not any(url.startswith(COUNTING) for url in seen)
