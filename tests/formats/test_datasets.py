from datetime import date
from decimal import Decimal

import pytest

from sikte.formats import datasets, settings
from sikte.values.data import Noun, Period, Source, Unit
from sikte.values.files import Files
from sikte.values.places import Localized, Place
from tests.formats.samples import COMMON, SITE, facts, figures, one, read, told

EXPORTERS = """\
title: {sv: Antal exporterande företag, en: Number of exporting companies}
unit: {text: företag, short: ftg}
noun: {text: antalet exporterande företag, gender: ett, plural: false}
superlative: flest
decimals: 0
additive: true
margin: 2
file: export.csv
where: {kind: Varor}
time: year
value: companies
status: note
dimensions:
  region: {column: län, label: Län, home: "19", total: "00"}
  size: {label: Storleksklass, total: Totalt, order: [{sv: 1–9, en: 1 to 9}, 10+]}
better: higher
source:
  name: SCB
  title: Utrikeshandel med varor
  note: Beställd statistik
  url: https://www.scb.se/
  license: CC0-1.0
  retrieved: 2023-01-09
breaks:
  - {period: 2021, where: {region: Västmanland}, note: Heby lämnade länet.}
notes:
  - {where: {size: 1–9}, text: Små företag uppskattas.}
  - {text: Gäller varor.}
symbols: {"..": not-available}
comparable_with: [b]
next_update: 2027-03-01
example: true
"""
EXPORT = """\
year;län;size;kind;companies;note
2021;Riket;Totalt;Varor;40;
2020;19;Totalt;Varor;5;r
2021;19;Totalt;Varor;6;prel.
2021;19;Totalt;Tjänster;600;
2021;19 Västmanlands län;10+;Varor;..;
2021;19;1–9;Varor;4;
"""


def sv(text: str, line: int) -> Localized:
    return Localized((("sv", text),), Place("content/data/a.yaml", line))


def test_a_dataset_is_what_its_yaml_says_of_its_file():
    found, problems = read(
        {"a.yaml": EXPORTERS, "export.csv": EXPORT, "b.yaml": COMMON, "b.csv": "year;value\n2021;1\n"}
    )
    assert told(problems) == []
    a = found["a"]
    assert (a.name, a.place, a.path) == ("a", Place("content/data/a.yaml"), "content/data/export.csv")
    assert a.title.texts == (("sv", "Antal exporterande företag"), ("en", "Number of exporting companies"))
    assert a.unit == Unit(sv("företag", 2), sv("ftg", 2))
    assert a.noun == Noun(sv("antalet exporterande företag", 3), "ett", False)
    assert (a.superlative, a.decimals, a.additive, a.better, a.example) == ("flest", 0, True, "higher", True)
    assert (a.comparable_with, a.next_update, a.time_label) == (("b",), date(2027, 3, 1), "year")
    assert a.source == Source(
        sv("SCB", 18),
        sv("Utrikeshandel med varor", 19),
        sv("Beställd statistik", 20),
        "https://www.scb.se/",
        "CC0-1.0",
        date(2023, 1, 9),
    )
    assert a.periods == (Period(2020), Period(2021))
    assert figures(a) == {
        ("00", "Totalt"): ["40"],
        ("19", "Totalt"): ["5", "6"],
        ("19", "10+"): ["not-available"],
        ("19", "1–9"): ["4"],
    }
    rows = a.lines["19", "Totalt"]
    assert [(row.line, row.period.code, row.status, row.margin) for row in rows] == [
        (3, "2020", "revised", Decimal(2)),
        (4, "2021", "provisional", Decimal(2)),
    ]
    region, size = a.dimensions
    assert (region.key, region.column, region.geographic, region.home, region.total) == (
        "region",
        "län",
        True,
        "19",
        "00",
    )
    assert [(m.code, m.label.within("sv"), m.label.within("en")) for m in region.members] == [
        ("00", "Riket", "Sweden"),
        ("19", "Västmanlands län", "Västmanland County"),
    ]
    assert [(m.code, m.label.within("sv"), m.label.within("en")) for m in size.members] == [
        ("1–9", "1–9", "1 to 9"),
        ("10+", "10+", "10+"),
        ("Totalt", "Totalt", "Totalt"),
    ]
    assert (size.total, size.home, size.geographic, size.label) == ("Totalt", None, False, sv("Storleksklass", 15))
    assert [(b.period.code, b.where) for b in a.breaks] == [("2021", (("region", "19"),))]
    assert [r.where for r in a.remarks] == [(("size", "1–9"),), ()]


