"""Where visits are counted with cookies, or pages show what lies elsewhere, readers are asked first, fairly, and can
change their minds."""

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
FILMS = "https://film.exempel.se/"
POLICY = {"script-src": COUNTING, "connect-src": COUNTING, "frame-src": FILMS}
PAGE = "metod/"
FILM = """
```embed
url: {url}{name}
title: Filmen {name}
src: ../media/hamn.png
alt: En kaj.
provider: Filmarkivet
```
"""
SHOWN = "<!doctype html><title>Film</title>Film"
KEPT = "[...Object.keys(localStorage), ...Object.keys(sessionStorage), ...document.cookie.split('; ').filter(Boolean).map(one => one.split('=')[0])]"
LOOKS = """button => { const { color, backgroundColor, borderColor, fontSize, fontWeight } = getComputedStyle(button);
    return [color, backgroundColor, borderColor, fontSize, fontWeight].join() }"""


def site_with(project, settings=""):
    """The healthy project built with two films on a page, and these settings besides."""
    lay(project, BASE)
    films = "".join(FILM.format(url=FILMS, name=name) for name in ("ett", "två"))
    for name, more in {"content/site.yaml": settings, "content/pages/metod.md": films}.items():
        (project / name).write_text((project / name).read_text("utf-8") + more, "utf-8")
    return build(project, project / "site")


@pytest.fixture(scope="module")
def asking(browser, tmp_path_factory):
    """A reader of a site that counts visits with cookies, and shows films."""
    with served(site_with(tmp_path_factory.mktemp("asking"), SETTINGS), POLICY) as address:
        yield Reader(browser, address)


@pytest.fixture(scope="module")
def showing(browser, tmp_path_factory):
    """A reader of a site that shows films, and counts no visits."""
    with served(site_with(tmp_path_factory.mktemp("showing")), {"frame-src": FILMS}) as address:
        yield Reader(browser, address)


class Visit:
    """A tab in which what is asked of other servers is noted."""

    def __init__(self, reader, tab):
        self.reader, self.tab, self.asked, self.heard = reader, tab, [], heard(tab)
        tab.route(COUNTING + "**", self._answer)
        tab.route(FILMS + "**", self._show)

    def _answer(self, route):
        self.asked.append(route.request.url)
        body = MATOMO if route.request.url.endswith(".js") else ""
        route.fulfill(status=200, content_type="text/javascript", body=body)

    def _show(self, route):
        self.asked.append(route.request.url)
        route.fulfill(status=200, content_type="text/html", body=SHOWN)

    def go(self, page=""):
        self.reader.go(self.tab, page)

    def kept(self):
        return sorted(self.tab.evaluate(KEPT))

    def press(self, name):
        """With the keyboard: just after the page has scrolled, a click may still land in a film."""
        self.tab.get_by_role("button", name=name).press("Enter")

    def question(self):
        return self.tab.locator(".consent")

    def ask_for(self, name, always=False):
        """Presses the button of a film; always: with the mark that it need not be asked for again."""
        figure = self.tab.locator(".embed", has=self.tab.get_by_text(f"Filmen {name}", exact=True))
        if always:
            figure.get_by_role("checkbox").check()
        figure.get_by_role("button").click()

    def shown(self):
        """The titles of the films that are shown, once they have come."""
        frames = self.tab.locator(".embed iframe")
        for number in range(frames.count()):
            frames.nth(number).content_frame.get_by_text("Film").wait_for()
        return frames.evaluate_all("frames => frames.map(frame => frame.title)")


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
        buttons = tab.locator(".consent button").all()
        assert [button.get_attribute("value") for button in buttons] == ["no", "statistics", "all"]
        no, *others = boxes = [button.bounding_box() for button in buttons]
        assert all(abs(no[side] / box[side] - 1) <= 0.05 for side in ("width", "height") for box in others)
        assert len({button.evaluate(LOOKS) for button in buttons}) == 1
        assert max(box["y"] + box["height"] for box in boxes) <= tab.viewport_size["height"]
        assert no["height"] >= 24


def test_the_question_says_what_for_whose_how_long_and_how_to_change(visit):
    visit.go()
    text = visit.question().inner_text()
    for part in ("Nödvändigt", "Statistik", "Tredje part", "statistik.exempel.se", "13 månader", "ändra dig", "Filmarkivet (film.exempel.se)"):
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
    declared = {re.compile(name.replace(".", "\\.").replace("*", ".*")) for name in visit.tab.locator("tbody").first.locator("th").all_inner_texts()}
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
    visit.tab.get_by_role("button", name="Dina val om kakor").press("Enter")
    assert visit.question().evaluate("part => part === document.activeElement")
    visit.tab.get_by_role("button", name="Godkänn statistik").press("Enter")
    until(visit.tab, "document.cookie.includes('_pk_ref')")
    assert visit.tab.evaluate("document.activeElement.textContent") == "Ta tillbaka ditt samtycke"


