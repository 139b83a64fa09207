"""What the data do not allow is a problem at its line, with its reason: never a blank, never a guess."""

import pytest

from tests.statements.project import holds, refused, said, told
from tests.statements.samples import counties, dated, description, line, parts

BREAK = "[{period: 2006, note: Heby lämnade länet.}]"
HEBY = line("250 251 252 248 249 260", first=2003, breaks=BREAK)


@pytest.mark.parametrize(
    "statement",
    [
        "{{ d.change_between(2005, 2006) }}",
        '{{ d.change_since("2003").phrase }}',
        '{{ d.index("2004").latest }}',
        "{% if d.trend(5) is rising %}ja{% endif %}",
        "{% claim d is highest %}ja{% endclaim %}",
        '{% claim d is highest_since("2004") %}ja{% endclaim %}',
    ],
)
def test_nothing_is_said_across_a_declared_break(statement):
    message = refused({"d": HEBY}, statement)
    assert message.startswith("break-between")
    assert "2006" in message and "Heby lämnade länet" in message


def test_the_first_period_counted_the_new_way_stands_on_its_side():
    assert said({"d": HEBY}, "d.change_between(2006, 2008).direction") == "upp"
    assert said({"d": HEBY}, "d.change_between(2003, 2005).direction") == "upp"


def test_a_break_in_a_year_that_the_file_skips_parts_the_years_around_it():
    skipping = dated({"2001": 1, "2004": 2, "2007": 3, "2010": 4}, breaks=BREAK)
    assert refused({"d": skipping}, "{{ d.change_between(2004, 2007) }}").startswith("break-between")
    assert said({"d": skipping}, "d.change.direction") == "upp"


def test_a_break_of_one_member_stops_that_member_alone():
    heby = parts({"A": "1 2 3", "B": "4 5 6"}, breaks="[{period: 2001, note: Nytt., where: {part: A}}]", first=2000)
    assert said({"d": heby}, 'd.where(part="B").change_since(2000).amount') == "2"
    assert refused({"d": heby}, '{{ d.where(part="A").change_since(2000) }}').startswith("break-between")
    assert refused({"d": heby}, '{{ d.by("part").largest_increase("2000").label }}').startswith("break-between")


def test_a_record_after_a_break_says_where_it_begins():
    assert said({"d": HEBY}, "d.record") == "den högsta noteringen sedan 2006, då serien bröts"


@pytest.mark.parametrize(
    ("sign", "words"), [("..", "uppgift saknas"), (".", "inte tillämpligt"), ("U", "sekretess")]
)  # fmt: skip
def test_a_missing_value_is_told_by_its_sign(sign, words):
    message = refused({"d": line(f"1 2 {sign}")}, "{{ d.latest }}")
    assert message.startswith("missing-value") and words in message and "2002" in message


def test_a_dash_is_a_zero():
    assert said({"d": line("1 2 –")}, "d.latest") == "0"


@pytest.mark.parametrize(
    "statement",
    [
        "{{ d.latest }}",
        "{{ d.change.phrase }}",
        "{{ d.record }}",
        '{{ d.index("2000").latest }}',
        '{{ d.mean("2000", "2003") }}',
        "{% claim d is rising %}ja{% endclaim %}",
        "{% claim d is highest %}ja{% endclaim %}",
        "{% if d.latest > 1 %}ja{% endif %}",
        "{% if not d is falling %}ja{% endif %}",
    ],
)
def test_a_missing_latest_value_is_a_problem_not_a_blank(statement):
    assert refused({"d": line("1 2 3 ..")}, statement).startswith("missing-value")


def test_a_gap_is_not_bridged():
    gap = line("1 2 .. 4")
    assert refused({"d": gap}, "{{ d.change }}").startswith("missing-value")
    assert refused({"d": gap}, "{{ d.previous }}").startswith("missing-value")
    assert refused({"d": gap}, "{{ d.record }}").startswith("missing-value")
    assert refused({"d": gap}, '{% claim d is highest_since("2000") %}ja{% endclaim %}').startswith("missing-value")
    assert refused({"d": line("1 2 .. 4 5 6")}, "{% if d.trend(5) is rising %}ja{% endif %}").startswith("missing-value")
    assert said({"d": gap}, "d.change_since(2001)") == "100 procent"


def test_a_gap_before_the_record_it_names_is_no_matter():
    assert said({"d": line("9 .. 5 3 4")}, "d.record") == "den högsta noteringen sedan 2002"


def test_a_member_without_a_row_for_the_last_period_has_no_latest_value():
    late = parts({"A": "1 2 3", "B": "4 5"})
    assert refused({"d": late}, '{{ d.where(part="B").latest }}').startswith("missing-value")
    assert refused({"d": late}, '{{ d.by("part").highest.label }}').startswith("missing-value")


@pytest.mark.parametrize("values", ["0 5", "-4 5", "-4 -2", "5 -4"])
def test_from_zero_or_below_or_to_below_no_percent_is_said(values):
    unfit = {"d": line(values)}
    for word in ("change", "change.percent", "change.factor", "change | signed"):
        assert refused(unfit, f"{{{{ d.{word} }}}}").startswith("no-percent"), word
    first, last = map(int, values.split())
    assert said(unfit, "d.change.amount") == str(abs(last - first))
    assert "procent" not in said(unfit, "d.change.phrase")


