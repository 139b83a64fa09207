"""Where a value or a name stands along an axis: linear and even scales, reckoned as Vega reckons them.

Round ends and ticks are those of d3-array 3 and d3-scale 4, which Vega goes by; tests hold both against Vega itself.
Lengths are pixels of the specification.
"""

from collections.abc import Iterable
from math import ceil, floor, log10, sqrt

from sikte.values.value import Value

TICKS, ROUND_ENDS = 5, 10
# From which part of a power of ten on a step is ten, five or two of it.
STEPS = ((sqrt(50), 10), (sqrt(10), 5), (sqrt(2), 2))
TRIES = 10


class Linear(Value):
    """low, high: the values at its ends; start, stop: where these stand."""

    low: float
    high: float
    start: float
    stop: float

    def __call__(self, value: float) -> float:
        part = (value - self.low) / (self.high - self.low) if self.high != self.low else 0.5
        return self.start * (1 - part) + self.stop * part

    def ticks(self) -> list[tuple[float, float]]:
        """(value, where it stands) of the round values between the ends, about TICKS of them."""
        if self.low == self.high:
            return [(self.low, self(self.low))]
        first, last, step = _steps(self.low, self.high, TICKS)
        values = (_multiple(number, step) for number in range(first, last + 1))
        return [(value, self(value)) for value in values]


class Even(Value):
    """Bands side by side. first: where the first begins; step: from one to the next; width: of each."""

    first: float
    step: float
    width: float

    @classmethod
    def of(cls, count: int, length: float, inner: float = 0, outer: float = 0) -> "Even":
        """inner, outer: what is empty between bands and before the first, in steps."""
        step = length / (count - inner + 2 * outer)
        return cls((length - step * (count - inner)) * 0.5, step, step * (1 - inner))

    def __call__(self, place: int) -> float:
        return self.first + self.step * place

    def middle(self, place: int) -> float:
        return self(place) + self.width * 0.5


def extent(values: Iterable[float], zero: bool) -> tuple[float, float]:
    """The lowest and the highest, zero among them where it must be."""
    found = [*values, 0] if zero else list(values)
    return float(min(found)), float(max(found))


def with_air(low: float, high: float, length: float, air: float) -> tuple[float, float]:
    """The ends between which `air` pixels are left free on both sides."""
    middle, factor = (low + high) / 2, length / (length - 2 * air)
    return middle + (low - middle) * factor, middle + (high - middle) * factor


def rounded_out(low: float, high: float) -> tuple[float, float]:
    """The nearest round values that hold both ends between them."""
    before = None
    for _ in range(TRIES if low < high else 0):
        step = _steps(low, high, ROUND_ENDS)[2]
        if step == before:
            break
        low, high = (floor(low / step) * step, ceil(high / step) * step) if step > 0 else _out(low, high, step)
        before = step
    return low, high


def _out(low: float, high: float, step: float) -> tuple[float, float]:
    """As for whole steps; those below one are told by how many make up one, with a minus."""
    return ceil(low * step) / step, floor(high * step) / step


def _steps(low: float, high: float, count: int) -> tuple[int, int, float]:
    """(the first multiple between the ends, the last, the step); a step below one as in `_out`."""
    rough = (high - low) / count
    power = floor(log10(rough))
    factor = next((factor for least, factor in STEPS if rough / 10.0**power >= least), 1)
    step = -(10.0**-power) / factor if power < 0 else 10.0**power * factor
    first, last = (floor((end * -step if step < 0 else end / step) + 0.5) for end in (low, high))
    return first + (_multiple(first, step) < low), last - (_multiple(last, step) > high), step


def _multiple(number: int, step: float) -> float:
    return number / -step if step < 0 else number * step
