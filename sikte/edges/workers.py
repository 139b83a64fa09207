"""Other processes to share work with: this machine's cores."""

import os
import signal
from concurrent.futures import Executor


class Workers:
    """An executor with a worker for each core, started when it is first asked for."""

    def __init__(self) -> None:
        self.cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        self.executor: Executor | None = None

    def __call__(self) -> tuple[Executor, int] | None:
        """(the executor, how many work in it); None where there is but one core."""
        if self.cores == 1:
            return None
        if self.executor is None:
            self.executor = _processes(self.cores)
        return self.executor, self.cores

    def close(self) -> None:
        """Lets the workers go; what they have not begun is not begun."""
        if self.executor is not None:
            self.executor.shutdown(cancel_futures=True)


def _processes(count: int) -> Executor:
    import multiprocessing  # takes long, and most builds do without
    from concurrent.futures import ProcessPoolExecutor

    # One that is forked from a clean process starts sooner than one from nothing; Windows knows no forks.
    ways = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in ways else "spawn")
    return ProcessPoolExecutor(count, context, initializer=_quietly)


def _quietly() -> None:
    """An interruption is for the one who leads."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
