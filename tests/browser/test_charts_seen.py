"""The texts of a chart at every width: large enough, in sight, and clear of each other."""

import pytest

from tests.browser.reading import WIDTHS, resize, script

TEXTS = script("texts")
LEAST = 12
COLUMNS = (*WIDTHS, 360, 414, 480, 560, 640, 1000, 1440)
PLOTS = f"() => [...document.querySelectorAll('.ck-plot')].map(plot => [plot.getAttribute('aria-labelledby'), ({TEXTS})(plot)])"


@pytest.fixture(scope="module")
def texts(reader, pages):
    """(page, chart, width, text) of every text in every chart."""
    found = []
    with reader.tab() as tab:
        for page in pages:
            reader.go(tab, page)
            for width in COLUMNS if tab.locator(".ck-plot").count() else ():
                resize(tab, width)
                found += [(page, chart, width, text) for chart, texts in tab.evaluate(PLOTS) for text in texts]
    return found


def test_texts_can_be_read(texts):
    assert [where for *where, text in texts if text["size"] < LEAST] == []
    assert len({chart for _, chart, *_ in texts}) > 10


def test_texts_are_in_sight(texts):
    assert [(*where, text["words"]) for *where, text in texts if text["outside"]] == []


def test_texts_are_clear_of_each_other_and_of_bars(texts):
    assert [(*where, text["words"], text["over"]) for *where, text in texts if text["over"]] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_texts_grow_with_the_reader(reader, width):
    with reader.tab(width) as tab:
        reader.go(tab, "mal/exporterande-foretag/")
        plot = tab.locator(".ck-plot").first
        before = plot.evaluate(TEXTS)[0]["size"]
        tab.evaluate("document.documentElement.style.fontSize = '34px'")
        assert plot.evaluate(TEXTS)[0]["size"] == pytest.approx(before * 2, rel=0.01)
