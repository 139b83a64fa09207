"""The website as a folder: wholly the old one or wholly the new one, at every moment.

The new tree is made beside the old, as .site.sikte-new, and takes its place in one step. Where the system
cannot exchange two folders, the old one is first set aside as .site.sikte-old: that name, while there is no
site/, is the journal of an exchange that was cut short, and whoever comes next puts the old one back.
"""

import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sikte.edges.exchange import exchange
from sikte.edges.failures import Failure, concerning
from sikte.edges.lock import alone
from sikte.edges.noted import Noted, moment
from sikte.values.kept import Files

RECORD = "sikte.json"
CARRIED = (".gitignore", ".gitkeep")
LEFT_BY_SYSTEMS = (".DS_Store", "Thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class Written:
    """What became of each address, in order."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether anything had to be written."""
        return bool(self.new or self.changed or self.removed)


def write(files: Mapping[str, bytes], folder: Path, noted: Noted | None = None) -> Written:
    """Makes `folder` hold exactly these files (by address), or fails and leaves it as it was.

    Unchanged files keep their inode and time; where nothing differs, nothing is touched. Only a folder
    that is missing, empty or written by Sikte is replaced. A second writer waits for the first.
    noted: what the folder's files held the last time.
    """
    noted = noted or Noted({}, 0)
    refuse_stray(files)
    with concerning(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with alone(beside(folder, "lock")):
            tidy(folder)
            refuse_foreign(folder)
            noted.moment = moment(beside(folder, "lock"))
            written = fill(files, folder, noted)
            if written.differs:
                _note(Files.of(files), folder, noted)
            return written


def restore(folder: Path) -> None:
    """Puts right what a killed run left beside `folder`."""
    if beside(folder, "new").exists() or beside(folder, "old").exists():
        with concerning(folder), alone(beside(folder, "lock")):
            tidy(folder)


def fill(files: Mapping[str, bytes], folder: Path, noted: Noted | None = None) -> Written:
    """As `write`, for one who holds the lock and knows that the folder may be replaced."""
    written = compare(files, folder, noted)
    if written.differs:
        _replace(files, written, folder)
    return written


def beside(folder: Path, role: str) -> Path:
    """Where something lies that belongs to the folder: in the same place, hidden."""
    return folder.with_name(f".{folder.name}.sikte-{role}")


def refuse_stray(files: Mapping[str, bytes]) -> None:
    """A site that would reach outside its folder, or could never be replaced, is a bug and not a site."""
    stray = [address for address in files if set("\\:") & set(address) or {"", ".."} & set(address.split("/"))]
    if stray or RECORD not in files:
        raise ValueError(f"not a site: {stray or 'no ' + RECORD}")


def refuse_foreign(folder: Path) -> None:
    """Only what Sikte has made, or nothing at all, may be replaced."""
    if not os.path.lexists(folder):
        return
    if not folder.is_dir():
        raise Failure("output-not-a-folder", path=folder)
    if not os.access(folder, os.W_OK):
        raise Failure("not-permitted", path=folder)
    names = sorted(set(os.listdir(folder)) - {*CARRIED, *LEFT_BY_SYSTEMS})
    if names and (RECORD not in names or ".git" in names):
        raise Failure("output-foreign", path=folder, name=".git" if ".git" in names else names[0])


def _note(files: Files, folder: Path, noted: Noted) -> None:
    """Notes what the folder holds now. Each link to a file, and each that is cut, has made it look younger."""
    noted.seen.clear()
    noted.moment = moment(beside(folder, "lock"))
    for address, lies in _listing(str(folder)):
        if address in files:
            noted.note(address, lies, files.digest(address))


def compare(files: Mapping[str, bytes], folder: Path, noted: Noted | None = None) -> Written:
    """What would become of each address if the folder came to hold exactly these files."""
    wanted, noted = Files.of(files), noted or Noted({}, 0)
    there = dict(_listing(str(folder))) if folder.exists() else {}

    def holds(address: str) -> bool:
        """Whether a regular file of the right bytes lies at the address."""
        lies = there.get(address)
        if lies is None or not stat.S_ISREG(lies.st_mode):
            return False
        return noted.digest(address, lies, (folder / address).read_bytes) == wanted.digest(address)

    same = set(filter(holds, wanted))
    return Written(
        new=tuple(sorted(wanted.keys() - there.keys())),
        changed=tuple(sorted(wanted.keys() & there.keys() - same)),
        removed=tuple(sorted(there.keys() - wanted.keys())),
        unchanged=tuple(sorted(same)),
    )


def _listing(folder: str, above: str = "") -> Iterator[tuple[str, os.stat_result]]:
    """(address, stat) of everything in the folder that is not itself a folder."""
    with os.scandir(folder) as entries:
        for entry in entries:
            address = above + entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from _listing(entry.path, address + "/")
            elif address not in CARRIED:
                yield address, entry.stat(follow_symlinks=False)


def _replace(files: Mapping[str, bytes], written: Written, folder: Path) -> None:
    fresh = beside(folder, "new")
    try:
        make(fresh, files, written, folder)
        if os.path.lexists(folder):
            trade(fresh, folder)
        else:
            os.rename(fresh, folder)
    finally:
        tidy(folder)


def trade(fresh: Path, folder: Path) -> Path:
    """Lets a tree beside the folder take its place; where the tree that the folder held lies now."""
    if exchange(fresh, folder):
        return fresh
    old = beside(folder, "old")
    os.rename(folder, old)
    os.rename(fresh, folder)
    return old


def make(fresh: Path, files: Mapping[str, bytes], written: Written, folder: Path) -> None:
    """The new tree, whole: what is unchanged as hard links into the old one."""
    fresh.mkdir()
    for parent in sorted({address.rpartition("/")[0] for address in files if "/" in address}):
        os.makedirs(f"{fresh}/{parent}", exist_ok=True)
    for address in (*written.new, *written.changed):
        (fresh / address).write_bytes(files[address])
    for name in (*written.unchanged, *(name for name in CARRIED if (folder / name).is_file())):
        _keep(f"{folder}/{name}", f"{fresh}/{name}")
    if folder.exists():
        shutil.copymode(folder, fresh)


def _keep(old: str, new: str) -> None:
    try:
        os.link(old, new)
    except OSError:
        # Some network drives know no hard links.
        shutil.copy2(old, new)


def put_back(folder: Path) -> None:
    """Puts the old tree back if it was set aside and nothing took its place."""
    old = beside(folder, "old")
    if old.exists() and not os.path.lexists(folder):
        os.rename(old, folder)


def tidy(folder: Path) -> None:
    """Puts the old tree back where nothing took its place; removes what is left over."""
    put_back(folder)
    for left in (beside(folder, "old"), beside(folder, "new")):
        # What cannot be removed now is removed by the next command; the site itself is whole.
        shutil.rmtree(left, ignore_errors=True)
