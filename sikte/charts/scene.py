"""Where Vega places things: one small reader of its scenegraph, which nothing else here needs to know.

Texts are set to no size, so that nothing is measured and no font can move a mark.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

AXIS = {"labelFontSize": 0, "labelOverlap": False, "labelPadding": 0, "translate": 0, "title": None}
BARE = {"grid": False, "ticks": False, "domain": False, "aria": False}
KEPT = ("values", "breaks", "target")
CHANNELS = ("x", "y", "y2", "xOffset", "order", "detail", "description")
# Points stand where lines bend, bars where areas do: they bear their rows, and are found much faster.
SIMPLER = {"line": {"type": "point"}, "area": {"type": "bar", "orient": "vertical"}}
FIELDS = ("time", "period", "series", "value", "key", "order")


@dataclass(frozen=True, slots=True)
class Box:
    """A mark, in percent of the plot from its upper left corner; a point has no width and height."""

    x: float
    y: float
    width: float = 0
    height: float = 0

    @property
    def middle(self) -> float:
        """Halfway down."""
        return self.y + self.height / 2

    @property
    def centre(self) -> float:
        """Halfway across."""
        return self.x + self.width / 2

    @property
    def top(self) -> "Box":
        """The point in the middle of its upper edge."""
        return Box(self.centre, self.y)


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything in percent. boxes: by the key of a series and the ordinal of a period; steps: where the
    periods (or, of lying bars, the series) have their labels; ticks: (value, place) along the other axis;
    breaks: where their lines stand; target: where the level to be reached stands, else None."""

    boxes: dict[tuple[str, int], Box]
    steps: tuple[float, ...]
    ticks: tuple[tuple[Decimal, float], ...]
    breaks: tuple[float, ...]
    target: float | None = None

    @property
    def origin(self) -> float:
        """Where zero is, on an axis that has it."""
        return next(at for value, at in self.ticks if not value)


def place(whole: dict) -> Scene:
    """Asks Vega where the marks of a specification stand (and uses the specification up)."""
    import vl_convert  # starts a JavaScript engine: put off until there is a chart to draw

    rows = whole["datasets"]["values"]
    breaks, lying, pointed = _bare(whole)
    pointed = pointed and bool(rows)
    asked = _outermost(rows) if pointed else range(len(rows))
    whole["datasets"]["values"] = [_described(number, rows[number]) for number in asked]
    graph = vl_convert.vega_to_scenegraph(_as_vega(whole), allowed_base_urls=[])
    width, height = whole["width"], whole["height"]
    marks = list(_marks(graph["scenegraph"]))
    boxes = {int(item["description"]): _box(item, width, height) for role, item in marks if role == "values_marks"}
    rules = [item["x"] / width * 100 for role, item in marks if role == "breaks_marks"]
    if sorted(boxes) != sorted(asked) or len(rules) != breaks:
        raise RuntimeError(f"Vega drew {len(boxes)} marks of {len(asked)} values, and {len(rules)} of {breaks} breaks")
    aims = [item["y"] / height * 100 for role, item in marks if role == "target_marks"]
    across = [(item["text"], item["x"] / width * 100) for role, item in marks if role == "bottom"]
    along = [(item["text"], item["y"] / height * 100) for role, item in marks if role == "left"]
    steps, ticks = (along, across) if lying else (across, along)
    placed = _between(rows, boxes) if pointed else boxes
    return Scene(
        {(row["key"], row["time"]): placed[number] for number, row in enumerate(rows)},
        tuple(at for _, at in steps),
        tuple((Decimal(text), at) for text, at in ticks),
        tuple(rules),
        next(iter(aims), None),
    )


def _outermost(rows: Sequence[dict]) -> list[int]:
    """The numbers of the first and the last row in time, and of those with the lowest and the highest value: both
    scales of points are linear, so all others stand between these."""
    ends = (pick(range(len(rows)), key=lambda n: rows[n][field]) for field in ("time", "value") for pick in (min, max))
    return sorted(set(ends))


def _between(rows: Sequence[dict], known: Mapping[int, Box]) -> list[Box]:
    """Where each row stands, told from the outermost."""
    across = _line([(rows[number]["time"], box.x) for number, box in known.items()])
    down = _line([(rows[number]["value"], box.y) for number, box in known.items()])
    return [Box(across(row["time"]), down(row["value"])) for row in rows]


def _line(points: Sequence[tuple[float, float]]) -> Callable[[float], float]:
    """The straight line through the outermost points."""
    (low, start), (high, end) = min(points), max(points)
    rise = (end - start) / (high - low) if high > low else 0
    return lambda value: start + (value - low) * rise


def _described(number: int, row: dict) -> dict:
    """What decides where a mark stands, described by the number of its row."""
    return {"description": str(number)} | {field: row[field] for field in FIELDS}


def _bare(whole: dict) -> tuple[int, bool, bool]:
    """Leaves what decides where things stand: half the time goes to the rest. Gives the number of breaks, whether the
    bars lie down, and whether the marks are points on a line of time."""
    breaks = whole["datasets"]["breaks"]
    del whole["title"], whole["description"], whole["usermeta"]
    whole["config"] = {"axis": AXIS | BARE, "legend": {"disable": True}, "view": {"stroke": None}}
    whole["layer"] = [
        layer for layer in whole["layer"] if layer["name"] in KEPT and (breaks or layer["name"] != "breaks")
    ]
    for layer in whole["layer"]:
        layer["encoding"] = {channel: how for channel, how in layer["encoding"].items() if channel in CHANNELS}
    encoding = whole["layer"][0]["encoding"]
    kind = whole["layer"][0]["mark"]["type"]
    if kind in SIMPLER:
        whole["layer"][0]["mark"] = dict(SIMPLER[kind])
        encoding["detail"] = {"field": "key", "type": "nominal"}
    values = "x" if encoding["x"]["field"] == "value" else "y"
    encoding[values] |= {"title": None, "axis": {"tickCount": 5, "labelExpr": "'' + datum.value"}}
    return len(breaks), values == "x", kind == "line"


def _as_vega(whole: dict) -> dict:
    """The specification compiled. Many charts differ in nothing but their data, which are poured in afterwards."""
    held = whole["datasets"]
    vega = json.loads(_compiled(json.dumps(whole | {"datasets": dict.fromkeys(held, ())})))
    for data in vega["data"]:
        if data["name"] in held:
            data["values"] = held[data["name"]]
    return vega


@lru_cache(maxsize=256)
def _compiled(whole: str) -> str:
    import vl_convert

    return json.dumps(vl_convert.vegalite_to_vega(whole))


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


def _box(item: dict, width: float, height: float) -> Box:
    x, y = item["x"] / width, item["y"] / height
    return Box(100 * x, 100 * y, 100 * item.get("width", 0) / width, 100 * item.get("height", 0) / height)
