"""Where a website is put for readers. A new kind of host is a class with these methods, and a line in KINDS."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from sikte.edges.branches import BranchHost
from sikte.edges.folders import folders
from sikte.edges.releases import FolderHost
from sikte.values.content import Target


class Host(Protocol):
    """Holds one release (address → bytes) at a time, and remembers the one before. shown: as messages name it."""

    shown: str

    def released(self) -> Mapping[str, bytes] | None:
        """The release that readers meet, as far as is known without asking anybody; None before the first one."""

    def catch_up(self) -> None:
        """Asks the host what it shows now."""

    def put(self, files: Mapping[str, bytes]) -> None:
        """Shows this release instead: wholly, or not at all."""

    def undo(self) -> None:
        """Shows the former release again; Misuse where there is none."""


def _folder(target: Target, project: Path) -> Host:
    """A folder is named from the project, or absolutely."""
    return FolderHost(folders(str(project), str(project / os.path.expanduser(target.where))).output)


def _branch(target: Target, project: Path) -> Host:
    return BranchHost(project, target.where, target.remote)


KINDS = {"folder": _folder, "branch": _branch}


def host(target: Target, project: Path) -> Host:
    """The host that a target of site.yaml names."""
    return KINDS[target.kind](target, project)
