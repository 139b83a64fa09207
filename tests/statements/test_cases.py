"""Cases that others who compute prose or goal pages have got wrong, each with what must be said instead.

A case is some data, what an author writes about them, and what readers see; or the problem that stops it.
"""

import pytest

from tests.statements.project import answer, sources, told
from tests.statements.samples import counties, dated, description, line, parts

POINTS = line("6 6.04", decimals=1, unit="procent")
SUMS = parts({"kvinnor": "139250", "män": "141302", "alla": "280555"}, total="alla", additive="true")
OWN_TOTAL = parts({"kvinnor": "50.0", "män": "60.0", "alla": "54.2"}, unit="procent", total="alla", decimals=1)
LOWER = counties(" ".join(["7"] * 20), 9)
UNBORN = description(), "year,value\n2020,5\n2021,..\n"
LATE = parts({"A": "1 2", "B": "3"})

SAID = {
    "a whole number keeps the decimals of its dataset": (POINTS, "{{ d.first }}", "6,0"),
    "and so does one that rounding makes whole": (POINTS, "{{ d.latest }}", "6,0"),
    "what is shown alike has not changed": (POINTS, "{{ d.change.phrase }}", "var oförändrat"),
    "a year is no number to be grouped": (line("1 2", first=1984), "{{ d.latest.period }}", "1985"),
    "a total is what was published, not a sum of parts": (SUMS, "{{ d.latest }}", "280\u00a0555"),
    "a share is of the published total": (SUMS, '{{ d.share(part="män").latest | unit }}', "50 procent"),
    "a total of shares is no mean of its parts": (OWN_TOTAL, "{{ d.latest }}", "54,2"),
    "twelve is a word": (line("1 12"), "{{ d.latest | words }}", "tolv"),
    "thirteen is a number": (line("1 13"), "{{ d.latest | words }}", "13"),
    "the lowest of a series is never called its highest": (line("3 2 1"), "{{ d.record }}", "den lägsta noteringen sedan mätningarna började 2000"),
    "the highest of a group is the largest, however rows are sorted": (
        parts({"A": "11.2", "B": "28", "C": "7"}, decimals=1), '{{ d.by("part").highest.label }}, {{ d.by("part").lowest.label }}', "B, C",
    ),
    "a tie for the highest names both": (parts({"A": "5", "B": "5", "C": "1"}), '{{ d.by("part").highest.label }}', "A och B"),
    "a doubling is a hundred percent": (line("5 10"), "{{ d.change }}", "100 procent"),
    "school years are read with a dash": (dated({"2004–05": 1, "2005–06": 2}), "{{ d.latest.period }}", "2005/2006"),
    "quarters are compared in order of time": (dated({"2023K2": 5, "2022K4": 1, "2023K1": 3}), "{{ d.change.amount }}", "2"),
}  # fmt: skip

STOPPED = {
    "a missing figure is no zero": (UNBORN, "{{ d.latest }}", "missing-value"),
    "nor a blank": (UNBORN, "Det är {{ d.latest | unit }}", "missing-value"),
    "nor a decrease": (UNBORN, "{{ d.change.phrase }}", "missing-value"),
    "a member that lacks the last period is not told by an older one": (LATE, '{{ d.where(part="B").latest }}', "missing-value"),
    "a neighbour is not lower because the author remembers so": (
        LOWER, '{% claim d < d.in_region("21") %}lägre än grannlänet{% endclaim %}', "claim-false",
    ),
    "a direction word follows the data": (line("5 4"), "{% if d.change > 0 %}a{% endif %}{% claim d is rising %}ökade{% endclaim %}", "claim-false"),
    "a name that nobody knows is never printed": (line("1 2"), "{{ undefined }}", "name-unknown"),
    "nor is a member of a value": (line("1 2"), "{{ d.latest.undefined }}", "word-unknown"),
}  # fmt: skip

NO_FIGURES = ("NaN", "nan", "inf", "-inf", "null", "None", "undefined", "#N/A", "#DIV/0!", "#VALUE!", "0x10", "1e5", "True", "ca 5", "5*", "–5–")


@pytest.mark.parametrize(("data", "written", "read"), [pytest.param(*case, id=name) for name, case in SAID.items()])
def test_what_must_be_said(data, written, read):
    found = told({"d": data}, written)
    assert (found.texts.get(0), found.problems, found.others) == (read, {}, ())


@pytest.mark.parametrize(("data", "written", "code"), [pytest.param(*case, id=name) for name, case in STOPPED.items()])
def test_what_must_be_stopped(data, written, code):
    assert told({"d": data}, written).problems == {0: (code,)}


@pytest.mark.parametrize("text", NO_FIGURES)
def test_what_is_no_figure_is_never_read_as_one(text):
    found = told({"d": (description(), f"year;value\n2020;5\n2021;{text}\n")}, "{{ d.latest }}")
    assert found.texts == {}
    assert found.others[0].startswith("content/data/d.csv:3: "), found.others


def test_a_code_that_no_longer_is_one_is_named():
    """Heby had another code until it changed county."""
    merged = description(dimensions='{region: {home: "1980"}}'), "year,region,value\n2020,1980,5\n2020,1917,4\n"
    found = told({"d": merged}, "{{ d.latest }}")
    assert found.others[0].startswith("content/data/d.csv:3: ”1917”")


def test_months_that_may_be_school_years_are_not_guessed():
    unclear = told({"d": dated({"2004-05": 1, "2005-06": 2})}, "{{ d.latest.period }}")
    assert unclear.others == (
        "content/data/d.csv:2: ”2004-05” kan vara både en månad och ett läsår — skriv 2004M05 eller 2004/2005",
    )
    assert told({"d": dated({"2005-05": 1, "2005-06": 2})}, "{{ d.latest.period }}").texts[0] == "juni 2005"


def test_parts_that_do_not_add_up_are_noted_and_never_mended():
    found = answer(sources({"d": SUMS}, ['{{ d.where(part="män").latest }}']))
    assert (found.texts[0], found.problems, found.others) == ("141\u00a0302", {}, ())


@pytest.mark.parametrize("left", ["X procent", "XX %", "TODO: fråga Eva", "Lorem ipsum dolor", "[fyll i orsaken]", "XXX"])
def test_a_word_that_holds_a_place_is_noted(left):
    found = told({"d": line("1 2")}, f"Det ökade med {left}.", "Kapitel XX, ruta X och taxi TODOS.")
    assert found.notes == {0: ("placeholder-left",)}
