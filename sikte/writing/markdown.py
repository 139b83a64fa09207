"""Markdown to HTML, with lifted expressions as markers in it."""

from collections.abc import Sequence

from sikte.values.places import Place, Problem
from sikte.values.value import Value
from sikte.writing.lift import Piece

LINK_OPEN, LINK_CLOSE = "\ue002", "\ue003"


class Converted(Value):
    """html: with markers; anchors: ((heading level, anchor), …); links: the inward ones, in order."""

    html: str
    anchors: tuple[tuple[int, str], ...]
    links: tuple[tuple[str, Place], ...]
    problems: tuple[Problem, ...]


def convert(
    lifted: str, original: str, path: str, first_line: int, pieces: Sequence[Piece], language: str
) -> Converted:
    """A lifted body as HTML. `pieces` are what was lifted; `original` is the body as written: it tells on
    which line things stand that no piece marks."""
    from sikte.writing.converting import converted

    return converted(lifted, original, path, first_line, pieces, language)
