"""Numbers that an author types are listed, unless somebody vouches for them."""

import pytest

from sikte.values.pages import Statement
from sikte.values.places import Place
from sikte.writing.digits import typed, unvouched

PATH = "content/goals/x.md"


def numbers(body: str) -> list[tuple[str, int]]:
    return [(found.text, found.place.line) for found in unvouched(typed(body, PATH, 1), [])]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Andelen skiljer 10,9 procent.", [("10,9", 1)]),
        ("Från 25 000 kronor till 44 000,\nen ökning med 80 procent.", [("25 000", 1), ("44 000", 1), ("80", 2)]),
        ("Minus −3 och 1\u00a0234.", [("−3", 1), ("1\u00a0234", 1)]),
        ("År {{ a.latest.period }} fanns {{ a.latest }} företag.", []),
        ('{% quoted source="Tillväxtverket" %}25 000 kronor{% endquoted %} och 3', [("3", 1)]),
        ('Sedan 2008 har {{ a.change_since("2008") }} hänt.', []),
        ('Sedan 2009 har {{ a.change_since("2008") }} hänt.', [("2009", 1)]),
        ('Hänt {{ a.change_since("2008") }}. Sedan 2008 mer.', [("2008", 1)]),
        ("`12` och\n```\n13\n```\n[länk 4](../x-5.md) {#id-6}", [("4", 5)]),
        ("1. ett\n2. två\n\n## Mål#15 och fyra", []),
        ("```chart\nsince: 2014\n```\n\n7 hus", [("7", 5)]),
        ("COVID-19, EN301, v2 och H<sub>2</sub>O", [("2", 1)]),
    ],
)
def test_a_number_that_nobody_vouches_for_is_listed_with_its_line(body, found):
    assert numbers(body) == found


def test_a_year_that_is_a_period_of_a_statement_in_the_sentence_is_vouched_for():
    body = "År 2021 fanns {{ a.latest }} företag. År 2021 var bra."
    statement = Statement(
        "a-latest", "level", "body", "667", "667", "", "2021", "a.latest", Place(PATH, 1), "", ("a",),
        ((("period", "2021"), ("value", "667")),), "",
    )  # fmt: skip
    assert [found.text for found in unvouched(typed(body, PATH, 1), [statement])] == ["2021"]