def test_a_browser_that_says_no_is_not_asked(visit):
    visit.tab.add_init_script("Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })")
    visit.go(PAGE)
    assert (visit.question().count(), visit.kept(), visit.asked) == (0, [], [])
    assert visit.tab.get_by_role("checkbox").count() == 0
    visit.ask_for("ett")
    assert (visit.shown(), visit.kept()) == (["Filmen ett"], [])


def test_a_yes_to_all_shows_films_at_once_and_is_taken_back_at_once(visit):
    visit.go(PAGE)
    visit.press("Godkänn alla")
    assert visit.shown() == ["Filmen ett", "Filmen två"]
    until(visit.tab, "document.cookie.includes('_pk_ref')")
    with visit.tab.expect_navigation():
        visit.press("Ta tillbaka ditt samtycke")
    visit.tab.wait_for_load_state("networkidle")
    visit.asked.clear()
    visit.go(PAGE)
    assert (visit.shown(), visit.kept(), visit.asked, visit.question().count()) == ([], ["sikte-consent"], [], 0)


def test_a_yes_to_counting_is_no_yes_to_films(visit):
    visit.go(PAGE)
    visit.press("Godkänn statistik")
    visit.go(PAGE)
    assert visit.shown() == []


def test_a_film_that_is_remembered_leaves_the_question_open(visit):
    visit.go(PAGE)
    visit.ask_for("ett", always=True)
    visit.go()
    assert visit.question().is_visible()
    visit.press("Godkänn statistik")
    visit.go(PAGE)
    assert len(visit.shown()) == 2


def test_without_javascript_nobody_is_asked_or_counted(asking):
    with asking.tab(java_script_enabled=False) as tab:
        seen = []
        tab.on("request", lambda request: seen.append(request.url))
        asking.go(tab, "")
        assert not tab.locator(".consent").count()
        assert not any(url.startswith(COUNTING) for url in seen)


@pytest.fixture
def film(showing):
    with showing.tab() as tab:
        yield Visit(showing, tab)


def test_a_film_is_fetched_when_it_is_asked_for_and_not_before(film):
    film.go(PAGE)
    film.tab.wait_for_load_state("networkidle")
    assert (film.question().count(), film.asked, film.kept()) == (0, [], [])
    still = film.tab.locator(".embed img").first.bounding_box()
    film.ask_for("två")
    assert film.tab.evaluate("document.activeElement.title") == "Filmen två"
    frame = film.tab.locator("iframe")
    assert (frame.bounding_box()["width"], frame.bounding_box()["height"]) == pytest.approx((still["width"], still["height"]), abs=1)
    shown = film.shown()
    assert (film.asked, shown, film.kept(), film.heard) == ([f"{FILMS}tv%C3%A5"], ["Filmen två"], [], [])
    film.go(PAGE)
    assert film.shown() == []


def test_what_is_always_wanted_is_remembered_everywhere_and_forgotten_in_one_press(film):
    film.go(PAGE)
    film.ask_for("ett", always=True)
    assert film.kept() == ["sikte-consent"]
    film.go(PAGE)
    assert film.shown() == ["Filmen ett", "Filmen två"]
    film.go("kakor/")
    stored, embedded = film.tab.locator("tbody").all()
    assert stored.locator("th").all_inner_texts() == film.kept()
    asked = {url.split("/")[2] for url in film.asked}
    assert set(embedded.locator("td:last-child").all_inner_texts()) == asked == {"film.exempel.se"}
    with film.tab.expect_navigation():
        film.press("Ta tillbaka ditt samtycke")
    film.asked.clear()
    film.go(PAGE)
    assert (film.shown(), film.asked, film.kept(), film.heard) == ([], [], [], [])


def test_where_nothing_is_counted_readers_are_asked_when_they_want_to_be(film):
    film.go(PAGE)
    film.press("Dina val om kakor")
    assert film.question().evaluate("part => part === document.activeElement")
    assert film.question().locator("strong").all_inner_texts() == ["Nödvändigt:", "Tredje part:"]
    film.press("Godkänn tredje part")
    assert len(film.shown()) == 2
    assert film.tab.evaluate("document.activeElement.textContent") == "Ta tillbaka ditt samtycke"
    with film.tab.expect_navigation():
        film.press("Ta tillbaka ditt samtycke")
    film.press("Dina val om kakor")
    film.press("Bara nödvändiga")
    assert (film.shown(), film.kept()) == ([], [])


def test_a_page_may_frame_nothing_but_what_it_says(film):
    film.go(PAGE)
    film.tab.evaluate("document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://annan.exempel.se/' }))")
    until(film.tab, "performance.now() > 0")
    film.tab.wait_for_load_state("networkidle")
    assert any("frame-src" in said for said in film.heard)
