"""Records, ranks, ties, extremes, gaps and groups: who is first, and who shares the place."""

from fractions import Fraction

import pytest

from tests.statements.oracle.regions import COUNTIES, NAMES
from tests.statements.project import holds, refused, said, told
from tests.statements.samples import counties, description, line, parts


def test_a_record_names_the_last_time_it_was_as_high():
    assert said({"d": line("9 5 4 3 5")}, "d.record") == "den högsta noteringen sedan 2001"
    assert said({"d": line("9 6 4 3 5")}, "d.record") == "den högsta noteringen sedan 2001"
    assert said({"d": line("1 2 3")}, "d.record") == "den högsta noteringen sedan mätningarna började 2000"
    assert said({"d": line("3 2 1")}, "d.record") == "den lägsta noteringen sedan mätningarna började 2000"
    assert said({"d": line("1 9 8 7")}, "d.record") == "den lägsta noteringen sedan 2000"


def test_a_tie_with_the_year_of_the_record_is_the_year_it_names():
    assert said({"d": line("5 5 4 3 5")}, "d.record") == "den högsta noteringen sedan 2001"


def test_a_maximum_at_the_start_of_the_series_is_not_the_beginning_of_measurements():
    assert said({"d": line("9 1 2 3")}, "d.record") == "den högsta noteringen sedan 2000"


def test_a_value_like_the_one_before_is_no_record():
    assert refused({"d": line("1 2 2")}, "{{ d.record }}").startswith("no-record")
    assert refused({"d": line("1 2.4 2.3")}, "{{ d.record }}").startswith("no-record")
    assert refused({"d": line("1 5 6", margin=1)}, "{{ d.record }}").startswith("no-record")


@pytest.mark.parametrize(
    ("values", "period", "true"),
    [
        ("9 5 4 3 5", 2001, True), ("9 5 4 3 5", 2000, False), ("9 5 4 3 5", 2002, False), ("9 5 4 3 5", 2003, False),
        ("9 8", 2000, False), ("1 2 3", 2000, False), ("9 5 4 3 9", 2000, True), ("9 5.4 3 4.6", 2001, True),
    ],
)  # fmt: skip
def test_highest_since_names_the_last_time_it_was_this_high(values, period, true):
    assert holds({"d": line(values)}, f'd is highest_since("{period}")') is true
    assert holds({"d": line(values)}, f"d.latest is highest_since({period})") is true


def test_highest_is_strictly_above_every_other():
    assert holds({"d": line("1 2 3")}, "d is highest")
    assert not holds({"d": line("3 2 3")}, "d is highest")
    assert not holds({"d": line("3.4 2 3.0")}, "d is highest")
    assert not holds({"d": line("1 2 3", margin=1)}, "d is highest")


RISING = " ".join(str(number) for number in range(1, 21))


@pytest.mark.parametrize(
    ("home", "text", "number"),
    [
        (99, "högst", 1), (20, "delad högst", 1), (19, "delad näst högst", 2), (15, "delad sjätte högst", 6),
        (0, "lägst", 21), (1, "delad lägst", 20), (2, "delad näst lägst", 19), (5, "delad femte lägst", 16),
    ],
)  # fmt: skip
def test_a_rank_is_told_from_the_nearer_end(home, text, number):
    files = {"d": counties(RISING, home)}
    assert said(files, "d.rank") == text
    assert said(files, "d.rank.number") == str(number)
    assert said(files, "d.rank.of") == "21"
    assert holds(files, "d is first_place") is (home == 99)
    assert holds(files, "d is among_top(6)") is (number <= 6)


def test_the_middle_is_told_from_the_top():
    doubled = " ".join(str(2 * number) for number in range(1, 21))
    assert said({"d": counties(doubled, 21)}, "d.rank") == "elfte högst"


@pytest.mark.parametrize(("word", "texts"), [("flest", ("flest", "färst")), ("störst", ("störst", "minst"))])
def test_a_rank_is_told_with_the_datasets_superlative(word, texts):
    assert said({"d": counties(RISING, 99, superlative=word)}, "d.rank") == texts[0]
    assert said({"d": counties(RISING, 0, superlative=word)}, "d.rank") == texts[1]


def test_the_nation_has_no_place_among_the_counties():
    nation = counties(RISING, 99, {"00": 7}, dimensions='{region: {total: "00"}}')
    assert said({"d": nation}, "d.rank.of") == "21"
    assert refused({"d": nation}, "{{ d.total_region.rank }}").startswith("rank-of-nation")


def test_a_tie_for_the_highest_names_both():
    tie = {"d": parts({"A": "1 3", "B": "2 3", "C": "1 2"})}
    assert said(tie, 'd.by("part").highest.label') == "A och B"
    assert said(tie, 'd.by("part").highest.latest') == "3"
    assert said(tie, 'd.by("part").highest.count') == "2"
    assert refused(tie, '{{ d.by("part").highest.change }}').startswith("tie-has-no-single")


