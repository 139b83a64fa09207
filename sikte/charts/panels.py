"""Small multiples: a little chart for each series, all on the same scale; the page lays them out in columns."""

from msgspec.structs import replace

from sikte.charts import marks, texts
from sikte.charts.drawn import Drawn, Panel, gutter, legend, plot
from sikte.charts.marks import Plotted
from sikte.charts.scene import Scene
from sikte.charts.table import GONE
from sikte.values.pages import Chart

HEIGHT = 7
MOST_TICKS = 4


def panels(chart: Chart, scene: Scene, plotted: tuple[Plotted, ...]) -> Drawn:
    """A panel for each series; the nation, where it is one of several, runs through all the others' instead."""
    scene = _with_few_ticks(scene)
    behind = [one for one in plotted if one.series.role == "nation" and len(plotted) > 1]
    of = {one.series.key: one for one in plotted if one not in behind}
    drawn = tuple(_panel(chart, scene, of[series.key], behind) for series in chart.series if series.key in of)
    told = tuple(item for item in legend(chart) if item.key not in of)
    return Drawn("", told, gutter(texts.printed_ticks(chart, scene)), form="ck-small", panels=drawn)


def _panel(chart: Chart, scene: Scene, one: Plotted, behind: list[Plotted]) -> Panel:
    axes = texts.value_axis(texts.printed_ticks(chart, scene)) + texts.ends_below(chart.periods)
    over = marks.zero(scene) + marks.break_lines(scene) + texts.break_marks(chart, scene)
    lines = marks.lines([*behind, one]) + over + marks.dots(replace(chart, series=(one.series,)), [one])
    last = next((point.text for point in one.series.points if point.period == chart.periods[-1][0]), GONE)
    return Panel(one.series.key, one.series.label, last, plot(HEIGHT, marks.grid(scene) + axes + lines))


def _with_few_ticks(scene: Scene) -> Scene:
    """Each second or third tick where there are many: a panel is low."""
    step = -(-len(scene.ticks) // MOST_TICKS)
    return replace(scene, ticks=scene.ticks[::step])
