"""How every value is said: numbers, and judgements in words."""

from datetime import date as Date
from decimal import Decimal

from msgspec.structs import replace

from sikte.language.catalogues import catalogue, grammar, told, word
from sikte.language.figures import figure, moved, printed
from sikte.language.numbers import unit_text
from sikte.language.periods import date, moment, span
from sikte.language.said import is_said, plain
from sikte.language.texts import label, listed, localized
from sikte.problems import Refusal
from sikte.values.pages import Said, Span
from sikte.values.places import Localized
from sikte.values.statistics import Change, Extreme, Group, Moment, Rank, Record, Series, Target, Trend, Word

STILL = ("phrase", "direction", "span")


def say(value: object, language: str) -> Said:
    """What a value prints: words, and numbers each in a span of its own.

    Refuses what the data leave nothing to say of ("unchanged-word", "no-percent", "empty-group"), a text
    that lacks the language ("untranslated"), and what is no statement, such as a series ("unprintable").
    """
    found = figure(value)
    return printed(found, language) if found else _words(value, language)


def _words(value: object, language: str) -> Said:
    match value:
        case Trend(direction=direction):
            return (Span(word(f"trend-{direction}", language)),)
        case Record(extreme=extreme):
            return told(f"record-{extreme}", language, since=since(value, language))
        case Rank():
            return place(value, language)
        case Extreme(members=members) | Group(members=members):
            return (Span(names(value, members, language)),)
        case Moment(period=period):
            return moment(period, language)
        case Word():
            return _word(value, language)
        case Target():
            return _towards(value, language)
        case Localized():
            return (Span(localized(value, language)),)
        case Date():
            return (Span(date(value, language)),)
        case str():
            return (Span(value),)
    if is_said(value):
        return value
    raise Refusal("unprintable", value=value)


def names(value: Extreme | Group, members: tuple[Series, ...], language: str) -> str:
    """The labels of the members, listed; refuses an empty group."""
    if not members:
        raise Refusal("empty-group", condition=value.condition)
    return listed([label(member, language) for member in members], language)


def since(record: Record, language: str) -> Said:
    """ "sedan 2003", "sedan mätningarna började 2000", "sedan 2006, då serien bröts"."""
    key = "since-break" if record.after_break else "since-beginning" if record.whole else "since"
    start = record.since.period
    return told(key, language, period=moment(start, language), at=grammar(language).at(start))


def place(rank: Rank, language: str) -> Said:
    """ "näst högst", "sjätte flest", "delad nionde högst", counted from the nearer end (the middle from the top)."""
    from_top = rank.number <= rank.from_bottom
    number = min(rank.number, rank.from_bottom)
    highest, lowest = catalogue(language).SUPERLATIVES[superlative(rank.series)]
    before = grammar(language).place(number)
    spoken = (Span(before, Decimal(number)), Span(" ")) if before else ()
    found = told("rank", language, place=spoken, superlative=highest if from_top else lowest)
    return told("rank-tied", language, rank=found) if rank.tied else found


def superlative(series: Series) -> str:
    """The dataset's, but what was counted is no longer so in a share or an index."""
    return "högst" if series.method.kind in ("share", "index") else series.dataset.superlative


def phrase(change: Change, subject: str, language: str) -> Said:
    """ "ökade med 13 procent", "var antalet i stort sett oförändrat": the subject inside where there is one."""
    ending = "-subject" if subject else ""
    if change.direction == "unchanged":
        key = "nearly" if change.within_margin else "unchanged"
        agreed = grammar(language).agreed(subject or computed(change.series, language), change.series.dataset.noun)
        return told(key + ending, language, subject=subject, agreed=agreed)
    verb = word(f"verb-{change.direction}", language)
    return told("changed" + ending, language, subject=subject, verb=verb, amount=printed(moved(change), language))


def by_percent(change: Change, decimals: int, language: str) -> str:
    """ "13 procent", "mindre än 1 procent": by how much, with so many decimals."""
    return plain(printed(replace(moved(change), decimals=decimals), language))


def computed(series: Series, language: str) -> str:
    """What a share or an index is called: the dataset's noun is no longer its own. Else nothing."""
    return word(f"the-{series.method.kind}", language) if series.method.kind in ("share", "index") else ""


def _word(value: Word, language: str) -> Said:
    match value.of:
        case Change():
            return _of_change(value, value.of, language)
        case Target(status=status) if value.kind == "status":
            return (Span(word(f"status-{status}", language)),)
        case Target() | Trend():
            return say(value.of, language)
    return (Span(_plain_word(value, language)),)


def _of_change(value: Word, change: Change, language: str) -> Said:
    if change.direction == "unchanged" and value.kind not in STILL:
        raise Refusal("unchanged-word", word=value.kind, series=change.series)
    match value.kind:
        case "phrase":
            return phrase(change, value.argument, language)
        case "span":
            return span(change.start.period, change.end.period, language)
    return (Span(word(f"{value.kind}-{change.direction}", language)),)


def _plain_word(value: Word, language: str) -> str:
    of = value.of
    match value.kind:
        case "label" | "names" if isinstance(of, Extreme | Group):
            return names(of, of.members, language)
        case "label":
            return label(of, language)
        case "unit":
            return unit_text(of.unit if isinstance(of, Series) else of.series.unit, language)
        case "status":
            return word(of.point.status or "unmarked", language)
    raise Refusal("unprintable", value=value)


def _towards(target: Target, language: str) -> Said:
    """The phrase of a target; where only a direction is aimed at, “on track” promises no pace."""
    status = "right-way" if target.status == "on-track" and target.value is None else target.status
    return told(f"target-{status}", language, period=moment(target.base.period, language))
