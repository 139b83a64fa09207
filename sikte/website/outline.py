"""Which pages there are and how they belong together: areas, goals, articles, languages."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from sikte.opendata.offers import Offer, Posted
from sikte.problems import nearest, note, problem
from sikte.values.content import Area, Article, Document, Goal, Page, Settings
from sikte.values.data import Shelved
from sikte.values.places import Problem
from sikte.values.value import Value

LAST = Decimal(10**9)
D = TypeVar("D", bound=Document)


class Outline(Value, dict=True):
    """Every page of the site that an author wrote, in order of path, those that one text makes one after the other,
    the site's own region's first; all questions of belonging are asked here."""

    documents: tuple[Document, ...]

    @cached_property
    def texts(self) -> tuple[Document, ...]:
        """One page for each text, that of the site's own region: what lists show of many that say alike."""
        return tuple(document for document in self.documents if document.seen_from is None)

    def of_text(self, document: Document) -> tuple[Document, ...]:
        """All the pages that the document's text makes, its own among them."""
        return tuple(self._of_texts[document.place.path])

    def first_of(self, document: Document) -> Document:
        """The page that leads to all the others that the document's text makes."""
        return self._of_texts[document.place.path][0]

    def areas(self, language: str, parent: str | None = None) -> tuple[Area, ...]:
        """The areas below `parent` (at the top for None), by their `order:`, then by file name."""
        found = (area for area in self._of(Area, language) if area.parent == parent)
        return tuple(sorted(found, key=lambda a: (a.order if a.order is not None else LAST, a.place.path)))

    def goals(self, area: Area) -> tuple[Goal, ...]:
        """The goals of an area in its language, by number, then by file name."""
        return self._goals.get((area.language, stem(area)), ())

    def beside(self, goal: Goal) -> tuple[Goal | None, Goal | None]:
        """The goals before and after it in its area."""
        return self._beside[goal.place.path]

    def articles(self, language: str) -> tuple[Article, ...]:
        """The articles, newest first."""
        return self._articles.get(language, ())

    def followed(self, language: str) -> tuple[Goal | Article, ...]:
        """The goals and articles that have a date, the last changed first."""
        return self._followed.get(language, ())

    def menu(self, language: str) -> tuple[Page, ...]:
        """The pages that the main menu leads to."""
        return tuple(page for page in self._of(Page, language) if page.menu)

    def versions(self, document: Document) -> tuple[Document, ...]:
        """The same page in every language that has it, its own included."""
        return tuple(self._versions[document.original, _code(document)])

    def area_of(self, document: Goal | Area) -> Area | None:
        """The area that a goal or an area belongs to, in its language if it is there, else in another."""
        named = self._areas[document.area if isinstance(document, Goal) else document.parent]
        return next((d for d in named if d.language == document.language), named[0] if named else None)

    def above(self, document: Document) -> tuple[Area, ...]:
        """The areas from the top down to the one that holds the document."""
        chain: list[Area] = []
        step = self.area_of(document) if isinstance(document, Goal | Area) else None
        while step is not None and step not in chain:
            chain.insert(0, step)
            step = self.area_of(step)
        return tuple(chain)

    def _of(self, kind: type[D], language: str) -> list[D]:
        return self._kinds[kind, language]

    @cached_property
    def _kinds(self) -> Mapping[tuple[type, str], list]:
        return _grouped(self.texts, lambda document: (type(document), document.language))

    @cached_property
    def _of_texts(self) -> Mapping[str, list[Document]]:
        return _grouped(self.documents, lambda document: document.place.path)

    @cached_property
    def _followed(self) -> Mapping[str, tuple[Goal | Article, ...]]:
        found = (d for d in self.texts if isinstance(d, Goal | Article) and d.changed)
        return _in_order(found, lambda d: d.language, lambda d: (d.changed, d.place.path), newest_first=True)

    @cached_property
    def _articles(self) -> Mapping[str, tuple[Article, ...]]:
        found = (d for d in self.texts if isinstance(d, Article))
        return _in_order(found, lambda d: d.language, _by_day, newest_first=True)

    @cached_property
    def _versions(self) -> Mapping[tuple[str, str], list[Document]]:
        return _grouped(self.documents, lambda document: (document.original, _code(document)))

    @cached_property
    def _areas(self) -> Mapping[str | None, list[Area]]:
        return _grouped((d for d in self.documents if isinstance(d, Area)), stem)

    @cached_property
    def _goals(self) -> Mapping[tuple[str, str], tuple[Goal, ...]]:
        found = (d for d in self.documents if isinstance(d, Goal))
        return _in_order(found, lambda goal: (goal.language, goal.area), _by_number)

    @cached_property
    def _beside(self) -> Mapping[str, tuple[Goal | None, Goal | None]]:
        steps = (zip((None, *row[:-1]), row, (*row[1:], None), strict=True) for row in self._goals.values())
        return {goal.place.path: (before, after) for step in steps for before, goal, after in step}


