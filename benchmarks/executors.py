"""Who builds, and what sharing costs: `python benchmarks/executors.py [--pages 200] [--rounds 3]`.

The same project is built from nothing by one process, by a process for each core, and by a Dask cluster of as many
workers on this machine, in turns. So what differs between the last two is what a cluster costs: the way there and
back. Printed are medians, and for the cluster what went over the network.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import psutil

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.corpus import write  # noqa: E402
from benchmarks.measured import Taken, measured  # noqa: E402
from benchmarks.pages import arguments, surroundings  # noqa: E402

MEGABYTE = 10**6


def main(words: Sequence[str] | None = None) -> int:
    asked = arguments(words, __doc__, 200)
    taken: dict[str, list[tuple[Taken, float]]] = {}
    with TemporaryDirectory() as folder, cluster(os.cpu_count() or 1) as address:
        for round_ in range(asked.rounds):
            for name, choice in (("one process", "none"), ("processes", "processes"), ("cluster", address)):
                project = write(Path(folder, f"{name}{round_}"), asked.pages)
                taken.setdefault(name, []).append(build(project, choice))
    print(f"{asked.pages} pages from nothing, medians of {asked.rounds} rounds, {surroundings()}")
    print(table(taken))
    return 0


@contextmanager
def cluster(workers: int) -> Iterator[str]:
    """The address of a Dask cluster on this machine, of so many workers with one thread each."""
    from distributed import LocalCluster

    # Workers are processes of their own, which find the engine as those of a real cluster would: installed, or here.
    os.environ["PYTHONPATH"] = str(ROOT)
    with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as made:
        yield made.scheduler_address.replace("tcp://", "dask://")


def build(project: Path, executor: str) -> tuple[Taken, float]:
    """(what the command took, without the cluster's part; megabytes over the network to this machine itself)."""
    settings = project / "content" / "site.yaml"
    settings.write_text(f"{settings.read_text('utf-8')}png: none\nexecutor: {executor}\n", "utf-8")
    before = _sent()
    taken = measured([sys.executable, "-m", "sikte", "-q"], project, {**os.environ, "PYTHONPATH": str(ROOT)})
    return taken, (_sent() - before) / MEGABYTE


def _sent() -> int:
    """Bytes that this machine has sent to itself."""
    return sum(nic.bytes_sent for name, nic in psutil.net_io_counters(pernic=True).items() if name.startswith("lo"))


def table(taken: dict[str, list[tuple[Taken, float]]]) -> str:
    lines = [f"{'':12} {'wall, s':>9} {'network, MB':>12}"]
    for name, rounds in taken.items():
        wall, sent = (median(found) for found in zip(*((one.wall, sent) for one, sent in rounds), strict=True))
        lines.append(f"{name:12} {wall:9.2f} {sent:12.1f}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
