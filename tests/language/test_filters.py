from datetime import date as Date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sikte.language import FILTERS, LANGUAGES, plain, say
from sikte.problems import Refusal
from sikte.values.data import PERCENT
from sikte.values.pages import Span
from sikte.values.statistics import Number, Word
from tests.language.samples import (
    COMPANIES,
    change,
    dataset,
    extreme,
    gap,
    group,
    observation,
    rank,
    record,
    share,
    shares,
    text,
)

COUNT = Number(Decimal(3), "count", group())
PLACE = Number(Decimal(6), "rank", rank(6, 16))
SMALL_RISE = change("10000", "10004")
POINTS = change("46.1", "48.6", of=shares())

CASES = [
    ("words", COUNT, (), "tre", "three"),
    ("words", Number(Decimal(1), "count", group()), (), "en", "one"),
    ("words", Number(Decimal(1), "count", group()), ("ett",), "ett", "one"),
    ("words", Number(Decimal(13), "count", group()), (), "13", "13"),
    ("words", Number(Decimal(0), "count", group()), (), "0", "0"),
    ("words", observation("4.0", of=shares()), (), "4,0", "4.0"),
    ("words", change("100", "103"), (), "tre procent", "three percent"),
    ("words", change("100", "97"), (), "tre procent", "three percent"),
    ("words", SMALL_RISE, (), "mindre än 1 procent", "less than 1 percent"),
    ("words", -3, (), "\u22123", "\u22123"),
    ("words", 12, ("en",), "tolv", "twelve"),
    ("number", change("590", "667"), (1,), "13,1 procent", "13.1 percent"),
    ("number", change("590", "565"), (Decimal(2),), "4,24 procent", "4.24 percent"),
    ("number", SMALL_RISE, (1,), "mindre än 0,1 procent", "less than 0.1 percent"),
    ("number", SMALL_RISE, (2,), "0,04 procent", "0.04 percent"),
    ("number", observation("45.25", of=shares()), (2,), "45,25", "45.25"),
    ("number", observation("45.25", of=shares()), (0,), "45", "45"),
    ("number", POINTS, (0,), "3 procentenheter", "3 percentage points"),
    ("number", Number(Decimal(13), "percent", change("590", "667")), (1,), "13,1", "13.1"),
    ("number", Number(Decimal("1.1305"), "factor", change("590", "667"), 1), (2,), "1,13", "1.13"),
    ("number", share("275", "667"), (1,), "41,2", "41.2"),
    ("signed", change("590", "667"), (), "+13 procent", "+13 percent"),
    ("signed", change("590", "565"), (), "\u22124 procent", "\u22124 percent"),
    ("signed", change("1000", "1003"), (), "+0,3 procent", "+0.3 percent"),
    ("signed", SMALL_RISE, (), "+0,04 procent", "+0.04 percent"),
    ("signed", POINTS, (), "+2,5 procentenheter", "+2.5 percentage points"),
    ("signed", observation("-5"), (), "\u22125", "\u22125"),
    ("signed", observation("0"), (), "0", "0"),
    ("signed", Number(Decimal(25), "amount", change("590", "565"), 0, COMPANIES), (), "\u221225", "\u221225"),
    ("about", observation("663"), (), "drygt 660", "just over 660"),
    ("about", observation("667"), (), "knappt 670", "just under 670"),
    ("about", observation("660"), (), "omkring 660", "about 660"),
    ("about", observation("660.3"), (), "omkring 660", "about 660"),
    ("about", observation("665"), (), "knappt 670", "just under 670"),
    ("about", observation("28234567"), (), "drygt 28\u00a0000\u00a0000", "just over 28,000,000"),
    ("about", observation("996"), (), "knappt 1\u00a0000", "just under 1,000"),
    ("about", observation("67"), (), "omkring 67", "about 67"),
    ("about", observation("-663"), (), "omkring \u2212660", "about \u2212660"),
    ("about", observation("0"), (), "omkring 0", "about 0"),
    ("about", observation("9.96", of=dataset(decimals=2)), (), "knappt 10", "just under 10"),
    ("about", observation("0.663", of=dataset(decimals=3)), (), "drygt 0,66", "just over 0.66"),
    ("about", change("590", "667"), (), "drygt 13 procent", "just over 13 percent"),
    ("about", change("590", "565"), (), "drygt 4,2 procent", "just over 4.2 percent"),
    ("fraction", share("2", "3"), (), "två tredjedelar", "two thirds"),
    ("fraction", share("48", "100"), (), "knappt hälften", "just under half"),
    ("fraction", share("52", "100"), (), "drygt hälften", "just over half"),
    ("fraction", share("27", "100"), (), "mer än var fjärde", "more than one in four"),
    ("fraction", share("25", "100"), (), "var fjärde", "one in four"),
    ("fraction", share("24", "100"), ("ett",), "knappt vart fjärde", "just under one in four"),
    ("fraction", share("30", "100"), (), "tre tiondelar", "three tenths"),
    ("fraction", share("45", "100"), (), "mindre än hälften", "less than half"),
    ("fraction", share("85", "100"), (), "mer än fyra femtedelar", "more than four fifths"),
    ("fraction", share("3", "100"), (), "färre än var tionde", "fewer than one in ten"),
    ("fraction", share("99", "100"), (), "mer än nio tiondelar", "more than nine tenths"),
    ("fraction", observation("66.4", of=shares()), (), "två tredjedelar", "two thirds"),
    ("listed", group("above", 0, 1), (), "1–9 anställda och 10–49 anställda", "1–9 employees and 10–49 employees"),
    ("listed", Word("names", group("above", 0)), (), "1–9 anställda", "1–9 employees"),
    ("listed", extreme("lowest", 2), (), "50–249 anställda", "50–249 employees"),
    ("listed", ("a", "b", "c"), (), "a, b och c", "a, b and c"),
    ("genitive", text("Norrbottens län", "Norrbotten County"), (), "Norrbottens läns", "Norrbotten County’s"),
    ("genitive", "Västerås", (), "Västerås", "Västerås’"),
    ("genitive", Word("label", extreme()), (), "1–9 anställdas", "1–9 employees’"),
    ("ordinal", PLACE, (), "sjätte", "sixth"),
    ("ordinal", 21, (), "21:a", "21st"),
    ("capitalize_first", Word("phrase", change("590", "667")), (), "Ökade med 13 procent", "Increased by 13 percent"),
    ("capitalize_first", (Span("tre", Decimal(3)),), (), "Tre", "Tre"),
    ("lower_first", text("Företag", "Companies"), (), "företag", "companies"),
    ("lower_first", "SCB", (), "SCB", "SCB"),
    ("date", Date(2023, 1, 9), (), "9 januari 2023", "9 January 2023"),
    ("unit", observation("667"), (), "667 företag", "667 companies"),
    ("unit", observation("1"), (), "1 företag", "1 company"),
    ("unit", observation("45.2", of=shares()), (), "45,2 procent", "45.2 percent"),
    ("unit", gap("120", "100", dataset()), (), "20 företag", "20 companies"),
    ("unit", Number(Decimal(77), "amount", change("590", "667"), 0, COMPANIES), (), "77 företag", "77 companies"),
    ("unit", Number(Decimal("2.5"), "amount", POINTS, 1, PERCENT), (), "2,5 procentenheter", "2.5 percentage points"),
    ("unit", Number(Decimal(13), "percent", change("590", "667")), (), "13 procent", "13 percent"),
    ("unit", change("590", "667"), (), "13 procent", "13 percent"),
]
REFUSED = [
    ("words", record(), ()),
    ("words", COUNT, ("tre",)),
    ("words", COUNT, ("en", "ett")),
    ("words", True, ()),
    ("number", COUNT, ()),
    ("number", COUNT, (-1,)),
    ("number", COUNT, (11,)),
    ("number", COUNT, ("1",)),
    ("number", COUNT, (Decimal("1.5"),)),
    ("number", POINTS, (2,)),
    ("number", gap("55.2", "46"), (2,)),
    ("number", "667", (1,)),
    ("number", (Span("667", Decimal(667)),), (1,)),
    ("signed", gap("55.2", "46"), ()),
    ("signed", 5, ()),
    ("signed", change("590", "667"), (1,)),
    ("about", record(), ()),
    ("fraction", change("590", "667"), ()),
    ("fraction", observation("45"), ()),
    ("fraction", observation("100", of=shares()), ()),
    ("fraction", observation("0", of=shares()), ()),
    ("fraction", POINTS, ()),
    ("listed", observation("667"), ()),
    ("listed", (Span("a"),), ()),
    ("listed", (1, 2), ()),
    ("genitive", "Skåne", ("x",)),
    ("ordinal", Number(Decimal(0), "rank", None), ()),
    ("ordinal", Decimal("1.5"), ()),
    ("ordinal", change("590", "667"), ()),
    ("date", "2023-01-09", ()),
    ("unit", COUNT, ()),
    ("unit", record(), ()),
    ("unit", (Span("667", Decimal(667)),), ()),
]


