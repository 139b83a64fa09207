"""The whole site as files: pages, statements, stylesheet, images, sitemap, and the build's record."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sikte import record
from sikte.memory import each
from sikte.opendata import catalogue
from sikte.values.content import Document
from sikte.values.kept import Files, Kept
from sikte.values.places import Place, Problem
from sikte.website import (
    accessibility,
    around,
    cards,
    consent,
    cookies,
    datasets,
    diagrams,
    feeds,
    frames,
    hosting,
    news,
    overview,
    pictures,
    searching,
    theme,
    updates,
)
from sikte.website.addresses import file
from sikte.website.diagrams import Charts, Diagram
from sikte.website.drawn import TEMPLATE as CHART
from sikte.website.drawn import drawn
from sikte.website.frames import ICON, LICENCES, RUNTIME, SCRIPT, STYLESHEET
from sikte.website.links import Scan, dead_ends
from sikte.website.outline import is_late
from sikte.website.pages import Desk, page
from sikte.website.render import needed
from sikte.website.sheets import Sheet, Text, sheet

STATEMENTS = "statements.json"
Plan = tuple[str, str, cards.Card, Text | None]


@dataclass(frozen=True, slots=True)
class Made:
    """files: by address; scans: of every page among them; problems: of templates and colours."""

    files: Files
    scans: Mapping[str, Scan]
    problems: tuple[Problem, ...]


def lay_out(desk: Desk) -> Made:
    """Every file of the site; none where a page has no place among the others."""
    faults = theme.check(desk.project.settings)
    alone = diagrams.diagrams(desk)
    charts = _drawn(alone, desk)
    found = (*faults, *(problem for one in charts.values() for problem in one.problems))
    if not desk.project.is_placed:
        return Made(Files({}), {}, found)
    found += tuple(diagrams.twice(alone))
    found += tuple(problem for offer in desk.offers.values() for problem in offer.problems)
    plans = [*_documents(desk, charts), *_own_pages(desk), *_data(desk), *_around(desk), *_alone(alone, charts, desk)]
    moved = [(name, "moved.html", card, None) for name, card in hosting.pages(desk)]
    sheets = _laid_out([*moved, *plans], desk)
    files = {name: one.content for name, one in sheets.items()}
    files |= diagrams.beside(alone, charts, desk.project.settings)
    files |= _statements(desk) | _downloads(desk) | _catalogue(desk) | _scripts(desk)
    files |= pictures.files(desk.project.sources, desk.project.pictures) | searching.beside(desk)
    files |= {} if faults else _dress(desk)
    own = files.keys() - {name for name, *_ in moved} | {name for name, *_ in plans}
    found += tuple(hosting.check(own, desk))
    files |= hosting.files({*files, record.NAME}, desk)
    files[record.NAME] = Kept.of(_record(desk, Files(files)))
    scans = {name: one.scan for name, one in sheets.items() if name.endswith(".html")}
    return Made(Files(files), scans, (*found, *(problem for one in sheets.values() for problem in one.problems)))


def _drawn(alone: Sequence[Diagram], desk: Desk) -> Charts:
    """Every chart drawn."""
    templates = needed(desk.project.templates, CHART)
    rows = [(one.chart.chart, diagrams.spread(one, desk.project.settings), templates) for one in alone]
    return {(one.path, one.chart.id): figure for one, figure in zip(alone, each(drawn, rows), strict=True)}


def _laid_out(plans: list[Plan], desk: Desk) -> dict[str, Sheet]:
    """The file of each plan, with the templates that it needs."""
    settings, templates = desk.project.settings, desk.project.templates
    needs = {name: needed(templates, name) for name in {template for _, template, _, _ in plans}}
    rows = [(name, template, card, text, needs[template], settings) for name, template, card, text in plans]
    return dict(zip((name for name, *_ in plans), each(sheet, rows), strict=True))


def _documents(desk: Desk, charts: Charts) -> Iterator[Plan]:
    """A page for each document that has an address."""
    for document in desk.project.outline.documents:
        told = desk.of(document)
        text = Text(told.prose, tuple(charts[document.place.path, chart.id].figure for chart in told.charts))
        template, bare = page(document, desk)
        card = diagrams.pictured_by(bare, told, desk.project.settings)
        yield file(desk.address(document)), template, card, text


def _alone(alone: Sequence[Diagram], charts: Charts, desk: Desk) -> Iterator[Plan]:
    """A page for each chart on its own."""
    for one in alone:
        text = Text(None, (charts[one.path, one.chart.id].alone,))
        yield file(one.address), "diagram.html", diagrams.page(one, desk.project.settings), text


def _own_pages(desk: Desk) -> Iterator[Plan]:
    """The pages that Sikte makes itself."""
    settings = desk.project.settings
    for spoken in settings.languages:
        home, statement = (desk.own_position(spoken, name) for name in ("home", "accessibility"))
        yield file(home.address), "overview.html", overview.page(desk, spoken), None
        yield file(statement.address), "accessibility.html", accessibility.page(settings, statement), None
        yield file(desk.own_position(spoken, "cookies").address), "cookies.html", cookies.page(desk, spoken), None
        yield file(desk.own_position(spoken, "search").address), "search.html", searching.page(desk, spoken), None
        yield file(desk.own_position(spoken, "updates").address), "updates.html", updates.page(desk, spoken), None
        for _, where in desk.news(spoken):
            yield file(where), "news.html", news.page(desk, spoken), None
    yield "404.html", "404.html", frames.not_found(settings, desk.menu(settings.language), desk.providers), None


def _data(desk: Desk) -> Iterator[Plan]:
    """A page of all datasets, and a page for each."""
    for spoken in desk.project.settings.languages:
        yield file(desk.own_position(spoken, "data").address), "datasets.html", datasets.overview(desk, spoken), None
    asked = [(offer, spoken, where) for offer in desk.offers.values() for spoken, where in offer.pages]
    data, settings = desk.project.datasets, desk.project.settings
    rows = [(data[offer.name].dataset, offer, spoken, settings) for offer, spoken, _ in asked]
    tellings = each(datasets.telling, rows)
    for (offer, spoken, where), told in zip(asked, tellings, strict=True):
        yield file(where), "dataset.html", datasets.page(desk, offer, spoken, told), None


def _around(desk: Desk) -> Iterator[Plan]:
    """What stands beside the pages: icon, feeds, sitemap, robots."""
    settings = desk.project.settings
    for spoken in settings.languages:
        if where := desk.feed(spoken):
            yield file(where), "feed.xml", feeds.feed(desk, spoken), None
    yield file(ICON), "icon.svg", around.icon(settings), None
    yield "sitemap.xml", "sitemap.xml", around.sitemap(settings, _dated(desk), _versions(desk)), None
    yield "robots.txt", "robots.txt", around.robots(settings), None


def _statements(desk: Desk) -> dict[str, Kept[bytes]]:
    """Beside each page that computes something, its statements as data."""
    told = ((where, desk.told[key].statements) for key, where in desk.project.addresses.items())
    return {file(where).removesuffix("index.html") + STATEMENTS: found for where, found in told if found}


def _downloads(desk: Desk) -> dict[str, Kept[bytes]]:
    """The datasets' own files."""
    return {file(one.address): one.content for offer in desk.offers.values() for one in offer.downloads}


def _scripts(desk: Desk) -> dict[str, Kept[bytes]]:
    """The scripts that make charts and filters answer; where anything needs them, Vega's runtime and the one that
    asks for consent."""
    templates = desk.project.templates
    asked = consent.asks(desk.project.settings, desk.providers)
    asking = {file(consent.SCRIPT): templates.kept("consent.js")} if asked else {}
    live = any(chart.live for told in desk.told.values() for chart in told.charts)
    drawing = {file(where): templates.kept(where.removeprefix("/")) for where in (RUNTIME, LICENCES) if live}
    own = {file(SCRIPT): Kept.of(theme.script(templates)), file(overview.SCRIPT): templates.kept("filter.js")}
    return {**own, **asking, **drawing}


def _catalogue(desk: Desk) -> dict[str, Kept[bytes]]:
    """The catalogue for data portals, with and without an ending."""
    told = catalogue.catalogue(tuple(desk.offers.values()), desk.project.settings)
    return {file(catalogue.ADDRESS): told, file(catalogue.SAME): told}


def _dress(desk: Desk) -> dict[str, Kept[bytes]]:
    """The stylesheet, whose palette can be made of colours that can be read."""
    return {file(STYLESHEET): Kept.of(theme.stylesheet(desk.project.templates, desk.project.settings).encode())}


