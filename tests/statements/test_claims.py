"""Claims and conditions: what is false stops the build at its line, and is told what would be true."""

import pytest

from tests.statements.project import answer, holds, refused, said, sources, told
from tests.statements.samples import counties, line, parts

FALLING = {"d": line("3 5 4")}


def false(files: dict, test: str) -> str:
    """The message about a claim that must be false."""
    message = refused(files, f"{{% claim {test} %}}Så är det{{% endclaim %}}")
    assert message.startswith("claim-false") and "Så är det" in message and test in message
    return message


@pytest.mark.parametrize(
    ("test", "truth"),
    [
        ("d is rising", "minskade med 20 procent 2001"),
        ("d is unchanged", "minskade med 20 procent 2001"),
        ("d is highest", "Noteringen är den lägsta sedan 1999"),
        ('d is highest_since("1999")', "Noteringen är den lägsta sedan 1999"),
        ("d.latest > 10", "4 (2001) är inte större än 10"),
        ("d.latest >= d.previous", "4 (2001) är mindre än 5 (2000)"),
        ("d is rising or d.latest == 9", "minskade med 20 procent"),
        ('d.change.direction == "up"', "minskade med 20 procent"),
    ],
)
def test_a_false_claim_is_told_with_a_sentence_that_is_true(test, truth):
    message = false({"d": line("3 5 4", first=1999)}, test)
    assert truth in message.partition("sant är")[2], message


def test_a_false_rank_is_told_with_the_true_one():
    files = {"d": counties(" ".join(str(number) for number in range(20)), 5)}
    assert "plats 15 av 21" in false(files, "d is first_place")
    assert "plats 15 av 21" in false(files, "d is among_top(14)")
    assert holds(files, "d is among_top(15)")


@pytest.mark.parametrize(
    ("test", "words", "wrong"),
    [
        ("d is falling", "Antalet ökade", "ökade"),
        ("d is falling", "En uppgång", "uppgång"),
        ("not d is rising", "Antalet ökade", "ökade"),
        ("d is lowest_since(2000)", "Det högsta sedan 2000", "högsta"),
    ],
)
def test_words_that_contradict_their_claim_are_a_problem(test, words, wrong):
    files = {"d": line("1 5 4 3 2")}
    assert holds(files, test) or "since" in test
    files = {"d": line("1 2 4 3 2")} if "since" in test else files
    message = refused({"d": line("2 5 4 3 2")} if "since" in test else files, f"{{% claim {test} %}}{words}{{% endclaim %}}")
    assert message.startswith("claim-contradicts") and f"”{wrong}”" in message


def test_words_that_are_denied_do_not_contradict():
    assert told(FALLING, "{% claim d is falling %}Antalet ökade inte{% endclaim %}").problems == {}


def test_a_claim_within_the_margin_is_neither_rising_nor_falling():
    survey = {"d": line("50 52", unit="procent", margin=2)}
    assert not holds(survey, "d is rising")
    assert not holds(survey, "d.latest > d.previous")
    assert holds(survey, "d is unchanged")
    assert not holds({"d": line("50 51 52", unit="procent", margin=2)}, "d is highest")


@pytest.mark.parametrize(
    ("test", "true"),
    [
        ("d is between(4, 9)", True), ("d is between(1, 4)", True), ("d.latest is between(5, 9)", False),
        ("d is falling and d.latest == 4", True), ("d is falling and d is highest", False), ("not d is highest", True),
        ("d.latest < d.previous", True), ("d.latest <= 4", True), ("d.first == 3", True), ("d.latest > d.first", True),
        ('d.latest.period == "2002"', True), ("d.change_since(2000) is rising", True), ("d.latest == -4", False),
    ],
)  # fmt: skip
def test_tests_and_comparisons(test, true):
    assert holds(FALLING, test) is true


def test_relative_measures_are_compared_as_stored():
    """12.6 percent prints 13, but is less."""
    files = {"d": line("1000 1126")}
    assert said(files, "d.change") == "13 procent"
    assert not holds(files, "d.change >= 13")
    assert not holds(files, "d.change.percent >= 13")
    assert holds(files, "d.change.percent > 12.5")


def test_what_prints_alike_and_is_claimed_to_differ_gets_a_note():
    share = parts({"A": "412 414", "B": "588 586", "Alla": "1000 1000"}, total="Alla", additive="true")
    claim = '{% claim d.share(part="A").latest > d.share(part="A").first %}Mer{% endclaim %}'
    found = told({"d": share}, claim)
    assert found.problems == {} and found.notes[0] == ("print-alike",)


