"""Some neighbouring pages, from what their authors wrote to what others know them by."""

from collections.abc import Mapping
from datetime import date

from sikte.memory import remembered
from sikte.memory.leading import Leading
from sikte.values.content import Document, Settings
from sikte.values.data import Dataset
from sikte.values.kept import Kept
from sikte.values.places import Problem
from sikte.values.texts import Body
from sikte.values.value import Value
from sikte.website.arranging import Asked
from sikte.website.tellings import Name, Telling, telling

BLANK = Kept.of(Body())


class Manuscript(Value):
    """What some neighbouring pages are told from. bodies: of the texts that they are made from; datasets: those that
    any of them may speak of; today: None where none asks."""

    pages: Kept[tuple[Asked, ...]]
    bodies: tuple[Kept[Body], ...]
    datasets: Mapping[str, Kept[Dataset]]
    today: date | None


class Told(Value):
    """What others know the pages by, in order. several: the problems of the pages that texts make several of, by page;
    none where there are none."""

    names: Kept[tuple[Name, ...]]
    tellings: Kept[tuple[Telling, ...]]
    problems: tuple[Problem, ...]
    several: tuple[tuple[Document, tuple[Problem, ...]], ...]


@remembered
def told(script: Manuscript, settings: Settings) -> Leading[Told]:
    """The pages told: statements computed, claims tried, charts described."""
    pages = script.pages.held
    found = yield telling, questions(script, settings)
    several = [(page.document, one.problems) for page, one in zip(pages, found, strict=True) if page.document.each]
    alone = (one.problems for page, one in zip(pages, found, strict=True) if not page.document.each)
    return Told(
        names=Kept.of(tuple(one.name for one in found)),
        tellings=Kept.of(tuple(one.telling for one in found)),
        problems=tuple(problem for problems in alone for problem in problems),
        several=tuple(several) if any(problems for _, problems in several) else (),
    )


def questions(script: Manuscript, settings: Settings) -> list[tuple[object, ...]]:
    """What `telling` is asked of each page: exactly what it shows."""
    return [
        (
            page.document,
            body(page, script),
            settings,
            {word: script.datasets[word] for word in page.words},
            page.leads,
            script.today if page.today else None,
        )
        for page in script.pages.held
    ]


def body(page: Asked, script: Manuscript) -> Kept[Body]:
    """What is told below the page's front matter."""
    return BLANK if page.body is None else script.bodies[page.body]
