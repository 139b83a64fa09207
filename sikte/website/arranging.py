"""The pages arranged: which there are, where each lies, and what each asks for before it is told."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, groupby

from sikte.formats.pictures import Sized
from sikte.memory import remembered
from sikte.values.content import Area, Document, Settings
from sikte.values.files import Files
from sikte.values.kept import Kept
from sikte.values.places import Problem
from sikte.values.value import Value
from sikte.website.addresses import assign
from sikte.website.outline import misplaced
from sikte.website.regions import is_bare, spread, unlike
from sikte.website.showing import absent, backwards, fleeting, published
from sikte.website.ways import Leads, Ways, media, pictures


class Asked(Value):
    """A page before it is told. body: the number of its text among those of its batch, None where nothing below the
    front matter is told; words: the names of datasets among its words; today: whether it asks for the day."""

    document: Document
    body: int | None
    words: tuple[str, ...]
    leads: Leads
    today: bool


class Batch(Value):
    """Some neighbouring pages before they are told. run: the number of the texts that they are made from, as they were
    read; start: the number of the first page among all; lists: whether they show what others tell; words, today: of
    all of them."""

    pages: Kept[tuple[Asked, ...]]
    run: int
    start: int
    lists: bool
    words: tuple[str, ...]
    today: bool


class Arrangement(Value):
    """batches: of the pages, in order; addresses: by key of a document; pictures: of the images that pages show, by
    path of file; absent: the articles that are not shown today, by path of file, with the date that decides."""

    batches: tuple[Batch, ...]
    addresses: Mapping[str, str]
    pictures: Mapping[str, Sized]
    absent: Mapping[str, Mapping[str, str]]
    problems: tuple[Problem, ...]


@remembered
def arranged(
    written: tuple[Kept[tuple[Document, ...]], ...],
    texts: tuple[str, ...],
    sources: Files,
    datasets: tuple[str, ...],
    settings: Settings,
    drafts: bool,
    today: date,
) -> Arrangement:
    """written: every document, as they were read, without the text below its front matter; texts, sources: as in Ways;
    datasets: their names; drafts: whether pages marked `draft: true` are shown."""
    runs = [kept.value for kept in written]
    every = tuple(chain.from_iterable(runs))
    shown = published(every, drafts, today)
    pages = spread(shown, settings)
    addresses, clashes = assign(pages, settings)
    images, odd = media(sources)
    seen = pictures(shown, images, sources)
    ways = Ways(
        {d.place.path: d for d in pages if d.seen_from is None}, addresses, images, seen, frozenset(texts), sources
    )
    stray = (*misplaced(shown, datasets, settings), *backwards(every), *fleeting(shown), *unlike(shown))
    return Arrangement(
        batches=tuple(_batches(pages, runs, ways, frozenset(datasets), settings)),
        addresses=addresses,
        pictures=seen,
        absent={} if drafts else absent(every, today),
        problems=(*clashes, *odd, *_unseen(seen), *stray),
    )


def _batches(
    pages: Iterable[Document],
    runs: Sequence[Sequence[Document]],
    ways: Ways,
    datasets: Collection[str],
    settings: Settings,
) -> Iterator[Batch]:
    """The pages, those together whose texts were read together."""
    texts = {one.place.path: (run, number) for run, row in enumerate(runs) for number, one in enumerate(row)}
    start = 0
    for run, group in groupby(pages, lambda page: texts[page.place.path][0]):
        found = tuple(_asked(page, texts[page.place.path][1], ways, datasets, settings) for page in group)
        yield Batch(
            pages=Kept.of(found),
            run=run,
            start=start,
            lists=any(isinstance(one.document, Area) for one in found),
            words=tuple(sorted({word for one in found for word in one.words})),
            today=any(one.today for one in found),
        )
        start += len(found)


def _asked(document: Document, body: int, ways: Ways, datasets: Collection[str], settings: Settings) -> Asked:
    wants = document.wants
    return Asked(
        document=document,
        body=None if is_bare(document, settings.region_code) else body,
        words=tuple(word for word in wants.words if word in datasets),
        leads=ways.leads(document),
        today=wants.today,
    )


def _unseen(seen: Mapping[str, Sized]) -> Iterator[Problem]:
    return (problem for one in seen.values() for problem in one.problems)
