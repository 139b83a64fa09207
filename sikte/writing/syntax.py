"""The authors' language: Jinja's own parser reads an expression, and only a closed subset passes.

Nothing is compiled or rendered as a template; the tree that is left is walked in `evaluate`.
"""

from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError, nodes

from sikte.problems import Refusal

ALLOWED = (
    nodes.Name, nodes.Const, nodes.Getattr, nodes.Call, nodes.Keyword, nodes.Filter, nodes.Test,
    nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Neg,
)  # fmt: skip
FOREIGN = {"ne": "!=", "in": "in", "notin": "not in"}
LONGEST = 500
SYMBOLS = {"lt": "<", "gt": ">", "lteq": "<=", "gteq": ">=", "eq": "=="}
_JINJA = Environment()


@lru_cache(maxsize=4096)
def parse(source: str) -> nodes.Expr:
    """The checked syntax tree of one expression; refuses all that the language does not hold."""
    if not source:
        raise Refusal("expression-empty")
    if len(source) > LONGEST:
        raise Refusal("expression-too-long", words=source[:40], limit=LONGEST)
    try:
        template = _JINJA.parse("{{ " + source + " }}")
    except (TemplateSyntaxError, RecursionError) as error:
        raise Refusal("expression-syntax", words=source) from error
    output = template.body[0] if len(template.body) == 1 else None
    if not isinstance(output, nodes.Output) or len(output.nodes) != 1:
        raise Refusal("expression-syntax", words=source)
    tree = output.nodes[0]
    for node in (tree, *tree.find_all(nodes.Node)):
        _check(node, source)
    return tree


def _check(node: nodes.Node, source: str) -> None:
    if not isinstance(node, ALLOWED):
        raise Refusal("expression-not-allowed", words=source, what=_what(node))
    name = getattr(node, "name", None) if isinstance(node, nodes.Name) else getattr(node, "attr", None)
    if name and name.startswith("_"):
        raise Refusal("name-private", words=name)
    if isinstance(node, nodes.Call | nodes.Filter | nodes.Test) and (node.dyn_args or node.dyn_kwargs):
        raise Refusal("expression-not-allowed", words=source, what="*")
    if isinstance(node, nodes.Compare) and (len(node.ops) != 1 or node.ops[0].op not in SYMBOLS):
        what = " ".join(FOREIGN.get(op.op) or SYMBOLS[op.op] for op in node.ops)
        raise Refusal("expression-not-allowed", words=source, what=what)
    if isinstance(node, nodes.Neg) and not isinstance(node.node, nodes.Const):
        raise Refusal("expression-not-allowed", words=source, what="−")


def _what(node: nodes.Node) -> str:
    """What an author would call a construct that is not part of the language."""
    names = {
        nodes.Getitem: "[ ]", nodes.Concat: "~", nodes.CondExpr: "x if y else z", nodes.Add: "+", nodes.Sub: "−",
        nodes.Mul: "*", nodes.Div: "/", nodes.FloorDiv: "//", nodes.Mod: "%", nodes.Pow: "**", nodes.List: "[ ]",
        nodes.Tuple: "( , )", nodes.Dict: "{ }", nodes.Slice: "[ : ]", nodes.Pos: "+",
    }  # fmt: skip
    return names.get(type(node), type(node).__name__)


def names(tree: nodes.Expr) -> frozenset[str]:
    """The names an expression speaks of: what a page depends on, known before anything is computed."""
    every = (tree, *tree.find_all(nodes.Name))
    return frozenset(node.name for node in every if isinstance(node, nodes.Name))
