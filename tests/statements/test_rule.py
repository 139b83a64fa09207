"""The one rule of comparison where the letter leaves a doubt: what a reader sees can be checked, and is never false."""

import pytest

from tests.statements.project import holds, refused, said, told
from tests.statements.samples import counties, dated, description, line, parts

SHARES = parts({"A": "414 426", "B": "586 574", "Alla": "1000 1000"}, total="Alla", additive="true")
BROKEN = line("250 251 252 248 249 260", first=2003, breaks="[{period: 2006, note: Heby lämnade länet.}]")
MARGIN = {"d": line("660 667", margin="20")}


def test_shares_shown_as_41_and_43_differ_by_two_points():
    share = 'd.share(part="A")'
    assert [said({"d": SHARES}, f"{share}.{word}") for word in ("previous", "latest")] == ["41", "43"]
    assert said({"d": SHARES}, f"{share}.change") == "2 procentenheter"
    assert said({"d": SHARES}, f"{share}.change.phrase") == "ökade med 2 procentenheter"
    assert said({"d": SHARES}, f"{share}.change.amount") == "2"
    formula = told({"d": SHARES}, f"{{{{ {share}.change }}}}").statements[0]["formula"]
    assert formula == "43 − 41 = 2 procentenheter, räknat på värdena som de visas"


def test_shares_that_read_alike_moved_by_less_than_a_point():
    moved = {"d": parts({"A": "412 414", "B": "588 586", "Alla": "1000 1000"}, total="Alla", additive="true")}
    assert said(moved, 'd.share(part="A").change') == "mindre än 1 procentenhet"
    assert holds(moved, 'd.share(part="A") is rising')
    formula = told(moved, '{{ d.share(part="A").change }}').statements[0]["formula"]
    assert formula == "41,4 − 41,2 = 0,2 procentenheter, alltså mindre än 1 procentenhet"


def test_shares_that_read_alike_are_never_said_to_be_reckoned_as_shown_however_far_apart_they_lie():
    moved = {"d": parts({"A": "405 414.9", "B": "595 585.1", "Alla": "1000 1000"}, total="Alla", additive="true")}
    entry = told(moved, '{{ d.share(part="A").change }}').statements[0]
    assert entry["formula"] == "41,49 − 40,5 ≈ 1,0 procentenheter, avrundat till 1 procentenhet"


def test_a_difference_of_shares_has_no_more_decimals_than_they_show():
    assert refused({"d": SHARES}, '{{ d.share(part="A").change | number(1) }}').startswith("filter-wrong")


def test_an_index_moves_by_what_its_levels_show():
    assert said({"d": line("1000 1004 1016")}, 'd.index("2000").change.amount') == "2"


@pytest.mark.parametrize("values", ["0.3 5", "0.4 0.3"])
def test_no_percent_is_said_of_what_reads_as_0(values):
    tiny = {"d": line(values)}
    for word in ("change", "change.percent", "change.factor"):
        assert refused(tiny, f"{{{{ d.{word} }}}}").startswith(("no-percent", "unchanged-word")), word
    assert "procent" not in said(tiny, "d.change.phrase")
    assert said({"d": line(values, decimals=1)}, "d.change.phrase").endswith("procent")


def test_nothing_is_a_share_or_an_index_of_what_reads_as_0():
    tiny = {"d": parts({"A": "0.1", "B": "0.2", "Alla": "0.3"}, total="Alla", additive="true")}
    assert refused(tiny, '{{ d.share(part="A").latest }}').startswith("missing-value")
    assert refused({"d": line("0.3 5")}, '{{ d.index("2000").latest }}').startswith("missing-value")


@pytest.mark.parametrize(
    ("test", "true"),
    [("> 660", True), ("== 667", True), ("<= 660", False), ("== 660", False), ("is between(661, 680)", True),
     ("> d.previous", False), ("== d.previous", True)],
)  # fmt: skip
def test_a_typed_number_is_exact_and_has_no_margin(test, true):
    assert holds(MARGIN, f"d.latest {test}") == true


