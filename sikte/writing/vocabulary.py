"""The words authors can say of each kind of value. A word that is not here does not exist."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from sikte.problems import Refusal
from sikte.statistics import change, derived, groups, record, selection, series, targets
from sikte.statistics.change import factor, gap_is_real, percent
from sikte.values.content import Aim
from sikte.values.places import Localized
from sikte.values.statistics import (
    Change,
    Extreme,
    Gap,
    Group,
    Moment,
    Number,
    Observation,
    Rank,
    Series,
    Target,
    Trend,
    Verdict,
    Word,
)
from sikte.values.value import Value


class Region(Value):
    """`region`: the site's own."""

    name: Localized


class Name(Value):
    """A name as it stands (`region.name`), in the genitive, or with its preposition. form: "", "genitive" or "in"."""

    text: Localized
    form: str = ""


class Term(Value):
    """One word of the language. takes: the kinds of its arguments; least: how many must be there;
    rest: the kind of any further ones; named: whether its arguments are `dimension="member"`."""

    means: Callable
    takes: tuple[str, ...] = ()
    least: int = 0
    rest: str = ""
    named: bool = False


def _term(means: Callable, *takes: str, least: int | None = None, rest: str = "", named: bool = False) -> Term:
    return Term(means, takes, len(takes) if least is None else least, rest, named)


def _word(kind: str) -> Term:
    return _term(lambda value: Word(kind, value))


def _moving(value: Change, word: str) -> Change:
    if value.direction == "unchanged":
        raise Refusal("unchanged-word", word=word, series=value.series)
    return value


def _amount(value: Change) -> Number:
    moving = _moving(value, "amount")
    return Number(abs(moving.amount), "amount", moving, moving.series.decimals, moving.series.unit)


def _percent(value: Change) -> Number:
    return Number(percent(_moving(value, "percent")), "percent", value)


def _factor(value: Change) -> Number:
    return Number(factor(_moving(value, "factor")), "factor", value, 1)


def _moving_word(kind: str) -> Term:
    return _term(lambda value: Word(kind, _moving(value, kind)))


def _end_of_gap(word: str, name: str) -> Term:
    def end(value: Gap) -> Extreme:
        if not gap_is_real(value):
            raise Refusal("no-gap", series=value.series)
        both = (value.higher, value.lower)
        return Extreme(word, (getattr(value, name),), Group(value.series, both, both))

    return _term(end)


def _pace(name: str) -> Term:
    def pace(value: Target) -> Number:
        found = getattr(value, name)
        if found is None:
            raise Refusal("target-unknown", series=value.series)
        return Number(found, name, value, value.series.decimals + (name != "projected"), value.series.unit)

    return _term(pace)


def _heading(direction: str, condition: str) -> Term:
    return _term(lambda group: groups.heading(group, direction, condition))


def _beside(sign: int, condition: str) -> Term:
    return _term(lambda group, limit: groups.beside(group, limit, sign, condition), "limit")


def _largest(means: Callable) -> Term:
    return _term(means, "period", "period", least=0)


def _count(group: Group) -> Number:
    return Number(Decimal(len(group.members)), "count", group)


def _of(group: Group) -> Number:
    return Number(Decimal(len(group.whole)), "of", group)


def _names(group: Group) -> Word:
    if not group.members:
        raise Refusal("empty-group", condition=group.condition)
    return Word("names", group)


def target_of(value: Series, aim: Aim | None) -> Target:
    """The series against the target of the page's own goal; refuses a page without one."""
    if aim is None:
        raise Refusal("no-target", dataset=value.dataset.name)
    return targets.target(value, aim)


