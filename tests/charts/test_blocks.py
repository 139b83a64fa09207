"""Every kind of chart and every block, from an author's words to the page and its files, in both languages."""

import csv
import io
import json
import re
from datetime import date
from itertools import pairwise

import html5lib
import pytest

from sikte.build import site
from sikte.edges.sources import read
from tests.charts import measured
from tests.charts.blocks import BESIDE, BLOCKS, PAGE
from tests.running import ROOT
from tests.small import FILES

VERDICTS = ({"sv": "bättre", "en": "better"}, {"sv": "sämre", "en": "worse"}, {"sv": "oförändrat", "en": "unchanged"})
NUMBER = re.compile(r"\d[\d\N{NO-BREAK SPACE},]*\d|\d")
PLACES = {"sv": ("content/pages/prov.md", "prov/", "diagram/"), "en": ("content/pages/prov.en.md", "en/prov/", "en/diagram/")}


@pytest.fixture(scope="module", params=["sv", "en"])
def page(request):
    """(language, the page's tree, all files) of a page with every block."""
    path, where, _ = PLACES[request.param]
    own = FILES | BESIDE | {"content/pages/prov.md": "---\ntitle: Prov\n---\nText.\n", path: PAGE}
    theme = {name: data for name, data in read(ROOT)[0].items() if name.startswith("templates/")}
    made = site(theme | {name: content.encode() for name, content in own.items()}, date(2026, 1, 9))
    assert made.problems == ()
    return request.param, html5lib.parse(made.files[where + "index.html"].decode(), namespaceHTMLElements=False), made.files


def figure_of(page, kind):
    return next(node for node in page[1].iter("figure") if node.get("id") == f"prov-prov-{kind}")


def said(node) -> str:
    return re.sub(r"[ \n]+", " ", "".join(node.itertext())).strip()


@pytest.mark.parametrize("kind", BLOCKS)
def test_picture_description_table_and_csv_have_the_same_values(page, kind):
    language, _, files = page
    figure = figure_of(page, kind)
    cells = {said(cell) for row in figure.find(".//table").iter("tr") for cell in row}
    printed = set(NUMBER.findall(" ".join(cells)))
    lines = csv.reader(io.StringIO(files[f"{PLACES[language][2]}prov-prov-{kind}.csv"].decode("utf-8-sig")), delimiter=";" if language == "sv" else ",")
    taken = {row[2].replace(",", "") if language == "en" else row[2] for row in list(lines)[1:]} - {""}
    assert taken <= {re.sub(r"[\N{NO-BREAK SPACE},]", "", number) for number in printed}
    told = [said(node) for node in figure.iter() if node.tag.endswith("desc") or node.get("hidden") is not None]
    assert len(told) == {"table": 0, "own": 3}.get(kind, 1)
    titles = set(NUMBER.findall(said(figure.find("figcaption"))))
    counts = {str(number) for number in range(1, 22)}
    assert set(NUMBER.findall(" ".join(told))) <= printed | titles | counts


def figures_of(page, kind) -> dict[str, list[int | None]]:
    """The figures to download, by the keys that the table gives the series."""
    language, _, files = page
    content = files[f"{PLACES[language][2]}prov-prov-{kind}.csv"].decode("utf-8-sig")
    keys = {said(head): head.get("data-series") for head in figure_of(page, kind).iter("th")}
    found = {}
    for _, label, figure, *_ in list(csv.reader(io.StringIO(content), delimiter=";" if language == "sv" else ","))[1:]:
        found.setdefault(keys[label], []).append(int(figure.replace(",", "")) if figure else None)
    return found


def known(values):
    return [value for value in values if value is not None]


@pytest.mark.parametrize(
    ("kind", "measure"),
    [
        ("line", measured.points),
        ("small-multiples", measured.panels),
        ("area", measured.areas),
        ("stacked-bar", measured.bars),
        ("grouped-bar", measured.bars),
    ],
)
def test_marks_stand_where_the_figures_say(page, kind, measure):
    found = measure(figure_of(page, kind))
    assert {key: [round(value) for value in row] for key, row in found.items()} == {
        key: known(row) for key, row in figures_of(page, kind).items() if known(row)
    }


def test_lying_bars_are_as_long_as_their_figures(page):
    found, told = measured.rows(figure_of(page, "bar")), {key: row[0] for key, row in figures_of(page, "bar").items()}
    unit = max(found.values()) / max(told.values())
    assert {key: round(length / unit) for key, length in found.items()} == told


def test_dots_of_a_ranking_stand_where_the_figures_say(page):
    told = {key: row[0] for key, row in figures_of(page, "dot").items()}
    assert {key: round(value) for key, value in measured.dots(figure_of(page, "dot")).items()} == told
    assert list(told.values()) == sorted(told.values(), reverse=True)


