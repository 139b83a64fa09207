"""One text, many regions: the pages that `each:` asks for, and what is wrong with them told once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from sikte import geography, language
from sikte.language import messages
from sikte.problems import problem
from sikte.slugs import slug
from sikte.values.content import Document, Settings, Viewpoint
from sikte.values.places import Problem
from sikte.website.alphabet import ordered
from sikte.writing.structure import expressions

NAMED = re.compile(r"\bregion\s*\.")
Found = Sequence[tuple[Document, Sequence[Problem]]]


def spread(documents: Iterable[Document], settings: Settings) -> tuple[Document, ...]:
    """Every page of the site: one with `each:` is followed by those for other regions than the site's own."""
    return tuple(page for document in documents for page in _pages(document, settings.region_code))


def _pages(document: Document, own: str) -> Iterator[Document]:
    yield replace(document, summary=(), anchors=()) if is_bare(document, own) else document
    for code in others(document, own) if document.each else ():
        yield replace(document, seen_from=_viewpoint(code), redirect_from=())


def others(document: Document, own: str) -> tuple[str, ...]:
    """The codes of the regions, beside the site's own, for which a text with `each:` makes a page."""
    without = {own, *document.left_out}
    return tuple(code for code in geography.divided(document.each, own) if code not in without)


def is_bare(document: Document, own: str) -> bool:
    """Whether the page merely leads to the others: where it is not told for the site's own region."""
    return document.seen_from is None and document.each is not None and own in document.left_out


def _viewpoint(code: str) -> Viewpoint:
    return Viewpoint(code, geography.name(code), _slugs(geography.level(code))[code])


@cache
def _slugs(level: str) -> dict[str, str]:
    """code → what stands for the region in addresses; its code too, where two have the same (Habo and Håbo)."""
    plain = {code: slug(geography.bare_name(code)) for code in geography.regions(level)}
    names = list(plain.values())
    return {code: name if names.count(name) == 1 else f"{name}-{code}" for code, name in plain.items()}


def unlike(documents: Iterable[Document]) -> Iterator[Problem]:
    """Texts whose pages cannot be told apart by their titles; translations that make others than their originals."""
    documents = tuple(documents)
    known = {document.place.path: document for document in documents}
    for document in documents:
        if document.each and not _names_its_region(document):
            yield problem(document.at("title"), "each-title")
        original = known.get(document.original, document)
        if (document.each, set(document.left_out)) != (original.each, set(original.left_out)):
            yield problem(document.at("each"), "each-differs", original=document.original)


def _names_its_region(document: Document) -> bool:
    """Whether the title says `region.…`."""
    return any(NAMED.search(expression.source) for expression in expressions(document.title))


def together(found: Found, settings: Settings) -> Iterator[Problem]:
    """The problems of all pages that texts make several of; what pages of one text have in common is one problem that
    tells whose it is."""
    groups: dict[tuple, list[tuple[Document, Problem]]] = {}
    for document, problems in found:
        for one in problems:
            groups.setdefault(_sort(one), []).append((document, one))
    pages = [document.place.path for document, _ in found]
    for group in groups.values():
        yield _one(group, pages.count(group[0][0].place.path), settings)


def _sort(one: Problem) -> tuple:
    """What problems of several pages have in common: what is asked for, and where; of a dataset that lacks the page's
    region, the dataset alone."""
    facts = dict(one.facts)
    if one.code == "region-absent":
        return one.place.path, one.code, facts["dataset"]
    return one.place, one.code, one.note, facts.get("expression")


def _one(group: list[tuple[Document, Problem]], count: int, settings: Settings) -> Problem:
    """One problem for many; nothing is said of the regions where it is the same on every page."""
    first, whose = group[0][1], {document.key: document for document, _ in group}
    if len(whose) == count and all(problem == first for _, problem in group):
        return first
    if len(whose) == count:
        return replace(first, facts=(*first.facts, ("every", str(count))))
    names = sorted((_region(document, settings) for document in whose.values()), key=ordered)
    return replace(first, facts=(*first.facts, ("concerns", messages.several(names, settings.language))))


def _region(document: Document, settings: Settings) -> str:
    view = document.seen_from
    name = view.name if view else settings.region_name
    return language.localized(name, settings.language)