def test_to_zero_is_a_hundred_percent():
    assert said({"d": line("5 0")}, "d.change.phrase") == "minskade med 100 procent"


def test_a_relative_increase_from_zero_has_no_place_among_others():
    assert refused(
        {"d": parts({"A": "0 5", "B": "1 2"})}, '{{ d.by("part").largest_relative_increase.label }}'
    ).startswith("no-percent")


def test_a_share_of_a_share_is_told_in_points_never_in_percent():
    share = {"d": line("40 50", unit="procent")}
    assert said(share, "d.change") == "10 procentenheter"
    assert refused(share, "{{ d.change.percent }}").startswith("percent-of-share")


@pytest.mark.parametrize("values", ["1", "1 2"])
def test_one_or_two_points_have_no_trend(values):
    message = refused({"d": line(values)}, "{% if d.trend(2) is rising %}ja{% endif %}")
    assert "3" in message
    assert refused({"d": line(values)}, "{% if d.trend(3) is rising %}ja{% endif %}").startswith("too-few-points")


def test_one_point_has_no_change_no_record_and_is_no_extreme():
    for statement in ("{{ d.change }}", "{{ d.record }}", "{% claim d is highest %}ja{% endclaim %}"):
        assert refused({"d": line("1")}, statement).startswith("too-few-points")


def test_uneven_periods_have_no_period_before():
    uneven = {"d": dated({"2000": 1, "2004": 2, "2006": 3})}
    assert 'change_between("2004", "2006")' in refused(uneven, "{{ d.change }}")
    assert said({"d": dated({"2000": 1, "2006": 3})}, "d.change") == "200 procent"


def test_an_unchanged_value_has_no_verb():
    still = {"d": line("5 5")}
    for word in ("verb", "supine", "noun", "amount", "percent", "factor"):
        assert ".phrase" in refused(still, f"{{{{ d.change.{word} }}}}"), word
    assert refused(still, "{{ d.change }}").startswith("unchanged-word")
    assert said(still, "d.change.phrase") == "var oförändrat"
    assert said(still, "d.change.span") == "ett år"


def test_a_rank_among_too_few_counties_is_refused():
    text, data = counties(" ".join("5" * 20), 4)
    without = data.replace("2020,25,5\n", "")
    assert refused({"d": (text, without)}, "{{ d.rank }}").startswith("rank-missing")
    missing = data.replace("2020,25,5\n", "2020,25,..\n")
    assert refused({"d": (text, missing)}, "{{ d.rank }}").startswith("missing-value")


def test_a_site_whose_region_is_not_in_the_file_never_speaks_of_the_nation_instead():
    others = description(dimensions='{region: {total: "00"}}'), "year,region,value\n2020,25,1\n2020,20,2\n2020,00,9\n"
    assert refused({"d": others}, "{{ d.latest }}").startswith("no-home")
    assert said({"d": others}, "d.total_region.latest") == "9"
    assert said({"d": others}, 'd.in_region("25").latest') == "1"


def test_a_total_that_nobody_published_is_refused_with_both_cures():
    message = refused({"d": parts({"A": "1", "B": "2"})}, "{{ d.latest }}")
    assert message.startswith("no-total") and "total:" in message and "additive: true" in message
    assert said({"d": parts({"A": "1", "B": "2"}, additive="true")}, "d.latest") == "3"


def test_a_share_of_parts_that_may_not_be_added_is_refused():
    assert refused(
        {"d": parts({"A": "1", "B": "2", "Alla": "3"}, total="Alla")}, '{{ d.share(part="A").latest }}'
    ).startswith("not-additive")


@pytest.mark.parametrize("series", ['d.index("2000")', 'd.share(part="A")'])
def test_a_share_of_an_index_or_of_a_share_is_no_share(series):
    additive = parts({"A": "1 2", "B": "3 5", "Alla": "4 7"}, total="Alla", additive="true")
    assert refused({"d": additive}, f'{{{{ {series}.share(part="B").latest }}}}').startswith("derived-not-additive")


@pytest.mark.parametrize("expression", ["d.latest > e.latest", "d.latest == e", "d < e.latest"])
def test_two_definitions_are_never_compared_unless_one_says_so(expression):
    d, e = line("698 738"), line("660 667")
    assert "e" in told({"d": d, "e": e}, f"{{% if {expression} %}}ja{{% endif %}}").words[0]
    assert refused({"d": d, "e": e}, f"{{% if {expression} %}}ja{{% endif %}}").startswith("not-comparable")
    allowed = line("660 667", comparable_with="[d]")
    assert told({"d": d, "e": allowed}, f"{{% if {expression} %}}ja{{% endif %}}").problems == {}


def test_two_definitions_are_never_compared_in_a_group():
    d, e = parts({"A": "1", "B": "5"}), parts({"A": "2", "B": "3"})
    assert refused({"d": d, "e": e}, '{{ d.by("part").above(e.where(part="A").latest).count }}').startswith("not-comparable")
    assert holds({"d": d, "e": parts({"A": "2", "B": "3"}, comparable_with="[d]")}, 'd.by("part").above(e.where(part="A").latest).count == 1')
