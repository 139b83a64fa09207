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


def swept() -> None:
    """Searches once, and never again through what was found to stay: for one who has time now."""
    gc.collect()
    gc.freeze()
