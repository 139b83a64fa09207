import pytest

from sikte.formats.periods import period


@pytest.mark.parametrize(
    ("text", "code", "kind"),
    [
        ("2021", "2021", "year"),
        (" 2021 ", "2021", "year"),
        ("2023K1", "2023K1", "quarter"),
        ("2023k4", "2023K4", "quarter"),
        ("2023Q1", "2023K1", "quarter"),
        ("2023kv1", "2023K1", "quarter"),
        ("2023 K1", "2023K1", "quarter"),
        ("2023 kv 1", "2023K1", "quarter"),
        ("2023 kvartal 2", "2023K2", "quarter"),
        ("2023H1", "2023H1", "half-year"),
        ("2023 halvår 2", "2023H2", "half-year"),
        ("2023 HALVÅR 2", "2023H2", "half-year"),
        ("2023M01", "2023M01", "month"),
        ("2023m12", "2023M12", "month"),
        ("2023-01", "2023M01", "month"),
        ("2011-12", "2011M12", "month"),
        ("2018/2019", "2018/2019", "school-year"),
        ("2018/19", "2018/2019", "school-year"),
        ("2018–19", "2018/2019", "school-year"),
        ("2018–2019", "2018/2019", "school-year"),
        ("2018-2019", "2018/2019", "school-year"),
        ("1999/00", "1999/2000", "school-year"),
    ],
)
def test_a_period_is_read_however_it_is_written(text, code, kind):
    found = period(text)
    assert (found.code, found.kind) == (code, kind)
    assert period(found.code) == found


@pytest.mark.parametrize(
    "text",
    ["", "21", "2021.0", "2021,0", "mar-10", "2023K5", "2023K0", "2023H3", "2023M13", "2023-13", "2023M00", "2018/2020"]
    + ["2018/21", "2018-19", "2023-01-31", "0999", "3021", "２０２１", "K1 2023", "2023K11", "20211"],
)
def test_what_is_no_period_is_none(text):
    assert period(text) is None


def test_periods_are_ordered_by_time():
    texts = ["2023M02", "2022M12", "2023M01", "2023M10"]
    assert [found.code for found in sorted(map(period, texts))] == ["2022M12", "2023M01", "2023M02", "2023M10"]
