import pytest

from sikte.formats.tables import FIGURE, HEADING, Table, picked, read, unpivoted
from tests.formats.samples import told

TABLE = ("år", "antal"), (("2021", "5"), ("2022", "6"))


@pytest.mark.parametrize(
    "data",
    [
        "år;antal\n2021;5\n2022;6\n".encode(),
        "år,antal\n2021,5\n2022,6\n".encode(),
        "år\tantal\n2021\t5\n2022\t6\n".encode(),
        "\ufeffår;antal\r\n2021;5\r\n2022;6\r\n".encode(),
        "år;antal\r2021;5\r2022;6".encode(),
        "år;antal\n2021;5\n2022;6\n".encode("cp1252"),
        "år\tantal\r\n2021\t5\r\n2022\t6\r\n".encode("utf-16"),
        "sep=;\når;antal\n2021;5\n2022;6\n".encode(),
        "SEP=,\når,antal\n2021,5\n2022,6\n".encode(),
        "a\u030ar;antal\n2021;5\n2022;6\n".encode(),
        '"år";"antal"\n"2021";"5"\n"2022";" 6 "\n'.encode(),
        "\når;antal;;\n2021;5;;\n;;;\n2022;6\n\n".encode(),
    ],
)
def test_a_table_is_the_same_however_it_was_saved(data):
    found = []
    table = read(data, "a.csv", found)
    assert found == []
    assert (table.header, table.rows) == TABLE


def test_lines_are_those_of_the_authors_file():
    table = read(b'sep=;\na;b\n1;"two\nlines"\n\n"2";"x ""y"""\n', "a.csv", [])
    assert table.rows == (("1", "two lines"), ("2", 'x "y"'))
    assert (table.header_line, table.lines) == (2, (3, 6))


def test_spaces_of_every_kind_are_single_ones():
    assert read("a\n1\u00a0234\u202f567\u2009  8\n".encode(), "a.csv", []).rows == (("1 234 567 8",),)


@pytest.mark.parametrize(
    ("header", "names"),
    [
        ("a;b, c", ("a", "b, c")),
        ('"a;b",c', ("a;b", "c")),
        ("a", ("a",)),
        ("a\tb,c", ("a", "b,c")),
    ],
)
def test_the_header_tells_the_delimiter(header, names):
    row = header.replace("a", "1").replace("b", "2").replace("c", "3")
    assert read(f"{header}\n{row}\n".encode(), "a.csv", []).header == names


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        (b"", [("a.csv", 1, "table-empty")]),
        (b"a;b\n", [("a.csv", 1, "table-empty")]),
        (b"\n;;\n", [("a.csv", 1, "table-empty")]),
        (b"a;b\n1;2\n1;2\n1;2;3\n1\n", [("a.csv", 4, "table-ragged"), ("a.csv", 5, "table-ragged")]),
        (b"a;b\n1;2\n1\n", [("a.csv", 3, "table-ragged")]),
        (b"Antal;;\n\na;b;c\n1;2;3\n4;5;6\n", [("a.csv", 1, "table-header")]),
        (b'a;b\n1;2\n1;"2\n3;4\n', [("a.csv", 3, "table-quotes")]),
        (b'a;b\n1;"2"x\n', [("a.csv", 2, "table-quotes")]),
        (b"a;b;a\n1;2;3\n", [("a.csv", 1, "table-same-name")]),
        (b"a;;b\n1;2;3\n", [("a.csv", 1, "table-blank-name")]),
        (b"a;b\n1;\x002\n", [("a.csv", 2, "table-nul")]),
        (b"a;b\n1;\x81\n", [("a.csv", 1, "table-encoding")]),
        (b"\xff\xfea", [("a.csv", 1, "table-encoding")]),
    ],
)
def test_what_is_no_table_is_a_problem_at_its_line(data, problems):
    found = []
    assert read(data, "a.csv", found) is None
    assert told(found) == problems


def test_of_many_faults_the_first_are_told_and_the_rest_counted():
    found = []
    read(b"a;b\n" + b"1\n" * 30 + b"1;2\n" * 30, "a.csv", found)
    assert told(found) == [("a.csv", n, "table-ragged") for n in range(2, 22)] + [("a.csv", 22, "table-more")]
    assert dict(found[-1].facts) == {"count": "10"}


def test_a_wrong_header_is_told_once_with_the_row_that_may_be_it():
    found = []
    read(b"Antal f\xc3\xb6retag\n\nkod;\xc3\xa5r;antal\n" + b"19;2020;5\n" * 30, "a.csv", found)
    assert [dict(one.facts) for one in found] == [{"count": "3", "width": "1", "line": "3"}]


def test_the_header_may_stand_further_down():
    table = read(b'Table "1\n\na;b\n1;2\n', "a.csv", [], header=3)
    assert (table.header, table.rows, table.lines) == (("a", "b"), (("1", "2"),), (4,))


SMALL = Table("a.csv", ("kod", "2020", "2021"), (("19", "1", "2"), ("20", "3", "4")), (2, 3))


def test_a_wide_table_becomes_long_line_by_line():
    long = unpivoted(SMALL, ("2020", "2021"))
    assert long.header == ("kod", HEADING, FIGURE)
    assert long.rows == (("19", "2020", "1"), ("19", "2021", "2"), ("20", "2020", "3"), ("20", "2021", "4"))
    assert long.lines == (2, 2, 3, 3)


def test_rows_are_picked_by_their_texts():
    assert picked(SMALL, {"kod": {"20", "21"}, "2020": {"3"}}).lines == (3,)
    assert picked(SMALL, {"kod": set()}).rows == ()
