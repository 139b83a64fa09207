"""The reference site says what its data say. Nothing here is imported from Sikte: the site is read as a reader
would, and its data as plain CSV and YAML."""

import json
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import pytest

from tests.plainly import cell_row, columns, true_value
from tests.running import DAY, ROOT, build, rebuild, sikte

BASE = "https://exempel.se/"
GOAL = "mal/exporterande-foretag/"
TEXT, COUNTS = "content/goals/exporterande-foretag.md", "content/data/exporters.csv"
NOTICES = {"sv": "Det här är en demonstration av verktyget Sikte.", "en": "This is a demonstration of the tool Sikte."}
NUMBER = re.compile(r"\d[\d\N{NO-BREAK SPACE}]*(?:[.,]\d+)?")
TRACES = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|%7B|>None<|Undefined|<built-in|[\x00-\x08\ue000-\uf8ff\ufdd0-\ufdef\ufffd]")
INTERFACE = {
    "sv": "Meny Språk Översikt Källa Underlag Beräkning Rad Värde Hämtad Omfattar Nyheter Arkiverad Publicerad "
    "Uppdaterad Utveckling Bedömning Kakor Tillgänglighetsredogörelse Exempelserie Diagram Tabell Till Du Så",
    "en": "Menu Languages Overview Source Data Calculation Row Value Retrieved Covers News Archived Published Updated "
    "Development Assessment Cookies Accessibility Example Chart Table Skip You How Show",
}


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    """A copy of the reference project, with its site and what is remembered of it."""
    project = tmp_path_factory.mktemp("reference") / "project"
    shutil.copytree(ROOT / "content", project / "content")
    build(project, project / "site")
    return project


@pytest.fixture(scope="module")
def site(original):
    return original / "site"


@pytest.fixture(scope="module")
def pages(site):
    """address → the page's tree, without namespaces."""
    found = {address(path, site): html5lib.parse(path.read_bytes()) for path in sorted(site.rglob("*.html"))}
    for element in (element for tree in found.values() for element in tree.iter()):
        element.tag = element.tag.rpartition("}")[2]
    return found


@pytest.fixture(scope="module")
def statements(site):
    """address of a page → its statements by their ids."""
    found = {address(path, site): json.loads(path.read_text("utf-8")) for path in sorted(site.rglob("statements.json"))}
    return {page: {one["id"]: one for one in listed} for page, listed in found.items()}


def address(path: Path, site: Path) -> str:
    return path.relative_to(site).as_posix().removesuffix("index.html").removesuffix("statements.json")


def with_class(tree, name):
    return [element for element in tree.iter() if name in element.get("class", "").split()]


def text(element):
    return " ".join("".join(element.itertext()).split())


def apart(element):
    """Its texts, those of neighbouring elements kept apart."""
    return " ".join(" ".join(element.itertext()).split())


# What goal 15 says, all of it computed.


@pytest.mark.parametrize(
    ("expression", "said", "value"),
    [
        ("exporters.latest", "667", "667"),
        ("exporters.latest.period", "2021", "2021"),
        ('exporters.change.phrase("antalet")', "ökade antalet med 13 procent", "13"),
        ("exporters.record", "den högsta noteringen sedan 2003", "2003"),
        ('exporters.by("size").largest_increase.label', "1–9 anställda", None),
    ],
)
def test_goal_15_states(statements, expression, said, value):
    found = [one for one in statements[GOAL].values() if one["expression"] == expression]
    assert {(one["text"].replace("\N{NO-BREAK SPACE}", " "), one["value"]) for one in found} == {(said, value)}


def test_goal_15_shows_what_it_states(pages):
    shown = text(pages[GOAL]).replace("\N{NO-BREAK SPACE}", " ")
    assert "År 2021 sålde 667 företag i länet varor till andra länder." in shown
    assert "År 2021 fanns det 667 varuexporterande företag" in shown
    assert "På ett år ökade antalet med 13 procent, från 590 till 667 företag." in shown
    assert "den högsta noteringen sedan 2003" in shown
    assert "Störst ökning i gruppen 1–9 anställda" in shown


@pytest.fixture
def project(original, tmp_path):
    """Another copy of it, to change."""
    return shutil.copytree(original, tmp_path / "project")


def change(project, *changes):
    path = project / COUNTS
    data = path.read_text("utf-8")
    for old, new in changes:
        assert f"\n{old}\n" in data
        data = data.replace(f"\n{old}\n", f"\n{new}\n")
    path.write_text(data, encoding="utf-8", newline="")


