"""The figures of a chart, as a table."""

from typing import NamedTuple

from sikte.charts.words import say
from sikte.values.pages import Chart, ChartPoint, ChartSeries
from sikte.values.value import Value

MOST_CELLS = 600
GONE = ".."
BETWEEN = "|"


class Cell(NamedTuple):
    """text: as printed; spoken: what is said of it aloud, where the text is a sign (`instead` of it)
    or bears a mark (after it); scope: "col" or "row" for a header, else ""; key: of the series it names;
    values: all that is printed for it, "|" between them, where the table leaves some out."""

    text: str
    spoken: str = ""
    instead: bool = False
    scope: str = ""
    key: str = ""
    values: str = ""


class Table(Value):
    """head: the header row; rows: each begins with its header; note: what was left out, else "";
    periods: all of the chart's, "|" between them, where the table leaves some out."""

    caption: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    periods: str = ""


def is_shortened(chart: Chart) -> bool:
    """Whether the table is too large for a page, and shows the latest period alone."""
    return len(chart.periods) * len(chart.series) > MOST_CELLS


def table(chart: Chart) -> Table:
    """Every figure as printed; the more numerous of periods and series down, the others across."""
    periods = chart.periods[-1:] if is_shortened(chart) else chart.periods
    note = say(chart.language, "only-latest", period=periods[0][1]) if is_shortened(chart) else ""
    caption = say(chart.language, "caption", title=chart.title, unit=chart.unit) if chart.unit else chart.title
    cells = {
        (series.key, point.period): _cell(point, chart.language) for series in chart.series for point in series.points
    }
    gone = Cell(GONE, say(chart.language, "missing"), instead=True)
    down = [(period, Cell(printed)) for period, printed in periods]
    across, corner = [(series.key, _named(chart, series)) for series in chart.series], chart.period_label
    if len(across) > len(down):
        down, across, corner = across, down, chart.series_label
        cells = {(period, key): cell for (key, period), cell in cells.items()}
    head = Cell(corner, scope="col"), *(cell._replace(scope="col") for _, cell in across)
    rows = tuple(
        (cell._replace(scope="row"), *(cells.get((column, row), gone) for column, _ in across)) for row, cell in down
    )
    return Table(caption, head, rows, note, BETWEEN.join(printed for _, printed in chart.periods) if note else "")


def _named(chart: Chart, series: ChartSeries) -> Cell:
    """The header of a series; with all its values, where the table shows but the latest."""
    if not is_shortened(chart):
        return Cell(series.label, key=series.key)
    printed = {point.period: point.text for point in series.points}
    return Cell(series.label, key=series.key, values=BETWEEN.join(printed.get(p, GONE) for p, _ in chart.periods))


def _cell(point: ChartPoint, language: str) -> Cell:
    judged = point.value is not None and point.verdict
    verdict = say(language, f"verdict-{point.verdict}") if judged else ""
    text = say(language, "judged", text=point.text, verdict=verdict) if judged else point.text
    return Cell(text, point.spoken, instead=point.value is None)
