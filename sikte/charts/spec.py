"""The whole Vega-Lite specification of a chart: a shape made once by Altair, with the data poured in."""

import json
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from msgspec.structs import asdict

from sikte.charts import maps, slopes, verdicts
from sikte.charts.description import description
from sikte.charts.honesty import breaks, footnotes, runs, span, starts_at_zero
from sikte.charts.labels import BAR, pitch
from sikte.charts.looks import INK, LINE, MUTED, TARGETED, WIDTH, looks, painted
from sikte.charts.matrix import points_of
from sikte.charts.once import once
from sikte.charts.shapes import SHAPES
from sikte.charts.table import GONE
from sikte.charts.words import say
from sikte.geography import outlines
from sikte.language.locales import locale
from sikte.values.pages import Chart, ChartPoint, ChartSeries

ROW = 26
TITLE = {"anchor": "start", "color": INK, "fontSize": 16, "subtitleColor": MUTED, "subtitleFontSize": 13}
# Of texts beside slopes, in pixels.
SIZE = 13
ABREAST = Decimal("0.13")
FORMS = {
    "line": "line",
    "stacked-bar": "stack",
    "area": "area",
    "dot": "dots",
    "slope": "slope",
    "small-multiples": "panels",
    "status-matrix": "matrix",
    "map": "map",
    "table": "table",
    "own": "own",
}
# What a form asks of each unbroken run of values.
OF_RUNS = {**dict.fromkeys(("line", "panels"), ("segment", "alone")), "area": ("segment", "order"), "stack": ("order",)}
# Where every series has its name beside it.
DIRECT = ("rows", "dots", "slope", "panels")


def layout(chart: Chart) -> str:
    """Which shape it takes: bars stand upright, or lie down in "rows" where there is but one period."""
    return FORMS.get(chart.kind) or ("rows" if len(chart.periods) == 1 else "bars")


def spec(chart: Chart, form: str = "") -> dict:
    """The specification, complete with its data: it draws on its own in any Vega-Lite editor.

    Its first layer, `values`, makes one mark of each row in the data set of that name. form: another one than
    the chart's own."""
    form = form or layout(chart)
    whole = json.loads(chart.own or SHAPES[form])
    whole.setdefault("config", {})
    below = [line for line in (chart.subtitle, chart.credit) if line]
    whole["title"] = TITLE | {"text": chart.title, "subtitle": below}
    whole["description"] = description(chart)
    whole["usermeta"] = {"notes": [f"{note.mark} {note.text}".strip() for note in footnotes(chart)]}
    whole["config"]["locale"] = locale(chart.language)
    if chart.own:
        return whole
    whole["datasets"] = {"values": list(_rows(chart, form)), "breaks": [asdict(line) for line in breaks(chart)]}
    _aim(whole, chart)
    if form not in ("matrix", "map"):
        for layer in layers(whole):
            _pour(layer["encoding"], chart, form)
    POURS[form](whole, chart)
    return whole


def _aim(whole: dict, chart: Chart) -> None:
    """The level that is to be reached, where there is one; else without its layers."""
    if chart.target:
        whole["datasets"]["target"] = [{"value": _number(chart.target.value), "text": chart.target.text}]
    elif "layer" in whole:
        whole["layer"] = [layer for layer in whole["layer"] if layer["name"] not in TARGETED]


def layers(whole: dict) -> list[dict]:
    """The layers of a specification, or of the one that its panels repeat."""
    return whole.get("spec", whole)["layer"]


@once
def _names(chart: Chart) -> dict[str, str]:
    """What each series is called by its key: its label, and the key too where two have the same."""
    labels = [series.label for series in chart.series]
    return {s.key: s.label if labels.count(s.label) == 1 else f"{s.label} ({s.key})" for s in chart.series}


def _rows(chart: Chart, form: str) -> Iterator[dict]:
    """One row for each value, in the order in which they are painted, with what its form asks for."""
    order = {series.key: place for place, series in enumerate(chart.series)}
    printed, names = dict(chart.periods), _names(chart)
    drawn = ((series, number, run) for series in painted(chart) for number, run in enumerate(runs(chart, series)))
    for series, segment, run in drawn:
        of_run = {"segment": segment, "alone": len(run) == 1, "order": order[series.key]}
        more = {column: of_run[column] for column in OF_RUNS.get(form, ())}
        for point in run:
            yield {
                "period": printed[point.period],
                "time": point.period.ordinal,
                "series": names[series.key],
                "value": _number(point.value),
                "text": point.text,
                "mark": point.mark,
                "key": series.key,
                "description": f"{series.label}, {printed[point.period]}: {point.text}",
                **more,
                **(_ends(chart, series, point) if form == "slope" else {}),
            }


