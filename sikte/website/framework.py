"""What depends on nothing but what pages are known by: old addresses, the sitemap, some pages that Sikte makes."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain

from sikte import record
from sikte.memory import remembered
from sikte.search import Entry
from sikte.values.content import Document
from sikte.values.kept import Kept
from sikte.values.value import Value
from sikte.website import accessibility, around, consent, cookies, frames, hosting, searching, updates
from sikte.website.desk import Desk
from sikte.website.frames import ICON
from sikte.website.hosting import Hosted
from sikte.website.outline import is_late
from sikte.website.planned import Planned, plain


class Framework(Value):
    """What depends on nothing but what pages are known by. moved: what lies at old addresses; pages: what each of all
    is made from, in order of their addresses; listed: how the pages that Sikte makes itself are found, in each
    language."""

    hosted: Hosted
    moved: tuple[Planned, ...]
    own: tuple[Planned, ...]
    pages: Kept[tuple[record.Page, ...]]
    listed: Mapping[str, tuple[Entry, ...]]
    consent: bool


@remembered
def framework(kept: Kept[Desk]) -> Framework:
    """What depends on nothing but what pages are known by."""
    desk = kept.held
    hosted, languages = hosting.hosted(desk), desk.settings.languages
    return Framework(
        hosted=hosted,
        moved=tuple(Planned(name, "moved.html", Kept.of(card)) for name, card in hosting.pages(hosted, desk)),
        own=(*chain.from_iterable(_own_pages(desk, spoken) for spoken in languages), *_around(desk)),
        pages=Kept.of(_made_from(desk)),
        listed={spoken: tuple(searching.own(desk, spoken)) for spoken in languages},
        consent=consent.asks(desk.settings, desk.providers),
    )


def _own_pages(desk: Desk, spoken: str) -> Iterator[Planned]:
    """The pages that Sikte makes itself in a language."""
    statement = desk.own_position(spoken, "accessibility")
    yield plain(statement.address, "accessibility.html", accessibility.page(desk.settings, statement))
    yield plain(desk.own_position(spoken, "cookies").address, "cookies.html", cookies.page(desk, spoken))
    yield plain(desk.own_position(spoken, "search").address, "search.html", searching.page(desk, spoken))
    yield plain(desk.own_position(spoken, "updates").address, "updates.html", updates.page(desk, spoken))


def _around(desk: Desk) -> Iterator[Planned]:
    """What stands beside the pages: the page for those that are gone, icon, sitemap, robots."""
    settings = desk.settings
    yield plain("404.html", "404.html", frames.not_found(settings, desk.menu(settings.language), desk.providers))
    yield plain(ICON, "icon.svg", around.icon(settings))
    yield plain("sitemap.xml", "sitemap.xml", around.sitemap(settings, _dated(desk), _versions(desk)))
    yield plain("robots.txt", "robots.txt", around.robots(settings))


def _dated(desk: Desk) -> dict[str, str]:
    """Every page's address → the date it was last changed, "" for pages without one."""
    dates = {}
    for document in desk.project.outline.documents:
        dates[desk.address(document)] = _changed(document, desk)
    for spoken in desk.settings.languages:
        dates |= dict.fromkeys(desk.own(spoken).values(), "")
    for offer in desk.posted:
        day = offer.retrieved.isoformat() if offer.retrieved else ""
        dates.update({where: day for _, where in offer.pages})
    return dates


def _changed(document: Document, desk: Desk) -> str:
    """The day that the page last got another text or other figures, "" where nobody has said."""
    retrieved = (desk.project.datasets[name].retrieved for name in desk.of(document).datasets)
    return max((day.isoformat() for day in (document.changed, *retrieved) if day), default="")


def _versions(desk: Desk) -> list[tuple[tuple[str, str], ...]]:
    """(language, address) of each page that there is in several languages."""
    settings = desk.settings
    pages = [desk.position(document).versions for document in desk.project.outline.documents]
    pages += [desk.own_position(spoken, name).versions for spoken in settings.languages for name in desk.own(spoken)]
    pages += [offer.pages for offer in desk.posted]
    return [versions for versions in dict.fromkeys(pages) if len(versions) > 1]


def _made_from(desk: Desk) -> tuple[record.Page, ...]:
    """What each page is made from, in order of their addresses."""
    every = (*map(partial(_written, desk), desk.project.outline.documents), *_unwritten(desk))
    return tuple(sorted(every, key=lambda page: page.address))


def _written(desk: Desk, document: Document) -> record.Page:
    names = desk.of(document).datasets
    day = desk.today.isoformat() if document.wants.today else ""
    return record.Page(desk.address(document), document.place.path, names, _late(desk, names), day)


def _unwritten(desk: Desk) -> Iterator[record.Page]:
    """The pages about datasets, which no author wrote."""
    every = tuple(desk.project.datasets)
    for spoken in desk.settings.languages:
        yield record.Page(desk.own_position(spoken, "data").address, "", every)
        yield record.Page(desk.own_position(spoken, "updates").address, "", every, _late(desk, every))
    for one in desk.posted:
        yield from (record.Page(where, "", (one.name,), _late(desk, (one.name,))) for _, where in one.pages)


def _late(desk: Desk, names: Iterable[str]) -> dict[str, bool]:
    """Which of the datasets are late, of those that say when the next figures come."""
    posted = desk.project.datasets
    return {name: is_late(posted[name], desk.today) for name in names if posted[name].next_update}
