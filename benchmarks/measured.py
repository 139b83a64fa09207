"""What a command takes, all the processes that it starts included."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from time import perf_counter

import psutil

OFTEN = 0.04
# So many times as long as a look takes nobody looks: watching slows what is watched by a fiftieth at most. Of what is
# over soon the peak may be missed.
PATIENT = 50
MEBIBYTE = 2**20


@dataclass(frozen=True)
class Taken:
    """wall, cpu: seconds; memory: the most that all its processes held at once, in mebibytes; what several of them
    share counts once, where the system tells (Linux does)."""

    wall: float
    cpu: float
    memory: float


def measured(command: Sequence[str], folder: Path, surroundings: dict[str, str] | None = None) -> Taken:
    """Runs the command in the folder; SystemExit where it fails."""
    started, before = perf_counter(), _ended()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL}
    process = psutil.Popen(list(command), cwd=folder, env=surroundings, **quiet)
    watch = Watch(process)
    _, complaints = process.communicate()
    wall = perf_counter() - started
    seen, memory = watch.end()
    cpu = max(seen, _ended() - before)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed: {complaints.decode(errors='replace')[-2000:]}")
    return Taken(wall, cpu, memory)


def _ended() -> float:
    """Seconds of the processors that all have taken who were started here and have ended; 0 where no system tells."""
    took = os.times()
    return took.children_user + took.children_system


class Watch:
    """Looks at a process and its descendants, again and again. What they take between two looks and their end is
    not seen."""

    def __init__(self, process: psutil.Process) -> None:
        self.process = process
        self.stop = Event()
        self.cpu: dict[int, float] = {}
        self.most = 0.0
        self.thread = Thread(target=self._look, daemon=True)
        self.thread.start()

    def _look(self) -> None:
        while not self.stop.is_set():
            held, began = 0, perf_counter()
            for one in self._family():
                try:
                    with one.oneshot():
                        times = one.cpu_times()
                        held += _held(one)
                    self.cpu[one.pid] = times.user + times.system
                except psutil.Error:
                    continue
            self.most = max(self.most, held / MEBIBYTE)
            self.stop.wait(max(OFTEN, PATIENT * (perf_counter() - began)))

    def _family(self) -> list[psutil.Process]:
        try:
            return [self.process, *self.process.children(recursive=True)]
        except psutil.Error:
            return []

    def end(self) -> tuple[float, float]:
        """(seconds of the processors, mebibytes)."""
        self.stop.set()
        self.thread.join()
        return sum(self.cpu.values()), self.most


def _held(process: psutil.Process) -> int:
    """Bytes of memory; of those that it shares with others, its share."""
    if not psutil.LINUX:
        return process.memory_info().rss
    return process.memory_full_info().pss