TARGET = _term(target_of)
SERIES: Mapping[str, Term] = {
    "latest": _term(series.latest),
    "first": _term(series.first),
    "previous": _term(series.previous),
    "at": _term(series.at, "period"),
    "where": _term(selection.where, named=True),
    "in_region": _term(selection.in_region, "text"),
    "total_region": _term(selection.total_region),
    "until": _term(selection.until, "period"),
    "per": _term(selection.per, "series", "number", "count", least=2),
    "share": _term(lambda whole, **members: derived.share(selection.where(whole, **members), whole), named=True),
    "index": _term(derived.index, "period"),
    "mean": _term(derived.mean, "period", "period"),
    "trend": _term(change.trend, "count"),
    "change": _term(change.change),
    "change_on_year": _term(change.change_on_year),
    "change_since": _term(change.change_since, "period"),
    "change_between": _term(change.change_between, "period", "period"),
    "record": _term(record.record),
    "rank": _term(record.rank),
    "gap": _term(change.gap, "text"),
    "by": _term(groups.by, "text", rest="text"),
    "neighbours": _term(groups.neighbours),
    "label": _word("label"),
    "unit": _word("unit"),
}
GROUP: Mapping[str, Term] = {
    "highest": _term(groups.highest),
    "lowest": _term(groups.lowest),
    "largest_increase": _largest(groups.largest_increase),
    "largest_decrease": _largest(groups.largest_decrease),
    "largest_relative_increase": _largest(groups.largest_relative_increase),
    "largest_contribution": _largest(groups.largest_contribution),
    "rising": _heading("up", "rising"),
    "falling": _heading("down", "falling"),
    "unchanged": _heading("unchanged", "unchanged"),
    "above": _beside(1, "above"),
    "below": _beside(-1, "below"),
    "others": _term(groups.others),
    "count": _term(_count),
    "of": _term(_of),
    "names": _term(_names),
}
EXTREME: Mapping[str, Term] = {
    "label": _word("label"),
    "names": _word("label"),
    "count": _term(lambda value: Number(Decimal(len(value.members)), "count", value)),
    "others": _term(lambda value: groups.others(Group(value.group.series, value.members, value.group.members))),
}
TERMS: Mapping[type, Mapping[str, Term]] = {
    Series: {**SERIES, "target": TARGET},
    Observation: {
        "period": _term(lambda value: Moment(value.point.period, value)),
        "value": _term(lambda value: value),
        "unit": _word("unit"),
        "status": _word("status"),
        "label": _term(lambda value: Word("label", value.series)),
    },
    Change: {
        "phrase": _term(lambda value, subject="": Word("phrase", value, subject), "text", least=0),
        "verb": _moving_word("verb"),
        "supine": _moving_word("supine"),
        "noun": _moving_word("noun"),
        "span": _word("span"),
        "start": _term(lambda value: Observation(value.series, value.start)),
        "end": _term(lambda value: Observation(value.series, value.end)),
        "direction": _word("direction"),
        "amount": _term(_amount),
        "percent": _term(_percent),
        "factor": _term(_factor),
    },
    Trend: {"direction": _word("direction")},
    Rank: {
        "number": _term(lambda value: Number(Decimal(value.number), "rank", value)),
        "of": _term(lambda value: Number(Decimal(value.of), "of", value)),
        "tied": _term(lambda value: Verdict(value.tied, "tied", (value,))),
    },
    Gap: {"higher": _end_of_gap("highest", "higher"), "lower": _end_of_gap("lowest", "lower")},
    Target: {
        "status": _word("status"),
        "phrase": _word("phrase"),
        "needed_pace": _pace("needed"),
        "actual_pace": _pace("actual"),
        "projected": _pace("projected"),
    },
    Group: GROUP,
    Extreme: {**SERIES, **EXTREME},
    Region: {
        "name": _term(lambda value: Name(value.name)),
        "genitive": _term(lambda value: Name(value.name, "genitive")),
        "in": _term(lambda value: Name(value.name, "in")),
    },
}


def terms_of(value: object) -> Mapping[str, Term]:
    """The words that can be said of a value; an extreme with one member is also that member's series."""
    return TERMS.get(type(value), {})


def single(value: Extreme, word: str) -> Series:
    """The one member that a word can be said of; several that tie have only their names in common,
    and the latest value where that is what they tie in."""
    shared = word == "latest" and value.word in ("highest", "lowest") and groups.alike(value)
    if len(value.members) > 1 and not shared:
        raise Refusal("tie-has-no-single", word=word, members=tuple(value.members))
    return value.members[0]
