"""Charts whose values stand upright: lines, areas and bars over time."""

from collections.abc import Sequence

from sikte.charts import areas as filled
from sikte.charts import labels, marks, texts
from sikte.charts.drawn import Drawn, document, gutter, legend, textures
from sikte.charts.marks import Plotted
from sikte.charts.scene import Scene
from sikte.charts.spec import layout
from sikte.charts.table import GONE
from sikte.values.data import Period
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
    told = _values(chart, plotted, scene) if len(plotted) == 1 else _signs(chart, plotted, scene)
    return _upright(chart, scene, plotted, drawn, told)


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
    """How far down each series ends, at the last period: parts in their middle. Bars that stand side by side end
    nowhere, and a single one has its value above it."""
    last, whole = chart.periods[-1][0], len(plotted) == 1
    if layout(chart) == "bars" or (layout(chart) == "stack" and whole):
        return {}
    ends = {one.series.key: one.boxes[last] for one in plotted if last in one.boxes}
    return {key: box.y if whole else box.middle for key, box in ends.items()}


def _values(chart: Chart, plotted: Sequence[Plotted], scene: Scene) -> str:
    """The values over the bars of a single series, where all of them have room."""
    printed, left = [point.text for point, _ in plotted[0].points()], gutter(texts.printed_ticks(chart, scene))
    widths = labels.over_bars(printed, 100 / len(scene.steps), left)
    return texts.bar_values(chart, plotted[0], scene, widths) if widths else ""


def _signs(chart: Chart, plotted: Sequence[Plotted], scene: Scene) -> str:
    """What tells a bar that is missing from one of zero, where bars stand side by side and there is room."""
    step, left = 100 / len(scene.steps) / len(plotted), gutter(texts.printed_ticks(chart, scene))
    widths = labels.over_bars([GONE], step, left) if layout(chart) == "bars" else ""
    gone = ((one, _missing(chart, one, scene)) for one in plotted if one.boxes and widths)
    return "".join(texts.gone_signs(one, places, scene, widths) for one, places in gone if places)


def _missing(chart: Chart, one: Plotted, scene: Scene) -> dict[Period, float]:
    """Where the bars would stand that a series lacks: as far from the middle of their period as its others."""
    steps = {period: at for (period, _), at in zip(chart.periods, scene.steps, strict=True)}
    known, box = next(iter(one.boxes.items()))
    return {period: at + box.centre - steps[known] for period, at in steps.items() if period not in one.boxes}