def test_members_above_a_typed_number_are_above_it_whatever_the_margin():
    assert said({"d": parts({"A": "667", "B": "640"}, margin="20")}, 'd.by("part").above(660).names') == "A"


def test_what_lies_within_the_margin_is_told_as_that_when_a_claim_of_it_fails():
    message = refused(MARGIN, "{% claim d.latest > d.previous %}Fler än i fjol.{% endclaim %}")
    assert message.endswith("sant är: ”Skillnaden mellan 667 (2001) och 660 (2000) ryms inom felmarginalen”")


@pytest.mark.parametrize(
    "statement",
    ['{{ d.mean("2003", "2007") }}', '{% if d.latest > d.at("2003") %}ja{% endif %}',
     '{% if d.latest > d.mean("2003", "2005") %}ja{% endif %}', '{% if d.mean("2003", "2005") < d.latest %}ja{% endif %}'],
)  # fmt: skip
def test_values_on_either_side_of_a_break_are_neither_averaged_nor_compared(statement):
    assert refused({"d": BROKEN}, statement).startswith("break-between")


def test_values_on_one_side_of_a_break_are():
    assert said({"d": BROKEN}, 'd.mean("2003", "2005")') == "251"
    assert holds({"d": BROKEN}, 'd.latest > d.at("2006")')
    assert holds({"d": BROKEN}, 'd.at("2005") > d.mean("2003", "2004")')


def test_a_sum_has_the_breaks_of_its_members():
    sums = counties("1 " * 20, 5, additive="true", breaks="[{period: 2020, note: Heby., where: {region: '03'}}]")
    rows = sums[1] + sums[1].partition("\n")[2].replace("2020,", "2019,").replace(",5", ",4")
    assert refused({"d": (sums[0], rows)}, "{{ d.total_region.change }}").startswith("break-between")
    assert said({"d": (sums[0], rows)}, "d.change") == "25 procent"


def test_a_published_total_has_its_own_breaks_alone():
    divided = parts({"A": "1 2", "B": "3 4", "Alla": "4 6"}, total="Alla", breaks="[{period: 2001, note: x, where: {part: A}}]")
    assert said({"d": divided}, "d.change.amount") == "2"


def test_nobody_contributed_most_while_one_is_unknown():
    unknown = {"d": parts({"A": "1 4", "B": "1 U", "Alla": "9 30"}, total="Alla", additive="true")}
    assert refused(unknown, '{{ d.by("part").largest_contribution.label }}').startswith("missing-value")
    assert said(unknown, 'd.by("part").largest_increase.label') == "A"


def test_a_contribution_is_told_by_what_it_was_compared_by():
    near = {"d": parts({"A": "10 12.4", "B": "10 12.3", "Alla": "20 24.7"}, total="Alla", additive="true")}
    entry = told(near, '{{ d.by("part").largest_contribution.label }}').statements[0]
    assert entry["text"] == "A"
    assert entry["formula"].endswith("12,4 − 10 = 2,4 (A) och 12,3 − 10 = 2,3 (B)")


def test_rates_have_no_largest_contribution():
    rates = {"d": parts({"A": "1 2", "B": "1 4", "Alla": "2 6"}, total="Alla", additive="true"), "p": line("10 10")}
    assert refused(rates, '{{ d.per(p, 10).by("part").largest_contribution.label }}').startswith("derived-not-additive")


def test_a_rate_is_counted_by_its_unit():
    rates = {"d": line("30 40"), "p": line("1000 1000", unit="invånare")}
    assert said(rates, "d.per(p, 1000).latest | unit") == "40 personer per 1\u00a0000 invånare"
    assert said(rates, "d.per(p, 1, 2).latest | unit") == "0,04 personer per invånare"
    assert said({**rates, "d": line("1 1")}, "d.per(p, 1000).latest | unit") == "1 person per 1\u00a0000 invånare"


