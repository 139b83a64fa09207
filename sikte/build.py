"""The story: sources become a site, or problems. Pure: no files, no clock, no network, no terminal."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from sikte.formats import datasets, settings
from sikte.memory import each
from sikte.opendata.offers import Offer, offers
from sikte.problems import nearest, split
from sikte.statistics.compare import exactly
from sikte.values.content import Document
from sikte.values.kept import Files
from sikte.values.pages import Site, Wording
from sikte.values.places import Problem
from sikte.website import files
from sikte.website.accessibility import stale
from sikte.website.addresses import assign, home
from sikte.website.outline import Outline, Project, late, misplaced
from sikte.website.pages import Desk
from sikte.website.regions import spread, together, unlike
from sikte.website.showing import absent, backwards, fleeting, published
from sikte.website.tellings import Telling, telling
from sikte.website.ways import Ways, media, pictures
from sikte.writing import documents
from sikte.writing.branches import wordings

FOLLOWERS = ("name-unknown", "series-unknown")
OWN_NAMES = ("region", "site", "today")


@exactly
def site(sources: Mapping[str, bytes], today: date, drafts: bool = False) -> Site:
    """The whole website made of some sources (path → bytes), or every problem that stops it.

    drafts: whether pages marked `draft: true` are part of it.
    """
    project, misread = understand(Files.of(sources), drafts, today)
    told, unsaid = say(project, today)
    desk = Desk(project, told, offer(project), today)
    made = files.lay_out(desk)
    overdue = (*late(project.datasets, today), *stale(project.settings, today))
    problems, notes = split(leading((*misread, *unsaid, *made.problems, *overdue), project))
    problems = problems or files.dead(desk, made)
    return Site(Files({}) if problems else made.files, project.settings.language, problems, notes)


@exactly
def readings(sources: Mapping[str, bytes], today: date) -> tuple[tuple[Wording, ...], tuple[Problem, ...]]:
    """(every conditional sentence in all its outcomes, the branches that none of them reaches)."""
    project, _ = understand(Files.of(sources), True, today)
    data = {name: shelved.dataset.value for name, shelved in project.datasets.items()}
    read = [wordings(document, project.settings, data, today) for document in project.outline.texts]
    return tuple(w for found, _ in read for w in found), tuple(p for _, lacks in read for p in lacks)


def understand(sources: Files, drafts: bool, today: date) -> tuple[Project, tuple[Problem, ...]]:
    """Every file read: settings, datasets, documents, images; and how they belong together."""
    setup, unset = settings.read(sources)
    data, unread = datasets.read(sources, setup)
    written, unwritten = documents.read(sources, setup)
    shown = published(written, drafts, today)
    away = {} if drafts else absent(written, today)
    pages = spread(shown, setup)
    addresses, clashes = assign(pages, setup)
    images, odd = media(sources)
    shown_images = pictures(shown, images, sources)
    unseen = tuple(problem for one in shown_images.values() for problem in one.problems)
    stray = (*misplaced(shown, data, setup), *backwards(written), *fleeting(shown), *unlike(shown))
    project = Project(setup, data, Outline(pages), addresses, images, shown_images, away, sources)
    return project, (*unset, *unread, *unwritten, *clashes, *odd, *unseen, *stray)


def say(project: Project, today: date) -> tuple[dict[str, Telling], tuple[Problem, ...]]:
    """Every document told, by its key: statements computed, claims tried, charts described."""
    documents = project.outline.documents
    paths = {d.place.path: d for d in project.outline.texts}
    ways = Ways(paths, project.addresses, project.images, project.pictures, project.sources)

    def asked(document: Document) -> tuple[object, ...]:
        """Exactly what the document's page shows."""
        wants = document.wants
        data = {word: project.datasets[word].dataset for word in wants.words if word in project.datasets}
        return document, project.settings, data, ways.leads(document), today if wants.today else None

    tellings = each(telling, map(asked, documents))
    told = {document.key: one for document, one in zip(documents, tellings, strict=True)}
    found = [(document, one.problems) for document, one in zip(documents, tellings, strict=True)]
    return told, together(found, project.settings)


def offer(project: Project) -> dict[str, Offer]:
    """What the site offers of each dataset, by its name: pages and files."""
    settings = project.settings
    return offers(project.datasets, tuple((spoken, home(settings, spoken)) for spoken in settings.languages))


def leading(problems: Sequence[Problem], project: Project) -> tuple[Problem, ...]:
    """The problems without those that merely follow from another: a dataset or a page that cannot be
    read, or a region that cannot be known, is told once, not wherever it is spoken of."""
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


def _with_advice(problem: Problem, project: Project) -> Problem:
    """A page knows no other names than those it uses; which one was meant is told here, where all are known."""
    if problem.code not in FOLLOWERS:
        return problem
    known = (*project.datasets, *(OWN_NAMES if problem.code == "name-unknown" else ()))
    near = nearest(dict(problem.facts)["words"], known)
    return replace(problem, facts=tuple((name, near if name == "near" else fact) for name, fact in problem.facts))
