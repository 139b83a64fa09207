"""The second reckoning itself: independent of Sikte, and right about figures known from elsewhere."""

import ast
from fractions import Fraction
from pathlib import Path

import pytest

from tests.statements.oracle import derived, figures, groups, lines, periods, records
from tests.statements.oracle.figures import Refused
from tests.statements.oracle.lines import Line, Point
from tests.statements.oracle.tables import Table
from tests.statements.samples import line, parts

FILES = sorted((Path(__file__).parent / "oracle").glob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_it_imports_nothing_of_sikte(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = [name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names]
    modules += [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert not [name for name in modules if name.split(".")[0] == "sikte"]
    assert all(name.startswith("tests.statements.oracle") for name in modules if name.startswith("tests"))


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [("0.5", 0, "1"), ("-0.5", 0, "\u22121"), ("2.675", 2, "2,68"), ("-0.4", 0, "0"), ("1234.5", 1, "1\u00a0234,5")],
)
def test_numbers(value, decimals, text):
    assert figures.swedish(Fraction(value), decimals) == text


def exporters() -> Line:
    """What a region once published: 667 companies in 2021, 13 percent more, the most since 2003."""
    values = {2002: 650, 2003: 690, 2004: 600, 2019: 610, 2020: 590, 2021: 667}
    return Line(tuple(Point(str(year), Fraction(value)) for year, value in values.items()), "företag", 0)


def test_the_published_sentences_of_2021():
    since = exporters()
    assert lines.change_between(since, "2020", "2021").phrase() == "ökade med 13 procent"
    assert records.since(since, "2003", 1)
    assert not records.since(since, "2002", 1)


def test_points_between_percentages():
    share = Table(*line("48.2 50.7", unit="procent", decimals=1)).line()
    assert lines.change(share).itself() == "2,5 procentenheter"


def test_least_squares_of_a_straight_line_is_its_own_slope():
    assert derived.trend(Table(*line("1 3 5 7")).line(), 4) == 1
    assert derived.trend(Table(*line("5 5 5 5")).line(), 3) == 0
    assert derived.trend(Table(*line("1 1.3 1.6")).line(), 3) == 0


def test_breaks_and_gaps_are_refused():
    broken = Table(*line("1 2 3", breaks="[{period: 2001, note: x}]")).line()
    with pytest.raises(Refused, match="break"):
        lines.change_since(broken, "2000")
    assert lines.change(broken).code() == "up"
    with pytest.raises(Refused, match="value"):
        lines.change(Table(*line("1 .. 3")).line())


def test_shares_and_contributions():
    table = Table(*parts({"A": "1 4", "B": "2 3", "Alla": "3 7"}, total="Alla", additive="true"))
    share = derived.share(table.line((("part", "A"),)), table.line())
    assert share.text(share.last()) == "57"
    assert groups.names(groups.contribution(table, "part")) == "A"


@pytest.mark.parametrize(("start", "end", "text"), [("2007M12", "2008M12", "ett år"), ("2022K3", "2023K1", "två kvartal")])
def test_spans(start, end, text):
    assert periods.span(start, end) == text


@pytest.mark.parametrize(("value", "words"), [("663", "drygt 660"), ("667", "knappt 670"), ("660", "omkring 660")])
def test_about(value, words):
    hedge, near = derived.about(Fraction(value))
    assert f"{hedge} {figures.swedish(near, 0)}" == words
