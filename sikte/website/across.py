"""The ways from a page to the same page for other regions, where one text makes many."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from sikte import geography, language
from sikte.language import ui
from sikte.values.content import Document
from sikte.website import cards
from sikte.website.addresses import relative
from sikte.website.alphabet import ordered
from sikte.website.outline import Project

Pages = dict[str, Document]
# What the ways are called: down to them, to all, to those around, back.
CALLED = ("regions_choose", "regions", "regions_near", "regions_all")


def regions(document: Document, project: Project) -> cards.Regions | None:
    """From the page that leads to them, to all; from another, to those around it and back."""
    if not document.each:
        return None
    pages = _by_region(document, project)
    level = geography.level(next(iter(pages), "")) or "county"
    texts = ui.texts(document.language)
    choose, every, around, back = (texts[f"{name}_{level}"] for name in CALLED)
    first = project.outline.first_of(document)
    if document is first:
        groups = tuple(_groups(document, pages, project))
        return cards.Regions(choose, every, groups, without=_without(document, project))
    near = tuple(_groups(document, _near(document, pages), project))
    return cards.Regions(choose, around, near, _way(document, first, back, project))


def _by_region(document: Document, project: Project) -> Pages:
    """The pages of the document's text by their regions' codes; the first one too, where it is of such a region."""
    own = project.settings.region_code
    codes = {*geography.divided(document.each, own)} - {*document.left_out}
    pages = {d.seen_from.code if d.seen_from else own: d for d in project.outline.of_text(document)}
    return {code: page for code, page in pages.items() if code in codes}


def _near(document: Document, pages: Pages) -> Pages:
    """The pages of the regions around the document's own: counties that border on it, municipalities of its county."""
    own = document.seen_from.code
    around = geography.neighbours(own) or geography.municipalities(geography.county(own))
    return {code: page for code, page in pages.items() if code in around}


def _groups(document: Document, pages: Pages, project: Project) -> Iterator[tuple[str, tuple[cards.Link, ...]]]:
    """The ways to pages in order of their regions' names; those of several counties by county."""
    counties = {geography.county(code) for code in pages}
    several = len(counties) < len(pages) and len(counties) > 1
    for county, codes in groupby(_in_order(pages, several), lambda code: geography.county(code) if several else ""):
        links = (_way(document, pages[code], _name(code, document.language), project) for code in codes)
        yield _name(county, document.language) if several else "", tuple(links)


def _in_order(codes: Iterable[str], by_county: bool) -> list[str]:
    def place(code: str) -> list[list[int]]:
        parts = (geography.county(code), code) if by_county else (code,)
        return [ordered(geography.bare_name(part)) for part in parts]

    return sorted(codes, key=place)


def _name(code: str, spoken: str) -> str:
    return language.localized(geography.name(code), spoken)


def _way(here: Document, there: Document, label: str, project: Project) -> cards.Link:
    return cards.Link(label, relative(project.way(here), project.way(there)), here is there)


def _without(document: Document, project: Project) -> str:
    """The regions that have no page, "" where all have."""
    spoken, every = document.language, geography.divided(document.each, project.settings.region_code)
    names = [_name(code, spoken) for code in _in_order({*document.left_out} & {*every}, by_county=False)]
    return ui.texts(spoken)["regions_without"].format(names=language.listed(names, spoken)) if names else ""
