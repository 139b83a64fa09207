"""The site's first page: its areas with their goals, what filters them, and the newest of the news."""

from collections.abc import Iterable, Iterator

from sikte.language import ui
from sikte.values.value import Value
from sikte.website import cards
from sikte.website.addresses import home, own_addresses, relative
from sikte.website.desk import Desk
from sikte.website.frames import frame, said
from sikte.website.pages import Told, area_card, article_card

SCRIPT = "/filter.js"
NEWEST = 6
# Fewer goals are seen at a glance.
WORTH_FILTERING = 4
DIRECTIONS = ("up", "down", "unchanged")
STATUSES = ("reached", "on-track", "behind", "wrong-way", "unchanged", "unknown")


class Filter(Value):
    """A choice among the goals. key: what cards and the address call it; options: (value, how it is said)."""

    key: str
    label: str
    options: tuple[tuple[str, str], ...]


class OverviewPage(cards.Card, kw_only=True):
    """articles: the newest; news: the way to all of them; elsewhere: to the front page in the site's own language,
    where more is told there; filters: by which goals can be chosen, with the way to the script that they take."""

    frame: cards.Frame
    areas: tuple[cards.AreaCard, ...] = ()
    articles: tuple[cards.ArticleCard, ...] = ()
    news: str = ""
    elsewhere: cards.Link | None = None
    filters: tuple[Filter, ...] = ()
    script: str = ""


def page(desk: Desk, told: Told, spoken: str) -> OverviewPage:
    """The first page in one language."""
    settings, outline = desk.project.settings, desk.project.outline
    position = desk.own_position(spoken, "home")
    name, description = (said(text, settings, spoken) for text in (settings.name, settings.description))
    areas = tuple(area_card(area, desk, told, position.address) for area in outline.areas(spoken))
    newest = outline.articles(spoken)[:NEWEST]
    return OverviewPage(
        frame=frame(settings, position, name, description),
        areas=areas,
        articles=tuple(article_card(one, desk, told[one.key], position.address) for one in newest),
        news=relative(position.address, own_addresses(settings, spoken)["news"]),
        elsewhere=_elsewhere(desk, spoken),
        filters=tuple(filters(areas, spoken)),
        script=relative(position.address, SCRIPT),
    )


def filters(areas: Iterable[cards.AreaCard], spoken: str) -> Iterator[Filter]:
    """Those by which some, but not all, of the goals can be chosen; none where the goals are few."""
    goals, texts = list(_goals(areas)), ui.texts(spoken)
    if len(goals) < WORTH_FILTERING:
        return
    marks = {"direction": [goal.direction for goal in goals], "status": [goal.status for goal in goals]}
    directions = {way: texts[f"filter_{way}"] for way in DIRECTIONS}
    statuses = {mark.icon: mark.text for mark in marks["status"] if mark}
    for key, order, words in (("direction", DIRECTIONS, directions), ("status", STATUSES, statuses)):
        there = {mark.icon if mark else "" for mark in marks[key]}
        options = tuple((icon, words[icon]) for icon in order if icon in there)
        if options and len(there) > 1:
            yield Filter(key, texts[key], options)


def _goals(areas: Iterable[cards.AreaCard]) -> Iterator[cards.GoalCard]:
    """The goals of areas and of those within them."""
    for area in areas:
        yield from area.goals
        yield from _goals(area.areas)


def _elsewhere(desk: Desk, spoken: str) -> cards.Link | None:
    """The way to the front page in the site's own language, from one that some of its pages are not in."""
    settings, outline = desk.project.settings, desk.project.outline
    if all(spoken in {version.language for version in outline.versions(one)} for one in outline.documents):
        return None
    way = relative(home(settings, spoken), home(settings, settings.language))
    return cards.Link(ui.texts(spoken)["elsewhere"], way)