@pytest.mark.parametrize(("name", "value", "arguments", "sv", "en"), CASES)
def test_filter(name, value, arguments, sv, en):
    assert tuple(plain(FILTERS[name](value, arguments, language)) for language in ("sv", "en")) == (sv, en)


@pytest.mark.parametrize(("name", "value", "arguments"), REFUSED)
def test_a_filter_says_what_it_takes(name, value, arguments):
    for language in LANGUAGES:
        with pytest.raises(Refusal) as refused:
            FILTERS[name](value, arguments, language)
        assert refused.value.code == "filter-wrong"
        assert refused.value.facts["filter"] == name
        assert refused.value.facts["takes"]


def test_what_a_filter_prints_keeps_its_number():
    assert FILTERS["words"](COUNT, (), "sv") == (Span("tre", Decimal(3)),)
    assert FILTERS["about"](observation("663"), (), "sv") == (Span("drygt "), Span("660", Decimal(660)))
    assert FILTERS["about"](observation("996"), (), "sv")[1].value == Decimal(1000)
    assert FILTERS["fraction"](share("2", "3"), (), "sv") == (Span("två tredjedelar", Decimal("0.6667")),)
    assert FILTERS["signed"](change("590", "565"), (), "sv") == (Span("\u22124 procent", Decimal(-4)),)
    assert FILTERS["ordinal"](PLACE, (), "sv") == (Span("sjätte", Decimal(6)),)
    said = FILTERS["capitalize_first"](FILTERS["words"](COUNT, (), "sv"), (), "sv")
    assert said == (Span("Tre", Decimal(3)),)


