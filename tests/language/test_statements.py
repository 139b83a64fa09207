from decimal import Decimal

import pytest

from sikte.language import FILTERS, LANGUAGES, plain, say, unit_of
from sikte.problems import Refusal
from sikte.values.data import PERCENT, Period
from sikte.values.pages import Span
from sikte.values.statistics import Number, Verdict, Word
from tests.language.samples import (
    COMPANIES,
    MEN,
    PERMILLE,
    PERSONS,
    PUPILS,
    SMALL,
    WOMEN,
    change,
    dataset,
    extreme,
    gap,
    group,
    observation,
    rank,
    record,
    series,
    share,
    shares,
    target,
    text,
    trend,
)


def said(value):
    return tuple(plain(say(value, language)) for language in ("sv", "en"))


def refused(value):
    with pytest.raises(Refusal) as refusal:
        say(value, "sv")
    return refusal.value


CHANGES = [
    (change("590", "667"), "13 procent", "13 percent"),
    (change("590", "565"), "4 procent", "4 percent"),
    (change("1000", "1001"), "mindre än 1 procent", "less than 1 percent"),
    (change("1000", "999"), "mindre än 1 procent", "less than 1 percent"),
    (change("1000", "1005"), "1 procent", "1 percent"),
    (change("100", "1500"), "1\u00a0400 procent", "1,400 percent"),
    (change("5", "0"), "100 procent", "100 percent"),
    (change("46.1", "48.6", of=shares()), "2,5 procentenheter", "2.5 percentage points"),
    (change("48.6", "46.1", of=shares()), "2,5 procentenheter", "2.5 percentage points"),
    (change("46", "47", of=shares(0)), "1 procentenhet", "1 percentage point"),
    (change("46.0", "47.0", of=shares()), "1,0 procentenheter", "1.0 percentage points"),
    (change("4", "6", of=dataset(PERMILLE)), "2 promilleenheter", "2 per mille points"),
    (change("46.2", "46.5", of=shares(), unit=PERCENT, exact=True, decimals=0), "mindre än 1 procentenhet",
     "less than 1 percentage point"),
]
PHRASES = [
    (change("590", "667"), "ökade med 13 procent", "increased by 13 percent"),
    (change("590", "565"), "minskade med 4 procent", "decreased by 4 percent"),
    (change("1000", "1001"), "ökade med mindre än 1 procent", "increased by less than 1 percent"),
    (change("590", "590"), "var oförändrat", "was unchanged"),
    (change("45", "45", of=shares()), "var oförändrad", "was unchanged"),
    (change("45", "45", of=dataset(noun=PUPILS)), "var oförändrade", "were unchanged"),
    (change("45", "45", of=dataset(noun=None)), "var oförändrat", "was unchanged"),
    (change("590", "592", margin="5"), "var i stort sett oförändrat", "was largely unchanged"),
    (change("590", "590", margin="5"), "var oförändrat", "was unchanged"),
    (change("45", "46", of=shares(), margin="2"), "var i stort sett oförändrad", "was largely unchanged"),
    (change("0", "12"), "ökade med 12 företag", "increased by 12 companies"),
    (change("0", "1", of=dataset(PERSONS)), "ökade med 1 person", "increased by 1 person"),
    (change("-12", "-14"), "minskade med 2 företag", "decreased by 2 companies"),
    (change("46.1", "48.6", of=shares()), "ökade med 2,5 procentenheter", "increased by 2.5 percentage points"),
]
WORDS = [
    (Word("verb", change("590", "667")), "ökade", "increased"),
    (Word("verb", change("667", "590")), "minskade", "decreased"),
    (Word("supine", change("590", "667")), "ökat", "increased"),
    (Word("supine", change("667", "590")), "minskat", "decreased"),
    (Word("noun", change("590", "667")), "ökning", "increase"),
    (Word("noun", change("667", "590")), "minskning", "decrease"),
    (Word("direction", change("590", "667")), "upp", "up"),
    (Word("direction", change("667", "590")), "ned", "down"),
    (Word("direction", change("590", "590")), "oförändrat", "unchanged"),
    (Word("direction", trend("down")), "nedåtgående", "downward"),
    (Word("span", change("590", "590")), "ett år", "one year"),
    (Word("span", change("590", "667", since=2016)), "fem år", "five years"),
    (Word("label", series(None, SMALL)), "1–9 anställda", "1–9 employees"),
    (Word("label", series()), "Västmanlands län", "Västmanland County"),
    (Word("label", extreme("highest", 0, 1)), "1–9 anställda och 10–49 anställda", "1–9 employees and 10–49 employees"),
    (Word("names", group("above", 0, 2)), "1–9 anställda och 50–249 anställda", "1–9 employees and 50–249 employees"),
    (Word("unit", observation("667")), "företag", "companies"),
    (Word("unit", series(of=shares())), "procent", "percent"),
    (Word("status", observation("667")), "omarkerad", "unmarked"),
    (Word("phrase", target("reached")), "målet är nått", "the target has been reached"),
    (Word("phrase", target("on-track")), "utvecklingen håller takten mot målet",
     "progress is keeping pace with the target"),
    (Word("phrase", target("on-track", None)), "utvecklingen går åt rätt håll",
     "the development is in the right direction"),
    (Word("phrase", target("behind")), "utvecklingen går för långsamt för att nå målet",
     "progress is too slow to reach the target"),
    (Word("phrase", target("wrong-way")), "utvecklingen går åt fel håll", "the development is in the wrong direction"),
    (target("unchanged"), "läget är oförändrat sedan 2019", "the situation is unchanged since 2019"),
    (target("unknown"), "utvecklingen går inte att bedöma", "the development cannot be judged"),
    (Word("status", target("reached")), "uppnått", "reached"),
    (Word("status", target("on-track")), "på väg", "on track"),
    (Word("status", target("behind")), "för långsamt", "too slow"),
    (Word("status", target("wrong-way")), "åt fel håll", "in the wrong direction"),
    (Word("status", target("unchanged")), "oförändrat", "unchanged"),
    (Word("status", target("unknown")), "går inte att bedöma", "cannot be judged"),
]
JUDGEMENTS = [
    (trend("up"), "uppåtgående", "upward"),
    (trend("unchanged"), "oförändrad", "unchanged"),
    (record(), "den högsta noteringen sedan 2003", "the highest figure since 2003"),
    (record("lowest"), "den lägsta noteringen sedan 2003", "the lowest figure since 2003"),
    (record(since=Period(2008, 12, "month")), "den högsta noteringen sedan december 2008",
     "the highest figure since December 2008"),
    (record(since=2000, whole=True), "den högsta noteringen sedan mätningarna började 2000",
     "the highest figure since measurements began in 2000"),
    (record("lowest", Period(2008, 12, "month"), whole=True),
     "den lägsta noteringen sedan mätningarna började i december 2008",
     "the lowest figure since measurements began in December 2008"),
    (record(since=2006, whole=True, broken=True), "den högsta noteringen sedan 2006, då serien bröts",
     "the highest figure since 2006, when there was a break in the series"),
    (rank(1, 21), "högst", "highest"),
    (rank(2, 20), "näst högst", "second highest"),
    (rank(6, 16), "sjätte högst", "sixth highest"),
    (rank(11, 11), "elfte högst", "eleventh highest"),
    (rank(13, 9), "nionde lägst", "ninth lowest"),
    (rank(20, 2), "näst lägst", "second lowest"),
    (rank(21, 1), "lägst", "lowest"),
    (rank(9, 12, tied=True), "delad nionde högst", "joint ninth highest"),
    (rank(3, 19, superlative="flest"), "tredje flest", "third most"),
    (rank(19, 3, superlative="flest"), "tredje färst", "third fewest"),
    (rank(20, 2, superlative="störst"), "näst minst", "second smallest"),
    (rank(140, 151), "140:e högst", "140th highest"),
    (gap("55.2", "46"), "9,2 procentenheter", "9.2 percentage points"),
    (gap("120", "100", dataset()), "20", "20"),
    (extreme(), "1–9 anställda", "1–9 employees"),
    (extreme("largest_increase", 0, 1, 2), "1–9 anställda, 10–49 anställda och 50–249 anställda",
     "1–9 employees, 10–49 employees and 50–249 employees"),
    (group("rising", 0), "1–9 anställda", "1–9 employees"),
    (observation("1667"), "1\u00a0667", "1,667"),
    (observation("45.25", of=shares()), "45,3", "45.3"),
    (share("275", "667"), "41", "41"),
    (Number(Decimal(77), "amount", change("590", "667"), 0, COMPANIES), "77", "77"),
    (Number(Decimal(13), "percent", change("590", "667")), "13", "13"),
    (Number(Decimal(0), "percent", change("1000", "1001")), "mindre än 1", "less than 1"),
    (Number(Decimal(-25), "amount", change("590", "565"), 0, COMPANIES), "25", "25"),
    (Number(Decimal("1.13050847"), "factor", change("590", "667"), 1), "1,1", "1.1"),
    (Number(Decimal("-2.5"), "actual", target("behind"), 1, COMPANIES), "\u22122,5", "\u22122.5"),
    (Number(Decimal(3), "count", group()), "3", "3"),
    (text("Västmanlands län", "Västmanland County"), "Västmanlands län", "Västmanland County"),
    ("667", "667", "667"),
    (1500, "1\u00a0500", "1,500"),
    (Decimal("2.50"), "2,50", "2.50"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "sv", "en"), CHANGES)
