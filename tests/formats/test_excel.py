from datetime import date, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from sikte.formats import excel, sheets
from sikte.formats.tables import read
from tests.formats.samples import saved, told, workbook


def test_numbers_become_their_shortest_text():
    rows = [
        ["år", "kod", "värde"],
        [2021, "01", 0.1 + 0.2],
        [2022.0, "03", 1e21],
        ["2023", "04", -1234.5],
        [2024, "x", None],
    ]
    table = read(workbook(*rows), "a.xlsx", [])
    assert table.header == ("år", "kod", "värde")
    assert table.column("år") == ("2021", "2022", "2023", "2024")
    assert table.column("kod") == ("01", "03", "04", "x")
    assert table.column("värde") == ("0.3", "1000000000000000000000", "-1234.5", "")
    assert table.decimal == "."


def test_dates_and_truths_are_texts_that_no_figure_looks_like():
    table = read(workbook(["a", "b", "c"], [date(2010, 3, 1), datetime(2010, 3, 1, 12), True]), "a.xlsx", [])
    assert table.rows == (("2010-03-01", "2010-03-01 12:00:00", "True"),)


def test_rows_are_counted_as_excel_does():
    data = workbook([], ["Antal företag"], [], ["år", "antal"], [2021, 5], [], [2022, 6], title="Tabell 1")
    table = read(data, "a.xlsx", [], sheet="Tabell 1", header=4)
    assert (table.header, table.header_line, table.lines) == (("år", "antal"), 4, (5, 7))


def test_an_unknown_sheet_is_a_problem_with_the_nearest_one():
    found = []
    assert read(workbook(["a"], [1], title="Tabell 1"), "a.xlsx", found, sheet="Tabel 1") is None
    assert told(found) == [("a.xlsx", 1, "excel-sheet")]
    assert dict(found[0].facts)["near"] == "Tabell 1"


def repacked(data: bytes, **parts: bytes) -> bytes:
    """The workbook with some of its parts exchanged, or others added."""
    with ZipFile(BytesIO(data)) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    memory = BytesIO()
    with ZipFile(memory, "w", ZIP_DEFLATED) as archive:
        for name, part in {**kept, **parts}.items():
            archive.writestr(name, part)
    return memory.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
PLAIN = workbook(["a"], [1])
FAR = b'<worksheet><sheetData><row r="1"><c r="%s"><v>1</v></c></row></sheetData></worksheet>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "excel-unreadable"),
        (b"PK\x03\x04", "excel-unreadable"),
        (PLAIN[:-30], "excel-unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "excel-locked"),
        (repacked(PLAIN, **{"xl/media/image1.png": b"\0" * 2**21}), "excel-too-large"),
        (repacked(PLAIN, **{SHEET: FAR % b"XFD1048576"}), "excel-too-large"),
        (repacked(PLAIN, **{SHEET: FAR % b"ABCDE1"}), "excel-unreadable"),
        (repacked(PLAIN, **{SHEET: b"<worksheet><sheetData>"}), "excel-unreadable"),
        (repacked(PLAIN, **{SHEET: b"<worksheet><sheetData></sheetData></worksheet>"}), "table-empty"),
    ],
)
def test_what_cannot_be_read_safely_is_a_problem(data, code):
    found = []
    assert read(data, "a.xlsx", found) is None
    assert told(found) == [("a.xlsx", 1, code)]


FORMULA = b'<worksheet><sheetData><row r="1"><c r="A1" t="str"><f>B1</f>%s</c><c r="B1"><f>1+1</f>%s</c></row></sheetData></worksheet>'


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        (b"<v>a</v>", b"<v>2</v>", []),
        (b"<v></v>", b"<v>2</v>", []),
        (b"<v>a</v>", b"<v></v>", [("a.xlsx", 1, "excel-formula")]),
        (b"<v>a</v>", b"<v/>", [("a.xlsx", 1, "excel-formula")]),
        (b"<v>a</v>", b"", [("a.xlsx", 1, "excel-formula")]),
    ],
)
def test_a_formula_without_a_saved_result_is_never_taken_for_an_empty_cell(text, number, expected):
    found = []
    excel.grid(repacked(PLAIN, **{SHEET: FORMULA % (text, number)}), "a.xlsx", None, found)
    assert told(found) == expected


def test_formulas_without_results_are_told_once_with_the_first_cell():
    data = workbook(["år", "antal"], [2021, "=1+1"], [2022, "=SUM(B2:B2)"], [2023, 3])
    found = []
    assert read(data, "a.xlsx", found) is None
    assert told(found) == [("a.xlsx", 2, "excel-formulas")]
    assert dict(found[0].facts) == {"words": "B2", "count": "1"}


def test_formulas_of_another_sheet_are_no_matter():
    book = Workbook()
    book.active.append(["a"])
    book.active.append([1])
    book.create_sheet("Arbetsblad").append(["=1+1", "=2+2"])
    found = []
    assert read(saved(book), "a.xlsx", found).rows == (("1",),)
    assert found == []


def test_the_first_sheet_that_is_shown_is_read():
    book = Workbook()
    book.active.title = "Gömt"
    book.active.sheet_state = "hidden"
    for name, value in (("Mycket gömt", 2), ("Tabell", 3)):
        sheet = book.create_sheet(name)
        sheet.append(["a"])
        sheet.append([value])
    book["Mycket gömt"].sheet_state = "veryHidden"
    assert read(saved(book), "a.xlsx", []).rows == (("3",),)
    assert read(saved(book), "a.xlsx", [], sheet="Mycket gömt").rows == (("2",),)


@pytest.mark.parametrize(
    ("place", "written"), [((1, 1), "A1"), ((7, 2), "B7"), ((3, 26), "Z3"), ((3, 27), "AA3"), ((1, 16384), "XFD1")]
)
def test_cells_are_called_as_excel_calls_them(place, written):
    assert sheets.reference(*place) == written
    assert sheets.position(written) == place
