"""How long Sikte takes, and how much memory: `python benchmarks/pages.py [--pages 100] [--rounds 3]`.

The real command is run as a whole process, in rounds: from nothing, then again with nothing changed. Each process is
watched with all that it starts.
"""

import os
import platform
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.corpus import write  # noqa: E402
from benchmarks.measured import MEBIBYTE, Taken, measured  # noqa: E402


def main(words: Sequence[str] | None = None) -> int:
    asked = arguments(words)
    with TemporaryDirectory() as folder:
        taken: dict[str, list[Taken]] = {"from nothing": [], "nothing changed": []}
        for number in range(asked.rounds):
            # A folder of its own for each, since it takes longer to make files where many were deleted a moment ago.
            project, output = write(Path(folder, f"{number}"), asked.pages), Path(folder, f"{number}", "site")
            for name in taken:
                taken[name].append(build(project, output))
        print(f"Sikte, {asked.pages} pages, median of {asked.rounds} rounds, {surroundings()}")
        print(f"{size(project)} of sources, {size(output)} of site")
    print(table(taken))
    return 0


def arguments(words: Sequence[str] | None, told: str = __doc__, pages: int = 100) -> Namespace:
    """What was asked for on the command line. told: the benchmark's own words; pages: how many, unless it is said."""
    parser = ArgumentParser(description=told.splitlines()[0])
    parser.add_argument("--pages", type=int, default=pages)
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args(words)


def build(project: Path, output: Path) -> Taken:
    """One whole process, from start to end, with those that it starts."""
    command = [sys.executable, "-m", "sikte", "-q", "--project", str(project), "--output", str(output)]
    return measured(command, ROOT)


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
