"""A document told: what other pages need of it, and the rest kept for its own."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec.structs import replace

from sikte import language
from sikte.language import ui
from sikte.memory import remembered
from sikte.opendata import describing
from sikte.problems import problem
from sikte.record import written
from sikte.search import Words
from sikte.values.content import Document, Goal, Settings, Wants
from sikte.values.data import Dataset
from sikte.values.kept import Kept
from sikte.values.pages import Chart, Embed, Statement
from sikte.values.places import Localized, Problem
from sikte.values.texts import Body
from sikte.values.value import Value
from sikte.website import cards
from sikte.website.calculations import MEMBER, Calculation, Labels, Titles, calculations
from sikte.website.embeds import shown as embedded
from sikte.website.gist import gist
from sikte.website.pictures import shown
from sikte.website.ways import Leads, Spot
from sikte.writing.blocks import Image
from sikte.writing.headline import Headline
from sikte.writing.told import Hooks, Told, tell


class Prose(Value):
    """The large part of a page, as HTML. body: with a slot for each chart."""

    title: str
    summary: str
    verdict: str
    body: str
    calculations: tuple[Calculation, ...]


class Sketch(Value):
    """A chart as other pages than its own know it."""

    id: str
    kind: str
    title: str
    subtitle: str
    language: str
    live: bool


class Name(Value):
    """What a page is known by to all others, whatever it tells. document: without its texts; title: words alone;
    datasets: the names of those that it speaks of; embeds: what it shows from elsewhere."""

    document: Document
    title: str
    datasets: tuple[str, ...]
    embeds: tuple[Embed, ...]


class Telling(Value, cache_hash=True):
    """What lists show of a page. plain_title, plain_summary: words alone; datasets: those the page speaks of, in the
    order they are met, none of them late yet; computes: whether it has statements."""

    plain_title: str
    plain_summary: str
    headline: Headline | None
    picture: cards.Picture | None
    datasets: tuple[cards.DatasetCard, ...]
    charts: tuple[Sketch, ...]
    computes: bool

    @property
    def example(self) -> bool:
        """Whether some of the figures are invented."""
        return any(dataset.example for dataset in self.datasets)


class Whole(Value):
    """A document told, with what its own page alone needs. words: that the page is found by; statements: as data, None
    where there are none."""

    name: Name
    telling: Telling
    prose: Kept[Prose]
    words: Kept[Words]
    charts: tuple[Kept[Chart], ...]
    statements: Kept[bytes] | None
    problems: tuple[Problem, ...]


@remembered
def telling(
    head: Document,
    body: Kept[Body],
    settings: Settings,
    datasets: Mapping[str, Kept[Dataset]],
    leads: Leads,
    today: date | None,
) -> Whole:
    """The document told. body: what stands below its front matter; datasets: those that it may speak of; today: None
    where it does not ask."""
    known = {name: kept.value for name, kept in datasets.items()}
    document = replace(head, text=body.value)
    told = tell(document, settings, known, today, _hooks(leads, document.language))
    spoken_of = {name: known[name] for name in _names(told)}
    lacks = tuple(_untranslated(spoken_of.values(), document.language))
    sources = () if lacks else tuple(source(dataset, document.language) for dataset in spoken_of.values())
    accounts = calculations(told.statements, *names_of(spoken_of, document.language))
    shared = Telling(
        plain_title=told.plain_title,
        plain_summary=told.plain_summary,
        headline=told.headline,
        picture=_own(told.picture, leads) if told.picture else None,
        datasets=sources,
        charts=tuple(Sketch(c.id, c.kind, c.title, c.subtitle, c.language, c.live) for c in told.charts),
        computes=bool(told.statements),
    )
    return Whole(
        name=Name(_bare(head), told.plain_title, tuple(spoken_of) if not lacks else (), told.embeds),
        telling=shared,
        prose=Kept.of(Prose(told.title, told.summary, told.verdict, told.body, accounts)),
        words=Kept.of(gist(document.language, told.title, told.summary, told.verdict, told.body)),
        charts=tuple(map(Kept.of, told.charts)),
        statements=Kept.of(_as_data(told.statements)) if told.statements else None,
        problems=(*told.problems, *lacks),
    )


def _bare(document: Document) -> Document:
    """The document without its texts, and what follows from them."""
    texts = {"title": (), "summary": (), "wants": Wants(today=document.wants.today), "anchors": ()}
    return replace(document, **texts | ({"verdict": ()} if isinstance(document, Goal) else {}))


def _names(told: Told) -> tuple[str, ...]:
    spoken_of = [name for statement in told.statements for name in statement.datasets]
    return tuple(dict.fromkeys(spoken_of + [name for chart in told.charts for name in chart.datasets]))


def _untranslated(datasets: Iterable[Dataset], spoken: str) -> Iterator[Problem]:
    """Texts of datasets that the page shows as their source, and that lack its language."""
    for dataset in datasets:
        origin, remarks = dataset.source, (remark.text for remark in dataset.remarks)
        shown = filter(None, (dataset.title, origin.name, origin.title, origin.note, *remarks))
        for text in (text for text in shown if text.within(spoken) is None):
            yield problem(text.place, "untranslated", text=text.texts[0][1], wanted=spoken)


def _hooks(leads: Leads, spoken: str) -> Hooks:
    links = {(target, place): answer for target, place, answer in leads.links}
    spots = {(target, place): answer for target, place, answer in leads.images}

    def image(wanted: Image) -> str | Problem:
        spot = spots[wanted.src, wanted.place]
        return spot if isinstance(spot, Problem) else shown(_card(wanted, spot))

    def embed(wanted: Embed, still: Image) -> str | Problem:
        spot = spots[still.src, still.place]
        return spot if isinstance(spot, Problem) else embedded(wanted, _card(still, spot), spoken)

    codes = {(target, place): answer for target, place, answer in leads.codes}
    return Hooks(
        address=lambda target, place: links[target, place],
        image=image,
        embed=embed,
        code=lambda target, place: codes[target, place],
    )


def _card(image: Image, spot: Spot) -> cards.Picture:
    return cards.Picture(spot.src, image.alt, spot.width, spot.height, image.caption, image.credit, spot.srcsets)


def _own(image: Image, leads: Leads) -> cards.Picture:
    """An article's own image, which is known to be there."""
    spots = {(target, place): spot for target, place, spot in leads.images}
    return _card(image, spots[image.src, image.place])