def test_change(value, sv, en):
    assert said(value) == (sv, en)


@pytest.mark.parametrize(("value", "sv", "en"), PHRASES)
def test_phrase(value, sv, en):
    assert said(Word("phrase", value)) == (sv, en)


@pytest.mark.parametrize(("value", "sv", "en"), WORDS)
def test_word(value, sv, en):
    assert said(value) == (sv, en)


@pytest.mark.parametrize(("value", "sv", "en"), JUDGEMENTS)
def test_judgement(value, sv, en):
    assert said(value) == (sv, en)


@pytest.mark.parametrize(("value", "spans"), [
    (change("590", "667"), (Span("13 procent", Decimal(13)),)),
    (change("590", "565"), (Span("4 procent", Decimal(4)),)),
    (change("46.1", "48.6", of=shares()), (Span("2,5 procentenheter", Decimal("2.5")),)),
    (change("1000", "1001"), (Span("mindre än "), Span("1 procent", Decimal(1)))),
    (record(), (Span("den högsta noteringen sedan "), Span("2003", Decimal(2003)))),
    (rank(6, 16), (Span("sjätte", Decimal(6)), Span(" högst"))),
    (rank(9, 12, True), (Span("delad "), Span("nionde", Decimal(9)), Span(" högst"))),
    (observation("1234.5"), (Span("1\u00a0235", Decimal(1235)),)),
])  # fmt: skip
def test_a_printed_number_carries_its_value(value, spans):
    assert say(value, "sv") == spans


@pytest.mark.parametrize("kind", ["verb", "supine", "noun"])
def test_an_unchanged_change_has_few_words(kind):
    refusal = refused(Word(kind, change("590", "590")))
    assert (refusal.code, refusal.facts["word"]) == ("unchanged-word", kind)


@pytest.mark.parametrize("still", [change("590", "590"), change("590", "592", margin="5"), change("4",
 "4", of=shares())])
def test_an_unchanged_change_is_no_number(still):
    assert refused(still).code == "unchanged-word"
    for kind in ("amount", "percent"):
        assert refused(Number(Decimal(0), kind, still)).code == "unchanged-word"
    for name in ("signed", "about", "words", "unit"):
        with pytest.raises(Refusal, match="unchanged-word"):
            FILTERS[name](still, (), "sv")


def test_no_percent_from_nothing():
    for base in ("0", "-4"):
        found = refused(change(base, "12"))
        assert found.code == "no-percent"
        assert {"series", "start", "end"} <= set(found.facts)


def test_what_cannot_be_printed_is_refused():
    assert refused(group("rising")).code == "empty-group"
    assert refused(Word("names", group("above"))).code == "empty-group"
    assert refused(series()).code == "unprintable"
    assert refused(Verdict(True, "rising")).code == "unprintable"
    assert refused(None).code == "unprintable"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_statement_can_be_said_in_every_language(language):
    for value, *_ in CHANGES + WORDS + JUDGEMENTS:
        assert plain(say(value, language)).strip()


def test_crossed_members_are_told_apart():
    both = [series(None, SMALL, WOMEN), series(None, SMALL, MEN)]
    made = group(members=tuple(both), whole=tuple(both))
    assert plain(say(made, "sv")) == "1–9 anställda, kvinnor och 1–9 anställda, män"


@pytest.mark.parametrize(("value", "sv"), [
    (change("590", "667"), "procent"),
    (Word("phrase", change("590", "667")), "procent"),
    (Word("phrase", change("0", "12")), "företag"),
    (Word("phrase", change("590", "590")), ""),
    (Word("phrase", target("behind")), ""),
    (Word("verb", change("590", "667")), ""),
    (change("46", "48", of=shares()), "procentenheter"),
    (observation("667"), "företag"),
    (share("1", "2"), "procent"),
    (Number(Decimal(3), "count", group()), ""),
    (record(), ""),
])  # fmt: skip
def test_unit_of(value, sv):
    assert unit_of(value, "sv") == sv
