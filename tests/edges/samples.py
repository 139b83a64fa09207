"""Two sites, and what a folder holds."""

from pathlib import Path

OLD = {"sikte.json": b"1", "index.html": b"start", "mal/a/index.html": b"a", "mal/b/index.html": b"b"}
NEW = {"sikte.json": b"2", "index.html": b"start", "mal/a/index.html": b"A", "mal/c/index.html": b"c"}


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
