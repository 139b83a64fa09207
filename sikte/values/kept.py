"""What is large stays where it lies: known by its digest, fetched when somebody asks for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
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


class Lying(Mapping[str, Kept[bytes]]):
    """The way to each of many files, made when somebody asks for it. digests: by name; shelf: a digest → the way to its
    bytes."""

    __slots__ = ("digests", "_shelf")

    def __init__(self, digests: dict[str, str], shelf: Callable[[str], Callable[[], bytes]]) -> None:
        self.digests = digests
        self._shelf = shelf

    @property
    def at_hand(self) -> list[Kept[bytes]]:
        """None: all of them lie elsewhere."""
        return []

    def __getitem__(self, name: str) -> Kept[bytes]:
        digest = self.digests[name]
        return Kept(digest, self._shelf(digest), _same)

    def __iter__(self) -> Iterator[str]:
        return iter(self.digests)

    def __len__(self) -> int:
        return len(self.digests)

    def __contains__(self, name: object) -> bool:
        return name in self.digests


def _same(content: bytes) -> bytes:
    return content


class Joined(Mapping[str, Kept[bytes]]):
    """Several collections of files as one; of two files with the same name, the later counts."""

    __slots__ = ("parts", "_of")

    def __init__(self, parts: Iterable["Files"]) -> None:
        self.parts = tuple(parts)
        self._of: dict[str, Files] = {}
        for part in self.parts:
            self._of.update(dict.fromkeys(part, part))

    @property
    def digests(self) -> dict[str, str]:
        """By name."""
        found: dict[str, str] = {}
        for part in self.parts:
            found.update(part.digests)
        return found

    @property
    def at_hand(self) -> list[Kept[bytes]]:
        """Those of all."""
        return [kept for part in self.parts for kept in part.at_hand]

    def __getitem__(self, name: str) -> Kept[bytes]:
        return self._of[name].kept(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._of)

    def __len__(self) -> int:
        return len(self._of)

    def __contains__(self, name: object) -> bool:
        return name in self._of


class Files(Mapping[str, bytes]):
    """Files by path or address, each fetched when it is asked for. Equal where all digests are."""

    __slots__ = ("_kept", "_hash", "_digests")

    def __init__(self, kept: Mapping[str, Kept[bytes]]) -> None:
        self._kept = kept

    @classmethod
    def of(cls, files: Mapping[str, bytes]) -> "Files":
        """Files in hand; those that are Files already stay as they are."""
        return files if isinstance(files, Files) else cls({name: in_hand(content) for name, content in files.items()})

    def __getitem__(self, name: str) -> bytes:
        return self._kept[name].value

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)

    def __contains__(self, name: object) -> bool:
        return name in self._kept

    def kept(self, name: str) -> Kept[bytes]:
        return self._kept[name]

    def digest(self, name: str) -> str:
        kept = self._kept[name]
        if kept.digest is None:
            kept.put_away(kept.value)
        return kept.digest

    @property
    def digests(self) -> dict[str, str]:
        """By name; not to be changed."""
        if isinstance(self._kept, Lying):
            return self._kept.digests
        if not hasattr(self, "_digests"):
            self._digests = self._kept.digests if isinstance(self._kept, Joined) else self._told()
        return self._digests

    def _told(self) -> dict[str, str]:
        return {name: kept.digest or self.digest(name) for name, kept in self._kept.items()}

    @property
    def every(self) -> Iterable[Kept[bytes]]:
        return self._kept.values()

    @property
    def at_hand(self) -> list[Kept[bytes]]:
        """Those whose bytes may lie nowhere else yet."""
        kept = self._kept
        return kept.at_hand if isinstance(kept, Lying | Joined) else [one for one in self.every if one.is_in_hand]

    @classmethod
    def joined(cls, parts: Iterable["Files"]) -> "Files":
        """Several collections as one; of two files with the same name, the later counts."""
        return cls(Joined(parts))

    def but(self, name: str) -> "Files":
        """All of them without one."""
        if isinstance(self._kept, Joined):
            return Files.joined([part.but(name) if name in part else part for part in self._kept.parts])
        return Files({other: kept for other, kept in self._kept.items() if other != name})

    def only(self, *names: str) -> "Files":
        """Those of the names that are there."""
        return Files({name: self._kept[name] for name in names if name in self._kept})

    def under(self, folder: str, becomes: str | None = None) -> "Files":
        """Those in a folder ("templates/"); `becomes` takes the folder's place in their names."""
        cut, new = (0, "") if becomes is None else (len(folder), becomes)
        return Files({new + name[cut:]: self._kept[name] for name in self._kept if name.startswith(folder)})

    def __or__(self, other: "Files") -> "Files":
        return Files({**self._kept, **other._kept})

    def __eq__(self, other: object) -> bool:
        return self.digests == other.digests if isinstance(other, Files) else Mapping.__eq__(self, other)

    def __hash__(self) -> int:
        if not hasattr(self, "_hash"):
            self._hash = hash(frozenset(self.digests.items()))
        return self._hash


def in_hand(content: bytes) -> Kept[bytes]:
    """Bytes in hand, with their digest."""
    kept = Kept.of(content)
    kept.put_away(content)
    return kept


def digest_of_all(digests: Iterable[str]) -> str:
    """One digest for several."""
    return digest_of("\n".join(digests).encode())
