"""A chart as the HTML of its figure, and as files to take away."""

from dataclasses import dataclass, replace

from sikte import record
from sikte.charts import runtime
from sikte.charts.card import TakeAway, card
from sikte.charts.download import figures
from sikte.charts.drawing import draw
from sikte.charts.drawn import Drawn as Drawing
from sikte.charts.pictures import photograph, picture
from sikte.charts.spec import spec
from sikte.memory import remembered
from sikte.values.kept import Files, Kept
from sikte.values.pages import Chart
from sikte.values.places import Problem
from sikte.website.render import render

TEMPLATE = "partials/chart.html"
SVG, PNG = "svg", "png"


@dataclass(frozen=True, slots=True)
class Drawn:
    """figures: the chart's figure for each of its places: heading, legend, picture, notes, source, table, and what
    there is to take away; files: those to take away, by the ending of their names; problems: what is wrong with
    its template."""

    figures: tuple[Kept[str], ...]
    files: tuple[tuple[str, Kept[bytes]], ...]
    problems: tuple[Problem, ...]


@remembered
def drawn(chart: Kept[Chart], site_name: str, takes: tuple[TakeAway, ...], templates: Files) -> Drawn:
    """takes: what the figure offers in each of its places; templates: those that TEMPLATE needs."""
    told = chart.value
    files, drawing = _pictured(told, site_name) if has_picture(told.kind) else ({}, draw(told))
    shown = card(told, drawing)
    made = [render(templates, TEMPLATE, replace(shown, take=take)) for take in takes]
    files = {"csv": figures(told)} | files
    return Drawn(
        tuple(Kept.of(html) for html, _ in made),
        tuple((ending, Kept.of(content)) for ending, content in files.items()),
        made[0][1],
    )


def _pictured(chart: Chart, site_name: str) -> tuple[dict[str, bytes], Drawing]:
    """(the files that show the chart, its drawing on the page)."""
    whole = spec(chart)
    files = {"vl.json": record.written(whole)} | _answering(chart)
    drawing = draw(chart, whole)
    return {SVG: picture(chart, drawing, site_name).encode()} | files, drawing


def _answering(chart: Chart) -> dict[str, bytes]:
    """What Vega draws in the browser, where the chart asks for that."""
    return {"vg.json": record.written(runtime.answering(chart))} if chart.live else {}


@remembered
def photographed(svg: Kept[bytes]) -> Kept[bytes]:
    """A picture as PNG."""
    return Kept.of(photograph(svg.value.decode()))


def has_picture(kind: str) -> bool:
    """Whether there is more to a chart of this kind than its table."""
    return kind != "table"