def _dated(desk: Desk) -> dict[str, str]:
    """Every page's address → the date it was last changed, "" for pages without one."""
    dates = {}
    for document in desk.project.outline.documents:
        dates[desk.address(document)] = _changed(document, desk)
    for spoken in desk.project.settings.languages:
        dates |= dict.fromkeys(desk.own(spoken).values(), "")
    for offer in desk.offers.values():
        day = offer.retrieved.isoformat() if offer.retrieved else ""
        dates.update({where: day for _, where in offer.pages})
    return dates


def _changed(document: Document, desk: Desk) -> str:
    """The day that the page last got another text or other figures, "" where nobody has said."""
    retrieved = (desk.offers[name].retrieved for name in desk.of(document).names)
    return max((day.isoformat() for day in (document.changed, *retrieved) if day), default="")


def _versions(desk: Desk) -> list[tuple[tuple[str, str], ...]]:
    """(language, address) of each page that there is in several languages."""
    settings = desk.project.settings
    pages = [desk.position(document).versions for document in desk.project.outline.documents]
    pages += [desk.own_position(spoken, name).versions for spoken in settings.languages for name in desk.own(spoken)]
    pages += [offer.pages for offer in desk.offers.values()]
    return [versions for versions in dict.fromkeys(pages) if len(versions) > 1]


def _record(desk: Desk, files: Files) -> bytes:
    project = desk.project
    pages = {
        desk.address(document): record.Page(
            document.place.path, desk.of(document).names, _asked(desk, document)
        )
        for document in project.outline.documents
    }
    for spoken in project.settings.languages:
        pages[desk.own_position(spoken, "data").address] = record.Page("", tuple(desk.offers), {})
        calendar = desk.own_position(spoken, "updates").address
        pages[calendar] = record.Page("", tuple(desk.offers), _late(desk, desk.offers))
    for offer in desk.offers.values():
        pages |= {where: record.Page("", (offer.name,), _late(desk, (offer.name,))) for _, where in offer.pages}
    parts = {name: (dataset.place.path, dataset.path) for name, dataset in project.datasets.items()}
    asked = any(document.wants.today for document in project.outline.documents)
    return record.record(files, pages, parts, project.sources, desk.today if asked else None, project.absent)


def _asked(desk: Desk, document: Document) -> dict[str, object]:
    """What a page asks of the day: the day itself, and which of its datasets are late."""
    today = {"today": desk.today.isoformat()} if document.wants.today else {}
    return _late(desk, desk.of(document).names) | today


def _late(desk: Desk, names: Iterable[str]) -> dict[str, object]:
    """Which of the datasets are late, of those that say when the next figures come."""
    shelves = desk.project.datasets
    dated = [name for name in names if shelves[name].next_update]
    return {"late": {name: is_late(shelves[name], desk.today) for name in dated}} if dated else {}


def dead(desk: Desk, made: Made) -> tuple[Problem, ...]:
    """Links and anchors without a target in the finished pages: the last net, for what nobody else has seen."""
    origins = {file(desk.address(document)): Place(document.place.path) for document in desk.project.outline.documents}
    return dead_ends(made.scans, made.files, origins)
