"""Labels thin out where there is no room, and never touch."""

import pytest

from sikte.charts import labels
from sikte.charts.labels import CHARACTER, WIDTHS, Gutter, ends, over_bars, periods
from sikte.values.data import Period
from tests.charts.samples import chart, months, quarters, years

NONE = Gutter("")


def spread(count: int) -> list[float]:
    return [100 * n / (count - 1) for n in range(count)] if count > 1 else [50.0]


def at(width: str, labels) -> list[str]:
    return [label.text for label in labels if width in label.widths]


def labels_of(when, left=NONE):
    return periods(chart("line", when, {"A": ["1"] * len(when)}), spread(len(when)), left, NONE)


@pytest.mark.parametrize(
    "when",
    [years(2020, 2020), years(1968, 2015), months(2019, 62), quarters(2020, 18), months(2024, 9), years(1600, 2020)],
)
def test_labels_never_touch(when):
    found = labels_of(when)
    for width, room in WIDTHS.items():
        shown = [label for label in found if width in label.widths]
        assert shown
        for one, other in zip(shown, shown[1:], strict=False):
            needed = (len(one.text) + len(other.text)) / 2 * CHARACTER
            assert (other.at - one.at) / 100 * room > needed


def test_years_count_back_from_the_last():
    assert at("n", labels_of(years(2005, 2024))) == ["2009", "2014", "2019", "2024"]
    assert at("w", labels_of(years(2015, 2024))) == [str(year) for year in range(2015, 2025)]


def test_years_stand_for_their_january():
    assert at("m", labels_of(months(2019, 62))) == ["2019", "2020", "2021", "2022", "2023", "2024"]
    assert at("w", labels_of(months(2024, 4))) == ["jan 2024", "feb 2024", "mars 2024", "apr 2024"]


def test_a_label_at_the_edge_stays_within_the_chart():
    found = periods(chart("line", months(2021, 12), {"A": ["1"] * 12}), spread(12), NONE, NONE)
    assert [(one.text, one.at, one.anchor) for one in found if "n" in one.widths][0] == ("jan 2021", 0, "start")
    roomy = periods(chart("line", months(2021, 12), {"A": ["1"] * 12}), spread(12), Gutter("1 000 000"), NONE)
    assert [(one.text, one.at, one.anchor) for one in roomy if "n" in one.widths][0] == ("jan 2021", 0, "middle")


def test_values_below_thin_out_and_keep_their_ends():
    ticks = [labels.Label(f"{n} 000 000", 100 * n / 8) for n in range(9)]
    found = labels.values_below(ticks, NONE, NONE)
    assert at("n", found) == ["0 000 000", "8 000 000"]
    assert at("m", found) == ["0 000 000", "3 000 000", "6 000 000"]
    assert at("w", found) == [tick.text for tick in ticks if int(tick.text[0]) % 2 == 0]


def test_uneven_periods_show_the_last():
    assert "2021" in at("n", labels_of([Period(1950), Period(2014), Period(2019), Period(2021)]))


def test_names_are_pushed_apart_within_the_plot():
    close = chart("line", years(2020, 2021), {"A": ["1", "1"], "B": ["1", "1"], "C": ["9", "9"]})
    found = ends(close, {"k0": 99.0, "k1": 99.5, "k2": 0.0})
    assert [label.text for label in found.values()] == ["A", "B", "C"]
    assert found["k1"].at - found["k0"].at >= 6.5 - 1e-9 and found["k1"].at <= 100 and found["k2"].at == 0


def test_crowded_names_stay_around_their_places():
    found = labels.spread({"a": 50.0, "b": 50.0, "c": 51.0, "d": 90.0}, 10)
    assert found == pytest.approx({"a": 121 / 3, "b": 151 / 3, "c": 181 / 3, "d": 90})
    assert labels.spread({"a": 0.0, "b": 1.0}, 10) == {"a": 0, "b": 10} and labels.spread({"a": 1.0, "b": 2.0}, 51) == {}


def test_names_that_do_not_fit_are_left_to_the_legend():
    many = chart("line", years(2020, 2021), {f"Län {n}": ["1", "1"] for n in range(30)})
    found = ends(many, {f"k{n}": 50.0 for n in range(30)})
    assert list(found) == ["k0"]
    long = chart("line", years(2020, 2021), {"A" * 40: ["1", "1"], "B": ["1", "1"]})
    assert list(ends(long, {"k0": 10.0, "k1": 50.0})) == ["k1"]


def test_a_single_series_ends_with_its_value():
    one = chart("line", years(2020, 2021), {"A": ["1", "667"]})
    assert ends(one, {"k0": 0.0})["k0"].text == "667"


def test_values_stand_over_bars_where_all_fit():
    assert over_bars(["667"] * 5, 20, NONE) == "nmw"
    assert over_bars(["667"] * 20, 5, NONE) == "w"
    assert over_bars(["1 234 567"] * 20, 5, NONE) == ""
