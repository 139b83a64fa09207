"""What goes wrong around Sikte rather than in the author's files."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

CODES = {
    errno.ENOSPC: "disk-full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "disk-full",
    errno.EACCES: "not-permitted",
    errno.EPERM: "not-permitted",
    errno.EROFS: "read-only",
}


class Failure(Exception):
    """The surroundings failed: disk, permission, network. code: a key of the message catalogues."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class Misuse(Failure):
    """The command was given something that it cannot work with."""


@contextmanager
def concerning(path: object) -> Iterator[None]:
    """Whatever the system refuses within is a Failure about `path`, the one the user knows."""
    try:
        yield
    except OSError as error:
        raise failure(path, error) from error


def failure(path: object, error: OSError) -> Failure:
    """What the system refused, as a Failure about `path`."""
    return Failure(CODES.get(error.errno, "disk-failed"), path=path, reason=error.strerror or error)


def story() -> str:
    """How the program came to what has just gone wrong, for those who mend it."""
    import traceback

    return traceback.format_exc()
