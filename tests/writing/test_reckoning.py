"""What a reader with a calculator would question in numbers that were typed or quoted."""

import pytest

from sikte.writing.reckoning import doubts


def found(body: str, language: str = "sv") -> list[tuple[int, str, str]]:
    notes = list(doubts(body, "content/goals/x.md", 1, language))
    assert all(note.note for note in notes)
    return [(note.place.line, note.code, dict(note.facts).get("percent", "")) for note in notes]


BORN = "Bland inrikes födda skiljer 2,5 procentenheter, och bland utrikes födda skiljer det hela {} procent."
QUOTED = '{{% quoted source="Tillväxtverket" %}}{}{{% endquoted %}}'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Exporten gick från 25 000 kr till 44 000 kr per invånare, en ökning med 80 procent.", (1, "percent-typed", "76")),
        (QUOTED.format("Från 25 000 kr till 44 000 kr: 80 procent."), (1, "percent-typed", "76")),
        ("Den ökade med 80 procent, från\n25 000 till 44 000.", (1, "percent-typed", "76")),
        ("Från 590 till 667 företag,\nen uppgång på 12,5 %.", (2, "percent-typed", "13,1")),
        ("Från 200 till 150, alltså 33 procent färre.", (1, "percent-typed", "25")),
        (BORN.format("10,9"), (1, "points-typed", "")),
        (QUOTED.format(BORN.format("10,9")), (1, "points-typed", "")),
        ("55 procent av flickorna och 76 procent av pojkarna: skillnaden är 21 procent.", (1, "points-typed", "")),
        ("Andelen steg från 13 procent till 19 procent, en ökning med 6 procent.", (1, "points-typed", "")),
    ],
)
def test_numbers_that_contradict_each_other_in_a_sentence_are_noted(body, expected):
    assert found(body) == [expected]


@pytest.mark.parametrize(
    "body",
    [
        "Från 25 000 kr till 44 000 kr, en ökning med 76 procent.",
        "Från 25 000 kr till 44 000 kr, en ökning med nästan 80 procent.",
        "Från 25 000 kr till 44 000 kr. Norrbotten ökade med 80 procent.",
        "Från 13 procent till 19 procent, en ökning med 46 procent.",
        "Från 13 procent till 19 procent, en ökning med 6 procentenheter.",
        BORN.format("10,9").replace("procent.", "procentenheter."),
        "Från {{ a.first }} till {{ a.latest }}, en ökning med 80 procent.",
        "Från 0 till 10, en ökning med 80 procent.",
        "Från 2010 till 2020 ökade 3 procent av 40 kommuner med 80 procent.",
        "55 procent av flickorna och 76 procent av pojkarna, 131 procent ihop.",
        "```\nfrån 25 000 till 44 000, 80 procent\n```",
        "Från " + "9" * 400 + " till 1, 80 procent.",
    ],
)
def test_numbers_that_agree_or_cannot_be_told_are_left_alone(body):
    assert found(body) == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("It went from 25.5 to 44.5, an increase of 80 percent.", "percent-typed"),
        ("It went from 950 to 1,900, an increase of 90 percent.", "percent-typed"),
        ("Girls 55 percent, boys 76 percent: a difference of 21 percent.", "points-typed"),
        ("The gap is 2 percentage points among some, and the difference 11 percent among others.", "points-typed"),
    ],
)
def test_english_is_reckoned_too(body, code):
    assert [code for _, code, _ in found(body, "en")] == [code]
    assert found("It went from 950 to 1,900, an increase of 100 percent.", "en") == []
