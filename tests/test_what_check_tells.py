"""What `check` tells beside problems: typed numbers, late data, wordings in all outcomes."""

from datetime import date

import pytest

from sikte.build import readings, site
from sikte.language.messages import line
from tests.theme import THEME

TODAY = date(2026, 11, 21)
SITE = 'name: Prov\nregion: {name: Västmanlands län, code: "19"}\nlanguage: sv\nbase_url: https://exempel.se/\n'
DATA = """\
title: Antal jobb
unit: jobb
noun: {text: antalet jobb, gender: ett}
time: år
value: antal
source: {name: SCB}
"""
TEMPLATE = (
    "<!doctype html><title>{{ frame.title }}</title><main>{{ page.title }}|{{ page.verdict }}|{{ page.intro }}"
    "{{ page.body }}{% for d in page.datasets %}{{ d.late }}{% endfor %}"
    '{% for c in page.calculations %}{% for a in c.anchors %}<i id="{{ a }}"></i>{% endfor %}{% endfor %}</main>'
)


def sources(body: str, head: str = "", data: str = DATA, rows: str = "2018;10\n2019;12\n2020;11\n2021;15\n") -> dict:
    files = {
        "content/site.yaml": SITE,
        "content/areas/a.md": "---\ntitle: Område\n---\n",
        "content/goals/g.md": f"---\ntitle: Fler jobb\narea: a\n{head}---\n{body}\n",
        "content/data/jobs.yaml": data,
        "content/data/jobs.csv": f"år;antal\n{rows}",
        **dict.fromkeys(THEME, ""),
        "templates/goal.html": TEMPLATE,
    }
    return {path: text.encode() for path, text in files.items()}


def notes(body: str, **parts: str) -> list[str]:
    made = site(sources(body, **parts), TODAY)
    assert made.problems == ()
    return [line(found, "sv") for found in made.notes]


@pytest.mark.parametrize(
    ("wrong", "numbers"),
    [
        ("Skillnaden är 10,9 procent.", ["10,9"]),
        ("Från 25 000 kronor till 44 000, en ökning med 80 procent.", ["25 000", "44 000", "80"]),
    ],
)
def test_figures_that_nobody_vouches_for_are_listed(wrong, numbers):
    typed = [told for told in notes(wrong) if "varken beräknat eller citerat" in told]
    assert [number for number in numbers if any(f"talet {number} är" in told for told in typed)] == numbers


LEVELS = 'Exporten gick från {% quoted source="Tillväxtverket" %}25 000 kr till 44 000 kr, en ökning med 80 procent{% endquoted %}.'
POINTS = 'Bland några skiljer 2,5 procentenheter, bland andra {% quoted source="X" %}skiljer det hela 10,9 procent{% endquoted %}.'


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (LEVELS, "från 25 000 till 44 000 är 76 procent, inte 80"),
        (POINTS, "10,9 är skillnaden mellan två procenttal, men står i procent"),
        ("{% claim jobs is rising %}Från 25 000 till 44 000: 80 procent upp{% endclaim %}", "är 76 procent, inte 80"),
    ],
)
def test_a_sum_that_is_wrong_is_noted_also_where_somebody_else_is_quoted(body, told):
    assert [one for one in notes(body) if told in one]


def test_computed_and_quoted_figures_are_not_listed():
    text = 'År 2021 fanns {{ jobs.latest }}. {% quoted source="SCB" %}44 000{% endquoted %}'
    assert notes(text) == []


def test_data_whose_next_update_has_passed_are_late_on_the_page_and_in_the_notes():
    late = DATA + "next_update: 2026-11-20\n"
    made = site(sources("{{ jobs.latest }}", data=late), TODAY)
    assert [line(found, "sv") for found in made.notes] == [
        "content/data/jobs.yaml:1: obs: nya siffror skulle ha kommit 2026-11-20 "
        "— uppdatera datamängden, eller ändra next_update:"
    ]
    assert b"True" in made.files["mal/g/index.html"]


def test_data_are_not_late_on_the_day_they_are_due():
    due = DATA + "next_update: 2026-11-21\n"
    assert site(sources("{{ jobs.latest }}", data=due), TODAY).notes == ()


def test_only_pages_that_ask_for_the_day_differ_with_it():
    asking, silent = sources("{{ today }}"), sources("{{ jobs.latest }}")
    another = date(2027, 1, 1)
    assert site(silent, TODAY).files == site(silent, another).files
    differing = {
        name for name, bytes_ in site(asking, TODAY).files.items() if site(asking, another).files[name] != bytes_
    }
    found_by_search = {name for name in differing if name.startswith("sok/")}
    assert differing - found_by_search == {"mal/g/index.html", "sikte.json"}


def test_a_region_may_state_a_verdict_of_its_own():
    made = site(sources("Text.", head="verdict: Vi bedömer att {{ jobs.latest }} jobb räcker.\n"), TODAY)
    assert b'Vi bed\xc3\xb6mer att <data class="stat" value="15"' in made.files["mal/g/index.html"]


def test_shown_levels_that_give_another_percent_than_the_stated_one_are_noted():
    rows = "2020;10,4\n2021;13,4\n"
    told = notes("Plus {{ jobs.change }} från {{ jobs.previous }} till {{ jobs.latest }}", rows=rows)
    assert len(told) == 1
    assert "säger 29 procent" in told[0] and "får 30" in told[0]


def test_numbers_that_print_alike_and_are_claimed_to_differ_are_noted():
    body = "{% claim jobs.change_since(2018) > jobs.change %}Mer{% endclaim %}"
    assert notes(body, rows="2018;10000\n2019;10300\n2020;10400\n2021;10500\n") == []
    assert "skrivs likadant" in notes(body, rows="2018;10000\n2019;10000\n2020;10001\n2021;10102\n")[0]


CONDITIONAL = "Antalet {% if jobs is rising %}steg{% elif jobs is falling %}sjönk{% else %}stod still{% endif %}: {{ jobs.latest }}."


def test_a_conditional_sentence_is_read_in_all_its_outcomes():
    told, unreached = readings(sources(CONDITIONAL), TODAY)
    words = {wording.outcome: wording.text for wording in told}
    assert words["stiger"].startswith("Antalet steg")
    assert words["sjunker"].startswith("Antalet sjönk")
    assert words["oförändrat"].startswith("Antalet stod still")
    assert "har inget värde för 2021" in words["uppgift saknas"]
    assert set(words) == {"stiger", "sjunker", "oförändrat", "uppgift saknas", "alla lika"}
    assert unreached == ()


def test_a_branch_that_no_outcome_reaches_is_named():
    body = "{% if jobs is rising and jobs is falling %}aldrig{% else %}annars{% endif %}"
    _, unreached = readings(sources(body), TODAY)
    assert [dict(found.facts)["words"] for found in unreached] == ["jobs is rising and jobs is falling"]


def test_a_name_that_does_not_exist_is_a_problem_also_in_a_branch_not_taken():
    made = site(sources("{% if jobs is falling %}{{ jbos.latest }}{% elif jobs is rising %}Upp.{% endif %}"), TODAY)
    assert [(found.code, dict(found.facts)["near"]) for found in made.problems] == [("name-unknown", "jobs")]


def test_what_the_data_refuse_in_a_branch_not_taken_stops_nothing():
    made = site(sources("{% if jobs is falling %}{{ jobs.at(1999) }}{% endif %}{{ jobs.latest }}"), TODAY)
    assert made.problems == ()
