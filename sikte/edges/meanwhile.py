"""Questions answered by a process of its own while this one goes on: with a core to spare, they cost no time."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from threading import active_count

from sikte.edges.workers import cores

YES, NO = b"y", b"n"
# How far a process stands back behind this one, which does not wait for it until the end.
MODESTLY = 15
Question = Callable[[], bool]


def splits() -> bool:
    """Whether a process can be split off that has a core to itself."""
    return hasattr(os, "fork") and active_count() == 1 and cores() > 1


@contextmanager
def meanwhile(*questions: Question) -> Iterator[Sequence[Question]]:
    """The ways to the answers to what changes nothing, found out one after another. Where no process can be split off,
    each is asked when its answer is; where that process dies, the answer is no."""
    if not splits():
        yield questions
        return
    told, telling = os.pipe()
    child = os.fork()
    if child == 0:
        _answer(questions, telling)
    os.close(telling)
    heard: list[bool] = []

    def answer(place: int) -> bool:
        while len(heard) <= place:
            heard.append(os.read(told, 1) == YES)
        return heard[place]

    try:
        yield [partial(answer, place) for place in range(len(questions))]
    finally:
        os.close(told)
        os.kill(child, signal.SIGKILL)  # nobody asks any longer
        os.waitpid(child, 0)


def _answer(questions: Sequence[Question], telling: int) -> None:
    """The other process, which ends here whatever happens."""
    try:
        os.nice(MODESTLY)
        for question in questions:
            os.write(telling, YES if question() else NO)
    finally:
        os._exit(0)
