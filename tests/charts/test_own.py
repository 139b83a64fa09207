"""Charts of one's own: drawn whole at three widths, made harmless, the same bytes with any fonts."""

import json
import re
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from sikte.charts import own
from sikte.charts.cleaning import cleaned, is_blank
from sikte.charts.drawing import draw
from sikte.charts.pictures import picture
from sikte.charts.spec import spec
from sikte.language.messages import line
from sikte.problems import Refusal
from tests.charts.samples import LINE

PATH = "content/charts/own.py"
HEAD = "import altair as alt\n\n\ndef chart(data):\n"
GOOD = '    return alt.Chart(data).mark_tick(color="teal").encode(x="value:Q", y="period:O", tooltip="text:N")\n'


def made(body: str, function: str = "chart"):
    kept = replace(LINE, kind="own", id="sida-egen")
    return replace(kept, own=own.specification(HEAD + body, PATH, function, kept))


def refused(body: str) -> tuple[str, int, dict]:
    with pytest.raises(Refusal) as found:
        made(body)
    return found.value.code, found.value.place.line, found.value.facts


def test_the_function_meets_every_figure_and_none_in_place_of_a_missing_one():
    found = own.rows(LINE)
    assert len(found) == 24 and found[2]["value"] is None and found[2]["text"] == ".."
    assert [row["value"] for row in found if row["series"] == "Riket"] == [40, 41, 42, 43, 44, 45, 46, 47]


def test_it_is_drawn_at_three_widths_each_a_picture_with_words():
    whole = ElementTree.fromstring(f'<div xmlns="http://www.w3.org/2000/svg">{draw(made(GOOD)).svg}</div>')
    assert [(svg.get("role"), svg.get("width")) for svg in whole] == [("img", "272"), ("img", "460"), ("img", "680")]
    ids = {node.get("id") for node in whole.iter() if node.get("id")}
    assert all(svg.get("aria-labelledby") in ids for svg in whole) and len(ids) == len(re.findall(' id="', draw(made(GOOD)).svg))
    sizes = {float(node.get("font-size").removesuffix("px")) for node in whole.iter() if node.get("font-size")}
    assert min(sizes) >= 12


def test_its_picture_and_specification_can_be_taken_away():
    chart = made(GOOD)
    assert spec(chart)["title"]["text"] == chart.title and "Antal företag" in picture(chart, draw(chart), "Prov")
    json.dumps(spec(chart), allow_nan=False)


def test_no_font_of_the_authors_decides_where_things_stand():
    plain, odd = made(GOOD), made(GOOD.rstrip() + '.configure(font="Comic Sans MS").configure_axis(labelFont="Papyrus")\n')
    assert draw(plain).svg == draw(odd).svg


def test_columns_that_transforms_make_are_known():
    body = '    return alt.Chart(data).mark_bar().encode(x="period:O", y="double:Q").transform_calculate(double="datum.value * 2")\n'
    assert draw(made(body)).svg


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        ("    return 1\n", "code-no-chart", 4),
        ("    raise ValueError('nej')\n", "code-failed", 5),
        ("    return missing\n", "code-failed", 5),
        ("    return alt.Chart(data).mark_line().encode(x='nothing:Q')\n", "code-column", 4),
        ("    return alt.Chart(data.head(0)).mark_line().encode(x='value:Q')\n", "code-empty", 4),
        ("    return alt.Chart('data.csv').mark_line().encode(x='value:Q')\n", "code-remote", 4),
        ("    return alt.Chart(data).mark_image(url='https://exempel.se/x.png').encode(x='value:Q')\n", "code-remote", 4),
        ("    return alt.Chart(data).mark_point().encode(x='value:Q', href='text:N')\n", "code-remote", 4),
        ("    one = alt.Chart(data).mark_point().encode(x='value:Q')\n    return one | one\n", "code-composed", 4),
        ("    return alt.Chart(data).mark_point().encode(x='value:Q', row='series:N')\n", "code-composed", 4),
        ("    return alt.Chart(data).mark_point().encode(x='value:Q').transform_filter('datum.value > 1e9')\n", "code-empty", 4),
        ("    return (\n", "code-unreadable", 5),
    ],
)
def test_what_is_wrong_is_told_with_its_line(body, code, line):
    assert refused(body)[:2] == (code, line)


