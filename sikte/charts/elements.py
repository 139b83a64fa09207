"""SVG elements as text, and how the look of a series becomes their attributes."""

from functools import lru_cache
from html import escape

from sikte.charts.looks import PAPER, Look

SIDE = "8"
TEXTURES = {
    "slant": {"d": "M-1 1 1-1M0 8 8 0M7 9 9 7", "stroke_width": ".9"},
    "dots": {"d": "M2 2h0M6 6h0", "stroke_width": "1.75", "stroke_linecap": "round"},
    "level": {"d": "M0 2H8M0 6H8", "stroke_width": ".9"},
}


def element(name: str, inside: str = "", /, **attributes: str) -> str:
    """An element, `inside` being its content as SVG. In the names of attributes, a last _ is dropped and
    any other is a hyphen; an attribute without a value is left out."""
    written = "".join([_attribute(*attribute) for attribute in attributes.items()])
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


@lru_cache(maxsize=2**14)
def _attribute(key: str, value: str) -> str:
    """The same come again and again."""
    return f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' if value else ""


def text(words: str, **attributes: str) -> str:
    return element("text", escape(words, quote=False), **attributes)


@lru_cache(maxsize=2**13)
def plain(value: float) -> str:
    """With two decimals at most: of a hundred, that is a tenth of a pixel."""
    return f"{round(value, 2) + 0.0:g}"


def percent(value: float) -> str:
    return plain(value) + "%"


def stroked(look: Look) -> dict[str, str]:
    """The attributes of a line."""
    width = "3" if look.strong else "2.25" if look.number else "1"
    return {"class_": look.name, "stroke": look.color, "stroke_width": width, "stroke_dasharray": look.dash}


def filled(look: Look, chart_id: str) -> dict[str, str]:
    """The attributes of a bar: a plain fill, or one with a texture."""
    if look.texture:
        return {"class_": look.name, "fill": f"url(#{chart_id}-{look.name})", "stroke": look.color}
    return {"class_": f"{look.name} ck-plain", "fill": look.color, "stroke": look.color}


def texture(look: Look, chart_id: str) -> str:
    """The pattern that a textured fill refers to."""
    size = {"width": SIDE, "height": SIDE}
    ground = element("rect", **size, fill=look.color, class_=f"{look.name} ck-plain")
    paper = {"fill": "none", "stroke": PAPER, "stroke_opacity": ".65", "class_": "ck-paper"}
    drawn = element("path", **paper, **TEXTURES[look.texture])
    return element("pattern", ground + drawn, id=f"{chart_id}-{look.name}", **size, patternUnits="userSpaceOnUse")


def dot(look: Look, x: str, y: str, *, hollow: bool = False, shape: str = "", radius: str = "3.5") -> str:
    """A point at a place. shape: the data of its path, a circle where there is none."""
    kind, fill = ("ck-hollow", PAPER) if hollow else ("ck-dot", look.color)
    dress = {"class_": f"{look.name} {kind}", "fill": fill, "stroke": look.color, "stroke_width": "2"}
    if shape:
        return element("svg", element("path", d=shape, **dress), x=x, y=y, overflow="visible")
    return element("circle", cx=x, cy=y, r=radius, **dress)


def line_swatch(look: Look, lined: bool = True, dotted: bool = False) -> str:
    """The sample of a line in the legend. lined: whether it is drawn anywhere; dotted: whether points stand alone."""
    line = element("line", x2="100%", y1="50%", y2="50%", **stroked(look)) if lined else ""
    return _sample(line + (dot(look, "50%", "50%", shape=look.shape) if dotted else ""), "1.75rem" if lined else "1rem")


def swatch(look: Look, chart_id: str) -> str:
    """The sample of a surface in the legend."""
    return _sample(element("rect", width="100%", height="100%", **filled(look, chart_id) | {"stroke": ""}), "1rem")


def _sample(drawn: str, width: str) -> str:
    return element("svg", drawn, class_="ck-swatch", width=width, height=".75rem", aria_hidden="true")
