"""The page of updates: which figures come when, and what was changed last."""

from collections.abc import Iterator
from datetime import date

from sikte.language import ui
from sikte.opendata.offers import Posted
from sikte.values.content import Article, Document
from sikte.values.value import Value
from sikte.website import cards
from sikte.website.addresses import relative
from sikte.website.desk import Desk, users_of
from sikte.website.frames import frame, said
from sikte.website.outline import is_late
from sikte.website.tellings import day_card

MOST = 30


class Update(Value):
    """Something that is changed on a day. kind: what it is, in words; language: of its title, where that is not the
    page's; late: it should have come by now; pages: those that rest on it."""

    day: cards.Day
    kind: str
    title: str
    href: str
    language: str = ""
    late: bool = False
    pages: tuple[cards.Link, ...] = ()


class UpdatesPage(cards.Card, kw_only=True):
    """coming: the next first; recent: the last first."""

    frame: cards.Frame
    coming: tuple[Update, ...]
    recent: tuple[Update, ...]


def page(desk: Desk, spoken: str) -> UpdatesPage:
    """The page in one language."""
    texts, position = ui.texts(spoken), desk.own_position(spoken, "updates")
    offers = [offer for offer in desk.posted if offer.words]
    coming = sorted((offer.next_update, offer.name) for offer in offers if offer.next_update)
    return UpdatesPage(
        frame=frame(desk.project.settings, position, texts["updates_title"], texts["updates_lead"]),
        coming=tuple(_coming(desk, desk.project.datasets[name], spoken, position.address) for _, name in coming),
        recent=tuple(_recent(desk, offers, spoken, position.address)),
    )


def _coming(desk: Desk, offer: Posted, spoken: str, here: str) -> Update:
    return _dataset(
        offer,
        offer.next_update,
        spoken,
        here,
        late=is_late(offer, desk.today),
        pages=users_of(offer.name, desk, spoken, here),
    )


def _recent(desk: Desk, offers: list[Posted], spoken: str, here: str) -> Iterator[Update]:
    """The last of what was fetched, published or updated."""
    fetched = [(offer.retrieved, 1, offer.name) for offer in offers if offer.retrieved]
    followed = {document.place.path: document for document in desk.project.outline.followed(spoken)}
    changed = [(document.changed, 0, path) for path, document in followed.items()]
    for day, is_data, name in sorted([*fetched, *changed], reverse=True)[:MOST]:
        if is_data:
            yield _dataset(desk.project.datasets[name], day, spoken, here)
        else:
            yield _document(desk, followed[name], here)


def _dataset(offer: Posted, day: date, spoken: str, here: str, **more: object) -> Update:
    words = offer.within(spoken)
    foreign = "" if words.language == spoken else words.language
    href = relative(here, words.address)
    return Update(day_card(day, spoken), ui.texts(spoken)["kind_data"], words.title, href, foreign, **more)


def _document(desk: Desk, document: Document, here: str) -> Update:
    spoken, settings = document.language, desk.project.settings
    kind = ui.texts(spoken)["kind_article"] if isinstance(document, Article) else said(settings.goal, settings, spoken)
    href = relative(here, desk.address(document))
    return Update(day_card(document.changed, spoken), kind, desk.of(document).title, href)
