"""Functions that ask others on their way: generators, which yield (a remembered function, rows of arguments) and are
given the answers. Several are led side by side, so that what they ask at the same time is asked at once."""

from collections import defaultdict
from collections.abc import Callable, Generator, Mapping, Sequence
from itertools import chain, islice
from typing import TypeVar

T = TypeVar("T")
Asking = tuple[Callable[..., object], Sequence[tuple]]
Leading = Generator[Asking, list, T]
Each = Callable[[Callable[..., object], Sequence[tuple]], list]


def led(several: Sequence[Leading[T]], each: Each) -> list[T]:
    """What each of several comes to. each: (function, rows) → its answers."""
    found: dict[int, T] = {}
    answers: Mapping[int, list | None] = dict.fromkeys(range(len(several)))
    while answers:
        asked = {}
        for number, given in answers.items():
            try:
                asked[number] = several[number].send(given)
            except StopIteration as end:
                found[number] = end.value
        answers = _answered(asked, each)
    return [found[number] for number in range(len(several))]


def _answered(asked: Mapping[int, Asking], each: Each) -> dict[int, list]:
    """The answers to what each of them asks, a function at a time."""
    groups: defaultdict[Callable[..., object], list[tuple[int, Sequence[tuple]]]] = defaultdict(list)
    for number, (function, rows) in asked.items():
        groups[function].append((number, rows))
    answers = {}
    for function, group in groups.items():
        every = iter(each(function, list(chain.from_iterable(rows for _, rows in group))))
        answers |= {number: list(islice(every, len(rows))) for number, rows in group}
    return answers
