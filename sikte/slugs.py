"""Names for addresses and anchors: plain ASCII, made from authors' words."""

import re
import unicodedata

LONGEST = 100
LETTERS = str.maketrans({"å": "a", "ä": "a", "ö": "o", "æ": "ae", "ø": "o", "ß": "ss", "đ": "d", "ł": "l", "þ": "th", "ð": "d"})


def slug(text: str) -> str:
    """`^[a-z0-9]+(-[a-z0-9]+)*$`, at most 100 characters; "" where nothing is left of the text."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(LETTERS)
    ascii_only = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:LONGEST].strip("-")


def unique(name: str, taken: set[str]) -> str:
    """`name`, or `name-2`, `name-3` … where it is taken; marks the answer as taken."""
    chosen, count = name, 1
    while chosen in taken:
        count += 1
        chosen = f"{name}-{count}"
    taken.add(chosen)
    return chosen
