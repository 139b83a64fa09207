"""The website that a new project begins with."""

import os
import shutil
from pathlib import Path

from sikte.edges.failures import Misuse, concerning

STARTERS = Path(__file__).resolve().parents[1] / "starter"
UNFINISHED = ".sikte-new"


def begin(named: str, language: str) -> None:
    """Makes the folder hold the starter in a language.

    Misuse where anything lies there already; an empty folder is taken, and so is what a killed run began.
    """
    folder = Path(os.path.realpath(named))
    fresh = folder / UNFINISHED
    with concerning(folder):
        if os.path.lexists(folder) and (not folder.is_dir() or set(os.listdir(folder)) - {UNFINISHED}):
            raise Misuse("new-not-empty", path=folder)
        shutil.rmtree(fresh, ignore_errors=True)
        _lay(STARTERS / language, fresh)
        for part in sorted(fresh.iterdir()):
            os.rename(part, folder / part.name)
        fresh.rmdir()


def _lay(starter: Path, folder: Path) -> None:
    """Copies the files' bytes, but not what the package's own folder permits."""
    for path in sorted(path for path in starter.rglob("*") if path.is_file()):
        copy = folder / path.relative_to(starter)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
