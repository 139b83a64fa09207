"""Each chart on its own: a page to embed elsewhere, and the chart as picture, figures and specification."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from sikte import record
from sikte.charts import pictures
from sikte.charts.card import TakeAway, Taken
from sikte.charts.download import figures
from sikte.charts.spec import spec
from sikte.charts.words import say
from sikte.problems import problem
from sikte.values.content import Settings
from sikte.values.pages import Chart
from sikte.values.places import Place, Problem
from sikte.website import cards
from sikte.website.addresses import file, home, relative
from sikte.website.drawn import chart_html
from sikte.website.frames import Position, absolute, frame, said
from sikte.website.pages import Desk
from sikte.website.render import render
from sikte.writing.told import Told

Templates = Mapping[str, bytes]

FOLDER, OEMBED = "diagram", "oembed.json"
WORDS = {"csv": "take-csv", "svg": "take-svg", "png": "take-png", "vl.json": "take-spec"}
# What an embedded chart needs at a column's usual width, in pixels.
WIDTH, HEIGHT = 720, 640


@dataclass(frozen=True, slots=True)
class Diagram:
    """A chart where it stands alone. page, title: of the page it belongs to;
    first: whether it is the first one there."""

    chart: Chart
    address: str
    page: str
    title: str
    first: bool


def embeddable(settings: Settings) -> tuple[str, ...]:
    """The folders whose pages any other site may show in a frame; no other page of the site may be."""
    return tuple(f"{home(settings, language)}{FOLDER}/" for language in settings.languages)


def folder(chart: Chart, settings: Settings) -> str:
    """Where the chart lies on its own, with a slash at the end: "/diagram/", "/en/diagram/"."""
    return f"{home(settings, chart.language)}{FOLDER}/"


def diagrams(told: Told, page: str, settings: Settings) -> tuple[Diagram, ...]:
    """The charts of a page, each once."""
    charts = {chart.id: chart for chart in reversed(told.charts)}.values()
    return tuple(
        Diagram(chart, f"{folder(chart, settings)}{chart.id}/", page, told.plain_title, first=chart is told.charts[0])
        for chart in reversed(charts)
    )


def has_png(settings: Settings, first: bool) -> bool:
    """Whether there is a PNG of a chart; first: of the first one on its page."""
    return settings.png == "all" or (settings.png == "headline" and first)


def lay_out(desk: Desk) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """(name → content of every file of every chart, what is wrong with the template, and charts with the name
    of another)."""
    settings, templates = desk.project.settings, desk.project.templates
    made: dict[str, bytes] = {}
    found: list[Problem] = []
    for path, where in desk.project.addresses.items():
        for diagram in diagrams(desk.told[path], where, settings):
            name = file(diagram.address)
            if name in made:
                found.append(problem(Place(path), "chart-taken", id=diagram.chart.id))
            text, faults = _page(diagram, settings, templates)
            made |= {name: text.encode(), **dict(_beside(diagram, settings))}
            found.extend(faults)
    return made, tuple(found)


def figure(
    chart: Chart, settings: Settings, templates: Templates, here: str, first: bool
) -> tuple[str, tuple[Problem, ...]]:
    """(the figure on the page at `here`, what is wrong with its template); first: whether it is the page's first."""
    return chart_html(chart, templates, taken(chart, settings, here, has_png(settings, first)))


def _page(diagram: Diagram, settings: Settings, templates: Templates) -> tuple[str, tuple[Problem, ...]]:
    html, _ = figure(diagram.chart, settings, templates, diagram.address, diagram.first)
    return render(templates, "diagram.html", _card(diagram, settings, html))


def taken(chart: Chart, settings: Settings, here: str, png: bool) -> TakeAway:
    """What the figure on the page at `here` offers to take away."""
    spoken, own = chart.language, folder(chart, settings) + chart.id
    endings = ("csv", "svg", *(("png",) if png else ()), "vl.json")
    files = (Taken(say(spoken, WORDS[ending]), relative(here, f"{own}.{ending}"), saved=True) for ending in endings)
    page = Taken(say(spoken, "take-page"), relative(here, f"{own}/"))
    own_page = () if here == f"{own}/" else (page,)
    return TakeAway(say(spoken, "take"), (*files, *own_page), say(spoken, "take-embed"), embedding(chart, settings))


def embedding(chart: Chart, settings: Settings) -> str:
    """The HTML that shows the chart on another site."""
    where = absolute(settings, f"{folder(chart, settings)}{chart.id}/")
    size = Markup('width="{}" height="{}"').format(WIDTH, HEIGHT)
    return str(Markup('<iframe src="{}" title="{}" {} loading="lazy"></iframe>').format(where, chart.title, size))


def _card(diagram: Diagram, settings: Settings, figure: str) -> cards.DiagramPage:
    """The card of the chart's own page."""
    chart, here = diagram.chart, diagram.address
    position = Position(language=chart.language, address=here)
    return cards.DiagramPage(
        frame=frame(settings, position, chart.title, chart.subtitle, robots="noindex"),
        figure=Markup(figure),
        origin=cards.Link(diagram.title, relative(here, diagram.page)),
        oembed=absolute(settings, here + OEMBED),
    )


def _beside(diagram: Diagram, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """(name, content) of all that lies beside the page."""
    chart, own = diagram.chart, file(diagram.address).removesuffix("/index.html")
    svg = pictures.picture(chart, said(settings.name, settings, chart.language))
    yield f"{own}.svg", svg.encode()
    if has_png(settings, diagram.first):
        yield f"{own}.png", pictures.photograph(svg)
    yield f"{own}.vl.json", record.written(spec(chart))
    yield f"{own}.csv", figures(chart)
    yield f"{own}/{OEMBED}", record.written(oembed(diagram, settings))


def oembed(diagram: Diagram, settings: Settings) -> dict[str, object]:
    """What a site that is given the page's address shows in its place (oembed.com, version 1.0)."""
    chart = diagram.chart
    return {
        "version": "1.0",
        "type": "rich",
        "title": chart.title,
        "provider_name": said(settings.name, settings, chart.language),
        "provider_url": absolute(settings, home(settings, chart.language)),
        "html": embedding(chart, settings),
        "width": WIDTH,
        "height": HEIGHT,
    }
