"""The texts of a chart: axes, names beside lines and bars, and values, set in rem at places in percent."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from sikte.charts.elements import element, percent, plain, text
from sikte.charts.honesty import breaks
from sikte.charts.labels import EVERYWHERE, ROOMY, Label, lines_of
from sikte.charts.looks import INK, MUTED, PAPER
from sikte.charts.marks import Plotted
from sikte.charts.scene import Scene
from sikte.charts.table import GONE
from sikte.language.numbers import decimals_of, number
from sikte.values.data import Period
from sikte.values.pages import Chart

MIDDLE = ".34em"
OVER = "-.45em"
# How far from a mark its text stands, and how far where a line leads to it.
BESIDE, LED = ".7em", "1.6em"
NARROW = 9
HALO = {"class_": "ck-halo", "stroke": PAPER, "stroke_width": "4", "paint_order": "stroke"}


def no_finer(chart: Chart, scene: Scene) -> Scene:
    """The scene without the ticks between two values that the data could have, as long as two ticks are left."""
    kept = tuple(tick for tick in scene.ticks if decimals_of(tick[0]) <= chart.decimals)
    return replace(scene, ticks=kept) if len(kept) > 1 else scene


def printed_ticks(chart: Chart, scene: Scene) -> tuple[Label, ...]:
    """The values along the axis, all with as many decimals as one of them needs."""
    decimals = max(decimals_of(value) for value, _ in scene.ticks)
    return tuple(Label(number(value, decimals, chart.language), at) for value, at in scene.ticks)


def value_axis(ticks: Sequence[Label]) -> str:
    texts = (text(tick.text, y=percent(tick.at), dx="-.6em", dy=MIDDLE) for tick in ticks)
    return _group("".join(texts), text_anchor="end", data_axis="values")


def value_axis_below(ticks: Sequence[Label]) -> str:
    """Under a plot whose values run across."""
    texts = (text(tick.text, x=percent(tick.at), y="100%", dy="1.1em", **_anchored(tick)) for tick in ticks)
    return _group("".join(texts), text_anchor="middle")


def _anchored(label: Label) -> dict[str, str]:
    """Which part of a label stands at its place, and at which widths."""
    return ({} if label.anchor == "middle" else {"text_anchor": label.anchor}) | seen(label.widths)


def ends_of_time(first: str, last: str) -> str:
    """The two periods of a slope, above it."""
    return _group(text(first, x="0%", dy="-1em") + text(last, x="100%", dy="-1em"), text_anchor="middle")


def ends_below(periods: Sequence[tuple[Period, str]]) -> str:
    """The first and the last period, under the ends of a narrow plot; the last alone where both have no room."""
    (_, first), (_, last) = periods[0], periods[-1]
    end = text(last, x="100%", y="100%", dy="1.6em", text_anchor="end")
    begin = text(first, y="100%", dy="1.6em") if len(periods) - 1 > 0 and len(first + last) <= NARROW else ""
    return _group(begin + end)


def left_of(plotted: Sequence[Plotted], values: Mapping[str, Label], away: str) -> str:
    """values: by the key of the series that begins with them."""
    begun = ((one, values[one.series.key]) for one in plotted if one.series.key in values)
    texts = (
        text(label.text, y=percent(label.at), dx=f"-{away}", dy=MIDDLE, **_weight(one), data_series=one.series.key)
        for one, label in begun
    )
    return _group("".join(texts), ink=INK, text_anchor="end")


def period_axis(labels: Sequence[Label]) -> str:
    texts = (text(label.text, x=percent(label.at), y="100%", dy="1.6em", **_anchored(label)) for label in labels)
    return _group("".join(texts), text_anchor="middle")


def break_marks(chart: Chart, scene: Scene) -> str:
    """The number of its note above each break."""
    marks = (text(line.mark, x=percent(at), dy=OVER) for line, at in zip(breaks(chart), scene.breaks, strict=True))
    return _group("".join(marks), text_anchor="middle") if scene.breaks else ""


def target_name(chart: Chart, scene: Scene) -> str:
    """What the level is, above its line."""
    if chart.target is None or scene.target is None:
        return ""
    return _group(text(chart.target.text, y=percent(scene.target), dx=".4em", dy=OVER, **HALO), ink=INK)


def end_names(plotted: Sequence[Plotted], names: Mapping[str, Label], away: str = BESIDE) -> str:
    """names: by the key of the series at whose end they stand."""
    ended = ((one, names[one.series.key]) for one in plotted if one.series.key in names)
    texts = (text(name.text, **_beside(one, name, away), **seen(name.widths)) for one, name in ended)
    return _group("".join(texts), ink=INK)


def _beside(one: Plotted, name: Label, away: str) -> dict[str, str]:
    place = {"x": percent(one.end), "y": percent(name.at), "dx": away, "dy": MIDDLE}
    return place | _weight(one) | {"data_series": one.series.key}


def bar_values(chart: Chart, one: Plotted, scene: Scene, widths: str) -> str:
    """The value above each bar; where there is none, its sign on the ground."""
    printed = {point.period: point.text for point in one.series.points}
    tops = {period: box.y for period, box in one.boxes.items()}
    texts = (
        text(printed.get(period, GONE), x=percent(at), y=percent(tops.get(period, scene.origin)), dy=OVER, **HALO)
        for (period, _), at in zip(chart.periods, scene.steps, strict=True)
    )
    return _group("".join(texts), widths, INK, text_anchor="middle")


def gone_signs(one: Plotted, places: Mapping[Period, float], scene: Scene, widths: str) -> str:
    """Signs on the ground where a series has no bar; places: of the bars that there are not, in percent."""
    ground = percent(scene.origin)
    signs = (text(GONE, x=percent(at), y=ground, dy=OVER, data_ground="0") for at in places.values())
    return _group("".join(signs), widths, INK, text_anchor="middle", data_series=one.series.key)


def row_names(rows: Sequence[tuple[Plotted, float]], above: bool) -> str:
    """The names of lying bars: above each where the column is narrow (or a name too long), else before it."""
    upper = "".join(_stacked(one, at) for one, at in rows)
    if above:
        return _group(upper, ink=INK)
    before = (text(one.series.label, y=percent(at), dx="-.7em", dy=MIDDLE, **_weight(one)) for one, at in rows)
    return _group(upper, "n", INK) + _group("".join(before), ROOMY, INK, text_anchor="end")


def _stacked(one: Plotted, at: float) -> str:
    """A name in as many lines as it needs, the last of them just above its bar."""
    lines = lines_of(one.series.label)
    heights = (plain(-1.2 - 1.25 * below) for below in reversed(range(len(lines))))
    return "".join(
        text(line, y=percent(at), dy=f"{height}em", **_weight(one)) for line, height in zip(lines, heights, strict=True)
    )


def row_values(rows: Sequence[tuple[Plotted, float]], origin: float, away: str = ".5em") -> str:
    """The value at the end of each lying bar; beside zero where it is negative, or a mere sign. Around it there is
    paper, which keeps it clear of lines."""
    texts = (
        text(one.only_text, x=percent(one.end if one.boxes else origin), y=percent(at), dx=away, dy=MIDDLE, **HALO)
        for one, at in rows
    )
    return _group("".join(texts), ink=INK)


def _group(texts: str, widths: str = EVERYWHERE, ink: str = MUTED, **more: str) -> str:
    name = "ck-text" if ink == MUTED else "ck-text ck-ink"
    return element("g", texts, font_size=".8125rem", fill=ink, **seen(widths, name), **more)


def seen(widths: str, *classes: str) -> dict[str, str]:
    """What says at which widths a thing shows; without a style sheet, what suits the narrowest does."""
    if widths == EVERYWHERE:
        return {"class_": " ".join(classes)}
    classes += tuple(f"ck-{width}" for width in widths)
    return {"class_": " ".join(classes), "display": "" if "n" in widths else "none"}


def _weight(one: Plotted) -> dict[str, str]:
    return {"font_weight": "600"} if one.look.strong else {}
