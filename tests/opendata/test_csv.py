"""A CSV holds what the dataset holds, to the last decimal, and harms nobody who opens it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sikte.opendata.csv_file import written
from sikte.opendata.spreadsheets import harmless
from sikte.values.data import Dimension, Member
from sikte.values.places import Localized
from tests.opendata.samples import EMPLOYMENT, dataset, read_csv

SWEDISH, BOTH = ("sv",), ("sv", "en")


def test_every_figure_is_there_as_stored():
    rows = read_csv(written(dataset(), BOTH))
    assert [(row["region"], row["sex"], row["period"], row["value"], row["status"]) for row in rows] == [
        ("19", "kvinnor", "2020", "50,25", ""),
        ("19", "kvinnor", "2021", "..", ""),
        ("19", "män", "2020", "51,00", ""),
        ("19", "män", "2021", "52,5", "provisional"),
        ("03", "kvinnor", "2020", "U", ""),
        ("03", "kvinnor", "2021", "-1,5", "revised"),
        ("03", "män", "2020", ".", ""),
    ]


def test_members_have_their_names_in_every_language():
    first = read_csv(written(dataset(), BOTH))[0]
    assert list(first) == [
        "period", "region", "region_label", "region_label_en", "sex", "sex_label_en", "value", "status",
    ]  # fmt: skip
    assert (first["region_label"], first["region_label_en"], first["sex_label_en"]) == (
        "Västmanlands län", "Västmanland County", "women",
    )  # fmt: skip


def test_a_swedish_site_writes_for_a_swedish_excel():
    content = written(dataset(), SWEDISH)
    assert content.startswith("\ufeffperiod;region".encode())
    assert content.count(b"\r\n") == 8 and content.endswith(b"\r\n")


def test_an_english_site_writes_for_an_english_one():
    lines = written(dataset(), ("en", "sv")).decode("utf-8-sig").splitlines()
    assert lines[0].startswith("period,region,region_label,region_label_sv,sex,")
    assert lines[1].split(",")[-2] == "50.25"


def test_a_margin_and_an_invented_figure_have_columns_of_their_own():
    rows = read_csv(written(dataset(EMPLOYMENT + "margin: 0.5\nexample: true\n"), SWEDISH))
    assert {(row["margin"], row["example"]) for row in rows} == {("0,5", "true")}
    assert "margin" not in read_csv(written(dataset(), SWEDISH))[0]


def test_a_dimension_called_like_a_column_is_told_apart():
    yaml = EMPLOYMENT.replace("  sex:", "  value:")
    first = read_csv(written(dataset(yaml), SWEDISH))[0]
    assert (first["value_"], first["value"]) == ("kvinnor", "50,25")


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "@SUM(A1)", "-2+3|cmd", "+1", "\t=1", "＝1", "'quoted", "-19 år"])
def test_a_text_that_looks_like_a_formula_is_none(text):
    assert harmless(text) == "'" + text


@pytest.mark.parametrize("text", ["1–9 anställda", "19", "..", "Västmanlands län", "", "a=b"])
def test_other_texts_stand_as_they_are(text):
    assert harmless(text) == text


@given(st.text())
def test_what_is_made_harmless_can_be_had_back(text):
    made = harmless(text)
    assert made.removeprefix("'") == text or not text.startswith("'") and made == text
    assert (made == text) != made.startswith("'")
    assert made[:1] not in tuple("=+-@\t\r\0")


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12)


@given(
    st.lists(TEXTS, min_size=1, max_size=4, unique=True),
    st.lists(st.decimals(allow_nan=False, allow_infinity=False, places=3), min_size=1, max_size=3),
)
def test_reading_it_again_gives_the_same(names, values):
    """Whatever the members are called, and whatever the figures."""
    base = dataset()
    members = tuple(Member(name, Localized((("", name),))) for name in names)
    sample = base.lines[("19", "kvinnor")][0]
    lines = {
        (name,): tuple(
            sample._replace(period=period, members=(name,), value=value + Decimal(0))
            for period, value in zip(base.periods, values, strict=False)
        )
        for name in names
    }
    kind = Dimension("kind", "kind", Localized((("sv", "Slag"),)), members)
    rows = read_csv(written(replace(base, dimensions=(kind,), lines=lines), SWEDISH))
    read = [(row["kind"].removeprefix("'"), row["period"], Decimal(row["value"].replace(",", "."))) for row in rows]
    stored = [(name, row.period.code, row.value) for (name,), own in lines.items() for row in own]
    assert read == stored
