"""What an editor should know of something said: that it may be doubted, though it is true (a note), or that the words
beside it make it untrue."""

from collections.abc import Iterable, Iterator

from sikte import language
from sikte.language.numbers import own_decimals
from sikte.problems import note, problem
from sikte.statistics.change import percent, shown_percent
from sikte.statistics.compare import rounded
from sikte.values.content import Document
from sikte.values.pages import Said
from sikte.values.places import Place, Problem
from sikte.values.statistics import Change, Number, Word
from sikte.values.texts import Expression
from sikte.writing.openings import Opening
from sikte.writing.utterances import Utterance


def percent_from_shown(value: object, said: Said, expression: Expression, spoken: str) -> tuple[Problem, ...]:
    """A note where a reader who works out a percent from the levels as shown comes to another than the one said.

    spoken: the language of the note.
    """
    change = _change_in_percent(value)
    stated = change and next((span.value for span in said if span.value is not None), None)
    if stated is None:
        return ()
    decimals = own_decimals(stated)
    readers, printed = shown_percent(change), rounded(percent(change), decimals)
    # "Less than 1 percent" names the 1 that it lies below.
    doubted = readers >= stated if not printed else printed == abs(stated) != rounded(readers, decimals)
    if not doubted:
        return ()
    told = language.by_percent(change, decimals, spoken), language.number(readers, decimals, spoken)
    facts = {"stated": told[0], "percent": told[1], "expression": expression.source}
    return (note(expression.place, "percent-from-shown", **facts),)


def unit_mistyped(found: Utterance, after: str, expression: Expression) -> tuple[Problem, ...]:
    """A problem where the author's own words after a number give it a unit that it has not, or repeat its own."""
    typed = language.mistyped(found.value, found.said, after, found.scope.language)
    return (problem(expression.place, "unit-mistyped", words=typed, expression=expression.source),) if typed else ()


def _change_in_percent(value: object) -> Change | None:
    """The change whose percent a value prints, if it prints one."""
    of = value.of if isinstance(value, Word | Number) and value.kind in ("phrase", "percent") else value
    moving = isinstance(of, Change) and of.direction != "unchanged"
    return of if moving and of.relative is not None else None


def begun(document: Document, openings: Iterable[tuple[str, Opening]]) -> Iterator[Problem]:
    """A note for each sentence that begins with a digit, with what could be written instead."""
    for where, opening in openings:
        place = opening.expression.place if opening.expression else _place(opening.number, where, document)
        letters = language.cardinal(int(opening.number), "en", document.language) if opening.number.isdigit() else ""
        if letters.isalpha():
            source = opening.expression.source if opening.expression else ""
            cure = f"{{{{ {source} | words | capitalize_first }}}}" if source else letters.capitalize()
            yield note(place, "digit-first-small", words=opening.number, cure=cure)
        else:
            yield note(place, "digit-first", words=opening.number)


def _place(number: str, where: str, document: Document) -> Place:
    """Where a number was typed."""
    return next((typed.place for typed in document.digits if typed.text == number), document.at(where))
