"""A reader without a mouse."""

import pytest

GOAL = "mal/exporterande-foretag/"
KINDS = ("", GOAL, "omraden/nyskapande/", "nyheter/arets-exportregion-2021/", "om/", "kakor/", "sok/", "404.html", "en/")


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
