"""Digests of files that were read before, believed as long as nothing can have been written to the files since."""

import os
from collections.abc import Mapping
from pathlib import Path

from sikte.values.kept import digest_of

# Windows tells when a file was created, and not when it was last changed in any way.
TELLS_CHANGES = os.name != "nt"
SECOND = 10**9


class Noted:
    """known: name → its size, times and identity when it was read, and its digest; moment: what the clock of the
    file system said before anything was looked at, in nanoseconds.

    A file as young as that could be written to once more without looking any different, so it is not noted, but
    read again the next time. (Its times of writing can be set by anyone; that of its last change cannot.)
    """

    def __init__(self, known: Mapping[str, list], moment: int) -> None:
        self.known = known
        self.moment = moment
        self.seen: dict[str, list] = {}

    def digest(self, name: str, lies: os.stat_result, path: str) -> str:
        """The digest of the file that is known by a name, looks like this, and lies at `path`."""
        noted = self.known.get(name)
        if noted and noted == [lies.st_size, lies.st_mtime_ns, lies.st_ctime_ns, lies.st_ino, noted[-1]]:
            self.seen[name] = noted
            return noted[-1]
        digest = digest_of(Path(path).read_bytes())
        self.note(name, lies, digest)
        return digest

    def note(self, name: str, lies: os.stat_result, digest: str) -> None:
        """Notes what a file holds that looks like this."""
        if TELLS_CHANGES and max(lies.st_mtime_ns, lies.st_ctime_ns) < self.moment:
            self.seen[name] = [lies.st_size, lies.st_mtime_ns, lies.st_ctime_ns, lies.st_ino, digest]

    @property
    def news(self) -> dict[str, list] | None:
        """All that is to be noted for the next time; None where that is what was known."""
        return None if self.seen == self.known else self.seen


def moment(path: Path) -> int:
    """What time it is for the file system that a file of ours lies on."""
    os.utime(path)
    return os.stat(path).st_mtime_ns
