"""Texts become words, words become stems, and compounds their parts."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from unicodedata import normalize

from sikte.search.english import ENGLISH
from sikte.search.swedish import SWEDISH
from sikte.search.tongue import Rule, Tongue
from sikte.values.value import Value

TONGUES = {"sv": SWEDISH, "en": ENGLISH}
SHORTEST_COMPOUND, SHORTEST_PART, LONGEST = 7, 3, 40
# A part is believed without its neighbour only when it is this long.
CERTAIN = 5


def tokens(text: str, tongue: Tongue) -> list[str]:
    """The words of a text in small letters, and its years; other numbers are too many to be searched for."""
    found = re.findall(f"[a-z0-9{tongue.letters}]+", normalize("NFC", text).lower())
    return [word[:LONGEST] for word in found if word not in tongue.silent and (len(word) == 4 or not word.isdigit())]


@lru_cache(maxsize=2**17)
def stem(word: str, tongue: Tongue) -> str:
    """What the forms of a word have in common."""
    rules = _rules(tongue)
    if word in rules.whole:
        return rules.whole[word]
    left = _cut(word, rules.possessive)
    while (shorter := _cut(left, rules.endings)) != left:
        left = shorter
    left = _cut(left, rules.possessive)
    return rules.odd.get(left, left)


class Rules(Value):
    """A tongue's table, ready to be looked up in: rules by the last letter of their endings."""

    whole: Mapping[str, str]
    odd: Mapping[str, str]
    possessive: Mapping[str, list[Rule]]
    endings: Mapping[str, list[Rule]]


@cache
def _rules(tongue: Tongue) -> Rules:
    return Rules(dict(tongue.whole), dict(tongue.odd), _by_last(tongue.possessive), _by_last(tongue.endings))


def _by_last(rules: Iterable[Rule]) -> Mapping[str, list[Rule]]:
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        found.setdefault(rule[0][-1], []).append(rule)
    return found


def _cut(word: str, rules: Mapping[str, list[Rule]]) -> str:
    """The word without the first ending that fits."""
    for ending, instead, least, before in rules.get(word[-1:], ()):
        left = len(word) - len(ending)
        if left >= least and word.endswith(ending) and (not before or word[left - 1] in before):
            return word[:left] + instead
    return word


class Compounds:
    """Takes compounds apart, by the words that a site itself uses and those that its language lends."""

    def __init__(self, words: Iterable[str], tongue: Tongue) -> None:
        self.tongue = tongue
        self.known = {stem(word, tongue) for word in (*words, *tongue.parts) if len(word) >= SHORTEST_PART}
        self.found: dict[str, tuple[str, ...]] = {}

    def parts(self, word: str) -> tuple[str, ...]:
        """The stems of the parts that are known; () for what is no compound."""
        if word not in self.found:
            self.found[word] = self._taken_apart(word) if self.tongue.compounds else ()
        return self.found[word]

    def _taken_apart(self, word: str) -> tuple[str, ...]:
        if len(word) < SHORTEST_COMPOUND or not word.isalpha():
            return ()
        splits = [self._split(word, at) for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)]
        return tuple(dict.fromkeys(part for split in splits for part in split))

    def _split(self, word: str, at: int) -> tuple[str, ...]:
        """The parts before and after a place. What stands before need not be known where the last part is certain."""
        last = self._word(word[at:])
        first = self._first(word[:at]) if last else ()
        if first or not last:
            return (*first, *last)
        own = stem(word[at:], self.tongue)
        return (own,) if own in self.known and len(own) >= CERTAIN - 1 and len(word) - at >= CERTAIN else ()

    def _first(self, piece: str) -> tuple[str, ...]:
        """A part that another one follows, with what links the two."""
        bare = (piece.removesuffix(link) for link in self.tongue.links if piece.endswith(link))
        return next((found for one in bare if (found := self._word(one))), ())

    def _word(self, piece: str) -> tuple[str, ...]:
        if len(piece) < SHORTEST_PART:
            return ()
        own = stem(piece, self.tongue)
        return (*((own,) if own in self.known else ()), *self.parts(piece))
