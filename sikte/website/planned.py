"""Pages as they are planned: each a card, with the charts that it shows; some neighbours at once."""

from collections.abc import Iterable, Iterator, Sequence

from sikte.memory import remembered
from sikte.opendata.offers import Offer
from sikte.values.content import Area, Document, Settings
from sikte.values.kept import Kept
from sikte.values.value import Value
from sikte.website import datasets, diagrams, feeds, news, overview, searching
from sikte.website.addresses import file
from sikte.website.cards import Card
from sikte.website.dataset_cards import DatasetTelling
from sikte.website.desk import Desk
from sikte.website.diagrams import Diagram
from sikte.website.drawn import Spread
from sikte.website.pages import Told, page
from sikte.website.searching import Listed
from sikte.website.tellings import Telling


class Planned(Value):
    """A file to be laid out. key: of the document whose text it shows, else ""; figures: the numbers of the charts that
    it shows, among all; alone: whether its chart stands there alone."""

    name: str
    template: str
    card: Kept[Card]
    key: str = ""
    figures: tuple[int, ...] = ()
    alone: bool = False


class Charted(Value):
    """A chart, where it lies, and its own page."""

    chart: Diagram
    spread: Kept[Spread]
    page: Planned


class Laid(Value):
    """A document's page planned, None where it has no place among the others; its charts, and how it is found."""

    page: Planned | None
    charts: tuple[Charted, ...]
    language: str
    listed: Listed | None


class Posting(Value):
    """The pages of a dataset, and how they are found in each language."""

    pages: tuple[Planned, ...]
    listed: tuple[tuple[str, Listed], ...]


class Lists(Value):
    """What shows many pages or datasets at once: the pages of areas, and those that Sikte makes itself."""

    areas: tuple[Laid, ...]
    pages: tuple[Planned, ...]


def plain(where: str, template: str, card: Card) -> Planned:
    """A page that shows nothing but its card."""
    return Planned(file(where), template, Kept.of(card))


@remembered
def documents(kept: Kept[Desk], start: int, told: tuple[Kept[Telling], ...]) -> tuple[Laid, ...]:
    """The pages of documents but for areas, and what belongs to each. start: the number of the first."""
    desk = kept.held
    found = zip(desk.project.outline.documents[start : start + len(told)], told, strict=True)
    return tuple(_laid(one, desk, {one.key: own.held}) for one, own in found if not isinstance(one, Area))


def _laid(document: Document, desk: Desk, told: Told) -> Laid:
    """A document's page. told: of itself, and of those that it lists."""
    own = told[document.key]
    charts = tuple(_charted(chart, desk.settings) for chart in diagrams.diagrams(document, own, desk))
    if not desk.is_placed:
        return Laid(None, charts, document.language, None)
    template, bare = page(document, desk, told)
    card = Kept.of(diagrams.pictured_by(bare, own, desk.settings))
    planned = Planned(file(desk.address(document)), template, card, document.key)
    return Laid(planned, charts, document.language, searching.written(document, own, desk))


def _charted(chart: Diagram, settings: Settings) -> Charted:
    card = Kept.of(diagrams.page(chart, settings))
    spread = Kept.of(diagrams.spread(chart, settings))
    return Charted(chart, spread, Planned(file(chart.address), "diagram.html", card, alone=True))


@remembered
def postings(
    kept: Kept[Desk],
    start: int,
    offers: tuple[Kept[Offer], ...],
    described: tuple[tuple[Kept[DatasetTelling], ...], ...],
) -> tuple[Posting, ...]:
    """The pages of some datasets. start: the number of the first."""
    return tuple(_posting(kept.held, offer.value, told) for offer, told in zip(offers, described, strict=True))


def _posting(desk: Desk, offer: Offer, told: Iterable[Kept[DatasetTelling]]) -> Posting:
    pages = tuple(
        plain(where, "dataset.html", datasets.page(desk, offer, spoken, one.value))
        for (spoken, where), one in zip(offer.pages, told, strict=True)
    )
    return Posting(pages, tuple((words.language, searching.offered(words, desk.settings)) for words in offer.words))


@remembered
def lists(kept: Kept[Desk], told: tuple[Kept[Telling], ...], offers: tuple[Kept[Offer], ...]) -> Lists:
    """What shows many pages or datasets at once. told: of all documents in order; offers: of all datasets."""
    desk = kept.held
    every = desk.project.outline.documents
    known = {document.key: own.held for document, own in zip(every, told, strict=True)}
    areas = tuple(_laid(document, desk, known) for document in every if isinstance(document, Area))
    return Lists(areas, tuple(_lists(desk, known, [offer.held for offer in offers])) if desk.is_placed else ())


def _lists(desk: Desk, told: Told, offers: Sequence[Offer]) -> Iterator[Planned]:
    for spoken in desk.settings.languages:
        places = {name: desk.own_position(spoken, name).address for name in ("home", "data")}
        yield plain(places["home"], "overview.html", overview.page(desk, told, spoken))
        yield plain(places["data"], "datasets.html", datasets.overview(desk, offers, spoken))
        for _, where in desk.news(spoken):
            yield plain(where, "news.html", news.page(desk, told, spoken))
        if where := desk.feed(spoken):
            yield plain(where, "feed.xml", feeds.feed(desk, told, spoken))
