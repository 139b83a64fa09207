"""The memory's file: answers by question, and the bytes they keep by digest. Data only.

It may be deleted, damaged, copied from elsewhere, or written by two at once: an answer without its own checksum is not
there, and a file that is no such store is begun anew. Where none can be written, a nameless one serves.
"""

import os
import re
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import RLock

from sikte.edges.noted import Clock, clock
from sikte.values.kept import Lost

NAME, IGNORED = "memory", ".gitignore"
MARK = 0x51C7E003  # changes with the tables
LARGEST = 2 * 2**30
AT_ONCE = 500
TOGETHER = 16 * 2**20
PATIENCE = 30
PAGE = 8192  # half as many to write as of the usual size, where much is written, and no more to read where little is
BEGINNING = f"""
PRAGMA page_size = {PAGE};
PRAGMA journal_mode = TRUNCATE;
PRAGMA synchronous = OFF;
PRAGMA application_id = {MARK};
CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, sum BLOB, answer TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS kept (digest TEXT PRIMARY KEY, content BLOB);
"""
DIGEST = re.compile("[0-9a-f]{64}")


class Store:
    """One command's hold on the memory in a folder; None: one without a name, gone when it is closed."""

    def __init__(self, folder: Path | None) -> None:
        self.path = folder / NAME if folder else None
        self.lock = RLock()
        self.used: set[str] = set()
        self.waiting: dict[str, str] = {}
        self.held: dict[str, bytes] = {}
        self.weight = 0
        self.connection, self.process = _opened(self.path), os.getpid()

    def answers(self, keys: Sequence[str]) -> Mapping[str, str]:
        """The answers that there are, by their keys."""
        with self.lock:
            self.used.update(keys)
            rows = self._among("SELECT key, sum, answer FROM answers WHERE key", keys)
            stored = {key: answer for key, sum, answer in rows if sum == _sum(key, answer)}
            return stored | {key: self.waiting[key] for key in keys if key in self.waiting}

    def put(self, key: str, answer: str, kept: Mapping[str, bytes]) -> None:
        """Keeps an answer with its bytes; they are written together with others."""
        with self.lock:
            self.used.add(key)
            self.waiting[key] = answer
            self.held |= kept
            self.weight += len(answer) + sum(map(len, kept.values()))
            if self.weight > TOGETHER:
                self._write()

    def lacking(self, digests: Collection[str]) -> list[str]:
        """Of some digests, those whose bytes are not there."""
        with self.lock:
            asked = [digest for digest in digests if digest not in self.held]
            there = {digest for (digest,) in self._among("SELECT digest FROM kept WHERE digest", asked)}
        return [digest for digest in asked if digest not in there]

    def fetch(self, digest: str) -> bytes:
        """Bytes by their digest; raises Lost where they are gone."""
        with self.lock, suppress(sqlite3.Error):
            if digest in self.held:
                return self.held[digest]
            for (content,) in self._ask("SELECT content FROM kept WHERE digest = ?", (digest,)):
                return content
        raise Lost(digest)

    @property
    def clock(self) -> Clock:
        """What time it is for the file system that the memory lies on; long ago where it lies on none."""
        return clock(self.path.with_name(IGNORED)) if self.path and self.path.exists() else Clock()

    def forget(self) -> None:
        """Throws everything away."""
        with self.lock:
            self.connection.close()
            self.waiting, self.held, self.weight = {}, {}, 0
            self.connection = _anew(self.path)

    def settle(self) -> None:
        """Writes what waits: for one who has time now, and may have none later."""
        with self.lock:
            if self.weight:
                self._write()

    def close(self) -> None:
        """Writes what waits, and keeps the file within its bounds."""
        with self.lock:
            if self.weight and self._write():
                with suppress(sqlite3.Error):
                    self._trim()
            self.connection.close()

    def _ask(self, *words: object) -> sqlite3.Cursor:
        if self.process != os.getpid():
            self._part()
        return self.connection.execute(*words)

    def _part(self) -> None:
        """A process that was split off has a connection of its own, and leaves the other's open."""
        self.others, self.process = self.connection, os.getpid()
        self.connection = sqlite3.connect(self.path or "", timeout=PATIENCE)

    def _among(self, words: str, keys: Sequence[str]) -> list[tuple]:
        """The rows for these keys; none where they cannot be read."""
        found: list[tuple] = []
        with suppress(sqlite3.Error):
            for start in range(0, len(keys), AT_ONCE):
                some = keys[start : start + AT_ONCE]
                found += self._ask(f"{words} IN ({','.join('?' * len(some))})", some).fetchall()
        return found

    def _write(self) -> bool:
        """Whether it could be written; else it stays in hand."""
        answers = [(key, _sum(key, text), text) for key, text in self.waiting.items()]
        try:
            with self.connection:
                self.connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", self.held.items())
                self.connection.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", answers)
        except sqlite3.Error:
            return False
        self.waiting, self.held, self.weight = {}, {}, 0
        return True

    def _trim(self) -> None:
        """Where the file has outgrown its bounds, only what this command has asked for stays."""
        ((size,),) = self._ask("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        if size <= LARGEST:
            return
        with self.connection:
            left = dict(self._ask("SELECT key, answer FROM answers").fetchall())
            forgotten = left.keys() - self.used
            spoken_of = {digest for key in left.keys() & self.used for digest in DIGEST.findall(left[key])}
            there = {digest for (digest,) in self._ask("SELECT digest FROM kept")}
            self.connection.executemany("DELETE FROM answers WHERE key = ?", [(key,) for key in forgotten])
            self.connection.executemany("DELETE FROM kept WHERE digest = ?", [(one,) for one in there - spoken_of])
        self._ask("VACUUM")


def _sum(key: str, answer: object) -> bytes:
    found = sha256(f"{key}\0".encode(errors="replace"))
    found.update(str(answer).encode(errors="replace"))
    return found.digest()


def _opened(path: Path | None) -> sqlite3.Connection:
    """The store in this file, begun anew where it is none; a nameless one where none can be written."""
    with suppress(sqlite3.Error, OSError):
        return _begun(path)
    return _anew(path)


def _anew(path: Path | None) -> sqlite3.Connection:
    with suppress(sqlite3.Error, OSError):
        if path:
            path.unlink(missing_ok=True)
        return _begun(path)
    return _begun(None)


def _begun(path: Path | None) -> sqlite3.Connection:
    """The store in this file, which may be empty yet; raises sqlite3.Error where it is another's, or damaged."""
    connection = _connected(path)
    try:
        ((mark,),) = connection.execute("PRAGMA application_id")
        ((tables,),) = connection.execute("SELECT count(*) FROM sqlite_schema")
        if tables and mark != MARK:
            raise sqlite3.DatabaseError("another program's")
        connection.executescript(BEGINNING)
    except sqlite3.Error:
        connection.close()  # some systems delete no file that is open
        raise
    return connection


def _connected(path: Path | None) -> sqlite3.Connection:
    if path:
        path.parent.mkdir(exist_ok=True)
        (path.parent / IGNORED).write_text("*\n")
    return sqlite3.connect(path or "", timeout=PATIENCE, check_same_thread=False)
