"""Excel: the sheets of a workbook, as rows of the texts that the cells stand for."""

import re
from decimal import Decimal
from io import BytesIO
from unicodedata import normalize
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile
from zlib import error as BadDeflate

from sikte.formats.delimited import Grid
from sikte.problems import nearest, problem
from sikte.values.places import Place, Problem

MOST_UNPACKED = 200 * 2**20
MOST_CELLS = 2_000_000
RATIO, RATIO_FROM = 100, 2**20
ENCRYPTED_OR_OLD = b"\xd0\xcf\x11\xe0"
REFERENCE = re.compile("([A-Z]{1,3})([0-9]{1,7})")
BROKEN = (
    BadZipFile,
    BadDeflate,
    ExpatError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    KeyError,
)


def grid(data: bytes, path: str, sheet: str | None, found: list[Problem]) -> tuple[Grid, str]:
    """(row number, cells) of each row of a sheet (by default the first), and the decimal mark, if numbers tell it."""
    fault = _fault(data)
    if fault:
        found.append(problem(Place(path), fault))
        return [], ""
    rows = _rows(data, path, sheet, found)
    fractions = any(isinstance(cell, float) and cell % 1 for row in rows for cell in row)
    return [(n, [_text(cell) for cell in row]) for n, row in enumerate(rows, 1)], "." if fractions else ""


def _fault(data: bytes) -> str:
    """Why a workbook is not opened, else "": locked, broken, or so large that it would fill the memory."""
    if data.startswith(ENCRYPTED_OR_OLD):
        return "excel-locked"
    try:
        with ZipFile(BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
            if size > MOST_UNPACKED or (size > RATIO_FROM and size > RATIO * len(data)):
                return "excel-too-large"
            parts = [archive.read(entry) for entry in archive.infolist()]
        too_large = any(_area(part) > MOST_CELLS for part in parts if b"sheetData" in part)
    except BROKEN:
        return "excel-unreadable"
    return "excel-too-large" if too_large else ""


def _area(sheet: bytes) -> int:
    """Rows × columns up to the furthest filled cell: calamine sets aside memory for them all, or brings Python down."""
    row = column = rows = columns = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal row, column, rows, columns
        match tag.rpartition(":")[2]:
            case "row":
                row, column = int(attributes.get("r", row + 1)), 0
            case "c":
                row, column = _position(attributes["r"]) if "r" in attributes else (row, column + 1)
            case "v" | "f" | "is":
                rows, columns = max(rows, row), max(columns, column)

    parser = ParserCreate()
    parser.StartElementHandler = start
    parser.Parse(sheet, True)
    return rows * columns


def _position(reference: str) -> tuple[int, int]:
    """B7 → row 7, column 2."""
    parts = REFERENCE.fullmatch(reference)
    if parts is None:
        raise ValueError(reference)
    column = 0
    for letter in parts[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(parts[2]), column


def _rows(data: bytes, path: str, sheet: str | None, found: list[Problem]) -> list[list[object]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        if sheet is None or sheet in book.sheet_names:
            return book.get_sheet_by_name(sheet or book.sheet_names[0]).to_python(skip_empty_area=False)
    except (CalamineError, IndexError):
        found.append(problem(Place(path), "excel-unreadable"))
        return []
    known = ", ".join(book.sheet_names)
    found.append(problem(Place(path), "excel-sheet", words=sheet, near=nearest(sheet, book.sheet_names), known=known))
    return []


def _text(cell: object) -> str:
    """A number as Excel itself would show it whole: 15 digits, no more decimals than it has; a date in ISO form."""
    if isinstance(cell, float):
        return format(Decimal(f"{cell:.15g}"), "f") if cell % 1 else f"{cell:.0f}"
    return normalize("NFC", cell) if isinstance(cell, str) else str(cell)
