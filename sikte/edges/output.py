"""The website as a folder: wholly the old one or wholly the new one, at every moment.

The new tree is made beside the old, as .site.sikte-new, and takes its place in one step; or it is made of a spare
one, which is the tree before the old one, and then no more is done than what differs. Where the system cannot
exchange two folders, the old one is first set aside as .site.sikte-old: that name, while there is no site/, is the
journal of an exchange that was cut short, and whoever comes next puts the old one back.
"""

import os
import shutil
import stat
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from sikte.edges.exchange import exchange
from sikte.edges.failures import Failure, concerning
from sikte.edges.lock import alone
from sikte.edges.noted import Noted, Seen, clock, look, next_tick
from sikte.edges.trees import CARRIED, WHOLE, has_its_folders, lying, make, outermost_of, stands, within_reach
from sikte.values.kept import Files
from sikte.values.value import Value

RECORD = "sikte.json"
# What stands nowhere in addresses whose steps each lie between two slashes.
STRAY = ("\\", ":", "///", "/../")
LEFT_BY_SYSTEMS = (".DS_Store", "Thumbs.db", "desktop.ini")


class Written(Value):
    """What became of each address, in order; unchanged: in the site's own."""

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
    steady: Callable[[], bool] | None = None,
) -> Written:
    """Makes `folder` hold exactly these files (by address), or fails and leaves it as it was.

    Unchanged files keep their inode and time; where nothing differs, nothing is touched. Only a folder
    that is missing, empty or written by Sikte is replaced. A second writer waits for the first.
    noted: what the folder held the last time; spare: where the tree that is replaced is kept, to be made
    the next one out of what differs, and aside: what that one held. It may hold anything, and be gone at any time. What
    is noted anew belongs to the trees as they lie afterwards. stood: tells whether the folder still is as it was noted;
    steady: whether the spare one has the folders that were noted of it.
    """
    noted, aside, files = noted or Noted(), aside or Noted(), Files.of(files)
    refuse_stray(files)
    with concerning(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with alone(beside(folder, "lock")):
            tidy(folder)
            refuse_foreign(folder)
            there, written = noted.known, compare(files, noted.known.digests)  # while it is found out what stands
            if stood() if stood else stands(folder, noted):
                noted.seen = there
            else:
                noted.clock = clock(beside(folder, "lock"))
                there = looked(folder, files, noted)
                written = compare(files, there.digests)
            if written.differs:
                _replace(files, written, folder, there, noted, spare, aside, steady)
            return written


def restore(folder: Path) -> None:
    """Puts right what a killed run left beside `folder`."""
    if beside(folder, "new").exists() or beside(folder, "old").exists():
        with concerning(folder), alone(beside(folder, "lock")):
            tidy(folder)


def fill(files: Mapping[str, bytes], folder: Path) -> None:
    """As `write`, for one who holds the lock and knows that the folder may be replaced."""
    files = Files.of(files)
    there = looked(folder, files, Noted())
    written = compare(files, there.digests)
    if written.differs:
        _replace(files, written, folder, there, Noted())


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


def looked(folder: Path, files: Mapping[str, bytes], noted: Noted) -> Seen:
    """What lies in the folder; those of the files that lie there are read again that look otherwise than noted."""
    looks, digests = {}, {}
    for address, lies in lying(folder).items():
        looks[address], digests[address] = look(lies), ""
        if address in files and stat.S_ISREG(lies.st_mode):
            digests[address] = noted.digest(address, lies, f"{folder}/{address}")
        elif address.endswith("/"):
            noted.note(address, lies)
    _note_whole(len(looks), noted)
    return Seen(looks, digests)


def compare(files: Files, lies: Mapping[str, str]) -> Written:
    """What would become of each address if a folder came to hold exactly these files; lies: the digests of what it
    holds."""
    wanted = files.digests
    other = sorted(address for address, digest in wanted.items() if lies.get(address) != digest)
    gone = sorted(address for address in lies if address not in wanted and not address.endswith("/"))
    return Written(
        new=tuple(address for address in other if address not in lies),
        changed=tuple(address for address in other if address in lies),
        removed=tuple(gone),
        unchanged=tuple(address for address, digest in wanted.items() if lies.get(address) == digest),
    )


def _replace(
    files: Files,
    written: Written,
    folder: Path,
    there: Seen,
    noted: Noted,
    spare: Path | None = None,
    aside: Noted | None = None,
    steady: Callable[[], bool] | None = None,
) -> None:
    """Puts the new tree in the place of the old, and notes what it holds, nearly all of it while nobody else knows of
    the tree: where the old one is not kept, what both shared looks younger once that is gone."""
    is_new, is_near = not os.path.lexists(folder), spare is not None and within_reach(spare, folder)
    fresh, aside = spare if is_near and not is_new else beside(folder, "new"), aside or Noted()
    try:
        is_steady = fresh == spare and (steady() if steady else has_its_folders(spare, aside.looks))
        changed, former = (*written.new, *written.changed), aside.looks if is_steady else None
        linked, folders = make(fresh, files, changed, written.unchanged, folder, there.looks, former)
        if is_new and is_near:
            make(spare, files, (), changed, fresh, {})
        noted.clock = aside.clock = next_tick(beside(folder, "lock"))
        noted.keep(written.unchanged)
        _note_folders(folders, fresh, noted)
        _note_files((*changed, *linked) if is_near else changed, fresh, files, noted)
        if is_new and is_near:
            _note_aside(spare, aside)
        if is_new:
            os.rename(fresh, folder)
        elif (left := trade(fresh, folder)) != spare and is_near:
            os.rename(left, spare)
        if linked and not is_near:
            tidy(folder)
            noted.clock = next_tick(beside(folder, "lock"))
            _note_files(linked, folder, files, noted)
        _note_whole(len(files) + len(folders), noted)
    except BaseException:
        if is_near:
            shutil.rmtree(spare, ignore_errors=True)
        raise
    finally:
        tidy(folder)


def _note_folders(folders: Mapping[str, bytes | None], tree: Path, noted: Noted) -> None:
    """folders: how they look, where that was noted and still holds."""
    for address, known in folders.items():
        if known:
            noted.believe(address, known, "")
        else:
            noted.note(address, os.lstat(f"{tree}/{address}"))


def _note_files(addresses: Iterable[str], tree: Path, files: Files, noted: Noted) -> None:
    for address in addresses:
        noted.note(address, os.lstat(f"{tree}/{address}"), files.digest(address))


def _note_aside(spare: Path, aside: Noted) -> None:
    """Notes what lies in the tree that was set aside; later ones were noted when they were the site."""
    lies = lying(spare)
    for address, one in lies.items():
        aside.note(address, one)
    _note_whole(len(lies), aside)


def _note_whole(count: int, noted: Noted) -> None:
    """Notes that a tree holds no more, where all that it holds was noted."""
    if len(noted.seen.looks) == count:
        noted.believe(WHOLE, outermost_of(noted.seen.looks), "")


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
