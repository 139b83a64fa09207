"""How every value was computed: one sentence that a reader can check by the numbers it names."""

from decimal import Decimal

from msgspec.structs import replace

from sikte.language import comparisons, verdicts
from sikte.language.catalogues import phrased, word
from sikte.language.equations import PER, RATIO, equation, total
from sikte.language.facts import fact
from sikte.language.figures import figure
from sikte.language.numbers import number, written
from sikte.language.periods import between, period
from sikte.language.points import dated, value_at
from sikte.statistics.compare import rounded
from sikte.values.statistics import (
    Change,
    Extreme,
    Gap,
    Group,
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

MOST_TERMS = 12


def explain(value: object, language: str) -> str:
    """How a value came about, in one sentence without full stop: "För 2021: 275 ÷ 667 ≈ 41,2 procent, …"."""
    match value:
        case Observation():
            return _observation(value, language)
        case Series(points=points):
            return _observation(Observation(value, points[-1]), language)
        case Change():
            return _change(value, language)
        case Record():
            return comparisons.record(value, language)
        case Rank():
            return comparisons.rank(value, language)
        case Gap():
            return _as_shown(comparisons.gap(value, figure(value), language), value, language)
        case Extreme():
            return comparisons.extreme(value, language)
        case Group():
            return comparisons.group(value, language)
        case Trend():
            return comparisons.trend(value, language)
        case Target():
            return comparisons.target(value, language)
        case Number():
            return _number(value, language)
        case Moment(of=of):
            return phrased("how-moment", language, value=fact(of, language))
        case Word():
            return _word(value, language)
        case Verdict():
            return _verdict(value, language)
    return word("how-label", language)


def _observation(value: Observation, language: str) -> str:
    series, when = value.series, value.point.period
    match series.method.kind:
        case "per" | "share" | "index":
            found = _derived(value, language)
        case "sum" if len(value.point.rows) > 1:
            found = _sum(value, language)
        case _:
            return _published(value, language)
    return phrased("at-period", language, period=period(when, language), equation=found)


def _published(value: Observation, language: str) -> str:
    when, stored = period(value.point.period, language), value.point.value
    if rounded(stored, value.series.decimals) == stored:
        return phrased("as-published", language, period=when)
    shown = number(stored, value.series.decimals, language)
    return phrased("as-published-rounded", language, period=when, stored=written(stored, language), shown=shown)


def _sum(value: Observation, language: str) -> str:
    terms = tuple(row.value for row in value.point.rows)
    if len(terms) <= MOST_TERMS:
        return equation(total(len(terms)), terms, figure(value), language)
    shown = number(value.point.value, value.series.decimals, language)
    return phrased("sum-of-many", language, count=str(len(terms)), value=shown)


def _derived(value: Observation, language: str) -> str:
    method, when = value.series.method, value.point.period
    above = value_at(method.parts[0], when)
    if method.kind == "index":
        terms = (above, value_at(method.parts[0], method.period), Decimal(100))
        return equation(PER, terms, figure(value), language)
    terms = (above, value_at(method.parts[1], when))
    if method.kind == "share":
        return equation(RATIO, terms, replace(figure(value), bare=False), language)
    return equation(PER, (*terms, method.number), figure(value), language)


def _change(value: Change, language: str) -> str:
    series, start, end = value.series, value.start, value.end
    if value.direction != "unchanged":
        relative = value.relative is not None
        found = comparisons.difference(value, relative, language)
        return found if relative else _as_shown(found, value, language)
    named = {"start": dated(series, start, language), "end": dated(series, end, language)}
    if not value.within_margin:
        return phrased("equal-as-shown", language, **named)
    margin = written(max(start.margin, end.margin), language)
    return phrased("within-margin", language, margin=margin, **named)


def _as_shown(found: str, of: Change | Gap, language: str) -> str:
    """Says so, unless the difference has more decimals than values as shown can differ by: then it is as stored."""
    shown = rounded(of.amount, of.series.decimals) == of.amount
    return phrased("as-shown", language, equation=found) if shown else found


def _number(value: Number, language: str) -> str:
    of = value.of
    match value.kind:
        case "amount" if isinstance(of, Change):
            return _as_shown(comparisons.difference(of, False, language), of, language)
        case "factor" if isinstance(of, Change):
            return equation(RATIO, (of.end.value, of.start.value), figure(value), language)
        case "mean" if isinstance(of, Series):
            return _mean(value, of, language)
    return explain(of, language)


def _mean(value: Number, series: Series, language: str) -> str:
    terms = tuple(point.value for point in series.points)
    spanned = between(series.points[0].period, series.points[-1].period, language)
    if len(terms) > MOST_TERMS:
        return phrased("mean-of-many", language, count=str(len(terms)), range=spanned)
    template = f"({total(len(terms))}) ÷ {len(terms)}"
    return phrased("dated", language, value=equation(template, terms, figure(value), language), what=spanned)


def _word(value: Word, language: str) -> str:
    of = value.of
    if value.kind == "span":
        start, end = (period(point.period, language) for point in (of.start, of.end))
        return phrased("how-span", language, start=start, end=end)
    if isinstance(of, Series | Observation):
        return word(f"how-{value.kind}", language)
    return explain(of, language)


def _verdict(value: Verdict, language: str) -> str:
    if value.parts:
        return "; ".join(explain(part, language) for part in value.parts)
    subject, *_ = value.subjects
    if isinstance(subject, Trend | Rank | Target | Word) or (isinstance(subject, Change) and not value.arguments):
        return explain(subject, language)
    computed = [v for v in (*value.subjects, *value.arguments) if isinstance(v, Change | Number)]
    return "; ".join([verdicts.compared(value, language), *(explain(v, language) for v in computed)])
