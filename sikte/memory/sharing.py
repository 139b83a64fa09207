"""Questions shared among processes: a few at a time, so that no more lies in memory than is worked on."""

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, Future
from itertools import islice

from sikte.memory.codec import families
from sikte.memory.plans import Answer, Plan, Question, work

CHUNK = 6
AHEAD = 3


def shared(
    plan: Plan, questions: Sequence[Question], executor: Executor, workers: int
) -> Iterator[tuple[Question, Answer]]:
    """Every question with its answer, in order."""
    rest, going = iter(questions), deque[tuple[list[Question], Future]]()
    size = max(1, min(CHUNK, len(questions) // (workers * 2)))
    while True:
        while len(going) < workers * AHEAD and (chunk := list(islice(rest, size))):
            going.append((chunk, _sent(plan, chunk, executor)))
        if not going:
            return
        chunk, future = going.popleft()
        yield from zip(chunk, future.result(), strict=True)


def _sent(plan: Plan, chunk: list[Question], executor: Executor) -> Future:
    blobs = {digest: kept.raw() for question in chunk for digest, kept in question.basket.items()}
    return executor.submit(work, plan.asked, [question.texts for question in chunk], blobs, families())
