"""Tests and comparisons: whether what an author claims is so."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from sikte.problems import Refusal, nearest
from sikte.statistics import compare, record
from sikte.statistics.change import change
from sikte.statistics.compare import margin, rounded, shown
from sikte.statistics.groups import alone, comparable
from sikte.statistics.series import latest, period_named
from sikte.values.data import Period
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
    found = alone(subject)
    if isinstance(found, Series):
        return found
    if isinstance(found, Observation) and found.point == found.series.points[-1]:
        return found.series
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
    holds = sign(one, other, symbol) in SIGNS[symbol]
    if isinstance(one, Moment) or isinstance(other, Moment):
        return Verdict(holds, symbol, (_dated(one),), (_dated(other),))
    return Verdict(holds, symbol, (_value(one),), (_value(other),))


def _dated(thing: object) -> object:
    """A period typed beside another is a period, not a number."""
    return thing if isinstance(thing, Moment) else _period(thing)


def sign(one: object, other: object, symbol: str = "==") -> int:
    """1, 0 or −1 as the first is above, level with or below the second.

    A typed number is exact: what is compared with one is compared as shown, whatever the margin.
    """
    if isinstance(one, Moment) or isinstance(other, Moment):
        return _later(_period(one), _period(other))
    if _is_text(one) and _is_text(other):
        if symbol != "==":
            raise Refusal("texts-have-no-order", symbol=symbol)
        return 0 if _text(one, other) == _text(other, one) else 1
    if _is_text(one) or _is_text(other):
        raise Refusal("number-with-text", one=_spoken(one), other=_spoken(other))
    first, second = measure(one), measure(other)
    values = _value(one), _value(other)
    if all(map(_ends, values)):
        comparable(*(end for value in values for end in _ends(value)))
    return compare.sign(first - second, _margin(*values))


def _margin(*values: object) -> Decimal:
    """The widest of the levels compared; none where a typed number is among them."""
    points = [value.point for value in values if isinstance(value, Observation)]
    typed = any(isinstance(value, int | Decimal) for value in values)
    return margin(*points) if points and not typed else Decimal(0)


def within_margin(one: object, other: object) -> bool:
    """Whether two figures differ, but by no more than the margin."""
    if not (_is_figure(one) and _is_figure(other)):
        return False
    return 0 < abs(measure(one) - measure(other)) <= _margin(one, other)


def _ends(value: object) -> tuple[Observation, ...]:
    """The first and the last value that a level, or a mean of several, rests on."""
    match value:
        case Observation():
            return (value,)
        case Number(kind="mean", of=Series(points=points) as series):
            return Observation(series, points[0]), Observation(series, points[-1])
    return ()


def _later(one: Period, other: Period) -> int:
    """1, 0 or −1 as the first comes after, with or before the second; refuses a year beside a month."""
    if one.kind != other.kind:
        raise Refusal("periods-of-two-kinds", one=one, other=other)
    return (one > other) - (one < other)


def _period(thing: object) -> Period:
    if isinstance(thing, Moment):
        return thing.period
    if isinstance(thing, str | int) and not isinstance(thing, bool):
        return period_named(thing)
    raise Refusal("number-with-text", one=_spoken(thing), other="period")


def _value(thing: object) -> object:
    """A series stands for its latest value, and so does an extreme's one member."""
    found = alone(thing)
    return latest(found) if isinstance(found, Series) else found


def _is_text(thing: object) -> bool:
    return isinstance(thing, str | Word)


def _text(thing: object, other: object) -> str:
    """The code of a word, or what an author typed to compare it with; refuses what the word can never be."""
    if isinstance(thing, Word):
        if thing.kind not in CODES:
            raise Refusal("word-not-compared", word=thing.kind)
        return _code(thing)
    known = _codes(other) if isinstance(other, Word) else (thing,)
    if thing not in known:
        raise Refusal("code-unknown", words=thing, word=other.kind, known=known, near=nearest(str(thing), known))
    return str(thing)


def _codes(word: Word) -> tuple[str, ...]:
    if word.kind == "status" and isinstance(word.of, Observation):
        return MARKS
    return CODES.get(word.kind, ())


def _code(word: Word) -> str:
    """What a word stands for; the status of an observation is its point's."""
    return word.of.point.status or MARKS[0] if isinstance(word.of, Observation) else getattr(word.of, word.kind)


def measure(thing: object) -> Decimal:
    """The figure that a value is compared by; refuses what is no number."""
    match _value(thing):
        case bool():
            pass
        case Decimal() | int() as number:
            return Decimal(number)
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
CODES = {
    "direction": ("up", "down", "unchanged"),
    "status": ("reached", "on-track", "behind", "wrong-way", "unchanged", "unknown"),
}
MARKS = ("unmarked", "provisional", "revised")


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
    if verdict.test not in ("<", ">") or not verdict.holds or len(values) != 2 or not all(map(_is_figure, values)):
        return False
    return len({rounded(measure(value), _decimals(value)) for value in values}) == 1


def _is_figure(thing: object) -> bool:
    return not isinstance(thing, str | Word | Moment | Period)


def _decimals(thing: object) -> int:
    """How many decimals a value is printed with."""
    match thing:
        case Observation(series=series):
            return series.decimals
        case Number(decimals=decimals):
            return decimals
    return 0
