"""The end of a run: the system takes back at once what a process holds, and Python takes it apart piece by piece."""

import atexit
import gc
import os
import sys
from collections.abc import Callable
from typing import NoReturn


def leave_with(work: Callable[[], int]) -> NoReturn:
    """Does the work, and ends the process with the exit code that it gives, as soon as all threads have ended and
    everybody who waits for the end of a run has been told."""
    code = 1
    gc.disable()  # for good: to be searched once the work is done would take as long as much of it

    def leave() -> None:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
        os._exit(code)

    atexit.register(leave)  # the first to be registered is the last to be called
    code = work()
    raise SystemExit(code)
