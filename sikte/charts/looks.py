"""How each series looks: a number that decides its colour, and a dash or texture besides the colour.

The colours here are those of light pages; the style sheet has the others under the same numbers.
Dark and light tones alternate, so that neighbours differ by lightness and not by hue alone.
"""

from sikte.charts.once import once
from sikte.values.pages import Chart, ChartSeries
from sikte.values.value import Value

# Of a specification, in pixels, and the layers of what is to be reached.
WIDTH, HEIGHT = 640, 320
# What is left free on both sides of an axis of time, in pixels, and between bars abreast, in steps.
INSET, APART = 12, 0.08
TARGETED = ("target", "targeted")
MOST = 8
REST, FIRST, NATION = 0, 1, 9
LINES = ("line", "slope", "small-multiples")
RANKINGS = ("bar", "grouped-bar", "dot")
INK, MUTED, LINE, PAPER = "#1c232b", "#525c67", "#d5dade", "#ffffff"
COLORS = (
    "#868e97",
    "#1f5a8f", "#cd7a1c", "#14564f", "#9077c2", "#7a2640", "#5b9650", "#45365e", "#c26a88",
    "#3b444e",
)  # fmt: skip
DASHES = ("", "", "7 3", "2 3", "10 3 2 3", "12 5", "4 5", "14 3 3 3 3 3", "3 7", "5 2")
# Around a point, in pixels; "" is a circle.
SHAPES = (
    "M-3-3 3 3M3-3-3 3", "",
    "M-3.25-3.25h6.5v6.5h-6.5Z", "M0-4.25 4.25 3.25h-8.5Z", "M0-4.75 4.75 0 0 4.75-4.75 0Z", "M0 4.25 4.25-3.25h-8.5Z",
    "M-1-4h2v3h3v2h-3v3h-2v-3h-3v-2h3Z", "M4.25 0-3.25 4.25v-8.5Z", "M-4.25 0 3.25 4.25v-8.5Z",
    "M-4.5-1h9v2h-9Z",
)  # fmt: skip
TEXTURES = ("", "", "", "slant", "slant", "dots", "dots", "level", "level", "")


class Look(Value):
    """number: 1–8, 0 for one among many, 9 for the nation; strong: the home region among others."""

    number: int
    strong: bool = False

    @property
    def name(self) -> str:
        """Its class in style sheets."""
        return f"ck-s{self.number}"

    @property
    def color(self) -> str:
        return COLORS[self.number]

    @property
    def dash(self) -> str:
        return DASHES[self.number]

    @property
    def lengths(self) -> list[int]:
        """The dash as a specification has it."""
        return [int(length) for length in self.dash.split()] or [1, 0]

    @property
    def shape(self) -> str:
        """A point of its own that no line leads to, as the data of a path."""
        return SHAPES[self.number]

    @property
    def texture(self) -> str:
        return TEXTURES[self.number]


@once
def looks(chart: Chart) -> dict[str, Look]:
    """The look of each series by its key: the home region first, then the nation, then as many as can be told
    apart. Among more than that, the others are alike; or, where there is no home region, bars begin anew."""
    home, nation = _only(chart, "home"), _only(chart, "nation")
    if chart.kind == "small-multiples":
        apart = {nation.key: Look(NATION)} if nation else {}
        return {series.key: Look(FIRST) for series in chart.series} | apart
    line, ranking = chart.kind in LINES, chart.kind in RANKINGS and len(chart.periods) == 1
    found = {home.key: Look(FIRST, strong=True)} if home else {}
    if home and nation:
        found[nation.key] = Look(NATION if line or ranking else REST)
    rest = [series for series in chart.series if series.key not in found]
    if ranking:
        return found | {series.key: Look(REST if home else FIRST) for series in rest}
    if len(chart.series) > MOST and (home or line):
        return found | {series.key: Look(REST) for series in rest}
    return found | {series.key: Look(1 + place % MOST) for place, series in enumerate(rest, bool(home))}


@once
def painted(chart: Chart) -> tuple[ChartSeries, ...]:
    """The series in the order they are painted: what matters most comes last, on top of the others."""
    weight = {"home": 2, "nation": 1}
    return tuple(sorted(chart.series, key=lambda series: weight.get(series.role, 0)))


def _only(chart: Chart, role: str) -> ChartSeries | None:
    """The one series with that role, where it stands among others."""
    found = [series for series in chart.series if series.role == role]
    return found[0] if len(found) == 1 < len(chart.series) else None
