"""The days that periods cover."""

import pytest

from sikte.opendata.spans import first_day, last_day
from sikte.values.data import Period


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period(2021), "2021-01-01", "2021-12-31"),
        (Period(2023, 1, "half-year"), "2023-01-01", "2023-06-30"),
        (Period(2023, 2, "half-year"), "2023-07-01", "2023-12-31"),
        (Period(2023, 4, "quarter"), "2023-10-01", "2023-12-31"),
        (Period(2024, 2, "month"), "2024-02-01", "2024-02-29"),
        (Period(2018, 1, "school-year"), "2018-07-01", "2019-06-30"),
    ],
)
def test_a_period_begins_and_ends(period, first, last):
    assert (first_day(period).isoformat(), last_day(period).isoformat()) == (first, last)
