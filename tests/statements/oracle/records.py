"""The latest value against the past, and a region against the others."""

from tests.statements.oracle import periods
from tests.statements.oracle.figures import Refused, ordinal
from tests.statements.oracle.lines import Line, compared

ENDS = {"högst": ("högst", "lägst"), "störst": ("störst", "minst"), "flest": ("flest", "färst")}


def record(line: Line) -> str:
    """ "den högsta noteringen sedan 2003"."""
    if not line.points:
        raise Refused("nothing there")
    breaks = line.broken(line.points[0].period, line.points[-1].period)
    points = [p for p in line.points if not breaks or periods.place(p.period) >= periods.place(breaks[-1])]
    if len(points) < 2:
        raise Refused("nothing to compare with")
    if not periods.evenly([p.period for p in points]):
        raise Refused("uneven periods")
    *past, last = points
    heading = line.heading(past[-1], last)
    if not heading:
        raise Refused("equal to the one before")
    words = f"den {'högsta' if heading > 0 else 'lägsta'} noteringen sedan "
    for point in reversed(past):
        if line.heading(point, last) != heading:
            return words + periods.words(point.period)
    if breaks:
        return f"{words}{periods.words(past[0].period)}, då serien bröts"
    month = "i " if periods.kind(past[0].period) == "M" else ""
    return f"{words}mätningarna började {month}{periods.words(past[0].period)}"


def since(line: Line, period: str, heading: int) -> bool:
    """Whether P is the last time that it was as high (1) or as low (−1)."""
    start, last = line.spot(period), line.points[-1]
    if periods.place(period) >= periods.place(last.period):
        raise Refused("periods out of order")
    line.unbroken(period, last.period)
    inside = [p for p in line.points if periods.place(period) < periods.place(p.period) < periods.place(last.period)]
    for point in (start, *inside, last):
        line.there(point)
    beaten = all(line.heading(point, last) == heading for point in inside)
    return bool(inside) and beaten and line.heading(start, last) != heading


def extreme(line: Line, heading: int) -> bool:
    """Strictly above (1) or below (−1) every other period."""
    if len(line.points) < 2:
        raise Refused("one period")
    line.unbroken(line.points[0].period, line.points[-1].period)
    for point in line.points:
        line.there(point)
    return all(line.heading(point, line.points[-1]) == heading for point in line.points[:-1])


class Rank:
    """A line's place at its latest period among those of its level; `field` holds them all, its own too."""

    def __init__(self, own: Line, field: list[Line]) -> None:
        here = own.last()
        headings = [compared(line, line.at(here.period), own, here) for line in field if line is not own]
        self.number, self.from_bottom = 1 + headings.count(1), 1 + headings.count(-1)
        self.tied, self.of, self.superlative = headings.count(0) > 0, len(field), own.superlative

    def text(self) -> str:
        """From the nearer end; the middle from the top."""
        top, bottom = ENDS[self.superlative]
        end = top if self.number <= self.from_bottom else bottom
        place = min(self.number, self.from_bottom)
        before = "" if place == 1 else "näst " if place == 2 else f"{ordinal(place)} "
        return f"{'delad ' if self.tied else ''}{before}{end}"
