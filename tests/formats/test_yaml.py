import pytest

from sikte.formats import yaml
from sikte.formats.form import Form, opened


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("a: 1\nb: [c\n", 2, "yaml-unreadable"),
        ("a: 1\nb: 'c\nd: e\n", 2, "yaml-unreadable"),
        ("a: 1\nb: c: d\n", 2, "yaml-unreadable"),
        ("a:\n\tb: 1\n", 2, "yaml-tab"),
        ("a: &x 1\n", 1, "yaml-tag"),
        ("a: 1\nb: *x\n", 2, "yaml-tag"),
        ("a: 1\nb: !!python/name:os.system x\n", 2, "yaml-tag"),
        ("a: 1\nb: 2\na: 3\n", 3, "yaml-duplicate-key"),
        ("? [a]\n: b\n", 1, "yaml-key"),
        ("- " * 40 + "a\n", 1, "yaml-too-deep"),
        ("[" * 60000, 1, "yaml-too-deep"),
        ("a" * 70000, 1, "yaml-too-large"),
        ("a: \x07\n", 1, "yaml-unreadable"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(text, line, code):
    problems = yaml.read(text, "a.yaml")[1]
    assert [(problem.place.line, problem.code) for problem in problems] == [(line, code)]


def test_scalars_are_text_and_know_their_lines():
    tree, problems = yaml.read("a: 01\nb: NO\nc:\n  - 1_0\n  - 'd'\n", "a.yaml", first_line=3)
    assert problems == ()
    (_, one), (_, two), (_, three) = tree.entries
    assert (one.text, two.text, two.place.line) == ("01", "NO", 4)
    assert [(item.text, item.place.line, item.plain) for item in three.items] == [("1_0", 6, True), ("d", 7, False)]


def form(text: str) -> tuple[Form, list]:
    found = []
    return opened(text.encode(), "a.yaml", found, "sv"), found


def test_a_key_that_nobody_asks_for_is_a_problem_with_the_nearest_that_is_free():
    asked, found = form("titel: x\nunit: y\n")
    assert (asked.text("title"), asked.text("unit")) == (None, "y")
    asked.finish()
    assert [(p.place.line, p.code, dict(p.facts)["near"]) for p in found] == [(1, "key-unknown", "title")]


def test_what_is_missing_in_no_mapping_is_no_problem_of_its_own():
    asked, found = form("source: SCB\n")
    source = asked.form("source")
    source.text("name", required=True)
    source.finish()
    assert [p.code for p in found] == ["yaml-not-a-mapping"]


@pytest.mark.parametrize(
    ("address", "right"),
    [
        ("https://www.scb.se/", True),
        ("http://scb.se?x=1#y", True),
        ("HTTPS://scb.se", True),
        ("www.scb.se", False),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("https://a:b@scb.se/", False),
        ("https://scb.se/a b", False),
    ],
)
def test_addresses_are_whole_and_of_the_web(address, right):
    asked, found = form(f"url: '{address}'\n")
    assert asked.address("url") == (address if right else None)
    assert [p.code for p in found] == [] if right else ["key-not-an-address"]
