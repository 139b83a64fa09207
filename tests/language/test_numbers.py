from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sikte.language import cardinal, cell, number, percent, unit_text
from sikte.values.data import PERCENT, Period, Unit
from sikte.values.statistics import Point
from tests.language.samples import COMPANIES, PERMILLE, PERSONS, dataset, text

NUMBERS = [
    ("667", 0, "667", "667"),
    ("1234", 0, "1\u00a0234", "1,234"),
    ("1234567.5", 1, "1\u00a0234\u00a0567,5", "1,234,567.5"),
    ("-3", 0, "\u22123", "\u22123"),
    ("-0.4", 0, "0", "0"),
    ("0.5", 0, "1", "1"),
    ("2.5", 0, "3", "3"),
    ("-2.5", 0, "\u22123", "\u22123"),
    ("45", 1, "45,0", "45.0"),
    ("0.045", 2, "0,05", "0.05"),
    ("1E+3", 0, "1\u00a0000", "1,000"),
    ("999.5", 0, "1\u00a0000", "1,000"),
    ("-123456789012345678901234567890.12", 2, "\u2212123\u00a0456\u00a0789\u00a0012\u00a0345\u00a0678\u00a0901\u00a0234\u00a0567\u00a0890,12",
     "\u2212123,456,789,012,345,678,901,234,567,890.12"),
]
UNITS = [
    (PERCENT, {}, "procent", "percent"),
    (PERCENT, {"points": True}, "procentenheter", "percentage points"),
    (PERCENT, {"points": True, "one": True}, "procentenhet", "percentage point"),
    (PERMILLE, {}, "promille", "per mille"),
    (PERMILLE, {"points": True, "one": True}, "promilleenhet", "per mille point"),
    (COMPANIES, {}, "företag", "companies"),
    (COMPANIES, {"one": True, "points": True}, "företag", "company"),
    (PERSONS, {"one": True}, "person", "person"),
    (Unit(text("kronor per invånare", "kronor per inhabitant"), text("kr")), {"one": True}, "krona per invånare",
     "krona per inhabitant"),
    (Unit(text("miljoner kronor", "million kronor"), text("mnkr")), {"one": True}, "miljon kronor", "million kronor"),
    (Unit(text("timmar i veckan", "hours a week"), text("h")), {}, "timmar i veckan", "hours a week"),
]
RULES = {"sv": (",", "\u00a0"), "en": (".", ",")}


@pytest.mark.parametrize(("value", "decimals", "sv", "en"), NUMBERS)
def test_number(value, decimals, sv, en):
    assert number(Decimal(value), decimals, "sv") == sv
    assert number(Decimal(value), decimals, "en") == en


@settings(max_examples=10_000, deadline=None)
@given(st.integers(-(10**17), 10**17))
def test_a_printed_number_reads_back_as_the_number_rounded(drawn):
    """`how` picks the stored decimals (0–9), those printed (0–6) and the language."""
    digits, how = divmod(drawn, 140)
    value, decimals, language = Decimal(digits).scaleb(-(how % 10)), how // 10 % 7, sorted(RULES)[how // 70]
    point, group = RULES[language]
    printed = number(value, decimals, language)
    whole, _, fraction = printed.partition(point)
    assert len(fraction) == decimals
    assert [len(part) for part in whole.lstrip("\u2212").split(group)][1:] == [3] * whole.count(group)
    assert len(whole.lstrip("\u2212").split(group)[0]) <= 3
    back = Decimal(whole.replace(group, "").replace("\u2212", "-") + "." + (fraction or "0"))
    assert back == value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    assert printed != "\u2212" + number(Decimal(0), decimals, language)


def test_percent():
    assert percent(Decimal("13.4"), 0, "sv") == "13\u00a0%"
    assert percent(Decimal("13.4"), 1, "en") == "13.4%"


@pytest.mark.parametrize(("value", "gender", "sv", "en"), [
    (1, "en", "en", "one"), (1, "ett", "ett", "one"), (2, "en", "två", "two"), (3, "ett", "tre", "three"),
    (4, "en", "fyra", "four"), (5, "ett", "fem", "five"), (6, "en", "sex", "six"), (7, "en", "sju", "seven"),
    (8, "ett", "åtta", "eight"), (9, "en", "nio", "nine"), (10, "en", "tio", "ten"), (11, "ett", "elva", "eleven"),
    (12, "en", "tolv", "twelve"),
    (13, "en", "13", "13"), (0, "en", "0", "0"), (-2, "en", "\u22122", "\u22122"), (1500, "ett", "1\u00a0500", "1,500"),
])  # fmt: skip
def test_cardinal(value, gender, sv, en):
    assert (cardinal(value, gender, "sv"), cardinal(value, gender, "en")) == (sv, en)


@pytest.mark.parametrize(("unit", "how", "sv", "en"), UNITS)
def test_unit_text(unit, how, sv, en):
    assert (unit_text(unit, "sv", **how), unit_text(unit, "en", **how)) == (sv, en)


@pytest.mark.parametrize(("point", "sv", "en"), [
    (Point(Period(2021), Decimal("667.4")), ("667", ""), ("667", "")),
    (Point(Period(2021), Decimal(1412), status="provisional"),
     ("1\u00a0412\u00a0p", "preliminär uppgift"), ("1,412\u00a0p", "provisional figure")),
    (Point(Period(2021), Decimal(4), status="revised"), ("4\u00a0r", "reviderad uppgift"), ("4\u00a0r",
     "revised figure")),
    (Point(Period(2021), None, "not-available"), ("..", "uppgift saknas"), ("..", "not available")),
    (Point(Period(2021), None, "not-applicable"), (".", "inte tillämpligt"), (".", "not applicable")),
    (Point(Period(2021), None, "confidential"), ("U", "sekretess"), ("U", "confidential")),
    (Point(Period(2021), None), ("..", "uppgift saknas"), ("..", "not available")),
])  # fmt: skip
def test_cell(point, sv, en):
    assert (cell(point, 0, "sv"), cell(point, 0, "en")) == (sv, en)


def test_a_unit_without_the_language_is_refused():
    unit = Unit(text("företag"), text("företag"))
    assert unit_text(unit, "en") == "företag"
    assert dataset(unit).unit is unit
