"""What was noted of a tree of files. Files that belong together are noted together, so that those of which none has
changed are known at a glance, however many they are."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import sha256
from itertools import chain

from sikte.edges.noted import Clock, Noted, Seen, as_looks, as_text, identity
from sikte.values.files import Files
from sikte.values.kept import Lost

CARRIED = (".gitignore", ".gitkeep")
# Stands for the outermost folder, whose own look changes when it is moved: what lies in it counts instead. It is noted
# last, and only where all else was noted.
WHOLE = "./"
BETWEEN = "\n\n\n"
Listed = Callable[[str], Files]


def unlisted(mark: str) -> Files:
    """Nobody knows which files are meant."""
    raise Lost(mark)


class Inventory:
    """text: gives what was noted the last time; listed: gives the files of a mark, or raises Lost.

    loose: what is noted of folders, and of files one by one; parts: how files that belong together look, as it is
    noted down, by mark; files: these.
    """

    def __init__(self, text: Callable[[], str] = str, clock: Clock | None = None, listed: Listed = unlisted) -> None:
        self.listed, self._told = listed, text
        self.loose = Noted(lambda: self._texts[1], clock)
        self.parts: dict[str, str] = {}
        self.files: dict[str, Files] = {}

    @cached_property
    def text(self) -> str:
        """All that was noted the last time."""
        return self._told()

    @cached_property
    def _texts(self) -> tuple[dict[str, str], str]:
        """What was noted of parts, and of all else; nothing where that cannot be read."""
        parts, _, loose = self.text.partition(BETWEEN)
        try:
            return dict(line.split(" ") for line in parts.splitlines()), loose
        except ValueError:
            return {}, ""

    @cached_property
    def known(self) -> Mapping[str, str]:
        """The parts that were noted the last time, with how their files looked."""
        return self._texts[0]

    @property
    def is_whole(self) -> bool:
        """Whether all that the tree held was noted the last time."""
        return self.loose.columns[0][-1:] == [WHOLE]

    def besides(self, marks: Collection[str], hand: Files) -> Seen:
        """What was noted the last time of all but the parts of these marks, one by one. hand: files that need not be
        looked up. Raises Lost where that cannot be told any longer."""
        parts = {part.mark: part for part in hand.parts}
        looks, digests = (dict(column) for column in self.loose.known)
        for mark in (mark for mark in self.known if mark not in marks):
            files = (parts[mark] if mark in parts else self.listed(mark)).digests
            looks.update(_paired(files, self.known[mark]))
            digests.update(files)
        return Seen(looks, digests)

    def shared(self, other: "Inventory", files: Files) -> dict[str, str]:
        """The parts of the files that were noted alike of two trees, with how they looked."""
        marks = [part.mark for part in files.parts if part.mark in self.known]
        return {mark: self.known[mark] for mark in marks if self.known[mark] == other.known.get(mark)}

    def spread(self) -> None:
        """Has all that was noted the last time at hand one by one, and no parts any longer."""
        try:
            self.loose.known = self.besides((), Files({}))
        except Lost:
            self.loose.known = Seen({}, {})
        self.known = {}

    def gather(self, files: Files, known: Mapping[str, str], folders: Iterable[str]) -> None:
        """Notes together what belongs together; and that this is all, where each of the files and folders of the tree
        was noted. known: the parts that look as it is noted down here."""
        self.files = {part.mark: part for part in files.parts}
        self.parts = {mark: known.get(mark) or self._gathered(part) for mark, part in self.files.items()}
        self.parts = {mark: looks for mark, looks in self.parts.items() if looks is not None}
        if len(self.parts) == len(self.files) and self.loose.seen.looks.keys() == set(folders):
            self.loose.believe(WHOLE, outermost(self._on_top()), "")

    def _gathered(self, part: Files) -> str | None:
        """How the files of a part look, which are loose no longer; None where one has not been noted."""
        looks, digests = self.loose.seen
        if not all(name in looks for name in part):
            return None
        for name in part:
            del digests[name]
        return as_text([looks.pop(name) for name in part])

    def _on_top(self) -> Iterator[tuple[str, bytes]]:
        """What lies in the outermost folder itself, with the identity of each."""
        for folder, look in self.loose.seen.looks.items():
            if "/" not in folder[:-1]:
                yield folder[:-1], identity(look)
        for mark, files in self.files.items():
            if any("/" not in name for name in files):
                yield from ((n, identity(look)) for n, look in _paired(files, self.parts[mark]) if "/" not in n)

    @property
    def news(self) -> str | None:
        """All that is to be noted for the next time; None where nothing was noted, or nothing else."""
        if not self.parts and not self.loose.seen.looks:
            return None
        told = "\n".join(f"{mark} {looks}" for mark, looks in self.parts.items()) + BETWEEN + self.loose.told
        return None if told == self.text else told


def _paired(names: Collection[str], noted: str) -> Iterator[tuple[str, bytes]]:
    """Each file with its look; raises Lost where that was not noted of just so many."""
    try:
        return zip(names, as_looks(noted, len(names)), strict=True)
    except ValueError:
        raise Lost from None


def outermost(names: Iterable[tuple[str, bytes]]) -> bytes:
    """How the outermost folder looks that holds these. names: with the identity of each."""
    there = sorted((name.encode(errors="surrogateescape"), one) for name, one in names if name not in CARRIED)
    return sha256(b"\0".join(chain.from_iterable(there))).digest()
