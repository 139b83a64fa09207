"""Functions that remember."""

import multiprocessing
import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal, localcontext

import pytest

from sikte.memory import Memory, Recent, each, remembered, remembering
from sikte.memory.leading import Leading
from sikte.memory.likeness import likeness
from sikte.values.files import Files
from sikte.values.kept import Kept, Later, Lost
from sikte.values.places import Place
from sikte.values.value import Value

CALLS: list[object] = []


class Told(Value):
    words: str
    large: Kept[bytes]


@remembered
def shout(words: str, files: Files, large: Kept[str]) -> Told:
    CALLS.append(words)
    return Told(words.upper() + str(len(files)), Kept.of((large.value * 1000).encode()))


@remembered
def deadly(words: str) -> str:
    """Ends the worker that is asked for the fortieth."""
    if words == "40" and multiprocessing.parent_process() is not None:
        os._exit(9)
    return words.upper() + "!"


@remembered
def echoed(told: Told) -> Told:
    return told


@remembered
def length(told: Told) -> int:
    return len(told.large.value)


@remembered
def same(files: Files) -> Files:
    return files


@remembered
def third(number: int) -> str:
    return str(Decimal(number) / 3)


class Store:
    def __init__(self):
        self.texts, self.kept = {}, {}

    def answers(self, keys):
        return {key: self.texts[key] for key in keys if key in self.texts}

    def put(self, key, answer, kept):
        self.texts[key] = answer
        self.kept |= kept

    def lacking(self, digests):
        return [digest for digest in digests if digest not in self.kept]

    def fetch(self, digest):
        if digest not in self.kept:
            raise Lost
        return self.kept[digest]


@pytest.fixture
def store():
    CALLS.clear()
    return Store()


def ask(store: Store, words: str, files: dict[str, bytes], large: str = "x", surroundings: str = "") -> Told:
    with remembering(Memory(store, surroundings)):
        return shout(words, Files.of(files), Kept.of(large))


def test_without_a_memory_it_is_a_function():
    told = shout("a", Files.of({}), Kept.of("x"))
    assert (told.words, told.large.value) == ("A0", b"x" * 1000)


def test_equal_questions_are_answered_once(store):
    first, again = ask(store, "a", {"f": b"1"}), ask(store, "a", {"f": b"1"})
    assert (first.words, first.large.value) == (again.words, again.large.value) == ("A1", b"x" * 1000)
    assert CALLS == ["a"]


@pytest.mark.parametrize(
    "other",
    [("b", {"f": b"1"}), ("a", {"f": b"2"}), ("a", {"g": b"1"}), ("a", {"f": b"1"}, "y"), ("a", {"f": b"1"}, "x", "z")],
)
def test_any_other_question_is_asked_anew(store, other):
    ask(store, "a", {"f": b"1"})
    ask(store, *other)
    assert len(CALLS) == 2


def test_who_stays_has_the_answers_of_the_last_turn_that_asked_at_hand(store):
    recent, files, large = Recent(), Files.of({}), Kept("d" * 64, lambda: b"x", bytes.decode)

    def turn(*words: str) -> list[Told]:
        recent.turn()
        return each(shout, [(one, files, Kept(large.digest, large.raw, bytes.decode)) for one in words])

    with remembering(Memory(store, "", recent=recent)):
        first = turn("a", "b")
        store.texts.clear()
        assert all(one is other for one, other in zip(turn("b", "a"), reversed(first), strict=True))
        recent.turn()
        turn("c", "a")
        assert CALLS == ["a", "b", "c"]
        turn("b")
        assert CALLS == ["a", "b", "c", "b"]


def test_an_argument_that_is_another_is_asked_about_anew_however_short_its_life(store):
    with remembering(Memory(store, "", recent=Recent())):
        assert [echoed(Told(str(number), Kept.of(b"x"))).words for number in range(200)] == list(map(str, range(200)))


DIGEST, PLAIN = Kept("a" * 64, lambda: b"", bytes), Place("a.md")


@pytest.mark.parametrize(
    ("kind", "one", "like", "other"),
    [
        (str, "a", "a", "b"),
        (Kept[bytes], DIGEST, Kept("a" * 64, lambda: b"", bytes), Kept("b" * 64, lambda: b"", bytes)),
        (Place, PLAIN, PLAIN, Place("a.md")),
        (Place | None, None, None, PLAIN),
        (tuple[Place, ...], (PLAIN,), (PLAIN,), (PLAIN, PLAIN)),
        (tuple[str, Kept[bytes]], ("a", DIGEST), ("a", DIGEST), ("b", DIGEST)),
        (Mapping[str, Place], {"a": PLAIN}, {"a": PLAIN}, {"b": PLAIN}),
        (Mapping[str, Place], {"a": PLAIN, "b": PLAIN}, {"a": PLAIN, "b": PLAIN}, {"b": PLAIN, "a": PLAIN}),
        (Files, Files.of({"a": b"1"}), Files.of({"a": b"1"}), Files.of({"a": b"2"})),
        (Told, Told("a", DIGEST), Told("a", DIGEST), Told("b", DIGEST)),
    ],
)
def test_arguments_are_told_apart_without_being_written(kind, one, like, other):
    found = likeness(kind)([one, like, other])
    assert found[0] == found[1] != found[2]
    assert len({found[0], found[1]}) == 1


