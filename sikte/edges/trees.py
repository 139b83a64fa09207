"""Trees of files, one made out of another with as little work as there is."""

import os
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path

from sikte.edges.clock import milliseconds
from sikte.edges.inventory import CARRIED, WHOLE, Inventory, outermost
from sikte.edges.meanwhile import Question, meanwhile
from sikte.edges.noted import identity, look, number
from sikte.edges.together import together
from sikte.values.files import Files
from sikte.values.kept import Lost

WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
# Milliseconds after which a tree is looked at again: it takes less than a tenth of them.
LONG = 2000


def lying(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """The address of everything in the folder, and how it looks; the address of a folder ends with a slash."""
    waiting = [(str(folder), "")] if folder.exists() else []
    while waiting:
        path, above = waiting.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield f"{above}{entry.name}/", entry.stat(follow_symlinks=False)
                    waiting.append((entry.path, f"{above}{entry.name}/"))
                elif (address := above + entry.name) not in CARRIED:
                    yield address, entry.stat(follow_symlinks=False)


def _outermost_at(tree: Path) -> bytes:
    """The same of a tree."""
    with os.scandir(tree) as entries:
        return outermost((entry.name, number(entry.inode())) for entry in entries)


def stands(folder: Path, noted: Inventory) -> bool:
    """Whether a tree that was noted whole still looks the same, folder by folder and file by file."""
    if not noted.is_whole:
        return False
    try:
        looks = noted.besides((), Files({})).looks
        whole = looks.pop(WHOLE)
        are_same = all(look(os.lstat(f"{folder}/{name}")) == known for name, known in looks.items())
        return are_same and _outermost_at(folder) == whole
    except (OSError, Lost):
        return False


@contextmanager
def standing(folder: Path, noted: Inventory, spare: Path | None, aside: Inventory) -> Iterator[Sequence[Question]]:
    """Whether a tree and the one beside it still look as they were noted, found out meanwhile; found out again where
    that is long ago, or another tree has taken the place of one since."""
    trees, began = (folder, spare), milliseconds()
    questions = (lambda: stands(folder, noted), lambda: has_its_folders(spare, aside))
    before = [_outside(tree) for tree in trees]

    def asked(place: int) -> bool:
        is_news = milliseconds() - began < LONG and _outside(trees[place]) == before[place]
        return (answers if is_news else questions)[place]()

    with meanwhile(*questions) if noted.is_whole else nullcontext(questions) as answers:
        yield [partial(asked, place) for place in range(len(trees))]


def _outside(folder: Path | None) -> bytes:
    """How a folder itself looks, which changes when it is moved; empty where there is none."""
    try:
        return look(os.lstat(folder)) if folder else b""
    except OSError:
        return b""


def has_its_folders(tree: Path | None, noted: Inventory) -> bool:
    """Whether the same lies in a tree that was noted whole: each of its folders still looks the same."""
    if tree is None or not noted.is_whole or tree.is_symlink():
        return False
    folders, looks, _ = noted.loose.columns
    try:
        now = [look(os.lstat(f"{tree}/{folder}")) for folder in folders[:-1]]
        return [*now, _outermost_at(tree)] == looks
    except OSError:
        return False


def which(tree: Path | None) -> str:
    """What a tree is known by wherever it is moved; "" where there is none."""
    try:
        return str(os.lstat(tree).st_ino) if tree else ""
    except OSError:
        return ""


def within_reach(tree: Path, folder: Path) -> bool:
    """Whether a tree can be moved to where the folder lies."""
    try:
        return os.stat(tree.parent).st_dev == os.stat(folder.parent).st_dev
    except OSError:
        return False


def make(
    fresh: Path,
    files: Files,
    written: Sequence[str],
    folders: Iterable[str],
    folder: Path,
    there: Mapping[str, bytes],
    former: Mapping[str, bytes] | None = None,
) -> tuple[list[str], dict[str, bytes | None]]:
    """The new tree, whole, out of whatever lies there: what is unchanged as hard links into the old one, the folder.

    files: all of them, but for those that already lie there as they do in the old one; written: the addresses of those
    that are written; folders: all of them; there: how the old one's look; former: how the new one's do, where it stands
    as it was noted. The answer: the addresses of those that have got one link more, and the folders, those that still
    look like it with how they do.
    """
    lies, folders, done = _listed(fresh) if former is None else former, dict.fromkeys(folders), set(written)
    other = [one for one in files if one not in done and lies.get(one) != there.get(one, b"")]
    linked = [address for address in other if not _is_same(lies.get(address), there.get(address))]
    gone = [one for one in lies if one not in files and one not in folders and one != WHOLE]
    gone += [address for address in (*written, *linked) if address in lies]
    _clear(fresh, gone, folders)
    made = sorted(one for one in folders if one not in lies)
    for parent in made:
        os.mkdir(f"{fresh}/{parent}")
    together(lambda address: _write(f"{fresh}/{address}", files[address]), written)
    for name in CARRIED:
        (fresh / name).unlink(missing_ok=True)
    carried = [name for name in CARRIED if (folder / name).is_file()]
    together(lambda name: _keep(f"{folder}/{name}", f"{fresh}/{name}"), (*linked, *carried))
    if folder.exists():
        os.chmod(fresh, stat.S_IMODE(os.stat(folder).st_mode))
    stirred = {*made, *map(_above, (*gone, *made, *written, *linked))}
    return linked, {one: lies[one] if former and one not in stirred else None for one in folders}


def _is_same(one: bytes | None, other: bytes | None) -> bool:
    """Whether what looks like this is there, and one and the same file."""
    return bool(one and other and identity(one) == identity(other))


def _above(address: str) -> str:
    """The folder that a file or a folder lies in."""
    above = address.rstrip("/").rpartition("/")[0]
    return f"{above}/" if above else ""


def folders_of(files: Files, some: Files, former: Mapping[str, bytes] | None) -> list[str]:
    """Every folder of the files. some: those that may be others than the former ones, which lay in exactly the folders
    that stand among them."""
    if former is not None and {one for one in former if not one.endswith("/")} == some.keys():
        return [one for one in former if one.endswith("/") and one != WHOLE]
    return folders(files)


def folders(files: Iterable[str]) -> list[str]:
    """Every folder that the files lie in, at any depth, with a slash at its end, in order."""
    found: dict[str, None] = {}
    for folder in dict.fromkeys(address.rpartition("/")[0] for address in files):
        while folder and f"{folder}/" not in found:
            found[f"{folder}/"] = None
            folder = folder.rpartition("/")[0]
    return list(found)


def _listed(fresh: Path) -> dict[str, bytes]:
    """How everything in a tree looks; it is made where there is none."""
    if fresh.is_symlink() or not fresh.is_dir():
        fresh.unlink(missing_ok=True)
        fresh.mkdir()
    return {address: look(lies) for address, lies in lying(fresh)}


def _clear(fresh: Path, gone: Iterable[str], folders: Collection[str]) -> None:
    """Takes away what must go; what is in a folder that goes is gone with it."""
    for address in gone:
        if (above := _above(address)) and above not in folders:
            continue
        if address.endswith("/"):
            remove(f"{fresh}/{address}", False)
        else:
            os.unlink(f"{fresh}/{address}")


def _write(path: str, content: bytes) -> None:
    file = os.open(path, WRITING)
    try:
        while content:
            content = content[os.write(file, content) :]
    finally:
        os.close(file)


def _keep(old: str, new: str) -> None:
    try:
        os.link(old, new)
    except OSError:
        # Some network drives know no hard links.
        from shutil import copy2

        copy2(old, new)


def remove(tree: Path | str, whatever_is_left: bool = True) -> None:
    """Takes a tree away, if there is one; whatever_is_left: as much of it as can be."""
    if os.path.lexists(tree):
        from shutil import rmtree  # takes long, and most builds do without

        rmtree(tree, ignore_errors=whatever_is_left)