def test_levels_that_are_shown_alike_tie():
    assert said({"d": parts({"A": "2.9", "B": "3.4"})}, 'd.by("part").highest.label') == "A och B"
    assert said({"d": parts({"A": "2.9", "B": "3.4"}, decimals=1)}, 'd.by("part").highest.label') == "B"


def test_a_tie_within_the_margin_has_no_one_value():
    within = {"d": parts({"A": "48", "B": "50", "C": "40"}, unit="procent", margin=3)}
    assert said(within, 'd.by("part").highest.label') == "A och B"
    assert refused(within, '{{ d.by("part").highest.latest }}').startswith("tie-has-no-single")


def test_two_with_the_largest_increase_are_both_named():
    tie = {"d": parts({"A": "1 3", "B": "2 4", "C": "1 2"})}
    assert said(tie, 'd.by("part").largest_increase.label') == "A och B"
    assert said(tie, 'd.by("part").largest_relative_increase.label') == "A"


def test_the_total_is_no_member():
    whole = {"d": parts({"A": "1 3", "B": "2 4", "Alla": "3 7"}, total="Alla")}
    assert said(whole, 'd.by("part").of') == "2"
    assert said(whole, 'd.by("part").largest_increase.label') == "A och B"


def test_an_increase_is_asked_of_those_alone_who_have_both_values():
    some = {"d": parts({"A": ".. 9", "B": "2 4", "C": "1 .."})}
    assert said(some, 'd.by("part").largest_increase.label') == "B"
    assert refused(some, '{{ d.by("part").rising.count }}').startswith("missing-value")


def test_when_none_rose_none_rose_most():
    falling = {"d": parts({"A": "3 2", "B": "4 4"})}
    assert refused(falling, '{{ d.by("part").largest_increase.label }}').startswith("none-rising")
    assert said(falling, 'd.by("part").largest_decrease.label') == "A"
    assert said(falling, 'd.by("part").unchanged.names') == "B"


def test_an_empty_group_counts_none_and_names_nobody():
    falling = {"d": parts({"A": "3 2", "B": "4 4"})}
    assert said(falling, 'd.by("part").rising.count') == "0"
    assert refused(falling, '{{ d.by("part").rising.names }}').startswith("empty-group")
    assert said(falling, 'd.by("part").rising.others.names | listed') == "A och B"


def test_a_contribution_is_reckoned_on_the_figures_as_stored():
    stored = {"d": parts({"A": "10.4 20.6", "B": "10.6 21.4", "Alla": "21.0 42.0"}, total="Alla", additive="true")}
    assert said(stored, 'd.by("part").largest_increase.label') == "A"
    assert said(stored, 'd.by("part").largest_contribution.label') == "B"


def test_a_contribution_follows_the_wholes_direction():
    falling = {"d": parts({"A": "10 5", "B": "10 12", "Alla": "20 17"}, total="Alla", additive="true")}
    assert said(falling, 'd.by("part").largest_contribution.label') == "A"
    still = {"d": parts({"A": "10 5", "B": "10 15", "Alla": "20 20"}, total="Alla", additive="true")}
    assert refused(still, '{{ d.by("part").largest_contribution.label }}').startswith("no-contribution")


def test_members_stand_in_the_datasets_order():
    text, data = parts({"A": "1 2", "B": "1 2", "C": "1 2"})
    ordered = text.replace("{part: {}}", "{part: {order: [C, A, B]}}")
    assert said({"d": (ordered, data)}, 'd.by("part").rising.names | listed') == "C, A och B"


def test_above_and_below_are_strict_and_as_shown():
    files = {"d": parts({"A": "5.4", "B": "5.5", "C": "4"})}
    assert said(files, 'd.by("part").above(5).names') == "B"
    assert said(files, 'd.by("part").below(5).names') == "C"
    assert said(files, 'd.by("part").above(5).others.names') == "A och C"


CROSSED = (
    description("procent", dimensions='{region: {home: "19"}, sex: {}}'),
    "year,region,sex,value\n"
    + "".join(
        f"2020,{code},{sex},{value}\n"
        for code, women, men in (("1980", 55, 40), ("1984", 50, 52), ("1904", 41, 41), ("19", 50, 45))
        for sex, value in (("kvinnor", women), ("män", men))
    ),
)


def test_crossed_members_are_named_in_the_order_asked():
    assert said({"d": CROSSED}, 'd.by("municipality", "sex").highest.label') == "Västerås, kvinnor"
    assert said({"d": CROSSED}, 'd.by("sex", "municipality").lowest.label') == "män, Västerås"
    assert said({"d": CROSSED}, 'd.by("municipality", "sex").of') == "6"


def test_a_series_as_limit_is_compared_member_by_member():
    above = 'd.where(sex="kvinnor").by("municipality").above(d.where(sex="män"))'
    assert said({"d": CROSSED}, f"{above}.names") == "Västerås"
    assert said({"d": CROSSED}, f"{above}.count") == "1"


