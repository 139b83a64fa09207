"""How differences are said: both languages, nothing that is never said, nothing that is too long to read."""

import re
from pathlib import Path
from string import Formatter

import pytest

import sikte.changes
from sikte.changes import changes, in_words
from sikte.changes.saying import counts
from sikte.language.changes import TEXTS, meanings, texts
from tests.changes.samples import PROJECT, built, edited, usual

ROOM = Path(sikte.changes.__file__).parent
JOBS = "content/data/jobs.csv"
# Keys that are put together: f"page_{state}".
BUILT = {"page_": "added removed moved", "chart_": "added removed", "cell_": "added removed changed",
         "row_": "added removed changed", "count_": "page sentence heading claim cell chart file turned"}  # fmt: skip
STATES = "changed added removed moved link".split()
KINDS = "sentence claim heading fact cell caption description alt".split()
CAUSES = "data description text templates settings engine today unknown".split()
QUIET = "accounts markup".split()


def test_both_languages_say_the_same():
    assert set(TEXTS["sv"]) == set(TEXTS["en"])
    for key in TEXTS["sv"]:
        assert places(TEXTS["sv"][key]) == places(TEXTS["en"][key]), key
    assert texts("fi") == TEXTS["en"]


def places(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_text_is_said_and_every_key_has_a_text():
    code = "".join(path.read_text() for path in ROOM.glob("*.py"))
    code += (ROOM.parents[1] / "templates" / "changes.html").read_text()
    keys = {*STATES, *KINDS, *CAUSES, *QUIET, *(start + end for start, ends in BUILT.items() for end in ends.split())}
    for key in TEXTS["sv"]:
        assert key in keys or f'"{key}"' in code or f"'{key}'" in code or f"texts.{key}" in code, key
    assert keys <= set(TEXTS["sv"])
    assert {f"{start}" for start in BUILT} == set(re.findall(r'texts\[f["\'](\w+_){', code))


@pytest.mark.parametrize(
    ("words", "language", "which"),
    [
        ("ökade med 3 procent", "sv", {"up"}),
        ("var i stort sett oförändrat", "sv", {"unchanged"}),
        ("Gick  ned kraftigt", "sv", {"down"}),
        ("decreased by 3 percent", "en", {"down"}),
        ("decreased by 3 percent", "xx", {"down"}),
        ("tillväxten", "sv", set()),
    ],
)
def test_which_way_words_point(words, language, which):
    assert meanings(words, language) == which


def test_a_turn_in_english():
    files = edited(JOBS, "19,2021,män,72\n19,2021,alla,131", "19,2021,män,52\n19,2021,alla,111")
    lines = in_words(changes(usual(), built(files)), "en")
    assert lines[0] == "Turned in direction or place"
    at = lines.index("    Before: In one year the number increased by 2 percent.")
    assert lines[at + 1 : at + 3] == (
        "    After:  In one year the number decreased by 14 percent.",
        "    Cause: data (jobs, row 181: 131 → 111)",
    )


def test_the_last_line_counts():
    found = changes(usual(), built(edited(JOBS, "03,2021,alla,99", "03,2021,alla,98")))
    assert counts(found) == {"page": 1, "chart": 0, "file": 5, "turned": 0, "sentence": 1}
    assert in_words(found, "sv")[-2:] == ("Det som har ändrats: data (jobs)", "Sidor: 1. Meningar: 1. Filer: 5.")


def revision():
    """Every county's figures for the last year are others; ranks rest on all of them."""
    add = {"01": 40, "03": 1, "04": 2, "05": 3, "06": 4, "07": 5, "08": 6, "09": 7}
    lines = [
        f"{line.rpartition(',')[0]},{int(line.rpartition(',')[2]) + add[line[:2]]}"
        if line[:2] in add and ",2021,alla" in line
        else line
        for line in PROJECT[JOBS].splitlines()
    ]
    return changes(usual(), built({**PROJECT, JOBS: "\n".join(lines) + "\n"}))


def test_many_rows_are_told_in_short_unless_asked_for():
    found = revision()
    (short,) = (line for line in in_words(found, "sv") if "Orsak" in line and line.count("→") > 1)
    assert short.count("→") == 6 and short.endswith(", och 2 till)")
    (whole,) = (line for line in in_words(found, "sv", whole=True) if "Orsak" in line and line.count("→") > 1)
    assert whole.count("→") == 8 and "rad 13 (2021, 01, alla): 95 → 135" in whole


def test_a_new_page_is_told_whole_only_when_asked_for():
    found = changes(usual(), built({**PROJECT, "content/pages/nytt.md": "---\ntitle: Nytt\n---\nNy text. Mer.\n"}))
    assert in_words(found, "sv")[3:5] == ("Nytt  /nytt/", "  Ny sida. Meningar: 3.")
    assert not any("Ny text." in line for line in in_words(found, "sv"))
    assert any("Ny text." in line for line in in_words(found, "sv", whole=True))
