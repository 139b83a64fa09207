import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sikte.language import explain, plain, say
from sikte.values.data import INDEX, Member
from sikte.values.statistics import Group, Moment, Number, Observation, Verdict, Word
from tests.language.samples import (
    COMPANIES,
    LARGE,
    MEDIUM,
    SMALL,
    change,
    dataset,
    derived,
    extreme,
    gap,
    group,
    observation,
    rank,
    record,
    series,
    share,
    shares,
    summed,
    target,
    text,
    trend,
    year,
)

LATEST = Observation(found := series({2003: "690", 2019: "640", 2020: "590", 2021: "667"}), found.points[-1])
MEAN_OF = series({2020: "12", 2021: "13.2"})
POPULATION = dataset(name="population", noun=None)
BEHIND = (
    "Målet är 700 (2030), räknat från 590 (2019); det senaste värdet är 667 (2021). Målet är på väg om värdet för 2021 är minst "
    "604,5: den räta linjen från utgångsläget till målet, minus fem procent av hela vägen"
)
CASES = [
    (change("590", "667"), "(667 − 590) ÷ 590 ≈ 13,1 procent, avrundat till 13 procent",
     "(667 − 590) ÷ 590 ≈ 13.1 percent, rounded to 13 percent"),
    (change("590", "565"), "(565 − 590) ÷ 590 ≈ −4,2 procent, avrundat till −4 procent", None),
    (change("500", "600"), "(600 − 500) ÷ 500 = 20 procent", "(600 − 500) ÷ 500 = 20 percent"),
    (change("1000", "1003"), "(1 003 − 1 000) ÷ 1 000 = 0,3 procent, alltså mindre än 1 procent", None),
    (change("1000", "1124.6"), "(1 124,6 − 1 000) ÷ 1 000 = 12,46 procent, avrundat till 12 procent", None),
    (change("46.1", "48.6", of=shares()), "48,6 − 46,1 = 2,5 procentenheter, räknat på värdena som de visas",
     "48.6 − 46.1 = 2.5 percentage points, computed from the values as shown"),
    (change("-12", "5"), "5 − (−12) = 17 företag, räknat på värdena som de visas", None),
    (change("590", "590"), "590 (2020) och 590 (2021) är lika som de visas",
     "590 (2020) and 590 (2021) are equal as shown"),
    (change("590", "592", margin="2.5"), "Skillnaden mellan 590 (2020) och 592 (2021) ryms inom felmarginalen ±2,5",
     None),
    (observation("667"), "Värdet för 2021 som det står i datafilen",
     "The value for 2021 as it stands in the data file"),
    (observation("45.25", of=shares()), "Värdet för 2021 som det står i datafilen, 45,25, avrundat till 45,3", None),
    (observation("45.12345", of=shares()), "Värdet för 2021 som det står i datafilen, 45,12345, avrundat till 45,1",
     None),
    (summed("275", "200", "90"), "För 2021: 275 + 200 + 90 = 565", "For 2021: 275 + 200 + 90 = 565"),
    (summed(*["2"] * 290), "För 2021: summan av 290 värden är 580", None),
    (share("275", "667"), "För 2021: 275 ÷ 667 ≈ 41,2 procent, avrundat till 41 procent",
     "For 2021: 275 ÷ 667 ≈ 41.2 percent, rounded to 41 percent"),
    (derived("per", (series({2021: "667"}), series({2021: "280555"}, of=POPULATION)),
             Decimal(667) * 100000 / Decimal(280555), number=Decimal(100000)),
     "För 2021: 667 ÷ 280 555 × 100 000 ≈ 237,7, avrundat till 238", None),
    (derived("index", (series({2016: "590", 2021: "667"}),), Decimal(66700) / 590, unit=INDEX, period=year(2016)),
     "För 2021: 667 ÷ 590 × 100 ≈ 113,1, avrundat till 113", None),
    (record(), "667 (2021) jämförs med varje tidigare värde; 690 (2003) är det senaste som är minst lika högt", None),
    (record("lowest"), "667 (2021) jämförs med varje tidigare värde; 690 (2003) är det senaste som är minst lika lågt",
     None),
    (record(since=2000, whole=True), "667 (2021) är högre än varje tidigare värde från och med 2000",
     "667 (2021) is higher than every earlier value from 2000 on"),
    (record("lowest", 2006, whole=True, broken=True),
     "667 (2021) är lägre än varje tidigare värde från och med 2006, då serien bröts", None),
    (rank(6, 16), "Regioner med högre värde än 667 (2021): 5 av 21",
     "Regions with a higher value than 667 (2021): 5 of 21"),
    (rank(20, 2), "Regioner med lägre värde än 667 (2021): 1 av 21", None),
    (rank(9, 12, True), "Regioner med högre värde än 667 (2021): 8 av 21; minst en annan har samma värde", None),
    (gap("55.2", "46.0"), "För 2021: 55,2 (kvinnor) − 46,0 (män) = 9,2 procentenheter, räknat på värdena som de visas",
     "For 2021: 55.2 (women) − 46.0 (men) = 9.2 percentage points, computed from the values as shown"),
    (extreme("lowest", 2),
     "Lägst värde bland 3 jämförda: 90 (50–249 anställda, 2021);"
     " 275 (1–9 anställda, 2021) och 180 (10–49 anställda, 2021)",
     None),
    (extreme("largest_increase"),
     "Störst ökning bland 3 jämförda: 275 − 250 = 25 företag (1–9 anställda), 180 − 200 = −20 företag (10–49 anställda)"
     " och 90 − 90 = 0 företag (50–249 anställda)", None),
    (extreme("largest_relative_increase"),
     "Störst relativ ökning bland 3 jämförda: (275 − 250) ÷ 250 = 10 procent (1–9 anställda), "
     "(180 − 200) ÷ 200 = −10 procent (10–49 anställda) och (90 − 90) ÷ 90 = 0 procent (50–249 anställda)", None),
    (group("rising", 0), "Ökade, 1 av 3: 250 → 275 (1–9 anställda)", "Increased, 1 of 3: 250 → 275 (1–9 employees)"),
    (group("falling"), "Minskade, 0 av 3", "Decreased, 0 of 3"),
    (group("above", 0, limit=Decimal(200)), "Över 200, 1 av 3: 275 (1–9 anställda, 2021)", None),
    (group("below", 1, limit=observation("200")),
     "Under 200 (Västmanlands län, 2021), 1 av 3: 180 (10–49 anställda, 2021)", None),
    (group("others", 1, limit=None), "Övriga, 1 av 3: 180 (10–49 anställda, 2021)", None),
    (Number(Decimal(1), "count", group("rising", 0)), "Ökade, 1 av 3: 250 → 275 (1–9 anställda)", None),
    (Number(Decimal(6), "rank", rank(6, 16)), "Regioner med högre värde än 667 (2021): 5 av 21", None),
    (Number(Decimal(77), "amount", change("590", "667"), 0, COMPANIES),
     "667 − 590 = 77 företag, räknat på värdena som de visas", None),
    (Number(Decimal(13), "percent", change("590", "667")),
     "(667 − 590) ÷ 590 ≈ 13,1 procent, avrundat till 13 procent", None),
    (Number(Decimal(667) / 590, "factor", change("590", "667"), 1), "667 ÷ 590 ≈ 1,13, avrundat till 1,1", None),
    (Number(Decimal("629"), "mean", series({2019: "630", 2020: "590", 2021: "667"}), 0, COMPANIES),
     "(630 + 590 + 667) ÷ 3 = 629 (2019–2021)", None),
    (trend(), "Den räta linje som bäst följer 5 värden 2017–2021 (minsta kvadratmetoden) ändras med 45,6; "
     "en riktning kräver mer än 1", None),
    (target("behind"), BEHIND, None),
    (target("on-track", None), "Målet är en ökning från 590 (2019); det senaste värdet är 667 (2021). "
     "Målet är på väg om värdet har rört sig åt det hållet sedan dess", None),
    (target("unknown"), "Målet är 700 (2030), räknat från 590 (2019); det senaste värdet är 667 (2021). "
     "Ett omdöme kräver minst tre värden sedan utgångsläget och inget brott i serien", None),
    (Moment(year(2021), observation("667")), "Perioden som 667 (2021) avser", None),
    (Word("span", change("590", "667", since=2016)), "Tiden från 2016 till 2021", None),
    (Word("phrase", change("500", "600")), "(600 − 500) ÷ 500 = 20 procent", None),
    (Word("label", series(None, SMALL)), "Namnet som det står i datafilen eller i dess beskrivning", None),
    (Word("label", extreme("highest")), None, None),
    (Word("unit", observation("667")), "Enheten enligt datafilens beskrivning", None),
    (Word("status", observation("667")), "Som värdet är märkt i datafilen eller i dess beskrivning", None),
    (Word("status", target("behind")), BEHIND, None),
    (Verdict(True, "rising", (change("500", "600"),)), "(600 − 500) ÷ 500 = 20 procent", None),
    (Verdict(True, "highest_since", (LATEST,), ("2003",)),
     "667 (2021) jämförs med 690 (2003); det högsta värdet däremellan är 640 (2019)",
     "667 (2021) is compared with 690 (2003); the highest value in between is 640 (2019)"),
    (Verdict(True, "lowest_since", (LATEST,), ("2020",)), "667 (2021) jämförs med 590 (2020); inget värde ligger däremellan",
     None),
    (Verdict(True, "highest", (LATEST,)),
     "667 (2021) jämförs med alla andra värden i serien; det högsta av dem är 690 (2003)", None),
    (Verdict(True, "lowest", (LATEST,)),
     "667 (2021) jämförs med alla andra värden i serien; det lägsta av dem är 590 (2020)", None),
    (Verdict(False, "<", (Number(Decimal("12.6"), "mean", MEAN_OF, 0), 13)),
     "12,6 jämförs med 13; (12 + 13,2) ÷ 2 = 12,6, avrundat till 13 (2020–2021)", None),
    (Verdict(True, ">", (change("1000", "1130"),), (change("1000", "1126"),)),
     "+13,0 procent jämförs med +12,6 procent; (1 130 − 1 000) ÷ 1 000 = 13 procent; "
     "(1 126 − 1 000) ÷ 1 000 = 12,6 procent, avrundat till 13 procent", None),
    (Verdict(True, ">", (observation("667", SMALL),), (observation("590", MEDIUM),)),
     "667 (1–9 anställda, 2021) jämförs med 590 (10–49 anställda, 2021)", None),
    (Verdict(True, "between", (observation("667"),), (600, Decimal("700.5"))), "667 (2021) jämförs med 600 och 700,5",
     None),
    (Verdict(True, "or", parts=(Verdict(True, "first_place", (rank(1, 21),)), Verdict(True, "x", (change("5", "6"),)))),
     "Regioner med högre värde än 667 (2021): 0 av 21; (6 − 5) ÷ 5 = 20 procent", None),
]  # fmt: skip


