"""A website that was built before, read back from its folder."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from sikte.edges.failures import Failure, Misuse, concerning
from sikte.edges.output import RECORD


def baseline(against: str | None, output: Path) -> Mapping[str, bytes]:
    """address → bytes of the site in the folder `against`, else of the output as it stands.

    Misuse where the folder holds no site, Failure where its record cannot be read.
    """
    folder = output if against is None else Path(os.path.realpath(against))
    if not (folder / RECORD).is_file():
        raise Misuse("baseline-missing" if against is None else "baseline-foreign", path=folder)
    return release_in(folder)


def release_in(folder: Path) -> Mapping[str, bytes]:
    """The site in a folder: what its record names; whatever else lies there is not part of it."""
    with concerning(folder):
        record = (folder / RECORD).read_bytes()
        there = {path.relative_to(folder).as_posix(): path for path in _files(folder)}
        return {RECORD: record, **{name: there[name].read_bytes() for name in named(record) if name in there}}


def _files(folder: Path) -> list[Path]:
    return [Path(where, name) for where, _, names in os.walk(folder) for name in names]


def named(record: bytes) -> list[str]:
    """The addresses that a site's record names; Failure where it cannot be read."""
    try:
        return sorted(json.loads(record)["files"])
    except (ValueError, TypeError, KeyError) as error:
        raise Failure("site-damaged", name=RECORD) from error
