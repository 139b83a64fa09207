"""Numbers that an author types are listed, unless somebody vouches for them."""

import pytest

from sikte.build import site
from sikte.values.pages import Statement
from sikte.values.places import Place
from sikte.writing.digits import strays, typed, unvouched
from tests.statements.project import TODAY, sources
from tests.statements.samples import line

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
        ("[a](tel:021-123), [b][c]\n\n[c]: tel:021-45", []),
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


def test_numbers_in_the_sentences_of_the_front_matter_are_listed_too():
    head = b"---\ntitle: 5 m\xc3\xa5l\nsummary: Det finns 12 av {{ d.latest }}.\n---\n"
    files = {**sources({"d": line("1 2")}, []), "content/pages/prov.md": head}
    assert [(note.place.line, dict(note.facts)["words"]) for note in site(files, TODAY).notes] == [(3, "12")]


@pytest.mark.parametrize(
    ("body", "hit"),
    [("Nu { d.latest } st.", "{ d.latest }"), ("Nu {d.latest | unit} st.", "{d.latest | unit}"), ("Nu {{ d.latest }} st.", None),
     ("## Nu {#d.x}", None), ("`{ d.latest }` och {a}", None)],
)  # fmt: skip
def test_single_braces_around_what_looks_like_a_value_are_noted(body, hit):
    found = list(strays(f"\n{body}\n", PATH, 4))
    assert [(dict(note.facts)["words"], note.place.line) for note in found] == ([(hit, 5)] if hit else [])
    assert all(dict(note.facts)["cure"] == f"{{{hit}}}" for note in found)
