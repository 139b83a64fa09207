"""Excel: the sheets of a workbook, as rows of the texts that the cells stand for."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING
from unicodedata import normalize
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile
from zlib import error as BadDeflate

from sikte.formats import sheets
from sikte.formats.delimited import Grid
from sikte.formats.sheets import Extent
from sikte.problems import nearest, problem
from sikte.values.places import Place, Problem

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

MOST_UNPACKED = 200 * 2**20
MOST_CELLS = 2_000_000
RATIO, RATIO_FROM = 100, 2**20
ENCRYPTED_OR_OLD = b"\xd0\xcf\x11\xe0"
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
    """(row number, cells) of each row of a sheet (by default the first that is shown), and the decimal mark, if
    numbers tell it."""
    from python_calamine import CalamineError

    extents, fault = _extents(data)
    if fault:
        found.append(problem(Place(path), fault))
        return [], ""
    try:
        rows = _rows(data, extents, path, sheet, found)
    except (CalamineError, IndexError):
        found.append(problem(Place(path), "excel-unreadable"))
        return [], ""
    fractions = any(isinstance(cell, float) and cell % 1 for row in rows for cell in row)
    return [(n, [_text(cell) for cell in row]) for n, row in enumerate(rows, 1)], "." if fractions else ""


def _extents(data: bytes) -> tuple[dict[str, Extent], str]:
    """(how far each sheet goes, by name; why the workbook is not opened, else ""): locked, broken, or so large that
    it would fill the memory."""
    if data.startswith(ENCRYPTED_OR_OLD):
        return {}, "excel-locked"
    try:
        with ZipFile(BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
            if size > MOST_UNPACKED or (size > RATIO_FROM and size > RATIO * len(data)):
                return {}, "excel-too-large"
            parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
        extents, paths = sheets.extents(parts), sheets.paths(parts)
    except BROKEN:
        return {}, "excel-unreadable"
    # calamine sets aside memory for a whole sheet, or brings Python down
    too_large = any(extent.area > MOST_CELLS for extent in extents.values())
    by_name = {name: extents[path] for name, path in paths.items() if path in extents}
    return by_name, "excel-too-large" if too_large else ""


def _rows(
    data: bytes, extents: Mapping[str, Extent], path: str, sheet: str | None, found: list[Problem]
) -> list[list[object]]:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(BytesIO(data))
    name = sheet or _first_shown(book)
    if name not in book.sheet_names:
        known = ", ".join(book.sheet_names)
        facts = {"words": name, "near": nearest(name, book.sheet_names), "known": known}
        found.append(problem(Place(path), "excel-sheet", **facts))
        return []
    found.extend(_unsaved(extents.get(name, Extent()), path))
    return book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def _first_shown(book: "CalamineWorkbook") -> str:
    """The first sheet of cells that Excel shows; where all are hidden, the first."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    cells = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    shown = [sheet for sheet in cells if sheet.visible == SheetVisibleEnum.Visible]
    return (shown or cells)[0].name


def _unsaved(extent: Extent, path: str) -> Iterator[Problem]:
    """One problem where formulas were saved without their results."""
    if extent.unsaved:
        first, *rest = extent.unsaved
        code = "excel-formulas" if rest else "excel-formula"
        yield problem(Place(path, first[0]), code, words=sheets.reference(*first), count=len(rest))


def _text(cell: object) -> str:
    """A number as Excel itself would show it whole: 15 digits, no more decimals than it has; a date in ISO form."""
    if isinstance(cell, float):
        return format(Decimal(f"{cell:.15g}"), "f") if cell % 1 else f"{cell:.0f}"
    return normalize("NFC", cell) if isinstance(cell, str) else str(cell)
