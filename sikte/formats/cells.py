"""Cells: the text of one figure, to a number or to the sign of why there is none.

Numbers are written with a decimal comma or point, a hyphen or a true minus, and spaces between groups of three.
"""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from msgspec.structs import replace

from sikte.values.value import Value

SYMBOLS = {"..": "not-available", ".": "not-applicable", "–": "zero", "-": "zero", "U": "confidential"}
STATUSES = ("provisional", "revised")
MEANINGS = ("not-available", "not-applicable", "confidential", "zero", *STATUSES)
SUFFIXES = {"percent": "%", "permille": "‰"}
LONGEST = 28  # as many digits as Decimal keeps when it computes

NUMBER = re.compile("[-−]?(?:[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?:[.,][0-9]+)?")
TWO_WAYS = re.compile("[-−]?[1-9][0-9]{0,2}[.,][0-9]{3}")
MANY_MARKS = re.compile("[-−]?[0-9][0-9., ]*[0-9]")
SCIENTIFIC = re.compile("[-−]?[0-9]+(?:[.,][0-9]+)?e[-−+]?[0-9]+", re.IGNORECASE)
MARKED = re.compile("[-−]?[0-9][0-9 ]*(?:[.,][0-9]+)?(?P<mark>[^0-9]{1,20})")


class Cell(Value):
    """value: None where there is none, and `sign` says why; status: "", "provisional" or "revised"."""

    value: Decimal | None
    sign: str = ""
    status: str = ""


class Fault(Value):
    """Why a cell is no figure: the code of its problem, and the foreign mark where that is the reason."""

    code: str
    mark: str = ""


class Style(Value):
    """How the figures of a file are written.

    symbols: what stands in place of a number → its sign, or "zero"; marks: what stands after one → a status;
    suffix: the sign of the unit, or ""; decimal: the mark known to stand before decimals, a comma or a point, or "".
    """

    symbols: Mapping[str, str]
    marks: tuple[tuple[str, str], ...] = ()
    suffix: str = ""
    decimal: str = ""


def style_of(
    texts: Iterable[str], symbols: Mapping[str, str], unit_kind: str = "other", decimals: int = 0, decimal: str = ""
) -> Style:
    """How a file writes its figures, told from all of them together (and `decimal`, if the file says it otherwise).

    The decimal mark is the only one that stands where no group of thousands could begin (12,5; 0,125; 1234,567).
    If no figure tells, three or more `decimals` do: then 1,234 is no thousand.
    """
    meanings = SYMBOLS | dict(symbols)
    style = Style(
        {text: meaning for text, meaning in meanings.items() if meaning not in STATUSES},
        tuple((text, meaning) for text, meaning in meanings.items() if text and meaning in STATUSES),
        SUFFIXES.get(unit_kind, ""),
    )
    marked = [bare(text, style) for text in dict.fromkeys(texts) if _mark(text)]
    broken = [number for number in marked if _mark(number) and NUMBER.fullmatch(number)]
    marks = {_mark(number) for number in broken if not TWO_WAYS.fullmatch(number)} | ({decimal} - {""})
    if not marks and decimals >= 3:
        marks = {_mark(number) for number in broken}
    return replace(style, decimal=marks.pop()) if len(marks) == 1 else style


def read(text: str, style: Style) -> Cell | Fault:
    """What one cell says; no spaces stand around it, and those inside are single ones."""
    for mark, status in style.marks:
        if text.endswith(mark):
            unmarked = read(text.removesuffix(mark).rstrip(), replace(style, marks=()))
            return replace(unmarked, status=status) if isinstance(unmarked, Cell) else unmarked
    meaning = style.symbols.get(text)
    if meaning is not None:
        return Cell(Decimal(0)) if meaning == "zero" else Cell(None, meaning)
    number = bare(text, style)
    plain = number.replace(" ", "").replace("−", "-").replace(",", ".")
    if not NUMBER.fullmatch(number) or len(plain) > LONGEST:
        return _fault(number)
    if "." in plain and TWO_WAYS.fullmatch(number) and _mark(number) != style.decimal:
        return Fault("cell-two-ways")
    value = Decimal(plain)
    return Cell(value or value.copy_abs())


def bare(text: str, style: Style) -> str:
    """The text without the sign of the unit."""
    return text.removesuffix(style.suffix).rstrip() if style.suffix else text


def _mark(text: str) -> str:
    """The comma or point in a number, or ""."""
    return "," if "," in text else "." if "." in text else ""


def _fault(text: str) -> Fault:
    if not text:
        return Fault("cell-empty")
    if SCIENTIFIC.fullmatch(text):
        return Fault("cell-scientific")
    if MANY_MARKS.fullmatch(text) and text.count(",") + text.count(".") > 1:
        return Fault("cell-many-marks")
    found = MARKED.fullmatch(text)
    if found:
        mark = found["mark"].strip()
        return Fault("cell-percent" if mark in SUFFIXES.values() else "cell-marked", mark)
    return Fault("cell-not-a-number")
