"""What else a build's bytes depend on: the engine itself, what is installed beside it, Python, the system."""

import os
import platform
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from sikte.edges.noted import Noted
from sikte.values.kept import digest_of

PACKAGE = Path(__file__).resolve().parents[1]
LOCK = "requirements.lock"


def surroundings(noted: Noted) -> str:
    """Changes with all of it."""
    return digest_of(repr((engine(noted), _installed(), sys.version, platform.machine())).encode())


def engine(noted: Noted) -> str:
    """Changes with the engine's own source, and with the versions that it is locked to."""
    top = len(str(PACKAGE.parent))
    found = [(path[top:], noted.digest(path, lies, path)) for path, lies in sorted(_engine())]
    return digest_of(repr(found).encode())


def _engine() -> Iterator[tuple[str, os.stat_result]]:
    """The engine's own files, and the lock file where there is one."""
    yield from _files(str(PACKAGE))
    with suppress(OSError):
        lock = str(PACKAGE.parent / LOCK)
        yield lock, os.stat(lock)


def _files(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir() and entry.name != "__pycache__":
                yield from _files(entry.path)
            elif entry.is_file():
                yield entry.path, entry.stat()


def _installed() -> list[str]:
    """Every package with its version, as the names of the folders that pip makes for them tell."""
    folders = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    return sorted(name for folder in folders for name in _listed(folder) if name.endswith(".dist-info"))


def _listed(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []
