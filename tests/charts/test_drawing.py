"""The SVG of a chart: what it holds, what it must never hold, and that it is always the same."""

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from sikte.charts.drawing import draw
from sikte.charts.honesty import footnotes, runs
from sikte.values.data import Period
from tests.charts.samples import (
    AIMED,
    ALL,
    AREA,
    BAR,
    DOTS,
    EIGHT,
    GOLDEN,
    GROUPED,
    LINE,
    LONG,
    MANY,
    MAP,
    MATRIX,
    ODD,
    PANELS,
    ROWS,
    SCATTERED,
    SINGLE,
    SLOPE,
    STACKED,
    chart,
    judged,
    months,
    on_map,
    pictured,
    years,
)
from tests.running import ROOT

SVG = "{http://www.w3.org/2000/svg}"


def tree(drawn) -> ElementTree.Element:
    return ElementTree.fromstring(pictured(drawn).replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1))


def texts(drawn) -> list[str]:
    return [node.text for node in tree(drawn).iter(f"{SVG}text")]


def count(drawn, name: str) -> int:
    return len(list(tree(drawn).iter(SVG + name)))


@pytest.mark.parametrize("name", GOLDEN)
def test_golden(name):
    golden = (Path(__file__).parent / "golden" / f"{name}.svg").read_text(encoding="utf-8")
    assert pictured(draw(GOLDEN[name])).replace("><", ">\n<") + "\n" == golden


@pytest.mark.parametrize(("seed", "zone", "folder"), [("0", "UTC", "/"), ("4711", "Pacific/Auckland", str(ROOT))])
def test_same_bytes_whatever_the_surroundings(seed, zone, folder):
    code = "from tests.charts.samples import ALL, pictured; from sikte.charts.drawing import draw;"
    code += "import sys; sys.stdout.buffer.write(''.join(pictured(draw(c)) for c in ALL.values()).encode())"
    odd = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "FONTCONFIG_FILE": "/none", "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | odd, cwd=folder, capture_output=True, check=True
    )
    assert run.stdout.decode() == "".join(pictured(draw(chart)) for chart in ALL.values())


@pytest.mark.parametrize("name", ALL)
def test_fit_to_stand_in_a_strict_page(name):
    drawn = draw(ALL[name])
    root = tree(drawn)
    assert root.get("viewBox") is None or ALL[name].kind == "map"
    assert root.get("role") == "img" or draw(ALL[name]).panels
    for node in root.iter():
        assert not {key for key in node.attrib if key == "style" or key.startswith("on")}
        assert node.get("id", ALL[name].id).startswith(ALL[name].id)
        assert not [key for key in node.attrib if key.startswith("aria-role")]
    assert not re.search(r"<style|<script|href|\d\.\d{3}|e-\d", drawn.svg)
    named = {node.get("id") for node in root.iter() if node.get("id")}
    assert root.get("aria-labelledby") in {*named, None}
    assert set(re.findall(r"url\(#([^)]+)\)", drawn.svg)) <= named


@pytest.mark.parametrize("name", ALL)
def test_every_value_is_drawn(name):
    values = sum(point.value is not None for series in ALL[name].series for point in series.points)
    drawn = tree(draw(ALL[name]))
    if ALL[name].kind in ("dot", "slope"):
        assert len(list(drawn.iter(f"{SVG}circle"))) == values
    elif ALL[name].kind == "map":
        shapes = [node for node in drawn.iter(f"{SVG}path") if node.get("data-series")]
        assert sum(node.get("class") != "ck-gone" for node in shapes) == values
    elif ALL[name].kind == "small-multiples":
        assert len([node for node in drawn.iter(f"{SVG}path") if node.get("data-series") == "k1"]) == 1
    elif ALL[name].kind in ("line", "area"):
        vertices = sum(len(re.findall("[ML]", node.get("d"))) for node in drawn.iter(f"{SVG}path") if bends(node))
        assert vertices + lone(ALL[name]) == sum(len(run) for s in ALL[name].series for run in runs(ALL[name], s))
    else:
        assert len(list(drawn.iter(f"{SVG}rect"))) >= values


def bends(path: ElementTree.Element) -> bool:
    """Whether it goes from value to value: not the outline of an area, nor a texture."""
    return bool(path.get("vector-effect"))


def lone(chart) -> int:
    """Values that no line leads to: an area has its edge there all the same."""
    alone = sum(len(run) == 1 for series in chart.series for run in runs(chart, series))
    return alone if chart.kind == "line" else 0


def test_lines_bridge_neither_gaps_nor_breaks():
    points = [[point.period.year for point in run] for run in runs(LINE, LINE.series[0])]
    assert points == [[2010, 2011], [2013], [2015, 2016, 2017]]
    assert [len(run) for run in runs(LINE, LINE.series[1])] == [4, 4]