def _ends(chart: Chart, series: ChartSeries, point: ChartPoint) -> dict[str, object]:
    """Whether a point is where a slope begins or ends, and what stands there."""
    (first, _), (last, _) = chart.periods[0], chart.periods[-1]
    ends = {"first": point.period == first, "last": point.period == last}
    return ends | {"ending": f"{point.text} {series.label}"}


def _pour(encoding: dict, chart: Chart, form: str) -> None:
    """The colours and titles, and where the values' axis begins."""
    found = looks(chart)
    styles = {name: found[key] for key, name in _names(chart).items()}
    told = [label for label, look in styles.items() if look.number] or list(styles)
    dressed = {"title": None, "legend": None if len(styles) == 1 or form in DIRECT else {"values": told}}
    if "color" in encoding:
        scale = {"domain": list(styles), "range": [look.color for look in styles.values()]}
        encoding["color"] |= dressed | {"scale": scale}
        titles = (chart.series_label, chart.period_label, chart.unit)
        encoding["tooltip"] = [tip | {"title": title} for tip, title in zip(encoding["tooltip"], titles, strict=True)]
    if "strokeDash" in encoding:
        scale = {"domain": list(styles), "range": [look.lengths for look in styles.values()]}
        encoding["strokeDash"] |= dressed | {"scale": scale}
    if "xOffset" in encoding:
        encoding["xOffset"]["scale"]["domain"] = list(styles)
    for channel in ("x", "y"):
        if encoding.get(channel, {}).get("field") == "value" and "axis" in encoding[channel]:
            encoding[channel]["scale"] = encoding[channel].get("scale", {}) | _extent(chart)
            encoding[channel] |= {"title": chart.unit} if encoding[channel]["axis"] else {}


def _extent(chart: Chart) -> dict[str, object]:
    """Where the axis of values begins and ends, as far as the values do not say: zeros alone lie on the ground."""
    low, high = span(chart)
    if chart.kind == "slope":
        return {"zero": False, "nice": False, "domain": [_number(end) for end in slopes.extent(chart)]}
    return {"zero": starts_at_zero(chart)} | ({"domain": [0, 1]} if low == high == 0 else {})


def _pour_times(whole: dict, chart: Chart) -> None:
    """Lines stand on true time, so that periods that are left out show; a parameter has their printed names."""
    names = {str(period.ordinal): printed for period, printed in chart.periods}
    whole["params"] = [{"name": "periods", "value": names}]
    times = [period.ordinal for period, _ in chart.periods]
    axis = {"values": times, "tickCount": len(times), "labelExpr": "periods[datum.value]"}
    domain = [times[0], times[-1]] if len(times) > 1 else [times[0] - 1, times[0] + 1]
    for layer in layers(whole):
        if layer["name"] not in ("breaks", *TARGETED):
            layer["encoding"]["x"]["axis"] |= axis
            layer["encoding"]["x"]["scale"]["domain"] = domain


def _pour_slope(whole: dict, chart: Chart) -> None:
    """As lines, each value printed where it touches no other."""
    _pour_times(whole, chart)
    whole["height"] = max(whole["height"], round(slopes.height(chart) * SIZE))
    low, high = map(float, slopes.extent(chart))
    for end in ("first", "last"):
        rows = [row for row in whole["datasets"]["values"] if row[end]]
        places = {row["key"]: 100 * (high - row["value"]) / (high - low) for row in rows}
        settled = slopes.settled(chart, places)
        for row in rows:
            row["printed"] = high - settled[row["key"]] / 100 * (high - low)


def _pour_panels(whole: dict, chart: Chart) -> None:
    """As lines, a panel to each series, in their order."""
    _pour_times(whole, chart)
    whole["facet"] |= {"sort": list(_names(chart).values())}
    for layer in layers(whole):
        if layer["name"] not in ("breaks", *TARGETED):
            layer["encoding"]["x"]["axis"] |= {"labelOverlap": True}


