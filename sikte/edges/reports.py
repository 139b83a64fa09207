"""What a command is asked to write down, outside the site."""

import os
from pathlib import Path

from sikte.edges.failures import Misuse, concerning
from sikte.edges.folders import Folders

OWN = ("content", "templates")


def report_path(asked: str, places: Folders) -> Path:
    """Where a report goes; refused among the author's files and in the site, which the next build replaces."""
    path = Path(os.path.realpath(asked))
    if any(path.is_relative_to(own) for own in (places.output, *(places.project / name for name in OWN))):
        raise Misuse("report-among-files", path=path)
    return path


def write_report(path: Path, content: bytes) -> None:
    """Writes the file whole, or leaves what was there."""
    fresh = path.with_name(f".{path.name}.sikte-new")
    with concerning(path):
        try:
            fresh.write_bytes(content)
            os.replace(fresh, path)
        finally:
            fresh.unlink(missing_ok=True)