def test_a_lone_point_has_a_shape_of_its_own_and_a_provisional_one_is_hollow():
    drawn = tree(draw(LINE))
    dots = Counter(node.get("class") for node in drawn.iter(f"{SVG}circle"))
    assert dots == {"ck-s9 ck-hollow": 1, "ck-s1 ck-hollow": 1}
    assert [node.get("class") for node in drawn.iter(f"{SVG}path") if not bends(node)] == ["ck-s2 ck-dot"]


def test_lone_points_of_different_series_differ_by_shape_as_in_the_legend():
    scattered = draw(SCATTERED)
    plotted = {group.get("data-series"): points(group) for group in tree(scattered).iter(f"{SVG}g") if group.get("data-series")}
    samples = {item.key: ElementTree.fromstring(item.swatch) for item in scattered.legend}
    assert {key: points(sample) * 2 for key, sample in samples.items()} == plotted
    assert len(set(map(tuple, plotted.values()))) == 8
    assert not any(sample.findall("line") for sample in samples.values())


def points(drawn):
    """The shape of each point, as the data of its path; None for a circle."""
    return [node.get("d") for node in drawn.iter() if "ck-dot" in node.get("class", "").split()]


def test_areas_lie_on_each_other_and_nothing_bridges_a_gap():
    """Six years are whole; each part's outline begins where the one below ends."""
    paths = [node.find(f"{SVG}path").get("d") for node in tree(draw(AREA)).iter(f"{SVG}clipPath")]
    assert [path.count("M") for path in paths] == [3, 3, 3]
    corners = [[[tuple(map(float, p.split())) for p in part.split("L")] for part in re.findall("M([^Z]+)Z", d)] for d in paths]
    for below, above in zip(corners, corners[1:], strict=False):
        for one, other in zip(below, above, strict=True):
            assert one[: len(one) // 2] == list(reversed(other[len(other) // 2 :]))


def test_a_slope_tells_values_and_names_at_its_ends():
    assert {"2008", "2019", "249", "302 Arboga", "231", "452\N{NO-BREAK SPACE}p Västerås"} <= set(texts(draw(SLOPE)))
    assert not [words for words in texts(draw(SLOPE)) if "Kungsör" in words]
    assert "Uppgift saknas: Kungsör 2019." in [note.text for note in footnotes(SLOPE)]
    assert draw(SLOPE).legend == ()


def test_what_gives_way_beside_a_slope_is_led_to_from_its_value():
    drawn = draw(ODD["slope-crowded"])
    leads = [node for node in tree(drawn).iter(f"{SVG}svg") if node.get("class") == "ck-lead"]
    assert all(10 <= len(lead) <= 12 for lead in leads) and "k12" not in {path.get("data-series") for path in leads[1]}
    assert "ck-led" in drawn.form and "ck-led" not in draw(chart("slope", years(2020, 2021), {"A": ["1", "9"]})).form
    ends = {path.get("data-series"): re.findall(r" ([\d.]+)", path.get("d"))[::3] for path in leads[1]}
    texts_at = {t.get("data-series"): t.get("y") for t in tree(drawn).iter(f"{SVG}text") if t.get("x") == "100%"}
    assert all(f"{to}%" == texts_at[key] for key, (_, to) in ends.items())


def test_names_beside_a_slope_give_way_to_the_legend_where_they_leave_no_room():
    drawn = draw(ODD["slope-named"])
    assert len(drawn.legend) == 4 and "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567" in texts(drawn)
    assert drawn.right.widths == "w" and (drawn.narrow.text, drawn.narrow.widths) == ("\N{MINUS SIGN}40", "nm")


@pytest.mark.parametrize("name", [name for name in ODD if "nothing" in name])
def test_zeros_lie_on_the_ground(name):
    drawn = draw(ODD[name])
    assert {"0", "1"} <= set(texts(drawn)) or "rows" in name
    for part in tree(drawn).iter():
        if part.tag == f"{SVG}line" and part.get("class") == "ck-zero":
            assert part.get("y1") == "100%" or part.get("x1") == "0%"


def test_a_bar_that_is_missing_is_told_from_one_of_zero():
    gone = [node for node in tree(draw(GROUPED)).iter(f"{SVG}g") if node.get("data-series") and "ck-text" in node.get("class")]
    assert [(node.get("data-series"), [text.text for text in node]) for node in gone] == [("k0", [".."])]
    known = [node for node in tree(draw(GROUPED)).iter(f"{SVG}rect") if node.get("x")]
    step = 25 + float(known[0].get("x")[:-1]) + float(known[0].get("width")[:-1]) / 2 + 25
    assert float(gone[0][0].get("x")[:-1]) == pytest.approx(step, abs=0.02)


@pytest.mark.parametrize(("kind", "told"), [("line", 1), ("area", 1), ("bar", 1), ("stacked-bar", 1)])
def test_a_single_value_is_printed_once(kind, told):
    two = chart(kind, years(2020, 2021), {"A": ["3", "777"]})
    assert texts(draw(two)).count("777") == told
    assert "3" not in texts(draw(replace(two, kind="area")))


def test_small_multiples_share_a_scale_and_the_nation_runs_through_all():
    drawn = draw(PANELS)
    assert [(panel.name, panel.last) for panel in drawn.panels] == [
        ("Arboga", "311"), ("Fagersta", "578\N{NO-BREAK SPACE}p"), ("Skinnskatteberg", "..")
    ]  # fmt: skip
    assert all(panel.svg.count('class="ck-s9"') == panel.svg.count('class="ck-s1"') == 1 for panel in drawn.panels)
    ticks = {tuple(re.findall(r'y="([\d.]+%)" dx="-.6em"', panel.svg)) for panel in drawn.panels}
    assert len(ticks) == 1 and len(ticks.pop()) >= 3
    assert [item.label for item in drawn.legend] == ["Riket"]


def test_a_status_matrix_tells_by_icon_frame_and_word():
    drawn = tree(draw(MATRIX))
    rows = [node for node in drawn.iter(f"{SVG}g") if node.get("data-series") and node.find(f"{SVG}g") is not None]
    assert [len(row) for row in rows] == [6, 6, 6]
    better, worse, gone, broken = rows[0][0], rows[0][4], rows[2][5], rows[1][2]
    assert [cell[0].get("fill")[0] for cell in (better, worse, gone, broken)] == ["#", "n", "u", "n"]
    assert [len(list(cell.iter(f"{SVG}path"))) for cell in (better, worse, gone, broken)] == [2, 2, 0, 0]
    assert [text.text for text in better.iter(f"{SVG}text")] == ["bättre"]
    assert [item.label for item in draw(MATRIX).legend] == [
        "Bättre (ökade)", "Sämre (minskade)", "Oförändrat", "Uppgift saknas", "Serien bryts"
    ]  # fmt: skip


def test_a_long_status_matrix_shows_its_latest_periods():
    marks = ["B" * 20]
    long = judged(chart("status-matrix", years(2002, 2021), {"A": ["1"] * 20}), *marks)
    assert len(list(tree(draw(long)).iter(f"{SVG}rect"))) == 12
    assert "Bilden visar de 12 senaste perioderna, tabellen alla." in [note.text for note in footnotes(long)]


def test_a_map_names_the_regions_of_each_class_and_of_none():
    assert [(item.label, item.more) for item in draw(MAP).legend] == [
        ("459 till 578 företag", "Fagersta, Västerås"),
        ("310 till 365 företag", "Köping, Arboga"),
        ("267 till 289 företag", "Skinnskatteberg, Sala"),
        ("244 till 256 företag", "Hallstahammar, Norberg, Kungsör"),
        ("Uppgift saknas", "Surahammar"),
    ]
    outlined = [node for node in tree(draw(MAP)).iter(f"{SVG}path") if node.get("class") == "ck-home"]
    assert len(outlined) == 1


def test_a_map_of_one_value_has_one_class():
    same = on_map({"Köping": ("1983", "3"), "Arboga": ("1984", "3")})
    assert [(item.label, item.more) for item in draw(same).legend] == [("3 företag", "Köping, Arboga")]


@pytest.mark.parametrize("kind", ["line", "area", "bar"])
def test_the_level_to_reach_is_a_line_with_its_name_within_the_axis(kind):
    aimed = draw(replace(AIMED, kind=kind))
    line = next(node for node in tree(aimed).iter(f"{SVG}line") if node.get("class") == "ck-target")
    assert 0 <= float(line.get("y1")[:-1]) < 50 and "Mål 2030: 800" in texts(aimed)
    assert "ck-target" not in draw(replace(AIMED, kind=kind, target=None)).svg
    assert "Mål 2030: 800 företag" in [note.text for note in footnotes(AIMED)]


def test_dots_have_their_values_and_an_axis():
    assert {"729", "415\N{NO-BREAK SPACE}p", "..", "0", "800"} <= set(texts(draw(DOTS)))
    near = chart("dot", years(2021, 2021), {"A": ["99"], "B": ["101"]})
    assert "0" not in texts(draw(near))
    assert "Den vågräta axeln börjar inte på noll." in [note.text for note in footnotes(near)]


def test_provisional_bars_are_light():
    assert draw(BAR).svg.count('class="ck-marked" fill-opacity=".3"') == 1


def test_home_is_painted_last():
    paths = [node.get("class") for node in tree(draw(LINE)).iter(f"{SVG}path") if bends(node)]
    assert paths == ["ck-s2", "ck-s9", "ck-s1"]


def test_parts_of_both_signs_stand_on_either_side_of_zero():
    drawn = tree(draw(STACKED))
    ground = float(next(n for n in drawn.iter(f"{SVG}line") if n.get("class") == "ck-zero").get("y1")[:-1])
    bars = [(float(n.get("y")[:-1]), float(n.get("height")[:-1])) for n in drawn.iter(f"{SVG}rect") if n.get("y")]
    below = [bar for bar in bars if bar[0] >= ground - 0.02]
    assert len(below) == 7 and all(top + height <= ground + 0.02 for top, height in bars if (top, height) not in below)


def test_break_has_a_line_with_the_number_of_its_note():
    assert draw(LINE).svg.count('class="ck-break"') == 1 and "1)" in texts(draw(LINE))
    assert draw(BAR).svg.count('class="ck-break"') == 1
    outside = replace(LINE, breaks=((Period(2010), "Före"), (Period(2031), "Efter")))
    assert "ck-break" not in draw(outside).svg


def test_ticks_are_numbers_as_the_language_writes_them():
    assert {"0", "200", "1\N{NO-BREAK SPACE}000"} <= set(texts(draw(LINE)))
    assert "1,000" in texts(draw(replace(LINE, language="en")))
    small = chart("bar", years(2020, 2022), {"A": ["-0.2", "0.4", "0.1"]}, decimals=1)
    assert {"−0,2", "0,0", "0,4"} <= set(texts(draw(small)))


@pytest.mark.parametrize("kind", ["line", "bar", "stacked-bar"])
def test_no_tick_is_finer_than_the_data(kind):
    whole = draw(chart(kind, years(2020, 2022), {"A": ["0", "1", "2"]}))
    assert not [words for words in texts(whole) if "," in words]


def test_values_at_bars_and_signs_where_there_are_none():
    assert {"729", "527", "415", "..", "−20"} <= set(texts(draw(ROWS)))
    assert {"610", "..", "667\N{NO-BREAK SPACE}p"} <= set(texts(draw(BAR)))


def test_long_names_are_set_in_lines_above():
    drawn = draw(LONG)
    assert "ck-above" in drawn.form and not drawn.left.text
    assert texts(drawn)[:2] == ["Hälso- och sjukvårdens verksamheter", "i kommun och region"]


def test_legend_tells_apart_what_can_be_told_apart():
    assert [item.label for item in draw(LINE).legend] == ["Örebro län", "Riket", "Västmanlands län"]
    assert [item.label for item in draw(MANY).legend] == ["Västmanlands län", "Övriga (20)"]
    assert len({item.swatch for item in draw(EIGHT).legend}) == 8
    assert draw(SINGLE).legend == () == draw(ROWS).legend


def test_text_is_escaped():
    hostile = '<script>alert("&")</script>'
    drawn = draw(chart("line", years(2020, 2021), {hostile: ["1", "2"], "B": ["3", "4"]}, title=hostile, id="x"))
    assert "<script" not in drawn.svg and "&lt;script&gt;" in drawn.svg
    assert count(draw(GROUPED), "text") > 0


@pytest.mark.parametrize("periods", [years(2021, 2021), years(2020, 2021)])
def test_series_of_the_same_name_are_two(periods):
    row = ["1", "2"][: len(periods)]
    twins = chart("bar", periods, {"Övrigt": row, "B": row})
    twins = replace(twins, series=tuple(replace(series, label="Övrigt") for series in twins.series))
    assert len([node for node in tree(draw(twins)).iter(f"{SVG}rect")]) == 2 * len(periods)


def test_many_thin_bars_are_not_cut_thinner():
    assert "ck-parted" in draw(GROUPED).svg
    assert "ck-parted" not in draw(chart("grouped-bar", months(2019, 48), {"A": ["1"] * 48, "B": ["2"] * 48})).svg


@pytest.mark.parametrize("kind", ["line", "bar", "stacked-bar", "grouped-bar", "area"])
@pytest.mark.parametrize(
    "values", [["0"], ["5"], ["-5"], ["0", "0"], ["-3", "-1"], [None, "2"], ["7", "7", None], ["0.001", "0.002"]]
)
@pytest.mark.parametrize("abreast", [1, 2, 21])
def test_every_shape_of_data_can_be_drawn(kind, values, abreast):
    rows = {f"Serie {n}": values for n in range(abreast)}
    assert draw(chart(kind, years(2020, 2019 + len(values)), rows, decimals=3)).svg.startswith("<svg")
