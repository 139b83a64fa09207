"""A slope: each series as one line between two periods, with its values and its name at the ends."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec.structs import replace

from sikte.charts import honesty, labels, marks, texts
from sikte.charts.drawn import Drawn, document, gutter, legend
from sikte.charts.labels import EVERYWHERE, Gutter, Label
from sikte.charts.marks import Plotted
from sikte.charts.scene import Scene
from sikte.values.data import Period
from sikte.values.pages import Chart

LEAST, LINE = 16, 1.2
# What slopes must be left in rem, where names stand beside them.
ROOM = 5
# In lines: less than this is beside a value.
BESIDE = 0.3


def slope(chart: Chart, scene: Scene, plotted: tuple[Plotted, ...]) -> Drawn:
    """As high as its names need, so that each can stand by its line."""
    (first, start), (last, end) = chart.periods
    before, after = (_labels(chart, plotted, period) for period in (first, last))
    named, bare = _ends(after, {one.series.key: one.series.label for one in plotted}, gutter(before.values()))
    leads = _leads(chart, plotted, first, before) + _leads(chart, plotted, last, after)
    away = texts.LED if leads else texts.BESIDE
    drawn = marks.posts() + leads + marks.lines(plotted) + marks.all_dots(plotted) + texts.ends_of_time(start, end)
    drawn += texts.left_of(plotted, before, away)
    drawn += texts.end_names(plotted, named, away) + texts.end_names(plotted, bare, away)
    left, right = gutter(before.values()), gutter(named.values())
    form = "ck-slope ck-led" if leads else "ck-slope"
    svg, told = document(chart, height(chart), drawn), legend(chart) if bare else ()
    return Drawn(svg, told, left, right, form, narrow=gutter(bare.values()))


def height(chart: Chart) -> float:
    """Of the drawing, in its own em."""
    return max(LEAST, LINE * (len(chart.series) + 1))


def extent(chart: Chart) -> tuple[Decimal, Decimal]:
    """The values at the bottom and at the top."""
    low, high = honesty.span(chart)
    return (low, high) if low < high else (low - 1, high + 1)


def settled(chart: Chart, places: Mapping[str, float]) -> dict[str, float]:
    """Where what is printed at one end stands, no text on another; places: of the values, in percent from above."""
    return labels.spread(places, _line(chart))


def _line(chart: Chart) -> float:
    """The height of a line of text, in percent."""
    return 100 * LINE / height(chart)


def _labels(chart: Chart, plotted: Sequence[Plotted], period: Period) -> dict[str, Label]:
    """What is printed at one end, by the keys of the series."""
    printed = {one.series.key: point.text for one in plotted for point, _ in one.points() if point.period == period}
    places = settled(chart, {one.series.key: one.boxes[period].y for one in plotted if period in one.boxes})
    return {key: Label(printed[key], at) for key, at in places.items()}


def _ends(
    after: Mapping[str, Label], names: Mapping[str, str], left: Gutter
) -> tuple[dict[str, Label], dict[str, Label]]:
    """Values with names, where these leave room for slopes; and values alone, where they do not."""
    named = {key: replace(label, text=f"{label.text} {names[key]}") for key, label in after.items()}
    widths = labels.widths_with(ROOM, left, gutter(named.values()))
    others = "".join(width for width in EVERYWHERE if width not in widths)
    told = {key: replace(label, widths=widths) for key, label in named.items()} if widths else {}
    return told, {key: replace(label, widths=others) for key, label in after.items()} if others else {}


def _leads(chart: Chart, plotted: Sequence[Plotted], period: Period, found: Mapping[str, Label]) -> str:
    """Lines from values to what is printed for them, where that had to give way to others."""
    ends = {one.series.key: (one.boxes[period].y, found[one.series.key].at) for one in plotted if period in one.boxes}
    moved = {key: (at, to) for key, (at, to) in ends.items() if abs(to - at) > BESIDE * _line(chart)}
    return marks.leads(moved, to_the_left=period == chart.periods[0][0])
