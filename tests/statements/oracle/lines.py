"""A line: the values of one series in order of time, and what may be said of two of them."""

from dataclasses import dataclass, replace
from fractions import Fraction

from tests.statements.oracle import figures, periods
from tests.statements.oracle.figures import POINTS, Refused, counted, swedish


@dataclass(frozen=True)
class Point:
    """value: None where there is none."""

    period: str
    value: Fraction | None
    margin: Fraction = Fraction(0)


@dataclass(frozen=True)
class Line:
    """breaks: the first periods counted a new way; label: its members; gender: of what is counted;
    stored: compared as stored, not as shown."""

    points: tuple[Point, ...]
    unit: str
    decimals: int
    breaks: tuple[str, ...] = ()
    label: str = ""
    gender: str = "ett"
    superlative: str = "högst"
    stored: bool = False

    def last(self) -> Point:
        if not self.points:
            raise Refused("nothing there")
        return self.there(self.points[-1])

    def before(self) -> Point:
        if len(self.points) < 2:
            raise Refused("one period")
        return self.there(self.points[-2])

    def at(self, period: str) -> Point:
        return self.there(self.spot(period))

    def spot(self, period: str) -> Point:
        """The point at a period, with or without a value."""
        found = [point for point in self.points if point.period == period]
        if not found:
            raise Refused("no such period")
        return found[0]

    def there(self, point: Point) -> Point:
        if point.value is None:
            raise Refused("no value")
        return point

    def until(self, period: str) -> "Line":
        limit = periods.place(period)
        return replace(self, points=tuple(p for p in self.points if periods.place(p.period) <= limit))

    def codes(self) -> list[str]:
        return [point.period for point in self.points]

    def figure(self, point: Point) -> Fraction:
        """The value as it is compared."""
        value = self.there(point).value
        return value if self.stored else figures.shown(value, self.decimals)

    def text(self, point: Point) -> str:
        return swedish(self.there(point).value, self.decimals)

    def heading(self, start: Point, end: Point) -> int:
        """1, −1, or 0 where the two are equal or differ by no more than the margin."""
        return compared(self, end, self, start)

    def broken(self, start: str, end: str) -> list[str]:
        """The breaks after one period and not after another."""
        low, high = periods.place(start), periods.place(end)
        return sorted((b for b in self.breaks if low < periods.place(b) <= high), key=periods.place)

    def unbroken(self, start: str, end: str) -> None:
        if self.broken(start, end):
            raise Refused("a break between")


def against(amount: Fraction, margin: Fraction = Fraction(0)) -> int:
    """The sign of a difference; 0 within the margin."""
    return 0 if abs(amount) <= margin else 1 if amount > 0 else -1


def compared(one: Line, here: Point, other: Line, there: Point) -> int:
    """Whether a point of one line lies above (1), level with (0) or below (−1) a point of another."""
    return against(one.figure(here) - other.figure(there), max(here.margin, there.margin))


@dataclass(frozen=True)
class Change:
    """From one point of a line to a later one."""

    line: Line
    start: Point
    end: Point

    @property
    def heading(self) -> int:
        return self.line.heading(self.start, self.end)

    @property
    def difference(self) -> Fraction:
        """Of the values as shown; of what is compared as stored, as stored where it is too small to show."""
        start, end = (figures.shown(point.value, self.line.decimals) for point in (self.start, self.end))
        return self.end.value - self.start.value if self.line.stored and start == end else end - start

    @property
    def relative(self) -> Fraction | None:
        """(end − start) ÷ start as stored; None from a base that reads as 0 or lies below, or to below zero."""
        start, end = self.start.value, self.end.value
        above = figures.shown(start, self.line.decimals) > 0
        return (end - start) / start * 100 if above and end >= 0 else None

    def moving(self) -> "Change":
        if not self.heading:
            raise Refused("unchanged")
        return self

    def moved(self) -> str:
        """By how much: in points, in percent, or where no percent can be given in the unit."""
        if self.line.unit in POINTS:
            points = POINTS[self.line.unit]
            if self.difference and not figures.shown(self.difference, self.line.decimals):
                return f"mindre än {counted(Fraction(1), 0, points)}"
            return counted(self.difference, self.line.decimals, points)
        if self.relative is None:
            return counted(self.difference, self.line.decimals, self.line.unit)
        if not figures.shown(self.relative, 0):
            return "mindre än 1 procent"
        return counted(self.relative, 0, "procent")

    def itself(self) -> str:
        if self.line.unit not in POINTS and self.moving().relative is None:
            raise Refused("no percent")
        return self.moving().moved()

    def signed(self) -> str:
        self.itself()
        if self.line.unit in POINTS:
            one = abs(self.difference) == 1 and self.line.decimals == 0
            points = POINTS[self.line.unit]
            text = figures.signed(self.difference, self.line.decimals)
            return f"{text} {figures.SINGULAR[points] if one else points}"
        return figures.signed(self.relative, 0) + " procent"

    def phrase(self, subject: str = "") -> str:
        inside = f" {subject}" if subject else ""
        if self.heading:
            return f"{self.verb()}{inside} med {self.moved()}"
        nearly = " i stort sett" if self.difference else ""
        agreed = "oförändrat" if subject == "antalet" or self.line.gender == "ett" else "oförändrad"
        return f"var{inside}{nearly} {agreed}"

    def verb(self) -> str:
        return "ökade" if self.moving().heading > 0 else "minskade"

    def supine(self) -> str:
        return "ökat" if self.moving().heading > 0 else "minskat"

    def noun(self) -> str:
        return "ökning" if self.moving().heading > 0 else "minskning"

    def direction(self) -> str:
        return ("oförändrat", "upp", "ned")[self.heading]

    def code(self) -> str:
        return ("unchanged", "up", "down")[self.heading]

    def span(self) -> str:
        return periods.span(self.start.period, self.end.period)

    def amount(self) -> str:
        return swedish(abs(self.moving().difference), self.line.decimals)

    def percent(self) -> str:
        if self.line.unit in POINTS:
            raise Refused("percent of a share")
        return self.itself().removesuffix(" procent")

    def factor(self) -> str:
        if self.moving().relative is None:
            raise Refused("no percent")
        return swedish(self.end.value / self.start.value, 1)


def between(line: Line, start: Point, end: Point) -> Change:
    line.there(start)
    line.there(end)
    line.unbroken(start.period, end.period)
    return Change(line, start, end)


def change(line: Line) -> Change:
    """The latest on the period before, of evenly spaced periods."""
    if len(line.points) < 2:
        raise Refused("one period")
    if not periods.evenly(line.codes()):
        raise Refused("uneven periods")
    return between(line, line.points[-2], line.points[-1])


def change_on_year(line: Line) -> Change:
    if not line.points:
        raise Refused("nothing there")
    end = line.points[-1]
    return between(line, line.spot(periods.year_before(end.period)), end) if periods.kind(end.period) else change(line)


def change_between(line: Line, start: str, end: str) -> Change:
    low, high = line.spot(start), line.spot(end)
    if periods.place(start) >= periods.place(end):
        raise Refused("periods out of order")
    return between(line, low, high)


def change_since(line: Line, start: str) -> Change:
    if not line.points:
        raise Refused("nothing there")
    return change_between(line, start, line.points[-1].period)
