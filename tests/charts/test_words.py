"""Description, table and footnotes: the same figures as in the chart, in words that both languages have."""

import re

import pytest
from msgspec.structs import replace

from sikte.charts.description import description
from sikte.charts.honesty import footnotes
from sikte.charts.table import table
from sikte.charts.words import WORDS
from tests.charts.samples import ALL, BAR, LINE, MANY, MATRIX, ROWS, SINGLE, STACKED, chart, months, years


def test_both_languages_say_the_same():
    assert list(WORDS["sv"]) == list(WORDS["en"])
    for key, text in WORDS["sv"].items():
        assert re.findall(r"{\w+}", text).sort() == re.findall(r"{\w+}", WORDS["en"][key]).sort()


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", ALL)
def test_every_number_described_is_in_the_table(name, language):
    sample = replace(ALL[name], language=language)
    printed = {point.text for series in sample.series for point in series.points}
    printed |= {period for _, period in sample.periods} | {series.label for series in sample.series}
    printed |= {sample.target.text} if sample.target else set()
    words = description(sample)
    for text in sorted(printed, key=len, reverse=True):
        words = words.replace(text, "")
    assert set(re.findall(r"\d+", words)) <= {str(n) for n in range(2, 22)}


def test_description_of_one_series():
    yearly = chart("line", years(2008, 2011), {"Västmanlands län": ["308", "281", "350", "406"]}, title="BRP")
    assert description(yearly) == (
        "Linjediagram: BRP. Företag, Västmanlands län. Västmanlands län: från 308 (2008) till 406 (2011). "
        "Högst: 406 (2011). Lägst: 281 (2009). Alla siffror står i tabellen under diagrammet."
    )


def test_the_authors_words_come_first():
    assert description(replace(LINE, alt="Länet går om riket")).startswith("Länet går om riket. Linjediagram: ")


def test_description_of_ties_gaps_and_breaks():
    tied = chart("bar", years(2008, 2012), {"A": ["4", "2", "4", "4", "4"]})
    assert "Högst: 4 (2008, 2010, 2011 med flera). Lägst: 2 (2009)." in description(tied)
    assert "2 uppgifter saknas. Tidsserien bryts före 2014." in description(LINE)
    assert "Högst: 729 (Stockholms län). Lägst: −20 (Netto)." in description(ROWS)
    assert "Västmanlands län: från 31 (2005) till 50 (2024). Diagrammet visar också 20 andra serier." in description(MANY)


def test_description_of_a_single_period_does_not_repeat_it():
    sexes = chart("bar", years(2021, 2021), {"kvinnor": ["53"], "män": ["40"]}, subtitle="Procent, 2021")
    assert "Procent, 2021. Kvinnor: 53. Män: 40. Högst: 53 (kvinnor)." in description(sexes)


@pytest.mark.parametrize("name", ALL)
def test_table_holds_every_figure(name):
    found = table(ALL[name])
    cells = [cell for row in found.rows for cell in row[1:]]
    assert len(cells) == len(ALL[name].periods) * len(ALL[name].series)
    points = [point.text for series in ALL[name].series for point in series.points]
    assert sorted(cell.text.partition(" (")[0] for cell in cells) == sorted(points)
    assert all(len(row) == len(found.head) for row in found.rows)
    assert {cell.scope for cell in found.head} == {"col"} and {row[0].scope for row in found.rows} == {"row"}


def test_table_runs_down_the_longer_way():
    assert [cell.text for cell in table(LINE).head] == ["År", "Örebro län", "Riket", "Västmanlands län"]
    assert [row[0].text for row in table(MANY).rows][-1] == "Västmanlands län"
    assert [cell.text for cell in table(ROWS).head] == ["Län", "2021"]


def test_a_status_matrix_is_told_in_words():
    assert "Sämre 2021" not in description(MATRIX)
    assert "Bättre 2021: Fagersta. Oförändrat 2021: Arboga. Uppgift saknas 2021: Skinnskatteberg." in description(MATRIX)
    assert "305 (oförändrat)" in [row[-1].text for row in table(replace(MATRIX, periods=MATRIX.periods[-1:])).rows]
    assert "Varje period är jämförd med den före." in [note.text for note in footnotes(MATRIX)]


def test_signs_are_spoken():
    gone, provisional = table(LINE).rows[2][1], table(LINE).rows[7][2]
    assert (gone.text, gone.spoken, gone.instead) == ("..", "uppgift saknas", True)
    assert (provisional.text, provisional.spoken, provisional.instead) == (
        "47\N{NO-BREAK SPACE}p",
        "preliminär uppgift",
        False,
    )


def test_a_point_that_is_not_there_is_no_empty_cell():
    short = replace(LINE, series=(replace(LINE.series[0], points=LINE.series[0].points[:3]), *LINE.series[1:]))
    assert table(short).rows[-1][1].text == ".." and table(short).rows[-1][1].spoken


def test_a_large_table_shows_the_latest_period_and_says_so():
    large = chart("line", months(2000, 301), {"A": ["1"] * 301, "B": ["2"] * 301})
    assert [[cell.text for cell in row] for row in table(large).rows] == [["A", "1"], ["B", "2"]]
    assert table(large).note == "Tabellen visar bara jan 2025. Alla perioder finns i datamängden."
    assert description(large).endswith("Tabellen under diagrammet visar jan 2025.")


def test_footnotes():
    assert [(note.mark, note.text) for note in footnotes(LINE)] == [
        ("1)", "2014: Heby kommun lämnade länet."),
        ("..", "uppgift saknas"),
        ("p", "preliminär uppgift (ihålig punkt)"),
        ("", "Löpande priser."),
    ]
    assert ("p", "preliminär uppgift (ljus stapel)") in [(note.mark, note.text) for note in footnotes(BAR)]
    assert "Den lodräta axeln börjar inte på noll." in [note.text for note in footnotes(SINGLE)]
    assert footnotes(STACKED) == ()