@pytest.mark.parametrize(
    ("unit", "kind", "short"),
    [
        ("procent", "percent", "%"),
        ("Percent", "percent", "%"),
        ("promille", "permille", "‰"),
        ("{sv: procent, en: percent}", "percent", "%"),
        ("{text: procent, short: pct}", "percent", "pct"),
        ("procent per år", "other", "procent per år"),
        ("{text: {sv: tusen kronor, en: thousand kronor}, short: {sv: tkr, en: SEK thousand}}", "other", "tkr"),
    ],
)
def test_the_unit_tells_its_kind(unit, kind, short):
    found, problems = read({"a.yaml": f"title: A\nunit: {unit}\nsource: {{name: B}}\n", "a.csv": "år;antal\n2021;5\n"})
    assert told(problems) == []
    assert (found["a"].unit.kind, found["a"].unit.short.within("sv")) == (kind, short)


@pytest.mark.parametrize(
    ("yaml", "csv", "lines"),
    [
        ("", "år;antal\n2021;5\n2020;4\n", {(): ["4", "5"]}),
        ("time: t\nvalue: v\n", "t;v\n2021;5\n", {(): ["5"]}),
        ("time: '2021'\nvalue: v\n", "v\n5\n", {(): ["5"]}),
        ("time: '2021'\nvalue: v\n", "2021;v\n2019;5\n", {(): ["5"]}),
        ("value: v\ndimensions: {k: }\n", "år;k;v\n2021; a   b ;5\n", {("a b",): ["5"]}),
        (
            "where: {k: [a, b]}\ndimensions: {k: }\n",
            "år;k;antal\n2021;a;1\n2021;b;2\n2021;c;3\n",
            {("a",): ["1"], ("b",): ["2"]},
        ),
        ("where: {län: Dalarna}\n", "år;län;antal\n2021;19;1\n2021;20;2\n", {(): ["2"]}),
        (
            "where: {r: Dalarna}\ndimensions: {r: {column: län}}\n",
            "år;län;antal\n2021;19;1\n2021;20;2\n",
            {("20",): ["2"]},
        ),
        ("where: {år: 2020}\n", "år;antal\n2021;5\n2020;4\n", {(): ["4"]}),
        (
            'symbols: {"": not-available, x: zero}\n',
            "år;antal\n2019;\n2020;x\n2021;U\n",
            {(): ["not-available", "0", "confidential"]},
        ),
    ],
)
def test_rows_of_a_long_file(yaml, csv, lines):
    found, problems = one(yaml, csv)
    assert problems == []
    assert figures(found) == lines


WIDE = "kod;2020;2021\n19;1;2\n20;3;4\n"
SEXES = "region_kod,region,läsår,kvinnor,män,not\n1984,Arboga,2018/2019,55.9,39.6,x\n1981,Sala,2018/2019,51.9,31.8,y\n"


