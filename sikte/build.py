"""The story: sources become a site, or problems. Pure: no files, no clock, no network, no terminal."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from msgspec.structs import replace

from sikte.formats import datasets, settings
from sikte.memory import each
from sikte.memory.batches import runs
from sikte.problems import nearest, split
from sikte.statistics.compare import exactly
from sikte.values.content import Document, Settings
from sikte.values.data import Dataset, Shelved
from sikte.values.files import Ahead, Files
from sikte.values.kept import Kept
from sikte.values.pages import Site, Wording
from sikte.values.places import Problem
from sikte.values.value import Value
from sikte.website.accessibility import stale
from sikte.website.arranging import Arrangement, Batch, arranged
from sikte.website.datasets import Exhibited, exhibited
from sikte.website.files import Workshop, dead, lay_out
from sikte.website.manuscripts import Manuscript, Told, body, told
from sikte.website.outline import late
from sikte.website.planning import Register, plan
from sikte.website.regions import together
from sikte.writing import documents
from sikte.writing.branches import wordings
from sikte.writing.documents import Readings

UNKNOWN = ("name-unknown", "series-unknown")
# The problems that may merely follow from another, and which of their facts tells from what.
MAY_FOLLOW = {**dict.fromkeys(UNKNOWN, "words"), "no-home": "dataset", "link-unpublished": "path"}
OWN_NAMES = ("region", "site", "today")


def unheard(pages: Sequence[Files]) -> None:
    """Nobody is told of pages ahead of their site."""


@exactly
def site(sources: Mapping[str, bytes], today: date, drafts: bool = False, ahead: Ahead = unheard) -> Site:
    """The whole website made of some sources (path → bytes), or every problem that stops it.

    drafts: whether pages marked `draft: true` are part of it; ahead: told of the pages that authors have written as
    soon as they are made, where nothing has been found wrong.
    """
    project, misread = understand(Files.of(sources), drafts, today)
    pages, unsaid = say(project)
    data, unoffered = present(project)
    wrong, _ = split((*misread, *unsaid, *unoffered))
    made = lay_out(plan(register(project, pages, data)), workshop(project, data), unheard if wrong else ahead)
    overdue = (*late(project.datasets, today), *stale(project.settings, today))
    problems, notes = split(leading((*misread, *unsaid, *unoffered, *made.problems, *overdue), project))
    problems = problems or dead(made)
    return Site(Files({}) if problems else made.files, project.settings.language, problems, notes)


@exactly
def readings(sources: Mapping[str, bytes], today: date) -> tuple[tuple[Wording, ...], tuple[Problem, ...]]:
    """(every conditional sentence in all its outcomes, the branches that none of them reaches)."""
    project, _ = understand(Files.of(sources), True, today)
    data = {name: shelved.dataset.value for name, shelved in project.datasets.items()}
    texts = [document for document in project.documents if document.seen_from is None]
    read = [wordings(document, project.settings, data, today) for document in texts]
    return tuple(w for found, _ in read for w in found), tuple(p for _, lacks in read for p in lacks)


class Understood(Value, dict=True):
    """What an author's folder means. texts: every file that holds a document, some neighbours at a time."""

    settings: Settings
    datasets: Mapping[str, Shelved]
    texts: Sequence[Readings]
    arrangement: Arrangement
    sources: Files
    today: date

    @cached_property
    def scripts(self) -> list[Manuscript]:
        """Exactly what the pages of each batch are told from."""
        return [self._script(batch) for batch in self.arrangement.batches]

    def _script(self, batch: Batch) -> Manuscript:
        data = {word: self.datasets[word].dataset for word in batch.words}
        return Manuscript(batch.pages, self.texts[batch.run].bodies, data, self.today if batch.today else None)

    @cached_property
    def shelves(self) -> list[tuple[Kept[Dataset], ...]]:
        """The datasets, some neighbours at a time, in order of their names."""
        return [tuple(self.datasets[name].dataset for name in run) for run in runs(sorted(self.datasets))]

    @property
    def documents(self) -> Iterator[Document]:
        """The document of every page, with what is told below its front matter."""
        for script in self.scripts:
            yield from (replace(page.document, text=body(page, script).value) for page in script.pages.value)


