"""The authors' language is a closed subset: everything else is refused, and nothing is ever run."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sikte.problems import Refusal
from sikte.writing.syntax import parse
from sikte.writing.tree import names


@pytest.mark.parametrize(
    "source",
    [
        "exporters.latest",
        'exporters.where(size="1–9 anställda").change.phrase("antalet") | capitalize_first',
        "exporters is rising and not (population is falling or population.latest >= 100)",
        'exporters is highest_since("2003")',
        "exporters.by(\"size\", 'sex').above(-1.5).count | words",
    ],
)
def test_what_authors_say_is_let_through(source):
    assert parse(source) is not None


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("", "expression-empty"),
        ("a.", "expression-syntax"),
        ("a b", "expression-syntax"),
        ("a }} {{ b", "expression-syntax"),
        ("a[0]", "expression-not-allowed"),
        ("a ~ b", "expression-not-allowed"),
        ("a + 1", "expression-not-allowed"),
        ("a / b", "expression-not-allowed"),
        ("a if b else c", "expression-not-allowed"),
        ("a < b < c", "expression-not-allowed"),
        ("a != b", "expression-not-allowed"),
        ("a in b", "expression-not-allowed"),
        ("[a]", "expression-not-allowed"),
        ("{'a': 1}", "expression-not-allowed"),
        ("a(*b)", "expression-not-allowed"),
        ("a(**b)", "expression-not-allowed"),
        ("-a", "expression-not-allowed"),
        ("a.__class__", "name-private"),
        ("_a", "name-private"),
        ("a.x._y", "name-private"),
    ],
)
def test_all_else_is_refused(source, code):
    with pytest.raises(Refusal) as refused:
        parse(source)
    assert refused.value.code == code


@settings(max_examples=2000, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab._()[]{}|~+-*/%<>=!\"'#, 012åé\n:"), max_size=30))
def test_any_text_is_either_parsed_or_refused(source):
    with suppress(Refusal):
        parse(source)


def test_the_names_an_expression_speaks_of_are_known_before_it_is_computed():
    assert names(parse("a.per(b, 100).latest > c.latest")) == {"a", "b", "c"}
