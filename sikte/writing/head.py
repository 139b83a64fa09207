"""Front matter and the YAML of blocks: their expressions lifted out, then read as YAML."""

import re

from sikte.formats import yaml
from sikte.problems import problem
from sikte.values.places import Place, Problem
from sikte.writing.lift import Lifter

FENCE = "---"
LINE = re.compile(r"^(?P<indent>\s*)(?P<key>(?:- +)?(?:[\w-]+:\s+|- +)?)(?P<value>.*)$")
SCALAR_BLOCK = re.compile(r"(?:^|:\s+|- +)[|>][+-]?\d*\s*$")
OWN_FORM = ('"', "'", "[", "|", ">")


def parted(text: str, path: str) -> tuple[str, str, int, tuple[Problem, ...]]:
    """(front matter, body, the body's first line, problems) of a Markdown file."""
    lines = text.split("\n")
    if not lines or lines[0].rstrip() != FENCE:
        return "", text, 1, (problem(Place(path), "front-matter-missing"),)
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == FENCE:
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2, ()
    return "", "", len(lines), (problem(Place(path), "front-matter-unclosed"),)


def read(text: str, lifter: Lifter, first_line: int) -> tuple[yaml.Node, tuple[Problem, ...]]:
    """The YAML tree of a text whose expressions the lifter takes care of."""
    return yaml.read(_protected(text, lifter, first_line), lifter.path, first_line)


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
        return lifter.line(line, number)
    parts = LINE.match(line)
    value = parts["value"]
    lifted = lifter.line(value, number)
    flow = value.startswith(OWN_FORM) or (value.startswith("{") and not value.startswith(("{{", "{%")))
    if inside_block or flow or not parts["key"]:
        return parts["indent"] + parts["key"] + lifted
    quoted = lifted.rstrip().replace("'", "''")
    return f"{parts['indent']}{parts['key']}'{quoted}'"
