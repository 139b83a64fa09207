"""What is to be laid out: every page that there is to be as a card, from what pages tell of themselves to each other.

Nothing here depends on what only a page itself shows: a word more in a text leaves the plan as it is.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from sikte import record
from sikte.memory import remembered
from sikte.opendata.offers import Offer
from sikte.problems import Problem
from sikte.values.content import Document, Settings
from sikte.values.data import Shelved
from sikte.values.kept import Kept
from sikte.values.value import Value
from sikte.website import (
    accessibility,
    around,
    consent,
    cookies,
    datasets,
    diagrams,
    feeds,
    frames,
    hosting,
    news,
    overview,
    searching,
    updates,
)
from sikte.website.addresses import file
from sikte.website.cards import Card
from sikte.website.dataset_cards import DatasetTelling
from sikte.website.diagrams import Diagram
from sikte.website.drawn import Spread
from sikte.website.frames import ICON
from sikte.website.hosting import Hosted
from sikte.website.outline import Outline, Project, is_late
from sikte.website.pages import Desk, page
from sikte.website.searching import Listed
from sikte.website.tellings import Telling


class Register(Value):
    """What all pages are known by to each other. documents, told: in order; addresses: by key of a document; offers: in
    order of their names; described: what is told of each dataset, for each page of each offer in order."""

    settings: Settings
    documents: tuple[Kept[Document], ...]
    told: tuple[Kept[Telling], ...]
    addresses: Mapping[str, str]
    datasets: Mapping[str, Shelved]
    offers: tuple[Kept[Offer], ...]
    described: tuple[Kept[DatasetTelling], ...]
    today: date

    def desk(self) -> Desk:
        """All of it at hand."""
        documents = tuple(kept.value for kept in self.documents)
        told = {document.key: kept.value for document, kept in zip(documents, self.told, strict=True)}
        offers = {name: kept.value for name, kept in zip(sorted(self.datasets), self.offers, strict=True)}
        return Desk(Project(self.settings, self.datasets, Outline(documents), self.addresses), told, offers, self.today)


class Planned(Value):
    """A file to be laid out. key: of the document whose text it shows, else ""; figures: the numbers of the charts that
    it shows, among all; alone: whether its chart stands there alone."""

    name: str
    template: str
    card: Kept[Card]
    key: str = ""
    figures: tuple[int, ...] = ()
    alone: bool = False


class Plan(Value):
    """charts: each once; spreads: where each lies; files: those to be laid out, none where a page has no place among
    the others; moved: how many of them, the first ones, lie at old addresses; pages: what each is made from, by
    address; listed: what the search finds in each language; consent, live: whether readers are asked for consent, and
    whether a chart is drawn anew when it is touched."""

    charts: tuple[Diagram, ...]
    spreads: tuple[Kept[Spread], ...]
    files: tuple[Planned, ...]
    moved: int
    pages: Mapping[str, record.Page]
    listed: Mapping[str, tuple[Listed, ...]]
    hosted: Hosted
    consent: bool
    live: bool
    problems: tuple[Problem, ...]


@remembered
def plan(register: Register) -> Plan:
    """The plan of the whole site."""
    desk = register.desk()
    charts, settings = diagrams.diagrams(desk), register.settings
    spreads = tuple(Kept.of(diagrams.spread(one, settings)) for one in charts)
    if not desk.project.is_placed:
        return Plan(charts, spreads, (), 0, {}, {}, Hosted((), {}), False, False, ())
    hosted = hosting.hosted(desk)
    moved = [Planned(name, "moved.html", Kept.of(card)) for name, card in hosting.pages(hosted, desk)]
    beside = (*_own_pages(desk), *_data(desk, register), *_around(desk))
    return Plan(
        charts=charts,
        spreads=spreads,
        files=(*moved, *_documents(desk, charts), *beside, *_alone(charts, settings)),
        moved=len(moved),
        pages=_made_from(desk),
        listed={spoken: tuple(searching.listed(desk, spoken)) for spoken in settings.languages},
        hosted=hosted,
        consent=consent.asks(settings, desk.providers),
        live=any(chart.live for told in desk.told.values() for chart in told.charts),
        problems=tuple(diagrams.twice(charts)),
    )


def _documents(desk: Desk, charts: Iterable[Diagram]) -> Iterator[Planned]:
    """A page for each document."""
    numbers = {(one.path, one.chart.id): number for number, one in enumerate(charts)}
    for document in desk.project.outline.documents:
        told = desk.of(document)
        template, bare = page(document, desk)
        card = diagrams.pictured_by(bare, told, desk.project.settings)
        figures = tuple(numbers[document.place.path, chart.id] for chart in told.charts)
        yield Planned(file(desk.address(document)), template, Kept.of(card), document.key, figures)


def _alone(charts: Iterable[Diagram], settings: Settings) -> Iterator[Planned]:
    """A page for each chart on its own."""
    for number, one in enumerate(charts):
        card = Kept.of(diagrams.page(one, settings))
        yield Planned(file(one.address), "diagram.html", card, figures=(number,), alone=True)


def _own_pages(desk: Desk) -> Iterator[Planned]:
    """The pages that Sikte makes itself."""
    settings = desk.project.settings
    for spoken in settings.languages:
        home, statement = (desk.own_position(spoken, name) for name in ("home", "accessibility"))
        yield _plain(home.address, "overview.html", overview.page(desk, spoken))
        yield _plain(statement.address, "accessibility.html", accessibility.page(settings, statement))
        yield _plain(desk.own_position(spoken, "cookies").address, "cookies.html", cookies.page(desk, spoken))
        yield _plain(desk.own_position(spoken, "search").address, "search.html", searching.page(desk, spoken))
        yield _plain(desk.own_position(spoken, "updates").address, "updates.html", updates.page(desk, spoken))
        for _, where in desk.news(spoken):
            yield _plain(where, "news.html", news.page(desk, spoken))
    yield _plain("404.html", "404.html", frames.not_found(settings, desk.menu(settings.language), desk.providers))


def _data(desk: Desk, register: Register) -> Iterator[Planned]:
    """A page of all datasets, and a page for each."""
    for spoken in desk.project.settings.languages:
        yield _plain(desk.own_position(spoken, "data").address, "datasets.html", datasets.overview(desk, spoken))
    asked = [(offer, spoken, where) for offer in desk.offers.values() for spoken, where in offer.pages]
    for (offer, spoken, where), told in zip(asked, register.described, strict=True):
        yield _plain(where, "dataset.html", datasets.page(desk, offer, spoken, told.value))


def _around(desk: Desk) -> Iterator[Planned]:
    """What stands beside the pages: icon, feeds, sitemap, robots."""
    settings = desk.project.settings
    for spoken in settings.languages:
        if where := desk.feed(spoken):
            yield _plain(where, "feed.xml", feeds.feed(desk, spoken))
    yield _plain(ICON, "icon.svg", around.icon(settings))
    yield _plain("sitemap.xml", "sitemap.xml", around.sitemap(settings, _dated(desk), _versions(desk)))
    yield _plain("robots.txt", "robots.txt", around.robots(settings))


def _plain(where: str, template: str, card: Card) -> Planned:
    """A page that shows nothing but its card."""
    return Planned(file(where), template, Kept.of(card))


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


def _made_from(desk: Desk) -> dict[str, record.Page]:
    """What each page is made from, by address."""
    project = desk.project
    pages = {
        desk.address(document): record.Page(
            document.place.path,
            desk.of(document).names,
            _late(desk, desk.of(document).names),
            desk.today.isoformat() if document.wants.today else "",
        )
        for document in project.outline.documents
    }
    for spoken in project.settings.languages:
        pages[desk.own_position(spoken, "data").address] = record.Page("", tuple(desk.offers))
        calendar = desk.own_position(spoken, "updates").address
        pages[calendar] = record.Page("", tuple(desk.offers), _late(desk, desk.offers))
    for offer in desk.offers.values():
        pages |= {where: record.Page("", (offer.name,), _late(desk, (offer.name,))) for _, where in offer.pages}
    return pages


def _late(desk: Desk, names: Iterable[str]) -> dict[str, bool]:
    """Which of the datasets are late, of those that say when the next figures come."""
    shelves = desk.project.datasets
    return {name: is_late(shelves[name], desk.today) for name in names if shelves[name].next_update}
