"""Told documents become the cards of their pages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from sikte import language
from sikte.formats.images import kind_of
from sikte.language import ui
from sikte.problems import problem
from sikte.values.content import Area, Article, Document, Goal, Settings
from sikte.values.data import Dataset
from sikte.values.places import Localized, Problem
from sikte.website import cards
from sikte.website.addresses import feed_address, file, own_addresses, relative
from sikte.website.bodies import divide, with_scrolling_tables
from sikte.website.calculations import ANCHOR, Labels, Titles, calculations
from sikte.website.frames import Places, Position, frame, goal_label, said
from sikte.website.outline import Project, is_late, stem
from sikte.writing.headline import Glance
from sikte.writing.told import Told


@dataclass(frozen=True, slots=True)
class Desk:
    """What every page is laid out from: the project, each of its documents told, by path of file, and
    the day on which it is asked whether figures are late."""

    project: Project
    told: Mapping[str, Told]
    today: date

    def address(self, document: Document) -> str:
        return self.project.addresses[document.place.path]

    def of(self, document: Document) -> Told:
        return self.told[document.place.path]

    def named(self, documents: Iterable[Document]) -> Places:
        """(title, address) of each document's page."""
        return tuple((self.of(document).plain_title, self.address(document)) for document in documents)

    def position(self, document: Document) -> Position:
        """Where the document's page stands among the others."""
        outline, spoken = self.project.outline, document.language
        versions = tuple((version.language, self.address(version)) for version in outline.versions(document))
        return Position(
            language=spoken,
            address=self.address(document),
            above=self.named(outline.above(document)),
            menu=self.named(outline.menu(spoken)),
            versions=versions,
            feed=self.feed(spoken),
        )

    def own_position(self, spoken: str, name: str) -> Position:
        """Where a page stands that Sikte makes itself: "home", "accessibility" or "cookies"."""
        settings = self.project.settings
        versions = tuple((other, own_addresses(settings, other)[name]) for other in settings.languages)
        menu = self.named(self.project.outline.menu(spoken))
        place = dict(versions)[spoken]
        return Position(language=spoken, address=place, menu=menu, versions=versions, feed=self.feed(spoken))

    def feed(self, spoken: str) -> str:
        """The address of the feed, "" where no goal or article in the language has a date."""
        return feed_address(self.project.settings, spoken) if self.project.outline.followed(spoken) else ""


def page(told: Told, desk: Desk) -> tuple[str, object]:
    """(template, card) of a document's page."""
    match told.document:
        case Goal():
            return "goal.html", _goal(told, told.document, desk)
        case Area():
            return "area.html", _area(told, told.document, desk)
        case Article():
            return "article.html", cards.ArticlePage(picture=_picture(told, desk), **_written(told, desk))
    return "page.html", cards.PlainPage(**_written(told, desk))


def _written(told: Told, desk: Desk) -> dict[str, object]:
    """What the pages of all documents have in common."""
    document, spoken = told.document, told.document.language
    intro, body = divide(with_scrolling_tables(told.body, spoken))
    return {
        "frame": frame(
            desk.project.settings, desk.position(document), told.plain_title, told.plain_summary, draft=document.draft
        ),
        "title": Markup(told.title),
        "summary": Markup(told.summary),
        "intro": intro,
        "body": body,
        "charts": bool(told.charts),
        "datasets": _sources(told, desk),
        "calculations": calculations(told.statements, *_names_of(desk.project.datasets, spoken)),
        "data_href": "statements.json" if told.statements else "",
        "published": _day(document.published, spoken),
        "updated": _day(document.updated, spoken),
        "archived": _day(document.archived, spoken),
    }


def _names_of(datasets: Mapping[str, Dataset], spoken: str) -> tuple[Titles, Labels]:
    """(each dataset's title, the labels of its dimensions by their keys), as the page's language has them."""
    titles = {name: _in_words(dataset.title, spoken) for name, dataset in datasets.items()}
    labels = {
        name: {dimension.key: _in_words(dimension.label, spoken) for dimension in dataset.dimensions}
        | {key: ui.texts(spoken)[f"column_{key}"] for key in ("line", "period", "value")}
        for name, dataset in datasets.items()
    }
    return titles, labels


def _in_words(text: Localized, spoken: str) -> str:
    """A name for readers; datasets that a page does not speak of may lack its language."""
    return text.within(spoken) or next(iter(dict(text.texts).values()), "")


