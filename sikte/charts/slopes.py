"""A slope: each series as one line between two periods, with its values and its name at the ends."""

from collections.abc import Sequence

from sikte.charts import labels, marks, texts
from sikte.charts.drawn import Drawn, document, gutter, legend
from sikte.charts.labels import EVERYWHERE, ROOMY, Label
from sikte.charts.marks import Plotted
from sikte.charts.scene import Scene
from sikte.values.data import Period
from sikte.values.pages import Chart

LEAST, LINE = 16, 1.2
LONGEST = 16


def slope(chart: Chart, scene: Scene, plotted: tuple[Plotted, ...]) -> Drawn:
    """As high as its names need, so that each can stand by its line."""
    (first, start), (last, end) = chart.periods
    height = max(LEAST, LINE * (len(plotted) + 1))
    before, after = (_labels(plotted, period, 100 * LINE / height) for period in (first, last))
    names = {one.series.key: one.series.label for one in plotted}
    long = max(map(len, names.values())) > LONGEST
    named = {
        key: Label(f"{label.text} {names[key]}", label.at, ROOMY if long else EVERYWHERE)
        for key, label in after.items()
    }
    bare = {key: Label(label.text, label.at, "n") for key, label in after.items()} if long else {}
    drawn = marks.posts() + marks.lines(plotted) + marks.all_dots(plotted) + texts.ends_of_time(start, end)
    drawn += texts.left_of(plotted, before) + texts.end_names(plotted, named) + texts.end_names(plotted, bare)
    left, right = gutter(before.values()), gutter(named.values())
    return Drawn(document(chart, height, drawn), legend(chart) if long else (), left, right, "ck-slope")


def _labels(plotted: Sequence[Plotted], period: Period, line: float) -> dict[str, Label]:
    """What is printed at one end, by the keys of the series; line: the height of a line, in percent."""
    printed = {one.series.key: point.text for one in plotted for point, _ in one.points() if point.period == period}
    places = labels.spread({one.series.key: one.boxes[period].y for one in plotted if period in one.boxes}, line)
    return {key: Label(printed[key], at) for key, at in places.items()}
