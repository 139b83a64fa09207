"""Which folders a command works on."""

import os
import re
from pathlib import Path

from sikte.edges.failures import Misuse
from sikte.values.kept import digest_of
from sikte.values.value import Value

MEMORY = ".sikte"
EXECUTOR = re.compile(rb"^executor:[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)
LANGUAGE = re.compile(rb"^language:[ \t]*[\"']?([A-Za-z]+)", re.MULTILINE)


class Folders(Value):
    """project: holds content/; output: where the site is written; shown: how messages name the output."""

    project: Path
    output: Path
    shown: str


def folders(project: str, output: str | None) -> Folders:
    """The folders asked for; `output` is relative to where the command is given, and by default PROJECT/site.

    Refused: a project without content/, and an output that would take the project's own files with it.
    """
    root = Path(os.path.realpath(project))
    if not (root / "content").is_dir():
        raise Misuse("content-missing", path=root)
    target = Path(os.path.realpath(output if output is not None else root / "site"))
    if root.is_relative_to(target) or any(target.is_relative_to(root / own) for own in ("content", "templates")):
        raise Misuse("output-among-sources", path=target)
    inside = target.is_relative_to(root)
    return Folders(root, target, (target.relative_to(root) if inside else target).as_posix() + "/")


def memory_folder(project: str) -> Path | None:
    """Where a project remembers; None where there is no project."""
    root = Path(os.path.realpath(project))
    return root / MEMORY if (root / "content").is_dir() else None


def spare(places: Folders) -> Path | None:
    """Where the tree may be kept that the output replaces: in the project's memory, if the output is its own."""
    if not places.output.is_relative_to(places.project):
        return None
    own = digest_of(places.output.relative_to(places.project).as_posix().encode())[:12]
    return places.project / MEMORY / f"site-{own}"


def language(project: str) -> str:
    """The language to speak before anything is read in earnest: what site.yaml names, else Swedish."""
    return _named(LANGUAGE, project, "sv").lower()


def executor(project: str) -> str:
    """Who is to work on builds, asked for before anything is read in earnest; "processes" where nothing is said."""
    return _named(EXECUTOR, project, "processes")


def _named(pattern: re.Pattern[bytes], project: str, default: str) -> str:
    """What site.yaml holds for a key, as it stands there."""
    try:
        named = pattern.search(Path(project, "content", "site.yaml").read_bytes())
    except OSError:
        named = None
    return named[1].decode(errors="replace") if named else default
