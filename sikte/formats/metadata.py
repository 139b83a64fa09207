"""What cameras and programs write into pictures beside the picture: where and when it was taken, by whom, in how many
versions. It is taken out without touching a pixel; only which way is up, and the colours' profile, stay."""

import re
import struct
from collections.abc import Iterator

from sikte.memory import remembered
from sikte.values.files import Files
from sikte.values.kept import Kept

PNG = b"\x89PNG\r\n\x1a\n"
PNG_NOTES = (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME")
WEBP_NOTES = (b"EXIF", b"XMP ")
WEBP_FLAGS = 0x08 | 0x04
EXIF, PROFILE = b"Exif\x00\x00", b"ICC_PROFILE\x00"
ORIENTATION = 0x0112
# A JPEG's scan ends at the next marker that is no part of it (ITU T.81, B.1.1.2).
NEXT = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
SCAN, END, COMMENT = 0xDA, 0xD9, 0xFE


@remembered
def bared(path: str, sources: Files) -> Kept[bytes] | None:
    """A picture without its metadata, its path among the sources; None where there is nothing to take out."""
    content = sources[path]
    bare = without_metadata(content)
    return Kept.of(bare) if bare != content else None


def without_metadata(content: bytes) -> bytes:
    """A PNG, JPEG or WebP without metadata; other bytes, and what cannot be followed to its end, as they are."""
    try:
        if content.startswith(b"\xff\xd8"):
            return b"".join(_jpeg(content))
        if content.startswith(PNG):
            return PNG + b"".join(_png(content))
        if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
            return _webp(content)
    except (struct.error, IndexError, AttributeError):
        return content
    return content


def _png(content: bytes) -> Iterator[bytes]:
    """The chunks that stay, to the last one (PNG, 5.3)."""
    at, kind = len(PNG), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", content, at)
        if kind not in PNG_NOTES:
            yield content[at : at + 12 + length]
        at += 12 + length


def _webp(content: bytes) -> bytes:
    """The chunks that stay, in a frame of their size, which no longer promises the others."""
    kept, at = [], 12
    while at < len(content):
        kind, length = struct.unpack_from("<4sI", content, at)
        end = at + 8 + length + length % 2
        if kind == b"VP8X":
            kept.append(content[at : at + 8] + bytes([content[at + 8] & ~WEBP_FLAGS]) + content[at + 9 : end])
        elif kind not in WEBP_NOTES:
            kept.append(content[at:end])
        at = end
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _jpeg(content: bytes) -> Iterator[bytes]:
    """The segments that stay, to the end of the image: what follows is other versions of it, or a film."""
    yield content[:2]
    at = 2
    while (marker := content[at + 1]) != END:
        (length,) = struct.unpack_from(">H", content, at + 2)
        end = at + 2 + length
        yield _segment(marker, content[at:end])
        if marker == SCAN:
            start, end = end, NEXT.search(content, end).start()
            yield content[start:end]
        at = end
    yield content[at : at + 2]


def _segment(marker: int, segment: bytes) -> bytes:
    """One segment as it stays; b"" where it tells of something else than the picture."""
    if segment[4:].startswith(EXIF):
        return _upright(segment[10:])
    told = marker == COMMENT or 0xE1 <= marker <= 0xEF and marker != 0xEE
    return b"" if told and not segment[4:].startswith(PROFILE) else segment


def _upright(exif: bytes) -> bytes:
    """An Exif segment that tells which way is up and nothing else; b"" where that is as the picture lies."""
    try:
        turned = _turned(exif)
    except struct.error:
        return b""
    if turned == 1:
        return b""
    entry = struct.pack(">HHIHHI", ORIENTATION, 3, 1, turned, 0, 0)
    body = EXIF + b"MM\x00*" + struct.pack(">IH", 8, 1) + entry
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _turned(exif: bytes) -> int:
    """Exif's orientation, from 1 (as it lies) to 8."""
    order = ">" if exif.startswith(b"MM") else "<"
    (first,) = struct.unpack_from(f"{order}I", exif, 4)
    (entries,) = struct.unpack_from(f"{order}H", exif, first)
    found = (struct.unpack_from(f"{order}HHIH", exif, first + 2 + 12 * number) for number in range(entries))
    return next((value for tag, _, _, value in found if tag == ORIENTATION), 1)
