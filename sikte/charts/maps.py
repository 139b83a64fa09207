"""A map: regions filled by the class of their value, with the names of those in each class beside it.

The geometry says where everything stands."""

from collections.abc import Iterator
from decimal import Decimal

from sikte.charts import verdicts
from sikte.charts.drawn import Drawn, LegendItem, described
from sikte.charts.elements import element
from sikte.charts.looks import INK, PAPER
from sikte.charts.words import say
from sikte.geography.outlines import Ring, rings
from sikte.language.numbers import number
from sikte.statistics.classes import classes
from sikte.values.pages import Chart, ChartSeries
from sikte.values.value import Value

CLASSES = 4
TONES = ("#7595b8", "#49759f", "#29527c", "#10294a")
SIZE = 600
EDGE = {"vector_effect": "non-scaling-stroke", "stroke_linejoin": "round"}


class Class(Value):
    """number: of its tone, the lowest class 0; label: its span, as printed; series: highest value first."""

    number: int
    label: str
    series: tuple[ChartSeries, ...]


def drawn_map(chart: Chart) -> Drawn:
    """The map, and its classes as the legend, the highest first; regions without a value are hatched."""
    tones = {series.key: one.number for one in classed(chart) for series in one.series}
    scale, corner, size = frame(chart)
    paths = {series.key: _path(rings(series.region), scale, corner) for series in chart.series}
    shapes = "".join(_region(chart, series, paths[series.key], tones.get(series.key)) for series in chart.series)
    home = "".join(_outline(paths[series.key]) for series in chart.series if series.role == "home")
    told, named = described(chart, chart.id)
    inside = told + verdicts.hatching(chart.id) + element("g", shapes + home, aria_hidden="true")
    svg = element("svg", inside, class_="ck-plot ck-land", viewBox=f"0 0 {size[0]} {size[1]}", **named)
    return Drawn(svg, tuple(_legend(chart)), form="ck-map")


def classed(chart: Chart) -> tuple[Class, ...]:
    """The classes that the values make, the highest first."""
    values = {series.key: series.points[-1].value for series in chart.series if series.points}
    spans = classes([value for value in values.values() if value is not None], CLASSES)
    first = CLASSES - len(spans)
    return tuple(
        Class(first + place, _span(chart, *span), tuple(s for s in chart.series if _within(values.get(s.key), *span)))
        for place, span in reversed(list(enumerate(spans)))
    )


def unknown(chart: Chart) -> tuple[ChartSeries, ...]:
    """The regions without a value."""
    return tuple(series for series in chart.series if not series.points or series.points[-1].value is None)


def _within(value: Decimal | None, low: Decimal, high: Decimal) -> bool:
    return value is not None and low <= value <= high


def _span(chart: Chart, low: Decimal, high: Decimal) -> str:
    ends = [number(value, chart.decimals, chart.language) for value in dict.fromkeys((low, high))]
    told = say(chart.language, "span-of-values", low=ends[0], high=ends[-1]) if len(ends) > 1 else ends[0]
    return f"{told} {chart.unit}"


def frame(chart: Chart) -> tuple[float, tuple[int, int], tuple[int, int]]:
    """(how much the map is scaled, its north-western corner, its size)."""
    points = [point for series in chart.series for ring in rings(series.region) for point in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    scale = SIZE / max(east - west, north - south)
    return scale, (west, north), (round((east - west) * scale), round((north - south) * scale))


def _path(outline: tuple[Ring, ...], scale: float, corner: tuple[int, int]) -> str:
    return "".join(
        _closed([(round((x - corner[0]) * scale), round((corner[1] - y) * scale)) for x, y in r]) for r in outline
    )


def _closed(points: list[tuple[int, int]]) -> str:
    """In steps from point to point; islands that have shrunk to nothing are left out."""
    kept = [point for point, before in zip(points, [points[-1], *points], strict=False) if point != before]
    if len(kept) < 3:
        return ""
    steps = (f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in zip(kept, kept[1:], strict=False))
    return f"M{kept[0][0]} {kept[0][1]}l{' '.join(steps)}z"


def _region(chart: Chart, series: ChartSeries, path: str, tone: int | None) -> str:
    fill = {"fill": f"url(#{verdicts.hatch_name(chart.id)})", "class_": "ck-gone"}
    if tone is not None:
        fill = {"fill": TONES[tone], "class_": f"ck-t{tone}"}
    return element("path", d=path, stroke=PAPER, stroke_width="1.5", data_series=series.key, **fill, **EDGE)


def _outline(path: str) -> str:
    """What marks the home region out."""
    return element("path", d=path, fill="none", stroke=INK, stroke_width="2.5", class_="ck-home", **EDGE)


def _legend(chart: Chart) -> Iterator[LegendItem]:
    for one in classed(chart):
        sample = element("rect", width="100%", height="100%", fill=TONES[one.number], class_=f"ck-t{one.number}")
        yield LegendItem("", one.label, _sample(sample), ", ".join(series.label for series in one.series))
    if gone := unknown(chart):
        hatch = {"fill": f"url(#{verdicts.hatch_name(chart.id)})", "class_": "ck-gone", "stroke": INK}
        sample = element("rect", width="100%", height="100%", **hatch)
        missing = say(chart.language, "missing")
        yield LegendItem("", missing[:1].upper() + missing[1:], _sample(sample), ", ".join(one.label for one in gone))


def _sample(drawn: str) -> str:
    return element("svg", drawn, class_="ck-swatch", width="1rem", height=".75rem", aria_hidden="true")
