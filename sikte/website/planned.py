"""Pages as they are planned: each a card, with the charts that it shows; some neighbours at once.

Nothing here depends on what only a page itself shows: a word more in a text leaves its plan as it is.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from sikte.memory import remembered
from sikte.opendata.offers import Offer
from sikte.search import Entry
from sikte.values.content import Document, Settings
from sikte.values.kept import Kept
from sikte.values.value import Value
from sikte.website import datasets, diagrams, feeds, news, overview, searching
from sikte.website.addresses import file
from sikte.website.cards import Card
from sikte.website.dataset_cards import DatasetEntry, DatasetTelling
from sikte.website.desk import Desk
from sikte.website.diagrams import Diagram
from sikte.website.drawn import Spread
from sikte.website.pages import Told, page
from sikte.website.searching import Listed
from sikte.website.tellings import Telling

Tellings = tuple[Kept[tuple[Telling, ...]], ...]
Entries = tuple[Kept[tuple[tuple[DatasetEntry, ...], ...]], ...]


class Planned(Value):
    """A file to be laid out."""

    name: str
    template: str
    card: Kept[Card]


class Charted(Value):
    """A chart, where it lies, and its own page."""

    chart: Diagram
    spread: Kept[Spread]
    page: Planned


class Laid(Value):
    """A document's page planned, None where it has no place among the others; key, path: of the document; its charts,
    and how it is found."""

    key: str
    path: str
    page: Planned | None
    charts: tuple[Charted, ...]
    language: str
    listed: Listed | None


class Posting(Value):
    """The pages of a dataset, and how they are found in each language."""

    pages: tuple[Planned, ...]
    listed: tuple[tuple[str, Entry], ...]


def plain(where: str, template: str, card: Card) -> Planned:
    """A page that shows nothing but its card."""
    return Planned(file(where), template, Kept.of(card))


@remembered
def documents(kept: Kept[Desk], start: int, count: int, told: Tellings, first: int) -> tuple[Laid, ...]:
    """The pages of some documents. start: the number of the first; told: of them, and of those that they list; first:
    the number of the first of these."""
    desk, known = kept.held, _known(kept.held, told, first)
    return tuple(_laid(one, desk, known) for one in desk.project.outline.documents[start : start + count])


def _known(desk: Desk, told: Tellings, first: int = 0) -> Told:
    """What is told, by key of the document."""
    keys = (one.key for one in desk.project.outline.documents[first:])
    return dict(zip(keys, chain.from_iterable(kept.held for kept in told), strict=False))


def _laid(document: Document, desk: Desk, told: Told) -> Laid:
    """A document's page. told: of itself, and of those that it lists."""
    own = told[document.key]
    charts = tuple(_charted(chart, desk.settings) for chart in diagrams.diagrams(document, own, desk))
    if not desk.is_placed:
        return Laid(document.key, document.place.path, None, charts, document.language, None)
    template, bare = page(document, desk, told)
    card = Kept.of(diagrams.pictured_by(bare, own, desk.settings))
    planned = Planned(file(desk.address(document)), template, card)
    listed = searching.written(document, own, desk)
    return Laid(document.key, document.place.path, planned, charts, document.language, listed)


def _charted(chart: Diagram, settings: Settings) -> Charted:
    card = Kept.of(diagrams.page(chart, settings))
    spread = Kept.of(diagrams.spread(chart, settings))
    return Charted(chart, spread, Planned(file(chart.address), "diagram.html", card))


@remembered
def postings(
    kept: Kept[Desk], offers: tuple[Kept[Offer], ...], described: tuple[tuple[Kept[DatasetTelling], ...], ...]
) -> tuple[Posting, ...]:
    """The pages of some datasets."""
    return tuple(_posting(kept.held, offer.value, told) for offer, told in zip(offers, described, strict=True))


def _posting(desk: Desk, offer: Offer, told: Iterable[Kept[DatasetTelling]]) -> Posting:
    pages = tuple(
        plain(where, "dataset.html", datasets.page(desk, offer, spoken, one.value))
        for (spoken, where), one in zip(offer.pages, told, strict=True)
    )
    return Posting(pages, tuple((words.language, searching.offered(words, desk.settings)) for words in offer.words))


@remembered
def fronts(kept: Kept[Desk], told: Tellings) -> tuple[Planned, ...]:
    """The pages that Sikte itself makes of what pages tell: overview, news, feed. told: of all documents in order."""
    desk, known = kept.held, _known(kept.held, told)
    return tuple(chain.from_iterable(_fronts(desk, known, spoken) for spoken in desk.settings.languages))


def _fronts(desk: Desk, told: Told, spoken: str) -> Iterator[Planned]:
    yield plain(desk.own_position(spoken, "home").address, "overview.html", overview.page(desk, told, spoken))
    for _, where in desk.news(spoken):
        yield plain(where, "news.html", news.page(desk, told, spoken))
    if where := desk.feed(spoken):
        yield plain(where, "feed.xml", feeds.feed(desk, told, spoken))


@remembered
def shelves(kept: Kept[Desk], entries: Entries) -> tuple[Planned, ...]:
    """The page of all datasets in each language. entries: of each dataset, in order of their names."""
    desk, every = kept.held, [of_one for some in entries for of_one in some.held if of_one]
    return tuple(
        plain(
            desk.own_position(spoken, "data").address,
            "datasets.html",
            datasets.overview(desk, [of_one[number] for of_one in every], spoken),
        )
        for number, spoken in enumerate(desk.settings.languages)
    )
