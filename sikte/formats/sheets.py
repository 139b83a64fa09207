"""Sheets: what the parts of an Excel file tell that the values in it do not.

How far each sheet goes, and which of its formulas were saved without their results (ECMA-376, part 1, 18.3.1).
"""

import re
from collections.abc import Mapping
from posixpath import join, normpath
from xml.parsers.expat import ParserCreate

from msgspec import Struct

WORKBOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
REFERENCE = re.compile("([A-Z]{1,3})([0-9]{1,7})")


class Extent(Struct):
    """area: rows × columns up to the furthest filled cell; unsaved: (row, column) of formulas without a result."""

    rows: int = 0
    columns: int = 0
    unsaved: list[tuple[int, int]] = []

    @property
    def area(self) -> int:
        return self.rows * self.columns


def extents(parts: Mapping[str, bytes]) -> dict[str, Extent]:
    """Path of each part that holds a sheet → its extent. Raises ValueError or ExpatError for what is no sheet."""
    return {path: _extent(part) for path, part in parts.items() if b"sheetData" in part}


def paths(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Name of each sheet → path of the part that holds it."""
    targets = {given.get("Id"): given.get("Target", "") for given in _all(parts, RELATIONS, "Relationship")}
    named = {given.get("name", ""): targets.get(given.get("r:id"), "") for given in _all(parts, WORKBOOK, "sheet")}
    return {name: normpath(join("/xl", target)).lstrip("/") for name, target in named.items()}


def _all(parts: Mapping[str, bytes], path: str, tag: str) -> list[dict[str, str]]:
    """The attributes of all elements of a kind."""
    found: list[dict[str, str]] = []
    parser = ParserCreate()
    parser.StartElementHandler = lambda name, given: found.append(given) if _local(name) == tag else None
    parser.Parse(parts.get(path, b"<none/>"), True)
    return found


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _extent(part: bytes) -> Extent:
    extent, row, column, formula, result = Extent(), 0, 0, False, False
    parser = ParserCreate()

    def start(name: str, given: dict[str, str]) -> None:
        nonlocal row, column, formula, result
        tag = _local(name)
        match tag:
            case "row":
                row, column = int(given.get("r", row + 1)), 0
            case "c":
                row, column = position(given["r"]) if "r" in given else (row, column + 1)
                formula, result = False, given.get("t") == "str"  # a text may be empty
            case "v" | "f" | "is":
                extent.rows, extent.columns = max(extent.rows, row), max(extent.columns, column)
                formula = formula or tag == "f"
                parser.CharacterDataHandler = text if formula and tag == "v" else None

    def text(_: str) -> None:
        nonlocal result
        result = True

    def end(name: str) -> None:
        if formula and not result and _local(name) == "c":
            extent.unsaved.append((row, column))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(part, True)
    return extent


def position(reference: str) -> tuple[int, int]:
    """B7 → row 7, column 2."""
    parts = REFERENCE.fullmatch(reference)
    if parts is None:
        raise ValueError(reference)
    column = 0
    for letter in parts[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(parts[2]), column


def reference(row: int, column: int) -> str:
    """Row 7, column 2 → B7."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"
