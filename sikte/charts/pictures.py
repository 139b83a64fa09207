"""A chart as a picture to take away: the page's own drawing, with all that stands around it on a page."""

from collections.abc import Sequence
from html import escape

from sikte.charts.description import description
from sikte.charts.drawn import Drawn, LegendItem, Panel, unit
from sikte.charts.elements import element, plain, text
from sikte.charts.honesty import footnotes
from sikte.charts.labels import Gutter
from sikte.charts.looks import INK, MUTED, PAPER
from sikte.charts.measure import lines, width
from sikte.charts.settled import settled, size
from sikte.charts.vega import FONT, renderer
from sikte.charts.words import say
from sikte.values.pages import Chart

SCALE = 2
WIDTH, MARGIN = 752, 16
ROOM = WIDTH - 2 * MARGIN
HEADLINE, SMALL, LABEL = 18, 14, 13
# From line to line, of the size of their letters.
LEADING, BASELINE, MIDDLE = 1.4, 1.05, 0.34
EM, LYING = 16, 11.2
AIR_WITHIN, BETWEEN, ROW = 8, 20, 20
LEAST_RIGHT, BESIDE_LEFT, BESIDE_RIGHT, LED = 18, 0.6, 0.8, 1.7
COLUMNS, APART = 3, 20
# Above and below a plot, by the classes of its frame; the first that fits.
AIR = {"ck-slope": (36, 16), "ck-small": (20, 28), "ck-scaled": (16, 32), "ck-lying": (16, 8), "": (20, 32)}
ABOVE = 24
MAP = 432


class Sheet:
    """A picture as it grows downwards."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.at = float(MARGIN)

    def write(self, words: str, size: float = LABEL, room: float = ROOM, x: float = MARGIN, **dress: str) -> None:
        """Words in as many lines as they need."""
        for line in lines(words, room, size, bold="font_weight" in dress):
            place = {"x": plain(x), "y": plain(self.at + size * BASELINE)}
            self.made.append(text(line, **place, font_size=plain(size), **{"fill": MUTED} | dress))
            self.at += size * LEADING

    def put(self, drawn: str, x: float, y: float) -> None:
        """What is drawn, its corner in a place."""
        self.made.append(element("g", drawn, transform=f"translate({plain(x)} {plain(y)})"))


def picture(chart: Chart, drawn: Drawn, site_name: str) -> str:
    """The chart as an SVG file of its own: title, legend, marks, notes, source and the site's name.

    The same chart gives the same bytes: its texts are measured as the font has them that Sikte brings along."""
    sheet = Sheet()
    sheet.write(chart.title, HEADLINE, fill=INK, font_weight="600")
    sheet.write(chart.subtitle, SMALL)
    if drawn.form == "ck-map":
        _map(sheet, drawn)
    else:
        _legend(sheet, drawn.legend)
        _plots(sheet, chart, drawn)
    for note in _foot(chart, site_name):
        sheet.write(note)
    return _framed(sheet, chart)


def photograph(svg: str) -> bytes:
    """A picture as PNG, with two pixels to each of its own."""
    return bytes(renderer().svg_to_png(svg, scale=SCALE))


def _framed(sheet: Sheet, chart: Chart) -> str:
    """The file, with a name and a description for those who do not see it."""
    high = plain(sheet.at + MARGIN)
    size = {"width": str(WIDTH), "height": high}
    told = {"title": chart.title, "desc": description(chart)}
    named = "".join(element(name, escape(words, quote=False)) for name, words in told.items())
    ground, whole = element("rect", **size, fill=PAPER), element("g", "".join(sheet.made), font_family=FONT)
    root = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{high}" viewBox="0 0 {WIDTH} {high}"'
    return f'{root} role="img" xml:lang="{chart.language}">{named}{ground}{whole}</svg>'


def _foot(chart: Chart, site_name: str) -> list[str]:
    """What a picture must say of itself wherever it is shown."""
    example = [say(chart.language, "example")] if chart.example else []
    notes = [f"{note.mark} {note.text}".strip() for note in footnotes(chart)]
    return [*example, *notes, " · ".join(part for part in (chart.credit, site_name) if part)]


def _legend(sheet: Sheet, items: Sequence[LegendItem]) -> None:
    """The samples and their names, one after the other, in as many rows as they need."""
    x = float(MARGIN)
    sheet.at += AIR_WITHIN if items else 0
    for item in items:
        wide = size(item.swatch)[0] + AIR_WITHIN + width(item.label, LABEL)
        if x > MARGIN and x + wide > WIDTH - MARGIN:
            x, sheet.at = MARGIN, sheet.at + ROW
        _sample(sheet, item, x)
        x += wide + BETWEEN
    sheet.at += ROW if items else 0


def _sample(sheet: Sheet, item: LegendItem, x: float) -> None:
    """A sample, and the name after it."""
    wide, high = size(item.swatch)
    sheet.put(settled(item.swatch, wide, high), x, sheet.at + (ROW - high) / 2)
    place = {"x": plain(x + wide + AIR_WITHIN), "y": plain(sheet.at + ROW / 2 + LABEL * MIDDLE)}
    sheet.made.append(text(item.label, **place, font_size=plain(LABEL), fill=INK))


def _map(sheet: Sheet, drawn: Drawn) -> None:
    """The map, and beside it its classes with the regions of each."""
    wide, high = size(drawn.svg)
    scale = MAP / max(wide, high)
    top, x = sheet.at + BETWEEN, MARGIN + wide * scale + 2 * BETWEEN
    land = drawn.svg.replace("<svg ", f'<svg width="{plain(wide * scale)}" height="{plain(high * scale)}" ', 1)
    sheet.put(settled(land, wide, high), MARGIN, top)
    sheet.at = top
    for item in drawn.legend:
        _sample(sheet, item, x)
        sheet.at += ROW
        within = size(item.swatch)[0] + AIR_WITHIN
        sheet.write(item.more, LABEL, WIDTH - MARGIN - x - within, x + within)
        sheet.at += AIR_WITHIN
    sheet.at = max(sheet.at, top + high * scale) + BETWEEN


def _own(sheet: Sheet, drawn: Drawn) -> None:
    """A chart of one's own, as Vega has drawn it at its widest."""
    wide, high = size(drawn.svg)
    sheet.put(settled(drawn.svg, wide, high), MARGIN, sheet.at + AIR_WITHIN)
    sheet.at += high + BETWEEN


