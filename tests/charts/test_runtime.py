"""A chart that Vega draws in the browser: what its specification says, and that the runtime is what it is said to be."""

import json
import subprocess

import pytest
from msgspec.structs import replace

from sikte.charts import own, runtime
from sikte.charts.vega import drawn, renderer
from sikte.charts.wholly import fitted
from sikte.problems import Refusal
from tests.charts.samples import GROUPED, chart, months
from tests.running import ROOT

PATH = "content/charts/own.py"
SOURCES, MADE = ROOT / "scripts" / "vega", ROOT / "templates" / "vega.js"
HEAD = "import altair as alt\n\n\ndef chart(data):\n"
DOTS = HEAD + '    return alt.Chart(data).mark_point().encode(x="period:O", y="value:Q", color="series:N")\n'
DAYS = HEAD + (
    '    data["day"] = data["time"].map(lambda month: f"{month // 12}-{month % 12 + 1:02}-01")\n'
    '    x = alt.X("day:T", axis=alt.Axis(format="%B %Y"))\n'
    '    return alt.Chart(data).mark_line().encode(x=x, y=alt.Y("value:Q", axis=alt.Axis(format=",.1f")))\n'
)
CSV = "alt.LookupData(alt.InlineData('key,more\\nk0,1', format={'type': 'csv'}), 'key', ['more'])"
MONTHS = chart("own", months(2022, 5), {"Västmanland": ["-1000.5", "1200", "1300", "1400", "1999"]}, decimals=1)


def living(source, sample=GROUPED, **more):
    asked = replace(sample, kind="own", live=True, **more)
    return replace(asked, own=own.specification(source, PATH, "chart", asked))


def in_node(script):
    return subprocess.run(["node", "--input-type=module", "-e", script], capture_output=True, check=True, text=True).stdout


@pytest.fixture(scope="module")
def known():
    """What the runtime says that it can do: of each kind, the names."""
    names = "Object.fromEntries(Object.entries(made.known).map(([kind, of]) => [kind, Object.keys(of)]))"
    found = in_node(f"import('{MADE.as_uri()}').then(made => console.log(JSON.stringify({names})))")
    return {kind: set(of) for kind, of in json.loads(found).items()}


def texts(svg):
    return sorted(part.split("</text>")[0].rpartition(">")[2] for part in svg.split("<text")[1:])


@pytest.fixture(scope="module")
def packages():
    """Where the packages lie that the runtime is built of."""
    if not (SOURCES / "node_modules" / "esbuild").exists():
        pytest.skip("what the runtime is built of is not installed: run npm ci in scripts/vega")
    return SOURCES / "node_modules"


def test_the_runtime_is_built_of_its_sources_and_nothing_else(packages, tmp_path):
    subprocess.run(["node", SOURCES / "build.mjs", tmp_path], check=True)
    for name in ("vega.js", "vega.txt"):
        assert (tmp_path / name).read_bytes() == (MADE.parent / name).read_bytes(), f"run node {SOURCES}/build.mjs"


def test_the_packages_it_is_built_of_are_pinned_and_hold_their_licences():
    asked = json.loads((SOURCES / "package.json").read_text("utf-8"))["devDependencies"]
    assert all(version[0].isdigit() for version in asked.values())
    lock = (SOURCES / "package-lock.json").read_text("utf-8")
    assert "resolved" not in lock and all("integrity" in one for name, one in json.loads(lock)["packages"].items() if name)
    licences = (MADE.parent / "vega.txt").read_text("utf-8")
    assert "University of Washington" in licences and "Mike Bostock" in licences


def test_what_it_can_do_is_known_when_pages_are_built(known):
    assert (known["transforms"], known["formats"]) == (runtime.TRANSFORMS, runtime.FORMATS)
    assert not runtime.LACKED & known["functions"] and "format" in known["functions"]


def test_no_more_is_taken_out_of_its_expressions_than_is_told(packages, known):
    whole = (packages / "vega-functions" / "build" / "vega-functions.js").as_uri()
    found = in_node(f"import('{whole}').then(({{ functionContext }}) => console.log(JSON.stringify(Object.keys(functionContext))))")
    assert set(json.loads(found)) - known["functions"] == runtime.LACKED


def test_a_hidden_series_is_left_out_of_all_that_is_reckoned():
    made = runtime.answering(living(DOTS))
    rows = [table for table in made["data"] if "values" in table]
    assert [table["transform"][0] for table in rows] == [runtime.SHOWN]
    assert made["signals"][0] == {"name": runtime.HIDDEN, "value": []}
    columns = {column for table in rows for row in table["values"] for column in row}
    assert columns >= {"key", "period", "series", "value"} and "status" not in columns


def test_points_that_tell_all_of_their_row_keep_all_of_it():
    made = runtime.answering(living(DOTS.replace("mark_point()", 'mark_point(tooltip={"content": "data"})')))
    assert {column for table in made["data"] for row in table.get("values", ()) for column in row} == set(own.COLUMNS)


def test_colours_keep_their_meaning_and_axes_follow_what_is_shown():
    made = runtime.answering(living(DOTS))
    kept = {scale["name"]: scale.get("domainRaw") for scale in made["scales"]}
    assert kept == {"x": None, "y": None, "color": {"signal": "sikte_kept_color"}}


def test_series_that_the_rows_do_not_name_cannot_be_hidden():
    assert runtime.keys(living(DOTS)) == ("k0", "k1")
    assert runtime.keys(living(DOTS.replace("alt.Chart(data)", 'alt.Chart(data.drop(columns="key"))'))) == ()
    assert runtime.keys(living(DOTS, MONTHS)) == ()


def test_points_tell_their_values_unless_the_author_says_what():
    (mark,) = runtime.answering(living(DOTS))["marks"]
    assert "series" in mark["encode"]["update"]["tooltip"]["signal"]
    (mark,) = runtime.answering(living(DOTS.replace("encode(", 'encode(tooltip="text:N", ')))["marks"]
    assert "text" in json.dumps(mark["encode"]["update"]["tooltip"]) and "series" not in json.dumps(mark["encode"]["update"]["tooltip"])


@pytest.mark.parametrize(
    ("language", "expected"),
    [("sv", {"januari 2022", "maj 2022", "−1\N{NO-BREAK SPACE}000,0"}), ("en", {"January 2022", "May 2022", "−1,000.0"})],
)
def test_it_writes_numbers_and_months_as_the_picture_does(language, expected):
    asked = living(DAYS, MONTHS, language=language)
    still = texts(drawn(fitted(asked, 680)))
    assert texts(renderer().vega_to_svg(runtime.answering(asked), allowed_base_urls=[])) == still
    assert expected <= set(still)


@pytest.mark.parametrize(
    ("asked", "lacking"),
    [
        ('transform_loess("time", "value")', "loess"),
        ('transform_regression("time", "value")', "regression"),
        ('transform_calculate(area="geoArea(null, datum)")', "geoArea"),
        (f"transform_lookup('key', {CSV})", "csv"),
    ],
)
def test_what_it_cannot_do_is_refused_only_where_it_is_asked_to(asked, lacking):
    source = HEAD + f'    return alt.Chart(data).mark_line().encode(x="time:Q", y="value:Q").{asked}\n'
    with pytest.raises(Refusal) as found:
        living(source)
    assert (found.value.code, found.value.facts) == ("code-lacking", {"words": "chart", "transform": lacking})
    own.specification(source, PATH, "chart", replace(GROUPED, kind="own"))
