"""What a line is divided into, and the ends of it."""

from collections.abc import Callable
from fractions import Fraction
from itertools import product

from tests.statements.oracle import lines
from tests.statements.oracle.figures import Refused, listed
from tests.statements.oracle.lines import Change, Line
from tests.statements.oracle.lines import against as sign
from tests.statements.oracle.tables import Table


def by(table: Table, *words: str, until: str = "") -> list[Line]:
    """The members, crossed where there are several words, each with its label."""
    found = [table.line(asked) for asked in product(*(table.members(word) for word in words))]
    if not found:
        raise Refused("no members")
    return [line.until(until) for line in found] if until else found


def names(members: list[Line]) -> str:
    if not members:
        raise Refused("nobody")
    return listed([line.label for line in members])


def extreme(members: list[Line], heading: int) -> list[Line]:
    """Those whose latest value none exceeds (1) or undercuts (−1)."""
    if not members:
        raise Refused("nobody")
    last = [(line, line.figure(line.last()), line.last().margin) for line in members]

    def beats(one: tuple, other: tuple) -> bool:
        return sign(one[1] - other[1], max(one[2], other[2])) == heading

    return [one[0] for one in last if not any(beats(other, one) for other in last)]


def changes(members: list[Line], *span: str) -> list[Change]:
    """The change of each member that has both values."""
    found = []
    for line in members:
        try:
            found.append((lines.change, lines.change_since, lines.change_between)[len(span)](line, *span))
        except Refused as refused:
            if refused.args != ("no value",):
                raise
    return found


def amount(change: Change) -> Fraction:
    return change.difference


def relative(change: Change) -> Fraction:
    if change.line.unit in lines.POINTS or change.relative is None:
        raise Refused("no percent")
    return change.relative


def stored(change: Change) -> Fraction:
    """What a contribution is: the difference of the values as stored."""
    return change.end.value - change.start.value


def largest(members: list[Line], heading: int, size: Callable[[Change], Fraction], *span: str) -> list[Line]:
    """The member or members that moved most the way wanted."""
    moving = [change for change in changes(members, *span) if change.heading == heading]
    if not moving:
        raise Refused("none that way")
    most = max(size(change) * heading for change in moving)
    return [change.line for change in moving if size(change) * heading == most]


def contribution(table: Table, word: str, *span: str, until: str = "") -> list[Line]:
    """The member that accounts for most of the whole's change."""
    if not table.additive:
        raise Refused("not additive")
    whole = table.line().until(until) if until else table.line()
    (change,) = changes([whole], *span) or [None]
    if change is None:
        raise Refused("no value")
    members = by(table, word, until=until)
    if len(changes(members, *span)) < len(members):
        raise Refused("no value")
    return largest(members, change.moving().heading, stored, *span)


def heading(members: list[Line], wanted: int) -> list[Line]:
    """Those whose latest change has a direction; every member must have one."""
    found = [lines.change(line) for line in members]
    return [change.line for change in found if change.heading == wanted]


def beside(members: list[Line], limits: list[tuple[Fraction, Fraction | None]], wanted: int) -> list[Line]:
    """Those above (1) or below (−1) each its own limit: a value with a margin, or a typed number, which is exact."""
    compared = [
        (line, sign(line.figure(line.last()) - value, Fraction(0) if margin is None else max(line.last().margin, margin)))
        for line, (value, margin) in zip(members, limits, strict=True)
    ]
    return [line for line, found in compared if found == wanted]


class Gap:
    """The two members of a dimension at the latest period."""

    def __init__(self, table: Table, word: str, until: str = "") -> None:
        self.two = by(table, word, until=until)
        if len(self.two) != 2:
            raise Refused("not two")
        one, other = self.two
        self.size = abs(one.figure(one.last()) - other.figure(other.last()))
        self.heading = lines.compared(one, one.last(), other, other.last())

    def text(self) -> str:
        line = self.two[0]
        if line.unit in lines.POINTS:
            return lines.counted(self.size, line.decimals, lines.POINTS[line.unit])
        return lines.swedish(self.size, line.decimals)

    def end(self, wanted: int) -> Line:
        if not self.heading:
            raise Refused("no gap")
        return self.two[0] if self.heading == wanted else self.two[1]