def _plots(sheet: Sheet, chart: Chart, drawn: Drawn) -> None:
    """The one plot, or several in columns."""
    if drawn.panels:
        sheet.at += AIR_WITHIN
        for start in range(0, len(drawn.panels), COLUMNS):
            _row(sheet, drawn, drawn.panels[start : start + COLUMNS])
    elif drawn.form == "ck-own":
        _own(sheet, drawn)
    else:
        sheet.at += AIR_WITHIN
        sheet.write(unit(chart, drawn))
        _plot(sheet, drawn, drawn.svg, MARGIN, ROOM)


def _row(sheet: Sheet, drawn: Drawn, panels: Sequence[Panel]) -> None:
    """Panels side by side, their plots in line, each with its name above it."""
    wide, top = (ROOM - (COLUMNS - 1) * APART) / COLUMNS, sheet.at
    names = [f"{panel.name} {panel.last}" for panel in panels]
    high = [len(lines(name, wide, LABEL)) * LABEL * LEADING for name in names]
    for place, (panel, name) in enumerate(zip(panels, names, strict=True)):
        x, sheet.at = MARGIN + place * (wide + APART), top + max(high) - high[place]
        sheet.write(name, LABEL, wide, x, fill=INK)
        _plot(sheet, drawn, panel.svg, x, wide)


def _plot(sheet: Sheet, drawn: Drawn, svg: str, x: float, room: float) -> None:
    """A plot between its gutters."""
    before, after = (LED, LED) if "ck-led" in drawn.form else (BESIDE_LEFT, BESIDE_RIGHT)
    left = _gutter(drawn.left, before)
    right = max(_gutter(drawn.right, after), _gutter(drawn.narrow, after), LEAST_RIGHT)
    above, below = next(air for name, air in AIR.items() if name in drawn.form)
    is_above = "ck-above" in drawn.form
    em = LYING if "ck-lying" in drawn.form and not is_above else EM
    _, high = size(svg, em)
    sheet.at += ABOVE if is_above else above
    sheet.put(settled(svg, room - left - right, high), x + left, sheet.at)
    sheet.at += high + below


def _gutter(found: Gutter, beside: float) -> float:
    """Room for the longest text, which may be bold; beside: what parts it from the plot, of the size of its letters."""
    return width(found.text, LABEL, bold=True) + beside * LABEL if found.text and "w" in found.widths else 0
