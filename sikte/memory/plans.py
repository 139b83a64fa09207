"""A remembered function as its types tell it: how to write down a question, and how to read the answer."""

from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from decimal import Context, localcontext
from functools import cache, partial
from hashlib import blake2b
from threading import Lock
from typing import NamedTuple, get_args, get_origin, get_type_hints

from msgspec import Struct

from sikte.memory.codec import Basket, Coder, coder
from sikte.memory.likeness import Likeness, alike
from sikte.memory.pressing import press, unpressed
from sikte.memory.ways import Hand, as_json, from_json
from sikte.values.kept import Kept
from sikte.values.value import Value

# Where a worker has several threads, they take turns: Markdown's converter, for one, can only do one text at a time.
ALONE = Lock()
SHORT = 70  # as long as a digest


class Written(NamedTuple):
    """An argument as JSON. mark: the same in short, which keys are made of; basket: what it keeps."""

    argument: object
    text: str
    mark: str
    basket: Basket


class Question:
    """about: what all questions depend on, and the function that is asked; arguments: as JSON."""

    __slots__ = ("about", "arguments", "_key")

    def __init__(self, about: tuple[str, str], arguments: tuple[Written, ...]) -> None:
        self.about = about
        self.arguments = arguments
        self._key = ""

    @property
    def key(self) -> str:
        """What it is known by."""
        self._key = self._key or _key((*self.about, *self.marks))
        return self._key

    @property
    def marks(self) -> list[str]:
        return [one.mark for one in self.arguments]

    @property
    def row(self) -> tuple[object, ...]:
        """The arguments as they were given."""
        return tuple([one.argument for one in self.arguments])

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple([one.text for one in self.arguments])

    @property
    def basket(self) -> dict[str, Kept]:
        """All that the arguments keep."""
        return {digest: kept for one in self.arguments for digest, kept in one.basket.every.items()}


class Answer(Value):
    """An answer as it travels and lies: its JSON, and the pressed bytes of what it keeps, by digest."""

    text: str
    kept: Mapping[str, bytes]


class Plan(Value):
    """asked: the function as it is called; function: as it was written; and how to write what goes in and out, and to
    tell rows of arguments apart without writing; leads: whether it asks others on its way."""

    name: str
    asked: Callable[..., object]
    function: Callable[..., object]
    arguments: tuple[Coder, ...]
    answer: Coder
    alike: Likeness
    leads: bool

    def questions(self, rows: Sequence[tuple], surroundings: str) -> Iterator[Question]:
        """A question for each row of arguments; an argument that rows share is written once."""
        about, before = (surroundings, self.name), [Written(self, "", "", {})] * len(self.arguments)
        for row in rows:
            for place, (argument, one) in enumerate(zip(row, self.arguments, strict=True)):
                if argument is not before[place].argument:
                    before[place] = written(one, argument)
            yield Question(about, tuple(before))

    def answered(self, *arguments: object) -> Answer:
        """The function's answer to these arguments, written."""
        return self.written(self.function(*arguments))

    def written(self, answer: object, lacking: Callable[[Collection[str]], Iterable[str]] = iter) -> Answer:
        """An answer of the function as it travels; with it goes what does not lie elsewhere already. lacking: of some
        digests, those whose bytes do not."""
        hand = Hand()
        text = as_json(self.answer.pack(answer, hand)).decode()
        return Answer(text, {digest: press(hand[digest].raw()) for digest in lacking(hand)})

    def read(self, text: str, question: Question, fetch: Callable[[str], bytes]) -> object:
        """The answer to a question as a value. What it keeps comes from the question's arguments, else is fetched."""
        baskets = [one.basket for one in question.arguments if one.basket]

        def shelf(digest: str) -> Callable[[], bytes]:
            for basket in baskets:
                if digest in basket:
                    return basket[digest].raw
            return Fetched(digest, fetch)

        return self.answer.unpack(from_json(text), shelf)


class Fetched(Struct, gc=False):
    """The way to bytes that lie pressed in a store. A struct, since there are many."""

    digest: str
    fetch: Callable[[str], bytes]

    def __call__(self) -> bytes:
        return unpressed(self.fetch(self.digest), self.digest)


def carried(kept: Kept) -> Callable[[], bytes]:
    """The way to what is kept, with its bytes, for another process; what lies pressed stays so."""
    way = kept.raw
    if isinstance(way, Fetched):
        return partial(unpressed, way.fetch(way.digest), way.digest)
    return partial(bytes, way())


def written(one: Coder, argument: object) -> Written:
    """An argument as its coder writes it."""
    basket = Basket()
    text = as_json(one.pack(argument, basket)).decode()
    return Written(argument, text, text if len(text) < SHORT else _key((text,)), basket)


@cache
def plan_of(asked: Callable[..., object]) -> Plan:
    """The plan of a remembered function, whose types all can be written."""
    function = asked.__wrapped__
    *kinds, answer = get_type_hints(function).values()
    leads = get_origin(answer) is Generator
    name, arguments = f"{function.__module__}.{function.__qualname__}", tuple(map(coder, kinds))
    comes_to = coder(get_args(answer)[-1] if leads else answer)
    return Plan(name, asked, function, arguments, comes_to, alike(kinds), leads)


def work(
    asked: Callable[..., object],
    rows: Sequence[tuple[str, ...]],
    blobs: Mapping[str, Callable[[], bytes]],
    known: tuple[type, ...] = (),
    decimals: Context | None = None,
) -> list[Answer]:
    """A remembered function's answers to written arguments, in whichever process; blobs: the way to what these
    keep, by digest; known: classes that must be known, and are when they have been received; decimals: how whoever
    asks reckons with them."""
    plan, shelf = plan_of(asked), {digest: cache(way) for digest, way in blobs.items()}

    def argument(one: Coder, text: str, seen: dict[str, object]) -> object:
        if text not in seen:
            seen[text] = one.unpack(from_json(text), shelf.__getitem__)
        return seen[text]

    seen: tuple[dict[str, object], ...] = tuple({} for _ in plan.arguments)
    with ALONE, localcontext(decimals):
        return [plan.answered(*map(argument, plan.arguments, texts, seen)) for texts in rows]


def _key(parts: tuple[str, ...]) -> str:
    return blake2b("\0".join(parts).encode(), digest_size=20).hexdigest()