def names_of(datasets: Mapping[str, Dataset], spoken: str) -> tuple[Titles, Labels]:
    """(each dataset's title, the labels of its dimensions by their keys), as the page's language has them."""
    titles = {name: _in_words(dataset.title, spoken) for name, dataset in datasets.items()}
    labels = {
        name: {dimension.key: _in_words(dimension.label, spoken) for dimension in dataset.dimensions}
        | dict(_regions(dataset, spoken))
        | {key: ui.texts(spoken)[f"column_{key}"] for key in ("line", "period", "value")}
        for name, dataset in datasets.items()
    }
    return titles, labels


def _regions(dataset: Dataset, spoken: str) -> Iterator[tuple[str, str]]:
    """What each region is called, whose rows may hold a mere code."""
    for dimension in dataset.dimensions:
        for member in dimension.members if dimension.geographic else ():
            yield MEMBER.format(key=dimension.key, code=member.code), _in_words(member.label, spoken)


def _in_words(text: Localized, spoken: str) -> str:
    """A name for readers; datasets that a page does not speak of may lack its language."""
    return text.within(spoken) or next(iter(dict(text.texts).values()), "")


def source(dataset: Dataset, spoken: str) -> cards.DatasetCard:
    """What a page says of a dataset that it rests on."""
    return cards.DatasetCard(
        name=dataset.name,
        title=language.localized(dataset.title, spoken),
        source=describing.source(dataset, spoken),
        period=describing.span(dataset, spoken),
        url=dataset.source.url or "",
        retrieved=day_card(dataset.source.retrieved, spoken),
        next_update=day_card(dataset.next_update, spoken),
        notes=tuple(language.localized(remark.text, spoken) for remark in dataset.remarks),
        example=dataset.example,
    )


def day_card(day: date | None, spoken: str) -> cards.Day | None:
    """A date for readers and for machines."""
    return cards.Day(day.isoformat(), language.date(day, spoken)) if day else None


def _as_data(found: tuple[Statement, ...]) -> bytes:
    """Every computed statement of a page, as JSON."""
    return written(
        [
            {
                "id": s.id, "kind": s.kind, "where": s.where, "text": s.text, "value": s.value, "unit": s.unit,
                "direction": s.direction or None, "period": s.period, "expression": s.expression,
                "file": s.place.path, "line": s.place.line,
                "formula": s.formula, "dataset": ", ".join(s.datasets), "rows": [dict(row) for row in s.rows],
                "credit": s.credit, "retrieved": s.retrieved,
            }
            for s in found
        ]
    )  # fmt: skip
