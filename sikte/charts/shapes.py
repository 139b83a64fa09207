"""The four shapes of a chart as Altair makes them: everything but the data and what follows from them.

A column's name is checked by nobody but our tests, since Altair lets a misspelt one with a type pass.
"""

import json
from functools import cache
from types import ModuleType

from sikte.charts.looks import INK, LINE, MUTED, PAPER

WIDTH, HEIGHT = 640, 320
INSET = 12
COLUMNS = 3
TARGETED = ("target", "targeted")
TITLE = {"anchor": "start", "color": INK, "fontSize": 16, "subtitleColor": MUTED, "subtitleFontSize": 13}


@cache
def shape(form: str) -> str:
    """The specification of a form ("line", "bars", "rows", …) as JSON, a chart without data."""
    import altair as alt  # half a second: put off until there is a chart to draw

    whole = _composed(alt, form)
    return json.dumps(whole.configure(**_dress(form)).to_dict())


def _composed(alt: ModuleType, form: str):
    """One picture of its layers, or one for each series."""
    if form == "panels":
        small = alt.layer(*(layer for layer in _line(alt) if layer.name not in TARGETED)).properties(
            width=WIDTH // COLUMNS - INSET, height=HEIGHT // 3
        )
        for layer in small.layer[:-1]:
            layer.data = alt.Undefined  # that of its panel
        return small.facet(alt.Facet("series:N", title=None), columns=COLUMNS, data=alt.NamedData("values"))
    if form == "map":
        return alt.layer(*_map(alt)).properties(width=WIDTH // 2, height=WIDTH).project("identity", reflectY=True)
    return alt.layer(*SHAPES[form](alt)).properties(width=WIDTH, height=HEIGHT)


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


def _data(alt: ModuleType, layer: str, data: str = "values"):
    return alt.Chart(alt.NamedData(data), name=layer)


def _line(alt: ModuleType) -> tuple:
    x = alt.X("time:Q", title=None, axis=alt.Axis(grid=False), scale=alt.Scale(zero=False, nice=False, padding=INSET))
    y = alt.Y("value:Q", axis=alt.Axis(tickCount=5, format=",~f"))
    lines = _data(alt, "values").mark_line(strokeWidth=2.25).encode(x, y, strokeDash="series:N")
    alone = _data(alt, "alone").mark_point(filled=True, size=40, opacity=1).encode(x, y)
    marked = _data(alt, "marked").mark_point(fill=PAPER, size=40, opacity=1).encode(x, y)
    return (
        _speaking(alt, lines.encode(detail=["key:N", "segment:N"])),
        _speaking(alt, alone.transform_filter("datum.alone")),
        _speaking(alt, marked.transform_filter("datum.mark !== ''")),
        *_target(alt),
        _data(alt, "breaks", "breaks").mark_rule(strokeDash=[4, 3], color=MUTED).encode(x="time:Q"),
    )


def _target(alt: ModuleType) -> tuple:
    """The level that the series is to reach, dropped where there is none."""
    line = _data(alt, "target", "target").mark_rule(color=INK, strokeDash=[6, 3]).encode(alt.Y("value:Q", title=None))
    named = _data(alt, "targeted", "target").mark_text(align="left", baseline="bottom", dy=-3, color=INK)
    return line, named.encode(alt.X(value=0), alt.Y("value:Q", title=None), text="text:N")


def _slope(alt: ModuleType) -> tuple:
    x = alt.X("time:Q", title=None, axis=alt.Axis(grid=True, orient="top"), scale=alt.Scale(zero=False, nice=False))
    y = alt.Y("value:Q", axis=None)
    lines = _data(alt, "values").mark_line(strokeWidth=2.25, point=True).encode(x, y, strokeDash="series:N")
    texts = _data(alt, "values").mark_text(color=INK).encode(x, y)
    starts = texts.mark_text(align="right", dx=-8).encode(text="text:N").transform_filter("datum.first")
    ends = texts.mark_text(align="left", dx=8).encode(text="ending:N").transform_filter("datum.last")
    return _speaking(alt, lines.encode(detail="key:N")), starts.properties(name="starts"), ends.properties(name="ends")


def _area(alt: ModuleType) -> tuple:
    x = alt.X("time:Q", title=None, axis=alt.Axis(grid=False), scale=alt.Scale(zero=False, nice=False, padding=INSET))
    y = alt.Y("value:Q", axis=alt.Axis(tickCount=5, format=",~f"), stack=None, scale=alt.Scale(zero=True))
    # Left to stack by itself, Vega-Lite puts zeros where there are gaps.
    sort = [alt.SortField("order")]
    stacked = _data(alt, "values").transform_stack(stack="value", as_=["base", "value"], groupby=["time"], sort=sort)
    parts = stacked.mark_area(orient="vertical", stroke=PAPER, strokeWidth=1.5).encode(x, y, y2="base:Q")
    lines = _data(alt, "breaks", "breaks").mark_rule(strokeDash=[4, 3], color=MUTED).encode(x="time:Q")
    return _speaking(alt, parts.encode(detail=["key:N", "segment:N"])), *_target(alt), lines


def _bars(alt: ModuleType) -> tuple:
    return _upright(alt, xOffset=alt.XOffset("series:N", scale=alt.Scale(paddingInner=0.08)))


def _stack(alt: ModuleType) -> tuple:
    return _upright(alt, order=alt.Order("order:Q"))


def _upright(alt: ModuleType, **channels: object) -> tuple:
    x = alt.X("period:O", title=None, sort=None, axis=alt.Axis(grid=False, labelAngle=0, labelOverlap=True))
    y = alt.Y("value:Q", axis=alt.Axis(tickCount=5, format=",~f"), scale=alt.Scale(zero=True))
    bars = _data(alt, "values").mark_bar().encode(x, y, fillOpacity=_lighter(alt), detail="key:N", **channels)
    lines = _data(alt, "breaks", "breaks").mark_rule(strokeDash=[4, 3], color=MUTED)
    return _speaking(alt, bars), *_target(alt), lines.encode(alt.X("period:O", bandPosition=0))


def _rows(alt: ModuleType) -> tuple:
    x = alt.X("value:Q", axis=None, scale=alt.Scale(zero=True, nice=False))
    y = alt.Y("series:N", title=None, sort=None, axis=alt.Axis(labelLimit=0, labelColor=INK))
    bars = _data(alt, "values").mark_bar().encode(x, y, fillOpacity=_lighter(alt))
    numbers = _data(alt, "numbers").mark_text(align="left", dx=5, color=INK).encode(x, y, text="text:N")
    return _speaking(alt, bars), numbers


def _dots(alt: ModuleType) -> tuple:
    x = alt.X("value:Q", title=None, axis=alt.Axis(tickCount=5, format=",~f"))
    y = alt.Y("series:N", title=None, sort=None, axis=alt.Axis(labelLimit=0, labelColor=INK, grid=True))
    light = alt.condition("datum.mark !== ''", alt.value(0), alt.value(1))
    dots = _data(alt, "values").mark_point(filled=True, size=90, opacity=1).encode(x, y, fillOpacity=light)
    numbers = _data(alt, "numbers").mark_text(align="left", dx=9, color=INK).encode(x, y, text="text:N")
    return _speaking(alt, dots), numbers


def _matrix(alt: ModuleType) -> tuple:
    x = alt.X("period:O", title=None, sort=None, axis=alt.Axis(orient="top", labelAngle=0))
    y = alt.Y("series:N", title=None, sort=None, axis=alt.Axis(labelLimit=0, labelColor=INK))
    boxes = _data(alt, "values").mark_rect(stroke=PAPER, strokeWidth=3).encode(x, y, color="verdict:N")
    signs = _data(alt, "signs").mark_text(fontWeight="bold", fontSize=15, color=PAPER).encode(x, y, text="sign:N")
    return boxes.encode(description="description:N"), signs


def _map(alt: ModuleType) -> tuple:
    told = alt.LookupData(data=alt.NamedData("values"), key="id", fields=["series", "text", "class", "description"])
    regions = _data(alt, "values", "regions").mark_geoshape(stroke=PAPER, strokeWidth=1)
    return (regions.transform_lookup("id", told).encode(color="class:N", description="description:N"),)


def _speaking(alt: ModuleType, marks):
    """Coloured by series, and each mark named in words."""
    tooltip = [alt.Tooltip("series:N"), alt.Tooltip("period:N"), alt.Tooltip("text:N")]
    return marks.encode(color="series:N", description="description:N", tooltip=tooltip)


def _lighter(alt: ModuleType):
    return alt.condition("datum.mark !== ''", alt.value(0.35), alt.value(1))


SHAPES = {
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
