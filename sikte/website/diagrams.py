"""Each chart on its own: a page to embed elsewhere, and the chart as picture, figures and specification."""

from collections.abc import Iterable, Iterator
from itertools import chain
from urllib.parse import urljoin

from msgspec.structs import replace

from sikte.memory import remembered
from sikte.problems import problem
from sikte.values.content import Document, Settings
from sikte.values.kept import Kept
from sikte.values.places import Place, Problem
from sikte.values.value import Value
from sikte.website import cards
from sikte.website.addresses import home, relative
from sikte.website.desk import Desk
from sikte.website.drawn import PNG, SVG, Drawn, Spread, has_picture
from sikte.website.frames import absolute, said
from sikte.website.standing import Position, Standing
from sikte.website.tellings import Sketch, Telling

FOLDER, OEMBED = "diagram", "oembed.json"


class Diagram(Value):
    """A chart where it stands alone. address: its own; key, number: of its page, and of the chart among those there;
    page, title: of the page it belongs to, whose file is `path`; first: whether it is the first one there."""

    chart: Sketch
    address: str
    key: str
    number: int
    path: str
    page: str
    title: str
    first: bool


class Claim(Value):
    """An address that a chart takes. id: of the chart; path: of its page's file."""

    address: str
    id: str
    path: str


def folder(chart: Sketch, settings: Settings) -> str:
    """Where the chart lies on its own, with a slash at the end: "/diagram/", "/en/diagram/"."""
    return f"{home(settings, chart.language)}{FOLDER}/"


def diagrams(document: Document, told: Telling, desk: Desk) -> Iterator[Diagram]:
    """Every chart of a page."""
    page, path = desk.project.way(document), document.place.path
    for number, chart in enumerate(told.charts):
        where = f"{folder(chart, desk.settings)}{chart.id}/"
        yield Diagram(chart, where, document.key, number, path, page, told.plain_title, first=number == 0)


def has_png(settings: Settings, first: bool) -> bool:
    """Whether there is a PNG of a chart; first: of the first one on its page."""
    return settings.png == "all" or (settings.png == "headline" and first)


@remembered
def twice(claims: tuple[Kept[tuple[Claim, ...]], ...]) -> tuple[Problem, ...]:
    """Charts with the name of another one on an earlier page."""
    taken: set[str] = set()
    found = []
    for one in chain.from_iterable(kept.value for kept in claims):
        if one.address in taken:
            found.append(problem(Place(one.path), "chart-taken", id=one.id))
        taken.add(one.address)
    return tuple(found)


def pictured_by(page: cards.Card, told: Telling, settings: Settings) -> cards.Card:
    """The page with the picture that others show of it: an article's own, else its headline chart as PNG."""
    own = told.picture
    if own and not own.src.endswith(".svg"):
        picture = urljoin(absolute(settings, page.frame.position.address), own.src), own.alt
    elif told.charts and has_png(settings, first=True):
        headline = told.charts[0]
        picture = absolute(settings, f"{folder(headline, settings)}{headline.id}.png"), headline.title
    else:
        return page
    return replace(page, frame=replace(page.frame, picture=picture))


def spread(diagram: Diagram, settings: Settings) -> Spread:
    """Where the chart lies."""
    spoken = diagram.chart.language
    return Spread(
        own=diagram.address.removesuffix("/"),
        page=diagram.page,
        home=home(settings, spoken),
        host=absolute(settings, ""),
        site=said(settings.name, settings, spoken),
        png=has_png(settings, diagram.first),
    )


def page(diagram: Diagram, settings: Settings) -> cards.DiagramPage:
    """The card of the chart's own page, without its figure."""
    chart, here = diagram.chart, diagram.address
    position = Position(language=chart.language, address=here)
    return cards.DiagramPage(
        frame=Standing(position, chart.title, chart.subtitle, robots="noindex"),
        figure="",
        origin=cards.Link(diagram.title, relative(here, diagram.page)),
        oembed=absolute(settings, here + OEMBED),
    )


def beside(found: Iterable[Diagram], charts: Iterable[Drawn]) -> dict[str, Kept[bytes]]:
    """name → content of what lies beside the charts' own pages, but for photographs. charts: each drawn."""
    files = {}
    for diagram, made in zip(found, charts, strict=True):
        own = _folder(diagram)
        for ending, content in made.files:
            files[f"{own}.{ending}"] = content
        files[f"{own}/{OEMBED}"] = made.oembed
    return files


def pictures(found: Iterable[Diagram], settings: Settings) -> dict[str, str]:
    """The name of each PNG that there is of a chart → of the picture that it is made from."""
    shot = [one for one in found if has_png(settings, one.first) and has_picture(one.chart.kind)]
    return {f"{_folder(one)}.{PNG}": f"{_folder(one)}.{SVG}" for one in shot}


def _folder(diagram: Diagram) -> str:
    """The folder of the chart's own page. Beside it lie files of the same name."""
    return diagram.address.strip("/")
