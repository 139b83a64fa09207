"""The alphabet that lists for readers are in: Swedish, where å, ä and ö come last."""

from unicodedata import normalize

ALPHABET = "abcdefghijklmnopqrstuvwxyzåäö"


def first(title: str) -> str:
    """The letter that a title begins with, "#" where that is none."""
    start = _plain(title)[:1]
    return start if start and start in ALPHABET else "#"


def ordered(title: str) -> list[int]:
    """What titles are sorted by, as a dictionary has them."""
    return [ALPHABET.find(sign) for sign in _plain(title)]


def _plain(title: str) -> str:
    """In small letters, without quotation marks before it, and with no accents but those of letters of their own."""
    signs = (sign if sign in ALPHABET else normalize("NFD", sign)[0] for sign in normalize("NFC", title).lower())
    return "".join(signs).lstrip("\"'”’“‘(–- ")
