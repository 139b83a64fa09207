"""The pages arranged: which there are, where each lies, and what each asks for before it is told."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from sikte.formats.pictures import Sized
from sikte.memory import remembered
from sikte.values.content import Document, Settings
from sikte.values.kept import Files, Kept
from sikte.values.places import Problem
from sikte.values.value import Value
from sikte.website.addresses import assign
from sikte.website.outline import misplaced
from sikte.website.regions import is_bare, spread, unlike
from sikte.website.showing import absent, backwards, fleeting, published
from sikte.website.ways import Leads, Ways, media, pictures


class Asked(Value):
    """A page before it is told. key, path, each: as in Document; bare: whether nothing below the front matter is told;
    words: the names of datasets among its words; today: whether it asks for the day."""

    document: Kept[Document]
    key: str
    path: str
    each: bool
    bare: bool
    words: tuple[str, ...]
    leads: Kept[Leads]
    today: bool


class Arrangement(Value):
    """pages: in order; addresses: by key of a document; pictures: of the images that pages show, by path of file;
    absent: the articles that are not shown today, by path of file, with the date that decides."""

    pages: tuple[Asked, ...]
    addresses: Mapping[str, str]
    pictures: Mapping[str, Sized]
    absent: Mapping[str, Mapping[str, str]]
    problems: tuple[Problem, ...]


@remembered
def arranged(
    written: tuple[Kept[Document], ...],
    texts: tuple[str, ...],
    sources: Files,
    datasets: tuple[str, ...],
    settings: Settings,
    drafts: bool,
    today: date,
) -> Arrangement:
    """written: every document, without the text below its front matter; texts, sources: as in Ways; datasets: their
    names; drafts: whether pages marked `draft: true` are shown."""
    every = tuple(kept.value for kept in written)
    known = {id(document): kept for document, kept in zip(every, written, strict=True)}
    shown = published(every, drafts, today)
    pages = spread(shown, settings)
    addresses, clashes = assign(pages, settings)
    images, odd = media(sources)
    seen = pictures(shown, images, sources)
    ways = Ways(
        {d.place.path: d for d in pages if d.seen_from is None}, addresses, images, seen, frozenset(texts), sources
    )
    named = frozenset(datasets)
    stray = (*misplaced(shown, datasets, settings), *backwards(every), *fleeting(shown), *unlike(shown))
    return Arrangement(
        pages=tuple(_asked(page, known.get(id(page)) or Kept.of(page), ways, named, settings) for page in pages),
        addresses=addresses,
        pictures=seen,
        absent={} if drafts else absent(every, today),
        problems=(*clashes, *odd, *_unseen(seen), *stray),
    )


def _asked(
    document: Document, kept: Kept[Document], ways: Ways, datasets: Collection[str], settings: Settings
) -> Asked:
    wants = document.wants
    return Asked(
        document=kept,
        key=document.key,
        path=document.place.path,
        each=document.each is not None,
        bare=is_bare(document, settings.region_code),
        words=tuple(word for word in wants.words if word in datasets),
        leads=Kept.of(ways.leads(document)),
        today=wants.today,
    )


def _unseen(seen: Mapping[str, Sized]) -> Iterator[Problem]:
    return (problem for one in seen.values() for problem in one.problems)
