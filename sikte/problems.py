"""Problems are values: made where a place is known, gathered, and shown once, all of them."""

from collections.abc import Iterable

from sikte.values.places import Place, Problem


class Refusal(Exception):
    """A statement that the data do not allow; raised in statistics, caught where the place is known.

    code: a key of the message catalogues; facts: values of the house, said later in the site's language;
    place: where the fault lies, if that is known and not where the statement is asked for.
    """

    def __init__(self, code: str, place: Place | None = None, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.place = place
        self.facts = facts


def problem(place: Place, code: str, **facts: object) -> Problem:
    """A problem that stops the build."""
    return Problem(place, code, tuple((name, str(fact)) for name, fact in facts.items()))


def note(place: Place, code: str, **facts: object) -> Problem:
    """Something worth knowing that stops nothing (unless `--strict`)."""
    return Problem(place, code, tuple((name, str(fact)) for name, fact in facts.items()), note=True)


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that the author most likely meant, else ""."""
    from difflib import get_close_matches  # most runs have nothing to tell

    lowered = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold(), lowered, n=1, cutoff=0.6)
    return lowered[found[0]] if found else ""


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by file and line."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.place, p.code, p.facts)))


def split(problems: Iterable[Problem]) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """(what stops the build, what is only worth knowing), each in order."""
    ordered = in_order(problems)
    return tuple(p for p in ordered if not p.note), tuple(p for p in ordered if p.note)
