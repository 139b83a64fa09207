"""Which labels there is room for, told from their number of characters at three widths of the chart."""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from sikte.charts.looks import looks
from sikte.language import short_period
from sikte.values.data import PARTS, Period
from sikte.values.pages import Chart
from sikte.values.value import Value

WIDTHS = {"n": 18.0, "m": 30.0, "w": 45.0}
EVERYWHERE, ROOMY = "nmw", "mw"
CHARACTER, SPACE, LINE = 0.47, 1.0, 6.5
ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}
# In rem: what is always free after the plot, and how far a label may reach out of the chart (a page has margins).
MARGIN, SLACK = 1.125, 0.5
LONGEST, LONGEST_BEFORE, BROAD = 24, 30, 36
PITCH, BAR, LEADING = 2.75, 1.43, 1.05
WITHIN_YEAR = {"month": (1, 3, 6), "quarter": (1, 2), "half-year": (1,)}
YEARS = (1, 2, 5, 10, 20, 50)


class Label(Value):
    """widths: the letters of the widths at which it shows; at: in percent; anchor: the part of it that stands there."""

    text: str
    at: float
    widths: str = EVERYWHERE
    anchor: str = "middle"


class Gutter(Value):
    """The longest text on one side of the plot, which a page sets unseen to make room; widths: where it is needed."""

    text: str
    widths: str = EVERYWHERE


class Frame(Value):
    """The width of a plot, and of its gutters before and after it, in rem."""

    room: float
    before: float
    after: float


def periods(chart: Chart, steps: Sequence[float], left: Gutter, right: Gutter) -> tuple[Label, ...]:
    """The printed periods, as many as fit between the gutters.

    Where only each year's first month or quarter has a label, the year alone stands for it."""
    return _at_widths({width: _fitting(chart, steps, _frame(width, left, right)) for width in WIDTHS})


def values_below(ticks: Sequence[Label], left: Gutter, right: Gutter) -> tuple[Label, ...]:
    """The first and the last value of an axis, and where there is room, as many in between as fit."""
    found = {width: _thinned(ticks, _frame(width, left, right)) for width in ROOMY}
    ends = [_within(tick.text, tick.at, _frame("n", left, right)) for tick in (ticks[0], ticks[-1])]
    return _at_widths({"n": ends} | found)


def _thinned(ticks: Sequence[Label], frame: Frame) -> list[Label]:
    for step in range(1, len(ticks)):
        found = [_within(tick.text, tick.at, frame) for tick in ticks[::step]]
        if _fits(found, frame.room):
            return found
    return found


def _at_widths(found: Mapping[str, Sequence[Label]]) -> tuple[Label, ...]:
    """found: by the letter of a width, what shows at it."""
    shown: dict[Label, str] = {}
    for width, labels in found.items():
        for label in labels:
            shown[label] = shown.get(label, "") + width
    return tuple(replace(label, widths=widths) for label, widths in sorted(shown.items(), key=lambda one: one[0].at))


def _room(width: str, *gutters: Gutter) -> float:
    """The width of the plot in rem."""
    return WIDTHS[width] - sum(_wide(gutter, width) for gutter in gutters)


def _wide(gutter: Gutter, width: str) -> float:
    """The width of a gutter in rem; 0 where it is not needed."""
    return CHARACTER * len(gutter.text) + SPACE if width in gutter.widths else 0


def _frame(width: str, left: Gutter, right: Gutter) -> Frame:
    return Frame(_room(width, left, right), _wide(left, width), max(_wide(right, width), MARGIN))


def _within(text: str, at: float, frame: Frame) -> Label:
    """A label in the middle of its place; at the edge of the plot where it would reach out of the chart."""
    half = CHARACTER * len(text) / 2 - SLACK
    if half > frame.before + at / 100 * frame.room:
        return Label(text, 0, anchor="start")
    if half > frame.after + (100 - at) / 100 * frame.room:
        return Label(text, 100, anchor="end")
    return Label(text, at)


def _fitting(chart: Chart, steps: Sequence[float], frame: Frame) -> list[Label]:
    kind = chart.periods[0][0].kind
    within, parts = WITHIN_YEAR.get(kind, ()), PARTS[kind]
    for step in (*within, *(parts * years for years in YEARS)):
        found = [_within(text, at, frame) for at, text in _every(chart, steps, step)]
        if found and _fits(found, frame.room):
            return found
    return [_within(chart.periods[-1][1], steps[-1], frame)]


