"""What surrounds a page: the site's name, menu, breadcrumbs, other languages, and the foot."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from msgspec.structs import replace

from sikte.language import ui
from sikte.values.content import Goal, Settings
from sikte.values.places import Localized
from sikte.website import cards, consent
from sikte.website.addresses import home, own_addresses, relative
from sikte.website.standing import ANYWHERE, Places, Position, Standing

STYLESHEET = "/style.css"
SCRIPT = "/script.js"
# The script asks for it where it lies itself.
RUNTIME, LICENCES = "/vega.js", "/vega.txt"
ICON = "/icon.svg"


def frame(
    settings: Settings, position: Position, title: str, description: str = "", *, robots: str = "", draft: str = ""
) -> cards.Frame:
    """The frame of the page at `position`; title, description: plain text."""
    language, texts = position.language, ui.texts(position.language)
    own = own_addresses(settings, language)

    def link(label: str, target: str) -> cards.Link:
        return cards.Link(label, _way(settings, position, target), target == position.address)

    def way_out(key: str) -> cards.Link | None:
        there = getattr(settings, key)
        return cards.Link(said(there.title, settings, language), there.url) if there else None

    overview = link(texts["overview"], own["home"])
    above = (overview, *(link(*place) for place in position.above), link(title, position.address))
    return cards.Frame(
        language=language,
        site_name=said(settings.name, settings, language),
        title=title,
        description=description,
        root=_way(settings, position, "/"),
        home=overview.href,
        stylesheet=_way(settings, position, STYLESHEET),
        script=_way(settings, position, SCRIPT),
        icon=_way(settings, position, ICON),
        publisher=said(settings.sender, settings, language),
        goal=said(settings.goal, settings, language),
        area=said(settings.area, settings, language),
        logo=cards.Picture(_way(settings, position, f"/media/{settings.logo}"), "") if settings.logo else None,
        notice=said(settings.notice, settings, language),
        menu=(overview, *(link(*place) for place in position.menu)),
        breadcrumbs=() if overview.current or position.address == ANYWHERE else above,
        alternates=_alternates(settings, position),
        untranslated=tuple(_untranslated(settings, position)),
        canonical="" if position.address == ANYWHERE else absolute(settings, position.address),
        contact=way_out("contact"),
        strategy=way_out("strategy"),
        accessibility=link(texts["accessibility_title"], own["accessibility"]),
        cookies=link(texts["cookies_title"], own["cookies"]),
        question=consent.question(settings, position.providers, _way(settings, position, consent.SCRIPT), language),
        pixel=consent.pixel(settings, absolute(settings, position.address)) if position.address != ANYWHERE else "",
        search=link(texts["search_title"], own["search"]),
        feed=_way(settings, position, position.feed) if position.feed else "",
        data=link(texts["data_title"], own["data"]),
        updates=link(texts["updates_title"], own["updates"]),
        robots=robots,
        draft=draft,
    )


def surrounded(card: cards.Card, settings: Settings) -> cards.Card:
    """The card with what surrounds its page, where it only told where that stands."""
    stands = getattr(card, "frame", None)
    if not isinstance(stands, Standing):
        return card
    picture = cards.Picture(*stands.picture) if stands.picture else None
    own = frame(settings, stands.position, stands.title, stands.description, robots=stands.robots, draft=stands.draft)
    return replace(card, frame=replace(own, picture=picture))


def not_found(
    settings: Settings, menu: Places = (), providers: tuple[consent.Provider, ...] = ()
) -> cards.NotFoundPage:
    """The page 404: its links begin at the host's top, under the path of the site's base address."""
    position = Position(language=settings.language, address=ANYWHERE, menu=menu, providers=providers)
    title = ui.texts(settings.language)["not_found_title"]
    return cards.NotFoundPage(frame=frame(settings, position, title, robots="noindex"))


def goal_label(goal: Goal, settings: Settings) -> str:
    """The goal's number as shown ("Mål#15"), or "" where it has none."""
    return f"{said(settings.goal, settings, goal.language)}#{goal.number}" if goal.number else ""


def said(text: Localized | None, settings: Settings, language: str) -> str:
    """`text` in `language`, else in the site's own, else ""."""
    return (text.within(language) or text.within(settings.language) or "") if text else ""


def absolute(settings: Settings, where: str) -> str:
    """An address with the site's host before it."""
    return settings.base_url.rstrip("/") + where


def _way(settings: Settings, position: Position, target: str) -> str:
    if position.address == ANYWHERE:
        return urlsplit(settings.base_url).path.rstrip("/") + target
    return relative(position.address, target)


def _alternates(settings: Settings, position: Position) -> tuple[cards.Alternate, ...]:
    """Every language of a page that has several, its own included, as search engines want it."""
    return tuple(
        cards.Alternate(
            language=language,
            label=ui.texts(language)["language_name"],
            href=_way(settings, position, where),
            url=absolute(settings, where),
        )
        for language, where in position.versions
        if len(position.versions) > 1
    )


def _untranslated(settings: Settings, position: Position) -> Iterator[cards.Alternate]:
    """The way to the front page in each language that the page is not in."""
    there = {position.language, *dict(position.versions)}
    for other in settings.languages if position.address != ANYWHERE else ():
        if other not in there:
            texts, href = ui.texts(other), _way(settings, position, home(settings, other))
            yield cards.Alternate(other, texts["only_front_page"], href, lack=texts["not_translated"])
