"""Old sentences beside new ones: those that are the same, those that became others, those that came or went."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache

from sikte.changes.page import Sentence
from sikte.values.value import Value

WORD = re.compile(r"\w+")
DIGITS = re.compile(r"\d+(?:[ \u00a0.,]\d+)*")
# Two sentences must share about a third of their words to be told as one that was changed.
ENOUGH = 0.5
SAME_NAME = 0.6
SAME_PLACE = 0.2


class Pair(Value):
    """before: None where the sentence has come, after: None where it has gone; moved: it stands elsewhere in its
    section, word for word."""

    before: Sentence | None
    after: Sentence | None
    moved: bool = False

    @property
    def told(self) -> Sentence:
        """The one that there is, the new one first."""
        return self.after or self.before


def aligned(old: Sequence[Sentence], new: Sequence[Sentence]) -> tuple[Pair, ...]:
    """Every sentence of both, each once, in the order the new ones are read.

    As many as possible stay as they were (a longest common subsequence); what lies between two that stayed
    is paired by likeness, in order.
    """
    stayed = _common(old, new)
    moved = _moved(old, new, stayed)
    left = [sentence if at not in moved.values() else None for at, sentence in enumerate(old)]
    pairs: list[Pair] = []
    i = j = 0
    for at, beside in (*stayed, (len(old), len(new))):
        come = [sentence for place, sentence in enumerate(new[j:beside], j) if place not in moved]
        pairs.extend(_paired([sentence for sentence in left[i:at] if sentence], come))
        pairs.extend(Pair(old[moved[place]], new[place], moved=True) for place in range(j, beside) if place in moved)
        if at < len(old):
            pairs.append(Pair(old[at], new[beside]))
        i, j = at + 1, beside + 1
    return tuple(pairs)


def folded(text: str) -> str:
    """A text with every number alike: what remains are the words."""
    return DIGITS.sub("0", text)


def _common(old: Sequence[Sentence], new: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Places of a longest common subsequence: (in old, in new)."""
    before, after = ([_known_by(sentence) for sentence in side] for side in (old, new))
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    middle = _best(
        len(before) - head - tail,
        len(after) - head - tail,
        lambda i, j: 1.0 if before[head + i] == after[head + j] else 0.0,
    )
    return (
        [(at, at) for at in range(head)]
        + [(head + i, head + j) for i, j in middle]
        + [(len(before) - at, len(after) - at) for at in range(tail, 0, -1)]
    )


def _known_by(sentence: Sentence) -> tuple[str, ...]:
    """What two sentences share that are the same: the words alone are not enough, since figures may trade places."""
    return sentence.anchor, sentence.about, sentence.label, sentence.plain


def _moved(old: Sequence[Sentence], new: Sequence[Sentence], stayed: list[tuple[int, int]]) -> dict[int, int]:
    """Place in new → place in old, of the author's own words that stand elsewhere in their section."""
    kept_old, kept_new = ({pair[side] for pair in stayed} for side in (0, 1))
    gone: dict[tuple[str, ...], list[int]] = {}
    for at in (at for at, sentence in enumerate(old) if at not in kept_old and _movable(sentence)):
        gone.setdefault(_known_by(old[at]), []).append(at)
    come = (at for at, sentence in enumerate(new) if at not in kept_new and _movable(sentence))
    return {at: gone[_known_by(new[at])].pop(0) for at in come if gone.get(_known_by(new[at]))}


def _movable(sentence: Sentence) -> bool:
    return not (sentence.marks or sentence.label or sentence.about)


def _paired(old: Sequence[Sentence], new: Sequence[Sentence]) -> list[Pair]:
    """What stands in the same gap: those that are alike together, then those between them."""
    pairs: list[Pair] = []
    i = j = 0
    for at, beside in [*_best(len(old), len(new), lambda a, b: likeness(old[a], new[b])), (len(old), len(new))]:
        pairs.extend(_unlike(old[i:at], new[j:beside]))
        if at < len(old):
            pairs.append(Pair(old[at], new[beside]))
        i, j = at + 1, beside + 1
    return pairs


def _unlike(old: Sequence[Sentence], new: Sequence[Sentence]) -> list[Pair]:
    """As many of the same kinds stand for each other; else each stands alone."""
    if [sentence.kind for sentence in old] == [sentence.kind for sentence in new]:
        return [Pair(before, after) for before, after in zip(old, new, strict=True)]
    return [Pair(sentence, None) for sentence in old] + [Pair(None, sentence) for sentence in new]


def _best(rows: int, columns: int, worth: Callable[[int, int], float]) -> list[tuple[int, int]]:
    """The pairs, each after the one before, that are worth most together."""
    if not rows or not columns:
        return []
    worths = [[worth(i, j) for j in range(columns)] for i in range(rows)]
    most = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            most[i][j] = max(most[i + 1][j], most[i][j + 1], worths[i][j] + most[i + 1][j + 1])
    return list(_followed(most, worths))


def _followed(most: list[list[float]], worths: list[list[float]]) -> list[tuple[int, int]]:
    found, i, j = [], 0, 0
    while i < len(worths) and j < len(worths[0]):
        if worths[i][j] and most[i][j] == worths[i][j] + most[i + 1][j + 1]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif most[i][j] == most[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def likeness(old: Sentence, new: Sentence) -> float:
    """How much one sentence looks like having become the other: shared words (numbers count as alike),
    and whether they stand in the same place; 0 where it is not enough to say so."""
    one, other = _words(old.plain), _words(new.plain)
    shared = 2 * sum((one & other).values()) / max(sum(one.values()) + sum(other.values()), 1)
    if old.label and old.label == new.label:
        shared += SAME_NAME
    elif (old.kind, old.anchor, old.about, old.label) == (new.kind, new.anchor, new.about, new.label):
        shared += SAME_PLACE
    return shared if shared >= ENOUGH else 0.0


@lru_cache(maxsize=4096)
def _words(text: str) -> Counter[str]:
    return Counter(WORD.findall(folded(text).casefold()))
