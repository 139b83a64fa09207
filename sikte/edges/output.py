"""The website as a folder: wholly the old one or wholly the new one, at every moment.

The new tree is made beside the old, as .site.sikte-new, and takes its place in one step; or it is made of a spare
one, which is the tree before the old one, and then no more is done than what differs. Where the system cannot
exchange two folders, the old one is first set aside as .site.sikte-old: that name, while there is no site/, is the
journal of an exchange that was cut short, and whoever comes next puts the old one back.
"""

import os
import shutil
import stat
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

from sikte.edges.exchange import exchange
from sikte.edges.failures import Failure, concerning
from sikte.edges.lock import alone
from sikte.edges.noted import Noted, Seen, clock, look, next_tick
from sikte.edges.trees import CARRIED, WHOLE, lying, make, outermost_of, stands, within_reach
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


def write(
    files: Mapping[str, bytes],
    folder: Path,
    noted: Noted | None = None,
    spare: Path | None = None,
    aside: Noted | None = None,
    stood: Callable[[], bool] | None = None,
) -> Written:
    """Makes `folder` hold exactly these files (by address), or fails and leaves it as it was.

    Unchanged files keep their inode and time; where nothing differs, nothing is touched. Only a folder
    that is missing, empty or written by Sikte is replaced. A second writer waits for the first.
    noted: what the folder held the last time; spare: where the tree that is replaced is kept, to be made
    the next one out of what differs, and aside: what that one held. It may hold anything, and be gone at any time. What
    is noted anew belongs to the trees as they lie afterwards. stood: tells whether the folder still is as it was noted.
    """
    noted, aside, files = noted or Noted(), aside or Noted(), Files.of(files)
    refuse_stray(files)
    with concerning(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with alone(beside(folder, "lock")):
            tidy(folder)
            refuse_foreign(folder)
            is_as_noted = stood() if stood else stands(folder, noted)
            if is_as_noted and holds(files, noted):
                return Written(unchanged=tuple(files))
            noted.clock = clock(beside(folder, "lock"))
            there = looked(folder, files, noted, is_as_noted)
            written = compare(files, there)
            if written.differs:
                touched, folders = _replace(files, written, folder, there, noted, spare, aside)
                noted.clock = next_tick(beside(folder, "lock"))
                for address in touched:
                    _note(address, folder, noted, files.digest(address))
                _note_whole(files, folders, noted)
            else:
                _note_whole(files, [address for address in there if address.endswith("/")], noted)
            return written


def restore(folder: Path) -> None:
    """Puts right what a killed run left beside `folder`."""
    if beside(folder, "new").exists() or beside(folder, "old").exists():
        with concerning(folder), alone(beside(folder, "lock")):
            tidy(folder)


def fill(files: Mapping[str, bytes], folder: Path) -> None:
    """As `write`, for one who holds the lock and knows that the folder may be replaced."""
    there = looked(folder, files, Noted())
    written = compare(files, there)
    if written.differs:
        _replace(Files.of(files), written, folder, there, Noted())


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


def holds(files: Files, noted: Noted) -> bool:
    """Whether just these files were noted."""
    names, _, digests = noted.columns
    return names[: len(files)] == list(files) and "".join(digests) == "".join(files.digests.values())


def looked(
    folder: Path, files: Mapping[str, bytes], noted: Noted, is_as_noted: bool = False
) -> Mapping[str, Seen]:
    """What lies in the folder, as it was noted where it is as it was noted; else those of the files that lie there are
    read again that look different."""
    if is_as_noted:
        noted.seen = dict(noted.known)
        return noted.known
    found = {}
    for address, lies in lying(folder).items():
        digest = ""
        if address.endswith("/"):
            noted.note(address, lies, "")
        elif address in files and stat.S_ISREG(lies.st_mode):
            digest = noted.digest(address, lies, f"{folder}/{address}")
        found[address] = Seen(look(lies), digest)
    return found


def compare(files: Mapping[str, bytes], there: Mapping[str, Seen]) -> Written:
    """What would become of each address if the folder in which this lies came to hold exactly these files."""
    wanted = Files.of(files).digests
    lies = {address: seen.digest for address, seen in there.items() if not address.endswith("/")}
    same = {address for address, digest in wanted.items() if lies.get(address) == digest}
    return Written(
        new=tuple(sorted(wanted.keys() - lies.keys())),
        changed=tuple(sorted(wanted.keys() & lies.keys() - same)),
        removed=tuple(sorted(lies.keys() - wanted.keys())),
        unchanged=tuple(sorted(same)),
    )


def _replace(
    files: Files,
    written: Written,
    folder: Path,
    there: Mapping[str, Seen],
    noted: Noted,
    spare: Path | None = None,
    aside: Noted | None = None,
) -> tuple[set[str], Collection[str]]:
    """Puts the new tree in the place of the old; the files that look younger now, and the folders."""
    is_new, is_near = not os.path.lexists(folder), spare is not None and within_reach(spare, folder)
    fresh, aside = spare if is_near and not is_new else beside(folder, "new"), aside or Noted()
    try:
        changed = (*written.new, *written.changed)
        linked, folders = make(fresh, files, changed, written.unchanged, folder, there, aside.known)
        if is_new and is_near:
            make(spare, files, (), changed, fresh, {})
        noted.clock = aside.clock = next_tick(beside(folder, "lock"))
        _note_folders(folders, fresh, noted)
        if is_new and is_near:
            _note_aside(spare, aside)
        if is_new:
            os.rename(fresh, folder)
        elif (left := trade(fresh, folder)) != spare and is_near:
            os.rename(left, spare)
        return {*changed, *linked}, folders
    except BaseException:
        if is_near:
            shutil.rmtree(spare, ignore_errors=True)
        raise
    finally:
        tidy(folder)


def _note_folders(folders: Mapping[str, Seen | None], fresh: Path, noted: Noted) -> None:
    """Notes the new tree's folders while nobody else knows of it; folders: what was noted of them and still holds."""
    for address, seen in folders.items():
        if seen:
            noted.seen[address] = seen
        else:
            _note(address, fresh, noted)


def _note(address: str, tree: Path, noted: Noted, digest: str = "") -> None:
    """Notes anew what lies where something was made, written or linked, which has made it look younger."""
    noted.seen.pop(address, None)
    noted.note(address, os.lstat(f"{tree}/{address}"), digest)


def _note_aside(spare: Path, aside: Noted) -> None:
    """Notes what lies in the tree that was set aside; later ones were noted when they were the site."""
    lies = lying(spare)
    for address, one in lies.items():
        aside.note(address, one, "")
    _note_whole(lies, (), aside)


def _note_whole(files: Iterable[str], folders: Iterable[str], noted: Noted) -> None:
    """Notes that these are all that there is, where each of them was noted."""
    names = (*files, *folders)
    noted.seen = {address: noted.seen[address] for address in names if address in noted.seen}
    if len(noted.seen) == len(names):
        noted.seen[WHOLE] = Seen(outermost_of(noted.seen), "")


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
