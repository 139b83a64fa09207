"""Digests of files that were read before, believed as long as nothing can have been written to the files since."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from sikte.values.kept import digest_of

# Windows tells when a file was created, and not when it was last changed in any way.
TELLS_CHANGES = os.name != "nt"
SECOND = 10**9


class Noted:
    """known: path → its size, times and identity when it was read, and its digest; moment: what the clock of the
    file system said before anything was looked at, in nanoseconds.

    A file as young as that could be written to once more without looking any different, so it is not noted, but
    read again the next time. (Its times of writing can be set by anyone; that of its last change cannot.)
    """

    def __init__(self, known: Mapping[str, list], moment: int) -> None:
        self.known = known
        self.moment = moment
        self.seen: dict[str, list] = {}

    def digest(self, path: str, lies: os.stat_result, read: Callable[[], bytes]) -> str:
        """The digest of the file at `path`, which looks like this; `read` gives its bytes."""
        noted = self.known.get(path)
        if noted and noted == [*_mark(lies), noted[-1]]:
            self.seen[path] = noted
            return noted[-1]
        digest = digest_of(read())
        self.note(path, lies, digest)
        return digest

    def note(self, path: str, lies: os.stat_result, digest: str) -> None:
        """Notes what a file holds that looks like this."""
        if TELLS_CHANGES and max(lies.st_mtime_ns, lies.st_ctime_ns) < self.moment:
            self.seen[path] = [*_mark(lies), digest]

    @property
    def news(self) -> dict[str, list] | None:
        """All that is to be noted for the next time; None where that is what was known."""
        return None if self.seen == self.known else self.seen


def moment(path: Path) -> int:
    """What time it is for the file system that a file of ours lies on."""
    os.utime(path)
    return os.stat(path).st_mtime_ns


def _mark(lies: os.stat_result) -> list[int]:
    return [lies.st_size, lies.st_mtime_ns, lies.st_ctime_ns, lies.st_ino]
