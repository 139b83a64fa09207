"""Answers of a moment ago, as the values that they are: for one process that asks the same again and again."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager


class Recent:
    """The answers of the turn that goes on, and of the last one that asked for more than one thing. A turn is one
    question with all those that it leads to."""

    def __init__(self) -> None:
        self.now: dict[str, object] = {}
        self.before: dict[str, object] = {}
        self.depth = self.asked = 0

    @contextmanager
    def turn(self) -> Iterator["Recent"]:
        """Within, a question is asked; where it is the first, its turn ends with it."""
        self.depth += 1
        self.asked += 1
        try:
            yield self
        finally:
            self.depth -= 1
            if self.depth == 0 and self.asked > 1:
                self.before, self.now = self.now, {}
            if self.depth == 0:
                self.asked = 0

    def __contains__(self, key: str) -> bool:
        return key in self.now or key in self.before

    def __getitem__(self, key: str) -> object:
        """The answer, which has been asked for in this turn, and stays until the end of the next."""
        if key not in self.now:
            self.now[key] = self.before[key]
        return self.now[key]

    def keep(self, answers: Mapping[str, object]) -> None:
        """Has these at hand from now on."""
        self.now |= answers

    def forget(self) -> None:
        """Has nothing at hand any longer."""
        self.now, self.before = {}, {}
