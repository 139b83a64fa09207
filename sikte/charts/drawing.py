"""A chart drawn: placed as Vega places it, and typeset."""

from collections.abc import Callable

from sikte.charts import lying, maps, matrix, panels, slopes, upright, wholly
from sikte.charts.drawn import Drawn
from sikte.charts.honesty import runs
from sikte.charts.looks import Look, looks, painted
from sikte.charts.marks import Plotted
from sikte.charts.placing import place
from sikte.charts.scene import Scene
from sikte.charts.spec import layout
from sikte.charts.texts import no_finer
from sikte.values.pages import Chart, ChartSeries

FORMS: dict[str, Callable[[Chart, Scene, tuple[Plotted, ...]], Drawn]] = {
    "line": upright.lines,
    "area": upright.areas,
    "bars": upright.bars,
    "stack": upright.bars,
    "rows": lying.rows,
    "dots": lying.dots,
    "slope": slopes.slope,
    "panels": panels.panels,
}

# What stands on no scales; a table has no picture at all.
EVEN: dict[str, Callable[[Chart], Drawn]] = {
    "matrix": matrix.matrix,
    "map": maps.drawn_map,
    "table": lambda chart: Drawn("", ()),
    "own": wholly.own,
}
# What stands where it does in another form.
PLACED = {"panels": "line"}


def draw(chart: Chart) -> Drawn:
    """The chart as SVG, with its legend. The same chart gives the same bytes."""
    form = layout(chart)
    if form in EVEN:
        return EVEN[form](chart)
    scene, found = no_finer(chart, place(chart, PLACED.get(form, form))), looks(chart)
    plotted = tuple(_plotted(chart, series, found[series.key], scene) for series in painted(chart))
    return FORMS[form](chart, scene, plotted)


def _plotted(chart: Chart, series: ChartSeries, look: Look, scene: Scene) -> Plotted:
    found = runs(chart, series)
    boxes = {point.period: scene.boxes[series.key, point.period.ordinal] for run in found for point in run}
    return Plotted(series, look, found, boxes)
