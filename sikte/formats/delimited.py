"""CSV: text to rows of cells, each with the line it begins on."""

import csv
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress

from sikte.problems import problem
from sikte.values.places import Place, Problem

DELIMITERS = ";\t,"
LEAST = {";": 1, "\t": 1, ",": 2}  # a single comma may stand before decimals
LOOKED_AT = 50
Grid = list[tuple[int, list[str]]]


def grid(text: str, path: str, header: int | None, found: list[Problem]) -> Grid:
    """(line, cells) of each row from the header on: line `header`, else the first that is not blank.

    The delimiter is told by the header: a semicolon, a tab or a comma; a first line `sep=;` names it.
    """
    lines = text.split("\n")
    if "\0" in text:
        found.append(problem(Place(path, 1 + text.count("\n", 0, text.index("\0"))), "table-nul"))
        return []
    named = _named(lines[0])
    first = header or next((n for n, line in enumerate(lines, 1) if line.strip() and (n > 1 or not named)), 1)
    delimiter = named or _delimiter(lines[first - 1 :])
    return _unquoted(lines, first, delimiter) or list(_rows(lines, first, delimiter, path, found))


def _unquoted(lines: list[str], first: int, delimiter: str) -> Grid:
    """The rows at once, where each is a line; none where something stands in quotes or is wrong."""
    told = lines[first - 1 :]
    if '"' in "".join(told):
        return []
    with suppress(csv.Error):
        return list(enumerate(csv.reader(told, delimiter=delimiter, strict=True), first))
    return []


def _named(line: str) -> str:
    """The delimiter that `sep=;` names, else ""."""
    name, _, delimiter = line.partition("=")
    return delimiter if name.casefold() == "sep" and len(delimiter) == 1 and delimiter in DELIMITERS else ""


def _delimiter(lines: list[str]) -> str:
    """The mark in the header; where that has none, the one that most lines have: the header may be a title."""
    bare = ["".join(line.split('"')[::2]) for line in lines[:LOOKED_AT] if line.strip()]
    header, *rows = map(Counter, bare or [""])
    in_most = (mark for mark in DELIMITERS if sum(row[mark] >= LEAST[mark] for row in rows) > len(rows) / 2)
    return next((mark for mark in DELIMITERS if header[mark]), "") or next(in_most, ";")


def _rows(
    lines: list[str], first: int, delimiter: str, path: str, found: list[Problem]
) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader((line + "\n" for line in lines[first - 1 :]), delimiter=delimiter, strict=True)
    while True:
        line = first + reader.line_num
        try:
            yield line, next(reader)
        except StopIteration:
            return
        except csv.Error:
            found.append(problem(Place(path, line), "table-quotes"))
            return
