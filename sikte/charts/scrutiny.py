"""What of a chart of one's own would deceive readers, or be beyond some of them: told to whoever wrote it.

The first is looked for in its specification, as Vega has it; the other in Vega's scenegraph, where all is painted."""

import re
from collections.abc import Iterable, Iterator
from decimal import ROUND_DOWN, Decimal
from functools import lru_cache

from sikte.charts.looks import MOST
from sikte.charts.vega import compiled, placed
from sikte.charts.vetting import held, nodes
from sikte.language.numbers import legible, number
from sikte.values.colors import MARK, TEXT, WHITE, Color, contrast, mix
from sikte.values.value import Value

# What is read by its length or surface, and the sides that it ends at.
LENGTHS, SIDES = {"bar", "area"}, ("x2", "y2")
FROM_ZERO = re.compile(r"scale\('([^']+)', inrange\(0")
PAINTS, COLORED = ("fill", "stroke"), ("color", "fill", "stroke")
# Marks that texts may stand on, and whose outline is not looked into.
ROUGH = ("arc", "area", "shape", "symbol", "path")
SMALLEST, VEGAS = 12, 11
NAMED = 5


class Item(Value):
    """What Vega paints. kind, role: of its mark; facts: as in the scenegraph; alpha: how opaque what it lies in lets
    it be, from 0 to 1; x, y: where it stands in the picture."""

    kind: str
    role: str
    facts: dict
    alpha: float
    x: float
    y: float


def is_cut(made: dict) -> bool:
    """Whether bars or areas of a specification in Vega are measured along an axis without zero."""
    marks = (mark for mark in nodes(made) if LENGTHS & set(mark.get("style") or ()))
    measures = sorted({name for mark in marks for name in _measures(mark)})
    if any(scale["name"] in measures and scale["type"] == "log" for scale in made.get("scales", ())):
        return True
    answers = _items(placed(made | {"marks": [*map(_asked, measures)], "axes": [], "legends": []}))
    return any(item.facts.get("text") is False for item in answers)


def _measures(mark: dict) -> Iterator[str]:
    """The scales that its lengths are told by, from zero or from what is stacked below."""
    update = mark.get("encode", {}).get("update", {})
    for end in (update.get(side, {}) for side in SIDES):
        if found := FROM_ZERO.match(end.get("signal", "")):
            yield found[1]
        elif "scale" in end and (end.get("value") == 0 or end.get("field", "").endswith("_start")):
            yield end["scale"]


def _asked(scale: str) -> dict:
    """A mark that says whether zero lies on a scale."""
    return {"type": "text", "encode": {"update": {"text": {"signal": f"inrange(0, domain('{scale}'))"}}}}


def shortcomings(whole: dict, language: str) -> Iterator[tuple[str, dict[str, str]]]:
    """(code of a message, its facts) of what is too faint, too small or too much to tell apart.

    whole: the specification as the page draws it; language: that of the facts."""
    items = [item for item in _items(placed(compiled(whole))) if item.alpha]
    paper = next((color for item in items if item.role == "frame" and (color := _seen(item, "fill", WHITE))), WHITE)
    texts = [item for item in items if item.kind == "text" and item.facts.get("text")]
    marks = [item for item in items if item.role == "mark" and item.kind not in ("text", "group")]
    yield from _faint("code-faint-mark", ((mark, [paper]) for mark in marks), MARK, language)
    yield from _faint("code-faint-text", _grounded(texts, marks, paper), TEXT, language)
    if small := [size for text in texts if (size := text.facts.get("fontSize", VEGAS)) < SMALLEST]:
        yield "code-small", {"size": _length(min(small), language), "least": _length(SMALLEST, language)}
    if (count := _apart(whole)) > MOST:
        yield "code-colors", {"count": str(count), "most": str(MOST)}


def _length(pixels: float, language: str) -> str:
    return legible(Decimal(str(pixels)), language)


def _items(mark: dict, alpha: float = 1, x: float = 0, y: float = 0) -> Iterator[Item]:
    for told in mark["items"]:
        facts = {name: fact for name, fact in told.items() if fact is not None}
        place = x + facts.get("x", 0), y + facts.get("y", 0)
        item = Item(mark["marktype"], mark.get("role", ""), facts, alpha * facts.get("opacity", 1), *place)
        yield item
        for inner in facts.get("items", ()) if item.kind == "group" else ():
            yield from _items(inner, item.alpha, item.x, item.y)


