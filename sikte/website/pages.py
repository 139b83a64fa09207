"""Told documents become the cards of their pages, but for the prose, which is put in when a page is laid out."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain, islice

from msgspec.structs import replace

from sikte.values.content import Area, Article, Document, Goal
from sikte.website import cards
from sikte.website.across import regions
from sikte.website.addresses import relative
from sikte.website.calculations import ANCHOR
from sikte.website.desk import Desk
from sikte.website.frames import goal_label
from sikte.website.outline import is_late, stem
from sikte.website.pictures import shown
from sikte.website.showing import reservation
from sikte.website.standing import Standing
from sikte.website.tellings import Telling, day_card
from sikte.writing.headline import Glance

MOST_RELATED = 5
MOST_CARDS = 2**12
Told = Mapping[str, Telling]


def page(document: Document, desk: Desk, told: Told) -> tuple[str, cards.Card]:
    """(template, card without its prose) of a document's page. told: by key, of the page itself and of those that it
    lists."""
    match document:
        case Goal():
            return "goal.html", _goal(document, desk, told)
        case Area():
            return "area.html", _area(document, desk, told)
        case Article():
            return "article.html", _article(document, desk, told)
    return "page.html", cards.PlainPage(**_written(document, desk, told[document.key]))


def _written(document: Document, desk: Desk, told: Telling) -> dict[str, object]:
    """What the pages of all documents have in common."""
    spoken = document.language
    return {
        "frame": Standing(
            desk.position(document),
            told.plain_title,
            told.plain_summary,
            draft=reservation(document, desk.today),
        ),
        "title": "",
        "charts": bool(told.charts),
        "datasets": _dated(document, desk, told),
        "data_href": "statements.json" if told.computes else "",
        "regions": regions(document, desk.project),
        "published": day_card(document.published, spoken),
        "updated": day_card(document.updated, spoken),
        "archived": day_card(document.archived, spoken),
    }


def _dated(document: Document, desk: Desk, told: Telling) -> tuple[cards.DatasetCard, ...]:
    """The datasets of a page, each with the way to its own, and those marked that are late today."""
    shelves, here = desk.project.datasets, desk.address(document)
    found = ((card, shelves[card.name]) for card in told.datasets)
    return tuple(
        replace(
            card,
            href=relative(here, posted.within(document.language).address) if posted.words else "",
            late=is_late(posted, desk.today),
        )
        for card, posted in found
    )


def _article(article: Article, desk: Desk, told: Told) -> cards.ArticlePage:
    own = told[article.key].picture
    return cards.ArticlePage(
        picture=shown(own, first=True) if own else "", **_written(article, desk, told[article.key])
    )


def _goal(goal: Goal, desk: Desk, told: Told) -> cards.GoalPage:
    area = desk.project.outline.area_of(goal)
    label = cards.Link(desk.of(area).title, relative(desk.address(goal), desk.address(area)))
    before, after = desk.project.outline.beside(goal)
    return cards.GoalPage(
        area=label,
        previous=_way_to(before, goal, desk),
        next=_way_to(after, goal, desk),
        related=tuple(_way_to(other, goal, desk) for other in _related(goal, desk)),
        next_update=_next_update(goal, desk),
        number=goal_label(goal, desk.project.settings),
        **_glances(told[goal.key], ""),
        **_written(goal, desk, told[goal.key]),
    )


def _way_to(other: Document | None, goal: Goal, desk: Desk) -> cards.Link | None:
    return cards.Link(desk.of(other).title, relative(desk.address(goal), desk.address(other))) if other else None


def _related(goal: Goal, desk: Desk) -> Iterable[Goal]:
    """Goals in the same language that speak of the same data, but for the two beside it."""
    near = {other.place.path for other in (goal, *desk.project.outline.beside(goal)) if other}
    using = chain.from_iterable(desk.users[name] for name in desk.of(goal).datasets)
    fitting = (d for d in using if isinstance(d, Goal) and d.language == goal.language and d.place.path not in near)
    return {other.place.path: other for other in islice(fitting, MOST_RELATED)}.values()


def _next_update(goal: Goal, desk: Desk) -> cards.Day | None:
    """The day on which the first of its figures to be renewed is."""
    days = (desk.project.datasets[name].next_update for name in desk.of(goal).datasets)
    return day_card(min(filter(None, days), default=None), goal.language)


def _glances(told: Telling, way: str) -> dict[str, object]:
    """A goal's headline; `way` leads to the page whose calculations account for it."""
    head = told.headline
    return {
        "latest": head and cards.Latest(
            head.latest.text, head.latest.value, head.unit, head.period, f"{way}#{ANCHOR}{head.latest.statement}"
        ),
        "direction": head and _mark(head.direction),
        "status": head and _mark(head.status),
    }  # fmt: skip


def _mark(glance: Glance | None) -> cards.Mark | None:
    if glance is None:
        return None
    return cards.Mark(glance.icon, glance.text[:1].upper() + glance.text[1:], glance.note)


def _area(area: Area, desk: Desk, told: Told) -> cards.AreaPage:
    here = desk.address(area)
    goals = tuple(goal_card(goal, desk, told[goal.key], here) for goal in desk.project.outline.goals(area))
    below = desk.project.outline.areas(area.language, stem(area))
    within = tuple(area_card(inner, desk, told, here) for inner in below)
    return cards.AreaPage(goals=goals, areas=within, **_written(area, desk, told[area.key]))


def goal_card(goal: Goal, desk: Desk, told: Telling, here: str) -> cards.GoalCard:
    """A goal in a list on the page at `here`."""
    number, href = goal_label(goal, desk.project.settings), relative(here, desk.address(goal))
    return _goal_card(told, href, number, goal.archived is not None)


@lru_cache(MOST_CARDS)
def _goal_card(told: Telling, href: str, number: str, archived: bool) -> cards.GoalCard:
    """Where one of a thousand goals has another figure, the cards of the others are as they were."""
    return cards.GoalCard(
        title=told.plain_title,
        href=href,
        number=number,
        summary=told.plain_summary,
        example=told.example,
        archived=archived,
        **_glances(told, href),
    )


def area_card(area: Area, desk: Desk, told: Told, here: str) -> cards.AreaCard:
    """An area in a list, with its goals and the areas within it."""
    own = told[area.key]
    below = desk.project.outline.areas(area.language, stem(area))
    return cards.AreaCard(
        title=own.plain_title,
        href=relative(here, desk.address(area)),
        summary=own.plain_summary,
        goals=tuple(goal_card(goal, desk, told[goal.key], here) for goal in desk.project.outline.goals(area)),
        areas=tuple(area_card(inner, desk, told, here) for inner in below),
    )


def article_card(article: Article, desk: Desk, told: Telling, here: str) -> cards.ArticleCard:
    """An article in a list on the page at `here`."""
    return cards.ArticleCard(
        title=told.plain_title,
        href=relative(here, desk.address(article)),
        summary=told.plain_summary,
        published=day_card(article.published, article.language),
        archived=article.archived is not None,
    )
