"""Work that is mostly the system's, done by several threads at once."""

from collections import deque
from collections.abc import Callable, Sequence
from typing import TypeVar

from sikte.edges.workers import cores

# Fewer rows are done before a thread has begun; more threads than this only wait for each other.
WORTH, MOST = 64, 4
T = TypeVar("T")


def together(work: Callable[[T], object], rows: Sequence[T]) -> None:
    """Does the work for each row, in any order. What fails for one ends the work on all, and is raised."""
    rest = iter(rows)

    def in_turn() -> None:
        try:
            for row in rest:
                work(row)
        finally:
            deque(rest, 0)  # nothing is left for the others

    others = min(cores(), MOST) - 1
    if not others or len(rows) < WORTH:
        in_turn()
        return
    from concurrent.futures import ThreadPoolExecutor  # takes long, and most builds do without

    with ThreadPoolExecutor(others) as threads:
        going = [threads.submit(in_turn) for _ in range(others)]
        in_turn()
    for one in going:
        one.result()
