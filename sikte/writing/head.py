"""Front matter and the YAML of blocks: their expressions lifted out, then read as YAML."""

import re

from sikte.formats import yaml
from sikte.formats.form import Form
from sikte.problems import problem
from sikte.values.places import Place, Problem
from sikte.writing.lift import MARKER, Lifter

FENCE = "---"
TOLD = ("title", "subtitle", "summary", "verdict", "alt", "caption")
LINE = re.compile(r"^(?P<indent>\s*)(?P<key>(?:- +)?(?:[\w-]+:\s+|- +)?)(?P<value>.*)$")
PLAIN = re.compile(r"""^\s*(?P<key>\w+):\s+(?!["'\[{|>&*#])[^#]*?\S(?P<lost>\s\#\S.*)$""")
SCALAR_BLOCK = re.compile(r"(?:^|:\s+|- +)[|>][+-]?\d*\s*$")
# A value that YAML takes as one piece: in quotes, in brackets, in braces, or written below.
WHOLE = re.compile(r"""\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^\[\]]*\]|\{.*\}|[|>][+-]?\d*)\s*""")


def parted(text: str, path: str) -> tuple[str, str, int, tuple[Problem, ...]]:
    """(front matter, body, the body's first line, problems) of a Markdown file.

    Front matter that is never closed is taken to end at the first blank line.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return "", text, 1, (problem(Place(path), "front-matter-missing"),)
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == FENCE:
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2, ()
    end = next((number for number, line in enumerate(lines) if not line.strip()), len(lines))
    unclosed = problem(Place(path), "front-matter-unclosed")
    return "\n".join(lines[1:end]), "\n".join(lines[end:]), end + 1, (unclosed,)


def read(text: str, lifter: Lifter, first_line: int, found: list[Problem], language: str) -> Form:
    """The form that a YAML text is, whose expressions the lifter takes care of.

    Where it cannot be read, and where a value is computed that cannot be, the form finds nothing else wrong.
    """
    node, unreadable = yaml.read(_protected(text, lifter, first_line), lifter.path, first_line)
    form = Form(node, found, language)
    computed = [key for key, (_, value) in form.nodes.items() if key not in TOLD and _pieces(value)]
    for key in computed:
        piece = lifter.pieces[_pieces(form.nodes.pop(key)[1])[0]]
        found.append(problem(piece.place, "expression-not-here", words=piece.original, key=key))
    if computed or (unreadable and not form.nodes):
        form.found = []
    found.extend(unreadable)
    return form


def _pieces(node: yaml.Node) -> list[int]:
    """The expressions in what a key holds."""
    if isinstance(node, yaml.Scalar):
        return [int(number) for number in MARKER.findall(node.text)]
    inner = node.items if isinstance(node, yaml.Items) else [value for _, value in node.entries]
    return [number for value in inner for number in _pieces(value)]


def _protected(text: str, lifter: Lifter, first_line: int) -> str:
    """A value that holds an expression is text to the end of its line, whatever YAML would make of it."""
    out: list[str] = []
    block_indent: int | None = None
    for number, line in enumerate(text.split("\n"), first_line):
        indent = len(line) - len(line.lstrip())
        if block_indent is not None and line.strip() and indent <= block_indent:
            block_indent = None
        out.append(_line(line, lifter, number, inside_block=block_indent is not None))
        if block_indent is None and SCALAR_BLOCK.search(line):
            block_indent = indent
    return "\n".join(out)


def _line(line: str, lifter: Lifter, number: int, inside_block: bool) -> str:
    if "{{" not in line and "{%" not in line:
        _refuse_lost_text(line, lifter, number, inside_block)
        return lifter.line(line, number)
    parts = LINE.match(line)
    value = parts["value"]
    lifted = lifter.line(value, number)
    if inside_block or WHOLE.fullmatch(lifted) or not parts["key"]:
        return parts["indent"] + parts["key"] + lifted
    quoted = lifted.rstrip().replace("'", "''")
    return f"{parts['indent']}{parts['key']}'{quoted}'"


def _refuse_lost_text(line: str, lifter: Lifter, number: int, inside_block: bool) -> None:
    """`title: Mål #15`: to YAML the rest is a comment, to whoever wrote it surely not."""
    told = PLAIN.match(line)
    if told and told["key"] in TOLD and not inside_block:
        words = {"words": told["lost"].strip(), "key": told["key"]}
        lifter.problems.append(problem(Place(lifter.path, number), "text-after-hash", **words))
