"""Trees of files, one made out of another with as little work as there is."""

import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

CARRIED = (".gitignore", ".gitkeep")


def lying(folder: Path) -> dict[str, os.stat_result]:
    """How everything in the folder looks that is not itself a folder, by address."""
    return dict(_listing(str(folder))) if folder.exists() else {}


def _listing(folder: str, above: str = "") -> Iterator[tuple[str, os.stat_result]]:
    below = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                below.append(entry.name)
            elif (address := above + entry.name) not in CARRIED:
                yield address, entry.stat(follow_symlinks=False)
    for name in below:
        yield from _listing(f"{folder}/{name}", f"{above}{name}/")


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
    return set(_sifted(str(fresh), "", wanted, folders))


def _sifted(folder: str, above: str, wanted: Mapping[str, int], folders: Collection[str]) -> Iterator[str]:
    with os.scandir(folder) as entries:
        lying = [(entry.name, entry.inode(), entry.is_dir(follow_symlinks=False)) for entry in entries]
    for name, inode, is_folder in lying:
        address, path = above + name, f"{folder}/{name}"
        if is_folder and address not in folders:
            shutil.rmtree(path)
        elif is_folder:
            yield address
            yield from _sifted(path, f"{address}/", wanted, folders)
        elif wanted.get(address) == inode:
            yield address
        else:
            os.unlink(path)


def _keep(old: str, new: str) -> None:
    try:
        os.link(old, new)
    except OSError:
        # Some network drives know no hard links.
        shutil.copy2(old, new)
