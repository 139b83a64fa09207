"""Tests and comparisons: whether what an author claims is so."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from sikte.problems import Refusal
from sikte.statistics import record
from sikte.statistics.change import change
from sikte.statistics.compare import direction, margin, rounded, shown
from sikte.statistics.groups import comparable
from sikte.statistics.series import latest
from sikte.values.statistics import (
    Change,
    Extreme,
    Gap,
    Moment,
    Number,
    Observation,
    Rank,
    Record,
    Series,
    Target,
    Trend,
    Verdict,
    Word,
)


def _heading(test: str, wanted: str) -> Callable[..., Verdict]:
    def judged(subject: object) -> Verdict:
        found = subject if isinstance(subject, Change | Trend) else change(series_of(subject, test))
        return Verdict(found.direction == wanted, test, (found,))

    return judged


def series_of(subject: object, test: str) -> Series:
    """The series a test speaks of; its latest value stands for it, and so does an extreme's one member."""
    if isinstance(subject, Series):
        return subject
    if isinstance(subject, Extreme) and len(subject.members) == 1:
        return subject.members[0]
    if isinstance(subject, Observation) and subject.point == subject.series.points[-1]:
        return subject.series
    raise Refusal("test-takes-series", test=test)


def _since(test: str, heading: str) -> Callable[..., Verdict]:
    def judged(subject: object, period: object) -> Verdict:
        series = series_of(subject, test)
        return Verdict(record.since(series, period, heading), test, (latest(series),), (period,))

    return judged


def _extreme(test: str, heading: str) -> Callable[..., Verdict]:
    def judged(subject: object) -> Verdict:
        series = series_of(subject, test)
        return Verdict(record.extreme(series, heading), test, (latest(series),))

    return judged


def _rank_of(subject: object, test: str) -> Rank:
    return subject if isinstance(subject, Rank) else record.rank(series_of(subject, test))


def first_place(subject: object) -> Verdict:
    """Alone with the highest value of all regions of its level."""
    found = _rank_of(subject, "first_place")
    return Verdict(found.number == 1 and not found.tied, "first_place", (found,))


def among_top(subject: object, places: object) -> Verdict:
    """At most `places − 1` regions strictly higher."""
    if not isinstance(places, int) or places < 1:
        raise Refusal("test-takes-count", test="among_top")
    found = _rank_of(subject, "among_top")
    return Verdict(found.number <= places, "among_top", (found,), (places,))


def on_track(subject: object) -> Verdict:
    """A target that is reached, or approached at least as fast as the straight line asks."""
    if not isinstance(subject, Target):
        raise Refusal("test-takes-target", test="on_track")
    if subject.status == "unknown":
        raise Refusal("target-unknown", series=subject.series)
    return Verdict(subject.status in ("reached", "on-track"), "on_track", (subject,))


def between(subject: object, low: object, high: object) -> Verdict:
    """At or above `low` and at or below `high`, as shown."""
    holds = sign(subject, low) >= 0 and sign(subject, high) <= 0
    return Verdict(holds, "between", (_value(subject),), (_value(low), _value(high)))


TESTS: Mapping[str, tuple[Callable[..., Verdict], int]] = {
    "highest_since": (_since("highest_since", "up"), 1),
    "lowest_since": (_since("lowest_since", "down"), 1),
    "highest": (_extreme("highest", "up"), 0),
    "lowest": (_extreme("lowest", "down"), 0),
    "rising": (_heading("rising", "up"), 0),
    "falling": (_heading("falling", "down"), 0),
    "unchanged": (_heading("unchanged", "unchanged"), 0),
    "between": (between, 2),
    "first_place": (first_place, 0),
    "among_top": (among_top, 1),
    "on_track": (on_track, 0),
}
SIGNS: Mapping[str, frozenset[int]] = {
    "<": frozenset({-1}),
    ">": frozenset({1}),
    "<=": frozenset({-1, 0}),
    ">=": frozenset({1, 0}),
    "==": frozenset({0}),
}


def compared(one: object, symbol: str, other: object) -> Verdict:
    """`one symbol other`, for numbers with numbers, and words with words by == alone."""
    return Verdict(sign(one, other, symbol) in SIGNS[symbol], symbol, (_value(one),), (_value(other),))


def sign(one: object, other: object, symbol: str = "==") -> int:
    """1, 0 or −1 as the first is above, level with or below the second."""
    if _is_text(one) and _is_text(other):
        if symbol != "==":
            raise Refusal("texts-have-no-order", symbol=symbol)
        return 0 if _text(one) == _text(other) else 1
    if _is_text(one) or _is_text(other):
        raise Refusal("number-with-text", one=_spoken(one), other=_spoken(other))
    first, second = _number(one), _number(other)
    if isinstance(one, Series | Observation) and isinstance(other, Series | Observation):
        comparable(_value(one).series, _value(other).series)
    points = [v.point for v in (_value(one), _value(other)) if isinstance(v, Observation)]
    within = margin(*points) if points else Decimal(0)
    return {"up": 1, "down": -1, "unchanged": 0}[direction(first - second, within)]


def _value(thing: object) -> object:
    """A series stands for its latest value."""
    return latest(thing) if isinstance(thing, Series) else thing


def _is_text(thing: object) -> bool:
    return isinstance(thing, str | Moment | Word)


def _text(thing: object) -> str:
    if isinstance(thing, Moment):
        return thing.period.code
    if isinstance(thing, Word):
        if thing.kind not in ("direction", "status"):
            raise Refusal("word-not-compared", word=thing.kind)
        return str(getattr(thing.of, thing.kind))
    return str(thing)


def _number(thing: object) -> Decimal:
    match thing:
        case bool():
            pass
        case Decimal() | int():
            return Decimal(thing)
        case Series():
            return _number(latest(thing))
        case Observation(series=series, point=point):
            return shown(series, point)
        case Number(value=value, kind=kind, decimals=decimals):
            return rounded(value, decimals) if kind in AS_SHOWN else value
        case Change(amount=amount, relative=relative):
            return amount if relative is None else relative * 100
        case Gap(amount=amount):
            return amount
        case Rank(number=number):
            return Decimal(number)
    raise Refusal("not-comparable-value", one=_spoken(thing))


AS_SHOWN = ("amount", "count", "of", "rank")


def _spoken(thing: object) -> object:
    """What a message may call a thing."""
    if isinstance(thing, Record | Trend | Extreme | Target | Rank | Gap | Change):
        return type(thing).__name__.lower()
    return thing


def print_alike(verdict: Verdict) -> bool:
    """Whether a verdict tells apart two relative measures that print the same number."""
    if verdict.parts:
        return any(print_alike(part) for part in verdict.parts)
    values = verdict.subjects + verdict.arguments
    if verdict.test not in ("<", ">") or not verdict.holds or len(values) != 2 or any(map(_is_text, values)):
        return False
    return len({rounded(_number(value), _decimals(value)) for value in values}) == 1


def _decimals(thing: object) -> int:
    """How many decimals a value is printed with."""
    match thing:
        case Observation(series=series):
            return series.decimals
        case Number(decimals=decimals):
            return decimals
    return 0
