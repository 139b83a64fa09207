"""Trees of files, one made out of another with as little work as there is."""

import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path

from sikte.edges.clock import milliseconds
from sikte.edges.meanwhile import Question, meanwhile
from sikte.edges.noted import Noted, identity, look, number
from sikte.edges.together import together
from sikte.values.kept import Files

CARRIED = (".gitignore", ".gitkeep")
WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
# Stands for the outermost folder, whose own look changes when it is moved: what lies in it counts instead. It is noted
# last, and only where all else was noted.
WHOLE = "./"
# Milliseconds after which a tree is looked at again: it takes less than a tenth of them.
LONG = 2000


def lying(folder: Path) -> dict[str, os.stat_result]:
    """How everything in the folder looks, by address; that of a folder ends with a slash."""
    found = {}
    waiting = [(str(folder), "")] if folder.exists() else []
    while waiting:
        path, above = waiting.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    found[f"{above}{entry.name}/"] = entry.stat(follow_symlinks=False)
                    waiting.append((entry.path, f"{above}{entry.name}/"))
                elif (address := above + entry.name) not in CARRIED:
                    found[address] = entry.stat(follow_symlinks=False)
    return found


def outermost(names: Iterable[tuple[str, bytes]]) -> bytes:
    """How the outermost folder looks that holds these. names: with the identity of each."""
    there = sorted((name.encode(errors="surrogateescape"), one) for name, one in names if name not in CARRIED)
    return sha256(b"\0".join(chain.from_iterable(there))).digest()


def outermost_of(looks: Mapping[str, bytes]) -> bytes:
    """The same of all that was noted, at any depth."""
    return outermost([(name.rstrip("/"), identity(looks[name])) for name in looks if "/" not in name[:-1]])


def _outermost_at(tree: Path) -> bytes:
    """The same of a tree."""
    with os.scandir(tree) as entries:
        return outermost((entry.name, number(entry.inode())) for entry in entries)


def stands(folder: Path, noted: Noted) -> bool:
    """Whether a tree that was noted whole still looks the same, folder by folder and file by file."""
    names, looks, _ = noted.columns
    if names[-1:] != [WHOLE]:
        return False
    try:
        now = [look(os.lstat(f"{folder}/{name}")) for name in names[:-1]]
        return b"".join((*now, _outermost_at(folder))) == looks
    except OSError:
        return False


@contextmanager
def standing(folder: Path, noted: Noted, spare: Path | None, aside: Noted) -> Iterator[Sequence[Question]]:
    """Whether a tree and the one beside it still look as they were noted, found out meanwhile; found out again where
    that is long ago, or another tree has taken the place of one since."""
    trees, began = (folder, spare), milliseconds()
    questions = (lambda: stands(folder, noted), lambda: has_its_folders(spare, aside.looks))
    before = [_outside(tree) for tree in trees]

    def asked(place: int) -> bool:
        is_news = milliseconds() - began < LONG and _outside(trees[place]) == before[place]
        return (answers if is_news else questions)[place]()

    with meanwhile(*questions) if noted.columns[0] else nullcontext(questions) as answers:
        yield [partial(asked, place) for place in range(len(trees))]


def _outside(folder: Path | None) -> bytes:
    """How a folder itself looks, which changes when it is moved; empty where there is none."""
    try:
        return look(os.lstat(folder)) if folder else b""
    except OSError:
        return b""


def has_its_folders(tree: Path | None, former: Mapping[str, bytes]) -> bool:
    """Whether the same lies in a tree that was noted whole: each of its folders still looks the same."""
    if tree is None or WHOLE not in former or tree.is_symlink():
        return False
    folders = [address for address in former if address.endswith("/") and address != WHOLE]
    try:
        are_same = all(look(os.lstat(f"{tree}/{address}")) == former[address] for address in folders)
        return are_same and _outermost_at(tree) == former[WHOLE]
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
    unchanged: Sequence[str],
    folder: Path,
    there: Mapping[str, bytes],
    former: Mapping[str, bytes] | None = None,
) -> tuple[list[str], dict[str, bytes | None]]:
    """The new tree, whole, out of whatever lies there: what is unchanged as hard links into the old one, the folder.

    written, unchanged: the addresses of all the files; there: how the old one's look; former: how the new one's do,
    where it stands as it was noted. The answer: the addresses of those that have got one link more, and the folders,
    those that still look like it with how they do.
    """
    lies = former or _listed(fresh)
    folders = _folders(files)
    other = [address for address in unchanged if lies.get(address) != there.get(address, b"")]
    linked = [address for address in other if not _is_same(lies.get(address), there.get(address))]
    wanted = files.digests
    gone = [one for one in lies if one not in wanted and one not in folders and one != WHOLE]
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
        shutil.copymode(folder, fresh)
    stirred = {*made, *map(_above, (*gone, *made, *written, *linked))}
    return linked, {one: lies[one] if former and one not in stirred else None for one in folders}


def _is_same(one: bytes | None, other: bytes | None) -> bool:
    """Whether what looks like this is there, and one and the same file."""
    return bool(one and other and identity(one) == identity(other))


def _above(address: str) -> str:
    """The folder that a file or a folder lies in."""
    above = address.rstrip("/").rpartition("/")[0]
    return f"{above}/" if above else ""


def _folders(files: Iterable[str]) -> dict[str, None]:
    """Every folder that the files lie in, at any depth, with a slash at its end, in order."""
    found: dict[str, None] = {}
    for folder in dict.fromkeys(address.rpartition("/")[0] for address in files):
        while folder and f"{folder}/" not in found:
            found[f"{folder}/"] = None
            folder = folder.rpartition("/")[0]
    return found


def _listed(fresh: Path) -> dict[str, bytes]:
    """How everything in a tree looks; it is made where there is none."""
    if fresh.is_symlink() or not fresh.is_dir():
        fresh.unlink(missing_ok=True)
        fresh.mkdir()
    return {address: look(lies) for address, lies in lying(fresh).items()}


def _clear(fresh: Path, gone: Iterable[str], folders: Collection[str]) -> None:
    """Takes away what must go; what is in a folder that goes is gone with it."""
    for address in gone:
        if (above := _above(address)) and above not in folders:
            continue
        if address.endswith("/"):
            shutil.rmtree(f"{fresh}/{address}")
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
        shutil.copy2(old, new)
