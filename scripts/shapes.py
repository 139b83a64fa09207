#!/usr/bin/env python3
"""The shapes of charts as Altair makes them: everything but the data and what follows from them.

`python -m scripts.shapes` writes them to sikte/charts/shapes.py, so that no build has to import Altair for them. A
column's name is checked by nobody but our tests, since Altair lets a misspelt one with a type pass.
"""

import json
from pathlib import Path

import altair as alt

from sikte.charts.looks import APART, HEIGHT, INK, INSET, LINE, MUTED, PAPER, TARGETED, WIDTH

TARGET = Path(__file__).parents[1] / "sikte" / "charts" / "shapes.py"
HEAD = '"""The shapes of charts as Altair makes them, as JSON. Written by scripts/shapes.py: mend that, not this."""'
# Where the line that leads to a text begins and ends, and where the text begins, beside its value.
LEAD = (6, 20, 24)
COLUMNS = 3


def shape(form: str) -> str:
    """The specification of a form ("line", "bars", "rows", …) as JSON, a chart without data."""
    return json.dumps(_composed(form).configure(**_dress(form)).to_dict())


def written() -> str:
    """All of them, as a module."""
    return f"{HEAD}\n\nSHAPES = {{\n" + "".join(f"    {form!r}: {shape(form)!r},\n" for form in FORMS) + "}\n"


