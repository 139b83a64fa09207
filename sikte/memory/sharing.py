"""Questions shared among processes: a few at a time, so that no more lies in memory than is worked on."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor
from decimal import getcontext
from functools import partial

from sikte.memory.codec import families
from sikte.memory.plans import Answer, Plan, Question, carried, work

CHUNK = 32
AHEAD = 3
Answers, Way = Callable[[], list[Answer]], Callable[[], bytes]


def shared(
    plan: Plan, questions: Sequence[Question], executor: Executor, workers: int
) -> Iterator[tuple[Question, Answer]]:
    """Every question with its answer, in order; where workers have died, the rest is answered here."""
    sent, going, blobs = 0, deque[tuple[Sequence[Question], Answers]](), {}
    while True:
        while len(going) < workers * AHEAD and sent < len(questions):
            # The last chunks are small, so that all have done at the same time.
            size = max(1, min(CHUNK, (len(questions) - sent) // (workers * 2)))
            chunk, sent = questions[sent : sent + size], sent + size
            # What the chunk before kept as well need not be fetched again.
            wanted = {digest: kept for question in chunk for digest, kept in question.basket.items()}
            blobs = {digest: blobs.get(digest) or carried(kept) for digest, kept in wanted.items()}
            going.append((chunk, _sent(plan, chunk, blobs, executor)))
        if not going:
            return
        chunk, answers = going.popleft()
        yield from zip(chunk, answers(), strict=True)


def _sent(plan: Plan, chunk: Sequence[Question], blobs: Mapping[str, Way], executor: Executor) -> Answers:
    """Sends a chunk to the workers, with all that it keeps; the way to its answers."""
    here = partial(work, plan.asked, [question.texts for question in chunk], blobs, families(), getcontext())
    try:
        future = executor.submit(here)
    except BrokenExecutor:
        return here

    def answers() -> list[Answer]:
        try:
            return future.result()
        except BrokenExecutor:
            return here()

    return answers
