"""The published specification: complete, honest about its columns, and drawable on its own."""

import json
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree

import pytest
import vl_convert
from msgspec.structs import replace

from scripts import shapes
from sikte.charts.honesty import runs, starts_at_zero
from sikte.charts.spec import layers, layout, spec
from sikte.values.data import Period
from tests.charts.samples import ALL, AREA, BAR, LINE, MANY, ODD, ROWS, SINGLE, SLOPE, STACKED, chart, years

SVG = "{http://www.w3.org/2000/svg}"


def fields(node: object) -> set[str]:
    if isinstance(node, list):
        return set().union(*map(fields, node))
    if not isinstance(node, dict):
        return set()
    own = {node["field"]} if "field" in node else set()
    return own.union(*(fields(value) for key, value in node.items() if key != "datasets"))


@pytest.mark.parametrize("name", ALL)
def test_every_column_it_names_is_in_the_data(name):
    whole = spec(ALL[name])
    whole["datasets"]["shapes"] = [{"class": "", "description": ""}]  # looked up by a region's id
    for layer in layers(whole):
        layer["data"] = {"name": "shapes"} if "format" in layer.get("data", {}) else layer.get("data")
        made = {name for step in layer.get("transform", ()) for name in step.get("as", ())}
        for row in whole["datasets"][(layer["data"] or whole["data"])["name"]]:
            assert fields(layer) <= set(row) | made


@pytest.mark.parametrize("name", ALL)
def test_its_data_are_the_points(name):
    values = spec(ALL[name])["datasets"]["values"]
    drawn = [(s, point) for s in ALL[name].series for run in runs(ALL[name], s) for point in run]
    points = [(series.label, point.text, point.value) for series, point in drawn]
    valued = [row for row in values if row["value"] is not None]
    assert sorted((row["series"], row["text"], Decimal(str(row["value"]))) for row in valued) == sorted(points)


@pytest.mark.parametrize("name", ALL)
def test_it_draws_on_its_own(name):
    whole = json.loads(json.dumps(spec(ALL[name]), allow_nan=False))
    svg = vl_convert.vegalite_to_svg(whole, allowed_base_urls=[])
    assert ALL[name].title in svg and "NaN" not in svg and "undefined" not in svg
    assert "1\N{NO-BREAK SPACE}000" in svg or name not in ("line", "stacked")
    assert "url" not in fields(whole) and '"url"' not in json.dumps(whole)


def test_it_is_made_anew_each_time():
    spec(LINE)["layer"].clear()
    assert spec(LINE)["layer"]


def test_the_stored_shapes_are_those_that_altair_makes():
    assert shapes.TARGET.read_text("utf-8") == shapes.written()


def test_shapes():
    assert [layout(c) for c in (LINE, BAR, STACKED, ROWS)] == ["line", "bars", "stack", "rows"]


def test_printed_periods_cannot_become_code():
    odd = chart("line", years(2020, 2021), {"A": ["1", "2"]})
    whole = spec(replace(odd, periods=tuple((period, "']); alert(1); (['") for period, _ in odd.periods)))
    assert "alert" not in json.dumps(whole["layer"])
    vl_convert.vegalite_to_svg(whole, allowed_base_urls=[])


def test_lines_stand_on_true_time():
    whole = spec(chart("line", [Period(2014), Period(2019), Period(2021)], {"A": ["1", "2", "3"]}))
    assert [row["time"] for row in whole["datasets"]["values"]] == [2014, 2019, 2021]


def test_areas_have_the_shape_of_their_data_wherever_they_are_drawn():
    """Drawn by Vega: each part as high as its values, on top of the one below, and ended where a figure is missing."""
    root = ElementTree.fromstring(vl_convert.vegalite_to_svg(spec(AREA), allowed_base_urls=[]))
    marks = [group for group in root.iter(f"{SVG}g") if "mark-area" in group.get("class", "")]
    outlines = [(path.get("fill"), path.get("d")) for group in marks for path in group.iter(f"{SVG}path")]
    parts = {fill: [d[1:-1].split("L") for of, d in outlines if of == fill] for fill, _ in outlines}
    assert [[len(run) for run in runs] for runs in parts.values()] == [[4, 4, 6]] * 3
    heights, tops = [], None
    for outline in parts.values():
        found = [[tuple(map(float, point.split(","))) for point in run] for run in outline]
        along = [point for run in found for point in run[: len(run) // 2]]
        under = [point for run in found for point in reversed(run[len(run) // 2 :])]
        assert tops is None or under == tops
        heights, tops = [*heights, [low[1] - high[1] for high, low in zip(along, under, strict=True)]], along
    whole = [at for at, _ in enumerate(AREA.periods) if all(s.points[at].value is not None for s in AREA.series)]
    unit = heights[0][0] / float(AREA.series[0].points[0].value)
    for series, row in zip(AREA.series, heights, strict=True):
        assert [height / unit for height in row] == pytest.approx([float(series.points[at].value) for at in whole], abs=0.5)


def test_texts_beside_slopes_touch_nowhere():
    for sample in (SLOPE, ODD["slope-crowded"], ODD["slope-every"]):
        rows = spec(sample)["datasets"]["values"]
        height, (low, high) = spec(sample)["height"], spec(sample)["layer"][0]["encoding"]["y"]["scale"]["domain"]
        for end in ("first", "last"):
            places = sorted(height * (high - row["printed"]) / (high - low) for row in rows if row[end])
            assert all(below - above > 13 for above, below in pairwise(places))


def test_only_lines_that_keep_close_may_leave_zero():
    assert not starts_at_zero(SINGLE)
    assert starts_at_zero(LINE) and starts_at_zero(MANY)
    close = {"A": ["100", "101"]}
    assert not starts_at_zero(chart("line", years(2020, 2021), close))
    assert starts_at_zero(chart("bar", years(2020, 2021), close))
    assert starts_at_zero(chart("line", years(2020, 2021), {"A": ["5", "5"]}))
    assert starts_at_zero(chart("line", years(2020, 2021), {"A": ["-100", "-101"]}))
