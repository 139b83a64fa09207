"""A chart drawn: Vega places, we typeset."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from sikte.charts import labels, marks, texts
from sikte.charts.description import description
from sikte.charts.elements import element, plain, swatch, texture
from sikte.charts.honesty import runs
from sikte.charts.labels import ROOMY, Gutter, Label
from sikte.charts.looks import Look, looks, painted
from sikte.charts.marks import Plotted
from sikte.charts.scene import Scene, place
from sikte.charts.spec import layout, spec
from sikte.charts.words import say
from sikte.values.pages import Chart, ChartSeries

HEIGHT = 20


@dataclass(frozen=True, slots=True)
class LegendItem:
    """key: of the series, "" for the many that share a look; swatch: a sample of it, as SVG."""

    key: str
    label: str
    swatch: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """svg: the plot, whose texts reach out over its edges, into the gutters;
    lying: with bars that lie; above: the names of such bars are too long to stand before them."""

    svg: str
    legend: tuple[LegendItem, ...]
    left: Gutter
    right: Gutter
    lying: bool = False
    above: bool = False


@lru_cache(maxsize=1024)
def draw(chart: Chart) -> Drawn:
    """The chart as SVG, with its legend. The same chart gives the same bytes.

    Raises RuntimeError if Vega did not draw one mark for each value: that would be a bug."""
    scene, found = texts.no_finer(chart, place(spec(chart))), looks(chart)
    plotted = tuple(_plotted(chart, series, found[series.key], scene) for series in painted(chart))
    return _rows(chart, scene, plotted) if layout(chart) == "rows" else _upright(chart, scene, plotted)


def _plotted(chart: Chart, series: ChartSeries, look: Look, scene: Scene) -> Plotted:
    found = runs(chart, series)
    boxes = {point.period: scene.boxes[series.key, point.period.ordinal] for run in found for point in run}
    return Plotted(series, look, found, boxes)


def _upright(chart: Chart, scene: Scene, plotted: tuple[Plotted, ...]) -> Drawn:
    ticks = texts.printed_ticks(chart, scene)
    names = labels.ends(chart, _ends(chart, plotted))
    left, right = _gutter(ticks), _gutter(names.values())
    axes = texts.value_axis(ticks) + texts.period_axis(labels.periods(chart, scene.steps, left, right))
    over = marks.zero(scene) + marks.break_lines(scene) + texts.break_marks(chart, scene)
    if chart.kind == "line":
        drawn = marks.lines(plotted) + over + marks.dots(chart, plotted)
    else:
        drawn = _textures(chart) + marks.bars(chart, plotted) + over + _values(chart, plotted, scene, left)
    svg = _document(chart, HEIGHT, marks.grid(scene) + axes + drawn + texts.end_names(plotted, names))
    return Drawn(svg, _legend(chart), left, right)


def _gutter(found: Iterable[Label]) -> Gutter:
    """Room for the longest of some labels, wherever they show."""
    longest = max(found, key=lambda label: len(label.text), default=Label("", 0))
    return Gutter(longest.text, longest.widths)


def _ends(chart: Chart, plotted: Sequence[Plotted]) -> dict[str, float]:
    """How far down each series ends, at the last period; bars that stand side by side end nowhere."""
    last = chart.periods[-1][0]
    if layout(chart) == "bars":
        return {}
    return {one.series.key: one.boxes[last].y + one.boxes[last].height / 2 for one in plotted if last in one.boxes}


def _values(chart: Chart, plotted: Sequence[Plotted], scene: Scene, left: Gutter) -> str:
    """The values over the bars of a single series, where all of them have room."""
    printed = [point.text for point, _ in plotted[0].points()]
    widths = labels.over_bars(printed, 100 / len(scene.steps), left)
    return texts.bar_values(chart, plotted[0], scene, widths) if widths and len(plotted) == 1 else ""


def _rows(chart: Chart, scene: Scene, plotted: tuple[Plotted, ...]) -> Drawn:
    above = labels.names_stand_above(chart)
    of = {one.series.key: one for one in plotted}
    rows = [(of[series.key], at) for series, at in zip(chart.series, scene.steps, strict=True)]
    left = Gutter("" if above else max((series.label for series in chart.series), key=len), ROOMY)
    right = Gutter(max((one.only_text for one in plotted), key=len))
    drawn = marks.bars(chart, plotted) + marks.ground(chart, scene.steps, scene.origin)
    drawn += texts.row_names(rows, above) + texts.row_values(rows, scene.origin)
    svg = _document(chart, labels.pitch(chart) * len(chart.series), drawn)
    return Drawn(svg, (), left, right, lying=True, above=above)


def _document(chart: Chart, height: float, inside: str) -> str:
    """The outermost element. Its height is in its own em, so that a style sheet can change it."""
    name = f"{chart.id}-text"
    described = element("desc", escape(description(chart), quote=False), id=name)
    size = {"width": "100%", "height": f"{plain(height)}em", "overflow": "visible"}
    drawn = element("g", inside, aria_hidden="true")
    return element("svg", described + drawn, class_="ck-plot", role="img", aria_labelledby=name, **size)


def _textures(chart: Chart) -> str:
    patterns = [texture(look, chart.id) for look in looks(chart).values() if look.texture and chart.kind != "line"]
    return element("defs", "".join(patterns)) if patterns else ""


def _legend(chart: Chart) -> tuple[LegendItem, ...]:
    """One item for each series that can be told apart, and one for all the others."""
    found, line = looks(chart), chart.kind == "line"
    alike = [series for series in chart.series if not found[series.key].number]
    apart = [series for series in chart.series if series not in alike or len(alike) == 1]
    items = [LegendItem(one.key, one.label, swatch(found[one.key], chart.id, line)) for one in apart]
    if len(alike) > 1:
        rest = swatch(found[alike[0].key], chart.id, line)
        items.append(LegendItem("", say(chart.language, "rest", count=len(alike)), rest))
    return tuple(items) if len(items) > 1 else ()