def test_a_trend_is_fitted_to_the_values_as_stored_and_says_what_it_takes():
    entry = told({"d": line("1.4 1.9 2.6")}, "{{ d.trend(3) }}").statements[0]
    assert entry["text"] == "uppåtgående"
    assert entry["formula"].endswith("ändras med 1,2; en riktning kräver mer än 1")
    assert said({"d": line("1.4 1.9 2.4")}, "d.trend(3)") == "oförändrad"


def test_a_period_is_compared_with_a_period_typed_as_text_or_number():
    months = {"d": dated({"2021M04": 1, "2021M05": 2})}
    assert holds({"d": line("1 2")}, "d.latest.period == 2001")
    assert holds({"d": line("1 2")}, 'd.latest.period > "2000" and 2002 > d.latest.period')
    assert not holds({"d": line("1 2")}, "d.latest.period == 2000")
    assert holds(months, 'd.latest.period == "2021M05"')
    assert refused(months, "{% if d.latest.period == 2021 %}ja{% endif %}").startswith("periods-of-two-kinds")
    assert refused(months, '{% if d.latest.period == "maj" %}ja{% endif %}').startswith("not-a-period")


def test_a_file_of_another_region_alone_is_not_taken_for_the_sites_own():
    other = description(dimensions="{region: {}}"), "year,region,value\n2020,25,7\n"
    assert refused({"d": other}, "{{ d.latest }}").startswith("no-home")
    assert said({"d": other}, 'd.in_region("25").latest') == "7"
    chosen = description(dimensions='{region: {home: "25"}}'), other[1]
    assert said({"d": chosen}, "d.latest") == "7"
    assert told({"d": chosen}, "{{ d.latest }}").statements[0]["formula"].startswith("Norrbottens län: ")


@pytest.mark.parametrize("word", ["ner", "upp", "Up"])
def test_a_direction_that_there_is_not_is_a_problem(word):
    message = refused({"d": line("1 2")}, f'{{% if d.change.direction == "{word}" %}}ja{{% endif %}}')
    assert message.startswith("code-unknown") and "up, down och unchanged" in message


def test_the_mark_of_a_value_is_compared_with_those_there_are():
    marked = {"d": line("1 2", provisional='["2001"]')}
    assert holds(marked, 'd.latest.status == "provisional"')
    assert holds(marked, 'd.previous.status == "unmarked"')
    assert refused(marked, '{% if d.latest.status == "prel" %}ja{% endif %}').startswith("code-unknown")


BIG = "1234567890123456789012345678"


def test_every_digit_of_a_long_figure_is_kept():
    long = {"d": line(f"{BIG} 9999999999999999999999999999")}
    assert said(long, "d.change.amount").replace("\u00a0", "") == "8765432109876543210987654321"
    assert said(long, "d.first").replace("\u00a0", "") == BIG
    assert said(long, 'd.mean("2000", "2001") | number(1)').replace("\u00a0", "") == "5617283945061728394506172838,5"
    summed = {"d": parts({"A": BIG, "B": "9"}, additive="true")}
    assert said(summed, "d.latest").replace("\u00a0", "") == "1234567890123456789012345687"


@pytest.mark.parametrize(("rows", "doubted"), [("100.4 100.6", True), ("1000 1004", False), ("200.4 200.6", False)])
def test_less_than_one_percent_is_doubted_where_the_levels_shown_give_more(rows, doubted):
    found = told({"d": line(rows)}, "{{ d.change.phrase }}")
    assert ("percent-from-shown" in found.notes.get(0, ())) == doubted, found.texts


def test_a_percent_with_decimals_is_doubted_too():
    assert told({"d": line("10.4 13.4")}, "{{ d.change | number(1) }}").notes == {0: ("percent-from-shown",)}
    assert told({"d": line("10 13")}, "{{ d.change | number(1) }}").notes == {}
