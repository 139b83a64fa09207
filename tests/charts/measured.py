"""What the marks of a chart on a page say, measured where they stand: an oracle that knows nothing of how they came there."""

import re
from collections.abc import Callable, Iterator

SVG = "{http://www.w3.org/2000/svg}"
PAIR = re.compile(r"(-?[\d.]+) (-?[\d.]+)")
Scale = Callable[[float], float]


def number(text: str) -> float:
    """A number as Swedish and English pages print it; every comma here parts thousands or decimals of English or Swedish."""
    return float(re.sub(r"[^\d.,-]", "", text.replace("\N{MINUS SIGN}", "-")).replace(",", ""))


def percent(node, name: str) -> float:
    return float((node.get(name) or "0").removesuffix("%"))


def linear(first: tuple[float, float], last: tuple[float, float]) -> Scale:
    """(place, value) at both ends → place → value."""
    step = (last[1] - first[1]) / (last[0] - first[0])
    return lambda place: first[1] + (place - first[0]) * step


def of_keys(node, tag: str) -> Iterator[tuple[str, object]]:
    """(key of its series, mark) of each mark of this kind."""
    for group in node.iter():
        if group.get("data-series") and group.tag in (f"{SVG}g", f"{SVG}path"):
            yield from ((group.get("data-series"), mark) for mark in group.iter(SVG + tag) if mark.get("clip-path") is None)


def axis(figure) -> Scale:
    """How high stands what, by the printed ticks."""
    group = next(node for node in figure.iter(f"{SVG}g") if node.get("data-axis"))
    ticks = [(percent(text, "y"), number(text.text)) for text in group]
    return linear(ticks[0], ticks[-1])


def points(figure) -> dict[str, list[float]]:
    """The values of lines, and of points that stand alone, from left to right."""
    value, found = axis(figure), {}
    for key, path in of_keys(figure, "path"):
        if path.get("vector-effect"):
            found.setdefault(key, {}).update({float(x): value(float(y)) for x, y in PAIR.findall(path.get("d"))})
    for key, shape in of_keys(figure, "svg"):
        found.setdefault(key, {})[percent(shape, "x")] = value(percent(shape, "y"))
    for key, dot in of_keys(figure, "circle"):
        found.setdefault(key, {})[percent(dot, "cx")] = value(percent(dot, "cy"))
    return {key: [row[x] for x in sorted(row)] for key, row in found.items()}


def panels(figure) -> dict[str, list[float]]:
    parts = [node for node in figure.iter("div") if node.get("class") == "ck-panel"]
    return {part.get("data-series"): points(part)[part.get("data-series")] for part in parts}


def areas(figure) -> dict[str, list[float]]:
    """How high each part is, at each period that all of them have a value for."""
    value = axis(figure)
    found = {}
    for group in figure.iter(f"{SVG}g"):
        cut = group.find(f"{SVG}clipPath/{SVG}path") if group.get("data-series") else None
        if cut is None:
            continue
        runs = [[float(y) for _, y in PAIR.findall(run)] for run in cut.get("d").split("Z")[:-1]]
        edges = [edge for run in runs for edge in list(zip(run, reversed(run), strict=True))[: len(run) // 2]]
        found[group.get("data-series")] = [value(top) - value(bottom) for top, bottom in edges]
    return found


def bars(figure) -> dict[str, list[float]]:
    """How high upright bars are."""
    value, found = axis(figure), {}
    for key, bar in of_keys(figure, "rect"):
        top, bottom = percent(bar, "y"), percent(bar, "y") + percent(bar, "height")
        found.setdefault(key, []).append((percent(bar, "x"), value(top) - value(bottom)))
    return {key: [height for _, height in sorted(row)] for key, row in found.items()}


def rows(figure) -> dict[str, float]:
    """How long lying bars are."""
    return {key: percent(bar, "width") for key, bar in of_keys(figure, "rect")}


def dots(figure) -> dict[str, float]:
    """The values of dots in a ranking, by the ticks below them."""
    below = [text for text in figure.iter(f"{SVG}text") if text.get("y") == "100%" and not text.get("text-anchor")]
    value = linear(*[(percent(text, "x"), number(text.text)) for text in (below[0], below[-1])])
    return {key: value(percent(dot, "cx")) for key, dot in of_keys(figure, "circle")}


def slopes(figure) -> dict[str, list[float]]:
    """How far up slopes begin and end, of their height."""
    ends = sorted((key, percent(dot, "cx"), 100 - percent(dot, "cy")) for key, dot in of_keys(figure, "circle"))
    return {key: [up for one, _, up in ends if one == key] for key, *_ in ends}


def tones(figure) -> dict[str, int]:
    """The class of each region on a map that has one."""
    found = ((key, re.fullmatch(r"ck-t(\d)", path.get("class", ""))) for key, path in of_keys(figure, "path"))
    return {key: int(tone[1]) for key, tone in found if tone}


def verdicts(figure) -> dict[str, list[str]]:
    """The word in each cell of a status matrix, "" where it has none."""
    groups = [node for node in figure.iter(f"{SVG}g") if node.get("data-series")]
    return {node.get("data-series"): [" ".join(t.text for t in cell.iter(f"{SVG}text")) for cell in node] for node in groups}