@pytest.mark.parametrize(
    ("yaml", "csv", "lines", "label"),
    [
        ("layout: wide\ndimensions: {region: {column: kod}}\n", WIDE, {("19",): ["1", "2"], ("20",): ["3", "4"]}, ""),
        (
            "layout: wide\ntime: år\ndimensions: {region: {column: kod}}\nwhere: {region: '19'}\n",
            WIDE,
            {("19",): ["1", "2"]},
            "år",
        ),
        ("layout: wide\nwhere: {kod: '20'}\n", WIDE, {(): ["3", "4"]}, ""),
        (
            "layout: wide\ncolumns: kön\ntime: läsår\ndimensions: {region: {column: region_kod}, kön: }\n",
            SEXES,
            {
                ("1984", "kvinnor"): ["55.9"],
                ("1984", "män"): ["39.6"],
                ("1981", "kvinnor"): ["51.9"],
                ("1981", "män"): ["31.8"],
            },
            "läsår",
        ),
        (
            "columns: kön\ntime: läsår\nwhere: {sex: män}\ndimensions: {sex: {column: kön}, region: }\n",
            SEXES,
            {("män", "1984"): ["39.6"], ("män", "1981"): ["31.8"]},
            "läsår",
        ),
        (
            "columns: kön\ntime: 2018/2019\nwhere: {kön: kvinnor, region: Sala}\n",
            SEXES,
            {("kvinnor",): ["51.9"]},
            "",
        ),
        ("columns: k\n", "år;a;b\n2020;1;..\n2021;3;4\n", {("a",): ["1", "3"], ("b",): ["not-available", "4"]}, "år"),
    ],
)
def test_wide_files_hold_periods_or_a_dimension_in_their_columns(yaml, csv, lines, label):
    found, problems = one(yaml, csv)
    assert problems == []
    assert figures(found) == lines
    assert found.time_label == label


@pytest.mark.parametrize(
    ("header", "problems"),
    [
        ("kod;2020;2021", []),
        ("kod;2020;2021p", [("a.csv", 1, "period-unknown")]),
        ("kod;2020;2021K1", [("a.csv", 1, "period-mixed")]),
        ("kod;2020K1;2020Q1", [("a.csv", 2, "rows-collide"), ("a.csv", 3, "rows-collide")]),
        ("kod;2020;Förändring", []),
    ],
)
def test_headings_of_a_wide_file_are_periods_of_one_kind(header, problems):
    assert (
        one("layout: wide\ndimensions: {region: {column: kod}}\n", WIDE.replace("kod;2020;2021", header))[1] == problems
    )


def test_the_figures_of_one_line_of_a_wide_file_keep_its_number():
    found, _ = one("layout: wide\ndimensions: {region: {column: kod}}\n", WIDE)
    assert [[row.line for row in rows] for rows in found.lines.values()] == [[2, 2], [3, 3]]


@pytest.mark.parametrize("yaml", ["provisional: ['2021']\n", "status: {provisional: [2021]}\n", "provisional: 2021\n"])
def test_periods_may_be_provisional_by_name(yaml):
    found, problems = one(yaml, "år;antal\n2020;1\n2021;2\n")
    assert problems == []
    assert [row.status for row in found.lines[()]] == ["", "provisional"]


def test_a_margin_may_be_a_column():
    found, problems = one("margin: {column: fel}\n", "år;antal;fel\n2019;5;1,5\n2020;..;\n2021;6;0\n")
    assert problems == []
    assert [row.margin for row in found.lines[()]] == [Decimal("1.5"), Decimal(0), Decimal(0)]


def test_notes_and_breaks_may_hold_for_several_members():
    yaml = "dimensions: {k: , m: }\nnotes:\n  - {where: {k: [a, b], m: x}, text: Obs}\n"
    found, problems = one(yaml, "år;k;m;antal\n2021;a;x;1\n2021;b;x;2\n")
    assert problems == []
    assert [r.where for r in found.remarks] == [(("k", "a"), ("m", "x")), (("k", "b"), ("m", "x"))]


def test_several_datasets_may_share_a_file():
    yaml = COMMON + "file: ex.csv\nwhere: {k: %s}\n"
    files = {"a.yaml": yaml % "x", "b.yaml": yaml % "y", "ex.csv": "år;k;antal\n2021;x;1\n2021;y;2\n"}
    found, problems = read(files)
    assert told(problems) == []
    assert [figures(dataset) for dataset in found.values()] == [{(): ["1"]}, {(): ["2"]}]


@pytest.mark.parametrize("order", [("a.csv", "a.yaml", "b.csv", "b.yaml"), ("b.yaml", "b.csv", "a.yaml", "a.csv")])
def test_the_order_of_files_makes_no_difference(order):
    files = {"a.yaml": COMMON, "b.yaml": COMMON, "a.csv": "år;antal\n2021;1\n", "b.csv": "år;antal\n2021;x\n2020;y\n"}
    found, problems = read({name: files[name] for name in order})
    assert list(found) == ["a"]
    assert told(problems) == [("b.csv", 2, "cell-not-a-number"), ("b.csv", 3, "cell-not-a-number")]


