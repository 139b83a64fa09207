"""Told documents become the cards of their pages, but for the prose, which is put in when a page is laid out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from itertools import chain, islice

from msgspec.structs import replace

from sikte.language import ui
from sikte.opendata.offers import Offer
from sikte.values.content import Area, Article, Document, Goal
from sikte.values.value import Value
from sikte.website import cards
from sikte.website.across import regions
from sikte.website.addresses import feed_address, own_addresses, relative
from sikte.website.calculations import ANCHOR
from sikte.website.consent import Provider
from sikte.website.embeds import providers
from sikte.website.frames import goal_label
from sikte.website.outline import Project, is_late, stem
from sikte.website.pictures import shown
from sikte.website.showing import reservation
from sikte.website.standing import Places, Position, Standing
from sikte.website.tellings import Telling, day_card
from sikte.writing.headline import Glance

MOST_RELATED = 5


class Desk(Value, dict=True):
    """What every page is laid out from: the project, the telling of each of its documents, by key, what is
    offered of each dataset, by name, and the day on which it is asked whether figures are late."""

    project: Project
    told: Mapping[str, Telling]
    offers: Mapping[str, Offer]
    today: date

    def address(self, document: Document) -> str:
        return self.project.addresses[document.key]

    def of(self, document: Document) -> Telling:
        return self.told[document.key]

    def named(self, documents: Iterable[Document]) -> Places:
        """(title, address) of each document's page."""
        return tuple((self.of(document).plain_title, self.address(document)) for document in documents)

    def position(self, document: Document) -> Position:
        """Where the document's page stands among the others."""
        outline, spoken = self.project.outline, document.language
        versions = tuple((version.language, self.address(version)) for version in outline.versions(document))
        above = self.news(spoken) if isinstance(document, Article) else self.named(outline.above(document))
        return Position(
            language=spoken,
            address=self.address(document),
            above=above + (self.named([outline.first_of(document)]) if document.seen_from else ()),
            menu=self.menu(spoken),
            versions=versions,
            feed=self.feed(spoken),
            providers=self.providers,
        )

    def own(self, spoken: str) -> dict[str, str]:
        """The pages that Sikte makes itself in a language → address: as `own_addresses`, without news where there are
        none."""
        every = own_addresses(self.project.settings, spoken)
        return {n: where for n, where in every.items() if n != "news" or self.project.outline.articles(spoken)}

    def own_position(self, spoken: str, name: str) -> Position:
        """Where a page stands that Sikte makes itself; name: as in `own_addresses`."""
        owned = ((other, self.own(other)) for other in self.project.settings.languages)
        versions = tuple((other, places[name]) for other, places in owned if name in places)
        return Position(
            language=spoken,
            address=dict(versions)[spoken],
            menu=self.menu(spoken),
            versions=versions,
            feed=self.feed(spoken),
            providers=self.providers,
        )

    def menu(self, spoken: str) -> Places:
        """What the main menu leads to."""
        return self._menus[spoken]

    @cached_property
    def providers(self) -> tuple[Provider, ...]:
        """Those who may be asked for what pages show from elsewhere."""
        return providers(embed for telling in self.told.values() for embed in telling.embeds)

    @cached_property
    def users(self) -> Mapping[str, list[Document]]:
        """The documents that speak of a dataset, by its name; of those that one text makes, the first."""
        found: defaultdict[str, dict[str, Document]] = defaultdict(dict)
        for document in self.project.outline.documents:
            for name in self.of(document).names:
                found[name][document.place.path] = self.project.outline.first_of(document)
        return {name: list(using.values()) for name, using in found.items()}

    @cached_property
    def _menus(self) -> Mapping[str, Places]:
        outline = self.project.outline
        return {
            spoken: self.news(spoken) + self.named(outline.menu(spoken)) for spoken in self.project.settings.languages
        }

    def news(self, spoken: str) -> Places:
        """(title, address) of the page of all news; () where there are none."""
        there = self.own(spoken).get("news")
        return ((ui.texts(spoken)["news"], there),) if there else ()

    def feed(self, spoken: str) -> str:
        """The address of the feed, "" where no goal or article in the language has a date."""
        return feed_address(self.project.settings, spoken) if self.project.outline.followed(spoken) else ""


def page(document: Document, desk: Desk) -> tuple[str, cards.Card]:
    """(template, card without its prose) of a document's page."""
    match document:
        case Goal():
            return "goal.html", _goal(document, desk)
        case Area():
            return "area.html", _area(document, desk)
        case Article():
            return "article.html", _article(document, desk)
    return "page.html", cards.PlainPage(**_written(document, desk))


def _written(document: Document, desk: Desk) -> dict[str, object]:
    """What the pages of all documents have in common."""
    told, spoken = desk.of(document), document.language
    return {
        "frame": Standing(
            desk.position(document),
            told.plain_title,
            told.plain_summary,
            draft=reservation(document, desk.today),
        ),
        "title": "",
        "charts": bool(told.charts),
        "datasets": _dated(document, desk),
        "data_href": "statements.json" if told.computes else "",
        "regions": regions(document, desk.project),
        "published": day_card(document.published, spoken),
        "updated": day_card(document.updated, spoken),
        "archived": day_card(document.archived, spoken),
    }


