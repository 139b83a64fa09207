"""Expressions are lifted out of texts before YAML and Markdown see them, and code is left alone."""

import pytest

from sikte.writing.lift import MARKER, Lifter


def lifted(text: str) -> tuple[str, Lifter]:
    lifter = Lifter("content/pages/x.md")
    return lifter.body(text, 1), lifter


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("År {{ a.latest }} och {{ b }}.", ["a.latest", "b"]),
        ('{{ a.where(size="1}}9") }}', ['a.where(size="1}}9")']),
        ("{{ a\n| listed }}", ["a\n| listed"]),
        ("| {{ a | listed }} | 2 |", ["a | listed"]),
        ("`{{ a }}` och ``{{ `b` }}``", []),
        (r"\{{ a }}", []),
        ("{# en kommentar #}", []),
        ("```\n{{ a }}\n```", []),
        ("~~~~python\n{{ a }}\n~~~~", []),
        ("- punkt\n\n    ```\n    {{ a }}\n    ```", []),
        ("ett ensamt ` och {{ a }}", ["a"]),
    ],
)
def test_only_expressions_outside_code_are_lifted(text, sources):
    _, lifter = lifted(text)
    assert [piece.source for piece in lifter.pieces if piece.kind == "insert"] == sources
    assert lifter.problems == []


@pytest.mark.parametrize(
    ("text", "line"),
    [("{{ a }}", 1), ("x\n\n{{ a }}", 3), ("```\nkod\n```\n{{ a }}", 4), ("`kod\nkod` {{ a }}", 2)],
)
def test_an_expression_knows_its_line(text, line):
    _, lifter = lifted(text)
    assert lifter.pieces[-1].place.line == line


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("x\n{{ a", "expression-unclosed", 2),
        ("{% loop %}", "tag-unknown", 1),
        ("x <script>y</script>", "raw-html", 1),
        ("<!-- hej -->", "raw-html", 1),
        ('<span onclick="x">y</span>', "raw-html", 1),
        ("```chart\nseries: x", "fence-unclosed", 1),
        ("```chrat\nseries: x\n```", "block-unknown", 1),
        ("a \ue000 b", "private-character", 1),
    ],
)
def test_what_cannot_be_lifted_is_a_problem_on_its_line(text, code, line):
    _, lifter = lifted(text)
    assert (lifter.problems[0].code, lifter.problems[0].place.line) == (code, line)


@pytest.mark.parametrize("html", ["H<sub>2</sub>O", '<span lang="en">hello</span>', "a<br>b", "<https://exempel.se/>"])
def test_a_short_list_of_inline_html_is_allowed(html):
    assert lifted(html)[1].problems == []


def test_a_chart_block_becomes_one_marker_in_a_paragraph_of_its_own():
    text, lifter = lifted("före\n```chart\nseries: x\ntitle: {{ y }}\n```\nefter")
    assert [line for line in text.split("\n") if MARKER.fullmatch(line.strip())]
    assert (lifter.pieces[0].info, lifter.pieces[0].source) == ("chart", "series: x\ntitle: {{ y }}\n")


def test_tags_alone_on_their_lines_stand_around_whole_blocks():
    text, _ = lifted("före\n\n{% if a is rising %}\n- ett\n- två\n{% endif %}\n")
    assert "\n\n- ett\n- två\n\n" in MARKER.sub("", text)


def test_tags_within_a_paragraph_stay_in_it():
    text, _ = lifted("före {% if a is rising %}mitt{% endif %} efter")
    assert "\n" not in text
