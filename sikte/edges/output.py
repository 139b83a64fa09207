"""The website as a folder: wholly the old one or wholly the new one, at every moment.

The new tree is made beside the old, as .site.sikte-new, and takes its place in one step; or it is made of a spare
one, which is the tree before the old one, and then no more is done than what differs. Where the system cannot
exchange two folders, the old one is first set aside as .site.sikte-old: that name, while there is no site/, is the
journal of an exchange that was cut short, and whoever comes next puts the old one back.
"""

import os
import shutil
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

from sikte.edges.exchange import exchange
from sikte.edges.failures import Failure, concerning
from sikte.edges.lock import alone
from sikte.edges.noted import Noted, moment
from sikte.edges.trees import CARRIED, lying, make, within_reach
from sikte.values.kept import Files
from sikte.values.value import Value

RECORD = "sikte.json"
# What stands nowhere in addresses whose steps each lie between two slashes.
STRAY = ("\\", ":", "///", "/../")
LEFT_BY_SYSTEMS = (".DS_Store", "Thumbs.db", "desktop.ini")


class Written(Value):
    """What became of each address, in order."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether anything had to be written."""
        return bool(self.new or self.changed or self.removed)


def write(files: Mapping[str, bytes], folder: Path, noted: Noted | None = None, spare: Path | None = None) -> Written:
    """Makes `folder` hold exactly these files (by address), or fails and leaves it as it was.

    Unchanged files keep their inode and time; where nothing differs, nothing is touched. Only a folder
    that is missing, empty or written by Sikte is replaced. A second writer waits for the first.
    noted: what the folder's files held the last time; spare: where the tree that is replaced is kept, to be made
    the next one out of what differs. It may hold anything, and be gone at any time.
    """
    noted = noted or Noted({}, 0)
    refuse_stray(files)
    with concerning(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with alone(beside(folder, "lock")):
            tidy(folder)
            refuse_foreign(folder)
            noted.moment = moment(beside(folder, "lock"))
            written, linked = _filled(Files.of(files), folder, noted, spare)
            if written.differs:
                _note(Files.of(files), (*written.new, *written.changed, *linked), folder, noted)
            return written


def restore(folder: Path) -> None:
    """Puts right what a killed run left beside `folder`."""
    if beside(folder, "new").exists() or beside(folder, "old").exists():
        with concerning(folder), alone(beside(folder, "lock")):
            tidy(folder)


def fill(files: Mapping[str, bytes], folder: Path) -> None:
    """As `write`, for one who holds the lock and knows that the folder may be replaced."""
    _filled(Files.of(files), folder, Noted({}, 0), None)


def _filled(files: Files, folder: Path, noted: Noted, spare: Path | None) -> tuple[Written, list[str]]:
    """(what became of each address, those whose files have got one link more)."""
    there = lying(folder)
    written = compare(files, folder, there, noted)
    return written, _replace(files, written, folder, there, spare) if written.differs else []


def beside(folder: Path, role: str) -> Path:
    """Where something lies that belongs to the folder: in the same place, hidden."""
    return folder.with_name(f".{folder.name}.sikte-{role}")


def refuse_stray(files: Mapping[str, bytes]) -> None:
    """A site that would reach outside its folder, or could never be replaced, is a bug and not a site."""
    steps = f"/{'/'.join(files).replace('/', '//')}/"
    stray = [one for one in STRAY if one in steps]
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


def _note(files: Files, touched: Iterable[str], folder: Path, noted: Noted) -> None:
    """Notes anew what lies where something was written or linked, which has made it look younger."""
    noted.moment = moment(beside(folder, "lock"))
    for address in touched:
        noted.seen.pop(address, None)
        noted.note(address, os.lstat(f"{folder}/{address}"), files.digest(address))


def compare(
    files: Mapping[str, bytes], folder: Path, there: Mapping[str, os.stat_result], noted: Noted | None = None
) -> Written:
    """What would become of each address if the folder, where these files lie, came to hold exactly those."""
    wanted, noted = Files.of(files).digests, noted or Noted({}, 0)
    regular = ((where, lies) for where, lies in there.items() if where in wanted and stat.S_ISREG(lies.st_mode))
    same = {where for where, lies in regular if noted.digest(where, lies, f"{folder}/{where}") == wanted[where]}
    for address in there.keys() - same:
        noted.seen.pop(address, None)
    return Written(
        new=tuple(sorted(wanted.keys() - there.keys())),
        changed=tuple(sorted(wanted.keys() & there.keys() - same)),
        removed=tuple(sorted(there.keys() - wanted.keys())),
        unchanged=tuple(sorted(same)),
    )


def _replace(
    files: Files, written: Written, folder: Path, there: Mapping[str, os.stat_result], spare: Path | None
) -> list[str]:
    """Puts the new tree in the place of the old; the addresses of those files that have got one link more."""
    fresh = spare if spare and within_reach(spare, folder) else beside(folder, "new")
    try:
        linked = make(fresh, files, (*written.new, *written.changed), written.unchanged, folder, there)
        if os.path.lexists(folder):
            left = trade(fresh, folder)
            if fresh == spare and left != spare:
                os.rename(left, spare)
        else:
            os.rename(fresh, folder)
            if fresh == spare:
                make(spare, files, (), written.new, folder, lying(folder))
        return linked
    except BaseException:
        if fresh == spare:
            shutil.rmtree(spare, ignore_errors=True)
        raise
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
