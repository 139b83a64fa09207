"""One at a time: a lock that the system itself lets go of when its holder dies."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if os.name == "nt":
    import msvcrt

    def _hold(handle: int) -> None:
        while True:
            # LK_LOCK gives up after ten seconds; the other one may need longer.
            with suppress(OSError):
                return msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
else:
    import fcntl

    def _hold(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)


@contextmanager
def alone(path: str | Path) -> Iterator[None]:
    """Within, no other process holds the lock file `path`; who comes second waits. Leaves no file behind."""
    handle = _taken(path)
    try:
        yield
    finally:
        with suppress(OSError):
            os.unlink(path)
        os.close(handle)


def _taken(path: str | Path) -> int:
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        _hold(handle)
        if _still_there(path, handle):
            return handle
        # Who held it before has removed it; whoever comes now would make another one.
        os.close(handle)


def _still_there(path: str | Path, handle: int) -> bool:
    try:
        return os.path.samestat(os.stat(path), os.fstat(handle))
    except FileNotFoundError:
        return False