def test_names_are_known_also_of_datasets_that_cannot_be_read():
    sources = {
        "content/data/a.yaml": b"",
        "content/data/b.csv": b"",
        "content/data/~$c.yaml": b"",
        "content/a.yaml": b"",
    }
    assert datasets.names(sources) == ("a", "b")


GOOD = "år;antal\n2021;1\n"


@pytest.mark.parametrize(
    ("files", "problems"),
    [
        ({"a.yaml": COMMON}, [("a.yaml", 1, "data-missing")]),
        (
            {"a.yaml": COMMON + "file: b.csv\n", "c.csv": GOOD},
            [("a.yaml", 4, "data-missing"), ("c.csv", 1, "data-undescribed")],
        ),
        ({"a.csv": GOOD}, [("a.csv", 1, "data-undescribed")]),
        ({"a.yaml": COMMON, "a.csv": GOOD, "a.xlsx": b""}, [("a.xlsx", 1, "data-unused")]),
        ({"a.yaml": COMMON, "a.px": b""}, [("a.yaml", 1, "dataset-later")]),
        ({"a.yaml": COMMON, "a.json": b"{}"}, [("a.yaml", 1, "dataset-later")]),
        ({"a.yaml": COMMON + "file: a.px\n", "a.px": b""}, [("a.yaml", 4, "dataset-later")]),
        ({"a.yaml": COMMON + "file: a.txt\n", "a.txt": b""}, [("a.yaml", 4, "data-foreign")]),
        ({"a.xls": b""}, [("a.xls", 1, "data-foreign")]),
        ({"a.px": b""}, [("a.px", 1, "dataset-later")]),
        ({"a.yml": COMMON}, [("a.yml", 1, "data-foreign")]),
        ({"Exporters.yaml": COMMON, "Exporters.csv": GOOD}, [("Exporters.yaml", 1, "dataset-name")]),
        ({"1a.yaml": COMMON}, [("1a.yaml", 1, "dataset-name")]),
        ({"site.yaml": COMMON, "site.csv": GOOD}, [("site.yaml", 1, "dataset-reserved")]),
        ({"a.yaml": COMMON + "derive: b per c * 100\n"}, [("a.yaml", 4, "dataset-later")]),
        ({"a.yaml": COMMON + "fetch: {from: kolada}\n"}, [("a.yaml", 4, "dataset-later")]),
        ({"a.yaml": "title: [a\n", "a.csv": GOOD}, [("a.yaml", 1, "yaml-unreadable")]),
        (
            {"a.yaml": COMMON + "comparable_with: [b]\n", "a.csv": GOOD, "b.yaml": "title: [b\n", "b.csv": GOOD},
            [("b.yaml", 1, "yaml-unreadable")],
        ),
        ({"~$a.xlsx": b"", ".a.csv": b"", "README.md": b"", "gammalt/.b.csv": b"", "gammalt/läs mig.txt": b""}, []),
        ({"gammalt/b.csv": GOOD}, [("b.csv", 1, "data-elsewhere*")]),
        ({"gammalt/b.yaml": COMMON}, [("b.yaml", 1, "data-elsewhere*")]),
        ({"a.yaml": COMMON + "sheet: Tabell 1\n", "a.csv": GOOD}, [("a.yaml", 4, "sheet-without-sheets")]),
        ({"a.yaml": COMMON + "file: gammalt/b.csv\n", "gammalt/b.csv": GOOD}, []),
        ({"a.yaml": COMMON, "A.csv": GOOD}, [("A.csv", 1, "data-unused"), ("a.yaml", 1, "data-missing")]),
    ],
)
def test_files_and_descriptions_belong_together(files, problems):
    assert told(read(files)[1]) == problems


def test_a_data_file_beside_the_data_folder_is_noted():
    site, _ = settings.read({settings.PATH: SITE})
    notes = datasets.read(Files.of({"content/antal.csv": GOOD.encode(), "content/LÄS MIG.txt": b""}), site)[1]
    assert told(notes) == [("antal.csv", 1, "data-elsewhere*")]


def test_a_missing_description_is_named():
    problems = read({"Exporterande företag 2023.csv": GOOD, "Site.csv": GOOD})[1]
    assert [facts(p)["yaml"] for p in problems] == [
        "content/data/exporterande_foretag_2023.yaml",
        "content/data/data_site.yaml",
    ]


KINDS = "år;k;antal\n2020;a;1\n2021;a;2\n2020;b;3\n2021;b;4\n"
NAMED = "dimensions: {k: }\n"


@pytest.mark.parametrize(
    ("yaml", "problems"),
    [
        (NAMED + "titel: x\n", [("a.yaml", 5, "key-unknown")]),
        (NAMED + "decimals: två\n", [("a.yaml", 5, "key-not-whole")]),
        (NAMED + "superlative: bäst\n", [("a.yaml", 5, "key-not-a-choice")]),
        (NAMED + "better: upp\n", [("a.yaml", 5, "key-not-a-choice")]),
        (NAMED + "margin: -1\n", [("a.yaml", 5, "key-not-a-number")]),
        (NAMED + "noun: {text: antalet}\n", [("a.yaml", 5, "key-missing")]),
        (NAMED + "where: {k: }\n", [("a.yaml", 5, "key-missing")]),
        (NAMED + "noun: antalet\n", [("a.yaml", 5, "yaml-not-a-mapping")] * 1),
        (NAMED + "symbols: {x: borta}\n", [("a.yaml", 5, "key-not-a-choice")]),
        (NAMED + "next_update: snart\n", [("a.yaml", 5, "key-not-a-date")]),
        (NAMED + "comparable_with: [b]\n", [("a.yaml", 5, "dataset-unknown")]),
        (NAMED + "breaks:\n  - {period: igår, note: x}\n", [("a.yaml", 6, "period-unknown")]),
        (NAMED + "breaks:\n  - {period: 2021K1, note: x}\n", [("a.yaml", 6, "period-mixed")]),
        (NAMED + "breaks:\n  - {note: x}\n", [("a.yaml", 6, "key-missing")]),
        (NAMED + "provisional: [2022]\n", [("a.yaml", 5, "period-not-there")]),
        (NAMED + "notes:\n  - {where: {k: c}, text: x}\n", [("a.yaml", 6, "member-unknown")]),
        (NAMED + "notes:\n  - {where: {kk: a}, text: x}\n", [("a.yaml", 6, "dimension-unknown")]),
        (NAMED + "notes:\n  - {where: {k: a}}\n", [("a.yaml", 6, "key-missing")]),
        ("dimensions:\n  k:\n    order: [b, a,\n      c]\n", [("a.yaml", 7, "member-unknown")]),
        ("dimensions:\n  k:\n    order:\n      - {sv: C, en: D}\n", [("a.yaml", 7, "member-unknown")]),
        ("dimensions:\n  k:\n    total: Totalt\n", [("a.yaml", 6, "member-unknown")]),
        ("dimensions:\n  k:\n    totl: a\n", [("a.yaml", 6, "key-unknown")]),
    ],
)
def test_a_fault_in_what_is_said_about_the_figures_leaves_them_to_be_checked(yaml, problems):
    found, told_of = one(yaml, KINDS)
    assert told_of == problems
    assert found is not None


