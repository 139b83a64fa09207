"""Pure functions that were asked before with equal arguments answer from before, also tomorrow.

A function is marked `@remembered` and called as ever; `each` asks it many times at once. One that asks others many
times is a generator (`sikte.memory.leading`). Without a memory at hand both just call it. With one, its key is its
arguments (their values, or the digests of what is kept) and the digest of all else that it could depend on: the engine,
Python. So what must be made anew is never tracked, and what is remembered can be thrown away at any time.
"""

from collections import Counter
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, Protocol, TypeVar

from msgspec import Struct, field

from sikte.memory.leading import led
from sikte.memory.plans import Answer, Plan, Question, plan_of
from sikte.memory.recent import Recent

P = ParamSpec("P")
T = TypeVar("T")

# Fewer questions are answered here before other processes have started.
WORTH_SHARING = 24
# So many that ask others on their way are led at a time: enough for many cores, and no more lies in hand.
ABREAST = 64


class Executor(Protocol):
    """Who works: as those of concurrent.futures, which take long to load."""

    def submit(self, work: Callable[[], object]) -> object:
        """Begins the work; the future of its answer."""


class Store(Protocol):
    """Where answers lie. What is damaged or foreign is as if it were not there."""

    def answers(self, keys: Sequence[str]) -> Mapping[str, str]:
        """The answers that there are, by their keys."""

    def put(self, key: str, answer: str, kept: Mapping[str, bytes]) -> None:
        """Keeps an answer, and the pressed bytes that it speaks of, by digest."""

    def lacking(self, digests: Collection[str]) -> list[str]:
        """Of some digests, those whose bytes it does not have."""

    def fetch(self, digest: str) -> bytes:
        """Pressed bytes; raises Lost where they are gone."""


class Memory(Struct):
    """What was answered before, and who answers what is new.

    surroundings: changes with all that answers depend on beside their questions; workers: gives (an executor, how
    many work in it), or None; progress: told (function, answered so far, of how many); worked: how many by function;
    recent: what one who asks again and again has at hand.
    """

    store: Store
    surroundings: str
    workers: Callable[[], tuple[Executor, int] | None] = lambda: None
    progress: Callable[[str, int, int], None] = lambda name, done, of: None
    worked: Counter[str] = field(default_factory=Counter)
    recent: Recent | None = None

    def ask(self, plan: Plan, rows: Sequence[tuple]) -> list[object]:
        """The function's answer to each row of arguments."""
        return self.recent.answers(plan, rows, self._asked) if self.recent else self._asked(plan, rows)

    def _asked(self, plan: Plan, rows: Sequence[tuple]) -> list[object]:
        """The answers from the store, or made anew."""
        asked = list(plan.questions(rows, self.surroundings))
        known = dict(self.store.answers([question.key for question in asked]))
        new = {question.key: question for question in asked if question.key not in known}
        if len(asked) == len(new) == 1:
            return [self._alone(plan, asked[0])]
        for question, answer in self._answered(plan, list(new.values())):
            self.store.put(question.key, answer.text, answer.kept)
            known[question.key] = answer.text
        return [plan.read(known[question.key], question, self.store.fetch) for question in asked]

    def _alone(self, plan: Plan, question: Question) -> object:
        """The answer to one question, as it is found here: it need not be read again."""
        (found,) = called(plan.function, [question.row])
        answer = plan.written(found, self.store.lacking)
        self.store.put(question.key, answer.text, answer.kept)
        if not plan.leads:
            self.worked[plan.function.__name__] += 1
        return found

    def _answered(self, plan: Plan, asked: list[Question]) -> Iterator[tuple[Question, Answer]]:
        if plan.leads:  # no work itself, and done where what it asks is shared
            for start in range(0, len(asked), ABREAST):
                some = asked[start : start + ABREAST]
                found = called(plan.function, [question.row for question in some])
                yield from zip(some, [plan.written(one, self.store.lacking) for one in found], strict=True)
            return
        name = plan.function.__name__
        for done, pair in enumerate(self._worked(plan, asked), 1):
            self.worked[name] += 1
            self.progress(name, done, len(asked))
            yield pair

    def _worked(self, plan: Plan, asked: list[Question]) -> Iterator[tuple[Question, Answer]]:
        shares = self.workers() if len(asked) >= WORTH_SHARING else None
        if shares:
            from sikte.memory.sharing import shared

            yield from shared(plan, asked, *shares)
        else:
            for question in asked:
                yield question, plan.answered(*question.row)


_at_hand: ContextVar[Memory | None] = ContextVar("memory", default=None)


@contextmanager
def remembering(memory: Memory) -> Iterator[Memory]:
    """Within, what is asked is remembered."""
    token = _at_hand.set(memory)
    try:
        yield memory
    finally:
        _at_hand.reset(token)


def remembered(function: Callable[P, T]) -> Callable[P, T]:
    """Marks a pure function of this room's values, at the top of its module, that is worth remembering."""

    @wraps(function)
    def asked(*row: P.args) -> T:
        return each(asked, [row])[0]

    return asked


def each(function: Callable[..., T], rows: Iterable[tuple]) -> list[T]:
    """A remembered function's answers to several rows of arguments, in order; on all cores where that pays."""
    memory, rows = _at_hand.get(), list(rows)
    return called(function.__wrapped__, rows) if memory is None else memory.ask(plan_of(function), rows)


def called(function: Callable[..., object], rows: Iterable[tuple]) -> list[object]:
    """What a function gives for each row of arguments, whether or not it asks others on its way."""
    found = [function(*row) for row in rows]
    return led(found, each) if found and isinstance(found[0], Generator) else found
