"""Hearing when the author saves, and never missing it."""

from collections.abc import Callable, Collection, Iterator
from itertools import chain
from pathlib import Path
from threading import Event

from watchfiles import watch

from sikte.edges.sources import Mark, fingerprint, marks, watched

TICK = 1.0
SETTLED = 5
# Where what is heard says nothing of what it concerns.
ANYTHING = frozenset({""})
# The files that were saved, by where they lie; None where any may be another, gone, or new.
Touched = Collection[str] | None


def follow(project: Path, rebuild: Callable[[Touched], None], rest: Callable[[], None], stop: Event) -> None:
    """Calls `rebuild` now and after every save, and `rest` when no more follows for a while, until `stop` is set.

    The system's events make it quick. The fingerprint, taken before each reading and compared at every
    tick, catches what they miss: network drives, folders replaced by git, a save while we were reading.
    """
    seen: dict[str, Mark] = {}
    is_tired = False
    for heard in chain([ANYTHING], _pulses(watched(project), stop)):
        saved = marks(heard & seen.keys())
        if heard and saved.keys() == heard:
            seen |= saved
            rebuild(heard)
            is_tired = True
        elif (now := fingerprint(project)) != seen or heard:
            seen = now
            rebuild(None)
            is_tired = True
        elif is_tired:
            rest()
            is_tired = False


def _pulses(folders: tuple[Path, ...], stop: Event) -> Iterator[frozenset[str]]:
    """What is heard of at an event, by where it lies; nothing at every tick without one."""
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
            yield frozenset(path for _, path in changes)
    except (OSError, RuntimeError):
        # The system has no watches left to give: the ticks alone must do.
        while not stop.wait(TICK):
            yield frozenset()
