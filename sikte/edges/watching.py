"""Hearing when the author saves, and never missing it."""

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from threading import Event

from watchfiles import watch

from sikte.edges.sources import fingerprint, watched

TICK = 0.4
SETTLED = 10


def follow(project: Path, rebuild: Callable[[], None], stop: Event) -> None:
    """Calls `rebuild` now and after every save, until `stop` is set.

    The system's events make it quick. The fingerprint, taken before each reading and compared at every
    tick, catches what they miss: network drives, folders replaced by git, a save while we were reading.
    """
    seen = None
    for heard in chain([True], _pulses(watched(project), stop)):
        now = fingerprint(project)
        if heard or now != seen:
            seen = now
            rebuild()


def _pulses(folders: tuple[Path, ...], stop: Event) -> Iterator[bool]:
    """True at an event, False at every tick without one."""
    try:
        for changes in watch(
            *folders,
            stop_event=stop,
            step=SETTLED,
            debounce=5 * SETTLED,
            rust_timeout=round(TICK * 1000),
            yield_on_timeout=True,
            raise_interrupt=False,
            ignore_permission_denied=True,
        ):
            yield bool(changes)
    except (OSError, RuntimeError):
        # The system has no watches left to give: the ticks alone must do.
        while not stop.wait(TICK):
            yield False
