"""Every text and mark can be seen: in light, in dark, in the reader's own colours and on paper."""

import pytest

from tests.browser.reading import script

CONTRAST = script("contrast")
WAYS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "own colours, light": {"forced_colors": "active", "color_scheme": "light"},
    "own colours, dark": {"forced_colors": "active", "color_scheme": "dark"},
    "paper": {"media": "print", "color_scheme": "light"},
    "paper, from a dark screen": {"media": "print", "color_scheme": "dark"},
}
GOAL = "mal/exporterande-foretag/"


@pytest.fixture(scope="module")
def faint(reader, pages):
    """way → page → what is too faint on it."""
    found = {way: {} for way in WAYS}
    with reader.tab() as tab:
        for page in pages:
            reader.go(tab, page, unfolded=True)
            for way, media in WAYS.items():
                tab.emulate_media(**{"media": "screen", "forced_colors": "none", **media})
                found[way][page] = sorted(set(tab.evaluate(CONTRAST)))
    return found


@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_too_faint(faint, way):
    assert {page: found for page, found in faint[way].items() if found} == {}


def test_what_is_faint_is_found(reader):
    with reader.tab() as tab:
        reader.go(tab, GOAL)
        assert tab.evaluate(CONTRAST) == []
        tab.evaluate("document.querySelector('h1').style.color = '#eeeeee'")
        tab.evaluate("document.querySelector('.ck-plot text').style.fill = 'silver'")
        tab.evaluate("document.querySelector('.ck-plot path').style.stroke = 'white'")
        assert len(tab.evaluate(CONTRAST)) == 3
