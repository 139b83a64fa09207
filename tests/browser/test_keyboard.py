"""A reader without a mouse, and one with a large thumb."""

import pytest

from tests.browser.reading import NARROW, WIDTHS, resize, script

FOCUS = script("focus")
STOPS = "a[href], summary, button, input, select, textarea, [tabindex='0']"
NUMBER = f"""() => {{
    const stops = [...document.querySelectorAll("{STOPS}")].filter(stop => stop.checkVisibility());
    stops.forEach((stop, place) => {{ stop.dataset.place = place }});
    return stops.map(stop => stop.outerHTML.slice(0, 120));
}}"""
LEAST = 24
# A link in a line of text is as high as its line, and a card is its link's target.
SMALL = f"""() => [...document.querySelectorAll("{STOPS}")]
    .filter(target => target.checkVisibility() && !target.matches(".skip, .scroll"))
    .filter(target => getComputedStyle(target).display !== "inline")
    .map(target => [target.outerHTML.slice(0, 120), target.getBoundingClientRect()])
    .filter(([, box]) => box.width < {LEAST} || box.height < {LEAST})
    .map(([target, box]) => `${{target}}: ${{box.width}} x ${{box.height}}`)"""
GOAL = "mal/exporterande-foretag/"
KINDS = ("", GOAL, "omraden/nyskapande/", "nyheter/arets-exportregion-2021/", "om/", "kakor/", "sok/", "404.html", "en/")


def walk(tab, stops):
    """Where Tab leads: (place, faults) at each stop."""
    for _ in stops:
        tab.keyboard.press("Tab")
        stop = tab.evaluate(FOCUS)
        yield stop["place"], stop["faults"]


def test_tab_reaches_everything_in_order_and_shows_where_it_is(reader, pages):
    with reader.tab(NARROW) as tab:
        for page in pages:
            reader.go(tab, page, unfolded=True)
            stops = tab.evaluate(NUMBER)
            walked = list(walk(tab, stops))
            assert [place for place, _ in walked] == [str(place) for place in range(len(stops))], page
            assert [(stop, faults) for stop, (_, faults) in zip(stops, walked, strict=True) if faults] == [], page
            tab.keyboard.press("Tab")
            assert tab.evaluate(FOCUS)["place"] in (None, "0"), f"{page}: no way out"


def test_a_missing_ring_is_missed(reader):
    with reader.tab() as tab:
        reader.go(tab, GOAL)
        tab.keyboard.press("Tab")
        tab.evaluate("document.activeElement.style.outline = 'none'")
        assert tab.evaluate(FOCUS)["faults"] == ["shows no ring"]


@pytest.mark.parametrize("kind", [".brand", ".menu a", ".breadcrumbs a", "a.how", "summary", ".prose p a:not(.how)"])
def test_the_ring_is_painted(reader, kind):
    with reader.tab() as tab:
        reader.go(tab, GOAL)
        element = tab.locator(kind).first
        element.scroll_into_view_if_needed()
        box = element.bounding_box()
        around = {"x": box["x"] - 8, "y": box["y"] - 8, "width": box["width"] + 16, "height": box["height"] + 16}
        before = tab.screenshot(clip={side: max(0, length) for side, length in around.items()})
        tab.keyboard.press("Tab")
        element.focus()
        assert tab.screenshot(clip={side: max(0, length) for side, length in around.items()}) != before


def test_the_skip_link_skips(reader):
    with reader.tab() as tab:
        for page in KINDS:
            reader.go(tab, page)
            tab.keyboard.press("Tab")
            assert tab.evaluate("document.activeElement.matches('.skip')"), page
            assert tab.locator(".skip").evaluate("link => getComputedStyle(link).clipPath") == "none"
            tab.keyboard.press("Enter")
            assert tab.evaluate("document.activeElement.id") == "main", page
            tab.keyboard.press("Tab")
            assert tab.evaluate("!document.activeElement.closest('header.site-header, .breadcrumbs, .skip')"), page


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_key_unfolds_and_folds(reader, key):
    with reader.tab() as tab:
        reader.go(tab, GOAL)
        part = tab.locator("details").first
        for unfolded in (True, False):
            part.locator("summary").press(key)
            assert part.locator("table").is_visible() == unfolded


def test_nothing_is_too_small_to_hit(reader, pages):
    with reader.tab() as tab:
        for page in pages:
            reader.go(tab, page)
            for width in WIDTHS:
                resize(tab, width)
                assert tab.evaluate(SMALL) == [], f"{page} at {width} px"