def _composed(form: str):
    """One picture of its layers, or one for each series."""
    if form == "panels":
        small = alt.layer(*(layer for layer in _line() if layer.name not in TARGETED)).properties(
            width=WIDTH // COLUMNS - INSET, height=HEIGHT // 3
        )
        for layer in small.layer[:-1]:
            layer.data = alt.Undefined  # that of its panel
        return small.facet(alt.Facet("series:N", title=None), columns=COLUMNS, data=alt.NamedData("values"))
    if form == "map":
        return alt.layer(*_map()).properties(width=WIDTH // 2, height=WIDTH).project("identity", reflectY=True)
    return alt.layer(*COMPOSED[form]()).properties(width=WIDTH, height=HEIGHT)


def _dress(form: str) -> dict:
    axis = {"labelColor": MUTED, "labelFontSize": 12, "titleColor": MUTED, "titleFontWeight": "normal"}
    legend = {"orient": "top", "labelColor": INK, "labelFontSize": 12, "labelLimit": 0, "symbolLimit": 0}
    return {
        "background": PAPER,
        "font": "Segoe UI, Helvetica, Arial, sans-serif",
        "axis": axis | {"gridColor": LINE, "domain": False, "ticks": False, "labelPadding": 6, "aria": False},
        "legend": legend | {"symbolType": "stroke" if form in ("line", "slope") else "square", "aria": False},
        "view": {"stroke": None},
    }


def _data(layer: str, data: str = "values"):
    return alt.Chart(alt.NamedData(data), name=layer)


def _line() -> tuple:
    x = alt.X("time:Q", title=None, axis=alt.Axis(grid=False), scale=alt.Scale(zero=False, nice=False, padding=INSET))
    y = alt.Y("value:Q", axis=alt.Axis(tickCount=5, format=",~f"))
    lines = _data("values").mark_line(strokeWidth=2.25).encode(x, y, strokeDash="series:N")
    alone = _data("alone").mark_point(filled=True, size=40, opacity=1).encode(x, y)
    marked = _data("marked").mark_point(fill=PAPER, size=40, opacity=1).encode(x, y)
    return (
        _speaking(lines.encode(detail=["key:N", "segment:N"])),
        _speaking(alone.transform_filter("datum.alone")),
        _speaking(marked.transform_filter("datum.mark !== ''")),
        *_target(),
        _data("breaks", "breaks").mark_rule(strokeDash=[4, 3], color=MUTED).encode(x="time:Q"),
    )


def _target() -> tuple:
    """The level that the series is to reach, dropped where there is none."""
    line = _data("target", "target").mark_rule(color=INK, strokeDash=[6, 3]).encode(alt.Y("value:Q", title=None))
    named = _data("targeted", "target").mark_text(align="left", baseline="bottom", dy=-3, color=INK)
    return line, named.encode(alt.X(value=0), alt.Y("value:Q", title=None), text="text:N")


def _slope() -> tuple:
    x = alt.X("time:Q", title=None, axis=alt.Axis(grid=True, orient="top"), scale=alt.Scale(zero=False, nice=False))
    y = alt.Y("value:Q", axis=None)
    lines = _data("values").mark_line(strokeWidth=2.25, point=True).encode(x, y, strokeDash="series:N")
    marked = _data("marked").mark_point(fill=PAPER, size=40, opacity=1)
    return (
        _speaking(lines.encode(detail="key:N")),
        _speaking(marked.encode(x, y).transform_filter("datum.mark !== ''")),
        *_printed((x, y), "first", "text:N", -1),
        *_printed((x, y), "last", "ending:N", 1),
    )


def _printed(place: tuple, end: str, words: str, way: int) -> tuple:
    """What stands beside one end of the slopes, and a line that leads to it from its value.

    way: -1 to the left, 1 to the right."""
    start, stop, away = (way * length for length in LEAD)
    ends = _data(f"{end}-leads").transform_filter(f"datum.{end}")
    leads = ends.mark_rule(color=MUTED, xOffset=start, x2Offset=stop).encode(*place, x2="time:Q", y2="printed:Q")
    align = "left" if way > 0 else "right"
    texts = ends.properties(name=end).mark_text(fontSize=12, color=INK, align=align, dx=away)
    return leads, texts.encode(place[0], alt.Y("printed:Q", axis=None), text=words)


def _area() -> tuple:
    x = alt.X("time:Q", title=None, axis=alt.Axis(grid=False), scale=alt.Scale(zero=False, nice=False, padding=INSET))
    y = alt.Y("value:Q", axis=alt.Axis(tickCount=5, format=",~f"), stack=None, scale=alt.Scale(zero=True))
    # Left to stack by itself, Vega-Lite puts zeros where there are gaps.
    sort = [alt.SortField("order")]
    stacked = _data("values").transform_stack(stack="value", as_=["base", "value"], groupby=["time"], sort=sort)
    parts = stacked.mark_area(orient="vertical", stroke=PAPER, strokeWidth=1.5).encode(x, y, y2="base:Q")
    lines = _data("breaks", "breaks").mark_rule(strokeDash=[4, 3], color=MUTED).encode(x="time:Q")
    return _speaking(parts.encode(detail=["key:N", "segment:N"])), *_target(), lines


def _bars() -> tuple:
    return _upright(xOffset=alt.XOffset("series:N", scale=alt.Scale(paddingInner=APART)))


def _stack() -> tuple:
    return _upright(order=alt.Order("order:Q"))


def _upright(**channels: object) -> tuple:
    x = alt.X("period:O", title=None, sort=None, axis=alt.Axis(grid=False, labelAngle=0, labelOverlap=True))
    y = alt.Y("value:Q", axis=alt.Axis(tickCount=5, format=",~f"), scale=alt.Scale(zero=True))
    bars = _data("values").mark_bar().encode(x, y, fillOpacity=_lighter(), detail="key:N", **channels)
    lines = _data("breaks", "breaks").mark_rule(strokeDash=[4, 3], color=MUTED)
    return _speaking(bars), *_target(), lines.encode(alt.X("period:O", bandPosition=0))


def _rows() -> tuple:
    x = alt.X("value:Q", axis=None, scale=alt.Scale(zero=True, nice=False))
    y = alt.Y("series:N", title=None, sort=None, axis=alt.Axis(labelLimit=0, labelColor=INK))
    bars = _data("values").mark_bar().encode(x, y, fillOpacity=_lighter())
    numbers = _data("numbers").mark_text(align="left", dx=5, color=INK).encode(x, y, text="text:N")
    return _speaking(bars), numbers


def _dots() -> tuple:
    x = alt.X("value:Q", title=None, axis=alt.Axis(tickCount=5, format=",~f"))
    y = alt.Y("series:N", title=None, sort=None, axis=alt.Axis(labelLimit=0, labelColor=INK, grid=True))
    light = alt.condition("datum.mark !== ''", alt.value(0), alt.value(1))
    dots = _data("values").mark_point(filled=True, size=90, opacity=1).encode(x, y, fillOpacity=light)
    numbers = _data("numbers").mark_text(align="left", dx=9, color=INK).encode(x, y, text="text:N")
    return _speaking(dots), numbers


def _matrix() -> tuple:
    x = alt.X("period:O", title=None, sort=None, axis=alt.Axis(orient="top", labelAngle=0))
    y = alt.Y("series:N", title=None, sort=None, axis=alt.Axis(labelLimit=0, labelColor=INK))
    boxes = _data("values").mark_rect(stroke=PAPER, strokeWidth=3).encode(x, y, color="verdict:N")
    signs = _data("signs").mark_text(fontWeight="bold", fontSize=15, color=PAPER).encode(x, y, text="sign:N")
    return boxes.encode(description="description:N"), signs


def _map() -> tuple:
    told = alt.LookupData(data=alt.NamedData("values"), key="id", fields=["series", "text", "class", "description"])
    regions = _data("values", "regions").mark_geoshape(stroke=PAPER, strokeWidth=1)
    return (regions.transform_lookup("id", told).encode(color="class:N", description="description:N"),)


def _speaking(marks):
    """Coloured by series, and each mark named in words."""
    tooltip = [alt.Tooltip("series:N"), alt.Tooltip("period:N"), alt.Tooltip("text:N")]
    return marks.encode(color="series:N", description="description:N", tooltip=tooltip)


def _lighter():
    return alt.condition("datum.mark !== ''", alt.value(0.35), alt.value(1))


COMPOSED = {
    "line": _line,
    "area": _area,
    "bars": _bars,
    "stack": _stack,
    "rows": _rows,
    "dots": _dots,
    "slope": _slope,
    "matrix": _matrix,
    "map": _map,
}
FORMS = (*COMPOSED, "panels")


if __name__ == "__main__":
    TARGET.write_text(written(), encoding="utf-8")
