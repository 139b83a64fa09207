"""A chart that Vega draws when it is touched: fetched then and not before, as the picture it takes the place of, and gone again."""

import gzip
import re

import pytest

from tests.browser.reading import heard, script, until

PAGE, CHART = "mal/ekonomisk-utveckling/", "ekonomisk-utveckling-brp-municipality-own"
BESIDE = {"vega.js", f"{CHART}.vg.json"}
TEXTS = """(figure, where) => [...figure.querySelectorAll(where)].filter(svg => svg.checkVisibility({ visibilityProperty: true }))
    .flatMap(svg => [...svg.querySelectorAll("text")].filter(text => text.textContent && text.getAttribute("opacity") !== "0"))
    .map(text => text.textContent).sort()"""
OWN, LIVE = ".ck-frame > svg", ".ck-live svg"
AWAKE = "figure => Boolean(figure.querySelector('.ck-live svg'))"
WHOLE = "figure => figure.querySelector('.ck-frame').outerHTML"
SHOWN = ".ck-live .mark-symbol path"


@pytest.fixture
def visit(reader):
    """(tab, the chart, what is asked for, what the browser complains of) of a page that has just been opened."""
    with reader.tab() as tab:
        yield opened(reader, tab)


def opened(reader, tab, state=""):
    asked, troubles = [], heard(tab)
    tab.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    reader.go(tab, PAGE + state)
    return tab, tab.locator(f"figure[id='{CHART}']"), asked, troubles


def awake(tab, figure):
    until(tab, f"id => ({AWAKE})(document.getElementById(id))", CHART)


def button(figure, name):
    return figure.get_by_role("button", name=name, exact=True)


def told(tab, figure, words):
    until(tab, "([id, words]) => document.getElementById(id).querySelector('[role=status]').textContent === words", [CHART, words])


def test_it_is_fetched_at_the_first_touch_and_answers_until_all_is_shown(visit):
    tab, figure, asked, troubles = visit
    before, texts = figure.evaluate(WHOLE), figure.evaluate(TEXTS, OWN)
    assert not BESIDE & set(asked) and texts

    figure.locator(".ck-frame").hover()
    awake(tab, figure)
    assert set(asked) >= BESIDE and figure.evaluate(TEXTS, OWN) == []
    assert figure.evaluate(TEXTS, LIVE) == texts
    assert figure.locator(".ck-live [role=img]").get_attribute("aria-labelledby") == f"{CHART}-n-text"

    figure.get_by_text("Dölj och visa serier").click()
    count, fagersta = figure.locator(SHOWN).count(), button(figure, "Fagersta")
    fagersta.click()
    told(tab, figure, "Fagersta är dold.")
    assert fagersta.get_attribute("aria-pressed") == "false" and tab.url.endswith(f"#diagram={CHART}:fagersta")
    left = figure.evaluate(TEXTS, LIVE)
    assert "Fagersta" not in left and "600" in texts and "600" not in left
    assert figure.locator(SHOWN).count() == count * 9 / 10

    button(figure, "Visa alla").click()
    told(tab, figure, "Alla serier visas.")
    until(tab, f"id => !({AWAKE})(document.getElementById(id))", CHART)
    assert figure.evaluate(WHOLE) == before and "#" not in tab.url
    assert tab.evaluate("document.activeElement.textContent") == "Läs av värden"
    assert asked.count("vega.js") == 1 and troubles == []
    assert tab.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_values_are_read_under_the_pointer_and_by_the_keyboard(visit):
    tab, figure, _, troubles = visit
    figure.get_by_text("Dölj och visa serier").press("Enter")
    awake(tab, figure)
    button(figure, "Arboga").press("Space")
    told(tab, figure, "Arboga är dold.")

    button(figure, "Läs av värden: BRP per invånare i länets kommuner, år för år").press("Enter")
    slider, card = figure.get_by_role("slider"), figure.locator(".ck-card")
    assert slider.evaluate("one => document.activeElement === one")
    assert slider.get_attribute("aria-valuetext") == "Kommun: Fagersta; År: 2008; Tusen kronor: 433"
    slider.press("ArrowRight")
    assert slider.get_attribute("aria-valuetext") == "Kommun: Fagersta; År: 2009; Tusen kronor: 423"
    assert card.inner_text().split() == ["Kommun", "Fagersta", "År", "2009", "Tusen", "kronor", "423"]
    assert figure.locator(".ck-live .mark-line path").count() == 1
    slider.press("End")
    assert slider.get_attribute("aria-valuetext") == "Kommun: Västerås; År: 2019; Tusen kronor: 459"
    slider.press("Escape")
    assert card.is_hidden()

    dot = figure.locator(SHOWN).first
    dot.hover(force=True)
    until(tab, "() => !document.querySelector('.ck-live .ck-card').hidden")
    assert "Fagersta" in card.inner_text() and "433" in card.inner_text()
    tab.mouse.move(0, 0)
    until(tab, "() => document.querySelector('.ck-live .ck-card').hidden")
    assert troubles == []


def test_the_address_brings_the_state_back(reader):
    with reader.tab() as tab:
        _, figure, _, troubles = opened(reader, tab, state=f"#diagram={CHART}:fagersta,nothing")
        awake(tab, figure)
        assert "Fagersta" not in figure.evaluate(TEXTS, LIVE) and troubles == []
        figure.get_by_text("Dölj och visa serier").click()
        assert button(figure, "Fagersta").get_attribute("aria-pressed") == "false"


def test_what_cannot_be_fetched_is_told_and_the_picture_stays(visit):
    tab, figure, _, _ = visit
    before = figure.evaluate(WHOLE)
    tab.route("**/vega.js", lambda route: route.abort())
    figure.get_by_text("Dölj och visa serier").click()
    button(figure, "Fagersta").press("Enter")
    told(tab, figure, "Det gick inte att hämta det som behövs. Bilden och tabellen visar alla uppgifter ändå.")
    assert figure.evaluate(WHOLE) == before and "#" not in tab.url
    assert button(figure, "Fagersta").get_attribute("aria-pressed") == "true"
    tab.unroute("**/vega.js")
    button(figure, "Fagersta").press("Enter")
    told(tab, figure, "Fagersta är dold.")


def test_all_of_it_is_seen_in_every_light(reader):
    with reader.tab(width=320, has_touch=True) as tab:
        _, figure, _, troubles = opened(reader, tab, state=f"#diagram={CHART}:fagersta")
        awake(tab, figure)
        figure.get_by_role("button", name=re.compile("^Läs av värden: BRP per invånare i länets kommuner, år")).press("Enter")
        texts = figure.locator(".ck-live svg").evaluate(script("texts"))
        assert [text["words"] for text in texts if text["words"] and (text["size"] < 12 or text["outside"] or text["over"])] == []
        for light in ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"color_scheme": "dark", "forced_colors": "active"}):
            tab.emulate_media(**{"forced_colors": "none", **light})
            assert sorted(set(tab.evaluate(script("contrast")))) == []
        figure.locator(SHOWN).nth(5).tap(force=True)
        until(tab, "() => !document.querySelector('.ck-live .ck-card').hidden")
        tab.set_viewport_size({"width": 1280, "height": 800})
        until(tab, "() => document.querySelector('.ck-live svg').getAttribute('width') === '680'")
        assert tab.evaluate("document.getAnimations().length") == 0 and troubles == []


def test_all_that_is_fetched_is_small(site):
    script, *rest = (len(gzip.compress((site / path).read_bytes(), 9)) for path in ("script.js", "vega.js", f"diagram/{CHART}.vg.json"))
    assert script <= 15_000
    assert script + sum(rest) <= 160_000
