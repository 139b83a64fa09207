"""Many files as one value: by path or address, each fetched when somebody asks for it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from msgspec import json

from sikte.values.kept import Kept, Lost, in_hand

# A digest → the way to its bytes.
Shelf = Callable[[str], Callable[[], bytes]]


class Lying(Mapping[str, Kept[bytes]]):
    """The way to each of many files, made when somebody asks for it. list: gives their digests by name, and is asked
    once; shelf: a digest → the way to its bytes."""

    __slots__ = ("_list", "_shelf", "_digests")

    def __init__(self, list: Callable[[], dict[str, str]], shelf: Shelf) -> None:
        self._list = list
        self._shelf = shelf

    @property
    def digests(self) -> dict[str, str]:
        """By name."""
        if not hasattr(self, "_digests"):
            self._digests = self._list()
        return self._digests

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
    """Several collections of files as one. parts: no name is in two of them; owners: which holds a file, by name."""

    __slots__ = ("parts", "_owners")

    def __init__(self, parts: tuple["Files", ...], owners: dict[str, "Files"] | None = None) -> None:
        self.parts = parts
        self._owners = owners

    @property
    def owners(self) -> dict[str, "Files"]:
        """Which part holds a file, by name; not to be changed."""
        if self._owners is None:
            self._owners = _owners(self.parts)
        return self._owners

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
        return self.owners[name].kept(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self.owners)

    def __len__(self) -> int:
        return len(self.owners)

    def __contains__(self, name: object) -> bool:
        return name in self.owners


def _owners(collections: Iterable["Files"]) -> dict[str, "Files"]:
    """Which part holds a file, by name: the last that does."""
    found: dict[str, Files] = {}
    for one in collections:
        found.update(one.owners)
    return found


def _gone(digest: str) -> Callable[[], bytes]:
    raise Lost(digest)


class Files(Mapping[str, bytes]):
    """Files by path or address, each fetched when it is asked for. Equal where all digests are."""

    __slots__ = ("_kept", "_hash", "_digests", "_mark", "_names")

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

    def holding(self, digest: str) -> Kept[bytes]:
        """One of the files with this digest; raises KeyError."""
        if not hasattr(self, "_names"):
            self._names = {digest: name for name, digest in self.digests.items()}
        return self._kept[self._names[digest]]

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
    def joined(cls, collections: Iterable["Files"]) -> "Files":
        """Several collections as one; of two files with the same name, the later counts."""
        collections = tuple(collections)
        parts, owners = tuple(part for one in collections for part in one.parts if part), _owners(collections)
        if len(owners) < sum(map(len, parts)):
            return cls.apart(part.only(*(name for name in part if owners[name] is part)) for part in parts)
        return cls(Joined(parts, owners))

    @classmethod
    def apart(cls, parts: Iterable["Files"]) -> "Files":
        """As `joined`, of collections that are known to have no name in common."""
        return cls(Joined(tuple(parts)))

    @classmethod
    def listed(cls, mark: str, listing: Callable[[], bytes], shelf: Shelf = _gone) -> "Files":
        """The files of this mark again; their listing is fetched when somebody asks for it, and their bytes if there is
        a shelf."""
        files = cls(Lying(partial(_by_name, listing), shelf))
        files._mark = mark
        return files

    @property
    def parts(self) -> tuple["Files", ...]:
        """What they were joined of; no file is in two of them."""
        return self._kept.parts if isinstance(self._kept, Joined) else (self,)

    @property
    def owners(self) -> dict[str, "Files"]:
        """Which part holds a file, by name; not to be changed."""
        return self._kept.owners if isinstance(self._kept, Joined) else dict.fromkeys(self._kept, self)

    @property
    def listing(self) -> Kept[bytes]:
        """Which files these are: their names, and their digests."""
        listing = in_hand(json.encode([list(self.digests), list(self.digests.values())]))
        self._mark = listing.digest
        return listing

    @property
    def mark(self) -> str:
        """One digest for all names and digests, in their order: that of the listing."""
        return self._mark if hasattr(self, "_mark") else self.listing.digest

    def but(self, name: str) -> "Files":
        """All of them without one."""
        if isinstance(self._kept, Joined):
            return Files.joined([part.but(name) if name in part else part for part in self._kept.parts])
        return Files({other: kept for other, kept in self._kept.items() if other != name})

    def besides(self, marks: Collection[str]) -> "Files":
        """All but the parts of these marks."""
        return Files.apart(part for part in self.parts if part.mark not in marks)

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


def _by_name(listing: Callable[[], bytes]) -> dict[str, str]:
    names, digests = json.decode(listing())
    return dict(zip(names, digests, strict=True))


# Told of pages with what lies beside them, some at a time, ahead of the site that they are part of.
Ahead = Callable[[Sequence[Files]], None]
