"""How much room words take in a picture, whose font comes along."""

from collections.abc import Iterator
from functools import cache

from sikte.charts import metrics

ANY = 600


def width(words: str, size: float, bold: bool = False) -> float:
    """Of the words in one line, in the unit of their size."""
    known = _widths(bold)
    return sum(known.get(character, ANY) for character in words) * size / 1000


def lines(words: str, room: float, size: float, bold: bool = False) -> list[str]:
    """The words in lines that are no wider than the room, unless one word is."""
    return list(_filled(words.split(" "), room, size, bold)) if words else []


def _filled(words: list[str], room: float, size: float, bold: bool) -> Iterator[str]:
    line = words[0]
    for word in words[1:]:
        if width(f"{line} {word}", size, bold) > room:
            yield line
            line = word
        else:
            line = f"{line} {word}"
    yield line


@cache
def _widths(bold: bool) -> dict[str, int]:
    """Of each character, in thousandths of its size."""
    found = metrics.BOLD if bold else metrics.REGULAR
    return {character: wide for wide, characters in found.items() for character in characters}
