"""Trees of files, one made out of another with as little work as there is."""

import os
import shutil
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

CARRIED = (".gitignore", ".gitkeep")


def lying(folder: Path) -> dict[str, os.stat_result]:
    """How everything in the folder looks that is not itself a folder, by address."""
    found = {}
    waiting = [(str(folder), "")] if folder.exists() else []
    while waiting:
        path, above = waiting.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{above}{entry.name}/"))
                elif (address := above + entry.name) not in CARRIED:
                    found[address] = entry.stat(follow_symlinks=False)
    return found


def within_reach(tree: Path, folder: Path) -> bool:
    """Whether a tree can be moved to where the folder lies."""
    try:
        return os.stat(tree.parent).st_dev == os.stat(folder.parent).st_dev
    except OSError:
        return False


def make(
    fresh: Path,
    files: Mapping[str, bytes],
    written: Iterable[str],
    unchanged: Sequence[str],
    folder: Path,
    there: Mapping[str, os.stat_result],
) -> list[str]:
    """The new tree, whole, out of whatever lies there: what is unchanged as hard links into the old one, the folder.

    written, unchanged: the addresses of all the files; there: how the old one's look. The answer: the addresses of
    those that have got one link more.
    """
    folders = _folders(files)
    kept = _cleared(fresh, {address: there[address].st_ino for address in unchanged}, folders)
    for parent in sorted(folders - kept):
        os.mkdir(f"{fresh}/{parent}")
    for address in written:
        (fresh / address).write_bytes(files[address])
    linked = [address for address in unchanged if address not in kept]
    for name in (*linked, *(name for name in CARRIED if (folder / name).is_file())):
        _keep(f"{folder}/{name}", f"{fresh}/{name}")
    if folder.exists():
        shutil.copymode(folder, fresh)
    return linked


def _folders(files: Iterable[str]) -> set[str]:
    """Every folder that the files lie in, at any depth."""
    found: set[str] = set()
    for folder in {address.rpartition("/")[0] for address in files}:
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def _cleared(fresh: Path, wanted: Mapping[str, int], folders: Collection[str]) -> set[str]:
    """Makes sure that a tree holds nothing but files of these inodes, and these folders; the addresses of those
    that it holds."""
    if fresh.is_symlink() or not fresh.is_dir():
        fresh.unlink(missing_ok=True)
        fresh.mkdir()
    kept = set()
    waiting = [(str(fresh), "")]
    while waiting:
        path, above = waiting.pop()
        for entry in _entries(path):
            address = above + entry.name
            is_folder = entry.is_dir(follow_symlinks=False)
            if is_folder and address in folders:
                kept.add(address)
                waiting.append((entry.path, f"{address}/"))
            elif is_folder:
                shutil.rmtree(entry.path)
            elif wanted.get(address) == entry.inode():
                kept.add(address)
            else:
                os.unlink(entry.path)
    return kept


def _entries(folder: str) -> list[os.DirEntry[str]]:
    """All that lies in a folder, listed before anything is removed from it."""
    with os.scandir(folder) as entries:
        return list(entries)


def _keep(old: str, new: str) -> None:
    try:
        os.link(old, new)
    except OSError:
        # Some network drives know no hard links.
        shutil.copy2(old, new)
