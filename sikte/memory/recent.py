"""Answers of a moment ago, as the values that they are: for one process that asks the same again and again."""

from collections.abc import Callable, Hashable, Sequence

from msgspec import Struct, field

from sikte.memory.plans import Plan

Ask = Callable[[Plan, Sequence[tuple]], Sequence[object]]
# A question's arguments, which are known again by being the same, and its answer.
Pair = tuple[tuple, object]


class Shelf(Struct):
    """What one function was asked in the last turn that asked it, and in the one before."""

    turn: int
    now: dict[Hashable, Pair] = field(default_factory=dict)
    before: dict[Hashable, Pair] = field(default_factory=dict)


class Recent:
    """What each function answered in the last turns that asked it."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Has nothing at hand any longer."""
        self.number = 0
        self.shelves: dict[str, Shelf] = {}

    def turn(self) -> None:
        """Another turn begins."""
        self.number += 1

    def answers(self, plan: Plan, rows: Sequence[tuple], ask: Ask) -> list[object]:
        """The answer to each row of arguments; those that are not at hand are asked for."""
        shelf, likes = self._shelf(plan), plan.alike(rows)
        now, before = shelf.now, shelf.before
        pairs = [before.get(like) or now.get(like) for like in likes]
        lacking = {like: row for like, row, pair in zip(likes, rows, pairs, strict=True) if pair is None}
        if lacking:
            found = ask(plan, list(lacking.values()))
            new = dict(zip(lacking, zip(lacking.values(), found, strict=True), strict=True))
            pairs = [pair or new[like] for like, pair in zip(likes, pairs, strict=True)]
        now.update(zip(likes, pairs, strict=True))
        return [answer for _, answer in pairs]

    def _shelf(self, plan: Plan) -> Shelf:
        shelf = self.shelves.setdefault(plan.name, Shelf(self.number))
        if shelf.turn != self.number:
            shelf.turn, shelf.before, shelf.now = self.number, shelf.now, {}
        return shelf
