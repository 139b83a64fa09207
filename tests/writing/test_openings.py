"""No sentence begins with a digit, save a year's: told where it does, with what could be written instead."""

import pytest

from sikte.build import site
from sikte.language.messages import line as told_line
from tests.statements.project import SETTINGS, TODAY, sources
from tests.statements.samples import line

DATA = {"d": line("3 5 12 1984")}


def notes(body: str, head: str = "title: Prov", language: str = "sv") -> list[str]:
    files = sources(DATA, [], head)
    files["content/pages/prov.md"] += f"\n{body}\n".encode()
    files["content/site.yaml"] = SETTINGS.replace("language: sv", f"language: {language}").encode()
    built = site(files, TODAY)
    assert not built.problems, built.problems
    return [told_line(note, language) for note in built.notes if note.code.startswith("digit-first")]


@pytest.mark.parametrize(
    ("body", "words", "cure"),
    [
        ("{{ d.latest }} personer bor här.", "1\u00a0984", "låt ett ord stå först"),
        ("Så är det. {{ d.at(2001) }} personer bor här.", "5", "skriv {{ d.at(2001) | words | capitalize_first }}"),
        ("Så är det.\n{{ d.latest | unit }} bor här.", "1\u00a0984", "låt ett ord stå först"),
        ("5 personer bor här.", "5", "skriv Fem"),
        ("”25 personer”, sa hon.", "25", "låt ett ord stå först"),
        ("- Så.\n- 7 personer bor här.", "7", "skriv Sju"),
        ("{% claim d.latest > 3 %}{{ d.latest }} är fler än tre.{% endclaim %}", "1\u00a0984", "låt ett ord"),
        ("{% if d is rising %}{{ d.latest }} är fler.{% endif %}", "1\u00a0984", "låt ett ord"),
        ("−4 grader är det.", "−4", "låt ett ord"),
    ],
)  # fmt: skip
def test_a_sentence_that_begins_with_a_digit_is_noted(body, words, cure):
    (told,) = notes(body)
    assert f"en mening börjar med en siffra: {words} — " in told and cure in told


@pytest.mark.parametrize(
    "body",
    [
        "{{ d.latest.period }} var det fler. 2021 var det färre.",
        "## {{ d.latest }} personer\n\nDet är {{ d.latest }} personer, {{ d.first }} förut.",
        "| År | Antal |\n|---|---|\n| 3 | {{ d.latest }} |",
        "- {{ d.latest }} personer\n- 7 stycken som bor här",
        "{{ d.latest | unit }}",
        "Det finns t.ex. {{ d.latest }} personer, ca. 5 fler.",
        "{{ d.at(2001) | words | capitalize_first }} personer. {{ d.latest | about | capitalize_first }} nu.",
        "1. Först detta.\n2. Sedan detta.",
        "Se `5 saker`.\n\n```\n5 saker.\n```",
    ],
)
def test_years_headings_cells_and_mere_values_may(body):
    assert notes(body) == []


def test_a_summary_is_running_text_and_a_title_is_none():
    (told,) = notes("Text.", "title: 5 mål\nsummary: 5 mål finns.")
    assert told.startswith("content/pages/prov.md:3: obs: en mening börjar med en siffra: 5 — skriv Fem")


def test_it_is_told_in_the_sites_language_with_the_words_of_the_page():
    (told,) = notes("5 people live here.", language="en")
    assert told.endswith("note: a sentence begins with a digit: 5 — write Five, or let another word come first")
