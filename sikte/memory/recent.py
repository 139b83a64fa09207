"""Answers of a moment ago, as the values that they are: for one process that asks the same again and again."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from msgspec.structs import astuple

from sikte.memory.codec import Coder
from sikte.memory.plans import Written, written
from sikte.values.kept import Kept
from sikte.values.value import Value


class Recent:
    """The answers of the turn that goes on, and of the last one that asked for more than one thing; and how those
    were written that questions are asked about. A turn is one question with all those that it leads to."""

    def __init__(self) -> None:
        self.depth = self.asked = 0
        self.forget()

    def forget(self) -> None:
        """Has nothing at hand any longer."""
        self.now: dict[object, object] = {}
        self.before: dict[object, object] = {}
        self.kinds: set[type] = {Kept}

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

    def __contains__(self, key: object) -> bool:
        return key in self.now or key in self.before

    def __getitem__(self, key: object) -> object:
        """What is at hand stays until the end of the next turn."""
        if key not in self.now:
            self.now[key] = self.before[key]
        return self.now[key]

    def keep(self, key: str, answers: Sequence[object]) -> None:
        """Has these at hand from now on."""
        self.now[key] = answers
        for answer in answers:
            parts = astuple(answer) if isinstance(answer, Value) else ()
            self.kinds.update(type(part) for part in (answer, *parts) if isinstance(part, Value))

    def written(self, one: Coder, argument: object) -> Written:
        """An argument as JSON; what answers hold is written once, and known by being the same object, not an equal."""
        if type(argument) not in self.kinds:
            return written(one, argument)
        key = id(one), id(argument)
        found = self.now.get(key) or self.before.get(key) or written(one, argument)
        self.now[key] = found
        return found