@pytest.mark.parametrize(("value", "sv", "en"), CASES)
def test_explain(value, sv, en):
    found = explain(value, "sv").replace("\u00a0", " ").replace("\u2212", "−")
    assert sv is None or found == sv
    assert en is None or explain(value, "en").replace("\u2212", "−") == en


def test_a_member_without_a_value_is_said_to_lack_it():
    lacking = series({2021: None}, LARGE)
    assert explain(Group(series(), (lacking,), (lacking,)),
     "sv") == "Alla, 1 av 1: uppgift saknas (50–249 anställda, 2021)"


def test_many_members_are_counted_and_not_named():
    many = tuple(series({2021: str(value)}, SMALL) for value in range(290))
    assert explain(Group(series(), many, many), "sv") == "Alla, 290 av 290"
    found = extreme()
    wide = replace(found, members=many[-1:], group=Group(series(), many, many))
    assert explain(wide, "sv") == "Högst värde bland 290 jämförda: 289 (1–9 anställda, 2021)"


def test_a_label_with_braces_is_only_a_label():
    odd = gap("55.2", "46.0")
    higher = replace(odd.higher, asked=(("sex", Member("K", text("{0}"))),))
    assert "55,2 ({0})" in explain(replace(odd, higher=higher), "sv")


values = st.builds(lambda digits, places: Decimal(digits).scaleb(-places), st.integers(1, 10**7), st.integers(0, 3))


