"""Shares, ratios, indexes, means, trends: reckoned on the values as stored."""

from dataclasses import replace
from fractions import Fraction

from tests.statements.oracle import periods
from tests.statements.oracle.figures import Refused, shown, swedish
from tests.statements.oracle.lines import Line, Point, against


def ratio(above: Line, below: Line, factor: int, decimals: int, unit: str) -> Line:
    """value ÷ value × factor, matched on periods; none where either is missing or the divisor reads as 0, or below."""
    divisors = {point.period: point for point in below.points}

    def divided(point: Point) -> Point:
        under = divisors.get(point.period)
        divisor = under and under.value
        known = point.value is not None and divisor is not None and below.figure(under) > 0
        return Point(point.period, point.value * factor / divisor if known else None)

    points = tuple(map(divided, above.points))
    breaks = above.breaks + below.breaks
    return replace(above, points=points, unit=unit, decimals=decimals, breaks=breaks, stored=True)


def share(part: Line, whole: Line) -> Line:
    return replace(ratio(part, whole, 100, 0, "procent"), gender="en", superlative="högst")


def index(line: Line, base: str) -> Line:
    """value ÷ value at the base × 100, on the base's side of any break."""
    found = line.at(base)
    first, last = sorted((base, line.points[-1].period), key=periods.place)
    line.unbroken(first, last)
    if line.figure(found) <= 0:
        raise Refused("no base")
    low, high = line.points[0].period, line.points[-1].period
    start = line.broken(low, high)[-1] if line.broken(low, high) else low
    kept = tuple(
        Point(p.period, None if p.value is None else p.value * 100 / found.value)
        for p in line.points
        if periods.place(p.period) >= periods.place(start)
    )
    return replace(line, points=kept, unit="index", decimals=0, stored=True, gender="ett", superlative="högst")


def mean(line: Line, start: str, end: str) -> Fraction:
    """Of every period from one to another, both included, none of them counted a new way."""
    low, high = periods.place(line.spot(start).period), periods.place(line.spot(end).period)
    if low > high:
        raise Refused("periods out of order")
    line.unbroken(start, end)
    points = [p for p in line.points if low <= periods.place(p.period) <= high]
    return sum(line.there(p).value for p in points) / len(points)


def mean_text(line: Line, start: str, end: str) -> str:
    return swedish(mean(line, start, end), line.decimals)


def trend(line: Line, length: int) -> int:
    """The sign of the line that fits best, where it moves more than a shown unit and the margin."""
    if length < 3 or len(line.points) < length:
        raise Refused("too few points")
    points = line.points[-length:]
    values = [line.there(p).value for p in points]
    line.unbroken(points[0].period, points[-1].period)
    times = [periods.place(p.period) for p in points]
    n, s_t, s_v = length, sum(times), sum(values)
    s_tv, s_tt = sum(t * v for t, v in zip(times, values, strict=True)), sum(t * t for t in times)
    slope = Fraction(n * s_tv - s_t * s_v) / (n * s_tt - s_t * s_t)
    least = max(Fraction(1, 10**line.decimals), *(p.margin for p in points))
    return against(slope * (times[-1] - times[0]), least)


def about(value: Fraction) -> tuple[str, Fraction]:
    """ "drygt", "knappt" or "omkring", and the two digits that stand for a number above zero."""
    decimals = 1
    while abs(value) * Fraction(10) ** decimals >= 100:
        decimals -= 1
    while abs(value) * Fraction(10) ** decimals < 10:
        decimals += 1
    scale = Fraction(10) ** decimals
    near = shown(value * scale, 0) / scale
    return "omkring" if near == value else "drygt" if value > near else "knappt", near