def _every(chart: Chart, steps: Sequence[float], step: int) -> Iterable[tuple[float, str]]:
    """Years are counted back from the last one, which every reader looks for; parts of years from January."""
    last, _ = chart.periods[-1]
    parts = PARTS[last.kind]
    anchor = last.ordinal if parts == 1 else 0
    for at, (period, printed) in zip(steps, chart.periods, strict=True):
        if (period.ordinal - anchor) % step == 0:
            yield at, short_period(Period(period.year), chart.language) if step >= parts > 1 else printed


def _fits(labels: Sequence[Label], room: float) -> bool:
    return all(_reach(one, room)[1] + SPACE <= _reach(other, room)[0] for one, other in pairwise(labels))


def _reach(label: Label, room: float) -> tuple[float, float]:
    """From where to where it reaches, in rem."""
    start = label.at / 100 * room - ANCHORS[label.anchor] * CHARACTER * len(label.text)
    return start, start + CHARACTER * len(label.text)


def ends(chart: Chart, places: Mapping[str, float]) -> dict[str, Label]:
    """What stands beside the ends of the series, by their keys: their names, where these do not touch
    each other; of a single series its last value.

    places: key → percent from above, for the series that reach the last period."""
    if len(chart.series) == 1:
        last = chart.periods[-1][0]
        ends = ((series.key, point) for series in chart.series for point in series.points if point.period == last)
        return {key: Label(point.text, places[key]) for key, point in ends if key in places}
    found = looks(chart)
    named = [series for series in chart.series if series.key in places and len(series.label) <= LONGEST]
    settled = spread({series.key: places[series.key] for series in named if found[series.key].number})
    for series in named:
        if all(abs(places[series.key] - at) >= LINE for at in settled.values()):
            settled[series.key] = places[series.key]
    return {series.key: Label(series.label, settled[series.key], ROOMY) for series in named if series.key in settled}


def spread(places: Mapping[str, float], line: float = LINE) -> dict[str, float]:
    """Pushes them a line apart, each as near its place as its neighbours allow, within the plot; none where there
    is no room for all."""
    if len(places) * line > 100:
        return {}
    crowds: list[list[str]] = []
    for key in sorted(places, key=places.__getitem__):
        crowds.append([key])
        while (
            len(crowds) > 1 and _top(crowds[-1], places, line) < _top(crowds[-2], places, line) + len(crowds[-2]) * line
        ):
            crowds[-2:] = [crowds[-2] + crowds[-1]]
    tops = [(crowd, _top(crowd, places, line)) for crowd in crowds]
    return {key: top + line * place for crowd, top in tops for place, key in enumerate(crowd)}


def _top(crowd: Sequence[str], places: Mapping[str, float], line: float) -> float:
    """Where the first of a crowd stands, all of them as near their places as can be, and within the plot."""
    height = line * (len(crowd) - 1)
    return min(max(sum(places[key] for key in crowd) / len(crowd) - height / 2, 0), 100 - height)


def over_bars(printed: Sequence[str], step: float, left: Gutter) -> str:
    """The widths at which every bar has room for its value above it; step: from bar to bar, in percent."""
    longest = max(map(len, printed))
    return "".join(width for width in WIDTHS if _room(width, left) * step / 100 >= longest * CHARACTER + SPACE / 2)


def widths_with(least: float, left: Gutter, right: Gutter) -> str:
    """The widths at which the plot is left as many rem, with both gutters at all widths."""
    return "".join(width for width in WIDTHS if _room(width, left, right) >= least)


def names_stand_above(chart: Chart) -> bool:
    """Whether some name is too long to stand before its lying bar, even in a wide column."""
    return any(len(series.label) > LONGEST_BEFORE for series in chart.series)


def before_rows(chart: Chart) -> Gutter:
    """Room for the names of rows, where they do not stand above them."""
    above = names_stand_above(chart)
    return Gutter("" if above else max((series.label for series in chart.series), key=len), ROOMY)


def lines_of(name: str) -> list[str]:
    """A name above its bar, in lines that the narrowest column holds."""
    return textwrap.wrap(name, BROAD)


def pitch(chart: Chart) -> float:
    """From one lying bar to the next, in em of the drawing; a bar itself is BAR thick."""
    return PITCH + LEADING * (max(len(lines_of(series.label)) for series in chart.series) - 1)