def test_a_gap_is_told_in_points_and_has_no_higher_end_where_there_is_none():
    assert said({"d": CROSSED}, 'd.gap("sex")') == "5 procentenheter"
    assert said({"d": CROSSED}, 'd.gap("sex").higher.label') == "kvinnor"
    assert said({"d": CROSSED}, 'd.in_region("Arboga").gap("sex").higher.label') == "Arboga, män"
    assert said({"d": CROSSED}, 'd.gap("sex").higher.latest') == said({"d": CROSSED}, 'd.where(sex="kvinnor").latest')
    assert refused({"d": CROSSED}, '{{ d.in_region("1904").gap("sex").higher.label }}').startswith("no-gap")


def test_who_is_above_rests_on_both():
    """The name alone would not tell a reader what it was held against."""
    entry = told({"d": CROSSED}, '{{ d.gap("sex").lower.label }}').statements[0]
    assert (entry["kind"], entry["text"], len(entry["rows"])) == ("extreme", "män", 2)
    assert "kvinnor" in entry["formula"] and "män" in entry["formula"]


def test_an_extreme_with_one_member_is_a_series_wherever_one_is_asked_for():
    higher = 'd.gap("sex").higher'
    assert holds({"d": CROSSED}, f'{higher} > {higher[:-6]}lower')
    assert holds({"d": CROSSED}, f'{higher} == d.by("sex").highest')
    assert said({"d": CROSSED}, f'd.by("sex").above({higher[:-6]}lower.latest).names') == "kvinnor"
    assert said({"d": CROSSED}, f"{higher}.per({higher}, 10).latest") == "10"


def test_the_margin_decides_whether_a_gap_is_one():
    """Two groups in a survey: 55 and 57, give or take two, say nothing of who is above."""
    survey = {"d": parts({"yngre": "55", "äldre": "57"}, unit="procent", margin=2)}
    assert refused(survey, '{{ d.gap("part").higher.label }}').startswith("no-gap")
    assert not holds(survey, 'd.where(part="yngre").latest < d.where(part="äldre").latest')


def test_a_municipality_is_known_by_its_code_and_by_its_name():
    for word in ("1984", "Arboga"):
        assert said({"d": CROSSED}, f'd.in_region("{word}").where(sex="män").latest') == "52"


def test_neighbours_are_the_counties_that_border():
    values = {code: number for number, code in enumerate(COUNTIES)}
    text, data = counties(" ".join(str(values[code]) for code in COUNTIES if code != "19"), 99)
    assert said({"d": (text, data)}, "d.neighbours.highest.label") == "Dalarnas län"
    assert said({"d": (text, data)}, "d.neighbours.of") == "4"
    assert holds({"d": (text, data)}, "d.latest > d.neighbours.highest.latest")


def test_a_rank_within_the_margin_is_shared():
    files = {"d": counties(RISING, 99, margin=85)}
    assert said(files, "d.rank.number") == "1"
    assert told(files, "{% if d is first_place %}ja{% else %}nej{% endif %}").texts[0] == "nej"


def test_counties_are_ranked_per_inhabitant_by_the_figures_as_stored():
    """Two datasets over all counties: the ratio is ranked, not either of them; ratios that print alike do not tie."""
    exporters, people = range(400, 421), [1000 + 37 * (number * 8 % 21) for number in range(21)]
    described = description(dimensions="{region: {}}")
    files = {
        name: (described, "year,region,value\n" + "".join(f"2020,{code},{value}\n" for code, value in zip(COUNTIES, values, strict=True)))
        for name, values in (("d", exporters), ("folk", people))
    }  # fmt: skip
    ratios = {code: Fraction(one, many) for code, one, many in zip(COUNTIES, exporters, people, strict=True)}
    lines = [f'{{{{ d.in_region("{code}").per(folk, 100).rank.number }}}}' for code in COUNTIES]
    found = told(files, *lines, '{{ d.per(folk, 100).by("region").highest.label }}')
    expected = [str(1 + sum(other > ratios[code] for other in ratios.values())) for code in COUNTIES]
    assert [found.texts[number] for number in range(21)] == expected
    assert found.texts[21] == NAMES[max(ratios, key=ratios.get)]


def test_each_countys_share_is_of_its_own_total():
    rows = "".join(
        f"2020,{code},{part},{value}\n" for code, a, b in (("19", 1, 3), ("25", 3, 1)) for part, value in (("A", a), ("B", b))
    )
    files = {"d": (description(dimensions="{region: {}, part: {}}", additive="true"), "year,region,part,value\n" + rows)}
    assert said(files, 'd.share(part="A").latest') == "25"
    assert said(files, 'd.in_region("25").share(part="A").latest') == "75"
    assert said(files, 'd.share(part="A").in_region("25").latest') == "75"
    assert said(files, 'd.share(part="A").by("region").highest.label') == "Norrbottens län"
