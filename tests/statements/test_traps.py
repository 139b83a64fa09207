"""Mistakes that real pages have made, each stopped or said."""

import pytest

from tests.statements.project import answer, refused, said, sources, told
from tests.statements.samples import description, line, parts


def test_a_difference_of_percentages_cannot_be_said_in_percent():
    """A region's page once said that it “skiljer 10,9 procent” between two groups whose unit is percent."""
    born = {"d": parts({"inrikes": "82.4", "utrikes": "71.5"}, unit="procent", decimals=1)}
    assert said(born, 'd.gap("part")') == "10,9 procentenheter"
    assert said({"d": line("71.5 82.4", unit="procent", decimals=1)}, "d.change") == "10,9 procentenheter"
    assert refused({"d": line("71.5 82.4", unit="procent", decimals=1)}, "{{ d.change.percent }}").startswith("percent-of-share")


def test_a_number_typed_by_hand_is_noted():
    found = told({"d": line("1 2")}, "Det skiljer 10,9 procent", "{{ d.latest }}", '{% quoted source="SCB" %}10,9{% endquoted %}')
    assert found.notes == {0: ("digits-typed",)}


BORN = {"d": parts({"inrikes": "82.4", "utrikes": "71.5"}, unit="procent", decimals=1)}
SHARE = {"d": line("71.5 82.4", unit="procent", decimals=1)}
COUNT = {"d": line("590 667", unit="företag")}


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (BORN, 'Det skiljer {{ d.gap("part") | number(1) }} procent.'),
        (BORN, 'Det skiljer {{ d.gap("part") }} procent.'),
        (BORN, 'Det skiljer **{{ d.gap("part") }}** procent.'),
        (SHARE, "Andelen ökade med {{ d.change.amount }} procent."),
        (SHARE, "Andelen ökade med {{ d.change.amount }}&nbsp;%."),
        (SHARE, "Andelen ökade med {{ d.change }} procentenheter."),
        (SHARE, "Andelen är {{ d.latest }} procentenheter."),
        (SHARE, "Andelen är {{ d.latest }} promille."),
        (COUNT, "Det är {{ d.latest }} procent."),
        (COUNT, "Antalet ökade med {{ d.change }} procent."),
        (COUNT, "Antalet ökade med {{ d.change.percent }} procentenheter."),
        (COUNT, "Antalet ökade med {{ d.change.amount }} procent."),
        (COUNT, "Antalet är {{ d.index(2000).latest }} procent."),
        (COUNT, "{% claim d is rising %}Antalet ökade med {{ d.change.amount }} procent{% endclaim %}."),
    ],
)
def test_a_unit_typed_after_a_number_that_has_another_is_a_problem(data, text):
    assert told(data, text).problems == {0: ("unit-mistyped",)}


@pytest.mark.parametrize(
    ("data", "text", "said"),
    [
        (BORN, 'Det skiljer {{ d.gap("part") }}.', "Det skiljer 10,9 procentenheter."),
        (SHARE, "Andelen är {{ d.latest }} procent.", "Andelen är 82,4 procent."),
        (SHARE, "Andelen är {{ d.latest }}&nbsp;%.", "Andelen är 82,4\u00a0%."),
        (SHARE, "Andelen ökade med {{ d.change.amount }} procentenheter.", "Andelen ökade med 10,9 procentenheter."),
        (COUNT, "Antalet ökade med {{ d.change.percent }} procent.", "Antalet ökade med 13 procent."),
        (COUNT, "År {{ d.latest.period }} procentuellt", "År 2001 procentuellt"),
        (COUNT, "Det är {{ d.latest }} företag, många procent.", "Det är 667 företag, många procent."),
    ],
)
def test_a_unit_typed_after_a_number_that_has_it_stands(data, text, said):
    found = told(data, text)
    assert (found.texts[0], found.problems) == (said, {})


def test_the_percent_is_reckoned_before_rounding_and_the_reader_is_told():
    """From “25 000” to “44 000”, “80 procent”: the levels shown give 76."""
    thousands = {"d": line("24.6 44.4", unit="tusen kronor")}
    found = told(thousands, "{{ d.first }}", "{{ d.latest }}", "{{ d.change }}", "{{ d.change.phrase }}")
    assert found.texts == {0: "25", 1: "44", 2: "80 procent", 3: "ökade med 80 procent"}
    assert found.notes == {2: ("percent-from-shown",), 3: ("percent-from-shown",)}
    assert told({"d": line("25000 44000")}, "{{ d.change }}").notes == {}
    assert said({"d": line("25000 44000")}, "d.change") == "76 procent"


