"""What kind of image some bytes are, and how large: read from their first bytes, never from the name."""

import re

from sikte.values.value import Value

ENDINGS = {"png": "png", "jpg": "jpeg", "jpeg": "jpeg", "gif": "gif", "webp": "webp", "svg": "svg"}
SVG = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^\[>]*>\s*)?<svg[\s>]"
)


class ImageKind(Value):
    """kind: "png", "jpeg", "gif", "webp" or "svg"; width, height: in pixels, None where unknown."""

    kind: str
    width: int | None = None
    height: int | None = None


def kind_of(content: bytes) -> ImageKind | None:
    """The kind and size of an image, None for bytes of another sort."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        return ImageKind("png", _big(content, 16, 4), _big(content, 20, 4))
    if content.startswith(b"\xff\xd8\xff"):
        return _jpeg(content)
    if content[:6] in (b"GIF87a", b"GIF89a"):
        return ImageKind("gif", int.from_bytes(content[6:8], "little"), int.from_bytes(content[8:10], "little"))
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return ImageKind("webp")
    if SVG.match(content):
        return ImageKind("svg")
    return None


def _big(content: bytes, start: int, length: int) -> int:
    return int.from_bytes(content[start : start + length], "big")


def _jpeg(content: bytes) -> ImageKind:
    """A JPEG's size stands in its start-of-frame segment (ITU T.81, B.2.2)."""
    position = 2
    while position + 9 < len(content) and content[position] == 0xFF:
        marker = content[position + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return ImageKind("jpeg", _big(content, position + 7, 2), _big(content, position + 5, 2))
        position += 2 + _big(content, position + 2, 2)
    return ImageKind("jpeg")
