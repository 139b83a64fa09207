"""The making of a chart's figure, and of its files: loaded only where a chart is new."""

from collections.abc import Mapping

from markupsafe import Markup
from msgspec.structs import replace

from sikte import record
from sikte.charts import runtime
from sikte.charts.card import TakeAway, Taken, card
from sikte.charts.download import figures
from sikte.charts.drawing import draw
from sikte.charts.drawn import Drawn as Drawing
from sikte.charts.pictures import picture
from sikte.charts.spec import spec
from sikte.charts.words import say
from sikte.values.files import Files
from sikte.values.kept import Kept
from sikte.values.pages import Chart
from sikte.website.addresses import relative
from sikte.website.drawn import PNG, SVG, TEMPLATE, Drawn, Spread, has_picture
from sikte.website.render import render

WORDS = {"csv": "take-csv", SVG: "take-svg", PNG: "take-png", "vl.json": "take-spec"}
# What an embedded chart needs at a column's usual width, in pixels.
WIDTH, HEIGHT = 720, 640


def made(told: Chart, spread: Spread, templates: Files) -> Drawn:
    """As `drawn`."""
    files, drawing = _pictured(told, spread.site) if has_picture(told.kind) else ({}, draw(told))
    shown = card(told, drawing)
    (figure, problems), (alone, _) = (
        render(templates, TEMPLATE, replace(shown, take=take(told, spread, here)))
        for here in (spread.page, spread.alone)
    )
    files = {"csv": figures(told)} | files
    return Drawn(
        figure=Kept.of(figure),
        alone=Kept.of(alone),
        files=tuple((ending, Kept.of(content)) for ending, content in files.items()),
        oembed=Kept.of(record.written(oembed(told, spread))),
        problems=problems,
    )


def _pictured(chart: Chart, site_name: str) -> tuple[dict[str, bytes], Drawing]:
    """(the files that show the chart, its drawing on the page)."""
    files = {"vl.json": record.packed(spec(chart))} | _answering(chart)
    drawing = draw(chart)
    return {SVG: picture(chart, drawing, site_name).encode()} | files, drawing


def _answering(chart: Chart) -> dict[str, bytes]:
    """What Vega draws in the browser, where the chart asks for that."""
    return {"vg.json": record.packed(runtime.answering(chart))} if chart.live else {}


def take(chart: Chart, spread: Spread, here: str) -> TakeAway:
    """What the figure on the page at `here` offers to take away."""
    drawn = (SVG, *((PNG,) if spread.png else ()), "vl.json") if has_picture(chart.kind) else ()
    files = (_taken(chart, WORDS[end], relative(here, f"{spread.own}.{end}"), saved=True) for end in ("csv", *drawn))
    own_page = () if here == spread.alone else (_taken(chart, "take-page", relative(here, spread.alone)),)
    heading, how = say(chart.language, "take"), say(chart.language, "take-embed")
    vega = relative(here, f"{spread.own}.vg.json") if chart.live else ""
    return TakeAway(heading, (*files, *own_page), how, embedding(chart, spread), vega)


def _taken(chart: Chart, words: str, href: str, saved: bool = False) -> Taken:
    return Taken(say(chart.language, words), href, saved=saved)


def embedding(chart: Chart, spread: Spread) -> str:
    """The HTML that shows the chart on another site."""
    size = Markup('width="{}" height="{}"').format(WIDTH, HEIGHT)
    where = spread.host + spread.alone
    return str(Markup('<iframe src="{}" title="{}" {} loading="lazy"></iframe>').format(where, chart.title, size))


def oembed(chart: Chart, spread: Spread) -> Mapping[str, object]:
    """What a site that is given the page's address shows in its place (oembed.com, version 1.0)."""
    return {
        "version": "1.0",
        "type": "rich",
        "title": chart.title,
        "provider_name": spread.site,
        "provider_url": spread.host + spread.home,
        "html": embedding(chart, spread),
        "width": WIDTH,
        "height": HEIGHT,
    }
