"""Bytes as they are sent and stored: in zlib's format, which every Python reads."""

try:  # takes a third of the time; there are machines that it is not made for
    from isal.isal_zlib import compress, decompress, error
except ImportError:
    from zlib import compress, decompress, error

from sikte.values.kept import Lost, digest_of

QUICK = 1  # pages shrink to an eighth all the same


def press(content: bytes) -> bytes:
    """The same in fewer bytes."""
    return compress(content, QUICK)


def unpressed(content: bytes, digest: str) -> bytes:
    """Pressed bytes again; raises Lost where they are not the ones of this digest."""
    try:
        raw = decompress(content)
    except error as damage:
        raise Lost from damage
    if digest_of(raw) != digest:
        raise Lost
    return raw