def understand(sources: Files, drafts: bool, today: date) -> tuple[Understood, tuple[Problem, ...]]:
    """Every file read: settings, datasets, documents, images; and how they belong together."""
    setup, unset = settings.read(sources)
    data, unread = datasets.read(sources, setup)
    texts, unwritten = documents.read(sources, setup)
    arrangement = arranged(
        tuple(one.documents for one in texts),
        tuple(name for name in sources if name.endswith(".md")),
        sources.under("content/media/") | sources.under("content/charts/"),
        tuple(data),
        setup,
        drafts,
        today,
    )
    problems = (*unset, *unread, *unwritten, *arrangement.problems)
    return Understood(setup, data, texts, arrangement, sources, today), problems


def say(project: Understood) -> tuple[list[Told], tuple[Problem, ...]]:
    """Every page told: statements computed, claims tried, charts described."""
    pages = each(told, [(script, project.settings) for script in project.scripts])
    plain = (problem for one in pages for problem in one.problems)
    several = [found for one in pages for found in one.several]
    return pages, (*plain, *together(several, project.settings))


def present(project: Understood) -> tuple[list[Exhibited], tuple[Problem, ...]]:
    """What the site says and offers of each dataset."""
    data = each(exhibited, [(shelf, project.settings) for shelf in project.shelves])
    return data, tuple(problem for one in data for problem in one.problems)


def register(project: Understood, pages: Sequence[Told], data: Sequence[Exhibited]) -> Register:
    """What the pages are known by to each other."""
    return Register(
        settings=project.settings,
        names=tuple(one.names for one in pages),
        told=tuple(one.tellings for one in pages),
        addresses=project.arrangement.addresses,
        posted=tuple(one.posted for one in data),
        entries=tuple(one.entries for one in data),
        today=project.today,
    )


def workshop(project: Understood, data: Sequence[Exhibited]) -> Workshop:
    """What files are made of."""
    return Workshop(
        settings=project.settings,
        sources=project.sources,
        datasets=project.datasets,
        arrangement=project.arrangement,
        scripts=project.scripts,
        shelves=project.shelves,
        offers=tuple(one.offers for one in data),
    )


def leading(problems: Sequence[Problem], project: Understood) -> tuple[Problem, ...]:
    """The problems without those that merely follow from another: a dataset or a page that cannot be
    read, or a region that cannot be known, is told once, not wherever it is spoken of."""
    if all(problem.code not in MAY_FOLLOW for problem in problems):
        return tuple(problems)
    unread = {name for name in datasets.names(project.sources) if name not in project.datasets}
    faulty = {problem.place.path for problem in problems if not problem.note}
    homeless = {name for name, data in project.datasets.items() if faulty & {data.place.path, settings.PATH}}
    wrong = {"words": unread, "dataset": homeless, "path": faulty}
    return tuple(_with_advice(problem, project) for problem in problems if not _follows(problem, wrong))


def _follows(problem: Problem, wrong: Mapping[str, Collection[str]]) -> bool:
    """Whether a problem merely follows from another. wrong: what is, by the fact that tells of it."""
    told = MAY_FOLLOW.get(problem.code)
    return told is not None and dict(problem.facts).get(told) in wrong[told]


def _with_advice(problem: Problem, project: Understood) -> Problem:
    """A page knows no other names than those it uses; which one was meant is told here, where all are known."""
    if problem.code not in UNKNOWN:
        return problem
    known = (*project.datasets, *(OWN_NAMES if problem.code == "name-unknown" else ()))
    near = nearest(dict(problem.facts)["words"], known)
    return replace(problem, facts=tuple((name, near if name == "near" else fact) for name, fact in problem.facts))
