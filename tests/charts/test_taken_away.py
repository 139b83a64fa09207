"""A chart as it is taken away: as figures, as a picture, as a specification."""

import csv
import re
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from io import StringIO
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import ImageFont

from sikte.charts import pictures
from sikte.charts.download import figures
from sikte.charts.drawing import draw
from sikte.charts.measure import lines, width
from sikte.charts.pictures import FONT, photograph
from tests.charts.samples import ALL, AREA, GROUPED, LINE, MANY, ODD, ROWS, STACKED, chart, years
from tests.running import ROOT

SVG = "{http://www.w3.org/2000/svg}"
FONTS = ("SikteSans-Regular.ttf", "SikteSans-Bold.ttf")
FACES = [
    ImageFont.truetype(ROOT / "sikte/charts/fonts" / name, 1000, layout_engine=ImageFont.Layout.BASIC) for name in FONTS
]
SITE = "Utveckla Västmanland"


def rows(content: bytes, delimiter: str = ";") -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def picture(chart) -> str:
    return pictures.picture(chart, draw(chart), SITE)


def words(svg: str) -> str:
    return "\n".join(node.text or "" for node in ElementTree.fromstring(svg).iter(f"{SVG}text"))


@pytest.mark.parametrize("name", ALL)
def test_the_figures_are_those_of_the_chart(name):
    shown = ALL[name]
    found = {(period, label): value for period, label, value, *_ in rows(figures(shown))[1:]}
    expected = {
        (point.period.code, series.label): "" if point.value is None else str(point.value).replace(".", ",")
        for series in shown.series
        for point in series.points
    }
    assert found == expected


def test_swedish_spreadsheets_open_the_figures():
    content = figures(GROUPED)
    assert content.startswith(b"\xef\xbb\xbfPeriod;" if GROUPED.period_label == "Period" else b"\xef\xbb\xbf\xc3\x85r;")
    assert b"2019;Kvinnor;44,1;%;\r\n" in content
    assert b"\r\n2022;M\xc3\xa4n;35,9;%;prelimin\xc3\xa4r uppgift\r\n" in content
    assert b"2021;Kvinnor;;%;uppgift saknas\r\n" in content


def test_english_spreadsheets_open_the_figures():
    content = figures(replace(GROUPED, language="en", period_label="Year", series_label=""))
    assert content.startswith(b"\xef\xbb\xbfYear,Series,Value,Unit,Remark\r\n2019,Kvinnor,44.1,%,\r\n")


def test_numbers_below_zero_stay_numbers():
    assert b"2020;F\xc3\xb6delse\xc3\xb6verskott;-90;" in figures(STACKED)


@given(st.text(min_size=1).filter(lambda text: "\r" not in text))
def test_no_text_is_a_formula_and_none_is_lost(label):
    shown = chart("line", years(2020, 2021), {"x": ["1", "2"]}, unit=label)
    shown = replace(shown, series=(replace(shown.series[0], label=label),), series_label=label)
    for row in rows(figures(shown)):
        for cell in (row[1], row[3]):
            assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n")) or cell.startswith(" ")
            assert cell == label or cell == f"'{label}" or row[0] == shown.period_label


@pytest.mark.parametrize(("label", "cell"), [("=1", "'=1"), ("'=1", "''=1"), ("1", "1")])
def test_a_text_can_be_told_from_one_made_harmless(label, cell):
    shown = chart("line", years(2020, 2021), {"x": ["1", "2"]})
    shown = replace(shown, series=(replace(shown.series[0], label=label),))
    assert rows(figures(shown))[1][1] == cell


def test_a_picture_says_what_a_page_says():
    told = words(picture(replace(LINE, example=True)))
    assert all(part in told for part in ("Antal företag", "Företag, Västmanlands län", "Källa: SCB"))
    assert all(part in told for part in ("1) 2014: Heby kommun lämnade länet.", "Löpande priser.", "påhittade"))
    assert all(series.label in told for series in LINE.series)


@pytest.mark.parametrize("name", ALL)
def test_a_picture_needs_nothing_beside_it(name):
    svg = picture(ALL[name])
    root = ElementTree.fromstring(svg)
    assert root.get("role") == "img" and root.find(f"{SVG}title").text == ALL[name].title
    of_pages = ("var(", "<style", "<script", "href=", "url(http", "rem\"", 'em"', '%"', "class=", "non-scaling", "data-")
    assert not any(sign in svg for sign in of_pages)
    texts = [float(node.get("y", 0)) for node in root.findall(f"{SVG}g")[-1]]
    assert max(texts) < float(root.get("height")) - 4


