"""What all values of Sikte are."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without(name: str) -> Iterator[None]:
    """Within, a module that has not been loaded yet is as if it were not installed."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None
    try:
        yield
    finally:
        del sys.modules[name]


# msgspec asks it for what typing has had since Python 3.11, and loading it takes 8 ms of each run.
with without("typing_extensions"):
    from msgspec import Struct


class Value(Struct, frozen=True, array_like=True):
    """Frozen, and equal to another of its class with equal fields. A struct, since its class and its values are made
    many times faster than a dataclass's."""
