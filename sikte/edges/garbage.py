"""Python's search for objects that only hold each other."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def left_for_later() -> Iterator[None]:
    """Nothing is searched for meanwhile: nearly all that a site is made of stays to the end, and to look
    through it again and again takes a sixth of the time."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def kept_for_good() -> None:
    """What is there now is not searched again: for one who stays, and for whom it stays too."""
    gc.freeze()
