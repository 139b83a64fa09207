"""A document with everything said: its texts as HTML and as plain words, its statements and charts."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from msgspec.structs import replace

from sikte.problems import Refusal, note, problem
from sikte.statistics import series
from sikte.statistics.known import at_work
from sikte.values.content import Article, Document, Goal, Settings
from sikte.values.data import Dataset
from sikte.values.pages import Chart, Embed, Statement
from sikte.values.places import Place, Problem
from sikte.values.texts import Block
from sikte.values.value import Value
from sikte.writing.blocks import BlockReader, Image
from sikte.writing.digits import unvouched
from sikte.writing.doubts import begun
from sikte.writing.evaluate import Scope
from sikte.writing.headline import Headline, headline
from sikte.writing.openings import Openings
from sikte.writing.telling import Account, Teller
from sikte.writing.vocabulary import Region


class Hooks(Value):
    """What a page needs from outside: where links lead, and how blocks look.

    address: (target, place) → href or a problem; image, embed (with its still): → HTML or a problem;
    code: (file, place) → its Python or a problem; a chart's place is marked by
    `slot`, with its number among the page's charts, and its HTML is put there when it is drawn.
    """

    address: Callable[[str, Place], str | Problem]
    image: Callable[[Image], str | Problem]
    embed: Callable[[Embed, Image], str | Problem]
    code: Callable[[str, Place], str | Problem]


SLOT = re.compile("\ue004(\\d+)\ue005")


def slot(number: int) -> str:
    """What stands in a body for its chart of this number."""
    return f"\ue004{number}\ue005"


class Told(Value):
    """title, summary, body: HTML; plain_title, plain_summary: words alone; picture: an article's own."""

    title: str
    plain_title: str
    summary: str
    plain_summary: str
    headline: Headline | None
    verdict: str
    picture: Image | None
    body: str
    statements: tuple[Statement, ...]
    charts: tuple[Chart, ...]
    embeds: tuple[Embed, ...]
    problems: tuple[Problem, ...]


def scope_of(document: Document, settings: Settings, datasets: Mapping[str, Dataset], today: date | None) -> Scope:
    """What a document's expressions may speak of; `as_of` holds every series at that period.

    Refuses an `as_of` that is no period, or that leaves a goal's own series without any.
    """
    at_work(datasets.values())
    limit = series.period_named(document.as_of) if document.as_of else None
    view, own = document.seen_from, settings.region_code
    seen = {name: series.seen_from(data, view.code, own) if view else data for name, data in datasets.items()}
    named = {name: series.home(dataset, limit) for name, dataset in seen.items()}
    headed = named.get(document.series) if limit and isinstance(document, Goal) else None
    if headed and not headed.lack:
        series.points_of(headed)
    fixed = {"region": Region(view.name if view else settings.region_name), "site": Region(settings.name)}
    aim = document.target if isinstance(document, Goal) else None
    names = {**named, **fixed, "today": today}
    return Scope(names, document.language, own, aim, document.series if aim else None)


def tell(
    document: Document, settings: Settings, datasets: Mapping[str, Dataset], today: date | None, hooks: Hooks
) -> Told:
    """The document told; what cannot be said is a problem, and stands as nothing.

    datasets: at least those among the words that the document wants; today: None where it does not ask.
    """
    account = Account(settings.language, _processor(settings, document.language))
    scope = _scope(document, settings, datasets, today, account)
    charts: list[Chart] = []
    embeds: list[Embed] = []
    title, summary = Teller(scope, account, "title"), _running(scope, account, "summary")
    glance = headline(document, scope, account) if isinstance(document, Goal) else None
    muted = Teller(scope, account, html=False, silent=True)
    return Told(
        title=title.line(document.title),
        plain_title=muted.tell(document.title),
        summary=summary.line(document.summary),
        plain_summary=muted.tell(document.summary),
        headline=glance,
        verdict=_running(scope, account, "verdict").line(document.verdict) if isinstance(document, Goal) else "",
        picture=_picture(document, scope, account, hooks),
        body=_body_teller(document, scope, account, hooks, charts, embeds).tell(document.body),
        statements=tuple(account.statements),
        charts=tuple(charts),
        embeds=tuple(embeds),
        problems=(*account.problems, *_typed(document, account), *begun(document, account.openings)),
    )


def _typed(document: Document, account: Account) -> tuple[Problem, ...]:
    """A note for each number in prose that is neither computed nor quoted."""
    found = unvouched(document.digits, account.statements)
    return tuple(note(digits.place, "digits-typed", words=digits.text) for digits in found)


def _running(scope: Scope, account: Account, where: str) -> Teller:
    """A teller of a text of front matter that holds sentences."""
    return Teller(scope, account, where, openings=Openings("p"))


def _processor(settings: Settings, language: str) -> str:
    """Who computes further from the published figures: the site's sender."""
    return settings.sender.within(language) or settings.sender.within(settings.language) or ""


def _scope(
    document: Document, settings: Settings, datasets: Mapping[str, Dataset], today: date | None, account: Account
) -> Scope:
    try:
        return scope_of(document, settings, datasets, today)
    except Refusal as refusal:
        account.refuse(refusal, document.at("as_of"), f"as_of: {document.as_of}")
        return scope_of(replace(document, as_of=None), settings, datasets, today)


def _picture(document: Document, scope: Scope, account: Account, hooks: Hooks) -> Image | None:
    if not isinstance(document, Article) or not document.image:
        return None
    alt = Teller(scope, account, "image-alt", html=False).tell(document.alt)
    caption = Teller(scope, account, "image-caption", html=False).tell(document.caption)
    image = Image(document.image, alt, caption, document.credit or "", document.at("image"))
    return image if _settled(hooks.image(image), account) else None


def _body_teller(
    document: Document, scope: Scope, account: Account, hooks: Hooks, charts: list[Chart], embeds: list[Embed]
) -> Teller:
    """A teller of the body, which gathers its charts and what it shows from other websites."""

    def address(target: str, place: Place) -> str:
        return _settled(hooks.address(target, place), account)

    def draw(block: Block) -> str:
        reader = BlockReader(block, scope, account)
        match block.kind:
            case "image":
                image = reader.image()
                return _settled(hooks.image(image), account) if image else ""
            case "embed":
                return embedded(reader.embed())
            case "figure":
                return reader.figure()
            case "table" if reader.ranks:
                return reader.ranking()
        return charted(reader.chart(document.full_slug, hooks.code), block)

    def embedded(found: tuple[Embed, Image] | None) -> str:
        if found is None:
            return ""
        embeds.append(found[0])
        return _settled(hooks.embed(*found), account)

    def charted(chart: Chart | None, block: Block) -> str:
        if chart is None:
            return ""
        if chart.id in {other.id for other in charts}:
            account.problems.append(problem(block.place, "chart-twice", id=chart.id))
        charts.append(chart)
        return slot(len(charts) - 1)

    return Teller(scope, account, address=address, draw=draw)


def _settled(answer: str | Problem, account: Account) -> str:
    if isinstance(answer, Problem):
        account.problems.append(answer)
        return ""
    return answer
