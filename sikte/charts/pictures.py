"""A chart as a picture to take away: drawn whole by Vega, with all that stands around it on a page."""

import re
import textwrap
from html import escape

from sikte.charts.description import description
from sikte.charts.elements import element, text
from sikte.charts.honesty import footnotes
from sikte.charts.looks import MUTED, PAPER
from sikte.charts.spec import spec
from sikte.charts.vega import FONT, drawn, renderer
from sikte.charts.words import say
from sikte.values.pages import Chart

ROOT = re.compile(r'<svg (.*?)width="([\d.]+)" height="([\d.]+)" viewBox="[^"]*">')
SCALE = 2
SIZE, LEADING, MARGIN, GAP = 12, 17, 12, 6
# Of the size of letters: what one takes on average, with room to spare.
CHARACTER, HEADLINE = 0.52, 16


def picture(chart: Chart, site_name: str) -> str:
    """The chart as an SVG file of its own: title, legend, marks, notes, source and the site's name.

    The same chart gives the same bytes: its texts are measured by a font that Sikte brings along."""
    return _framed(drawn(_whole(chart)), chart, site_name)


def photograph(svg: str) -> bytes:
    """A picture as PNG, with two pixels to each of its own."""
    return bytes(renderer().svg_to_png(svg, scale=SCALE))


def _whole(chart: Chart) -> dict:
    """The chart's own specification, its title in lines, its source left to the foot."""
    whole = spec(chart)
    whole["title"] |= {"text": _lines(chart.title, 640, HEADLINE), "subtitle": _lines(chart.subtitle, 640, 13)}
    whole["config"] |= {"font": FONT, "padding": MARGIN}
    return whole


def _framed(svg: str, chart: Chart, site_name: str) -> str:
    """Room below for the notes and the source, and a name and a description for those who do not see it."""
    before, width, height = ROOT.match(svg).groups()
    lines = [line for note in _foot(chart, site_name) for line in _lines(note, float(width) - 2 * MARGIN, SIZE)]
    size = {"width": width, "height": f"{float(height) + GAP + LEADING * len(lines):g}"}
    told = {"title": chart.title, "desc": description(chart)}
    named = "".join(element(name, escape(words, quote=False)) for name, words in told.items())
    ground = element("rect", **size, fill=PAPER)
    root = f'<svg {before}width="{width}" height="{size["height"]}" viewBox="0 0 {width} {size["height"]}"'
    root += f' role="img" xml:lang="{chart.language}">'
    inside = svg[ROOT.match(svg).end() :].removesuffix("</svg>")
    return root + named + ground + inside + _set(lines, float(height) + GAP) + "</svg>"


def _foot(chart: Chart, site_name: str) -> list[str]:
    """What a picture must say of itself wherever it is shown."""
    example = [say(chart.language, "example")] if chart.example else []
    notes = [f"{note.mark} {note.text}".strip() for note in footnotes(chart)]
    return [*example, *notes, " · ".join(part for part in (chart.credit, site_name) if part)]


def _set(lines: list[str], top: float) -> str:
    heights = (f"{top + LEADING * place:g}" for place in range(len(lines)))
    texts = (text(line, x=str(MARGIN), y=height) for line, height in zip(lines, heights, strict=True))
    return element("g", "".join(texts), font_family=FONT, font_size=f"{SIZE}px", fill=MUTED, stroke="none")


def _lines(words: str, width: float, size: float) -> list[str]:
    return textwrap.wrap(words, int(width / size / CHARACTER)) if words else []
