"""Python, which makes the index, and the browser, which asks it, have the same stems for all words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sikte.search import Entry, index, words
from sikte.search.words import TONGUES, Compounds, stem, tokens
from sikte.values.kept import Kept
from tests.search import asking

ROOT = Path(__file__).parents[2]
SWEDISH = TONGUES["sv"]


def texts() -> list[str]:
    """Every line of the reference site's and the starters' texts, and of the guides."""
    files = [*ROOT.glob("content/**/*.md"), *ROOT.glob("sikte/starter/**/*.md"), *ROOT.glob("docs/*.md")]
    return [line for file in files for line in file.read_text("utf-8").splitlines()]


def made_up(tongue) -> list[str]:
    """Every ending behind beginnings of many kinds."""
    beginnings = ("", "a", "ök", "glas", "kommu", "städ", "région", "vattn", "större", "utbild")
    rules = (*tongue.possessive, *tongue.endings)
    return [f"{start}{ending}{tail}" for start in beginnings for ending, *_ in rules for tail in ("", "s", "en")]


@pytest.mark.skipif(asking.NODE is None, reason="node is not installed")
@pytest.mark.parametrize("language", TONGUES)
def test_both_sides_have_the_same_stems(language, tmp_path):
    tongue = TONGUES[language]
    lines = [*texts(), *made_up(tongue), *(word for pair in (*tongue.whole, *tongue.odd) for word in pair), "É\u0301a İstanbul ß"]
    nothing = index([Entry("", "", "", "", Kept.of(words(language, "a")))], language)
    there = asking.ask(nothing, tmp_path / "sok", stems=lines)["stems"]
    here = [[stem(word, tongue) for word in tokens(line, tongue)] for line in lines]
    # Numbers other than years are no words of an index, but may well be asked for.
    assert [[one for one in line if not one.isdigit()] for line in there] == [
        [one for one in line if not one.isdigit()] for line in here
    ]
    assert sum(map(len, here)) > 3000


@given(st.text("abdeiklmnorstuvåäö", min_size=1, max_size=20), st.sampled_from(sorted(TONGUES)))
def test_a_stem_is_shorter_or_known_and_never_empty(word, language):
    tongue = TONGUES[language]
    found = stem(word, tongue)
    assert found
    assert len(found) <= len(word) + 1 or word in dict(tongue.whole)


@pytest.mark.parametrize(
    "family",
    [
        "skola skolan skolans skolor skolorna skolornas",
        "företag företaget företagen företagens företagets",
        "invånare invånaren invånarna invånarnas",
        "trygg trygga tryggt tryggare trygghet tryggheten",
        "ökar ökade ökat ökning ökningar ökningens",
        "man mannen män männen",
        "museum museet museer museernas",
        "klimat klimatet klimatets",
        "resurs resurser resursernas",
        "glas glaset glasen",
    ],
)
def test_the_forms_of_a_word_have_one_stem(family):
    assert len({stem(word, SWEDISH) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "different", ["hus huvud", "barn bar", "skola skog", "land län", "by byrå", "region religion", "del delfin"]
)
def test_other_words_have_others(different):
    assert len({stem(word, SWEDISH) for word in different.split()}) == 2


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("exportföretagen", {"export", "företag"}),
        ("växthusgasutsläppen", {"växt", "hus", "gas", "utsläpp"}),
        ("befolkningstillväxten", {"befolk", "tillväxt"}),
        ("kommunerna", set()),
        ("2026", set()),
        ("skolorna", set()),
    ],
)
def test_compounds_have_the_parts_that_are_known(word, parts):
    found = set(Compounds((), SWEDISH).parts(word))
    assert parts <= found
    assert bool(parts) == bool(found)


def test_words_are_lower_case_and_silent_ones_and_small_numbers_are_left_out():
    assert tokens("År 2026: ”Skolan” och A\u030angström, 1 234 kg CO2", SWEDISH) == [
        "år", "2026", "skolan", "ångström", "kg", "co2"
    ]  # fmt: skip
