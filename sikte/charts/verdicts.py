"""How a verdict looks: an icon, a fill and a word, so that none of them is needed to know it."""

from collections.abc import Iterable, Iterator

from sikte.charts.drawn import LegendItem
from sikte.charts.elements import element
from sikte.charts.looks import COLORS, MUTED, PAPER
from sikte.charts.words import say
from sikte.values.pages import ChartPoint

ICONS = {"up": "M0-5 6 5H-6Z", "down": "M0 5 6-5H-6Z", "unchanged": "M-6-4H6V-1H-6ZM-6 1H6V4H-6Z"}
ORDER = ("better", "worse", "up", "down", "unchanged", "unknown", "break")
NUMBERS = {"better": 1, "worse": 5}
NEUTRAL = 9
SHADES = dict(zip(ORDER, (COLORS[1], COLORS[5], COLORS[9], COLORS[4], MUTED, COLORS[0], COLORS[0]), strict=True))
SIGNS = {"up": "+", "down": "\N{MINUS SIGN}", "unchanged": "=", "unknown": "?", "break": "|"}
ICON = {"width": ".75rem", "height": ".75rem", "viewBox": "-8 -8 16 16"}


def dressed(point: ChartPoint, inside: str) -> str:
    """What belongs to a verdict, in its colour."""
    number = NUMBERS.get(point.verdict, NEUTRAL)
    return element("g", inside, class_=f"ck-s{number}", stroke=COLORS[number], stroke_width="2")


def box(point: ChartPoint, chart_id: str, **size: str) -> str:
    """Filled for the better, framed for the worse, hatched where nothing is known, broken at a break."""
    color = COLORS[NUMBERS["better"]]
    dress = {
        "better": {"fill": color, "stroke": "none", "class_": "ck-plain"},
        "worse": {"fill": "none"},
        "unknown": {"fill": f"url(#{hatch_name(chart_id)})", "stroke_width": "1"},
        "break": {"fill": "none", "stroke_width": "1", "stroke_dasharray": "4 3"},
    }
    return element("rect", **size, **dress.get(point.verdict, {"fill": "none", "stroke_width": "1"}))


def icon(point: ChartPoint) -> str:
    """Which way it went, around the origin; nothing where nobody knows."""
    if point.heading not in ICONS:
        return ""
    color = COLORS[NUMBERS.get(point.verdict, NEUTRAL)]
    fill = {"fill": PAPER, "class_": "ck-on"} if point.verdict == "better" else {"fill": color, "class_": "ck-dot"}
    return element("path", d=ICONS[point.heading], stroke="none", **fill)


def hatch_name(chart_id: str) -> str:
    return f"{chart_id}-hatch"


def hatching(chart_id: str) -> str:
    """The pattern of what is missing."""
    lines = element("path", d="M-1 1 1-1M0 6 6 0M5 7 7 5", fill="none", stroke=MUTED, class_="ck-zero")
    size = {"width": "6", "height": "6", "patternUnits": "userSpaceOnUse"}
    return element("defs", element("pattern", lines, id=hatch_name(chart_id), **size))


def word(point: ChartPoint, language: str) -> str:
    return say(language, f"verdict-{point.verdict}")


def shades(language: str) -> dict[str, str]:
    """Each verdict's word and its colour in a specification, where there are no frames and no hatching."""
    return {say(language, f"verdict-{verdict}"): color for verdict, color in SHADES.items()}


def row(series: str, period: str, point: ChartPoint, language: str) -> dict[str, object]:
    """A cell as a specification has it."""
    named = word(point, language)
    told = {
        "series": series,
        "period": period,
        "text": point.text,
        "value": None if point.value is None else float(point.value),
        "verdict": named,
        "heading": point.heading,
    }
    return told | {
        "sign": SIGNS[point.heading or point.verdict],
        "description": f"{series}, {period}: {point.text}, {named}",
    }


def legend(points: Iterable[ChartPoint], chart_id: str, language: str) -> Iterator[LegendItem]:
    """A sample of each verdict there is, with its word and the way it stands for."""
    found = {point.verdict: point for point in points}
    for verdict in ORDER:
        if verdict in found:
            yield LegendItem("", _named(found[verdict], language), _sample(found[verdict], chart_id))


def _named(point: ChartPoint, language: str) -> str:
    named = word(point, language)
    way = f" ({say(language, f'verdict-{point.heading}')})" if point.verdict in NUMBERS else ""
    return named[:1].upper() + named[1:] + way


def _sample(point: ChartPoint, chart_id: str) -> str:
    inside = box(point, chart_id, x="1", y="1", width="22", height="14")
    inside += element("svg", icon(point), x="6", y="2", **ICON | {"width": "12", "height": "12"}) if icon(point) else ""
    size = {"width": "1.5rem", "height": "1rem", "viewBox": "0 0 24 16"}
    return element("svg", dressed(point, inside), class_="ck-swatch", aria_hidden="true", **size)