def _grouped(documents: Iterable[D], key: Callable[[D], object]) -> Mapping[object, list[D]]:
    """The documents under what they have in common."""
    groups: defaultdict[object, list[D]] = defaultdict(list)
    for document in documents:
        groups[key(document)].append(document)
    return groups


def _in_order(
    documents: Iterable[D], key: Callable[[D], object], order: Callable[[D], tuple], newest_first: bool = False
) -> Mapping[object, tuple[D, ...]]:
    """The documents under what they have in common, each group in order."""
    ordered = sorted(documents, key=order, reverse=newest_first)
    return {name: tuple(group) for name, group in _grouped(ordered, key).items()}


class Project(Value):
    """What an author's folder means. addresses: by key of a document."""

    settings: Settings
    datasets: Mapping[str, Posted]
    outline: Outline
    addresses: Mapping[str, str]

    def way(self, document: Document) -> str:
        """The document's own address; the top of the site, where it has none and will not be shown."""
        return self.addresses.get(document.key, "/")

    @property
    def is_placed(self) -> bool:
        """Whether every page has an address, every goal an area, and no area lies within itself."""
        goals = (d for d in self.outline.documents if isinstance(d, Goal))
        areas = (d for d in self.outline.documents if isinstance(d, Area))
        return (
            len(self.addresses) == len(self.outline.documents)
            and all(map(self.outline.area_of, goals))
            and not any(area in self.outline.above(area) for area in areas)
        )


def _code(document: Document) -> str:
    """The region that the page speaks for, "" for the site's own."""
    return document.seen_from.code if document.seen_from else ""


def stem(document: Document) -> str:
    """A file's name as authors refer to it: `nyskapande` for content/areas/nyskapande.en.md."""
    return document.original.rpartition("/")[2].removesuffix(".md")


def _by_day(article: Article) -> tuple[date, str]:
    return article.published or date.min, article.place.path


def _by_number(goal: Goal) -> tuple[Decimal, str, str]:
    number = goal.number or ""
    return (Decimal(number) if number.isdecimal() else LAST, number, goal.place.path)


def misplaced(documents: tuple[Document, ...], datasets: Collection[str], settings: Settings) -> Iterable[Problem]:
    """Goals and areas that belong nowhere, goals without their series, translations without an original.

    datasets: their names.
    """
    areas = {stem(d): d for d in documents if isinstance(d, Area)}
    paths = {d.place.path for d in documents}
    for document in documents:
        if document.language != settings.language and document.original not in paths:
            yield problem(document.place, "original-missing", original=document.original)
        if isinstance(document, Goal) and document.area and document.area not in areas:
            yield problem(document.at("area"), "area-unknown", words=document.area, near=nearest(document.area, areas))
        if isinstance(document, Goal) and document.series and document.series not in datasets:
            near = nearest(document.series, datasets)
            yield problem(document.at("series"), "series-unknown", words=document.series, near=near)
        if isinstance(document, Area) and document.parent:
            yield from _parent(document, areas)


def is_late(dataset: Shelved | Posted | Offer, today: date) -> bool:
    """Whether newer figures should have come by `today`."""
    return dataset.next_update is not None and dataset.next_update < today


def late(datasets: Mapping[str, Shelved], today: date) -> Iterable[Problem]:
    """A note for each dataset whose next update is overdue."""
    for dataset in datasets.values():
        if is_late(dataset, today):
            yield note(dataset.place, "dataset-late", day=dataset.next_update.isoformat())


def _parent(area: Area, areas: Mapping[str, Area]) -> Iterable[Problem]:
    if area.parent not in areas:
        yield problem(area.at("parent"), "area-unknown", words=area.parent, near=nearest(area.parent, areas))
        return
    seen, step = {stem(area)}, area.parent
    while step in areas:
        if step in seen:
            yield problem(area.at("parent"), "area-circle", words=area.parent)
            return
        seen.add(step)
        step = areas[step].parent
