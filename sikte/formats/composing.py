"""YAML read by libyaml, which takes long to load: as a tree of our own, or told why it cannot be."""

import yaml

from sikte.formats.yaml import Items, Mapping, Node, Scalar
from sikte.problems import problem
from sikte.values.places import Place, Problem

LARGEST = 64 * 1024
DEEPEST = 30


def composed(text: str, path: str, first_line: int) -> tuple[Node, tuple[Problem, ...]]:
    """What `read` in yaml.py gives."""
    place = Place(path, first_line)
    if len(text.encode()) > LARGEST:
        return Mapping((), place), (problem(place, "yaml-too-large", limit=LARGEST // 1024),)
    try:
        forbidden = _forbidden(text, path, first_line)
        if forbidden:
            return Mapping((), place), forbidden
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        return Mapping((), place), (_unreadable(error, text, path, first_line),)
    except yaml.YAMLError as error:
        return Mapping((), place), (problem(place, "yaml-unreadable", reason=str(error).splitlines()[0]),)
    if root is None:
        return Mapping((), place), ()
    found: list[Problem] = []
    return _tree(root, path, first_line, found), tuple(found)


def _forbidden(text: str, path: str, first_line: int) -> tuple[Problem, ...]:
    """Anchors, aliases and tags: a few bytes of them can stand for millions, or for code.

    Nor deep nesting, which nobody writes and which libyaml composes by recursion until the stack is full.
    """
    found, depth = [], 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        place = Place(path, first_line + event.start_mark.line)
        words = _machinery(event)
        if words:
            found.append(problem(place, "yaml-tag", words=words))
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return (*found, problem(place, "yaml-too-deep", limit=DEEPEST))
    return tuple(found)


def _machinery(event: yaml.Event) -> str:
    """The tag, anchor or alias of an event as it was written, else ""."""
    tag, anchor = getattr(event, "tag", None), getattr(event, "anchor", None)
    if tag:
        return tag.replace("tag:yaml.org,2002:", "!!")
    return f"{'*' if isinstance(event, yaml.AliasEvent) else '&'}{anchor}" if anchor else ""


def _unreadable(error: yaml.MarkedYAMLError, text: str, path: str, first_line: int) -> Problem:
    """What is never closed is named where it opens, all else where libyaml gave up."""
    opens = (error.context or "").startswith(("while parsing a flow", "while scanning a quoted"))
    mark = error.context_mark if opens else error.problem_mark or error.context_mark
    lines = text.rstrip().split("\n")
    number = min(mark.line if mark else 0, len(lines) - 1)
    words = lines[number]
    code = "yaml-tab" if "\t" in words else "yaml-unreadable"
    return problem(Place(path, first_line + number), code, words=words.strip(), reason=words.strip())


def _tree(node: yaml.Node, path: str, first_line: int, found: list[Problem]) -> Node:
    place = Place(path, first_line + node.start_mark.line)
    if isinstance(node, yaml.ScalarNode):
        return Scalar(node.value, place, not node.style)
    if isinstance(node, yaml.SequenceNode):
        return Items(tuple(_tree(item, path, first_line, found) for item in node.value), place)
    return Mapping(_entries(node, path, first_line, found), place)


def _entries(
    node: yaml.MappingNode, path: str, first_line: int, found: list[Problem]
) -> tuple[tuple[Scalar, Node], ...]:
    entries: dict[str, tuple[Scalar, Node]] = {}
    for key_node, value_node in node.value:
        key = _tree(key_node, path, first_line, found)
        value = _tree(value_node, path, first_line, found)
        if not isinstance(key, Scalar):
            found.append(problem(key.place, "yaml-key"))
        elif key.text in entries:
            found.append(problem(key.place, "yaml-duplicate-key", key=key.text))
        else:
            entries[key.text] = (key, value)
    return tuple(entries.values())