def test_words_follow_when_another_group_grows_the_most(project):
    change(project, ("2021,19,1–9 anställda,284", "2021,19,1–9 anställda,240"),
           ("2021,19,10–49 anställda,214", "2021,19,10–49 anställda,258"))  # fmt: skip
    shown = (rebuild(project, project / "site") / GOAL / "index.html").read_text("utf-8")
    assert re.search(r'<h2 id="storlek">Störst ökning i gruppen <[^>]*>10–49 anställda<', shown)
    assert re.search(r"I den gruppen tillkom <[^>]*>59</data>", shown)


def test_words_follow_when_a_rise_is_smaller(project):
    change(project, ("2021,19,1–9 anställda,284", "2021,19,1–9 anställda,274"),
           ("2021,19,Totalt,667", "2021,19,Totalt,657"))  # fmt: skip
    shown = (rebuild(project, project / "site") / GOAL / "index.html").read_text("utf-8")
    assert re.search(r"ökade antalet med <[^>]*>11.procent</data>, från <[^>]*>590</data> till\s<[^>]*>657<", shown)


def test_a_claim_that_no_longer_holds_stops_the_build_and_says_what_is_true(project):
    change(project, ("2003,19,Totalt,671", "2003,19,Totalt,661"))
    answer = sikte("check", "--project", project, "--today", DAY)
    line = 1 + (project / TEXT).read_text("utf-8").split("{% claim")[0].count("\n")
    told = [one for one in answer.stderr.splitlines() if one.startswith(f"{TEXT}:{line}: ")]
    assert answer.returncode == 1 and len(told) == 1, answer.stderr
    assert "Inte sedan 2003 har så många företag i länet sålt varor till utlandet." in told[0]
    assert told[0].endswith("den högsta sedan mätningarna började 2000”")


def test_a_word_that_contradicts_the_data_stops_the_build(project):
    path = project / TEXT
    path.write_text(path.read_text("utf-8").replace('highest_since("2003")', 'lowest_since("2003")'), encoding="utf-8")
    answer = sikte("check", "--project", project, "--today", DAY)
    assert answer.returncode == 1 and f"{TEXT}:" in answer.stderr


# Every number has a story.


def test_each_computed_number_belongs_to_a_statement(pages, statements):
    for page, tree in pages.items():
        for number in with_class(tree, "stat"):
            if name := number.get("data-statement"):
                statement = statements[page][name]
                assert number.get("value") == statement["value"], (page, name)
                assert text(number) in " ".join(statement["text"].split()), (page, name)


def test_a_number_without_a_statement_of_its_own_is_the_headline_of_its_goal(pages, statements):
    for page, tree in pages.items():
        for place in [*with_class(tree, "card"), *with_class(tree, "facts")]:
            for number in place.iter("data"):
                link = next((one.get("href") for one in place.iter("a") if "/" in one.get("href")), "./")
                goal = statements[resolved(page, link)]
                headlines = {one["value"] for one in goal.values() if one["where"] == "headline"}
                assert number.get("value") in headlines, (page, text(place))
        loose = [one for one in with_class(tree, "stat") if not one.get("data-statement")]
        framed = [one for name in ("card", "facts") for place in with_class(tree, name) for one in place.iter("data")]
        assert all(one in framed for one in loose), page


def resolved(page: str, link: str) -> str:
    steps = (page + link).split("/")
    path: list[str] = []
    for step in steps:
        path = path[:-1] if step == ".." else path if step == "." else [*path, step]
    return "/".join(path)


def test_each_claim_belongs_to_a_statement(pages, statements):
    for page, tree in pages.items():
        for claim in with_class(tree, "claim"):
            assert text(claim) == " ".join(statements[page][claim.get("data-statement")]["text"].split())


def test_each_statement_has_an_entry_on_its_page(pages, statements):
    for page, tree in pages.items():
        ids = [element.get("id") for element in tree.iter() if element.get("id", "").startswith("rakning-")]
        assert sorted(ids) == sorted(f"rakning-{name}" for name in statements.get(page, {})), page


