"""What keeps a chart honest: no line bridges a gap or a break, and an axis that starts above zero says so."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from sikte.charts.once import once
from sikte.charts.words import say
from sikte.values.data import Period
from sikte.values.pages import Chart, ChartPoint, ChartSeries
from sikte.values.value import Value

# What these mark a value by is a place alone, and not a length or a surface.
POSITIONS = ("line", "slope", "dot", "small-multiples")
INCOMPLETE = {"stacked-bar": "incomplete", "area": "interrupted"}
MARKED = {"area": "marked", "status-matrix": "", "map": "", "table": "", **dict.fromkeys(POSITIONS, "hollow")}
NOT_FROM_ZERO = {"dot": "dots-not-from-zero", "slope": "slope-not-from-zero"}
FEW, MOST_DRAWN = 5, 12
Runs = tuple[tuple[ChartPoint, ...], ...]


class BreakLine(Value):
    """A break between two of the chart's periods; period: the first one after it, as printed;
    time: where it stands on an axis of time (half a step before the first period counted the new way)."""

    number: int
    time: float
    period: str
    note: str

    @property
    def mark(self) -> str:
        return f"{self.number})"


class Footnote(Value):
    """mark: what stands in the chart where the note belongs, or ""."""

    mark: str
    text: str


def runs(chart: Chart, series: ChartSeries) -> Runs:
    """The unbroken runs of a series' values: a new one begins after every gap and every break. Areas on top
    of each other are drawn only where all of them have a value: else one would lie lower than it is."""
    return _runs(chart)[series.key]


@once
def _runs(chart: Chart) -> dict[str, Runs]:
    anew, whole = _after_breaks(chart), _whole(chart) if chart.kind == "area" else None
    return {series.key: _unbroken(chart, series, anew, whole) for series in chart.series}


def _unbroken(chart: Chart, series: ChartSeries, anew: set[Period], whole: set[Period] | None) -> Runs:
    """anew: the periods that a run begins with; whole: those that are drawn, None for all."""
    known = (point for point in series.points if point.value is not None)
    at = {point.period: point for point in known if whole is None or point.period in whole}
    found: list[list[ChartPoint]] = [[]]
    for period, _ in chart.periods:
        if period not in at or period in anew:
            found.append([])
        if period in at:
            found[-1].append(at[period])
    return tuple(tuple(run) for run in found if run)


def _after_breaks(chart: Chart) -> set[Period]:
    """The periods that have a break between them and the one before."""
    periods = [period for period, _ in chart.periods]
    return {after for first, _ in chart.breaks for before, after in pairwise(periods) if before < first <= after}


def _whole(chart: Chart) -> set[Period]:
    """The periods in which every series has a value."""
    known = [{point.period for point in series.points if point.value is not None} for series in chart.series]
    return set.intersection(*known)


@once
def breaks(chart: Chart) -> tuple[BreakLine, ...]:
    """The breaks that lie within the chart, numbered in order."""
    within = [(first, note, _after(chart, first)) for first, note in chart.breaks]
    shown = [(first, note, period) for first, note, period in within if period]
    return tuple(
        BreakLine(number, first.ordinal - 0.5, period, note) for number, (first, note, period) in enumerate(shown, 1)
    )


def _after(chart: Chart, first: Period) -> str:
    """The chart's first period from `first` on, where there is one and another before it."""
    later = [printed for period, printed in chart.periods if period >= first]
    return later[0] if 0 < len(later) < len(chart.periods) else ""


@once
def starts_at_zero(chart: Chart) -> bool:
    """Whether the axis of values starts at zero: bars and areas always do; lines and dots do unless they all
    keep within a quarter of the highest value, where nothing would be seen of their differences. Slopes have
    their values printed beside them, and no more than the height that these span."""
    lowest, highest = span(chart)
    if chart.kind == "slope":
        return lowest <= 0 <= highest
    return chart.kind not in POSITIONS or lowest <= 0 or lowest == highest or (highest - lowest) * 4 >= highest


@once
def span(chart: Chart) -> tuple[Decimal, Decimal]:
    """The lowest and the highest value, the level to be reached among them."""
    values = [point.value for _, point in values_of(chart)] + ([chart.target.value] if chart.target else [])
    return min(values), max(values)


def values_of(chart: Chart) -> Iterator[tuple[ChartSeries, ChartPoint]]:
    """Every point that has a value, with its series."""
    return ((series, point) for series in chart.series for point in series.points if point.value is not None)


@once
def missing(chart: Chart) -> int:
    """How many of the chart's cells have no value."""
    known = sum(point.value is not None for series in chart.series for point in series.points)
    return len(chart.series) * len(chart.periods) - known


@once
def footnotes(chart: Chart) -> tuple[Footnote, ...]:
    """The notes of the breaks under their numbers, what signs and marks mean, the chart's own notes,
    and what the drawing itself must own up to."""
    language, own = chart.language, [Footnote("", note) for note in chart.notes]
    if chart.target:
        own.insert(0, Footnote("", f"{chart.target.text} {chart.unit}".strip()))
    marked = chart.kind != "status-matrix"
    numbered = [
        Footnote(b.mark if marked else "", say(language, "break-note", period=b.period, note=b.note))
        for b in breaks(chart)
    ]
    if not starts_at_zero(chart):
        own.append(Footnote("", say(language, NOT_FROM_ZERO.get(chart.kind, "not-from-zero"))))
    if missing(chart) and chart.kind in INCOMPLETE:
        own.append(Footnote("", say(language, INCOMPLETE[chart.kind])))
    if chart.kind == "slope" and missing(chart):
        own.append(Footnote("", say(language, "gone", which=_gone(chart))))
    if chart.kind == "map":
        own.append(Footnote("", say(language, "borders")))
    if chart.kind == "status-matrix":
        own.extend(Footnote("", text) for text in _compared(chart))
    return (*numbered, *_signs(chart), *own)


def _compared(chart: Chart) -> Iterator[str]:
    yield say(chart.language, "compared")
    if len(chart.periods) > MOST_DRAWN:
        yield say(chart.language, "latest-drawn", count=MOST_DRAWN)


def _gone(chart: Chart) -> str:
    """The first few values that are missing, each by its series and period."""
    printed = dict(chart.periods)
    known = {(series.key, point.period) for series, point in values_of(chart)}
    names = [
        f"{series.label} {text}"
        for series in chart.series
        for period, text in printed.items()
        if (series.key, period) not in known
    ]
    several = ", ".join(names[:FEW])
    return say(chart.language, "and-more", names=several) if len(names) > FEW else several


def _signs(chart: Chart) -> tuple[Footnote, ...]:
    """What stands in place of a value, or after it, and what that means."""
    shown = MARKED.get(chart.kind, "light")
    found = {}
    for point in (point for series in chart.series for point in series.points if point.spoken):
        sign = point.text.split()[-1]
        found[sign] = say(chart.language, shown, what=point.spoken) if point.mark and shown else point.spoken
    return tuple(Footnote(sign, text) for sign, text in sorted(found.items()))
