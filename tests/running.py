"""Sikte as its users meet it: a command, in a process of its own."""

import os
import sys
from pathlib import Path
from shutil import rmtree
from subprocess import CompletedProcess, run

ROOT = Path(__file__).parents[1]
DAY = "2026-11-21"


def sikte(*words: object, folder: Path = ROOT, **surroundings: str) -> CompletedProcess[str]:
    """What the command answers when it is given in this folder, with these variables changed in its surroundings."""
    command = [sys.executable, "-P", "-m", "sikte", *map(str, words)]
    own = {**os.environ, "PYTHONPATH": str(ROOT), **surroundings}
    return run(command, cwd=folder, env=own, capture_output=True, encoding="utf-8", errors="replace")


def build(project: Path, output: Path, folder: Path = ROOT, day: str = DAY, **surroundings: str) -> Path:
    """`output`, with the website of the project in it, built from nothing; fails where there are problems."""
    rmtree(project / ".sikte", ignore_errors=True)
    return rebuild(project, output, folder, day, **surroundings)


def rebuild(project: Path, output: Path, folder: Path = ROOT, day: str = DAY, **surroundings: str) -> Path:
    """The same with whatever is remembered of the project."""
    asked = ("--project", project, "--output", output, "--today", day)
    answer = sikte("build", *asked, folder=folder, **surroundings)
    assert answer.returncode == 0, answer.stderr
    return output