@pytest.mark.parametrize("name", ALL | ODD)
def test_the_texts_of_a_picture_lie_within_it_and_clear_of_each_other(name):
    root = ElementTree.fromstring(picture((ALL | ODD)[name]))
    found = list(boxes(root, 0, 0, {}))
    for left, right, *_ in found:
        assert left >= 0 and right <= float(root.get("width"))
    assert [(one[4], other[4]) for one, other in combinations(found, 2) if touch(one, other)] == []


def touch(one: tuple, other: tuple) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]


def boxes(node, x: float, y: float, dress: dict) -> Iterator[tuple[float, float, float, float, str]]:
    """(left, right, top, bottom, words) of each text, as the font itself has it, its letters without long tails."""
    dress = dress | {key: node.get(key) for key in ("font-size", "font-weight", "text-anchor") if node.get(key)}
    moved = re.match(r"translate\((\S+) ([^)]+)\)", node.get("transform", ""))
    x, y = (x + float(moved[1]), y + float(moved[2])) if moved else (x, y)
    if node.tag == f"{SVG}text":
        wide = FACES["font-weight" in dress].getlength(node.text) / FACES[0].size * float(dress["font-size"])
        at = x + float(node.get("x", 0)) + float(node.get("dx", 0))
        at -= {"start": 0, "middle": wide / 2, "end": wide}[dress.get("text-anchor", "start")]
        base = y + float(node.get("y", 0)) + float(node.get("dy", 0))
        yield at, at + wide, base - 0.7 * float(dress["font-size"]), base, node.text
    for child in node:
        yield from boxes(child, x, y, dress)


def test_an_area_has_the_shape_of_its_data():
    """Each part runs from year to year as its values do, on top of the one below, and ends where a figure is missing."""
    heights, tops = [], None
    for outline in re.findall(r'<clipPath[^>]*><path d="([^"]+)"', picture(AREA)):
        runs = [[tuple(map(float, point.split())) for point in run.split("L")] for run in re.findall("M([^Z]+)Z", outline)]
        assert [len(run) for run in runs] == [4, 4, 6]
        along = [run[: len(run) // 2] for run in runs]
        under = [list(reversed(run[len(run) // 2 :])) for run in runs]
        assert tops is None or under == tops
        heights.append([low[1] - high[1] for run in zip(along, under, strict=True) for high, low in zip(*run, strict=True)])
        tops = along
    whole = [at for at, _ in enumerate(AREA.periods) if all(s.points[at].value is not None for s in AREA.series)]
    values = [[float(series.points[place].value) for place in whole] for series in AREA.series]
    unit = heights[0][0] / values[0][0]
    assert [[height / unit for height in row] for row in heights] == [pytest.approx(row, abs=0.5) for row in values]


@pytest.mark.parametrize("words", ["Västmanlands län", "1 234,5 − 67 %", "Året 2024: “så gick det” …", "ŁÓDŹ"])
def test_words_are_measured_as_the_font_has_them(words):
    for bold in (False, True):
        assert width(words, 1000, bold) == pytest.approx(FACES[bold].getlength(words), abs=len(words))


@given(st.lists(st.text("abÅm-", min_size=1), min_size=1).map(" ".join), st.integers(10, 300))
def test_lines_hold_every_word_and_no_more_than_fits(words, room):
    found = lines(words, room, 13)
    assert " ".join(found) == words
    assert all(width(line, 13) <= room or " " not in line for line in found)


def test_long_words_about_a_chart_stay_within_it():
    long = "Ett mycket långt stycke som säger allt om hur siffrorna har samlats in. " * 4
    root = ElementTree.fromstring(picture(replace(ROWS, title=long, notes=(long,))))
    assert max(right for _, right, *_ in boxes(root, 0, 0, {})) <= float(root.get("width"))


def test_the_same_picture_in_every_process(tmp_path):
    code = "from tests.charts.test_taken_away import *; import hashlib;"
    code += "p = picture(LINE); print(hashlib.sha256(p.encode() + photograph(p)).hexdigest())"
    surroundings = (
        {"HOME": str(tmp_path), "PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    )
    found = {
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, check=True).stdout
        for env in surroundings
    }
    assert len(found) == 1


def test_a_picture_is_set_in_the_font_that_comes_along():
    svg = picture(LINE)
    assert set(re.findall(r'font-family="([^"]+)"', svg)) == {FONT}
    assert photograph(svg) != photograph(svg.replace("Sikte Sans", "No Such Font").replace("Arial, ", "Courier, "))


def test_a_photograph_is_twice_as_large():
    svg = picture(MANY)
    png = photograph(svg)
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = (int.from_bytes(png[at : at + 4], "big") for at in (16, 20))
    root = ElementTree.fromstring(svg)
    assert (width, height) == tuple(round(2 * Decimal(root.get(side))) for side in ("width", "height"))
