"""Names for addresses and anchors: plain ASCII, made from authors' words."""

import re
import unicodedata
from functools import lru_cache

LONGEST = 100
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
FOREIGN = re.compile(r"[^a-z0-9]+")
LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ŋ": "n"})


@lru_cache(maxsize=1024)
def slug(text: str) -> str:
    """`text` as `^[a-z0-9]+(-[a-z0-9]+)*$`, at most 100 characters; "" where no letter or digit is left.

    å, ä, ö become a, a, o, and other accents fall away; a text too long is cut between words.
    """
    whole = FOREIGN.sub("-", text.lower() if text.isascii() else _without_accents(text)).strip("-")
    if len(whole) <= LONGEST:
        return whole
    return whole[: LONGEST + 1].rpartition("-")[0] or whole[:LONGEST]


def _without_accents(text: str) -> str:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text).casefold().translate(LETTERS))
    return BEYOND_ASCII.sub(lambda found: "" if unicodedata.combining(found[0]) else "-", plain)


def unique(name: str, taken: set[str]) -> str:
    """`name`, or `name-2`, `name-3` … where it is taken; marks the answer as taken."""
    chosen, count = name, 1
    while chosen in taken:
        count += 1
        chosen = f"{name}-{count}"
    taken.add(chosen)
    return chosen