@settings(max_examples=1_000, deadline=None)
@given(values, values)
def test_a_reader_who_computes_finds_what_is_printed(start, end):
    found = change(str(start), str(end))
    if found.direction == "unchanged":
        return
    left, sign, right, rest = re.fullmatch(r"(.*) ([=≈]) ([^ ]*) procent(.*)", explain(found, "sv")).groups()
    computed = _compute(left) * 100
    written = _read(right)
    decimals = len(right.partition(",")[2])
    assert (computed == written) == (sign == "=")
    assert abs(computed - written) <= Fraction(1, 2 * 10**decimals)
    printed = say(found, "sv")[-1].value
    if "mindre" in rest:
        assert 0 < abs(written) < printed == 1
    else:
        assert abs(Decimal(written.numerator) / written.denominator).quantize(Decimal(1), "ROUND_HALF_UP") == printed
        minus = "\u2212" if written < 0 else ""
        assert rest in ("", f", avrundat till {minus}{plain(say(found, 'sv'))}")


def _compute(text):
    """The value of "(a − b) ÷ b"."""
    end, start, again = re.fullmatch(r"\((.*) − (.*)\) ÷ (.*)", text).groups()
    assert start == again
    return (_read(end) - _read(start)) / _read(start)


def _read(text):
    return Fraction(text.replace("\u00a0", "").replace("\u2212", "-").replace(",", "."))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=12))
def test_a_sum_names_its_terms(terms):
    left, right = explain(summed(*map(str, terms)), "sv").removeprefix("För 2021: ").split(" = ")
    assert sum(_read(term) for term in left.split(" + ")) == _read(right) == sum(terms)


def test_an_observation_is_explained_from_its_series_too():
    assert explain(series(), "sv") == explain(Observation(series(), series().points[-1]), "sv")
