"""Tables that spreadsheets open: CSV as they expect it in each language, in which no text is run."""

import csv
from collections.abc import Iterable
from decimal import Decimal
from io import StringIO

from sikte.language.numbers import spreadsheet

# What a spreadsheet takes for the beginning of a formula, and the mark that says that it is none.
FORMULA = tuple("=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20")
PLAIN = "'"


def table(rows: Iterable[Iterable[str]], language: str) -> bytes:
    """The rows as CSV: UTF-8 with a byte order mark, with what parts its cells in `language` between them."""
    text = StringIO(newline="")
    csv.writer(text, delimiter=delimiter(language), lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def delimiter(language: str) -> str:
    """Spreadsheets in a language whose decimals have a comma part cells by semicolons."""
    return ";" if "," in spreadsheet(Decimal("0.5"), language) else ","


def harmless(text: str) -> str:
    """The text, which no spreadsheet runs.

    One that looks like a formula, or begins with an apostrophe, gets an apostrophe before it; taking one away from
    every text that has it gives the texts back.
    """
    return PLAIN + text if text.startswith((*FORMULA, PLAIN)) else text
