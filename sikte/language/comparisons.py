"""What a judgement was made from: the values compared, named with their periods and members."""

from decimal import Decimal

from sikte.language.catalogues import phrased
from sikte.language.equations import DIFFERENCE, RELATIVE, equation
from sikte.language.figures import Figure, amount, moved
from sikte.language.numbers import legible, number, written
from sikte.language.periods import between, period
from sikte.language.points import bare, dated
from sikte.language.texts import label, listed
from sikte.statistics.compare import ends, rounded
from sikte.values.statistics import (
    Change,
    Extreme,
    Gap,
    Group,
    Observation,
    Rank,
    Record,
    Series,
    Target,
    Trend,
)

MOST_NAMED = 12


def record(value: Record, language: str) -> str:
    """The latest against the last one that matched it, or against all since the beginning."""
    latest = dated(value.series, value.latest, language)
    if not value.whole:
        since = dated(value.series, value.since, language)
        return phrased(f"how-record-{value.extreme}", language, latest=latest, since=since)
    key = "from-break" if value.after_break else "from-beginning"
    since = phrased(key, language, period=period(value.since.period, language))
    return phrased(f"how-whole-{value.extreme}", language, latest=latest, since=since)


def rank(value: Rank, language: str) -> str:
    """How many lie beyond, from the end that the rank is counted from."""
    from_top = value.number <= value.from_bottom
    found = phrased(
        "how-rank-top" if from_top else "how-rank-bottom",
        language,
        value=dated(value.series, value.point, language),
        count=str(min(value.number, value.from_bottom) - 1),
        of=str(value.of),
    )
    return phrased("how-rank-tied", language, rank=found) if value.tied else found


def gap(value: Gap, found: Figure, language: str) -> str:
    """ "För 2021: 55 (kvinnor) − 45 (män) = 10 procentenheter"."""
    higher, lower = value.higher.points[-1], value.lower.points[-1]
    names = [_escaped(label(series, language)) for series in (value.higher, value.lower)]
    template = f"{{0}} ({names[0]}) − {{1}} ({names[1]})"
    terms = ends(value.series, lower, higher)
    written = equation(template, terms, found, language)
    return phrased("at-period", language, period=period(higher.period, language), equation=written)


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def extreme(value: Extreme, language: str) -> str:
    """Every member's value or change, the outstanding first; where there are many, only those."""
    compared = value.changes or value.group.members
    first = [c for c in compared if _series(c) in value.members]
    named = first[:MOST_NAMED] if len(compared) > MOST_NAMED else first + [c for c in compared if c not in first]
    entries = listed([_entry(c, value.word, language) for c in named], language)
    what = phrased(f"extreme-{value.word}", language, count=number(Decimal(len(compared)), 0, language))
    return phrased("how-entries", language, what=what, entries=entries)


def _series(compared: Change | Series) -> Series:
    return compared.series if isinstance(compared, Change) else compared


def _entry(compared: Change | Series, word: str, language: str) -> str:
    if isinstance(compared, Series):
        return dated(compared, compared.points[-1], language, with_label=True)
    if word == "largest_contribution":
        told = _contribution(compared, language)
    else:
        told = difference(compared, word == "largest_relative_increase", language)
    return phrased("dated", language, value=told, what=label(compared.series, language))


def _contribution(change: Change, language: str) -> str:
    """ "27,4 − 25,1 = 2,3": as stored, which is how contributions are compared."""
    end, start = change.end.value, change.start.value
    texts = (written(end, language), f"({written(start, language)})" if start < 0 else written(start, language))
    return f"{DIFFERENCE.format(*texts)} = {written(end - start, language)}"


def difference(change: Change, relative: bool, language: str) -> str:
    """ "275 − 250 = 25", or the relative change as an equation."""
    series, start, end = change.series, change.start, change.end
    if relative:
        return equation(RELATIVE, (end.value, start.value), moved(change), language)
    return equation(DIFFERENCE, ends(series, start, end), amount(change), language)


def group(value: Group, language: str) -> str:
    """The members a condition picked, with what it was met by; where there are many, only how many."""
    condition = phrased(f"group-{value.condition or 'all'}", language, limit=_limit(value.limit, language))
    what = phrased("how-group", language, what=condition, count=str(len(value.members)), of=str(len(value.whole)))
    if not 0 < len(value.members) <= MOST_NAMED:
        return what
    changes = {id(change.series): change for change in value.changes}
    entries = listed([_member(s, changes.get(id(s)), language) for s in value.members], language)
    return phrased("how-entries", language, what=what, entries=entries)


def _member(series: Series, change: Change | None, language: str) -> str:
    if change is None:
        return dated(series, series.points[-1], language, with_label=True)
    start, end = (bare(series, point, language) for point in (change.start, change.end))
    steps = phrased("step", language, start=start, end=end)
    return phrased("dated", language, value=steps, what=label(series, language))


def _limit(limit: object, language: str) -> str:
    match limit:
        case Decimal() | int():
            return written(Decimal(limit), language)
        case Observation(series=series, point=point):
            return dated(series, point, language, with_label=True)
        case Series(points=points):
            return dated(limit, points[-1], language, with_label=True)
    return ""


def trend(value: Trend, language: str) -> str:
    """The line that was fitted, and how much it moves."""
    start, end = value.points[0].period, value.points[-1].period
    count, least = str(len(value.points)), written(value.least, language)
    fitted = _fitted(value, language)
    return phrased("how-trend", language, count=count, range=between(start, end, language), fitted=fitted, least=least)


def _fitted(value: Trend, language: str) -> str:
    """The fitted change, so closely that it shows on which side of the least it lies."""
    decimals = value.series.decimals + 1
    while value.direction != "unchanged" and abs(rounded(value.fitted, decimals)) <= value.least:
        decimals += 1
    return number(value.fitted, decimals, language)


def target(value: Target, language: str) -> str:
    """Where the series stood, where it stands, and where it is to be; and by what rule it is judged."""
    base, latest = (dated(value.series, point, language) for point in (value.base, value.latest))
    if value.value is None:
        told = phrased(f"how-target-{value.direction}", language, base=base, latest=latest)
    else:
        aim = written(value.value, language)
        aim = phrased("dated", language, value=aim, what=period(value.by, language)) if value.by else aim
        told = phrased("how-target", language, value=aim, base=base, latest=latest)
    return f"{told}. {_rule(value, language)}"


def _rule(value: Target, language: str) -> str:
    """By what the status is decided."""
    if value.status == "unknown":
        return phrased("rule-unknown", language)
    if value.expected is None:
        return phrased("rule-direction", language)
    expected = legible(value.expected.normalize(), language)
    return phrased(f"rule-{value.direction}", language, expected=expected, period=period(value.latest.period, language))