def test_a_claim_of_eighty_percent_is_false_of_the_rounded_levels():
    files = {"d": line("25000 44000")}
    assert refused(files, "{% claim d.change >= 80 %}Mer än 80 procent{% endclaim %}").startswith("claim-false")


def test_a_total_outside_its_parts_is_a_problem_in_the_data():
    """Skinnskatteberg: women 33.3, men 30.0, and both together 26.3 percent."""
    impossible = parts({"kvinnor": "33.3", "män": "30.0", "samtliga": "26.3"}, unit="procent", total="samtliga", decimals=1)
    found = answer(sources({"d": impossible}, ["{{ d.latest }}", "{% claim d.latest > 30 %}ja{% endclaim %}"]))
    assert found.problems == {1: ("claim-false",)}, "the texts are checked all the same"
    assert len(found.others) == 1 and found.others[0].startswith("content/data/d.csv:4: ")
    assert "26" in found.others[0] and "3" in found.others[0]


def test_a_total_above_its_parts_or_below_the_largest_is_a_problem_in_the_data():
    above = parts({"A": "10", "B": "20", "Alla": "21"}, unit="procent", total="Alla")
    below = parts({"A": "10", "B": "20", "Alla": "19"}, total="Alla", additive="true")
    for files in (above, below):
        assert "content/data/d.csv:4: " in told({"d": files}, "{{ d.latest }}").others[0]


def test_a_share_outside_its_whole_is_a_problem_in_the_data():
    assert "content/data/d.csv:3: " in told({"d": line("50 101", unit="procent")}, "{{ d.latest }}").others[0]
    assert told({"d": line("50 100", unit="procent")}, "{{ d.latest }}").others == ()


def test_two_rows_for_the_same_cell_are_a_problem_not_a_choice():
    twice = description(), "year,value\n2000,1\n2001,2\n2001,3\n"
    found = told({"d": twice}, "{{ d.latest }}")
    assert "content/data/d.csv:4: " in found.others[0]
    assert found.problems == {}, "what merely follows from it is not told"


def test_an_empty_cell_is_a_problem_never_a_zero():
    assert "content/data/d.csv:3: " in told({"d": (description(), "year,value\n2000,1\n2001,\n")}, "{{ d.latest }}").others[0]


def test_codes_keep_their_zeros():
    counties = description(dimensions='{region: {home: "01"}}'), "year,region,value\n2020,01,7\n2020,19,5\n2020,20,3\n"
    assert said({"d": counties}, "d.latest") == "7"
    assert said({"d": counties}, 'd.in_region("01").latest') == "7"


def test_direction_words_follow_a_revision():
    """The same text over two publications of the same figures: 457 then 451 thousand kronor."""
    text = "{{ d.change.phrase }}"
    assert told({"d": line("452 457")}, text).texts[0] == "ökade med 1 procent"
    assert told({"d": line("452 451")}, text).texts[0] == "minskade med mindre än 1 procent"


def test_no_change_is_never_called_a_decrease():
    for values in ("5 5", "5.2 4.9", "0 0"):
        assert said({"d": line(values)}, "d.change.phrase") == "var oförändrat"


def test_figures_that_differ_are_told_with_their_rows():
    found = told({"d": line("1 2 4")}, "{{ d.change_since(2000).phrase }}")
    rows = found.statements[0]["rows"]
    assert [(row["line"], row["period"], row["value"]) for row in rows] == [("2", "2000", "1"), ("4", "2002", "4")]
    assert found.statements[0]["formula"] == "(4 − 1) ÷ 1 = 300 procent"


def test_another_home_region_than_the_sites_is_named_in_the_account():
    text = description(dimensions='{region: {home: "25", label: Län}}')
    found = told({"d": (text, "year,region,value\n2019,25,1\n2020,25,4\n2020,19,2\n")}, "{{ d.latest }}", "{{ d.change }}")
    for number in (0, 1):
        entry = found.statements[number]
        assert "Norrbotten" in f"{entry['formula']} {entry['text']}", entry
