"""Work that is cut short: a process that is killed just before one of its calls to the file system."""

import os
import signal
import sys
from collections.abc import Callable

CALLS = ("open", "os.", "shutil.")


def calls_until_death(work: Callable[[], object], limit: int) -> int | None:
    """Does `work` in a process that is killed just before its call number `limit`; None if it got to the end."""
    child = os.fork()
    if child == 0:
        count = 0

        def watch(event: str, arguments: object) -> None:
            nonlocal count
            if event.startswith(CALLS):
                count += 1
                if count == limit:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(watch)
        try:
            work()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return limit if os.WIFSIGNALED(status) else None
