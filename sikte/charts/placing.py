"""Where a chart's marks stand: reckoned here, just where Vega sets those of the specification that is given away.

Vega itself takes ten times as long, and a JavaScript engine in every process. Tests ask it about charts of every
form, and hold each place against its own. Until it is told in percent, all is in pixels of the specification.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from sikte.charts import slopes
from sikte.charts.honesty import breaks, runs, span, starts_at_zero
from sikte.charts.looks import APART, HEIGHT, INSET, WIDTH
from sikte.charts.scales import Even, Linear, extent, rounded_out, with_air
from sikte.charts.scene import Box, Scene
from sikte.charts.spec import ROW, between_bars, between_rows
from sikte.values.pages import Chart

SLICE = 5  # as wide as Vega makes bars on an axis of time
LYING, STANDING, STACKED, GROUNDED = ("rows", "dots"), ("bars", "stack"), ("area", "stack"), ("bars", "rows")
Key = tuple[str, int]  # of a mark: the key of its series, the ordinal of its period
Reaches = Mapping[Key, tuple[float, float]]  # the two values that it reaches between
Stretches = Mapping[Key, tuple[float, float]]  # along one axis, where it begins and how long it is


def place(chart: Chart, form: str) -> Scene:
    """form: as `spec.layout` has it, of those that stand on scales."""
    reaches = _stacked(chart) if form in STACKED else _alone(chart, form in GROUNDED)
    ends = _ends(chart, form, reaches)
    if form in LYING:
        return _lying(chart, form, reaches, Linear(*ends, 0, WIDTH))
    values = Linear(*ends, HEIGHT, 0)
    return (_standing if form in STANDING else _on_time)(chart, form, reaches, values)


def _stacked(chart: Chart) -> Reaches:
    """Each on top of the one before in its period; what is negative hangs from zero, below the one before."""
    reached: dict[tuple[int, bool], float] = {}
    found = {}
    for key, value in _values(chart).items():
        pile = (key[1], value < 0)
        before = reached.get(pile, 0.0)
        found[key] = before, before + value
        reached[pile] = before + value
    return found


def _alone(chart: Chart, from_zero: bool) -> Reaches:
    return {key: (0.0 if from_zero else value, value) for key, value in _values(chart).items()}


def _values(chart: Chart) -> dict[Key, float]:
    """What is drawn, series by series in the chart's order."""
    drawn = ((series.key, point) for series in chart.series for run in runs(chart, series) for point in run)
    return {(key, point.period.ordinal): float(point.value) for key, point in drawn}


def _ends(chart: Chart, form: str, reaches: Reaches) -> tuple[float, float]:
    """The values at both ends of their axis: round ones, where it has room for them."""
    if form == "slope":
        low, high = slopes.extent(chart)
        return float(low), float(high)
    if span(chart) == (0, 0):
        return 0.0, 1.0
    aim = [float(chart.target.value)] if chart.target else []
    ends = extent([*(end for reach in reaches.values() for end in reach), *aim], zero=starts_at_zero(chart))
    return ends if form == "rows" else rounded_out(*ends)


def _on_time(chart: Chart, form: str, reaches: Reaches, values: Linear) -> Scene:
    """Points, or slices of areas, in true time."""
    times = [period.ordinal for period, _ in chart.periods]
    ends = (times[0], times[-1]) if len(times) > 1 else (times[0] - 1, times[0] + 1)
    along = Linear(*(ends if form == "slope" else with_air(*ends, WIDTH, INSET)), 0, WIDTH)
    width = SLICE if form == "area" else 0
    steps = {time: along(time) for time in times}
    sides = {key: (steps[key[1]] - width / 2, width) for key in reaches}
    boxes = _boxes(sides, _along(values, reaches), HEIGHT)
    if form == "slope":
        return Scene(boxes, _percent(steps.values(), WIDTH), (), ())
    before = [along(line.time) for line in breaks(chart)]
    return _upright(chart, boxes, steps.values(), values, before)


def _standing(chart: Chart, form: str, reaches: Reaches, values: Linear) -> Scene:
    """The bars of each period side by side, or on top of each other."""
    air, names = between_bars(chart), [printed for _, printed in chart.periods]
    bands = Even.of(len(names), WIDTH, air, air / 2)
    abreast = Even.of(len(chart.series), bands.width, APART) if form == "bars" else Even(0, 0, bands.width)
    shifts = {series.key: abreast(number) for number, series in enumerate(chart.series)}
    starts = {period.ordinal: bands(number) for number, (period, _) in enumerate(chart.periods)}
    sides = {(key, time): (starts[time] + shifts[key], abreast.width) for key, time in reaches}
    boxes = _boxes(sides, _along(values, reaches), HEIGHT)
    before = [bands(names.index(line.period)) - air * WIDTH / len(names) / 2 for line in breaks(chart)]
    return _upright(chart, boxes, _named(bands, len(names)), values, before)


def _upright(
    chart: Chart, boxes: Mapping[Key, Box], steps: Iterable[float], values: Linear, before: Iterable[float]
) -> Scene:
    """before: where breaks are."""
    aim = values(float(chart.target.value)) / HEIGHT * 100 if chart.target else None
    return Scene(boxes, _percent(steps, WIDTH), _ticks(values, HEIGHT), _percent(before, WIDTH), aim)


def _lying(chart: Chart, form: str, reaches: Reaches, values: Linear) -> Scene:
    """Bars that lie in rows, or dots in theirs."""
    height, count, air = ROW * len(chart.series), len(chart.series), between_rows(chart)
    rows = Even.of(count, height, 1, 0.5) if form == "dots" else Even.of(count, height, air, air / 2)
    starts = {series.key: rows(number) for number, series in enumerate(chart.series)}
    boxes = _boxes(_along(values, reaches), {key: (starts[key[0]], rows.width) for key in reaches}, height)
    return Scene(boxes, _percent(_named(rows, count), height), _ticks(values, WIDTH), ())


def _along(values: Linear, reaches: Reaches) -> Stretches:
    found = {}
    for key, (start, end) in reaches.items():
        first = values(start)
        last = first if end == start else values(end)
        found[key] = (min(first, last), abs(last - first))
    return found


def _boxes(across: Stretches, down: Stretches, height: float) -> dict[Key, Box]:
    sides = ((key, *across[key], *down[key]) for key in across)
    return {
        key: Box(100 * (x / WIDTH), 100 * (y / height), 100 * wide / WIDTH, 100 * high / height)
        for key, x, wide, y, high in sides
    }


def _named(bands: Even, count: int) -> list[float]:
    """Where the names of bands stand: as Vega has it, half a pixel before their middle, where they have one."""
    before = 0.5 if bands.width else 0
    return [bands.middle(number) - before for number in range(count)]


def _ticks(values: Linear, length: float) -> tuple[tuple[Decimal, float], ...]:
    return tuple((_exactly(value), at / length * 100) for value, at in values.ticks())


def _exactly(value: float) -> Decimal:
    """As it is written in the fewest digits that tell it apart."""
    return Decimal(int(value)) if value.is_integer() else Decimal(repr(value))


def _percent(places: Iterable[float], length: float) -> tuple[float, ...]:
    return tuple(place / length * 100 for place in places)
