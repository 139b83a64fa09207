"""Old beside new: nothing is lost, nothing the same is told, and like stands beside like."""

from collections import Counter
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sikte.changes.alignment import aligned, folded
from sikte.changes.page import Sentence

LISTS = st.lists(st.sampled_from(["a b c", "a b d", "x y", "7 b c", "z"]), max_size=6)


def sentences(texts, kind="sentence", **place):
    return [Sentence(text, kind, **place) for text in texts]


def pairs(old, new, **place):
    found = aligned(sentences(old, **place), sentences(new, **place))
    return [(pair.before and pair.before.text, pair.after and pair.after.text) for pair in found if not pair.moved]


@given(LISTS, LISTS)
def test_every_sentence_once(old, new):
    found = aligned(sentences(old), sentences(new))
    assert Counter(pair.before.text for pair in found if pair.before) == Counter(old)
    assert Counter(pair.after.text for pair in found if pair.after) == Counter(new)


@given(LISTS, LISTS)
def test_what_is_told_is_what_only_one_side_has(old, new):
    differing = [(before, after) for before, after in pairs(old, new) if before != after]
    assert Counter(before for before, _ in differing if before) == Counter(old) - Counter(new)
    assert Counter(after for _, after in differing if after) == Counter(new) - Counter(old)


@given(LISTS, LISTS)
def test_as_many_as_possible_stay(old, new):
    same = sum(before == after for before, after in pairs(old, new))
    assert same == longest(old, new)


def test_figures_that_trade_places_have_not_moved():
    first, second = (Sentence("Ökade med 2 procent", "fact", label="A"), Sentence("Ökade med 3 procent", "fact", label="B"))
    swapped = (Sentence(second.text, "fact", label="A"), Sentence(first.text, "fact", label="B"))
    assert [(p.before, p.after) for p in aligned((first, second), swapped)] == [(first, swapped[0]), (second, swapped[1])]
    one, other = (Sentence("Nivån steg.", "sentence", anchor="a"), Sentence("Nivån sjönk.", "sentence", anchor="b"))
    swapped = (Sentence(other.text, "sentence", anchor="a"), Sentence(one.text, "sentence", anchor="b"))
    assert [(p.before, p.after) for p in aligned((one, other), swapped)] == [(one, swapped[0]), (other, swapped[1])]


def longest(old, new):
    """The length of a longest common subsequence, by trying every choice."""
    for size in range(min(len(old), len(new)), 0, -1):
        chosen = set(combinations(old, size))
        if any(choice in chosen for choice in combinations(new, size)):
            return size
    return 0


def test_like_stands_beside_like():
    assert pairs(["A hade 7 bilar", "B hade 8 hus"], ["Helt ny", "B hade 9 hus", "A sålde 7 bilar"]) == [
        ("A hade 7 bilar", "Helt ny"),
        ("B hade 8 hus", "B hade 9 hus"),
        (None, "A sålde 7 bilar"),
    ]


def test_what_replaces_something_wholly_else_stands_beside_it():
    assert pairs(["Ett", "På väg", "Två"], ["Ett", "Åt fel håll", "Två"])[1] == ("På väg", "Åt fel håll")
    assert pairs(["11 jobb", "På väg"], ["12 jobb", "Åt fel håll"])[1] == ("På väg", "Åt fel håll")


def test_one_too_many_stands_alone():
    assert pairs(["A", "B"], ["A", "X", "B"]) == [("A", "A"), (None, "X"), ("B", "B")]


def test_numbers_are_alike_in_words():
    assert folded("från 1\u00a0234,5 till 7") == "från 0 till 0"
