"""The figures of a chart as CSV, for spreadsheets and programs."""

from collections.abc import Iterator

from sikte.charts.words import say
from sikte.language.numbers import spreadsheet
from sikte.opendata.spreadsheets import harmless, table
from sikte.values.pages import Chart, ChartPoint


def figures(chart: Chart) -> bytes:
    """Each figure that the chart shows, a row of its own: period, series, value, unit, remark.

    As spreadsheets in the chart's language open it: UTF-8 with a byte order mark; where decimals have a
    comma, cells have semicolons between them. A figure that is missing is an empty cell with a remark."""
    return table(_rows(chart), chart.language)


def _rows(chart: Chart) -> Iterator[tuple[str, ...]]:
    series, *others = (say(chart.language, f"column-{key}") for key in ("series", "value", "unit", "remark"))
    yield tuple(map(harmless, (chart.period_label, chart.series_label or series, *others)))
    for one in chart.series:
        points = {point.period: point for point in one.points}
        for period, _ in chart.periods:
            yield harmless(period.code), harmless(one.label), *_figure(chart, points.get(period))


def _figure(chart: Chart, point: ChartPoint | None) -> tuple[str, str, str]:
    if point is None:
        return "", harmless(chart.unit), say(chart.language, "missing")
    value = "" if point.value is None else spreadsheet(point.value, chart.language)
    return value, harmless(chart.unit), harmless(point.spoken)
