"""The terminal: whole lines of UTF-8, whatever the locale says, and no complaint when nobody listens."""

import os
import sys
from typing import TextIO


def prepare() -> None:
    """Makes both streams speak UTF-8; a name of a file that is not UTF-8 is shown escaped."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def answer(line: str) -> None:
    """Prints what the command achieved."""
    _print(line, sys.stdout)


def complain(line: str) -> None:
    """Prints what is wrong, or worth knowing."""
    _print(line, sys.stderr)


def _print(line: str, stream: TextIO) -> None:
    try:
        print(line, file=stream, flush=True)
    except BrokenPipeError:
        # The reader has left; without this Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
