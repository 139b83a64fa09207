"""The figures of a chart as CSV, for spreadsheets and programs."""

from collections.abc import Iterator

from sikte.charts.words import say
from sikte.language.numbers import spreadsheet
from sikte.opendata.spreadsheets import cell, table
from sikte.values.pages import Chart, ChartPoint


def figures(chart: Chart) -> bytes:
    """Each figure that the chart shows, a row of its own: period, series, value, unit, remark.

    As spreadsheets in the chart's language open it: UTF-8 with a byte order mark; where decimals have a
    comma, cells have semicolons between them. A figure that is missing is an empty cell with a remark."""
    return table(_rows(chart), chart.language)


def _rows(chart: Chart) -> Iterator[tuple[str, ...]]:
    spoken = chart.language
    series, *others = (say(spoken, f"column-{key}") for key in ("series", "value", "unit", "remark"))
    yield tuple(cell(name, spoken) for name in (chart.period_label, chart.series_label or series, *others))
    codes, unit = [(period, period.code) for period, _ in chart.periods], cell(chart.unit, spoken)
    gone = "", unit, cell(say(spoken, "missing"), spoken)
    for one in chart.series:
        figures = {point.period: _figure(point, unit, spoken) for point in one.points}
        label = cell(one.label, spoken)
        for period, code in codes:
            yield code, label, *figures.get(period, gone)


def _figure(point: ChartPoint, unit: str, language: str) -> tuple[str, str, str]:
    value = "" if point.value is None else spreadsheet(point.value, language)
    return value, unit, cell(point.spoken, language)
