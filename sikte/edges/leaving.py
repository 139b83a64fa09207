"""The end of a run: the system takes back at once what a process holds, and Python takes it apart piece by piece."""

import atexit
import os
import sys
from collections.abc import Callable
from typing import NoReturn

_held: list[object] | None = None


def hold(*values: object) -> None:
    """Has what is large at hand to the end of a run, since taking it apart takes long."""
    if _held is not None:
        _held.append(values)


def leave_with(work: Callable[[], int]) -> NoReturn:
    """Does the work, and ends the process with the exit code that it gives, as soon as all threads have ended and
    everybody who waits for the end of a run has been told."""
    global _held
    code, _held = 1, []

    def leave() -> None:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
        os._exit(code)

    atexit.register(leave)  # the first to be registered is the last to be called
    code = work()
    raise SystemExit(code)
