"""A page's drawing at one size: every length a number, nothing hidden, nothing left that only a page has.

What draws pictures elsewhere knows no rem, no style sheet, and no strokes that keep their width in a stretched plot.
"""

import re
from functools import lru_cache
from html import escape
from xml.etree import ElementTree

from msgspec.structs import replace

from sikte.charts.elements import element, plain
from sikte.values.value import Value

WIDEST = "ck-w"
WIDTHS = {"ck-n", "ck-m", WIDEST}
ACROSS, DOWN = {"x", "x1", "x2", "cx", "dx", "width"}, {"y", "y1", "y2", "cy", "dy", "height"}
FOR_PAGES = re.compile("class|display|role|vector-effect|preserveAspectRatio|(?:aria|data)-.*")
LENGTH = re.compile(r"(-?[\d.]+)(%|rem|em|px)")
TAG = re.compile(r"<svg [^>]*>")
POINT = re.compile(r"(-?[\d.]+) (-?[\d.]+)")
ROOT = 16
STRETCHED = "none"


class Ground(Value):
    """What lengths are told by. width, height: of the plot; em: the size of its letters; stretched: whether places are
    told in percent without their sign."""

    width: float
    height: float
    em: float = ROOT
    stretched: bool = False


def size(svg: str, em: float = ROOT) -> tuple[float, float]:
    """How wide and high a drawing is, where it shows at its widest; 0 where it takes the room there is."""
    told = next(tag for tag in TAG.findall(svg) if _is_shown(tag.replace('"', " ")))
    box = re.search(r'viewBox="\S+ \S+ (\S+) (\S+)"', told)
    found = (re.search(rf' {side}="([^"]+)"', told) for side in ("width", "height"))
    wide, high = (_number(one[1], 0, em) if one else box[place] for place, one in enumerate(found, 1))
    return float(wide), float(high)


def settled(svg: str, width: float, height: float) -> str:
    """The inside of a drawing, as it is where there is most room for its words."""
    ground = Ground(width, height)
    return "".join(_written(node, ground) for node in ElementTree.fromstring(f"<svg>{svg}</svg>"))


def _written(node: ElementTree.Element, ground: Ground) -> str:
    if node.tag == "desc" or not _is_shown(node.get("class", "")):
        return ""
    if node.tag == "svg" and node.get("viewBox") and not _is_stretched(node):
        return element("svg", _inside(node, ground), **_attributes(node, ground))
    if node.tag == "svg":
        return element("g", _inside(node, _within(node, ground)), **_moved(node, ground))
    if letters := node.get("font-size"):
        ground = replace(ground, em=float(_number(letters, ground.em, ground.em)))
    return element(node.tag, escape(node.text or "", quote=False) + _inside(node, ground), **_attributes(node, ground))


def _inside(node: ElementTree.Element, ground: Ground) -> str:
    return "".join([_written(child, ground) for child in node])


def _is_shown(classes: str) -> bool:
    widths = WIDTHS.intersection(classes.split())
    return not widths or WIDEST in widths


def _is_stretched(node: ElementTree.Element) -> bool:
    return node.get("preserveAspectRatio") == STRETCHED


def _within(node: ElementTree.Element, ground: Ground) -> Ground:
    """What lengths within it are told by."""
    wide = float(_number(node.get("width", "100%"), ground.width, ground.em))
    return replace(ground, width=wide, stretched=_is_stretched(node))


def _moved(node: ElementTree.Element, ground: Ground) -> dict[str, str]:
    """A plot within the plot is a group in its place."""
    own = _attributes(node, ground)
    x, y = own.pop("x", "0"), own.pop("y", "0")
    kept = {key: value for key, value in own.items() if key not in ("width", "height", "viewBox", "overflow")}
    return kept | ({"transform": f"translate({x} {y})"} if (x, y) != ("0", "0") else {})


def _attributes(node: ElementTree.Element, ground: Ground) -> dict[str, str]:
    return {key: _settled(key, value, ground) for key, value in node.items()}


@lru_cache(maxsize=2**14)
def _settled(key: str, value: str, ground: Ground) -> str:
    """The same come again and again; "" where only pages have it."""
    if FOR_PAGES.fullmatch(key):
        return ""
    if key in ACROSS or key in DOWN:
        return _number(value, ground.width if key in ACROSS else ground.height, ground.em)
    if key == "font-size":
        return plain(ground.em)
    return POINT.sub(lambda found: _placed(found, ground), value) if key == "d" and ground.stretched else value


def _number(length: str, whole: float, em: float) -> str:
    """A length in pixels."""
    found = LENGTH.fullmatch(length)
    if not found:
        return length
    length, unit = found.groups()
    return plain(float(length) * (whole / 100 if unit == "%" else ROOT if unit == "rem" else em if unit == "em" else 1))


def _placed(point: re.Match[str], ground: Ground) -> str:
    return f"{_part(point[1], ground.width)} {_part(point[2], ground.height)}"


@lru_cache(maxsize=2**14)
def _part(percent: str, whole: float) -> str:
    return plain(float(percent) * whole / 100)
