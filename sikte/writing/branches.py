"""Every conditional sentence in all its outcomes, so that an editor reads each wording once."""

from collections.abc import Iterator, Mapping
from datetime import date

from sikte.language import messages, ui
from sikte.problems import Refusal, note
from sikte.statistics.synthetic import OUTCOMES, course
from sikte.values.content import Document, Settings
from sikte.values.data import Dataset
from sikte.values.pages import Wording
from sikte.values.places import Place, Problem
from sikte.values.texts import BlockEnd, Choice, Text
from sikte.writing.evaluate import Scope, verdict
from sikte.writing.structure import bare, parts
from sikte.writing.telling import Account, Teller
from sikte.writing.told import scope_of


def wordings(
    document: Document, settings: Settings, datasets: Mapping[str, Dataset], today: date
) -> tuple[tuple[Wording, ...], tuple[Problem, ...]]:
    """(every conditional sentence of a document in each outcome, the branches that none of them reaches).

    Nothing of a document whose `as_of` is refused: what is wrong with it is told elsewhere.
    """
    blocks = [block for block in _blocks(document) if _choices(block)]
    courses = {outcome: _all(datasets, outcome) for outcome in OUTCOMES if blocks}
    try:
        scopes = {outcome: scope_of(document, settings, data, today) for outcome, data in courses.items()}
    except Refusal:
        return (), ()
    told = tuple(
        Wording(_place(block), ui.texts(settings.language)[f"outcome_{outcome}"], _told(block, scope, settings))
        for block in blocks
        for outcome, scope in scopes.items()
    )
    every = [choice for block in blocks for choice in _choices(block)]
    return told, tuple(lack for choice in every for lack in _unreached(choice, tuple(scopes.values())))


def _all(datasets: Mapping[str, Dataset], outcome: str) -> dict[str, Dataset]:
    return {name: course(dataset, outcome) for name, dataset in datasets.items()}


def _blocks(document: Document) -> Iterator[Text]:
    """The title, the summary, and the body's paragraphs, headings and items."""
    yield document.title
    yield document.summary
    block: list = []
    for part in document.body:
        if isinstance(part, BlockEnd):
            yield tuple(block)
            block = []
        else:
            block.append(part)
    yield tuple(block)


def _choices(text: Text) -> list[Choice]:
    """The choices in a text, inner ones among them."""
    return [part for part in parts(text) if isinstance(part, Choice)]


def _place(block: Text) -> Place:
    return _choices(block)[0].branches[0][0].place


def _told(block: Text, scope: Scope, settings: Settings) -> str:
    """The block's words, or what would stop the build instead."""
    account = Account(settings.language, "")
    words = " ".join(bare(Teller(scope, account).tell(block)).split())
    stops = [messages.sentence(found, settings.language)[0] for found in account.problems if not found.note]
    return " ".join([words, *(f"[{stop}]" for stop in dict.fromkeys(stops))]).strip()


def _unreached(choice: Choice, scopes: tuple[Scope, ...]) -> Iterator[Problem]:
    reached = {_chosen(choice, scope) for scope in scopes}
    for number, (condition, _) in enumerate(choice.branches):
        if number not in reached:
            at = condition or choice.branches[number - 1][0]
            yield note(at.place, "branch-unreached", words=condition.source if condition else "else")


def _chosen(choice: Choice, scope: Scope) -> int | None:
    for number, (condition, _) in enumerate(choice.branches):
        try:
            if condition is None or verdict(condition.source, scope).holds:
                return number
        except Refusal:
            continue
    return None
