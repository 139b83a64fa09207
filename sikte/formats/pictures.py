"""Pictures in the sizes that pages use, in the formats that weigh least, upright and in the colours of the web."""

from sikte.memory import remembered
from sikte.values.files import Files
from sikte.values.kept import Kept
from sikte.values.places import Problem
from sikte.values.value import Value

WIDTHS = (480, 800, 1200, 1600)
MOST = 80_000_000


class Size(Value):
    """A picture in one size. kind: "avif" or "webp"; width: in pixels."""

    kind: str
    width: int
    content: Kept[bytes]


class Sized(Value):
    """A picture's own width and height in pixels, as it is shown (0 where it cannot be read), its sizes, the
    smallest first in each format, and what is wrong with it."""

    width: int = 0
    height: int = 0
    sizes: tuple[Size, ...] = ()
    problems: tuple[Problem, ...] = ()


@remembered
def sized(path: str, sources: Files) -> Sized:
    """The sizes of one PNG, JPEG, GIF or WebP, its path among the sources.

    None is wider than the picture itself, and none of a format in which the widest would be heavier than it is. A
    picture that moves, or has more than eight bits a channel, has none.
    """
    from sikte.formats.resizing import resized

    return resized(sources[path], path)
