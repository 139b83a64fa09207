"""The figures of a chart as CSV, for spreadsheets and programs."""

import csv
from collections.abc import Iterator
from decimal import Decimal
from io import StringIO

from sikte.charts.words import say
from sikte.language.numbers import spreadsheet
from sikte.values.pages import Chart, ChartPoint

# A cell that begins with one of these is a formula to some spreadsheet; the apostrophe makes it a text.
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
GUARD = "'"


def figures(chart: Chart) -> bytes:
    """Each figure that the chart shows, a row of its own: period, series, value, unit, remark.

    As spreadsheets in the chart's language open it: UTF-8 with a byte order mark; where decimals have a
    comma, cells have semicolons between them. A figure that is missing is an empty cell with a remark."""
    file = StringIO(newline="")
    csv.writer(file, delimiter=_between(chart.language), lineterminator="\r\n").writerows(_rows(chart))
    return file.getvalue().encode("utf-8-sig")


def _between(language: str) -> str:
    return ";" if "," in spreadsheet(Decimal("0.5"), language) else ","


def _rows(chart: Chart) -> Iterator[tuple[str, ...]]:
    series, *others = (say(chart.language, f"column-{key}") for key in ("series", "value", "unit", "remark"))
    yield tuple(map(_safe, (chart.period_label, chart.series_label or series, *others)))
    for one in chart.series:
        points = {point.period: point for point in one.points}
        for period, _ in chart.periods:
            yield _safe(period.code), _safe(one.label), *_figure(chart, points.get(period))


def _figure(chart: Chart, point: ChartPoint | None) -> tuple[str, str, str]:
    if point is None:
        return "", _safe(chart.unit), say(chart.language, "missing")
    value = "" if point.value is None else spreadsheet(point.value, chart.language)
    return value, _safe(chart.unit), _safe(point.spoken)


def _safe(text: str) -> str:
    return GUARD + text if text.startswith(FORMULAS) else text
