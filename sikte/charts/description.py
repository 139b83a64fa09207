"""A chart in words, for those who do not see it."""

from collections.abc import Iterator, Sequence

from sikte.charts.honesty import breaks, missing, values_of
from sikte.charts.looks import MOST, painted
from sikte.charts.once import once
from sikte.charts.table import is_shortened
from sikte.charts.words import say
from sikte.values.data import Period
from sikte.values.pages import Chart, ChartPoint, ChartSeries

NAMED = 3
MANY = 25
# Charts that are nothing but the course of each series; and those whose parts have no extremes of their own.
COURSES = ("slope", "small-multiples")
STACKED = ("stacked-bar", "area")


@once
def description(chart: Chart) -> str:
    """The text alternative: the author's own words first, then type, what, period, each series from
    its first to its last value, extremes, gaps, breaks, and where to find all figures.

    Every number in it is printed as in the table."""
    return " ".join(_sentences(chart))


def _sentences(chart: Chart) -> Iterator[str]:
    language = chart.language
    if chart.alt:
        yield _sentence(chart.alt)
    yield _sentence(say(language, "what", kind=say(language, chart.kind), title=chart.title))
    if chart.subtitle:
        yield _sentence(chart.subtitle)
    if chart.kind == "status-matrix":
        yield from _judged(chart)
    else:
        yield from _figures(chart)
    if chart.target:
        yield _sentence(chart.target.text)
    if count := missing(chart):
        yield say(language, "missing-one" if count == 1 else "missing-many", count=count)
    for line in breaks(chart):
        yield say(language, "break", period=line.period)
    if is_shortened(chart):
        yield say(language, "latest-in-table", period=chart.periods[-1][1])
    else:
        yield say(language, "all-in-table")


def _figures(chart: Chart) -> Iterator[str]:
    yield from _courses(chart)
    if chart.kind not in STACKED or len(chart.series) == 1:
        yield from _extremes(chart)


def _judged(chart: Chart) -> Iterator[str]:
    """Who did better, worse or the same in the latest period."""
    latest, printed = chart.periods[-1]
    found: dict[str, list[str]] = {}
    for series in chart.series:
        verdict = next((point.verdict for point in series.points if point.period == latest), "unknown")
        found.setdefault(verdict, []).append(series.label)
    for verdict, names in sorted(found.items()):
        word = say(chart.language, f"verdict-{verdict}")
        yield _sentence(say(chart.language, "judged-latest", verdict=word, period=printed, which=", ".join(names)))


def _sentence(text: str) -> str:
    """A text with a capital letter and an end; no author's word loses its own capitals."""
    ended = text if text.endswith((".", "!", "?", "…")) else text + "."
    return ended[:1].upper() + ended[1:]


def _courses(chart: Chart) -> Iterator[str]:
    """Each series from start to end; among very many, only the home region and the nation."""
    told = [series for series in reversed(painted(chart)) if series.role != "member"]
    if len(chart.series) <= (MANY if chart.kind in COURSES else MOST):
        told = list(chart.series)
    for series in told:
        yield from map(_sentence, _course(chart, series))
    if told and len(told) < len(chart.series):
        others = "others-mapped" if chart.kind == "map" else "others"
        yield say(chart.language, others, count=len(chart.series) - len(told))


def _course(chart: Chart, series: ChartSeries) -> Iterator[str]:
    printed = dict(chart.periods)
    points = [point for point in series.points if point.value is not None]
    if points and len(chart.periods) == 1:
        yield say(chart.language, "only", label=series.label, value=points[0].text)
    elif len(points) == 1:
        yield say(chart.language, "one", label=series.label, value=points[0].text, period=printed[points[0].period])
    elif points:
        start, end = points[0], points[-1]
        yield say(
            chart.language,
            "span",
            label=series.label,
            start=start.text,
            first=printed[start.period],
            end=end.text,
            last=printed[end.period],
        )


def _extremes(chart: Chart) -> Iterator[str]:
    """The highest and the lowest value: of the home region where it stands among others, else of all."""
    home = [series for series in chart.series if series.role == "home"]
    points = list(values_of(chart))
    if len(home) == 1 and len(chart.periods) > 1:
        points = [(series, point) for series, point in points if series is home[0]]
    if len({point.value for _, point in points}) < 2:
        return
    for key, extreme in ("highest", max), ("lowest", min):
        value = extreme(point.value for _, point in points)
        yield say(chart.language, key, which=_which(chart, [pair for pair in points if pair[1].value == value]))


def _which(chart: Chart, found: Sequence[tuple[ChartSeries, ChartPoint]]) -> str:
    """The value, and where it is found: a period, a series, or both where both vary."""
    printed = dict(chart.periods)
    names = [_name(chart, series.label, printed, point.period) for series, point in found]
    several = ", ".join(names[:NAMED])
    if len(names) > NAMED:
        several = say(chart.language, "and-more", names=several)
    return say(chart.language, "among", value=found[0][1].text, names=several)


def _name(chart: Chart, label: str, printed: dict[Period, str], period: Period) -> str:
    if len(chart.periods) == 1:
        return label
    return printed[period] if len(chart.series) == 1 else f"{label} {printed[period]}"
