from decimal import Decimal

import pytest

from sikte.formats.cells import Cell, Fault, read, style_of

COMMAS, POINTS, NEITHER, BOTH = ["12,5"], ["12.5"], [], ["12,5", "12.5"]


def number(text: str) -> Cell:
    return Cell(Decimal(text))


@pytest.mark.parametrize(
    ("text", "others", "cell"),
    [
        ("12", NEITHER, number("12")),
        ("12,5", NEITHER, number("12.5")),
        ("12.50", NEITHER, number("12.50")),
        ("1 234", NEITHER, number("1234")),
        ("1 234 567,25", NEITHER, number("1234567.25")),
        ("1234567", NEITHER, number("1234567")),
        ("-3,2", NEITHER, number("-3.2")),
        ("−3,2", NEITHER, number("-3.2")),
        ("-0", NEITHER, number("0")),
        ("0,125", NEITHER, number("0.125")),
        ("007", NEITHER, number("7")),
        ("1,234", COMMAS, number("1.234")),
        ("1,234", ["1234,567"], number("1.234")),
        ("1,234", ["0,125"], number("1.234")),
        ("1.234", POINTS, number("1.234")),
        ("1,234", POINTS, Fault("cell-two-ways")),
        ("1.234", COMMAS, Fault("cell-two-ways")),
        ("1,234", NEITHER, Fault("cell-two-ways")),
        ("-999.000", NEITHER, Fault("cell-two-ways")),
        ("1,234", BOTH, Fault("cell-two-ways")),
        ("1.234,5", NEITHER, Fault("cell-many-marks")),
        ("1,234.5", POINTS, Fault("cell-many-marks")),
        ("1,234,567", COMMAS, Fault("cell-many-marks")),
        ("1.234.567", COMMAS, Fault("cell-many-marks")),
        ("1,2E+05", COMMAS, Fault("cell-scientific")),
        ("1e5", NEITHER, Fault("cell-scientific")),
        ("12,3*", COMMAS, Fault("cell-marked", "*")),
        ("412 r", NEITHER, Fault("cell-marked", "r")),
        ("12,5 kr", NEITHER, Fault("cell-marked", "kr")),
        ("12 %", NEITHER, Fault("cell-percent", "%")),
        ("12‰", NEITHER, Fault("cell-percent", "‰")),
        ("", NEITHER, Fault("cell-empty")),
        ("#N/A", NEITHER, Fault("cell-not-a-number")),
        ("12 34", NEITHER, Fault("cell-not-a-number")),
        ("1234 567", NEITHER, Fault("cell-not-a-number")),
        (",5", NEITHER, Fault("cell-not-a-number")),
        ("5,", NEITHER, Fault("cell-marked", ",")),
        ("١٢", NEITHER, Fault("cell-not-a-number")),
        ("1" * 29, NEITHER, Fault("cell-not-a-number")),
        ("...", NEITHER, Fault("cell-not-a-number")),
        ("..", NEITHER, Cell(None, "not-available")),
        (".", NEITHER, Cell(None, "not-applicable")),
        ("U", NEITHER, Cell(None, "confidential")),
        ("–", NEITHER, number("0")),
        ("-", NEITHER, number("0")),
    ],
)
def test_a_cell_is_a_number_a_sign_or_a_fault(text, others, cell):
    assert read(text, style_of([*others, text], {})) == cell


@pytest.mark.parametrize(
    ("text", "kind", "cell"),
    [
        ("12 %", "percent", number("12")),
        ("12,5%", "percent", number("12.5")),
        ("12 %", "permille", Fault("cell-percent", "%")),
        ("1,5 ‰", "permille", number("1.5")),
        ("%", "percent", Fault("cell-empty")),
    ],
)
def test_only_the_sign_of_the_unit_may_follow_a_number(text, kind, cell):
    assert read(text, style_of([text], {}, kind)) == cell


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("", Cell(None, "not-available")),
        ("–", Cell(None, "confidential")),
        ("-", number("0")),
        ("-99", Cell(None, "not-applicable")),
        ("412 r", Cell(Decimal(412), "", "revised")),
        ("12,5*", Cell(Decimal("12.5"), "", "provisional")),
        (".. r", Cell(None, "not-available", "revised")),
        ("x r", Fault("cell-not-a-number")),
    ],
)
def test_symbols_of_the_dataset_come_before_the_usual_ones(text, cell):
    symbols = {"": "not-available", "–": "confidential", "-99": "not-applicable", "r": "revised", "*": "provisional"}
    assert read(text, style_of([text], symbols)) == cell


def test_three_decimals_are_no_thousands_where_the_author_says_so():
    assert read("1,234", style_of(["1,234"], {}, decimals=3)) == number("1.234")
    assert read("1,234", style_of(["1,234", "1.234"], {}, decimals=3)) == Fault("cell-two-ways")


def test_a_workbook_may_tell_the_decimal_mark():
    assert read("1.234", style_of(["1.234"], {}, decimal=".")) == number("1.234")
