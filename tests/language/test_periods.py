from datetime import date as Date
from decimal import Decimal

import pytest

from sikte.language import date, period, plain, say, short_period
from sikte.language.periods import between, span
from sikte.values.data import Period
from sikte.values.pages import Span
from sikte.values.statistics import Moment

PERIODS = [
    (Period(2021), "2021", "2021", "2021", "2021"),
    (Period(2008, 12, "month"), "december 2008", "dec 2008", "December 2008", "Dec 2008"),
    (Period(2023, 3, "month"), "mars 2023", "mars 2023", "March 2023", "Mar 2023"),
    (Period(2023, 4, "quarter"), "fjärde kvartalet 2023", "2023 kv 4", "the fourth quarter of 2023", "2023 Q4"),
    (Period(2023, 1, "half-year"), "första halvåret 2023", "2023 H1", "the first half of 2023", "2023 H1"),
    (Period(2023, 2, "half-year"), "andra halvåret 2023", "2023 H2", "the second half of 2023", "2023 H2"),
    (Period(2018, 1, "school-year"), "2018/2019", "2018/2019", "2018/2019", "2018/2019"),
]
SPANS = [
    (Period(2020), Period(2021), "ett år", "one year"),
    (Period(2016), Period(2021), "fem år", "five years"),
    (Period(2000), Period(2021), "21 år", "21 years"),
    (Period(2020, 12, "month"), Period(2021, 12, "month"), "ett år", "one year"),
    (Period(2020, 12, "month"), Period(2021, 1, "month"), "en månad", "one month"),
    (Period(2020, 1, "month"), Period(2021, 2, "month"), "13 månader", "13 months"),
    (Period(2020, 3, "quarter"), Period(2020, 4, "quarter"), "ett kvartal", "one quarter"),
    (Period(2020, 1, "quarter"), Period(2020, 3, "quarter"), "två kvartal", "two quarters"),
    (Period(2019, 4, "quarter"), Period(2021, 4, "quarter"), "två år", "two years"),
    (Period(2020, 1, "half-year"), Period(2020, 2, "half-year"), "ett halvår", "one half-year"),
    (Period(2020, 1, "half-year"), Period(2021, 2, "half-year"), "tre halvår", "three half-years"),
    (Period(2018, 1, "school-year"), Period(2019, 1, "school-year"), "ett år", "one year"),
]


@pytest.mark.parametrize(("when", "sv", "short_sv", "en", "short_en"), PERIODS)
def test_period(when, sv, short_sv, en, short_en):
    assert (period(when, "sv"), short_period(when, "sv")) == (sv, short_sv)
    assert (period(when, "en"), short_period(when, "en")) == (en, short_en)


def test_a_year_is_a_number_and_never_grouped():
    assert say(Moment(Period(2021), None), "en") == (Span("2021", Decimal(2021)),)
    assert say(Moment(Period(2008, 12, "month"), None), "sv") == (Span("december "), Span("2008", Decimal(2008)))
    assert say(Moment(Period(2018, 1, "school-year"), None), "sv") == (Span("2018/2019"),)


@pytest.mark.parametrize(("start", "end", "sv", "en"), SPANS)
def test_span(start, end, sv, en):
    assert (plain(span(start, end, "sv")), plain(span(start, end, "en"))) == (sv, en)


def test_the_number_of_a_span():
    assert span(Period(2016), Period(2021), "sv") == (Span("fem år", Decimal(5)),)
    assert span(Period(2020), Period(2021), "en") == (Span("one year", Decimal(1)),)


def test_date_and_range():
    assert date(Date(2023, 1, 9), "sv") == "9 januari 2023"
    assert date(Date(2023, 1, 9), "en") == "9 January 2023"
    assert date(Date(2024, 2, 29), "sv") == "29 februari 2024"


MONTHS = (
    ("januari", "January"), ("februari", "February"), ("mars", "March"), ("april", "April"), ("maj", "May"),
    ("juni", "June"), ("juli", "July"), ("augusti", "August"), ("september", "September"), ("oktober", "October"),
    ("november", "November"), ("december", "December"),
)  # fmt: skip
RANGES = [
    (Period(2015), Period(2024), "2015–2024", "2015–2024"),
    (Period(2021), Period(2021), "2021", "2021"),
    (Period(2018, 1, "school-year"), Period(2020, 1, "school-year"), "2018/2019–2020/2021", "2018/2019–2020/2021"),
    (Period(2022, 11, "month"), Period(2023, 6, "month"), "november 2022 – juni 2023", "November 2022 – June 2023"),
    (Period(2022, 4, "quarter"), Period(2023, 1, "quarter"), "fjärde kvartalet 2022 – första kvartalet 2023",
     "the fourth quarter of 2022 – the first quarter of 2023"),
]  # fmt: skip


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_has_its_name_and_no_zero_before_its_day(number):
    sv, en = MONTHS[number - 1]
    assert (date(Date(2023, number, 1), "sv"), date(Date(2023, number, 1), "en")) == (f"1 {sv} 2023", f"1 {en} 2023")
    when = Period(2023, number, "month")
    assert (period(when, "sv"), period(when, "en")) == (f"{sv} 2023", f"{en} 2023")


@pytest.mark.parametrize(("start", "end", "sv", "en"), RANGES)
def test_a_range_has_one_dash_and_room_around_it_only_between_several_words(start, end, sv, en):
    assert (between(start, end, "sv"), between(start, end, "en")) == (sv, en)
