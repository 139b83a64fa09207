"""Charts as a browser shows them, under the strictest policy: readable at every width, in the light and in the dark."""

import re

import html5lib
from msgspec.structs import replace

from sikte.charts.drawing import draw
from sikte.charts.drawn import unit
from tests.browser.reading import resize
from tests.charts.gallery import html, named
from tests.charts.samples import ALL, LINE, MAP, ODD, ROWS, TABLE

WIDTHS = (320, 360, 414, 480, 560, 640, 768, 1000, 1280, 1440)
CROWDED = """
() => [...document.querySelectorAll('svg')].flatMap(svg => {
  const seen = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]);
  const touch = (a, b) => a.width && b.width && a.left < b.right - 1 && b.left < a.right - 1
    && a.top < b.bottom - 3 && b.top < a.bottom - 3;
  return seen.flatMap(([one, a], n) => seen.slice(n + 1).filter(([, b]) => touch(a, b)).map(([other]) => [one, other]));
})
"""
CUT = """
() => [...document.querySelectorAll('figure *')].filter(part => {
  const spoken = [...part.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (!spoken || !part.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) return false;
  const box = part.getBoundingClientRect();
  return box.width && !part.closest('desc, title, .visually-hidden')
    && (box.left < 0 || box.right > innerWidth || parseFloat(getComputedStyle(part).fontSize) < 12);
}).map(part => part.textContent)
"""


def test_html_is_valid_and_every_id_its_own():
    page = html(named())
    html5lib.HTMLParser(strict=True).parse(page)
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(ids) == len(set(ids)) >= 2 * len(ALL)
    assert " style=" not in page and "<script" not in page


def test_unit_stands_by_the_axis_unless_told():
    assert unit(LINE, draw(LINE)) == "" and unit(ROWS, draw(ROWS)) == ""
    assert unit(replace(LINE, unit="tkr"), draw(LINE)) == "tkr"


def test_readable_at_every_width(visit):
    """Every kind of chart, of data that are as one thinks and of data that are not."""
    page, errors = visit(named(ALL | ODD | {"table": TABLE}))
    for width in WIDTHS:
        resize(page, width)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        assert page.evaluate(CROWDED) == [], width
        assert page.evaluate(CUT) == [], width
    assert errors == []


def test_a_map_is_as_wide_as_a_narrow_page_and_above_its_classes(visit):
    page, _ = visit([MAP], viewport={"width": 320, "height": 800})
    land, classes, whole = (page.locator(part).bounding_box() for part in (".ck-land", ".ck-map .ck-legend", "figure"))
    assert land["width"] == whole["width"]
    assert land["y"] + land["height"] <= classes["y"]


def test_marks_change_their_colours_in_the_dark(visit):
    stroke = "() => getComputedStyle(document.querySelector('.ck-plot path.ck-s1')).stroke"
    light, dark = (visit([LINE], color_scheme=scheme)[0].evaluate(stroke) for scheme in ("light", "dark"))
    assert light == "rgb(31, 90, 143)" and dark == "rgb(143, 193, 238)"


def test_a_listener_hears_one_picture_with_its_description(visit):
    page, _ = visit([LINE])
    heard = page.locator("figure").aria_snapshot()
    assert heard.count("img") == 1 and "Linjediagram: Antal företag." in heard
    assert not any(word in heard.lower() for word in ("axis", "mark", "titled", "visualization"))


def test_the_table_opens_and_is_on_paper(visit):
    page, _ = visit([ROWS], viewport={"width": 320, "height": 800})
    region = page.get_by_role("region", name="Tabell: Antal företag")
    assert not region.is_visible()
    page.locator("summary").press("Enter")
    assert region.is_visible() and region.get_attribute("tabindex") == "0"
    page.locator("summary").press("Enter")
    page.emulate_media(media="print")
    assert page.locator("table").bounding_box()["height"] > 50


def test_readable_without_a_style_sheet(visit):
    page, _ = visit([LINE], viewport={"width": 320, "height": 800})
    page.evaluate("() => document.querySelector('link').remove()")
    assert page.evaluate(CROWDED) == []
