"""Bytes to text, composed (NFC) and with \\n between the lines, whatever the editor wrote."""

import codecs
import re
from unicodedata import normalize

from sikte.problems import problem
from sikte.values.places import Place, Problem

# What no editor shows and no page can hold: control characters, odd line breaks, and the marks Sikte itself uses.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ue000-\ue005\ufffe\uffff]")
SWEDISH_UTF_8 = re.compile(b"\xc3[\xa5\xa4\xb6\x85\x84\x96]")  # å ä ö Å Ä Ö
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def words(data: bytes, path: str, found: list[Problem]) -> str:
    """The text of an author's file, which is UTF-8 (else "" with a problem), without what cannot be seen (likewise)."""
    try:
        text = _composed(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        found.append(problem(Place(path, 1 + data.count(b"\n", 0, error.start)), "text-not-utf-8"))
        return ""
    for sign in UNSEEN.finditer(text):
        place = Place(path, 1 + text.count("\n", 0, sign.start()))
        found.append(problem(place, "private-character", words=f"U+{ord(sign[0]):04X}"))
    return UNSEEN.sub("", text)


def figures(data: bytes, path: str, found: list[Problem]) -> str:
    """The text of a data file: UTF-8, UTF-16 where it begins with its mark (Excel's "Unicode text"), else cp1252.

    One that is UTF-8 on some lines and cp1252 on others is a problem at the first line that is not UTF-8.
    """
    for encoding in ("utf-16",) if data.startswith(UTF_16) else ("utf-8-sig", "cp1252"):
        try:
            return _composed(data.decode(encoding))
        except UnicodeDecodeError as error:
            if encoding == "utf-8-sig" and SWEDISH_UTF_8.search(data):
                found.append(problem(Place(path, 1 + data.count(b"\n", 0, error.start)), "table-mixed"))
                return ""
    found.append(problem(Place(path), "table-encoding"))
    return ""


def _composed(text: str) -> str:
    return normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