def test_a_filter_on_what_refuses_to_be_said_refuses_likewise():
    with pytest.raises(Refusal, match="unchanged-word"):
        FILTERS["number"](change("590", "590"), (1,), "sv")
    with pytest.raises(Refusal, match="no-percent"):
        FILTERS["signed"](change("0", "12"), (), "sv")


@settings(max_examples=1_000, deadline=None)
@given(st.integers(1, 10**9), st.integers(0, 4))
def test_about_leans_the_way_of_its_rounding(digits, decimals):
    value = Decimal(digits).scaleb(-decimals)
    lead, amount = _led(FILTERS["about"](observation(str(value), of=dataset(decimals=decimals)), (), "sv"))
    leans = {"drygt ": value > amount, "knappt ": value < amount, "omkring ": value == amount}
    assert leans[lead]
    assert abs(value - amount) <= Decimal(1).scaleb(value.adjusted() - 1) / 2
    assert len(amount.normalize().as_tuple().digits) <= 2


@pytest.mark.parametrize("tenths", range(1, 1000))
def test_a_fraction_leans_the_way_of_its_share(tenths):
    percent = Decimal(tenths) / 10
    lead, part = _led(FILTERS["fraction"](observation(str(percent), of=shares()), (), "sv"))
    away = percent - part * 100
    leans = {
        "": abs(away) <= Decimal("0.51"),
        "drygt ": 0 < away <= Decimal("2.51"),
        "mer än ": away > 0,
        "knappt ": Decimal("-2.51") <= away < 0,
        "mindre än ": away < 0,
        "färre än ": away < 0,
    }
    assert leans[lead]
    assert abs(away) <= 10


def _led(said):
    """(the words before the number, the number)"""
    *before, number = said
    return plain(tuple(before)), number.value


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_value_said_is_what_the_unit_filter_says_where_the_unit_is_printed_anyway(language):
    for value in (change("590", "667"), POINTS, gap("55.2", "46")):
        assert FILTERS["unit"](value, (), language) == say(value, language)
