"""Charts with a row to each series: lying bars, and dots in a ranking."""

from collections.abc import Sequence

from sikte.charts import labels, marks, texts
from sikte.charts.drawn import Drawn, document
from sikte.charts.labels import Gutter
from sikte.charts.marks import Plotted
from sikte.charts.scene import Scene
from sikte.values.pages import Chart

RADIUS = "5"


def rows(chart: Chart, scene: Scene, plotted: tuple[Plotted, ...]) -> Drawn:
    """Lying bars, which stand on a line of zero."""
    drawn = marks.bars(chart, plotted) + marks.ground(chart, scene.steps, scene.origin)
    return _lying(chart, scene, plotted, drawn, scene.origin)


def dots(chart: Chart, scene: Scene, plotted: tuple[Plotted, ...]) -> Drawn:
    """A dot on a line of its own for each value."""
    left, right = labels.before_rows(chart), _after(plotted)
    axis = texts.value_axis_below(labels.values_below(texts.printed_ticks(chart, scene), left, right))
    return _lying(chart, scene, plotted, marks.rails(scene) + axis + marks.all_dots(plotted, RADIUS), 0)


def _lying(chart: Chart, scene: Scene, plotted: tuple[Plotted, ...], drawn: str, ground: float) -> Drawn:
    above = labels.names_stand_above(chart)
    of = {one.series.key: one for one in plotted}
    placed = [(of[series.key], at) for series, at in zip(chart.series, scene.steps, strict=True)]
    left, right = labels.before_rows(chart), _after(plotted)
    away = ".8em" if chart.kind == "dot" else ".5em"
    drawn += texts.row_names(placed, above) + texts.row_values(placed, ground, away)
    svg = document(chart, labels.pitch(chart) * len(chart.series), drawn)
    form = "ck-lying ck-above" if above else "ck-lying"
    return Drawn(svg, (), left, right, f"{form} ck-scaled" if chart.kind == "dot" else form)


def _after(plotted: Sequence[Plotted]) -> Gutter:
    """Room for the longest value."""
    return Gutter(max((one.only_text for one in plotted), key=len))
