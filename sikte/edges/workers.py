"""Others to share work with: this machine's cores, or a Dask cluster that is there already."""

import gc
import os
import signal
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from sikte.edges.failures import Failure
from sikte.edges.noted import Noted
from sikte.edges.surroundings import engine

if TYPE_CHECKING:  # takes long, and most builds do without
    from concurrent.futures import Executor
    from multiprocessing.context import BaseContext

PATIENCE = 10
SELDOM = 200_000
# So many times processes share work. What they have remembered by then is much, and of little use for other work.
TURNS = 16
# What work needs. It is loaded once, in the process that the others are forked from.
ENGINE = (
    "sikte.build",
    "sikte.website.figure",
    "sikte.website.templating",
    "sikte.writing.converting",
    "sikte.formats.composing",
    "sikte.formats.gathering",
    "sikte.opendata.csv_file",
)
FORKED = "forkserver"
Shares = tuple["Executor", int]


class Workers:
    """Gives an executor when it is first asked for. choice: "processes", "none", or dask://host:port."""

    def __init__(self, choice: str = "processes") -> None:
        self.choice = choice
        self.shares: Shares | None = None
        self.end: Callable[[], None] = lambda: None
        self.turns = 0

    def __call__(self) -> Shares | None:
        """(the executor, how many work in it); None where there is nobody to share with. Processes that have shared a
        lot make room for new ones."""
        self.turns += 1
        if self.choice == "processes" and self.turns % TURNS == 0:
            self.close()
        if self.shares is None and self.choice.startswith("dask://"):
            self.shares, self.end = _cluster(self.choice)
        elif self.shares is None and self.choice == "processes" and cores() > 1:
            self.shares, self.end = _processes(cores())
        return self.shares

    def soon(self) -> None:
        """There will be work: what it needs is loaded meanwhile, by another core."""
        if self.choice == "processes" and cores() > 1:
            context = _context()
            if context.get_start_method() == FORKED:
                from multiprocessing import forkserver

                forkserver.ensure_running()

    def close(self) -> None:
        """Lets the workers go, until somebody asks for them again; what they have not begun is not begun."""
        self.end()
        self.shares, self.end = None, lambda: None


def cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _processes(count: int) -> tuple[Shares, Callable[[], None]]:
    from concurrent.futures import ProcessPoolExecutor  # takes long, and most builds do without

    executor = ProcessPoolExecutor(count, _context(), initializer=_begin)
    return (executor, count), lambda: executor.shutdown(cancel_futures=True)


def _context() -> "BaseContext":
    """How processes start: forked from a clean one that has the engine loaded; from nothing on Windows, which knows
    no forks."""
    import multiprocessing

    way = FORKED if FORKED in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(way)
    if way == FORKED:
        context.set_forkserver_preload(list(ENGINE))
    return context


def _begin() -> None:
    """An interruption is for the one who leads; and objects that only hold each other are looked for seldom, since
    hardly any of those that a page is made of do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(SELDOM)


def _cluster(choice: str) -> tuple[Shares, Callable[[], None]]:
    """The cluster's executor; refused where nobody answers, or where somebody would answer otherwise."""
    try:
        from distributed import Client

        from sikte.edges.clusters import Cluster
    except ImportError as error:
        raise Failure("executor-not-installed") from error
    address = choice.removeprefix("dask://")
    try:
        client = Client(f"tcp://{address}", timeout=PATIENCE)
    except (OSError, ValueError) as error:
        raise Failure("executor-unreachable", address=address) from error
    threads = sum(client.nthreads().values())
    if not threads:
        client.close()
        raise Failure("executor-unreachable", address=address)
    if set(client.run(likeness).values()) != {likeness()}:
        client.close()
        raise Failure("executor-other", address=address)
    return (Cluster(client), threads), client.close


def likeness() -> tuple[str, str]:
    """What must be the same wherever work is done."""
    return engine(Noted()), sys.version
