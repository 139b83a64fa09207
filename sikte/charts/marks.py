"""Grid, bars, lines, dots and breaks, in percent of the plot."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sikte.charts.elements import dot, element, filled, percent, plain, stroked
from sikte.charts.labels import BAR, pitch
from sikte.charts.looks import INK, LINE, MUTED, PAPER, Look
from sikte.charts.scene import Box, Scene
from sikte.charts.table import GONE
from sikte.values.data import Period
from sikte.values.pages import Chart, ChartPoint, ChartSeries
from sikte.values.value import Value

MOST_PARTED = 40
STRETCHED = {"width": "100%", "height": "100%", "viewBox": "0 0 100 100", "preserveAspectRatio": "none"}


class Plotted(Value):
    """A series with its look, its unbroken runs of values, and where each of them stands."""

    series: ChartSeries
    look: Look
    runs: tuple[tuple[ChartPoint, ...], ...]
    boxes: dict[Period, Box]

    @property
    def end(self) -> float:
        """The right edge of its last value, in percent."""
        return max(box.x + box.width for box in self.boxes.values())

    @property
    def only_text(self) -> str:
        """What is printed for it where there is but one period."""
        return self.series.points[0].text if self.series.points else GONE

    def points(self) -> Iterator[tuple[ChartPoint, Box]]:
        return ((point, self.boxes[point.period]) for run in self.runs for point in run)


def grid(scene: Scene) -> str:
    """A line at each value on the axis but zero."""
    levels = (element("line", x2="100%", y1=percent(at), y2=percent(at)) for value, at in scene.ticks if value)
    return element("g", "".join(levels), class_="ck-grid", stroke=LINE)


def zero(scene: Scene) -> str:
    """The line that bars stand on, where zero is in sight."""
    places = [percent(at) for value, at in scene.ticks if not value]
    return "".join(element("line", x2="100%", y1=at, y2=at, class_="ck-zero", stroke=MUTED) for at in places)


def ground(chart: Chart, places: Sequence[float], origin: float) -> str:
    """The line that lying bars stand on, in pieces: it passes no name that stands above its bar.

    places: where the rows are."""
    half = 50 * BAR / pitch(chart) / len(places)
    ends = ({"y1": percent(at - half), "y2": percent(at + half)} for at in places)
    return "".join(
        element("line", x1=percent(origin), x2=percent(origin), **end, class_="ck-zero", stroke=MUTED) for end in ends
    )


def bars(chart: Chart, plotted: Sequence[Plotted]) -> str:
    """A group for each series."""
    abreast = len(chart.series) if len(chart.periods) > 1 else 1
    touching = chart.kind == "stacked-bar" or (abreast > 1 and abreast * len(chart.periods) <= MOST_PARTED)
    return "".join(
        element(
            "g",
            "".join(_bar(point, box, touching) for point, box in one.points()),
            **filled(one.look, chart.id),
            data_series=one.series.key,
        )
        for one in plotted
        if one.boxes
    )


def _bar(point: ChartPoint, box: Box, touching: bool) -> str:
    """A provisional or revised bar is light, with an outline; bars that touch are parted by a line of paper."""
    dress = {"stroke": "none"}
    if point.mark:
        dress = {"class_": "ck-marked", "fill_opacity": ".3", "stroke_width": "1.5"}
    elif touching:
        dress = {"class_": "ck-parted", "stroke": PAPER, "stroke_width": "1.5"}
    size = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
    return element("rect", **{side: percent(length) for side, length in size.items()}, **dress)


def rails(scene: Scene) -> str:
    """A faint line for each row, and one upright at each value on the axis, where no name stands in its way."""
    along = "".join(element("line", x2="100%", y1=percent(at), y2=percent(at)) for at in scene.steps)
    across = "".join(element("line", x1=percent(at), x2=percent(at), y2="100%") for _, at in scene.ticks)
    roomy = element("g", across, class_="ck-m ck-w", display="none")
    return element("g", along + roomy, class_="ck-grid", stroke=LINE)


def posts() -> str:
    """The two upright lines that slopes run between."""
    ends = (element("line", x1=at, x2=at, y2="100%") for at in ("0%", "100%"))
    return element("g", "".join(ends), class_="ck-grid", stroke=LINE)


def leads(ends: Mapping[str, tuple[float, float]], to_the_left: bool) -> str:
    """A thin line from each value at one side of the plot to the text that stands for it.

    ends: by the key of the series, from how far down to how far down, in percent."""
    along = (75, 65, 25, 10) if to_the_left else (25, 35, 75, 90)
    drawn = (
        element(
            "path",
            d="M" + "L".join(f"{x} {plain(y)}" for x, y in zip(along, (at, at, to, to), strict=True)),
            vector_effect="non-scaling-stroke",
            data_series=key,
        )
        for key, (at, to) in ends.items()
    )
    room = {"x": "-1.25rem" if to_the_left else "100%", "width": "1.25rem"}
    dress = {"class_": "ck-lead", "fill": "none", "stroke": MUTED, "overflow": "visible"}
    return element("svg", inside, **STRETCHED | room, **dress) if (inside := "".join(drawn)) else ""


def all_dots(plotted: Sequence[Plotted], radius: str = "3.5") -> str:
    """A dot at every value."""
    return "".join(
        _grouped(one, (_dot(one, point, box, radius=radius) for point, box in one.points())) for one in plotted
    )


def marked_dots(plotted: Sequence[Plotted]) -> str:
    """A hollow dot at the upper edge of an area, where its value is provisional or revised."""
    marked = ((one, [(point, box) for point, box in one.points() if point.mark]) for one in plotted)
    return "".join(_grouped(one, (_dot(one, point, box.top) for point, box in at)) for one, at in marked)


def _grouped(one: Plotted, drawn: Iterable[str]) -> str:
    """What belongs to a series, under its key; nothing where there is nothing."""
    inside = "".join(drawn)
    return element("g", inside, data_series=one.series.key) if inside else ""


def lines(plotted: Sequence[Plotted]) -> str:
    """A path for each series, stretched with the plot while its stroke is not."""
    drawn = [
        element("path", d=path, vector_effect="non-scaling-stroke", **stroked(one.look), data_series=one.series.key)
        for one in plotted
        if (path := "".join(_run(one, run) for run in one.runs if len(run) > 1))
    ]
    return element("svg", "".join(drawn), fill="none", stroke_linejoin="round", overflow="visible", **STRETCHED)


def _run(one: Plotted, run: Sequence[ChartPoint]) -> str:
    places = (one.boxes[point.period] for point in run)
    return "M" + "L".join(f"{plain(box.x)} {plain(box.y)}" for box in places)


def dots(chart: Chart, plotted: Sequence[Plotted]) -> str:
    """Hollow where a value is provisional or revised; filled where the eye should end, and, in a shape of the series'
    own, where it stands alone."""
    return "".join(_grouped(one, _dotted(chart, one)) for one in plotted)


def _dotted(chart: Chart, one: Plotted) -> Iterator[str]:
    alone = {run[0].period for run in one.runs if len(run) == 1}
    end = {chart.periods[-1][0]} if one.look.strong or len(chart.series) == 1 else set()
    for point, box in one.points():
        if point.mark or point.period in alone | end:
            yield _dot(one, point, box, shape=one.look.shape if point.period in alone else "")


def _dot(one: Plotted, point: ChartPoint, box: Box, **form: str) -> str:
    return dot(one.look, percent(box.x), percent(box.y), hollow=bool(point.mark), **form)


def target_line(scene: Scene) -> str:
    """The level that is to be reached."""
    if scene.target is None:
        return ""
    at = percent(scene.target)
    return element(
        "line", x2="100%", y1=at, y2=at, class_="ck-target", stroke=INK, stroke_width="1.5", stroke_dasharray="6 3"
    )


def break_lines(scene: Scene) -> str:
    """A dashed line before each break."""
    dress = {"class_": "ck-break", "stroke": MUTED, "stroke_dasharray": "4 3"}
    return "".join(element("line", x1=percent(at), x2=percent(at), y2="100%", **dress) for at in scene.breaks)
