"""What was compared, each as it was compared, and so closely told that what differs looks different."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, count

from msgspec.structs import replace

from sikte.language.catalogues import phrased
from sikte.language.facts import fact
from sikte.language.figures import Figure, figure, moved, printed, signed
from sikte.language.numbers import number, own_decimals
from sikte.language.points import named
from sikte.language.said import plain
from sikte.statistics.compare import rounded
from sikte.statistics.judge import measure
from sikte.values.statistics import Change, Gap, Number, Observation

Measured = int | Decimal | Observation | Number | Change | Gap


def operands(values: Sequence[object], language: str) -> tuple[str, ...]:
    """ "12,6" beside "13"; words, periods and places as they are."""
    measured = [value for value in values if isinstance(value, Measured)]
    extra = next(extra for extra in count() if _apart(measured, extra))
    return tuple(_told(v, extra, language) if isinstance(v, Measured) else fact(v, language) for v in values)


def _apart(values: Sequence[Measured], extra: int) -> bool:
    """Whether those that differ do so with `extra` decimals more than they are printed with."""
    return all(
        measure(one) == measure(other)
        or rounded(measure(one), _decimals(one, extra)) != rounded(measure(other), _decimals(other, extra))
        for one, other in combinations(values, 2)
    )


def _decimals(value: Measured, extra: int) -> int:
    usual = _figure(value).decimals
    return min(usual + extra, max(usual, own_decimals(measure(value))))


def _figure(value: Measured) -> Figure:
    return moved(value) if isinstance(value, Change) else figure(value)


def _told(value: Measured, extra: int, language: str) -> str:
    decimals = _decimals(value, extra)
    match value:
        case Observation(series=series, point=point):
            text = number(measure(value), decimals, language)
            return phrased("dated", language, value=text, what=named(series, point, language, bool(series.asked)))
        case Change():
            return plain(signed(replace(moved(value), decimals=decimals), language))
        case Gap():
            return plain(printed(replace(figure(value), decimals=decimals), language))
    return number(measure(value), decimals, language)
