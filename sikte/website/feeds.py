"""The feed that readers subscribe to: the newest of what is published or updated, in each language (Atom, RFC 4287)."""

from datetime import date

from sikte.values.content import Document
from sikte.values.value import Value
from sikte.website import cards
from sikte.website.addresses import feed_address, home
from sikte.website.desk import Desk
from sikte.website.frames import absolute, said
from sikte.website.pages import Told
from sikte.website.tellings import Telling

MOST = 30


class Entry(Value):
    """url: absolute; published, updated: moments; summary: plain text or ""."""

    title: str
    url: str
    published: str
    updated: str
    summary: str


class Feed(cards.Card, kw_only=True):
    """url: the feed's own; page: the site's front page in the feed's language; updated: a moment."""

    language: str
    title: str
    subtitle: str
    publisher: str
    url: str
    page: str
    updated: str
    entries: tuple[Entry, ...]


def feed(desk: Desk, told: Told, language: str) -> Feed:
    """The feed's card; some page in `language` has a date."""
    settings = desk.project.settings
    newest, own = desk.project.outline.followed(language)[:MOST], home(settings, language)
    return Feed(
        language=language,
        title=said(settings.name, settings, language),
        subtitle=said(settings.description, settings, language),
        publisher=said(settings.sender, settings, language),
        url=absolute(settings, feed_address(settings, language)),
        page=absolute(settings, own),
        updated=_moment(newest[0].changed),
        entries=tuple(_entry(document, desk, told[document.key]) for document in newest),
    )


def _entry(document: Document, desk: Desk, told: Telling) -> Entry:
    changed = document.changed
    return Entry(
        title=told.plain_title,
        url=absolute(desk.project.settings, desk.address(document)),
        published=_moment(document.published or changed),
        updated=_moment(changed),
        summary=told.plain_summary,
    )


def _moment(day: date) -> str:
    """Noon, so that a reader's own time zone does not make it another day."""
    return f"{day.isoformat()}T12:00:00Z"
