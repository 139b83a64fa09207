"""What the data say instead, where a claim does not hold: a sentence that would be true."""

from sikte.language.catalogues import grammar, phrased, told
from sikte.language.facts import fact
from sikte.language.operands import operands
from sikte.language.periods import between, moment
from sikte.language.said import capitalized, plain
from sikte.language.statements import computed, phrase, say, since
from sikte.language.texts import label, localized, region
from sikte.problems import Refusal
from sikte.statistics.judge import within_margin
from sikte.statistics.record import record
from sikte.statistics.series import at
from sikte.values.pages import Said
from sikte.values.statistics import (
    Change,
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

RECORDS = ("highest", "lowest", "highest_since", "lowest_since")
RELATIONS = {
    ("<", True): "below",
    ("<", False): "not-below",
    (">", True): "above",
    (">", False): "not-above",
    ("<=", True): "not-above",
    ("<=", False): "above",
    (">=", True): "not-below",
    (">=", False): "below",
    ("==", True): "equal",
    ("==", False): "not-equal",
}


def true_sentence(verdict: Verdict, language: str) -> str:
    """What the data say of what a claim speaks of, whether it holds or not; a sentence without full stop."""
    if verdict.parts:
        parts = [part for part in verdict.parts if not part.holds] or verdict.parts
        return "; ".join(true_sentence(part, language) for part in parts)
    return plain(capitalized(_sentence(verdict.subjects[0], verdict, language)))


def _sentence(subject: object, verdict: Verdict, language: str) -> Said:
    match subject:
        case Change() if not any(isinstance(other, Change | Number) for other in verdict.arguments):
            return _changed(subject, language)
        case Record(extreme=extreme):
            return told(f"sentence-record-{extreme}", language, since=since(subject, language))
        case Rank():
            return _ranked(subject, language)
        case Trend(points=points):
            spanned = between(points[0].period, points[-1].period, language)
            return told("sentence-trend", language, range=spanned, trend=say(subject, language))
        case Target():
            return say(subject, language)
        case Word(of=of):
            return _sentence(of, verdict, language)
        case Observation() if verdict.test in RECORDS:
            return _recorded(subject, verdict, language)
    return _related(subject, verdict, language)


def _changed(change: Change, language: str) -> Said:
    """ "antalet varuexporterande företag (kvinnor) minskade med 4 procent 2021"."""
    subject = _subject(change.series, language)
    found = phrase(change, "", language)
    return told("sentence-change", language, subject=subject, phrase=found, when=_when(change, language))


def _subject(series: Series, language: str) -> str:
    """What is counted, and for whom where that was asked."""
    subject = computed(series, language) or _counted(series, language)
    if not series.asked:
        return subject
    return phrased("named", language, subject=subject, label=label(series, language))


def _counted(series: Series, language: str) -> str:
    noun = series.dataset.noun
    if noun:
        return localized(noun.text, language)
    return phrased("value-in", language, title=localized(series.dataset.title, language))


def _when(change: Change, language: str) -> Said:
    """ "2021" of a year's change upon the year before, else "mellan 2016 och 2021"."""
    start, end = change.start.period, change.end.period
    if change.direction != "unchanged" and end.kind == "year" and end.ordinal - start.ordinal == 1:
        return told("sentence-in", language, at=grammar(language).at(end), period=moment(end, language))
    return told("sentence-between", language, start=moment(start, language), end=moment(end, language))


def _ranked(rank: Rank, language: str) -> Said:
    key = "sentence-rank-tied" if rank.tied else "sentence-rank"
    return told(key, language, label=region(rank.series, language), number=str(rank.number), of=str(rank.of))


def _recorded(latest: Observation, verdict: Verdict, language: str) -> Said:
    """What record the latest value is; where it is none, the values themselves."""
    try:
        return _sentence(record(latest.series), verdict, language)
    except Refusal:
        here = fact(latest, language)
        if not verdict.arguments:
            return told("sentence-latest", language, latest=here)
        other = fact(at(latest.series, verdict.arguments[0]), language)
        return told("sentence-latest-against", language, latest=here, other=other)


def _related(subject: object, verdict: Verdict, language: str) -> Said:
    """ "667 (2021) är inte högre än 700 (2020)"."""
    one, *others = operands((subject, *verdict.arguments), language)
    if verdict.test == "between":
        key = "between-two" if verdict.holds else "not-between-two"
        return told(f"sentence-{key}", language, one=one, low=others[0], high=others[1])
    if within_margin(subject, verdict.arguments[0]):
        return told("sentence-within-margin", language, one=one, other=others[0])
    of = "period-" if isinstance(subject, Moment) else ""
    return told(f"sentence-{of}{RELATIONS[verdict.test, verdict.holds]}", language, one=one, other=others[0])
