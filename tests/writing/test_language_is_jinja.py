"""The authors' language is a part of Jinja's: what Sikte reads, Jinja reads in the same way."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, TemplateSyntaxError, nodes

from sikte.problems import Refusal
from sikte.writing import syntax, tree

JINJA = Environment()
SYMBOLS = {"lt": "<", "gt": ">", "lteq": "<=", "gteq": ">=", "eq": "=="}
PIECES = (
    "a", "är", "d.latest", ".change", ".at(", ".by(", '"2016"', "'x'", "1", "-1.5", "1_000", "1e5", "01", "k=", " is ",
    " is not ", " is rising", " is between(1, 2)", " is highest_since '2003'", " and ", " or ", " not ", " in ", " if ",
    " else ", " < ", " >= ", "==", "!=", "=", "(", ")", ")", ",", " | words", " | number(", "[", "]", "{", "~", "+",
    "-", "*", "/", "%", "true", "_x", "}}", "{{", ".", "#", "\n", "\\", "\"", "å", " ", "\u00a0", "$", "{'a': 1}",
)  # fmt: skip


class Unknown(Exception):
    """Jinja reads it, but it is no part of the language."""


def by_jinja(source: str) -> tree.Tree | None:
    """What Jinja makes of a source, in Sikte's terms; None where it is no expression of the language."""
    try:
        (output,) = JINJA.parse("{{ " + source + " }}").body
        (found,) = output.nodes
        return translated(found)
    except (TemplateSyntaxError, ValueError, AttributeError, Unknown):
        return None


def translated(node: nodes.Expr) -> tree.Tree:
    match node:
        case nodes.Name(name=name) if not name.startswith("_"):
            return tree.Name(name)
        case nodes.Const(value=value):
            return tree.Constant(constant(value))
        case nodes.Neg(node=nodes.Const(value=value)) if not isinstance(value, str):
            return tree.Constant(-constant(value))
        case nodes.Getattr(node=of, attr=word) if not word.startswith("_"):
            return tree.Said(translated(of), word)
        case nodes.Call(node=nodes.Getattr() as said) if not node.dyn_args and not node.dyn_kwargs:
            word = translated(said)
            return tree.Said(word.of, word.name, *arguments(node))
        case nodes.Filter() | nodes.Test() if not node.dyn_args and not node.dyn_kwargs and "." not in node.name:
            kind = tree.Filter if isinstance(node, nodes.Filter) else tree.Test
            return kind(translated(node.node), node.name, *arguments(node))
        case nodes.Compare(expr=left, ops=[nodes.Operand(op=op, expr=right)]) if op in SYMBOLS:
            return tree.Comparison(translated(left), SYMBOLS[op], translated(right))
        case nodes.Not(node=of):
            return tree.Negation(translated(of))
        case nodes.And(left=left, right=right) | nodes.Or(left=left, right=right):
            return tree.Junction(translated(left), type(node).__name__.lower(), translated(right))
    raise Unknown


def arguments(node: nodes.Call) -> tree.Arguments:
    named = tuple((pair.key, translated(pair.value)) for pair in node.kwargs)
    return tuple(map(translated, node.args)), named


def constant(value: object) -> str | int | Decimal:
    if isinstance(value, bool) or value is None or (not isinstance(value, str) and abs(value) >= syntax.LARGEST):
        raise Unknown
    return Decimal(str(value)) if isinstance(value, float) else value


def by_sikte(source: str) -> tree.Tree | None:
    try:
        return syntax.parse(source)
    except Refusal:
        return None


@settings(max_examples=3000, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=10).map("".join).map(str.strip).filter(bool))
def test_what_sikte_reads_jinja_reads_in_the_same_way(source):
    assert by_sikte(source) == by_jinja(source)


def test_each_part_of_the_language_is_read_as_jinja_reads_it():
    for source in (
        'd.where(size="1–9", sex="kvinnor").change_between("2016", 2024).phrase("antalet") | capitalize_first',
        "not (a is rising or b is not falling) and c.latest >= -1.5 | number(1)",
        'a.per(b, 1_000,).latest is between(1, 2e3) and a.by("x", \'y\').above(b.at("20" "16")).count == 3',
        '"a\\\\nå" == d.label and d.latest is highest_since "2003"',
    ):
        assert by_sikte(source) == by_jinja(source) is not None