def test_rows_are_the_rows_of_the_file(statements):
    for page, listed in statements.items():
        for statement in listed.values():
            assert statement["rows"], (page, statement["id"])
            for row in statement["rows"]:
                found = cell_row(row["dataset"], int(row["line"]))
                stated = {key: value for key, value in row.items() if key not in ("dataset", "line")}
                assert stated == {key: found[key] for key in stated}, (page, statement["id"])
                assert set(stated) == set(columns(row["dataset"])), (page, statement["id"])


def test_values_are_what_the_rows_give(statements):
    for page, listed in statements.items():
        for statement in listed.values():
            if statement["value"] is not None:
                assert statement["value"] == true_value(statement), (page, statement["id"])
            assert statement["period"] in {row["period"] for row in statement["rows"]}, (page, statement["id"])


def test_another_row_would_give_another_value(statements):
    for statement in statements[GOAL].values():
        if statement["kind"] in ("level", "share") or statement["expression"].endswith((".amount", ".phrase")):
            *rows, last = statement["rows"]
            other = {**statement, "rows": [*rows, {**last, "value": str(int(last["value"]) // 2)}]}
            assert true_value(other) != statement["value"], statement["id"]


# Charts.


def test_every_number_in_a_chart_is_in_its_table(pages):
    seen = 0
    for page, tree in pages.items():
        for figure in with_class(tree, "chart"):
            table = next(figure.iter("table"))
            known = set(NUMBER.findall(apart(table) + apart(next(figure.iter("figcaption")))))
            plot = with_class(figure, "ck-plot")[0]
            for words in [described(plot), *printed(plot)]:
                seen += 1
                assert set(NUMBER.findall(words)) <= known, (page, figure.get("id"), words)
    assert seen > 50


def printed(plot):
    """The texts of the drawing but those on its value axis, which stand level with its lines."""
    levels = {line.get("y1") for line in plot.iter("line")}
    return [text(one) for one in plot.iter("text") if one.get("y") not in levels or one.get("x")]


def described(plot):
    """The description, without how many series and values it passes over."""
    words = text(next(plot.iter("desc")))
    return re.sub(r"\d+ (andra serier|other series|andra områden|other areas|uppgifter saknas|figures are missing)", "", words)


# Around the numbers.


def language(page):
    return "en" if page.startswith("en/") else "sv"


def test_every_page_says_that_it_is_a_demonstration(pages):
    for page, tree in pages.items():
        assert NOTICES[language(page)] in text(tree), page


@pytest.mark.parametrize("spoken", ["sv", "en"])
def test_the_interface_speaks_the_language_of_the_page(pages, spoken):
    foreign = {word for other, words in INTERFACE.items() if other != spoken for word in words.split()}
    foreign -= set(INTERFACE[spoken].split())
    for page in (page for page in pages if language(page) == spoken):
        tags = ("th", "dt", "summary", "caption", "nav")
        labels = [text(element) for tag in tags for element in pages[page].iter(tag)]
        labels += [element.get("aria-label", "") for element in pages[page].iter()]
        first = {word for label in labels for word in re.findall(r"(?<![\w-])[A-ZÅÄÖ][a-zåäö]*", label)}
        assert first & foreign == set(), page


def test_the_site_map_has_every_page_once(site, pages):
    places = [place.text for place in ElementTree.parse(site / "sitemap.xml").iter() if place.tag.endswith("}loc")]
    moved = {page for page, tree in pages.items() if any(one.get("http-equiv") == "refresh" for one in tree.iter("meta"))}
    assert len(moved) == 2
    others = pages.keys() - moved - {"404.html"}
    assert sorted(places) == sorted(BASE + page for page in others if "diagram/" not in page)


def test_robots_are_shown_the_site_map(site):
    lines = (site / "robots.txt").read_text("utf-8").split("\n")
    assert {"User-agent: *", f"Sitemap: {BASE}sitemap.xml"} <= set(lines)


def test_what_is_not_there_is_found_from_anywhere(pages):
    page = pages["404.html"]
    links = [one.get(key) for one in page.iter() for key in ("href", "src") if one.get(key)]
    assert all(link.startswith(("/", "#", "https://")) for link in links)
    assert [one.get("content") for one in page.iter("meta") if one.get("name") == "robots"] == ["noindex"]


def test_templates_leave_no_trace(site):
    """Neither Jinja's signs, nor values that were not there, nor the characters that stand in for expressions."""
    for path in [*site.rglob("*.html"), *site.rglob("*.xml"), *site.rglob("statements.json"), site / "robots.txt"]:
        assert not TRACES.search(path.read_text("utf-8")), path
