"""Bytes to text, composed (NFC) and with \\n between the lines, whatever the editor wrote."""

import codecs
from unicodedata import normalize

from sikte.problems import problem
from sikte.values.places import Place, Problem

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def words(data: bytes, path: str, found: list[Problem]) -> str:
    """The text of an author's file, which is UTF-8; "" with a problem where it is not."""
    try:
        return _composed(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        found.append(problem(Place(path, 1 + data.count(b"\n", 0, error.start)), "text-not-utf-8"))
        return ""


def figures(data: bytes, path: str, found: list[Problem]) -> str:
    """The text of a data file: UTF-8, UTF-16 where it begins with its mark (Excel's "Unicode text"), else cp1252."""
    for encoding in ("utf-16",) if data.startswith(UTF_16) else ("utf-8-sig", "cp1252"):
        try:
            return _composed(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    found.append(problem(Place(path), "table-encoding"))
    return ""


def _composed(text: str) -> str:
    return normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
