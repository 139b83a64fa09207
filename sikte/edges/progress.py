"""Long work shows itself: a bar where a terminal looks on, a line now and then where none does."""

import sys
import time
from collections.abc import Callable

# Work that is done sooner needs no bar; where nobody watches, a line is written less often.
SOON, SELDOM = 1.0, 10.0


class Progress:
    """Told of every piece of work: (what, done, of). name: what → how readers call it; line: all three → a line."""

    def __init__(self, name: Callable[[str], str], line: Callable[[str, int, int], str]) -> None:
        self.name, self.line = name, line
        self.watched = sys.stderr.isatty()
        self.last = self.next = 0.0
        self.bars = None
        self.tasks: dict[str, object] = {}

    def __call__(self, what: str, done: int, of: int) -> None:
        now, idle = time.monotonic(), time.monotonic() - self.last
        if idle > SELDOM:
            self.next = now + (SOON if self.watched else SELDOM)
        self.last = now
        if self.bars is None and now < self.next:
            return
        if self.watched:
            self._move(what, done, of)
        else:
            self.next = now + SELDOM
            print(self.line(what, done, of), file=sys.stderr, flush=True)

    def close(self) -> None:
        """Takes the bars away."""
        if self.bars is not None:
            self.bars.stop()
            self.bars = None

    def _move(self, what: str, done: int, of: int) -> None:
        if self.bars is None:
            self.bars = _bars()
            self.bars.start()
        if what not in self.tasks:
            self.tasks[what] = self.bars.add_task(self.name(what), total=of)
        self.bars.update(self.tasks[what], completed=done, total=of)


def _bars():
    from rich.console import Console  # takes long, and most builds are done before
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
