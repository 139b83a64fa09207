"""A chart of one's own, drawn whole by Vega at three widths, of which a page shows the one that fits.

Its texts keep their size, and are measured by a font that Sikte brings along, so no other font moves a mark."""

from html import escape

from sikte.charts.cleaning import cleaned
from sikte.charts.description import description
from sikte.charts.drawn import Drawn
from sikte.charts.elements import element
from sikte.charts.spec import spec
from sikte.charts.vega import FONT, drawn
from sikte.values.pages import Chart

SIZES = {"labelFontSize": 12, "titleFontSize": 12}
WIDTHS = {"n": 272, "m": 460, "w": 680}


def own(chart: Chart) -> Drawn:
    """The chart at each width, with its description."""
    return Drawn("".join(_at(chart, *width) for width in WIDTHS.items()), (), form="ck-own")


def _at(chart: Chart, letter: str, width: int) -> str:
    name = f"{chart.id}-{letter}"
    named = {"class_": f"ck-plot ck-{letter}", "role": "img", "aria_labelledby": f"{name}-text"}
    hidden = {} if letter == "n" else {"display": "none"}
    svg = cleaned(drawn(_fitted(chart, width)), name, **named, **hidden)
    told = element("desc", escape(description(chart), quote=False), id=f"{name}-text")
    start = svg.index(">") + 1
    return svg[:start] + told + svg[start:]


def _fitted(chart: Chart, width: int) -> dict:
    """The specification as wide as that, axes included; its title stands above it in the page."""
    whole = spec(chart)
    del whole["title"]
    whole |= {"width": width, "autosize": {"type": "fit", "contains": "padding"}}
    readable = {part: SIZES | whole["config"].get(part, {}) for part in ("axis", "legend", "header")}
    whole["config"] |= {"font": FONT, "background": None, **readable}
    return whole