def _pour_periods(whole: dict, chart: Chart) -> None:
    """Upright bars stand side by side."""
    padding = between_bars(chart)
    _side_by_side(whole, "x", [printed for _, printed in chart.periods], padding)
    whole["layer"][-1]["mark"]["xOffset"] = -padding * WIDTH / len(chart.periods) / 2


def between_bars(chart: Chart) -> float:
    """What is left free between upright bars, in steps; a few of them do not grow into walls."""
    abreast = len(chart.series) if layout(chart) == "bars" else 1
    return float(max(Decimal("0.25"), 1 - ABREAST * len(chart.periods) * abreast))


def _pour_rows(whole: dict, chart: Chart) -> None:
    """Lying bars, one to a row."""
    whole["height"] = ROW * len(chart.series)
    _side_by_side(whole, "y", list(_names(chart).values()), between_rows(chart))


def between_rows(chart: Chart) -> float:
    """What is left free between lying bars, in steps from one to the next."""
    return 1 - BAR / pitch(chart)


def _pour_matrix(whole: dict, chart: Chart) -> None:
    """A cell for each series and period, those without a value too."""
    printed, names = dict(chart.periods), _names(chart)
    rows = [(names[series.key], point) for series in chart.series for point in points_of(chart, series)]
    whole["datasets"] = {"values": [verdicts.row(name, printed[p.period], p, chart.language) for name, p in rows]}
    whole["height"] = ROW * len(chart.series)
    shades = verdicts.shades(chart.language)
    told = [words for words in shades if words in {row["verdict"] for row in whole["datasets"]["values"]}]
    scale = {"domain": list(shades), "range": list(shades.values())}
    for layer in layers(whole):
        layer["encoding"]["x"]["scale"] = {"domain": list(printed.values())}
        layer["encoding"]["y"]["scale"] = {"domain": list(names.values())}
        if "color" in layer["encoding"]:
            layer["encoding"]["color"] |= {"scale": scale, "legend": {"title": None, "values": told}}


def _pour_map(whole: dict, chart: Chart) -> None:
    """The regions' shapes, each with its value and class."""
    regions = [series.region for series in chart.series]
    shape = {"values": outlines.topology(regions), "format": {"type": "topojson", "feature": "regions"}}
    whole["layer"][0]["data"] = shape
    _, _, (width, height) = maps.frame(chart)
    whole["height"] = round(whole["width"] * height / width)
    classes = maps.classed(chart)
    spans = {series.key: one.label for one in classes for series in one.series}
    gone = say(chart.language, "missing")
    whole["datasets"] = {"values": [_land(chart, series, spans.get(series.key, gone)) for series in chart.series]}
    told = {one.label: maps.TONES[one.number] for one in classes} | ({gone: LINE} if maps.unknown(chart) else {})
    whole["layer"][0]["encoding"]["color"] |= {
        "scale": {"domain": list(told), "range": list(told.values())},
        "legend": {"title": None, "orient": "right"},
    }


def _land(chart: Chart, series: ChartSeries, span: str) -> dict[str, object]:
    """What is known of a region on a map."""
    point = series.points[-1] if series.points else ChartPoint(chart.periods[-1][0], None, GONE)
    value = None if point.value is None else _number(point.value)
    told = {"id": series.region, "series": series.label, "value": value, "text": point.text, "class": span}
    return told | {"description": f"{series.label}: {point.text}"}


def _side_by_side(whole: dict, channel: str, domain: list[str], padding: float) -> None:
    """padding: the part of a step that is left empty."""
    for layer in (layer for layer in whole["layer"] if layer["name"] not in TARGETED):
        layer["encoding"][channel]["scale"] = {"domain": domain, "paddingInner": padding, "paddingOuter": padding / 2}


@lru_cache(maxsize=2**12)
def _number(value: Decimal) -> int | float:
    """As JSON holds it: whole where it is, up to what every reader of JSON can hold."""
    return int(value) if value == value.to_integral_value() and abs(value) < 2**53 else float(value)


POURS = {
    "line": _pour_times,
    "area": _pour_times,
    "slope": _pour_slope,
    "bars": _pour_periods,
    "stack": _pour_periods,
    "rows": _pour_rows,
    "dots": _pour_rows,
    "panels": _pour_panels,
    "matrix": _pour_matrix,
    "map": _pour_map,
}
