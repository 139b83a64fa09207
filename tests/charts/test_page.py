"""Charts as a browser shows them, under the strictest policy: readable at every width, in the light and in the dark."""

import re
from dataclasses import replace
from pathlib import Path

import html5lib
import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sikte.charts.card import card
from tests.charts.samples import ALL, LINE, ROWS, TABLE

THEME = Path(__file__).parents[2] / "templates"
ADDRESS = "https://exempel.test/"
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
WIDTHS = (320, 480, 768, 1280)
COLOURS = ":root { --paper: #fff; --ink: #1c232b; --muted: #525c67; --line: #dbdcdd; color-scheme: light dark; }"
DARK = "@media (prefers-color-scheme: dark) { :root { --paper: #14191e; --ink: #e3e3e4; --muted: #9b9c9f; } }"
CROWDED = """
() => [...document.querySelectorAll('svg')].flatMap(svg => {
  const seen = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]);
  const touch = (a, b) => a.width && b.width && a.left < b.right - 1 && b.left < a.right - 1
    && a.top < b.bottom - 3 && b.top < a.bottom - 3;
  return seen.flatMap(([one, a], n) => seen.slice(n + 1).filter(([, b]) => touch(a, b)).map(([other]) => [one, other]));
})
"""
CUT = """
() => [...document.querySelectorAll('svg text')].filter(t => {
  const box = t.getBoundingClientRect();
  return box.width && (box.left < 0 || box.right > innerWidth || parseFloat(getComputedStyle(t).fontSize) < 12);
}).map(t => t.textContent)
"""


def html(charts) -> str:
    loader = FileSystemLoader(THEME)
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    figure = environment.get_template("partials/chart.html")
    figures = "".join(figure.render(chart=card(chart)) for chart in charts)
    head = '<meta charset="utf-8"><title>Diagram</title><link rel="stylesheet" href="/style.css">'
    return f'<!doctype html><html lang="sv"><head>{head}</head><body><main class="wide">{figures}</main></body></html>'


def style() -> str:
    sheets = [sheet.read_text(encoding="utf-8") for sheet in sorted((THEME / "css").glob("*.css"))]
    return "\n".join([COLOURS, DARK, *sheets])


@pytest.fixture
def visit(browser):
    """Opens a page of charts; gives it and what broke the policy."""
    opened = []

    def answer(route):
        if route.request.url.endswith("style.css"):
            return route.fulfill(content_type="text/css", body=style())
        headers = {"Content-Security-Policy": POLICY, "Content-Type": "text/html; charset=utf-8"}
        return route.fulfill(headers=headers, body=answer.page)

    def open_page(charts, **how):
        answer.page = html(charts)
        context = browser.new_context(**how)
        opened.append(context)
        page = context.new_page()
        errors = []
        page.on("console", lambda message: errors.append(message.text))
        page.route("**/*", answer)
        page.goto(ADDRESS)
        return page, errors

    yield open_page
    for context in opened:
        context.close()


def named() -> list:
    """Every sample under an id of its own."""
    return [replace(chart, id=name) for name, chart in (ALL | {"table": TABLE}).items()]


def test_html_is_valid_and_every_id_its_own():
    page = html(named())
    html5lib.HTMLParser(strict=True).parse(page)
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(ids) == len(set(ids)) >= 2 * len(ALL)
    assert " style=" not in page and "<script" not in page


def test_unit_stands_by_the_axis_unless_told():
    assert card(LINE).unit == "" and card(ROWS).unit == ""
    assert card(replace(LINE, unit="tkr")).unit == "tkr"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_readable_at_every_width(visit, width, scheme):
    page, errors = visit(named(), viewport={"width": width, "height": 800}, color_scheme=scheme)
    assert errors == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert page.evaluate(CROWDED) == []
    assert page.evaluate(CUT) == []


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
