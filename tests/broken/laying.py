"""Projects made by laying folders upon each other, the healthy one undermost."""

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parent
BASE = FOLDER / "_base"


def lay(project: Path, *folders: Path) -> Path:
    """The project, with what the folders hold laid over it, and what they name in without.txt taken away."""
    for folder in folders:
        for name in listed(folder / "without.txt"):
            (project / name).unlink()
        for path in files(folder):
            target = project / path.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    return project


def files(folder: Path) -> Iterator[Path]:
    """What a folder lays over another one: its content and its templates."""
    return (path for part in ("content", "templates") for path in (folder / part).rglob("*") if path.is_file())


def listed(path: Path) -> list[str]:
    """The lines of a file; none where there is no such file."""
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []
