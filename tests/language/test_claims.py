from decimal import Decimal

import pytest

from sikte.language import contradicts, fact, true_sentence
from sikte.values.data import PERCENT, Period
from sikte.values.places import Localized
from sikte.values.statistics import Moment, Number, Observation, Verdict, Word
from tests.language.samples import (
    MEN,
    SMALL,
    WOMEN,
    change,
    dataset,
    observation,
    points,
    rank,
    record,
    series,
    share,
    shares,
    target,
    trend,
)

MEAN_OF = series({2020: "12", 2021: "14.4"})
RISING = Verdict(True, "rising", (change("590", "667"),))
FALLING = Verdict(True, "falling", (change("667", "590"),))
HIGHEST = Verdict(True, "highest_since", (observation("667"),), ("2003",))
LOWEST = Verdict(True, "lowest", (observation("667"),))

CONTRADICTIONS = [
    ("sv", "Antalet minskade under året.", RISING, "minskade"),
    ("sv", "Antalet ökade under året.", RISING, None),
    ("sv", "Antalet minskade inte.", RISING, None),
    ("sv", "Antalet har inte minskat.", RISING, None),
    ("sv", "Under året minskade antalet inte.", RISING, None),
    ("sv", "Det är inte så många. Antalet minskade.", RISING, "minskade"),
    ("sv", "Antalet var OFÖRÄNDRAT", RISING, "OFÖRÄNDRAT"),
    ("sv", "Ökningen fortsätter", FALLING, "Ökningen"),
    ("sv", "Kurvan gick upp", FALLING, "gick upp"),
    ("sv", "I alla fall ökade det", RISING, None),
    ("sv", "Noteringen är den lägsta sedan 2003.", HIGHEST, "lägsta"),
    ("sv", "Minst 600 företag, den högsta noteringen", HIGHEST, None),
    ("sv", "Högst i landet", Verdict(True, "first_place", (rank(1, 21),)), None),
    ("sv", "Lägst i landet", Verdict(True, "among_top", (rank(1, 21),), (5,)), "Lägst"),
    ("sv", "I de största företagen är andelen den lägsta", LOWEST, None),
    ("sv", "Noteringen är den högsta", LOWEST, "högsta"),
    ("sv", "Antalet minskade", Verdict(True, "not", parts=(RISING,)), None),
    ("sv", "Antalet ökade", Verdict(True, "not", parts=(RISING,)), "ökade"),
    ("sv", "Antalet ökade och andelen minskade", Verdict(True, "and", parts=(RISING, FALLING)), None),
    ("sv", "Antalet var oförändrat", Verdict(True, "and", parts=(RISING, FALLING)), "oförändrat"),
    ("sv", "Antalet minskade", Verdict(True, "==", (Word("direction", change("590", "667")),), ("up",)), "minskade"),
    ("sv", "Antalet minskade", Verdict(True, ">", (observation("667"),), (observation("590"),)), None),
    ("sv", "Utvecklingen går åt fel håll", Verdict(True, "on_track", (target("on-track"),)), "åt fel håll"),
    ("en", "The number decreased.", RISING, "decreased"),
    ("en", "The number did not decrease.", RISING, None),
    ("en", "The number didn’t decrease.", RISING, None),
    ("en", "The number fell.", RISING, "fell"),
    ("en", "The lowest figure since 2003", HIGHEST, "lowest"),
    ("en", "The highest figure since 2003", HIGHEST, None),
]
REAL = series({2003: "690", 2007: "680", 2010: "500", 2020: "590", 2021: "667"})
EVEN = series({2018: "590", 2019: "690", 2020: "590", 2021: "667"})
LEVEL = series({2019: "690", 2020: "667", 2021: "667"})


def latest(found):
    return Observation(found, found.points[-1])


