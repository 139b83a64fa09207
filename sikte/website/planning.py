"""What is to be laid out: every page that there is to be as a card, from what pages tell of themselves to each other.

Nothing here depends on what only a page itself shows: a word more in a text leaves the plan as it is. And what pages
are known by to all others (the desk) does not depend on what only lists show of them: another figure in a summary plans
the lists anew, and its page with a few neighbours, and leaves all other pages as they were.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from msgspec.structs import replace

from sikte import record
from sikte.memory import each, remembered
from sikte.opendata.offers import Offer, Posted
from sikte.problems import Problem
from sikte.values.content import Settings
from sikte.values.kept import Kept
from sikte.values.value import Value
from sikte.website import diagrams
from sikte.website.dataset_cards import DatasetTelling
from sikte.website.desk import Desk
from sikte.website.diagrams import Diagram
from sikte.website.drawn import Spread
from sikte.website.framework import framework
from sikte.website.hosting import Hosted
from sikte.website.planned import Charted, Laid, Planned, Posting, documents, lists, postings
from sikte.website.searching import Listed
from sikte.website.tellings import Name, Telling

BATCH = 16


class Register(Value):
    """What all pages are known by to each other. names, told: of documents, in order; addresses: by key of a document;
    posted, offers: in order of their names; described: what is told of each dataset on each of its pages."""

    settings: Settings
    names: tuple[Kept[Name], ...]
    told: tuple[Kept[Telling], ...]
    addresses: Mapping[str, str]
    posted: tuple[Kept[Posted], ...]
    offers: tuple[Kept[Offer], ...]
    described: tuple[tuple[Kept[DatasetTelling], ...], ...]
    today: date


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


def plan(register: Register) -> Plan:
    """The plan of the whole site."""
    desk = seated(register.settings, register.names, register.addresses, register.posted, register.today)
    listing = lists(desk, register.told, register.offers)
    laid = (*listing.areas, *chain.from_iterable(each(documents, _batches(desk, register.told))))
    charts = _each_once(chain.from_iterable(one.charts for one in laid))
    bare = Plan(
        charts=tuple(one.chart for one in charts),
        spreads=tuple(one.spread for one in charts),
        files=(),
        moved=0,
        pages={},
        listed={},
        hosted=Hosted((), {}),
        consent=False,
        live=any(one.chart.chart.live for one in charts),
        problems=tuple(diagrams.twice(one.chart for one in charts)),
    )
    return _whole(bare, desk, laid, charts, listing.pages, register) if all(one.page for one in laid) else bare


def _whole(
    bare: Plan,
    desk: Kept[Desk],
    laid: Sequence[Laid],
    charts: Sequence[Charted],
    listing: Sequence[Planned],
    register: Register,
) -> Plan:
    """The plan with all its files."""
    around = framework(desk)
    data = list(chain.from_iterable(each(postings, _batches(desk, register.offers, register.described))))
    alone = (replace(one.page, figures=(number,)) for number, one in enumerate(charts))
    posted = chain.from_iterable(one.pages for one in data)
    return replace(
        bare,
        files=(*around.moved, *_figured(laid, charts), *around.own, *listing, *posted, *alone),
        moved=len(around.moved),
        pages=around.pages,
        listed={spoken: (*_listed(laid, data, spoken), *own) for spoken, own in around.listed.items()},
        hosted=around.hosted,
        consent=around.consent,
    )


def _batches(desk: Kept[Desk], *columns: Sequence[object]) -> Iterator[tuple[object, ...]]:
    """What a number of neighbours are asked about at once."""
    for start in range(0, len(columns[0]), BATCH):
        yield desk, start, *(tuple(column[start : start + BATCH]) for column in columns)


def _each_once(charts: Iterable[Charted]) -> tuple[Charted, ...]:
    """The charts that several pages of one text show, on the first of them."""
    found: dict[tuple[str, str], Charted] = {}
    for one in charts:
        found.setdefault((one.chart.path, one.chart.chart.id), one)
    return tuple(found.values())


def _figured(laid: Iterable[Laid], charts: Sequence[Charted]) -> Iterator[Planned]:
    """The pages, with the numbers of the charts that they show."""
    numbers = {(one.chart.path, one.chart.chart.id): number for number, one in enumerate(charts)}
    for one in laid:
        shown = tuple([numbers[each.chart.path, each.chart.chart.id] for each in one.charts])
        yield replace(one.page, figures=shown) if shown else one.page


def _listed(laid: Iterable[Laid], data: Iterable[Posting], spoken: str) -> Iterator[Listed]:
    yield from (one.listed for one in laid if one.language == spoken)
    yield from (listed for one in data for language, listed in one.listed if language == spoken)


@remembered
def seated(
    settings: Settings,
    names: tuple[Kept[Name], ...],
    addresses: Mapping[str, str],
    posted: tuple[Kept[Posted], ...],
    today: date,
) -> Kept[Desk]:
    """The desk at which pages are planned."""
    return Kept.of(Desk(settings, tuple(k.held for k in names), addresses, tuple(k.held for k in posted), today))
