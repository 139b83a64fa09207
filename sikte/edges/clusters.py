"""A Dask cluster as an executor; imported only where one is asked for."""

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from typing import TypeVar

import distributed
from distributed import CancelledError, Client, KilledWorker

T = TypeVar("T")
ALIVE = ("running", "connecting")


class Cluster(Executor):
    """A Dask cluster that tells the loss of its workers as this machine's own processes tell it."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def submit(self, work: Callable, /, *details: object) -> "Asked":
        """Raises BrokenExecutor where the cluster is gone."""
        if self.client.status not in ALIVE:
            raise BrokenExecutor
        return Asked(_unless_lost(lambda: self.client.submit(work, *details, pure=False)))


class Asked(Future):
    """Work that a cluster was asked to do."""

    def __init__(self, asked: distributed.Future) -> None:
        super().__init__()
        self.asked = asked

    def result(self, timeout: float | None = None) -> object:
        """Raises BrokenExecutor where the work was lost with its workers."""
        return _unless_lost(lambda: self.asked.result(timeout))


def _unless_lost(step: Callable[[], T]) -> T:
    try:
        return step()
    except (CancelledError, KilledWorker, OSError) as error:
        raise BrokenExecutor from error