SENTENCES = [
    (Verdict(False, "rising", (change("690", "667"),)), "Antalet varuexporterande företag minskade med 3 procent 2021",
     "The number of exporting companies decreased by 3 percent in 2021"),
    (Verdict(False, "rising", (change("690", "667", SMALL, since=2016),)),
     "Antalet varuexporterande företag (1–9 anställda) minskade med 3 procent mellan 2016 och 2021",
     "The number of exporting companies (1–9 employees) decreased by 3 percent between 2016 and 2021"),
    (Verdict(False, "rising", (change("690", "690"),)),
     "Antalet varuexporterande företag var oförändrat mellan 2020 och 2021", None),
    (Verdict(False, "rising", (change("690", "667", of=dataset(noun=None)),)),
     "Värdet i ”Antal varuexporterande företag” minskade med 3 procent 2021",
     "The value in “Number of exporting companies” decreased by 3 percent in 2021"),
    (Verdict(False, "rising", (change("46", "45", of=shares()),)),
     "Andelen behöriga elever minskade med 1,0 procentenheter 2021", None),
    (Verdict(False, "rising", (change("46", "45", unit=PERCENT, exact=True, method=share("1", "2").series.method),)),
     "Andelen minskade med 1 procentenhet 2021", "The share decreased by 1 percentage point in 2021"),
    (Verdict(False, "falling", (change("8", "9", since=Period(2023, 3, "month"), to=Period(2023, 4, "month")),)),
     "Antalet varuexporterande företag ökade med 13 procent mellan mars 2023 och april 2023", None),
    (Verdict(False, "rising", (trend("down"),)), "Trenden 2017–2021 är nedåtgående", "The trend 2017–2021 is downward"),
    (Verdict(False, "highest_since", (latest(EVEN),), ("2018",)), "Noteringen är den högsta sedan 2019",
     "The figure is the highest since 2019"),
    (Verdict(False, "lowest", (latest(EVEN),)), "Noteringen är den högsta sedan 2019", None),
    (Verdict(False, "highest", (latest(LEVEL),)), "Det senaste värdet är 667 (2021)", "The latest value is 667 (2021)"),
    (Verdict(False, "highest_since", (latest(LEVEL),), ("2019",)), "Det senaste värdet är 667 (2021), mot 690 (2019)",
     None),
    (Verdict(False, "first_place", (rank(6, 16),)),
     "Västmanlands län ligger på plats 6 av 21, räknat från det högsta värdet",
     "Västmanland County has place 6 of 21, counted from the highest value"),
    (Verdict(False, "first_place", (rank(1, 20, tied=True),)),
     "Västmanlands län delar plats 1 av 21, räknat från det högsta värdet", None),
    (Verdict(False, "on_track", (target("wrong-way"),)), "Utvecklingen går åt fel håll", None),
    (Verdict(False, ">", (observation("667", WOMEN),), (observation("700", MEN),)),
     "667 (kvinnor, 2021) är inte större än 700 (män, 2021)", None),
    (Verdict(False, "<", (observation("667"),), (600,)), "667 (2021) är inte mindre än 600", None),
    (Verdict(False, "<=", (observation("667"),), (600,)), "667 (2021) är större än 600", None),
    (Verdict(False, ">=", (observation("667"),), (700,)), "667 (2021) är mindre än 700", None),
    (Verdict(False, "==", (observation("667"),), (700,)), "667 (2021) är inte lika med 700", None),
    (Verdict(False, "between", (observation("667"),), (600, 650)), "667 (2021) ligger inte mellan 600 och 650",
     "667 (2021) does not lie between 600 and 650"),
    (Verdict(False, ">", (change("690", "667"),), (5,)),
     "Antalet varuexporterande företag minskade med 3 procent 2021", None),
    (Verdict(False, ">", (change("1000", "1126"),), (change("1000", "1130"),)),
     "+12,6 procent är inte större än +13,0 procent", "+12.6 percent is not greater than +13.0 percent"),
    (Verdict(False, "<", (Number(Decimal("13.2"), "mean", MEAN_OF, 0),), (13,)), "13,2 är inte mindre än 13", None),
    (Verdict(False, "==", (Moment(Period(2021), observation("667")),), (Period(2016),)), "Perioden är 2021, inte 2016", None),
    (Verdict(False, "<=", (Moment(Period(2021), observation("667")),), (Period(2016),)), "2021 kommer efter 2016", None),
    (Verdict(False, "==", (Word("direction", change("690", "667")),), ("up",)),
     "Antalet varuexporterande företag minskade med 3 procent 2021", None),
    (Verdict(False, "not", parts=(Verdict(True, ">", (observation("667"),), (600,)),)), "667 (2021) är större än 600",
     None),
    (Verdict(False, "and", parts=(Verdict(True, ">", (observation("667"),), (600,)),
                                  Verdict(False, "on_track", (target("behind"),)))),
     "Utvecklingen går för långsamt för att nå målet", None),
    (Verdict(False, "or", parts=(Verdict(False, ">", (observation("667"),), (700,)),
                                 Verdict(False, "on_track", (target("wrong-way"),)))),
     "667 (2021) är inte större än 700; Utvecklingen går åt fel håll", None),
    (Verdict(False, "x", (record(),)), "Noteringen är den högsta sedan 2003", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "verdict", "offending"), CONTRADICTIONS)
def test_contradicts(language, words, verdict, offending):
    assert contradicts(words, verdict, language) == offending


@pytest.mark.parametrize(("verdict", "sv", "en"), SENTENCES)
def test_true_sentence(verdict, sv, en):
    assert true_sentence(verdict, "sv") == sv
    assert en is None or true_sentence(verdict, "en") == en


def test_where_periods_are_uneven_the_values_themselves_are_told():
    verdict = Verdict(False, "highest_since", (latest(REAL),), ("2003",))
    assert true_sentence(verdict, "sv") == "Det senaste värdet är 667 (2021), mot 690 (2003)"


@pytest.mark.parametrize(("value", "sv", "en"), [
    ("antalet", "antalet", "antalet"),
    ("confidential", "sekretess", "confidential"),
    (1500, "1\u00a0500", "1,500"),
    (Period(2008, 12, "month"), "december 2008", "December 2008"),
    (WOMEN, "kvinnor", "women"),
    (series(None, SMALL), "1–9 anställda", "1–9 employees"),
    (series(), "Västmanlands län", "Västmanland County"),
    (observation("667"), "667 (2021)", "667 (2021)"),
    (observation("667", WOMEN), "667 (kvinnor, 2021)", "667 (women, 2021)"),
    (Observation(LEVEL, points({2021: None})[0]), "uppgift saknas (2021)", "not available (2021)"),
    (change("590", "667"), "Västmanlands län ökade med 13 procent", "Västmanland County increased by 13 percent"),
    (dataset(), "exporters", "exporters"),
    (("a", 2, Period(2021)), "a, 2 och 2021", "a, 2 and 2021"),
    ((), "inget", "nothing"),
    (None, "inget", "nothing"),
    (record(), "den högsta noteringen sedan 2003", "the highest figure since 2003"),
    (Localized((("sv", "kvinnor"),)), "kvinnor", "kvinnor"),
])  # fmt: skip
def test_fact(value, sv, en):
    assert (fact(value, "sv"), fact(value, "en")) == (sv, en)
