"""A status matrix: for each series and period, whether things turned for the better.

Its cells stand in even rows and columns."""

from collections.abc import Sequence

from msgspec.structs import replace

from sikte.charts import labels, texts, verdicts
from sikte.charts.drawn import Drawn, document
from sikte.charts.elements import element, percent, text
from sikte.charts.honesty import MOST_DRAWN
from sikte.charts.labels import BAR, EVERYWHERE, Gutter
from sikte.charts.looks import INK, PAPER, looks
from sikte.charts.marks import Plotted
from sikte.values.data import Period
from sikte.values.pages import Chart, ChartPoint, ChartSeries

MOST_WITH_WORDS = 6
GAP = 0.04
GONE = ChartPoint(Period(0), None, "", verdict="unknown")


def matrix(chart: Chart) -> Drawn:
    """The latest periods, as many as a phone has room for; the table has all of them."""
    chart = replace(chart, periods=chart.periods[-MOST_DRAWN:])
    above, found = labels.names_stand_above(chart), looks(chart)
    left = labels.before_rows(chart)
    rows = [(Plotted(s, found[s.key], (), {}), at) for s, at in zip(chart.series, _middles(chart.series), strict=True)]
    drawn = texts.period_axis(labels.periods(chart, _middles(chart.periods), left, Gutter("")))
    drawn += verdicts.hatching(chart.id) + "".join(_row(chart, one, at) for one, at in rows)
    svg = document(chart, labels.pitch(chart) * len(rows), drawn + texts.row_names(rows, above))
    points = [point for series in chart.series for point in points_of(chart, series)]
    told = tuple(verdicts.legend(points, chart.id, chart.language))
    return Drawn(svg, told, left, form=f"ck-lying ck-scaled{' ck-above' if above else ''}")


def points_of(chart: Chart, series: ChartSeries) -> list[ChartPoint]:
    """A point for each period; one that is not in the data is unknown."""
    there = {point.period: point for point in series.points}
    return [there.get(period, GONE._replace(period=period)) for period, _ in chart.periods]


def _middles(things: Sequence[object]) -> list[float]:
    """Where the middles of equal parts are, in percent."""
    return [100 * (place + 0.5) / len(things) for place in range(len(things))]


def _row(chart: Chart, one: Plotted, at: float) -> str:
    points = zip(points_of(chart, one.series), _middles(chart.periods), strict=True)
    return element(
        "g", "".join(_cell(chart, point, across, at) for point, across in points), data_series=one.series.key
    )


def _cell(chart: Chart, point: ChartPoint, across: float, at: float) -> str:
    width = 100 / len(chart.periods) * (1 - 2 * GAP)
    height = 100 / len(chart.series) * BAR / labels.pitch(chart)
    corner = {"x": percent(across - width / 2), "y": percent(at - height / 2)}
    box = verdicts.box(point, chart.id, **corner, width=percent(width), height=percent(height))
    return verdicts.dressed(point, box + _told(chart, point, across, across - width / 2, at))


def _told(chart: Chart, point: ChartPoint, middle: float, start: float, at: float) -> str:
    """The icon in the middle; or at the start with its word after it, where the column is wide enough for words."""
    if len(chart.periods) > MOST_WITH_WORDS or not verdicts.icon(point):
        return _icon(point, middle, at, "-.375rem", EVERYWHERE)
    ink = {"fill": PAPER, "class_": "ck-on"} if point.verdict == "better" else {"fill": INK, "class_": "ck-ink"}
    words = verdicts.word(point, chart.language)
    word = text(
        words, x=percent(start), y=percent(at), dx="2em", dy=texts.MIDDLE, stroke="none", font_size=".8125rem", **ink
    )
    beside = _icon(point, start, at, ".5rem", "w") + element("g", word, **texts.seen("w"))
    return _icon(point, middle, at, "-.375rem", "nm") + beside


def _icon(point: ChartPoint, x: float, y: float, shift: str, widths: str) -> str:
    """In the reader's own size, around a place in percent."""
    drawn = verdicts.icon(point)
    if not drawn:
        return ""
    moved = element("svg", drawn, x=shift, y="-.375rem", **verdicts.ICON)
    return element("svg", moved, x=percent(x), y=percent(y), overflow="visible", **texts.seen(widths))
