"""How long Sikte takes, and how much memory: `python benchmarks/pages.py [--pages 100] [--rounds 3]`.

The real command is run as a whole process, in rounds: from nothing, then again with nothing changed. Each process
is asked for by itself what it took, once it has ended. Runs where a process can be waited for so: not on Windows.
"""

import os
import platform
import shutil
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.corpus import write  # noqa: E402

MEBIBYTE = 2**20
# What the system counts the largest memory in: bytes on macOS, kibibytes elsewhere.
COUNTED_IN = 1 if sys.platform == "darwin" else 2**10


@dataclass(frozen=True)
class Taken:
    """wall, cpu: seconds; memory: the most that was held at once, in mebibytes."""

    wall: float
    cpu: float
    memory: float


def main(words: Sequence[str] | None = None) -> int:
    asked = arguments(words)
    with TemporaryDirectory() as folder:
        project, output = write(Path(folder, "project"), asked.pages), Path(folder, "site")
        taken: dict[str, list[Taken]] = {"from nothing": [], "nothing changed": []}
        for _ in range(asked.rounds):
            shutil.rmtree(output, ignore_errors=True)
            for name in taken:
                taken[name].append(build(project, output))
        print(f"Sikte, {asked.pages} pages, median of {asked.rounds} rounds, {surroundings()}")
        print(f"{size(project)} of sources, {size(output)} of site")
    print(table(taken))
    return 0


def arguments(words: Sequence[str] | None):
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args(words)


def build(project: Path, output: Path) -> Taken:
    """One whole process, from start to end."""
    command = [sys.executable, "-m", "sikte", "-q", "--project", str(project), "--output", str(output)]
    started = perf_counter()
    process = subprocess.Popen(command, cwd=ROOT)
    _, status, used = os.wait4(process.pid, 0)
    wall = perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"the build failed: {process.returncode}")
    return Taken(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * COUNTED_IN / MEBIBYTE)


def table(taken: dict[str, list[Taken]]) -> str:
    lines = [f"{'':16} {'wall, s':>9} {'CPU, s':>9} {'memory, MiB':>12}"]
    for name, rounds in taken.items():
        wall, cpu, memory = (median(getattr(one, part) for one in rounds) for part in ("wall", "cpu", "memory"))
        lines.append(f"{name:16} {wall:9.2f} {cpu:9.2f} {memory:12.0f}")
    return "\n".join(lines)


def size(folder: Path) -> str:
    held = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return f"{held / MEBIBYTE:.1f} MiB"


def surroundings() -> str:
    return f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} processors"


if __name__ == "__main__":
    sys.exit(main())
