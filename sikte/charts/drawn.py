"""What a drawing is made of: the plot, its gutters, its legend."""

from collections.abc import Iterable, Sequence
from html import escape

from sikte.charts.description import description
from sikte.charts.elements import element, line_swatch, plain, swatch, texture
from sikte.charts.honesty import runs
from sikte.charts.labels import Gutter, Label
from sikte.charts.looks import LINES, Look, looks
from sikte.charts.words import say
from sikte.values.pages import Chart, ChartSeries
from sikte.values.value import Value


class LegendItem(Value):
    """key: of the series, "" for the many that share a look; swatch: a sample of it, as SVG;
    more: what else is said of it."""

    key: str
    label: str
    swatch: str
    more: str = ""


class Panel(Value):
    """One of several plots that make up a picture. key, name: of its series; last: its latest value, as printed."""

    key: str
    name: str
    last: str
    svg: str


class Drawn(Value):
    """svg: the plot, whose texts reach out over its edges, into the gutters; form: the class of its frame;
    panels: in place of the one plot, plots that share its gutters; narrow: what the right one holds in the narrowest
    column, where that is shorter."""

    svg: str
    legend: tuple[LegendItem, ...]
    left: Gutter = Gutter("")
    right: Gutter = Gutter("")
    form: str = ""
    panels: tuple[Panel, ...] = ()
    narrow: Gutter = Gutter("")


def gutter(found: Iterable[Label]) -> Gutter:
    """Room for the longest of some labels, wherever they show."""
    longest = max(found, key=lambda label: len(label.text), default=Label("", 0))
    return Gutter(longest.text, longest.widths)


def document(chart: Chart, height: float, inside: str, steps: Sequence[float] = ()) -> str:
    """The plot with its description, a picture to those who hear it; steps: where the periods stand,
    for the page's script."""
    told, named = described(chart, chart.id)
    steps_told = {"data_steps": " ".join(map(plain, steps))}
    return plot(height, told + element("g", inside, aria_hidden="true"), **named, **steps_told)


def described(chart: Chart, name: str) -> tuple[str, dict[str, str]]:
    """(the description of a picture, the attributes that make it one to those who hear it); name: of the picture."""
    told = element("desc", escape(description(chart), quote=False), id=f"{name}-text")
    return told, {"role": "img", "aria_labelledby": f"{name}-text"}


def plot(height: float, inside: str, **named: str) -> str:
    """The outermost element. Its height is in its own em, so that a style sheet can change it."""
    size = {"width": "100%", "height": f"{plain(height)}em", "overflow": "visible"}
    return element("svg", inside, class_="ck-plot", **named, **size)


def textures(chart: Chart) -> str:
    """The patterns that the fills of a chart refer to."""
    patterns = [texture(look, chart.id) for look in looks(chart).values() if look.texture and chart.kind not in LINES]
    return element("defs", "".join(patterns)) if patterns else ""


def legend(chart: Chart) -> tuple[LegendItem, ...]:
    """One item for each series that can be told apart, and one for all the others."""
    found = looks(chart)
    alike = [series for series in chart.series if not found[series.key].number]
    apart = [series for series in chart.series if series not in alike or len(alike) == 1]
    items = [LegendItem(one.key, one.label, _swatch(chart, found[one.key], [one])) for one in apart]
    if len(alike) > 1:
        rest = _swatch(chart, found[alike[0].key], alike)
        items.append(LegendItem("", say(chart.language, "rest", count=len(alike)), rest))
    return tuple(items) if len(items) > 1 else ()


def _swatch(chart: Chart, look: Look, of: Sequence[ChartSeries]) -> str:
    """The sample of what series that share a look are drawn with."""
    if chart.kind not in LINES:
        return swatch(look, chart.id)
    lengths = {len(run) for series in of for run in runs(chart, series)}
    return line_swatch(look, lined=lengths != {1}, dotted=1 in lengths and chart.kind == "line")


def unit(chart: Chart, drawn: Drawn) -> str:
    """What the axis is measured in, "" where the subtitle tells it."""
    told = chart.subtitle and (drawn.form or chart.subtitle.casefold().startswith(chart.unit.casefold()))
    return "" if told else chart.unit
