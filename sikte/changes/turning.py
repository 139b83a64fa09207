"""Whether a sentence turned: it now gives another direction, place or record, or another one leads."""

import re

from sikte.changes.accounts import Said
from sikte.language.changes import meanings

DIGITS = re.compile(r"[\d \u00a0.,]+")
DIRECTIONS = frozenset({"change", "change-between", "point-change", "trend"})
# Of these, the words say who leads, what place it is, or how it stands.
VERDICTS = frozenset({"rank", "extreme", "largest-change", "contribution", "name"})
STANDINGS = frozenset({"record", "target"})


def turned(old: tuple[Said, ...], new: tuple[Said, ...], data: bool, language: str) -> bool:
    """old, new: what the sentence said and says; data: whether data have changed it.

    An author who claims the opposite of before has turned a sentence, too.
    """
    before, after = _values(old, language), _values(new, language)
    values = any(before[asked] != after[asked] for asked in before.keys() & after.keys())
    choices = _expressions(old) != _expressions(new)
    return data and (values or choices) or _opposed(_claimed(old, language), _claimed(new, language))


def _values(said: tuple[Said, ...], language: str) -> dict[str, object]:
    """expression → the judgement in what it says."""
    return {
        one.entry.expression: judged
        for one in reversed(said)
        if one.role == "value" and (judged := judgement(one, language)) is not None
    }


def judgement(said: Said, language: str) -> object | None:
    """What of a statement must stay the same for it not to have turned; None where it judges nothing."""
    kind, text = said.entry.kind, said.entry.text
    if kind in VERDICTS:
        return text
    for number in said.numbers:
        text = text.replace(number, "", 1)
    if kind in STANDINGS:
        return DIGITS.sub(" ", text).strip()
    return meanings(text, language) if kind in DIRECTIONS else None


def _expressions(said: tuple[Said, ...]) -> set[str]:
    return {one.entry.expression for one in said if one.role == "choice"}


def _claimed(said: tuple[Said, ...], language: str) -> frozenset[str]:
    return frozenset().union(*(meanings(one.entry.text, language) for one in said if one.role == "claim"))


def _opposed(old: frozenset[str], new: frozenset[str]) -> bool:
    return bool(old and new) and old != new
