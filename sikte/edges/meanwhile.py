"""A question answered by a process of its own while this one goes on: with a core to spare, it costs no time."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from threading import active_count

from sikte.edges.workers import cores

YES, NO = b"y", b"n"


def splits() -> bool:
    """Whether a process can be split off that has a core to itself."""
    return hasattr(os, "fork") and active_count() == 1 and cores() > 1


@contextmanager
def meanwhile(question: Callable[[], bool]) -> Iterator[Callable[[], bool]]:
    """The way to the answer to something that changes nothing. Where no process can be split off, it is asked when the
    answer is; where that process dies, the answer is no."""
    if not splits():
        yield question
        return
    told, telling = os.pipe()
    child = os.fork()
    if child == 0:
        _answer(question, telling)
    os.close(telling)
    try:
        yield cache(lambda: os.read(told, 1) == YES)
    finally:
        os.close(told)
        os.waitpid(child, 0)


def _answer(question: Callable[[], bool], telling: int) -> None:
    """The other process, which ends here whatever happens."""
    try:
        os.write(telling, YES if question() else NO)
    finally:
        os._exit(0)
