"""The website as a folder: wholly the old one or wholly the new one, at every moment.

The new tree is made beside the old, as .site.sikte-new, and takes its place in one step; or it is made of a spare
one, which is the tree before the old one, and then no more is done than what differs. Where the system cannot
exchange two folders, the old one is first set aside as .site.sikte-old: that name, while there is no site/, is the
journal of an exchange that was cut short, and whoever comes next puts the old one back.
"""

import os
import stat
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

from sikte.edges.exchange import exchange
from sikte.edges.failures import Failure, concerning
from sikte.edges.inventory import CARRIED, Inventory
from sikte.edges.lock import alone
from sikte.edges.noted import Noted, Seen, clock, look, next_tick
from sikte.edges.trees import folders, folders_of, has_its_folders, lying, make, remove, stands, within_reach
from sikte.values.files import Files
from sikte.values.value import Value

RECORD = "sikte.json"
# What stands nowhere in addresses whose steps each lie between two slashes.
STRAY = ("\\", ":", "///", "/../")
LEFT_BY_SYSTEMS = (".DS_Store", "Thumbs.db", "desktop.ini")


class Written(Value):
    """What became of the addresses that are not as they were, in order."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether anything had to be written."""
        return bool(self.new or self.changed or self.removed)


def write(
    files: Mapping[str, bytes],
    folder: Path,
    noted: Inventory | None = None,
    spare: Path | None = None,
    aside: Inventory | None = None,
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
    noted, aside, files = noted or Inventory(), aside or Inventory(), Files.of(files)
    refuse_stray(files, noted.known)
    with concerning(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with alone(beside(folder, "lock")):
            tidy(folder)
            refuse_foreign(folder)
            is_known = stood() if stood else stands(folder, noted)
            if not is_known:
                _look_over(folder, files, noted)
            written = _changes(files, noted)
            if written.differs:
                _replace(files, written, folder, noted, spare, aside, steady)
            elif not is_known:
                noted.gather(files, {}, folders(files))
            return written


def restore(folder: Path) -> None:
    """Puts right what a killed run left beside `folder`."""
    if beside(folder, "new").exists() or beside(folder, "old").exists():
        with concerning(folder), alone(beside(folder, "lock")):
            tidy(folder)


def fill(files: Mapping[str, bytes], folder: Path) -> None:
    """As `write`, for one who holds the lock and knows that the folder may be replaced."""
    files, noted = Files.of(files), Inventory()
    _look_over(folder, files, noted)
    written = _changes(files, noted)
    if written.differs:
        _replace(files, written, folder, noted)


def beside(folder: Path, role: str) -> Path:
    """Where something lies that belongs to the folder: in the same place, hidden."""
    return folder.with_name(f".{folder.name}.sikte-{role}")


def refuse_stray(files: Files, known: Collection[str] = ()) -> None:
    """A site that would reach outside its folder, or could never be replaced, is a bug and not a site. known: the marks
    of files that have been written before."""
    steps = f"/{'/'.join((RECORD, *files.besides(known))).replace('/', '//')}/"
    stray = [one for one in STRAY if one in steps]
    if stray or not any(RECORD in part for part in reversed(files.parts)):
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


def _look_over(folder: Path, files: Files, noted: Inventory) -> None:
    """Finds out one by one what lies in the folder."""
    noted.spread()
    noted.loose.clock = clock(beside(folder, "lock"))
    noted.loose.known = looked(folder, files, noted.loose)


def looked(folder: Path, files: Mapping[str, bytes], noted: Noted) -> Seen:
    """What lies in the folder; those of the files that lie there are read again that look otherwise than noted."""
    looks, digests = {}, {}
    for address, lies in lying(folder):
        looks[address], digests[address] = look(lies), ""
        if address in files and stat.S_ISREG(lies.st_mode):
            digests[address] = noted.digest(address, lies, f"{folder}/{address}")
        elif address.endswith("/"):
            noted.note(address, lies)
    return Seen(looks, digests)


def _changes(files: Files, noted: Inventory) -> Written:
    """What would become of each address if a folder came to hold exactly these files. noted: what it holds."""
    same = noted.known.keys() & {part.mark for part in files.parts}
    return compare(files.besides(same).digests, noted.besides(same, files).digests)


def compare(wanted: Mapping[str, str], there: Mapping[str, str]) -> Written:
    """What would become of each address if what is there became what is wanted: digests by address."""
    other = sorted(address for address, digest in wanted.items() if there.get(address) != digest)
    gone = sorted(address for address in there if address not in wanted and not address.endswith("/"))
    return Written(
        new=tuple(address for address in other if address not in there),
        changed=tuple(address for address in other if address in there),
        removed=tuple(gone),
    )


def _replace(
    files: Files,
    written: Written,
    folder: Path,
    noted: Inventory,
    spare: Path | None = None,
    aside: Inventory | None = None,
    steady: Callable[[], bool] | None = None,
) -> None:
    """Puts the new tree in the place of the old, and notes what it holds, nearly all of it while nobody else knows of
    the tree: where the old one is not kept, what both shared looks younger once that is gone."""
    is_new, is_near = not os.path.lexists(folder), spare is not None and within_reach(spare, folder)
    fresh, aside = spare if is_near and not is_new else beside(folder, "new"), aside or Inventory()
    try:
        is_steady = fresh == spare and (steady() if steady else has_its_folders(spare, aside))
        same = noted.shared(aside, files) if is_steady else {}
        some, there = files.besides(same), noted.besides(same, files)
        former = aside.besides(same, files).looks if is_steady else None
        changed, every = (*written.new, *written.changed), folders_of(files, some, former)
        linked, held = make(fresh, some, changed, every, folder, there.looks, former)
        if is_new and is_near:
            make(spare, files, (), every, fresh, {})
        noted.loose.clock = aside.loose.clock = next_tick(beside(folder, "lock"))
        if noted.known:  # as it was noted, so it stands
            noted.loose.seen = there
        noted.loose.keep(some.keys() - set(changed))
        _note_folders(held, fresh, noted.loose)
        _note_files((*changed, *linked) if is_near else changed, fresh, files, noted.loose)
        if is_new and is_near:
            _note_aside(files, every, spare, aside)
        if is_new:
            os.rename(fresh, folder)
        elif (left := trade(fresh, folder)) != spare and is_near:
            os.rename(left, spare)
        if linked and not is_near:
            tidy(folder)
            noted.loose.clock = next_tick(beside(folder, "lock"))
            _note_files(linked, folder, files, noted.loose)
        noted.gather(files, same, every)
    except BaseException:
        if is_near:
            remove(spare)
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


def _note_aside(files: Files, folders: Iterable[str], spare: Path, aside: Inventory) -> None:
    """Notes what lies in the tree that was set aside; later ones were noted when they were the site."""
    for address, one in lying(spare):
        aside.loose.note(address, one)
    aside.gather(files, {}, folders)


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
        remove(left)