def _painted(item: Item, ground: Color) -> list[Color]:
    """Its colours as they are seen on a ground."""
    return [color for paint in PAINTS if (color := _seen(item, paint, ground))]


def _seen(item: Item, paint: str, ground: Color) -> Color | None:
    """What its fill or its stroke looks like on a ground; None where there is none to see."""
    color, opacity = _plain(item, paint), item.alpha * item.facts.get(f"{paint}Opacity", 1)
    return mix(ground, color, round(100 * opacity)) if color and opacity else None


def _plain(item: Item, paint: str) -> Color | None:
    """What it is filled or stroked with, where that is a plain colour."""
    name = item.facts.get(paint)
    drawn = isinstance(name, str) and (paint == "fill" or item.facts.get("strokeWidth", 1))
    return _color(name) if drawn else None


@lru_cache(maxsize=256)
def _color(name: str | None) -> Color | None:
    """What a colour in CSS is made of; None for what is no plain colour."""
    from PIL import ImageColor  # seldom asked for

    try:
        return ImageColor.getrgb(name)[:3] if name else None
    except ValueError:
        return None


def _faint(
    code: str, items: Iterable[tuple[Item, list[Color]]], least: Decimal, language: str
) -> Iterator[tuple[str, dict[str, str]]]:
    """One message of all colours without the least contrast to any ground that they may stand on."""
    found: dict[str, Decimal] = {}
    for item, grounds in items:
        seen = [contrast(color, ground) for ground in grounds for color in _painted(item, ground)]
        if seen and max(seen) < least:
            found.setdefault(_named(item), max(seen))
    if found:
        ratio = min(found.values()).quantize(Decimal("0.01"), ROUND_DOWN)
        some = ", ".join([*found][:NAMED]) + (" …" if len(found) > NAMED else "")
        yield code, {"color": some, "ratio": number(ratio, 2, language), "least": legible(least, language)}


def _named(item: Item) -> str:
    """The first of its colours, as its author wrote it."""
    return next(item.facts[paint] for paint in PAINTS if _plain(item, paint))


def _grounded(texts: Iterable[Item], marks: list[Item], paper: Color) -> Iterator[tuple[Item, list[Color]]]:
    """Texts with what each may stand on: the rectangle below it; else the paper, or what is not looked into."""
    filled = [(mark, color) for mark in marks if (color := _seen(mark, "fill", paper))]
    rough = {color for mark, color in filled if mark.kind in ROUGH}
    for text in texts:
        below = [color for mark, color in filled if mark.kind == "rect" and _holds(mark, text)]
        yield text, below[-1:] or [paper if text.role == "mark" else WHITE, *rough]


def _holds(mark: Item, text: Item) -> bool:
    x, y = _middle(text)
    return 0 <= x - mark.x <= mark.facts.get("width", 0) and 0 <= y - mark.y <= mark.facts.get("height", 0)


def _middle(text: Item) -> tuple[float, float]:
    """About the middle of a text that lies."""
    high = text.facts.get("fontSize", VEGAS)
    wide = high * len(str(text.facts["text"])) / 2
    across = {"left": wide / 2, "right": -wide / 2}.get(text.facts.get("align", "left"), 0)
    down = {"top": high / 2, "middle": 0}.get(text.facts.get("baseline", "alphabetic"), -high / 2)
    return text.x + text.facts.get("dx", 0) + across, text.y + text.facts.get("dy", 0) + down


def _apart(whole: dict) -> int:
    """How many colours are to be told apart by their names, as far as the data tell."""
    return max((_values(whole, channel) for channel in _telling(whole)), default=0)


def _telling(whole: dict) -> Iterator[dict]:
    encodings = (node["encoding"] for node in nodes(whole) if isinstance(node.get("encoding"), dict))
    channels = (encoding[name] for encoding in encodings for name in COLORED if isinstance(encoding.get(name), dict))
    found = (one for channel in channels for one in nodes(channel))
    return (one for one in found if one.get("type") == "nominal" and isinstance(one.get("field"), str))


def _values(whole: dict, channel: dict) -> int:
    chosen = (channel.get("scale") or {}).get("range")
    if isinstance(chosen, list):
        return len(set(map(str, chosen)))
    if any("transform" in node for node in nodes(whole)):
        return 0
    name = channel["field"].replace("\\", "")
    return len({row.get(name) for table in held(whole) for row in table} - {None})
