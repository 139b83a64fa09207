"""Trees of files, one made out of another with as little work as there is."""

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from hashlib import sha256
from itertools import chain
from pathlib import Path

from sikte.edges.meanwhile import meanwhile
from sikte.edges.noted import Noted, Seen, identity, look, number
from sikte.edges.together import together

CARRIED = (".gitignore", ".gitkeep")
WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
# Stands for the outermost folder, whose own look changes when it is moved: what lies in it counts instead. It is noted
# last, and only where all else was noted.
WHOLE = "./"


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


def outermost_of(noted: Mapping[str, Seen]) -> bytes:
    """The same of all that was noted, at any depth."""
    plain = ((name.rstrip("/"), seen) for name, seen in noted.items())
    return outermost((name, identity(seen.look)) for name, seen in plain if "/" not in name)


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
def standing(folder: Path, noted: Noted) -> Iterator[Callable[[], bool]]:
    """The same, found out meanwhile; found out again where another tree has taken this one's place since."""
    before = _outside(folder)
    with meanwhile(lambda: stands(folder, noted)) if noted.columns[0] else nullcontext(lambda: False) as answer:
        yield lambda: answer() if _outside(folder) == before else stands(folder, noted)


def _outside(folder: Path) -> bytes:
    """How a folder itself looks, which changes when it is moved; empty where there is none."""
    try:
        return look(os.lstat(folder))
    except OSError:
        return b""


def has_its_folders(tree: Path, former: Mapping[str, Seen]) -> bool:
    """Whether the same lies in a tree that was noted whole: each of its folders still looks the same."""
    if WHOLE not in former or tree.is_symlink():
        return False
    folders = [(address, seen.look) for address, seen in former.items() if address.endswith("/") and address != WHOLE]
    try:
        are_same = all(look(os.lstat(f"{tree}/{address}")) == known for address, known in folders)
        return are_same and _outermost_at(tree) == former[WHOLE].look
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
    files: Mapping[str, bytes],
    written: Sequence[str],
    unchanged: Sequence[str],
    folder: Path,
    there: Mapping[str, Seen],
    former: Mapping[str, Seen] | None = None,
) -> tuple[list[str], dict[str, Seen | None]]:
    """The new tree, whole, out of whatever lies there: what is unchanged as hard links into the old one, the folder.

    written, unchanged: the addresses of all the files; there: how the old one's look; former: how the new one's did, if
    it was noted. The answer: the addresses of those that have got one link more, and the folders, those that still look
    like it with what was noted of them.
    """
    folders, noted = _folders(files), former or {}
    wanted = {address: identity(there[address].look) for address in unchanged if address in there}
    lies = _noted(fresh, noted)
    steady = folders & lies.keys()
    lies = lies or _listed(fresh)
    kept = _cleared(fresh, lies, wanted, folders)
    made = sorted(folders - kept)
    for parent in made:
        os.mkdir(f"{fresh}/{parent}")
    together(lambda address: _write(f"{fresh}/{address}", files[address]), written)
    linked = [address for address in unchanged if address not in kept]
    for name in CARRIED:
        (fresh / name).unlink(missing_ok=True)
    carried = [name for name in CARRIED if (folder / name).is_file()]
    together(lambda name: _keep(f"{folder}/{name}", f"{fresh}/{name}"), (*linked, *carried))
    if folder.exists():
        shutil.copymode(folder, fresh)
    stirred = set(map(_above, (*lies.keys() - kept, *made, *written, *linked)))
    return linked, dict.fromkeys(folders) | {address: noted[address] for address in steady - stirred}


def _above(address: str) -> str:
    """The folder that a file or a folder lies in."""
    above = address.rstrip("/").rpartition("/")[0]
    return f"{above}/" if above else ""


def _folders(files: Iterable[str]) -> set[str]:
    """Every folder that the files lie in, at any depth, with a slash at its end."""
    found: set[str] = set()
    for folder in {address.rpartition("/")[0] for address in files}:
        while folder and f"{folder}/" not in found:
            found.add(f"{folder}/")
            folder = folder.rpartition("/")[0]
    return found


def _noted(fresh: Path, former: Mapping[str, Seen]) -> dict[str, bytes]:
    """Which file lies where in a tree, and its folders, as long as it stands as it was noted; else nothing."""
    if not has_its_folders(fresh, former):
        return {}
    return {address: identity(seen.look) for address, seen in former.items() if address != WHOLE}


def _listed(fresh: Path) -> dict[str, bytes]:
    """Which file lies where in a tree, and its folders; it is made where there is none."""
    if fresh.is_symlink() or not fresh.is_dir():
        fresh.unlink(missing_ok=True)
        fresh.mkdir()
    return {address: identity(look(lies)) for address, lies in lying(fresh).items()}


def _cleared(
    fresh: Path, lies: Mapping[str, bytes], wanted: Mapping[str, bytes], folders: Collection[str]
) -> set[str]:
    """Makes sure that a tree, in which this lies, holds nothing but wanted files, and these folders; the addresses of
    those that it holds."""
    kept = {address for address, one in lies.items() if address in folders or wanted.get(address) == one}
    for address in lies.keys() - kept:
        if (above := _above(address)) and above not in folders:
            continue  # gone with its folder
        if address.endswith("/"):
            shutil.rmtree(f"{fresh}/{address}")
        else:
            os.unlink(f"{fresh}/{address}")
    return kept


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
