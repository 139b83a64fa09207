"""The story: sources become a site, or problems. Pure: no files, no clock, no network, no terminal."""

from collections.abc import Mapping, Sequence
from datetime import date

from sikte.formats import datasets, settings
from sikte.problems import split
from sikte.statistics.compare import exactly
from sikte.values.pages import Site, Wording
from sikte.values.places import Problem
from sikte.website import files
from sikte.website.accessibility import stale
from sikte.website.addresses import assign
from sikte.website.diagrams import figure
from sikte.website.outline import Outline, Project, late, misplaced, published
from sikte.website.pages import Desk
from sikte.website.ways import Ways, media
from sikte.writing import documents
from sikte.writing.branches import wordings
from sikte.writing.told import Hooks, Told, tell

FOLLOWERS = ("name-unknown", "series-unknown")


@exactly
def site(sources: Mapping[str, bytes], today: date, drafts: bool = False) -> Site:
    """The whole website made of some sources (path → bytes), or every problem that stops it.

    drafts: whether pages marked `draft: true` are part of it.
    """
    project, misread = understand(sources, drafts)
    told, unsaid = say(project, today)
    desk = Desk(project, told, today)
    made, misfits = files.lay_out(desk)
    overdue = (*late(project.datasets, today), *stale(project.settings, today))
    problems, notes = split(leading((*misread, *unsaid, *misfits, *overdue), project))
    problems = problems or files.dead(desk, made)
    return Site({} if problems else made, project.settings.language, problems, notes)


@exactly
def readings(sources: Mapping[str, bytes], today: date) -> tuple[tuple[Wording, ...], tuple[Problem, ...]]:
    """(every conditional sentence in all its outcomes, the branches that none of them reaches)."""
    project, _ = understand(sources, drafts=True)
    read = [wordings(d, project.settings, project.datasets, today) for d in project.outline.documents]
    return tuple(w for found, _ in read for w in found), tuple(p for _, lacks in read for p in lacks)


def understand(sources: Mapping[str, bytes], drafts: bool) -> tuple[Project, tuple[Problem, ...]]:
    """Every file read: settings, datasets, documents, images; and how they belong together."""
    setup, unset = settings.read(sources)
    data, unread = datasets.read(sources, setup)
    written, unwritten = documents.read(sources, setup)
    shown = published(written, drafts)
    addresses, clashes = assign(shown, setup)
    images, odd = media(sources)
    stray = tuple(misplaced(shown, data, setup))
    project = Project(setup, data, Outline(shown), addresses, images, sources)
    return project, (*unset, *unread, *unwritten, *clashes, *odd, *stray)


def say(project: Project, today: date) -> tuple[dict[str, Told], tuple[Problem, ...]]:
    """Every document told: statements computed, claims tried, charts drawn."""
    ways = Ways({d.place.path: d for d in project.outline.documents}, project.addresses, project.sources)
    settings, templates = project.settings, project.templates
    told = {}
    for document in project.outline.documents:
        here = project.way(document)
        hooks = Hooks(
            address=lambda target, place, document=document: ways.link(document, target, place),
            chart=lambda chart, first, here=here: figure(chart, settings, templates, here, first),
            image=lambda image, document=document: ways.picture(document, image),
        )
        told[document.place.path] = tell(document, settings, project.datasets, today, hooks)
    return told, tuple(problem for page in told.values() for problem in page.problems)


def leading(problems: Sequence[Problem], project: Project) -> tuple[Problem, ...]:
    """The problems without those that merely follow from another: a dataset or a page that cannot be
    read is told once, not wherever it is spoken of."""
    unread = {name for name in datasets.names(project.sources) if name not in project.datasets}
    faulty = {problem.place.path for problem in problems if not problem.note}
    return tuple(
        p
        for p in problems
        if (p.code not in FOLLOWERS or dict(p.facts).get("words") not in unread)
        and (p.code != "link-unpublished" or dict(p.facts)["path"] not in faulty)
    )