def _dated(document: Document, desk: Desk) -> tuple[cards.DatasetCard, ...]:
    """The datasets of a page, each with the way to its own, and those marked that are late today."""
    shelves, here = desk.project.datasets, desk.address(document)
    found = ((card, desk.offers[card.name]) for card in desk.of(document).datasets)
    return tuple(
        replace(
            card,
            href=relative(here, offer.within(document.language).address) if offer.words else "",
            late=is_late(shelves[card.name], desk.today),
        )
        for card, offer in found
    )


def _article(article: Article, desk: Desk) -> cards.ArticlePage:
    own = desk.of(article).picture
    return cards.ArticlePage(picture=shown(own, first=True) if own else "", **_written(article, desk))


def _goal(goal: Goal, desk: Desk) -> cards.GoalPage:
    area = desk.project.outline.area_of(goal)
    label = cards.Link(desk.of(area).plain_title, relative(desk.address(goal), desk.address(area)))
    before, after = desk.project.outline.beside(goal)
    return cards.GoalPage(
        area=label,
        previous=_way_to(before, goal, desk),
        next=_way_to(after, goal, desk),
        related=tuple(_way_to(other, goal, desk) for other in _related(goal, desk)),
        next_update=_next_update(goal, desk),
        **_numbered(goal, desk, ""),
        **_written(goal, desk),
    )


def _way_to(other: Document | None, goal: Goal, desk: Desk) -> cards.Link | None:
    return cards.Link(desk.of(other).plain_title, relative(desk.address(goal), desk.address(other))) if other else None


def _related(goal: Goal, desk: Desk) -> Iterable[Goal]:
    """Goals in the same language that speak of the same data, but for the two beside it."""
    near = {other.place.path for other in (goal, *desk.project.outline.beside(goal)) if other}
    using = chain.from_iterable(desk.users[name] for name in desk.of(goal).names)
    fitting = (d for d in using if isinstance(d, Goal) and d.language == goal.language and d.place.path not in near)
    return {other.place.path: other for other in islice(fitting, MOST_RELATED)}.values()


def _next_update(goal: Goal, desk: Desk) -> cards.Day | None:
    """The day on which the first of its figures to be renewed is."""
    days = (desk.project.datasets[name].next_update for name in desk.of(goal).names)
    return day_card(min(filter(None, days), default=None), goal.language)


def _numbered(goal: Goal, desk: Desk, way: str) -> dict[str, object]:
    """A goal's number and headline; `way` leads to the page whose calculations account for it."""
    head = desk.of(goal).headline
    return {
        "number": goal_label(goal, desk.project.settings),
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


def _area(area: Area, desk: Desk) -> cards.AreaPage:
    here = desk.address(area)
    goals = tuple(goal_card(goal, desk, here) for goal in desk.project.outline.goals(area))
    below = desk.project.outline.areas(area.language, stem(area))
    return cards.AreaPage(goals=goals, areas=tuple(area_card(a, desk, here) for a in below), **_written(area, desk))


def goal_card(goal: Goal, desk: Desk, here: str) -> cards.GoalCard:
    """A goal in a list on the page at `here`."""
    told = desk.of(goal)
    href = relative(here, desk.address(goal))
    return cards.GoalCard(
        title=told.plain_title,
        href=href,
        summary=told.plain_summary,
        example=told.example,
        archived=goal.archived is not None,
        **_numbered(goal, desk, href),
    )


def area_card(area: Area, desk: Desk, here: str) -> cards.AreaCard:
    """An area in a list, with its goals and the areas within it."""
    told = desk.of(area)
    below = desk.project.outline.areas(area.language, stem(area))
    return cards.AreaCard(
        title=told.plain_title,
        href=relative(here, desk.address(area)),
        summary=told.plain_summary,
        goals=tuple(goal_card(goal, desk, here) for goal in desk.project.outline.goals(area)),
        areas=tuple(area_card(inner, desk, here) for inner in below),
    )


def article_card(article: Article, desk: Desk, here: str) -> cards.ArticleCard:
    """An article in a list on the page at `here`."""
    told = desk.of(article)
    return cards.ArticleCard(
        title=told.plain_title,
        href=relative(here, desk.address(article)),
        summary=told.plain_summary,
        published=day_card(article.published, article.language),
        archived=article.archived is not None,
    )


def users_of(dataset: str, desk: Desk, spoken: str, here: str) -> tuple[cards.Link, ...]:
    """The pages in one language that speak of a dataset (its name), as seen from the page at `here`."""
    using = (document for document in desk.users.get(dataset, ()) if document.language == spoken)
    return tuple(cards.Link(title, relative(here, where)) for title, where in desk.named(using))
