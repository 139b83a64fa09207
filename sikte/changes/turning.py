"""Whether a sentence turned: it now gives another direction, place or record, or another one leads."""

import re

from sikte.changes.accounts import Said
from sikte.language.changes import meanings

DIGITS = re.compile(r"[\d \u00a0.,]+")
# Of these, the words say who leads, what place it is, or how it stands.
VERDICTS = frozenset({"rank", "extreme", "largest-change", "contribution", "name"})
STANDINGS = frozenset({"record", "target"})


def turned(old: tuple[Said, ...], new: tuple[Said, ...], data: bool, language: str) -> bool:
    """old, new: what the sentence said and says; data: whether data have changed it.

    An author who claims the opposite of before has turned a sentence, too.
    """
    before, after = _values(old), _values(new)
    values = any(before[asked] != after[asked] for asked in before.keys() & after.keys())
    choices = _expressions(old) != _expressions(new)
    return data and (values or choices) or _opposed(_claimed(old, language), _claimed(new, language))


def _values(said: tuple[Said, ...]) -> dict[str, object]:
    """expression → the judgement in what it says."""
    return {
        one.entry.expression: judged
        for one in reversed(said)
        if one.role == "value" and (judged := judgement(one)) is not None
    }


def judgement(said: Said) -> str | None:
    """What of a statement must stay the same for it not to have turned; None where it judges nothing."""
    kind, text = said.entry.kind, said.entry.text
    if kind in VERDICTS:
        return text
    if kind not in STANDINGS:
        return said.entry.direction or None
    for number in said.numbers:
        text = text.replace(number, "", 1)
    return DIGITS.sub(" ", text).strip()


def _expressions(said: tuple[Said, ...]) -> set[str]:
    return {one.entry.expression for one in said if one.role == "choice"}


def _claimed(said: tuple[Said, ...], language: str) -> frozenset[str]:
    """Which ways an author's claims point: by what they claim, else by their words."""
    claims = [one.entry for one in said if one.role == "claim"]
    ways = ({claim.direction} if claim.direction else meanings(claim.text, language) for claim in claims)
    return frozenset().union(*ways)


def _opposed(old: frozenset[str], new: frozenset[str]) -> bool:
    return bool(old and new) and old != new
