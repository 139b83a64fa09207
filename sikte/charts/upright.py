"""Charts whose values stand upright: lines, areas and bars over time."""

from collections.abc import Sequence

from sikte.charts import areas as filled
from sikte.charts import labels, marks, texts
from sikte.charts.drawn import Drawn, document, gutter, legend, textures
from sikte.charts.marks import Plotted
from sikte.charts.scene import Scene
from sikte.charts.spec import layout
from sikte.values.pages import Chart

HEIGHT = 20


def lines(chart: Chart, scene: Scene, plotted: tuple[Plotted, ...]) -> Drawn:
    """Lines, with dots where the eye should stop."""
    return _upright(chart, scene, plotted, marks.lines(plotted), marks.dots(chart, plotted))


def areas(chart: Chart, scene: Scene, plotted: tuple[Plotted, ...]) -> Drawn:
    """One area, or several that are stacked."""
    return _upright(chart, scene, plotted, textures(chart) + filled.areas(chart, plotted), marks.marked_dots(plotted))


def bars(chart: Chart, scene: Scene, plotted: tuple[Plotted, ...]) -> Drawn:
    """Bars, stacked or side by side."""
    drawn = textures(chart) + marks.bars(chart, plotted)
    return _upright(chart, scene, plotted, drawn, _values(chart, plotted, scene))


def _upright(chart: Chart, scene: Scene, plotted: tuple[Plotted, ...], below: str, above: str) -> Drawn:
    """below, above: what is drawn under and over the lines of zero and of breaks."""
    ticks = texts.printed_ticks(chart, scene)
    names = labels.ends(chart, _ends(chart, plotted))
    left, right = gutter(ticks), gutter(names.values())
    axes = texts.value_axis(ticks) + texts.period_axis(labels.periods(chart, scene.steps, left, right))
    over = marks.zero(scene) + marks.break_lines(scene) + texts.break_marks(chart, scene) + marks.target_line(scene)
    inside = marks.grid(scene) + axes + below + over + above + texts.end_names(plotted, names)
    inside += texts.target_name(chart, scene)
    return Drawn(document(chart, HEIGHT, inside, scene.steps), legend(chart), left, right)


def _ends(chart: Chart, plotted: Sequence[Plotted]) -> dict[str, float]:
    """How far down each series ends, at the last period; bars that stand side by side end nowhere."""
    last = chart.periods[-1][0]
    if layout(chart) == "bars":
        return {}
    return {one.series.key: one.boxes[last].middle for one in plotted if last in one.boxes}


def _values(chart: Chart, plotted: Sequence[Plotted], scene: Scene) -> str:
    """The values over the bars of a single series, where all of them have room."""
    printed, left = [point.text for point, _ in plotted[0].points()], gutter(texts.printed_ticks(chart, scene))
    widths = labels.over_bars(printed, 100 / len(scene.steps), left) if len(plotted) == 1 else ""
    return texts.bar_values(chart, plotted[0], scene, widths) if widths else ""
