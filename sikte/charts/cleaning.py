"""Vega's own SVG made fit to stand in a page: only shapes and texts, names of its own, nothing that acts or fetches."""

from xml.etree import ElementTree

from sikte.charts.elements import element

SPACE = "{http://www.w3.org/2000/svg}"
SHAPES = ("path", "rect", "circle", "ellipse", "line", "polygon", "polyline")
KEPT = (*SHAPES, "svg", "g", "text", "tspan", "defs", "clipPath", "linearGradient", "radialGradient", "stop")
ATTRIBUTES = frozenset(
    "class clip-path cx cy d dx dy fill fill-opacity font-size font-style font-weight gradientUnits height id offset "
    "opacity points r rx ry stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap "
    "stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor transform viewBox width x x1 x2 y y1 "
    "y2".split()
)
PAINTS, UNSEEN = ("fill", "stroke"), ("none", "transparent")


def cleaned(svg: str, name: str, **root: str) -> str:
    """The SVG with `root` as the attributes of its outermost element, beside its size; its ids begin with `name`."""
    tree = ElementTree.fromstring(svg)
    _thin_out(tree)
    size = {key: tree.get(key, "") for key in ("width", "height", "viewBox")}
    inside = "".join(_written(node, name) for node in tree)
    return element("svg", element("g", inside, aria_hidden="true"), **root, **size)


def is_blank(svg: str) -> bool:
    """Whether no mark is drawn in it."""
    tree = ElementTree.fromstring(svg)
    marks = (node for node in tree.iter(f"{SPACE}g") if node.get("class", "").split()[:2][-1:] == ["role-mark"])
    return not any(len(node) for node in marks)


def _thin_out(tree: ElementTree.Element) -> None:
    """Takes away shapes without a colour, which Vega draws for the pointer alone; a clip path needs none."""
    for parent in [node for node in tree.iter() if node.tag != f"{SPACE}clipPath"]:
        for child in filter(_is_unseen, list(parent)):
            parent.remove(child)


def _is_unseen(node: ElementTree.Element) -> bool:
    shape = node.tag.removeprefix(SPACE) in SHAPES
    return shape and all(node.get(paint, "none") in UNSEEN for paint in PAINTS)


def _written(node: ElementTree.Element, name: str) -> str:
    kind = node.tag.removeprefix(SPACE)
    if kind not in KEPT:
        return ""
    own = {key: _own(key, value, name) for key, value in node.items() if key in ATTRIBUTES}
    own.pop("class", None)
    inside = _escaped(node.text) + "".join(_written(child, name) + _escaped(child.tail) for child in node)
    return element(kind, inside, **{key.replace("-", "_"): value for key, value in own.items()})


def _own(key: str, value: str, name: str) -> str:
    """An id, and what refers to one, under the chart's name; a reference to anything else is none."""
    if key == "id":
        return f"{name}-{value}"
    if "url(" in value:
        return value.replace("url(#", f"url(#{name}-") if value.startswith("url(#") else "none"
    return value


def _escaped(text: str | None) -> str:
    return (text or "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