def test_what_the_arguments_keep_is_not_kept_twice(store):
    with remembering(Memory(store, "")):
        (found,) = each(same, [(Files({"a": Kept("d" * 64, lambda: b"1", bytes)}),)])
        assert store.kept == {} and found["a"] == b"1"


def test_what_is_made_when_somebody_asks_is_made_once_and_kept_as_all_else(store):
    made = []
    files = Files({"a": Later(lambda: made.append("a") or b"1"), "b": Kept.of(b"2")})
    assert files.but("a") == Files.of({"b": b"2"}) and made == []
    with remembering(Memory(store, "")):
        assert same(files)["a"] == same(files)["a"] == files["a"] == b"1"
    assert made == ["a"]


def test_what_is_held_is_fetched_once():
    fetched = []
    kept = Kept("d" * 64, lambda: fetched.append(1) or b"x", bytes.decode)
    assert kept.held is kept.held == kept.value == "x"
    assert len(fetched) == 2


def test_bytes_that_are_gone_or_damaged_are_lost(store):
    ask(store, "a", {})
    store.kept = {digest: content[:-9] for digest, content in store.kept.items()}
    with pytest.raises(Lost):
        _ = ask(store, "a", {}).large.value
    store.kept.clear()
    with pytest.raises(Lost):
        _ = ask(store, "a", {}).large.value


def test_many_questions_are_shared_and_their_answers_in_order(store):
    told = []
    with ThreadPoolExecutor(2) as executor:
        memory = Memory(store, "", lambda: (executor, 2), lambda name, done, of: told.append((name, done, of)))
        with remembering(memory):
            rows = [(str(n), Files.of({"f": str(n % 3).encode()}), Kept.of("x")) for n in range(60)]
            found = each(shout, [*rows, *rows])
    assert [one.words for one in found] == [f"{n}1" for n in range(60)] * 2
    assert sorted(CALLS) == sorted(str(n) for n in range(60))
    assert memory.worked == {"shout": 60} and told[-1] == ("shout", 60, 60)


def test_others_get_what_the_store_keeps_as_it_lies_there_and_tell_what_is_damaged(store, workers):
    with remembering(Memory(store, "", workers)):
        told = each(shout, [("a" * n, Files.of({}), Kept.of("x" * n)) for n in range(30)])
        assert each(length, [(one,) for one in told]) == [1000 * n for n in range(30)]
        store.kept = {digest: content[:-9] for digest, content in store.kept.items()}
        store.texts.clear()
        with pytest.raises(Lost):
            each(length, [(one,) for one in told])


def test_where_a_worker_dies_the_rest_is_answered_all_the_same(store, workers):
    with remembering(Memory(store, "", workers)):
        found = each(deadly, [(str(number),) for number in range(200)])
        again = each(deadly, [(f"a{number}",) for number in range(50)])
    assert found == [f"{number}!" for number in range(200)]
    assert again == [f"A{number}!" for number in range(50)]


def test_others_reckon_with_as_many_digits_as_the_one_who_asks(store):
    with ThreadPoolExecutor(2) as workers, remembering(Memory(store, "", lambda: (workers, 2))), localcontext(prec=60):
        assert each(third, [(n,) for n in range(60)]) == [str(Decimal(n) / 3) for n in range(60)]



@remembered
def chorus(words: tuple[str, ...], files: Files) -> Leading[Told]:
    """Asks twice on its way."""
    first = yield shout, [(one, files, Kept.of("x")) for one in words]
    again = yield shout, [(one.words, files, Kept.of("y")) for one in first]
    return Told(" ".join(one.words for one in again), Kept.of(b""))


CHOIRS = [(("a", "b"), Files.of({})), ((), Files.of({})), (("b", "c"), Files.of({}))]


def test_those_who_ask_on_their_way_are_led_side_by_side(store):
    asked = []
    with ThreadPoolExecutor(2) as executor:
        memory = Memory(store, "", lambda: (executor, 2), lambda name, done, of: asked.append((name, of)))
        with remembering(memory):
            found = [one.words for one in each(chorus, CHOIRS)]
    assert found == [one.words for one in each(chorus, CHOIRS)] == ["A00 B00", "", "B00 C00"]
    assert set(asked) == {("shout", 3)} and memory.worked == {"shout": 6}


def test_what_somebody_asked_on_the_way_is_asked_anew_only_where_it_is_another(store):
    with remembering(Memory(store, "")) as memory:
        each(chorus, CHOIRS)
        memory.worked.clear()
        each(chorus, CHOIRS)
        assert memory.worked == {}
        each(chorus, [(("a", "b", "d"), Files.of({}))])
        assert memory.worked == {"shout": 2}
