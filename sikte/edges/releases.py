"""A folder that a web server shows: each release takes its place in one step, and the former one is kept.

Beside the folder NAME lie .NAME.sikte-former, the release before this one, and, while a release is on its way,
.NAME.sikte-new, a tree not yet whole, or .NAME.sikte-swap-NUMBER, a whole one. The number is the tree's own
inode: as long as it is right, the tree is still waiting; once the two have traded places, it is the former release.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from sikte.edges import output
from sikte.edges.baseline import named, release_in
from sikte.edges.failures import Failure, Misuse, concerning
from sikte.edges.lock import alone
from sikte.edges.noted import Noted
from sikte.edges.output import RECORD, beside
from sikte.edges.trees import folders, make
from sikte.values.files import Files

# What a page asks for while it is being read; whoever met the former release may still be on the way to fetch it.
ASSETS = tuple(".css .js .mjs .woff .woff2 .svg .png .jpg .jpeg .gif .webp .avif .ico".split())


class FolderHost:
    """A folder, on this computer or reached as if it were."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shown = str(folder)

    def released(self) -> Mapping[str, bytes] | None:
        """The release that lies there; None before the first one."""
        if not (self.folder / RECORD).is_file():
            return None
        return release_in(self.folder)

    def catch_up(self) -> None:
        """A folder shows what it holds."""

    def put(self, files: Mapping[str, bytes]) -> None:
        """Makes the folder hold this release, and keeps the one that it held.

        The same release again puts right whatever has happened to its files. Only a folder that is missing,
        empty or holds a release is replaced.
        """
        output.refuse_stray(Files.of(files))
        with concerning(self.folder):
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            with alone(beside(self.folder, "lock")):
                self._settle()
                output.refuse_foreign(self.folder)
                if self._record() in (b"", files[RECORD]):
                    output.fill(files, self.folder)
                else:
                    self._succeed(Files.of({**self._assets(), **files}))

    def undo(self) -> None:
        """Lets the release and the former one trade places; Misuse where there is no former one."""
        former = beside(self.folder, "former")
        with concerning(self.folder):
            if not self.folder.parent.is_dir():
                raise Misuse("nothing-to-undo", target=self.shown)
            with alone(beside(self.folder, "lock")):
                self._settle()
                if not (former.is_dir() and self.folder.is_dir()):
                    raise Misuse("nothing-to-undo", target=self.shown)
                self._swap(former)

    def _record(self) -> bytes:
        record = self.folder / RECORD
        return record.read_bytes() if record.is_file() else b""

    def _assets(self) -> dict[str, bytes]:
        """What pages of the release that lies there load, by address."""
        try:
            assets = [name for name in named(self._record()) if name.endswith(ASSETS)]
        except Failure:
            return {}
        return {name: (self.folder / name).read_bytes() for name in assets if (self.folder / name).is_file()}

    def _succeed(self, files: Files) -> None:
        fresh = beside(self.folder, "new")
        try:
            there = output.looked(self.folder, files, Noted())
            found = output.compare(files.digests, there.digests)
            make(fresh, files, (*found.new, *found.changed), folders(files), self.folder, there.looks)
            waiting = beside(self.folder, f"swap-{fresh.stat().st_ino}")
            os.rename(fresh, waiting)
            self._swap(waiting)
        finally:
            self._settle()

    def _swap(self, other: Path) -> None:
        """The folder and another one trade places; what the folder held becomes the former release."""
        self._keep(output.trade(other, self.folder))

    def _keep(self, tree: Path) -> None:
        """Makes a tree the former release, in place of any other."""
        former = beside(self.folder, "former")
        if tree != former:
            shutil.rmtree(former, ignore_errors=True)
            os.rename(tree, former)

    def _settle(self) -> None:
        """Ends what a killed command had begun: forwards where readers have met the new release, else backwards."""
        output.put_back(self.folder)
        aside = beside(self.folder, "old")
        for tree in (*self._traded(), *([aside] if aside.exists() else [])):
            self._keep(tree)
        for left in (*self._waiting(), beside(self.folder, "new")):
            shutil.rmtree(left, ignore_errors=True)

    def _traded(self) -> list[Path]:
        return [tree for tree in self._waiting() if str(tree.stat().st_ino) != tree.name.rpartition("-")[2]]

    def _waiting(self) -> Iterator[Path]:
        prefix = beside(self.folder, "swap-").name
        return (path for path in self.folder.parent.iterdir() if path.name.startswith(prefix))
