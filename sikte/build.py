"""The story: sources become a site, or problems. Pure: no files, no clock, no network, no terminal."""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from sikte.formats import datasets, settings
from sikte.memory import each
from sikte.problems import nearest, split
from sikte.statistics.compare import exactly
from sikte.values.content import Document, Settings
from sikte.values.data import Shelved
from sikte.values.kept import Files, Kept
from sikte.values.pages import Site, Wording
from sikte.values.places import Problem
from sikte.values.texts import Body
from sikte.values.value import Value
from sikte.website.accessibility import stale
from sikte.website.arranging import Arrangement, Asked, arranged
from sikte.website.datasets import Presented, presented
from sikte.website.files import Workshop, dead, lay_out
from sikte.website.outline import late
from sikte.website.planning import Register, plan
from sikte.website.regions import together
from sikte.website.tellings import Whole, telling
from sikte.writing import documents
from sikte.writing.branches import wordings
from sikte.writing.documents import Reading

FOLLOWERS = ("name-unknown", "series-unknown")
OWN_NAMES = ("region", "site", "today")
BLANK = Kept.of(Body())


@exactly
def site(sources: Mapping[str, bytes], today: date, drafts: bool = False) -> Site:
    """The whole website made of some sources (path → bytes), or every problem that stops it.

    drafts: whether pages marked `draft: true` are part of it.
    """
    project, misread = understand(Files.of(sources), drafts, today)
    told, unsaid = say(project, today)
    shop = Workshop(project.settings, project.sources, project.datasets, project.arrangement, told, present(project))
    made = lay_out(plan(register(shop, today)), shop)
    overdue = (*late(project.datasets, today), *stale(project.settings, today))
    problems, notes = split(leading((*misread, *unsaid, *made.problems, *overdue), project))
    problems = problems or dead(made, project.arrangement)
    return Site(Files({}) if problems else made.files, project.settings.language, problems, notes)


@exactly
def readings(sources: Mapping[str, bytes], today: date) -> tuple[tuple[Wording, ...], tuple[Problem, ...]]:
    """(every conditional sentence in all its outcomes, the branches that none of them reaches)."""
    project, _ = understand(Files.of(sources), True, today)
    data = {name: shelved.dataset.value for name, shelved in project.datasets.items()}
    texts = [document for document in map(project.whole, project.arrangement.pages) if document.seen_from is None]
    read = [wordings(document, project.settings, data, today) for document in texts]
    return tuple(w for found, _ in read for w in found), tuple(p for _, lacks in read for p in lacks)


class Understood(Value):
    """What an author's folder means. texts: every file that holds a document, by path."""

    settings: Settings
    datasets: Mapping[str, Shelved]
    texts: Mapping[str, Reading]
    arrangement: Arrangement
    sources: Files

    def body(self, page: Asked) -> Kept[Body]:
        """What is told below a page's front matter."""
        return BLANK if page.bare else self.texts[page.path].body

    def whole(self, page: Asked) -> Document:
        """The page's document, with what is told below its front matter."""
        return replace(page.document.value, text=self.body(page).value)


def understand(sources: Files, drafts: bool, today: date) -> tuple[Understood, tuple[Problem, ...]]:
    """Every file read: settings, datasets, documents, images; and how they belong together."""
    setup, unset = settings.read(sources)
    data, unread = datasets.read(sources, setup)
    texts, unwritten = documents.read(sources, setup)
    arrangement = arranged(
        tuple(one.document for one in texts.values()),
        tuple(name for name in sources if name.endswith(".md")),
        sources.under("content/media/") | sources.under("content/charts/"),
        tuple(data),
        setup,
        drafts,
        today,
    )
    problems = (*unset, *unread, *unwritten, *arrangement.problems)
    return Understood(setup, data, texts, arrangement, sources), problems


def say(project: Understood, today: date) -> tuple[dict[str, Whole], tuple[Problem, ...]]:
    """Every page told, by its document's key: statements computed, claims tried, charts described."""

    def asked(page: Asked) -> tuple[object, ...]:
        """Exactly what the page shows."""
        data = {word: project.datasets[word].dataset for word in page.words}
        day = today if page.today else None
        return page.document, project.body(page), project.settings, data, page.leads, day

    pages = project.arrangement.pages
    told = each(telling, map(asked, pages))
    plain = [problem for page, one in zip(pages, told, strict=True) if not page.each for problem in one.problems]
    several = [(page.document.value, one.problems) for page, one in zip(pages, told, strict=True) if page.each]
    whole = {page.key: one for page, one in zip(pages, told, strict=True)}
    return whole, (*plain, *together(several, project.settings))


def present(project: Understood) -> list[Presented]:
    """What the site says and offers of each dataset, in order of their names."""
    return each(presented, [(shelved.dataset, project.settings) for _, shelved in sorted(project.datasets.items())])


def register(shop: Workshop, today: date) -> Register:
    """What the pages are known by to each other."""
    return Register(
        settings=shop.settings,
        names=tuple(whole.name for whole in shop.told.values()),
        told=tuple(whole.telling for whole in shop.told.values()),
        addresses=shop.arrangement.addresses,
        posted=tuple(one.posted for one in shop.offers),
        offers=tuple(one.offer for one in shop.offers),
        described=tuple(one.told for one in shop.presented),
        today=today,
    )


def leading(problems: Sequence[Problem], project: Understood) -> tuple[Problem, ...]:
    """The problems without those that merely follow from another: a dataset or a page that cannot be
    read, or a region that cannot be known, is told once, not wherever it is spoken of."""
    if not problems:
        return ()
    unread = {name for name in datasets.names(project.sources) if name not in project.datasets}
    faulty = {problem.place.path for problem in problems if not problem.note}
    homeless = {name for name, data in project.datasets.items() if faulty & {data.place.path, settings.PATH}}
    return tuple(
        _with_advice(p, project)
        for p in problems
        if (p.code not in FOLLOWERS or dict(p.facts).get("words") not in unread)
        and (p.code != "no-home" or dict(p.facts)["dataset"] not in homeless)
        and (p.code != "link-unpublished" or dict(p.facts)["path"] not in faulty)
    )


def _with_advice(problem: Problem, project: Understood) -> Problem:
    """A page knows no other names than those it uses; which one was meant is told here, where all are known."""
    if problem.code not in FOLLOWERS:
        return problem
    known = (*project.datasets, *(OWN_NAMES if problem.code == "name-unknown" else ()))
    near = nearest(dict(problem.facts)["words"], known)
    return replace(problem, facts=tuple((name, near if name == "near" else fact) for name, fact in problem.facts))
