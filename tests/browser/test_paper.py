"""Pages on paper: nothing to press, addresses written out, and what a figure rests on only where a reader has opened it."""

import re
from collections.abc import Iterator

import pytest

from tests.browser.reading import until

GOAL = "mal/exporterande-foretag/"
SEEN = "one => one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })"
COUNTED = f"selector => [...document.querySelectorAll(selector)].filter({SEEN}).length"
WRITTEN = """() => [...document.querySelectorAll('main a[href^=http]')].filter(link => link.checkVisibility())
    .map(link => [link.getAttribute('href'), getComputedStyle(link, '::after').content])"""
PRESSED = "input, select, textarea, .filter, .search, .menu, .pager, .jump, .answers, .ck-tools, .ck-range"
FOLDED = ".ck-figures td, .account dl > div:first-child"
ROWS = ".account td"


@pytest.fixture(scope="module")
def sheet(reader) -> Iterator[object]:
    with reader.tab() as tab:
        tab.emulate_media(media="print")
        yield tab


@pytest.mark.parametrize("page", ["", GOAL, "om/", "nyheter/brp-i-kommunerna/", "sok/"])
def test_there_is_nothing_to_press_and_addresses_are_written_out(reader, sheet, page):
    reader.go(sheet, page)
    assert (sheet.evaluate(COUNTED, "h1"), sheet.evaluate(COUNTED, PRESSED)) == (1, 0)
    assert [address for address, content in sheet.evaluate(WRITTEN) if "(" not in content] == []


def test_what_is_folded_is_printed_and_the_rows_of_a_figure_where_a_reader_has_opened_them(reader, sheet):
    reader.go(sheet, GOAL)
    # What is skipped is told anew only when the page is next painted.
    until(sheet, f"() => [...document.querySelectorAll('{FOLDED}')].every({SEEN})")
    assert sheet.evaluate(COUNTED, ROWS) == 0
    assert len(re.findall(rb"/Type\s*/Page\b", sheet.pdf(format="A4"))) in range(4, 9)
    sheet.evaluate("document.querySelector('.calculations details').open = true")
    assert sheet.evaluate(COUNTED, ROWS) > 0