@pytest.mark.parametrize(
    ("expression", "code"),
    [
        ("d.latest[0]", "expression-not-allowed"), ("d.latest ~ d.first", "expression-not-allowed"),
        ("d.latest if d is rising else d.first", "expression-not-allowed"), ("d.latest + 1", "expression-not-allowed"),
        ("dd.latest", "name-unknown"), ("d.lates", "word-unknown"), ("d.latest | numer", "filter-unknown"),
        ("d", "series-printed"), ("d is rising", "verdict-printed"), ("_d.latest", "name-private"),
        ("XXX", "name-unknown"), ("", "expression-empty"), ('d.at("1999")', "unknown-period"),
        ('d.at("nitton")', "not-a-period"),
    ],
)  # fmt: skip
def test_what_is_not_in_the_language_is_a_problem_never_an_empty_string(expression, code):
    assert refused(FALLING, f"{{{{ {expression} }}}}").startswith(code)


def test_what_the_author_likely_meant_is_suggested():
    assert "latest" in refused(FALLING, "{{ d.lates }}")
    assert "exporters" in refused({"exporters": line("1")}, "{{ exporter.latest }}")
    assert "Okänt" in refused({"d": parts({"Okänt": "1", "B": "2"})}, '{{ d.where(part="Okant").latest }}')


@pytest.mark.parametrize("test", ['d.latest == "4"', 'd.change.direction > "up"'])
def test_a_number_and_a_text_are_never_compared(test):
    assert refused(FALLING, f"{{% if {test} %}}ja{{% endif %}}").startswith(("number-with-text", "texts-have-no-order"))


def test_a_condition_says_one_thing_or_the_other():
    lines = ("{% if d is rising %}upp{% elif d is unchanged %}still{% else %}ned{% endif %}",)
    for values, word in (("1 2", "upp"), ("2 2", "still"), ("2 1", "ned")):
        assert told({"d": line(values)}, *lines).texts[0] == word


def test_every_condition_is_looked_at_so_that_none_hides_a_fault():
    assert refused(FALLING, "{% if d is falling %}ned{% elif d.at(1999) > 3 %}upp{% endif %}").startswith("unknown-period")


def test_each_of_many_problems_is_told_at_its_line():
    found = told(FALLING, "{{ d.latest }}", "{% claim d is rising %}ja{% endclaim %}", "{{ d.at(1) }}", "{{ d.foo }}")
    assert {at: codes[0] for at, codes in found.problems.items()} == {1: "claim-false", 2: "not-a-period", 3: "word-unknown"}


@pytest.mark.parametrize(
    "head",
    [
        "title: Nu {% claim d is rising %}ökar{% endclaim %} det",
        "title: Prov\nsummary: Nu {% claim d is rising %}ökar{% endclaim %} det",
    ],
)
def test_a_false_claim_in_a_title_or_summary_stops_the_build(head):
    found = told(FALLING, "text", head=head)
    assert [codes for codes in found.problems.values()] == [("claim-false",)]
    assert said({"d": line("1 2")}, "d.latest", head=head) == "2"


def test_a_false_claim_in_a_heading_or_a_list_stops_the_build():
    for text in ("## Nu {% claim d is rising %}ökar{% endclaim %} det", "- Nu {% claim d is rising %}ökar{% endclaim %} det"):
        project = sources(FALLING, ["text"])
        project["content/pages/prov.md"] += f"\n\n{text}\n".encode()
        assert [codes for codes in answer(project).problems.values()] == [("claim-false",)]


def test_a_page_as_of_a_period_speaks_of_the_data_up_to_then():
    head = "title: Prov\nas_of: 2001"
    assert said(FALLING, "d.latest", head=head) == "5"
    assert said(FALLING, "d.latest.period", head=head) == "2001"
    assert said(FALLING, "d.record", head=head) == "den högsta noteringen sedan mätningarna började 2000"
    assert holds(FALLING, "d is rising", head=head)
    assert said(FALLING, 'd.until("2001").change.phrase') == said(FALLING, "d.change.phrase", head=head)


def test_a_figure_of_another_definition_is_no_claim_of_this_series():
    """738 exporters in one series of that name, 667 in another: the record speaks of one alone."""
    older, newer = line("698 738", first=2014), line("640 590 667", first=2019)
    assert said({"older": older, "newer": newer}, "newer.record") == "den högsta noteringen sedan mätningarna började 2019"
    assert refused({"older": older, "newer": newer}, "{% claim newer.latest < older.latest %}ja{% endclaim %}").startswith(
        "not-comparable"
    )
