"""Where Vega places the marks of a specification: what our own placing is held against."""

from collections.abc import Iterator
from decimal import Decimal

import vl_convert

AXIS = {"labelFontSize": 0, "labelOverlap": False, "labelPadding": 0, "translate": 0, "title": None}
BARE = {"grid": False, "ticks": False, "domain": False, "aria": False}
KEPT = ("values", "breaks", "target")
CHANNELS = ("x", "y", "y2", "xOffset", "order", "detail", "description")
# Points stand where lines bend, bars where areas do; unlike those they bear their rows.
SIMPLER = {"line": {"type": "point"}, "area": {"type": "bar", "orient": "vertical"}}


def placed(whole: dict) -> dict[str, object]:
    """A scene in percent, as `sikte.charts.scene.Scene` has it. whole: a specification in Vega-Lite, used up."""
    rows, lying = whole["datasets"]["values"], _bared(whole)
    for number, row in enumerate(rows):
        row["description"] = str(number)
    graph = vl_convert.vega_to_scenegraph(vl_convert.vegalite_to_vega(whole), allowed_base_urls=[])
    width, height = whole["width"], whole["height"]
    marks = list(_marks(graph["scenegraph"]))
    boxes = {int(item["description"]): _box(item, width, height) for role, item in marks if role == "values_marks"}
    across = [(item["text"], item["x"] / width * 100) for role, item in marks if role in ("bottom", "top")]
    along = [(item["text"], item["y"] / height * 100) for role, item in marks if role == "left"]
    steps, ticks = (along, across) if lying else (across, along)
    return {
        "boxes": {(row["key"], row["time"]): boxes[number] for number, row in enumerate(rows)},
        "steps": [at for _, at in steps],
        "ticks": [(Decimal(text), at) for text, at in ticks],
        "breaks": [item["x"] / width * 100 for role, item in marks if role == "breaks_marks"],
        "target": next((item["y"] / height * 100 for role, item in marks if role == "target_marks"), None),
    }


def _bared(whole: dict) -> bool:
    """Leaves what decides where things stand, with nothing whose size a font decides; whether bars lie down."""
    whole["config"] = {"axis": AXIS | BARE, "legend": {"disable": True}, "view": {"stroke": None}}
    whole["layer"] = [layer for layer in whole["layer"] if layer["name"] in KEPT]
    for layer in whole["layer"]:
        layer["encoding"] = {channel: how for channel, how in layer["encoding"].items() if channel in CHANNELS}
    first = whole["layer"][0]
    if first["mark"]["type"] in SIMPLER:
        first["mark"] = dict(SIMPLER[first["mark"]["type"]])
        first["encoding"]["detail"] = {"field": "key", "type": "nominal"}
    values = "x" if first["encoding"]["x"]["field"] == "value" else "y"
    first["encoding"][values] |= {"title": None, "axis": {"tickCount": 5, "labelExpr": "'' + datum.value"}}
    return values == "x"


def _marks(node: dict) -> Iterator[tuple[str, dict]]:
    """(name of the layer, or side of the axis, item) of all that is drawn."""
    for item in node["items"]:
        if node.get("role") == "axis":
            yield from ((item["orient"], label) for label in _labels(item))
        elif node["marktype"] == "group":
            for inner in item["items"]:
                yield from _marks(inner)
        elif node["role"] == "mark":
            yield node["name"], item


def _labels(axis: dict) -> Iterator[dict]:
    for mark in axis["items"]:
        if mark["role"] == "axis-label":
            yield from mark["items"]


def _box(item: dict, width: float, height: float) -> tuple[float, float, float, float]:
    """From the left, from above, how wide, how high."""
    places = item["x"] / width, item["y"] / height, item.get("width", 0) / width, item.get("height", 0) / height
    return tuple(100 * place for place in places)
