"""Digests of files that were read before, believed as long as nothing can have been written to the files since."""

import os
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable, Collection, Iterable
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from struct import Struct, error
from time import sleep
from typing import NamedTuple

from sikte.values.kept import digest_of

# Windows tells when a file was created, and not when it was last changed in any way.
TELLS_CHANGES = os.name != "nt"
SECOND = 10**9
# Times of a clock that counts in seconds, or in hundredths of them, are multiples of this.
COARSE = SECOND // 100
TICK, TICKS = 0.002, 10
LOOK = Struct("<qqqQ")


class Clock(NamedTuple):
    """What time it is for a file system, in nanoseconds, and which one it is."""

    time: int = 0
    device: int = 0


class Seen(NamedTuple):
    """What was seen of files and folders, by name. looks: size, times and identity of each; digests: what it held, ""
    for what is no file."""

    looks: dict[str, bytes]
    digests: dict[str, str]


def look(lies: os.stat_result) -> bytes:
    """What cannot stay the same while a file or a folder changes."""
    told = lies.st_size, lies.st_mtime_ns, lies.st_ctime_ns, lies.st_ino
    try:
        return LOOK.pack(*told)
    except error:  # a time centuries away
        return sha256(repr(told).encode()).digest()


def identity(look: bytes) -> bytes:
    """Which file or folder looks like this: its number."""
    return look[-8:]


def number(inode: int) -> bytes:
    """An inode's number as looks tell it."""
    return (inode % 2**64).to_bytes(8, "little")


class Noted:
    """text: gives what was noted the last time; clock: what it said before anything was looked at.

    A file as young as that could be written to once more without looking any different, so it is not noted, but
    read again the next time. (Its times of writing can be set by anyone; that of its last change cannot.)
    """

    def __init__(self, text: Callable[[], str] = str, clock: Clock | None = None) -> None:
        self.text = text
        self.clock = clock or Clock()
        self.seen = Seen({}, {})

    @cached_property
    def columns(self) -> tuple[list[str], list[bytes], list[str]]:
        """Names, looks and digests that were noted the last time; none where that cannot be read."""
        try:
            names, looks, digests = self.text().split("\n\n", 2)
            names, digests = names.split("\n"), digests.split("\n")
            return (names, as_looks(looks, len(names)), digests) if len(digests) == len(names) else ([], [], [])
        except ValueError:
            return [], [], []

    @cached_property
    def known(self) -> Seen:
        """What was noted the last time."""
        names, looks, digests = self.columns
        return Seen(dict(zip(names, looks, strict=True)), dict(zip(names, digests, strict=True)))

    def digest(self, name: str, lies: os.stat_result, path: str) -> str:
        """The digest of the file that is known by a name, looks like this, and lies at `path`."""
        now, known = look(lies), self.known
        if known.looks.get(name) != now:
            digest = digest_of(Path(path).read_bytes())
            self.note(name, lies, digest)
            return digest
        self.believe(name, now, known.digests[name])
        return known.digests[name]

    def note(self, name: str, lies: os.stat_result, digest: str = "") -> None:
        """Notes what a file holds that looks like this, in place of whatever was noted of it."""
        if "\n" not in name and self._is_settled(lies):
            self.believe(name, look(lies), digest)
        else:
            for column in self.seen:
                column.pop(name, None)

    def believe(self, name: str, look: bytes, digest: str) -> None:
        """Notes what is known to be so still."""
        self.seen.looks[name], self.seen.digests[name] = look, digest

    def keep(self, names: Collection[str]) -> None:
        """Notes no more than what has been noted of these."""
        self.seen = Seen(*({name: column[name] for name in names if name in column} for column in self.seen))

    def _is_settled(self, lies: os.stat_result) -> bool:
        """Whether whatever is written from now on will look younger. Of a clock that counts seconds, or is not the one
        that was asked, not much is believed."""
        youngest = max(lies.st_mtime_ns, lies.st_ctime_ns)
        is_fine = youngest % COARSE != 0 and lies.st_dev == self.clock.device
        return TELLS_CHANGES and youngest < self.clock.time - (0 if is_fine else 2 * SECOND)

    @property
    def news(self) -> str | None:
        """All that is to be noted for the next time; None where that is what was known."""
        return None if not self.seen.looks or self.seen == self.known else self.told

    @property
    def told(self) -> str:
        """What has been noted, as it is noted down."""
        looks = as_text(self.seen.looks.values())
        return "\n\n".join(("\n".join(self.seen.looks), looks, "\n".join(self.seen.digests.values())))


def as_text(looks: Iterable[bytes]) -> str:
    """Looks of several files, as they are noted down."""
    return b2a_base64(b"".join(looks), newline=False).decode()


def as_looks(text: str, count: int) -> list[bytes]:
    """The looks that were noted down; raises ValueError where they are not so many."""
    looks = a2b_base64(text)
    if len(looks) != count * LOOK.size:
        raise ValueError(count)
    return [looks[place : place + LOOK.size] for place in range(0, len(looks), LOOK.size)]


def clock(path: Path) -> Clock:
    """What the clock says where a file of ours lies."""
    os.utime(path)
    lies = os.stat(path)
    return Clock(lies.st_mtime_ns, lies.st_dev)


def next_tick(path: Path) -> Clock:
    """What the clock says once it has moved on, for which some hundredths of a second are waited."""
    before = after = clock(path)
    for _ in range(TICKS):
        if after != before:
            break
        sleep(TICK)
        after = clock(path)
    return after
