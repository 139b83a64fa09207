"""How statements are written: numbers, periods, unchanged things, and what agrees with what."""

import pytest

from tests.statements.project import answer, said, sources, told
from tests.statements.samples import dated, description, line, parts

NBSP, MINUS = "\u00a0", "\u2212"


@pytest.mark.parametrize(
    ("stored", "decimals", "shown"),
    [
        ("0.5", 0, "1"), ("-0.5", 0, f"{MINUS}1"), ("2.5", 0, "3"), ("1.005", 2, "1,01"), ("2.675", 2, "2,68"),
        ("6", 1, "6,0"), ("-0.4", 0, "0"), ("1234567", 0, f"1{NBSP}234{NBSP}567"), ("-1234.5", 1, f"{MINUS}1{NBSP}234,5"),
        ("999.95", 1, f"1{NBSP}000,0"), ("0", 2, "0,00"),
    ],
)  # fmt: skip
def test_halves_are_rounded_away_from_zero_and_written_as_in_swedish(stored, decimals, shown):
    assert said({"d": dated({"2019": "1.25", "2020": stored}, decimals=decimals)}, "d.latest") == shown


def test_numbers_too_long_for_everyday_arithmetic_are_still_exact():
    long = "12345678901234567890"
    files = {"d": dated({"2019": long, "2020": long[:-1] + "9"}, decimals=2)}
    assert said(files, "d.latest").replace(NBSP, "") == long[:-1] + "9,00"
    assert said(files, "d.change.amount") == "9,00"


def test_a_year_is_never_broken_into_groups():
    assert said({"d": dated({"1985": 1})}, "d.latest.period") == "1985"


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2021", "2021"), ("2008M12", "december 2008"), ("2023K4", "fjärde kvartalet 2023"),
        ("2023H1", "första halvåret 2023"), ("2018/2019", "2018/2019"), ("2005–06", "2005/2006"),
    ],
)  # fmt: skip
def test_periods_are_said_in_words(period, words):
    assert said({"d": dated({period: 1})}, "d.latest.period") == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2020", "2021", "ett år"), ("2016", "2021", "fem år"), ("2007M12", "2008M12", "ett år"), ("2008M11", "2008M12", "en månad"),
        ("2007M07", "2008M12", "17 månader"), ("2022K3", "2023K1", "två kvartal"), ("2021H1", "2023H1", "två år"),
        ("2005/2006", "2018/2019", "13 år"),
    ],
)  # fmt: skip
def test_spans_of_time(start, end, words):
    assert said({"d": dated({start: 1, end: 2})}, "d.change.span") == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ("100 113", "ökade med 13 procent"), ("100 99", "minskade med 1 procent"), ("1000 1001", "ökade med mindre än 1 procent"),
        ("1000 1005", "ökade med 1 procent"), ("5 5", "var oförändrat"), ("0 1", "ökade med 1 person"), ("3 -2", "minskade med 5 personer"),
    ],
)  # fmt: skip
def test_phrases_of_counts(values, words):
    assert said({"d": line(values)}, "d.change.phrase") == words


@pytest.mark.parametrize(
    ("values", "decimals", "words"),
    [
        ("13 19", 0, "ökade med 6 procentenheter"), ("19 18", 0, "minskade med 1 procentenhet"),
        ("48.2 50.7", 1, "ökade med 2,5 procentenheter"), ("48.24 48.16", 1, "var oförändrat"),
        ("10.4 10.5", 0, "ökade med 1 procentenhet"), ("10.5 11.4", 0, "var oförändrat"), ("1 2", 1, "ökade med 1,0 procentenheter"),
    ],
)  # fmt: skip
def test_phrases_of_percentages_are_the_difference_of_what_is_shown(values, decimals, words):
    assert said({"d": line(values, unit="procent", decimals=decimals)}, "d.change.phrase") == words


def test_promille_likewise():
    assert said({"d": line("3 5", unit="promille")}, "d.change.phrase") == "ökade med 2 promilleenheter"


def test_the_subject_stands_inside_the_phrase():
    assert said({"d": line("100 113")}, 'd.change.phrase("antalet")') == "ökade antalet med 13 procent"
    assert said({"d": line("5 5")}, 'd.change.phrase("antalet")') == "var antalet oförändrat"


@pytest.mark.parametrize(("gender", "agreed"), [("ett", "oförändrat"), ("en", "oförändrad")])
def test_unchanged_agrees_with_the_noun(gender, agreed):
    noun = f"{{text: måttet, gender: {gender}}}"
    assert said({"d": line("5 5", noun=noun)}, "d.change.phrase") == f"var {agreed}"


