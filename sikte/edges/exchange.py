"""Two folders trade places in one step, where the system knows how."""

import os
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2  # linux/fs.h
RENAME_SWAP = 2  # macOS, sys/stdio.h


def exchange(one: Path, other: Path) -> bool:
    """Whether the two have traded places; where they could not, both are as they were."""
    import ctypes  # takes long, and is needed only where something is written

    here, there = os.fsencode(one), os.fsencode(other)
    try:
        system = ctypes.CDLL(None)
        if sys.platform == "linux":
            return system.renameat2(AT_FDCWD, here, AT_FDCWD, there, RENAME_EXCHANGE) == 0
        if sys.platform == "darwin":
            return system.renamex_np(here, there, RENAME_SWAP) == 0
    except (AttributeError, OSError, TypeError):
        pass
    return False