def test_what_acts_or_fetches_is_left_out_of_an_svg():
    hostile = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9" viewBox="0 0 9 9">'
        '<script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>a</text></a><style>*{}</style>'
        '<image href="https://exempel.se/x.png"/><foreignObject><p>x</p></foreignObject>'
        '<g onclick="alert(1)" style="fill:red" aria-roledescription="mark"><path id="a" d="M0 0" fill="url(https://exempel.se)"/>'
        '<rect fill="url(#a)"/><text>&lt;b&gt; &amp;</text></g></svg>'
    )
    clean = cleaned(hostile, "x", class_="ck-plot")
    assert not re.search("script|href|style|image|foreign|onclick|roledescription|https", clean)
    assert 'id="x-a"' in clean and 'fill="url(#x-a)"' in clean and 'fill="none"' in clean and "&lt;b&gt; &amp;" in clean


def test_a_picture_without_marks_is_blank():
    assert is_blank('<svg xmlns="http://www.w3.org/2000/svg"><g class="mark-rect role-mark"></g><g class="mark-rule role-axis-grid"><line/></g></svg>')


@pytest.mark.parametrize(
    ("mark", "value"),
    [
        ("bar()", 'alt.Y("value:Q", stack=None, scale=alt.Scale(zero=False, nice=False))'),
        ("bar()", 'alt.Y("value:Q", scale=alt.Scale(domain=[2, 90]))'),
        ("bar()", 'alt.Y("value:Q", scale=alt.Scale(domainMin=2))'),
        ("bar()", 'alt.Y("value:Q", scale=alt.Scale(type="log"))'),
        ("area()", 'alt.Y("value:Q", stack=None, scale=alt.Scale(zero=False, nice=False))'),
    ],
)
def test_bars_and_areas_begin_at_zero(mark, value):
    body = "    return alt.Chart(data).mark_{}.encode(x='time:Q', y={}{})\n"
    assert refused(body.format(mark, value, "")) == ("code-cut", 4, {"words": "chart"})
    for honest, more in ((mark, ", y2='time:Q'"), ("point()", "")):
        made(body.format(honest, value, more))


BARS = "    bars = alt.Chart(data[data['series'] == 'Riket']).mark_bar(color='#123456').encode(x='period:O', y='value:Q')\n"
ON_BARS = BARS + "    return bars + bars.mark_text(color='{}', baseline='{}').encode(text='value:Q')\n"
DOTS = "    return alt.Chart(data).mark_circle({}).encode(x='period:O', y='value:Q'{})\n"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (DOTS.format("", ", color='series:N'"), {}),
        (DOTS.format("color='#ddd'", ""), {"code-faint-mark": ("#ddd", "1,35", "3")}),
        (DOTS.format("color='#ddd', stroke='black', strokeWidth=1", ""), {}),
        (DOTS.format("color='teal', opacity=0.3", ""), {"code-faint-mark": ("teal", "1,51", "3")}),
        (DOTS.format("opacity=0", ""), {}),
        (DOTS.format("color='#bbb'", ", tooltip='text'").rstrip() + ".configure_view(fill='#000')\n", {}),
        (ON_BARS.format("#eee", "top"), {}),
        (ON_BARS.format("#eee", "bottom"), {"code-faint-text": ("#eee", "1,16", "4,5")}),
        (BARS + "    return bars.configure_axis(labelColor='#999').configure_view(fill='#ddd')\n", {"code-faint-text": ("#999", "2,84", "4,5")}),
        (BARS + "    return bars.configure_axis(labelFontSize=9.5)\n", {"code-small": ("9,5", "12")}),
    ],
)
def test_what_some_readers_could_not_see_is_noted(body, found):
    assert noted(body) == found


@pytest.mark.parametrize(
    ("names", "more", "found"),
    [(8, "", {}), (9, "", {"code-colors": ("9", "8")}), (9, ", scale=alt.Scale(range=['teal', '#666'])", {})],
)
def test_more_colours_than_can_be_told_apart_are_noted(names, more, found):
    source = f"    data['name'] = [f'n{{number % {names}}}' for number in range(len(data))]\n"
    assert noted(source + DOTS.format("", f", color=alt.Color('name:N'{more})")) == found


def noted(body):
    """By its code, what a note tells in Swedish beside the function's name."""
    notes = list(own.shortcomings(HEAD + body, PATH, "chart", made(body), "sv"))
    assert all(note.note and (note.place.path, note.place.line) == (PATH, 4) for note in notes)
    assert all(line(note, language) for note in notes for language in ("sv", "en"))
    return {note.code: tuple(fact for name, fact in note.facts if name != "words") for note in notes}