def test_within_the_margin_things_are_nearly_unchanged():
    assert said({"d": line("50 52", unit="procent", margin=2)}, "d.change.phrase") == "var i stort sett oförändrat"
    assert said({"d": line("50 53", unit="procent", margin=2)}, "d.change.phrase") == "ökade med 3 procentenheter"
    assert said({"d": line("50 50", unit="procent", margin=2)}, "d.change.phrase") == "var oförändrat"


@pytest.mark.parametrize(("value", "words"), [(1, "en"), (12, "tolv"), (13, "13"), (0, "0")])
def test_one_to_twelve_in_words(value, words):
    assert said({"d": dated({"2020": value})}, "d.latest | words") == words
    assert said({"d": dated({"2020": 1})}, 'd.latest | words("ett")') == "ett"


@pytest.mark.parametrize(
    ("code", "name", "genitive"),
    [("1490", "Borås", "Borås"), ("12", "Skåne", "Skånes"), ("1980", "Västerås", "Västerås"), ("19", "Västmanlands län", "Västmanlands läns")],
)  # fmt: skip
def test_the_genitive_has_no_apostrophe(code, name, genitive):
    """test_genitive_of_boras_has_no_apostrophe, and of others."""
    project = sources({}, ["{{ region.genitive }}"])
    settings = f'name: Prov\nregion: {{name: {name}, code: "{code}"}}\nlanguage: sv\nbase_url: https://exempel.se/\n'
    assert answer({**project, "content/site.yaml": settings.encode()}).texts[0] == genitive


def test_months_are_compared_with_the_month_before_and_the_year_before():
    months = {f"2007M{month:02d}": 100 + month for month in range(1, 13)} | {"2008M01": 202}
    files = {"d": dated(months)}
    assert said(files, "d.change.phrase") == "ökade med 80 procent"
    assert said(files, "d.change_on_year.phrase") == "ökade med 100 procent"
    assert said(files, "d.record") == "den högsta noteringen sedan mätningarna började i januari 2007"


def test_rows_may_stand_in_any_order():
    shuffled = description(), "year,value\n2002,3\n2000,1\n2001,2\n"
    assert said({"d": shuffled}, "d.latest") == "3"
    assert said({"d": shuffled}, "d.first") == "1"


def test_a_category_with_a_space_after_it_is_the_same_category():
    spaced = description(dimensions="{part: {}}"), "year,part,value\n2000,A,1\n2001,A ,3\n"
    assert said({"d": spaced}, 'd.where(part="A").change.amount') == "2"


def test_a_decimal_comma_and_a_decimal_point_say_the_same():
    for data in ("year;value\n2000;1,5\n2001;2,5\n", "year,value\n2000,1.5\n2001,2.5\n"):
        assert said({"d": (description(decimals=1), data)}, "d.change.amount") == "1,0"


def test_every_printed_number_carries_its_plain_decimal():
    found = told({"d": line("1250 1410.5", decimals=1)}, "{{ d.latest }}", "{{ d.change }}", "{{ d.change.phrase }}")
    assert 'value="1410.5"' in found.html[0] and 'value="13"' in found.html[1] and 'value="13"' in found.html[2]
    assert [found.statements[n]["value"] for n in range(3)] == ["1410.5", "13", "13"]
    assert found.statements[0]["text"] == f"1{NBSP}410,5"


def test_a_share_is_whole_percent_of_the_published_total():
    """Parts that do not add up are never made to: 280 552 by adding, 280 555 as published."""
    ckm = parts({"män": "141302", "kvinnor": "139250", "Alla": "280555"}, total="Alla", additive="true")
    found = told({"d": ckm}, "{{ d.latest }}", '{{ d.share(part="män").latest }}', '{{ d.share(part="män").latest | number(4) }}')
    assert found.texts == {0: f"280{NBSP}555", 1: "50", 2: "50,3652"}


def test_a_provisional_value_is_marked():
    text = description(provisional="[2001]")
    found = told({"d": (text, "year,value\n2000,1\n2001,3\n")}, "{{ d.latest }}", "{{ d.first }}")
    assert "preliminär" in found.texts[0] and "preliminär" not in found.texts[1]
    column = description(status="note"), "year,value,note\n2000,1,\n2001,3,p\n"
    assert "preliminär" in told({"d": column}, "{{ d.change.phrase }}").texts[0]


def test_the_source_is_credited_with_what_it_published_and_no_more():
    found = told({"d": line("1 2 3")}, "{{ d.latest }}", "{{ d.change }}", "{{ d.latest.period }}")
    credits = [found.statements[number]["credit"] for number in range(3)]
    assert credits[0].startswith("Källa: SCB") and credits[2].startswith("Källa: SCB")
    assert credits[1].startswith("Underlag: SCB") and "Bearbetning: Västmanlands län" in credits[1]
