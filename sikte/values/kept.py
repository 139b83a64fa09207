"""What is large stays where it lies: known by its digest, fetched when somebody asks for it."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Generic, TypeVar

T = TypeVar("T")


class Lost(Exception):
    """What was kept can no longer be had."""


class Moved(Lost):
    """A file changed while we were at work with it."""


def digest_of(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return sha256(content).hexdigest()


class Kept(Generic[T]):
    """A value in hand, or the way to it. `digest` is that of its bytes, and may be unknown while it is in hand.

    Two are equal where their digests are, else where their values are.
    """

    __slots__ = ("digest", "raw", "_read", "_value", "_held")

    def __init__(self, digest: str, raw: Callable[[], bytes], read: Callable[[bytes], T]) -> None:
        self.digest: str | None = digest
        self.raw = raw
        self._read = read

    @classmethod
    def of(cls, value: T) -> "Kept[T]":
        """A value in hand."""
        kept = cls.__new__(cls)
        kept.digest = None
        kept._value = value
        return kept

    @property
    def is_in_hand(self) -> bool:
        return hasattr(self, "_value")

    @property
    def value(self) -> T:
        """Fetched anew each time, unless it is in hand; raises Lost where it is gone."""
        return self._value if self.is_in_hand else self._read(self.raw())

    @property
    def held(self) -> T:
        """The value, fetched once: for what is small, and asked for again and again."""
        if not hasattr(self, "_held"):
            self._held = self.value
        return self._held

    def put_away(self, raw: bytes) -> None:
        """Gives a value in hand its bytes."""
        self.digest, self.raw = digest_of(raw), lambda: raw

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Kept):
            return NotImplemented
        both = self.digest and other.digest
        return self.digest == other.digest if both else self.value == other.value

    __hash__ = None


class Later(Kept[T]):
    """A value that is made when somebody asks for it."""

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[], T]) -> None:
        self.digest = None
        self._make = make

    @property
    def value(self) -> T:
        """Made once, and in hand from then on."""
        if not self.is_in_hand:
            self._value = self._make()
        return self._value


def in_hand(content: bytes) -> Kept[bytes]:
    """Bytes in hand, with their digest."""
    kept = Kept.of(content)
    kept.put_away(content)
    return kept


def digest_of_all(digests: Iterable[str]) -> str:
    """One digest for several."""
    return digest_of("\n".join(digests).encode())
