"""Every kind of chart on one page, as the theme shows it."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from msgspec.structs import replace

from sikte.charts.card import card
from sikte.charts.drawing import draw
from sikte.values.pages import Chart
from tests.browser.reading import heard
from tests.charts.samples import ALL, TABLE
from tests.running import ROOT

THEME = ROOT / "templates"
ADDRESS = "https://exempel.test/"
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
COLOURS = ":root { --paper: #fff; --ink: #1c232b; --muted: #525c67; --line: #dbdcdd; color-scheme: light dark; }"
DARK = "@media (prefers-color-scheme: dark) { :root { --paper: #14191e; --ink: #e3e3e4; --muted: #9b9c9f; --line: #373c41; --link: #8fc1ee; } }"


def html(charts: Iterable[Chart]) -> str:
    loader = FileSystemLoader(THEME)
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    figure = environment.get_template("partials/chart.html")
    figures = "".join(figure.render(chart=card(chart, draw(chart))) for chart in charts)
    head = '<meta charset="utf-8"><title>Diagram</title><link rel="stylesheet" href="/style.css">'
    return f'<!doctype html><html lang="sv"><head>{head}</head><body><main class="wide">{figures}</main></body></html>'


def style() -> str:
    sheets = [sheet.read_text(encoding="utf-8") for sheet in sorted((THEME / "css").glob("*.css"))]
    return "\n".join([COLOURS, DARK, *sheets])


def named(charts: Mapping[str, Chart] = ALL | {"table": TABLE}) -> list[Chart]:
    """Every sample under an id of its own."""
    return [replace(chart, id=name) for name, chart in charts.items()]


@contextmanager
def opened(browser, charts: Iterable[Chart], **how: object) -> Iterator[tuple]:
    """A page of charts under the strictest policy, and what broke it; how: as Playwright's contexts take it."""
    body = html(charts)

    def answer(route) -> None:
        if route.request.url.endswith("style.css"):
            return route.fulfill(content_type="text/css", body=style())
        headers = {"Content-Security-Policy": POLICY, "Content-Type": "text/html; charset=utf-8"}
        return route.fulfill(headers=headers, body=body)

    context = browser.new_context(**how)
    page = context.new_page()
    errors = heard(page)
    page.route("**/*", answer)
    page.goto(ADDRESS)
    yield page, errors
    context.close()
