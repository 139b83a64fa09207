"""The page that tells what is stored on readers' devices, how visits are counted, and what comes from elsewhere."""

from collections.abc import Iterator

from sikte.language import ui
from sikte.values.content import Document
from sikte.values.value import Value
from sikte.website import cards, consent
from sikte.website.addresses import relative
from sikte.website.desk import Desk
from sikte.website.frames import frame


class Embedded(Value):
    """Something from elsewhere that a page may show. terms: how its provider handles personal data, "" where nobody
    has said; language: of its title and its page."""

    title: str
    provider: consent.Provider
    terms: str
    page: cards.Link
    language: str


class CookiesPage(cards.Card, kw_only=True):
    """counting: how visits are counted, "" where they are not."""

    frame: cards.Frame
    stored: tuple[consent.Stored, ...] = ()
    counting: str = ""
    embeds: tuple[Embedded, ...] = ()


def page(desk: Desk, spoken: str) -> CookiesPage:
    """The page in one language."""
    settings, position, texts = desk.project.settings, desk.own_position(spoken, "cookies"), ui.texts(spoken)
    return CookiesPage(
        frame=frame(settings, position, texts["cookies_title"], texts[_lead(desk)]),
        stored=consent.stored(settings, desk.providers, spoken),
        counting=consent.told(settings, spoken),
        embeds=tuple(_embedded(desk, spoken, position.address)),
    )


def _lead(desk: Desk) -> str:
    if consent.recognises(desk.project.settings):
        return "cookies_lead_consent"
    return "cookies_lead_others" if desk.providers else "cookies_lead"


def _embedded(desk: Desk, spoken: str, here: str) -> Iterator[Embedded]:
    """What the pages in a language may show from elsewhere, and those that are not in it, as seen from `here`; what
    several pages of one text show, once."""
    listed = set()
    for document in desk.project.outline.documents:
        if document.language != spoken and spoken in _languages(document, desk):
            continue
        told = desk.of(document)
        there = cards.Link(told.title, relative(here, desk.address(document)))
        for embed in told.embeds:
            if (document.place, embed) not in listed:
                listed.add((document.place, embed))
                whose = consent.Provider(embed.provider, embed.host)
                yield Embedded(embed.title, whose, embed.terms, there, document.language)


def _languages(document: Document, desk: Desk) -> set[str]:
    return {version.language for version in desk.project.outline.versions(document)}
