"""YAML with places: every scalar is text and knows its line; the schema decides what it is."""

from sikte.values.places import Place, Problem
from sikte.values.value import Value


class Scalar(Value):
    """A word of text; `plain` where it stood without quotes."""

    text: str
    place: Place
    plain: bool = True


class Items(Value):
    """A list."""

    items: tuple["Node", ...]
    place: Place


class Mapping(Value):
    """Keys, each with its own place and value, in the author's order."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    place: Place


Node = Scalar | Items | Mapping


def read(text: str, path: str, first_line: int = 1) -> tuple[Node, tuple[Problem, ...]]:
    """The tree of a YAML text whose first line stands at `first_line` of `path`.

    What cannot be read at all comes back as an empty mapping with a problem.
    """
    from sikte.formats.composing import composed

    return composed(text, path, first_line)