@pytest.mark.parametrize(
    ("yaml", "problems"),
    [
        ("time: ar\n" + NAMED, [("a.yaml", 4, "column-unknown")]),
        ("value: tal\n" + NAMED, [("a.yaml", 4, "column-unknown")]),
        ("status: note\n" + NAMED, [("a.yaml", 4, "column-unknown")]),
        ("margin: {column: fel}\n" + NAMED, [("a.yaml", 4, "column-unknown")]),
        ("dimensions:\n  k: {column: kk}\n", [("a.yaml", 5, "column-unknown")]),
        ("dimensions:\n  size:\n", [("a.yaml", 5, "column-unknown")]),
        (NAMED + "where: {kk: a}\n", [("a.yaml", 5, "column-unknown")]),
        (NAMED + "where:\n  k: [a, c]\n", [("a.yaml", 6, "member-unknown")]),
        (NAMED + "where: {k: a, antal: 4}\n", [("a.yaml", 5, "where-nothing")]),
        (NAMED + "layout: wide\n", [("a.csv", 1, "wide-nothing")]),
        (NAMED + "columns: kön\ntime: '2021'\nwhere: {kön: x}\n", [("a.yaml", 7, "member-unknown")]),
        ("value: k\n", [("a.csv", line, "cell-not-a-number") for line in (2, 3, 4, 5)]),
        ("", [("a.csv", 4, "rows-collide-by")]),
    ],
)
def test_figures_that_cannot_be_told_make_no_dataset(yaml, problems):
    found, told_of = one(yaml, KINDS)
    assert told_of == problems
    assert found is None


@pytest.mark.parametrize(
    ("yaml", "near"),
    [
        ("time: åår\nvalue: antal\n", "år"),
        ("value: antall\ndimensions: {k: }\n", "antal"),
        ("dimensions: {k: }\nwhere: {k: kvinor}\n", "kvinnor"),
        ("dimensions: {k: {total: samtlliga}}\n", "samtliga"),
        ("dimensions: {k: }\nnotes:\n  - {where: {K: kvinnor}, text: x}\n", "k"),
        ("dimension: {k: }\n", "dimensions"),
    ],
)
def test_hints_name_what_was_meant(yaml, near):
    csv = "år;k;antal\n2021;kvinnor;1\n2021;män;2\n2021;samtliga;3\n"
    problems = read({"a.yaml": COMMON + yaml, "a.csv": csv})[1]
    assert near in [facts(problem).get("near") for problem in problems]


@pytest.mark.parametrize(
    ("csv", "problems"),
    [
        ("år;antal\n2021;\n", [(2, "cell-empty")]),
        ("år;antal\nmar-10;5\n", [(2, "period-unknown")]),
        ("år;antal\n2021.0;5\n", [(2, "period-unknown")]),
        ("år;antal\n2021;5\n2022K1;6\n2022K2;6\n", [(3, "period-mixed")]),
        ("år;antal\n2021;5\n2020;4\n2021;6\n", [(4, "rows-collide")]),
        ("år;antal\n2021;5\n 2021 ;5\n", [(3, "rows-collide")]),
        ("år;n;antal\n2021;a;5\n2021;b;5\n2021;c;5\n", [(3, "rows-collide-by")]),
        ("år;antal\n2021;1,234\n2020;12.5\n", [(2, "cell-two-ways")]),
        ("år;antal\n2021\n", [(2, "table-ragged")]),
    ],
)
def test_wrong_cells_are_told_at_their_lines(csv, problems):
    found, told_of = one("", csv)
    assert found is None
    assert told_of == [("a.csv", line, code) for line, code in problems]


def test_a_status_column_holds_known_marks():
    csv = "år;antal;not\n2019;1;p\n2020;2;ändrad\n2021;3;Reviderad\n"
    assert one("status: not\n", csv)[1] == [("a.csv", 3, "status-unknown")]


def test_a_collision_names_both_lines_and_the_column_that_tells_them_apart():
    csv = "år;kind;antal\n2021;Varor;5\n2021;Tjänster;6\n"
    problem = read({"a.yaml": COMMON, "a.csv": csv})[1][0]
    assert facts(problem) == {
        "first": "2",
        "second": "3",
        "words": "2021",
        "column": "kind",
        "examples": "Varor, Tjänster",
    }


def test_a_workbook_is_read_like_a_text():
    from tests.formats.samples import workbook

    rows = [["Antal exporterande företag"], [], ["år", "län", "antal"], [2021, "19", 1234.5], [2022, "20", ".."]]
    data = workbook(*rows, title="Tabell 1")
    found, problems = one("sheet: Tabell 1\nheader: 3\ndimensions: {region: {column: län}}\n", data, "xlsx")
    assert problems == []
    assert figures(found) == {("19",): ["1234.5"], ("20",): ["not-available"]}
    assert found.lines["19",][0].line == 4