def test_slopes_begin_and_end_where_the_figures_say(page):
    found, told = measured.slopes(figure_of(page, "slope")), figures_of(page, "slope")
    low, high = (extreme(value for row in told.values() for value in row) for extreme in (min, max))
    assert {key: [round(low + up * (high - low) / 100) for up in ups] for key, ups in found.items()} == told


def test_the_tones_of_a_map_follow_its_figures(page):
    told = {key: row[0] for key, row in figures_of(page, "map").items()}
    found = measured.tones(figure_of(page, "map"))
    assert set(found) == {key for key, value in told.items() if value is not None}
    ranked = [found[key] for key in sorted(found, key=told.__getitem__)]
    assert ranked == sorted(ranked) and len(set(ranked)) == 4


def test_the_words_of_a_status_matrix_follow_its_figures(page):
    better, worse, same = (words[page[0]] for words in VERDICTS)
    found, told = measured.verdicts(figure_of(page, "status-matrix")), figures_of(page, "status-matrix")
    assert set(found) == set(told)
    for key, row in told.items():
        courses = [better if now > before else worse if now < before else same for before, now in pairwise(row)]
        assert found[key][1:] == courses


@pytest.mark.parametrize("kind", [kind for kind in BLOCKS if kind not in ("own", "table")])
def test_numbers_in_a_picture_are_figures_periods_or_ticks(page, kind):
    figure = figure_of(page, kind)
    printed = {said(cell) for row in figure.find(".//table").iter("tr") for cell in row}
    svg = [said(text) for text in figure.iter(f"{measured.SVG}text")]
    axes = {said(text) for group in figure.iter(f"{measured.SVG}g") if group.get("data-axis") or kind == "dot" for text in group}
    told = {number for words in svg if words not in axes for number in NUMBER.findall(words)}
    assert told <= set(NUMBER.findall(" ".join(printed | {said(figure.find("figcaption"))}))) | {"1"}


@pytest.mark.parametrize("kind", BLOCKS)
def test_its_files_lie_beside_its_own_page(page, kind):
    language, _, files = page
    own = f"{PLACES[language][2]}prov-prov-{kind}"
    assert (f"{own}.svg" in files) == (f"{own}.vl.json" in files) == (kind != "table")
    assert f"{own}.csv" in files and f"{own}/index.html" in files


def test_the_table_of_a_picture_is_folded_and_a_table_alone_is_not(page):
    assert figure_of(page, "line").find(".//details//table") is not None
    assert figure_of(page, "table").find(".//details//table") is None


def test_a_map_shows_every_county_and_says_which_is_unknown(page):
    shapes = [node for node in figure_of(page, "map").iter("{http://www.w3.org/2000/svg}path") if node.get("data-series")]
    assert len(shapes) == 21 and sum(node.get("class") == "ck-gone" for node in shapes) == 1
    legend = said(figure_of(page, "map").find(".//ul"))
    assert ("Uppgift saknas" if page[0] == "sv" else "Figure missing") in legend
    assert legend.endswith("Örebro län" if page[0] == "sv" else "Örebro County")


def test_the_numbers_of_a_figure_are_accounted_for(page):
    language, tree, files = page
    block = next(node for node in tree.iter("figure") if node.get("class") == "figure")
    numbers = [node for node in block.iter("data")]
    statements = {s["id"]: s for s in json.loads(files[PLACES[language][1] + "statements.json"])}
    assert [number.get("value") for number in numbers] == [statements[n.get("data-statement")]["value"] for n in numbers]
    expressions = [statements[number.get("data-statement")]["expression"] for number in numbers]
    assert expressions == [
        'jobs.where(sex="kvinnor").latest', 'jobs.where(sex="kvinnor").change_since("2016").phrase'
    ]  # fmt: skip
    assert said(block).startswith("Antal jobb" if language == "sv" else "Number of jobs")


def test_a_chart_of_a_goals_own_series_shows_its_level():
    theme = {name: data for name, data in read(ROOT)[0].items() if name.startswith("templates/")}
    goal = FILES["content/goals/jobb.md"].replace("from: 2016, by: 2030}", "from: 2016, by: 2030, value: 5000}")
    chart = "\n```chart\nseries: jobs\nid: egen\ntitle: Jobb\n```\n"
    own = FILES | {"content/goals/jobb.md": goal + chart}
    made = site(theme | {name: content.encode() for name, content in own.items()}, date(2026, 1, 9))
    assert made.problems == ()
    tree = html5lib.parse(made.files["mal/jobb/index.html"].decode(), namespaceHTMLElements=False)
    figures = {node.get("id"): "".join(node.itertext()) for node in tree.iter("figure")}
    assert "Mål 2030: 5\N{NO-BREAK SPACE}000 jobb" in figures["jobb-egen"]
    assert not [name for name, words in figures.items() if "Mål 2030" in words and name != "jobb-egen"]
