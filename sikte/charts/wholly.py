"""A chart of one's own, drawn whole by Vega at three widths, of which a page shows the one that fits.

Its texts keep their size, and are measured by a font that Sikte brings along, so no other font moves a mark."""

from sikte.charts.cleaning import cleaned
from sikte.charts.drawn import Drawn, described
from sikte.charts.spec import spec
from sikte.charts.vega import FONT, drawn
from sikte.values.pages import Chart

GUIDE = {"labelFontSize": 12, "titleFontSize": 12}
SIZES = {"axis": GUIDE, "legend": GUIDE, "header": GUIDE, "text": {"fontSize": 12}}
WIDTHS = {"n": 272, "m": 460, "w": 680}


def own(chart: Chart) -> Drawn:
    """The chart at each width, with its description."""
    return Drawn("".join(_at(chart, *width) for width in WIDTHS.items()), (), form="ck-own")


def _at(chart: Chart, letter: str, width: int) -> str:
    name = f"{chart.id}-{letter}"
    told, named = described(chart, name)
    hidden = {} if letter == "n" else {"display": "none"}
    svg = cleaned(drawn(fitted(chart, width)), name, class_=f"ck-plot ck-{letter}", **named, **hidden)
    start = svg.index(">") + 1
    return svg[:start] + told + svg[start:]


def fitted(chart: Chart, width: int) -> dict:
    """The specification as wide as that, axes included; its title stands above it in the page."""
    whole = spec(chart)
    del whole["title"]
    whole |= {"width": width, "autosize": {"type": "fit", "contains": "padding"}}
    readable = {part: sizes | whole["config"].get(part, {}) for part, sizes in SIZES.items()}
    whole["config"] |= {"font": FONT, "background": None, **readable}
    return whole