def _goal(told: Told, goal: Goal, desk: Desk) -> cards.GoalPage:
    area = desk.project.outline.area_of(goal)
    here = desk.address(goal)
    label = cards.Link(desk.of(area).plain_title, relative(here, desk.address(area)))
    return cards.GoalPage(
        area=label, verdict=Markup(told.verdict), **_numbered(told, desk.project.settings, ""), **_written(told, desk)
    )


def _numbered(told: Told, settings: Settings, way: str) -> dict[str, object]:
    """A goal's number and headline; `way` leads to the page whose calculations account for it."""
    head = told.headline
    return {
        "number": goal_label(told.document, settings),
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


def _area(told: Told, area: Area, desk: Desk) -> cards.AreaPage:
    here = desk.address(area)
    goals = tuple(goal_card(goal, desk, here) for goal in desk.project.outline.goals(area))
    below = desk.project.outline.areas(area.language, stem(area))
    return cards.AreaPage(goals=goals, areas=tuple(area_card(a, desk, here) for a in below), **_written(told, desk))


def goal_card(goal: Goal, desk: Desk, here: str) -> cards.GoalCard:
    """A goal in a list on the page at `here`."""
    told = desk.of(goal)
    href = relative(here, desk.address(goal))
    example = any(desk.project.datasets[name].example for name in names(told))
    return cards.GoalCard(
        title=told.plain_title, href=href, summary=told.plain_summary, example=example,
        **_numbered(told, desk.project.settings, href),
    )  # fmt: skip


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
        published=_day(article.published, article.language),
        archived=article.archived is not None,
    )


def overview(desk: Desk, spoken: str) -> cards.OverviewPage:
    """The first page in one language."""
    settings, outline = desk.project.settings, desk.project.outline
    position = desk.own_position(spoken, "home")
    name, description = (said(text, settings, spoken) for text in (settings.name, settings.description))
    return cards.OverviewPage(
        frame=frame(settings, position, name, description),
        areas=tuple(area_card(area, desk, position.address) for area in outline.areas(spoken)),
        articles=tuple(article_card(article, desk, position.address) for article in outline.articles(spoken)),
    )


def names(told: Told) -> tuple[str, ...]:
    """The datasets that a page speaks of, in the order they are met."""
    spoken_of = [name for statement in told.statements for name in statement.datasets]
    return tuple(dict.fromkeys(spoken_of + [name for chart in told.charts for name in chart.datasets]))


def untranslated(told: Told, desk: Desk) -> Iterator[Problem]:
    """Texts of datasets that the page shows as their source, and that lack its language."""
    spoken = told.document.language
    for dataset in map(desk.project.datasets.__getitem__, names(told)):
        source, remarks = dataset.source, (remark.text for remark in dataset.remarks)
        shown = filter(None, (dataset.title, source.name, source.title, source.note, *remarks))
        for text in (text for text in shown if text.within(spoken) is None):
            yield problem(text.place, "untranslated", text=text.texts[0][1], wanted=spoken)


def _sources(told: Told, desk: Desk) -> tuple[cards.DatasetCard, ...]:
    return tuple(_source(desk.project.datasets[name], told.document.language, desk.today) for name in names(told))


def _source(dataset: Dataset, spoken: str, today: date) -> cards.DatasetCard:
    ends = dict.fromkeys(language.short_period(period, spoken) for period in (dataset.periods[0], dataset.periods[-1]))
    return cards.DatasetCard(
        name=dataset.name,
        title=language.localized(dataset.title, spoken),
        source=language.credit((dataset,), False, "", spoken).partition(": ")[2],
        period="–".join(ends),
        url=dataset.source.url or "",
        retrieved=_day(dataset.source.retrieved, spoken),
        next_update=_day(dataset.next_update, spoken),
        late=is_late(dataset, today),
        notes=tuple(language.localized(remark.text, spoken) for remark in dataset.remarks),
        example=dataset.example,
    )


def _picture(told: Told, desk: Desk) -> cards.Picture | None:
    image = told.picture
    if image is None:
        return None
    where = media_address(image.src, told.document)
    size = kind_of(desk.project.media.get(file(where), b""))
    width, height = (str(size.width or ""), str(size.height or "")) if size else ("", "")
    src = relative(desk.address(told.document), where)
    return cards.Picture(src, image.alt, width, height, image.caption, image.credit)


def media_address(src: str, document: Document) -> str:
    """The address of an image that a document names by its way from the document's own file."""
    return "/media/" + src.rpartition("media/")[2]


def _day(day: date | None, spoken: str) -> cards.Day | None:
    return cards.Day(day.isoformat(), language.date(day, spoken)) if day else None
