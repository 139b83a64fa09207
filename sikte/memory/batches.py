"""Neighbours asked about together, and known by one question."""

from collections.abc import Iterable
from zlib import crc32

AVERAGE = 16


def runs(names: Iterable[str]) -> list[tuple[str, ...]]:
    """The names in order, so many to a run on the average. A name itself says whether a run ends with it: so one that
    is new, or gone, leaves all runs but its own as they were."""
    found: list[list[str]] = [[]]
    for name in names:
        found[-1].append(name)
        if crc32(name.encode()) % AVERAGE == 0:
            found.append([])
    return [tuple(run) for run in found if run]
