"""Every kind of page: valid HTML, landmarks, no script, no style, no foreign host; and texts in every language."""

import re
from functools import cache
from pathlib import Path

import html5lib
import pytest
from msgspec.structs import replace

from sikte.language import ui
from sikte.values.places import Place
from sikte.website import accessibility, around, frames
from sikte.website.bodies import divide, with_bare_headings, with_scrolling_tables
from sikte.website.calculations import MEMBER, Rows, calculations
from sikte.website.links import dead_links
from sikte.website.render import render
from tests.website.export import STATEMENTS
from tests.website.samples import MENU, everything, frame, goal, settings, templates

ENGINE = Path(ui.__file__).parents[2]
FILES = tuple(everything())
THERE = (
    "script.js",
    "search.js",
    "sa-laser-du/index.html",
    "en/index.html",
    "data/index.html",
    "uppdateringar/index.html",
    "mal/oka-antalet-exporterande-foretag/statements.json",
    "media/halland.png",
    "style.css",
    "icon.svg",
)


@cache
def site() -> dict[str, str]:
    """file → HTML of the sample pages."""
    pages = {}
    for name, (template, card) in everything().items():
        pages[name], problems = render(templates(), template, card)
        assert problems == ()
    return pages


@pytest.fixture(params=FILES)
def page(request: pytest.FixtureRequest) -> str:
    return site()[request.param]


def test_pages_are_valid_html(page: str) -> None:
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(page)
    assert parser.errors == []


def test_pages_have_what_every_page_must_have(page: str) -> None:
    assert page.startswith('<!doctype html>\n<html lang="sv">')
    for once in (
        "<title>",
        "<h1>",
        "<main ",
        "<footer class",
        '<header class="site-header"',
        'href="#main"',
        '<meta name="viewport"',
    ):
        assert page.count(once) == 1, once
    assert "tillganglighet/" in page
    assert "kakor/" in page


def test_pages_hold_nothing_that_a_strict_policy_forbids(page: str) -> None:
    assert not re.search(r"<(style|iframe|object|embed|form)\b", page)
    assert all(re.fullmatch(r'src="[^":]+" defer[^>]*></script>', found) for found in re.findall(r"<script (.*)", page))
    assert "<script>" not in page
    assert not re.search(r"\s(style|on[a-z]+)=", page)
    assert not re.search(r'\ssrc="(https?:|//|data:)', page)
    assert not re.search(r'<link rel="(stylesheet|icon|preload)" href="https?:', page)


def test_headings_never_skip_a_level(page: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])\b", page)]
    assert levels[0] == 1
    assert all(next_ <= level + 1 for level, next_ in zip(levels, levels[1:], strict=False))


def test_every_link_of_the_sample_pages_leads_somewhere() -> None:
    files = {name: text.encode() for name, text in site().items()} | {name: b"" for name in THERE}
    assert dead_links(files, settings().base_url) == ()


def test_a_goal_page_has_its_parts_in_order() -> None:
    text = site()["mal/oka-antalet-exporterande-foretag/index.html"]
    parts = (
        "Utveckla Västmanland</span>",
        "Webbplatsen är ett exempel",
        "Du är här",
        "Målområde: <a",
        "Mål#15",
        "Öka antalet exporterande",
        'class="summary"',
        'class="facts"',
        "påhittade siffror",
        "Därför är exporten",
        "Om diagrammen",
        "<hgroup>",
        'class="chart"',
        "<h2>Underlag",
        "Läs hela strategin",
        "<h2>Så har vi räknat",
        "<footer",
    )
    position = text.index("<body>")
    for part in parts:
        assert part in text[position:], part
        position = text.index(part, position)


def test_every_statement_has_its_entry() -> None:
    text = site()["mal/oka-antalet-exporterande-foretag/index.html"]
    assert len(STATEMENTS) == 12
    for statement in STATEMENTS:
        assert text.count(f'id="rakning-{statement.id}"') == 1
        assert statement.formula in text


def test_statements_that_say_the_same_share_an_entry() -> None:
    first, other = STATEMENTS[0], STATEMENTS[3]
    again = replace(first, id="exporters-latest-2", where="summary", place=Place("content/goals/a.md", 3))
    entries = calculations((first, other, again), {"exporters": "E"})
    assert [entry.anchors for entry in entries] == [
        ("rakning-exporters-latest", "rakning-exporters-latest-2"),
        ("rakning-exporters-change-phrase",),
    ]
    text, _ = render(templates(), "goal.html", replace(goal(), calculations=entries))
    assert text.count("Värdet för 2021") == 1
    assert 'id="rakning-exporters-latest-2"' in text


def test_a_page_without_charts_says_nothing_about_them() -> None:
    text, _ = render(templates(), "goal.html", replace(goal(), charts=False, datasets=(), calculations=(), status=None))
    assert "Om diagrammen" not in text
    assert "Underlag" not in text
    assert "Så har vi räknat</h2>" not in text


def test_a_draft_says_so_and_robots_are_told() -> None:
    drafted = replace(goal(), frame=replace(goal().frame, draft=ui.texts("sv")["draft"], robots="noindex"))
    text, _ = render(templates(), "goal.html", drafted)
    assert "Utkast" in text
    assert '<meta name="robots" content="noindex">' in text


def test_an_archived_page_says_when() -> None:
    assert "publicerades <time" in site()["nyheter/halland/index.html"]
    assert "30 november 2021" in site()["nyheter/halland/index.html"]


def test_the_page_404_works_at_any_depth() -> None:
    below = frames.not_found(settings(base_url="https://exempel.se/utveckla/"), MENU).frame
    assert below.root == "/utveckla/"
    assert below.stylesheet == "/utveckla/style.css"
    assert {link.href for link in below.menu} == {"/utveckla/", "/utveckla/om/", "/utveckla/sa-laser-du/"}
    assert below.canonical == ""
    assert below.robots == "noindex"


def test_frames() -> None:
    made = frame("/mal/x/", "X", above=(("A", "/omraden/a/"),))
    assert (made.root, made.home, made.stylesheet) == ("../../", "../../", "../../style.css")
    assert made.canonical == "https://exempel.se/mal/x/"
    assert [link.label for link in made.breadcrumbs] == ["Översikt", "A", "X"]
    assert [link.current for link in made.breadcrumbs] == [False, False, True]
    assert made.alternates == ()
    assert frame("/", "U").breadcrumbs == ()
    assert [(other.language, other.href) for other in frame("/", "U").alternates] == [("sv", "./"), ("en", "en/")]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_accessibility_claims_no_conformance_and_leads_to_digg(language: str) -> None:
    position = frames.Position(language=language, address="/x/")
    text, _ = render(templates(), "accessibility.html", accessibility.page(settings(), position))
    assert "https://www.digg.se/tdosanmalan" in text
    assert ui.texts(language)["accessibility_status_text"] in text


def test_sitemap_and_robots() -> None:
    plan = around.sitemap(settings(), {"/": "", "/mal/x/": "2023-01-10", "/en/": ""}, [(("sv", "/"), ("en", "/en/"))])
    text, problems = render(templates(), "sitemap.xml", plan)
    assert problems == ()
    assert "<loc>https://exempel.se/mal/x/</loc>\n<lastmod>2023-01-10</lastmod>" in text
    assert text.count("<lastmod>") == 1
    assert text.count('hreflang="en" href="https://exempel.se/en/"') == 2
    assert (
        "Sitemap: https://exempel.se/sitemap.xml\n" in render(templates(), "robots.txt", around.robots(settings()))[0]
    )


def test_the_icon_has_the_site_s_colours() -> None:
    assert 'fill="#1d4f7c"' in render(templates(), "icon.svg", around.icon(settings()))[0]


@pytest.mark.parametrize(
    ("body", "intro"),
    [
        ("<p>a</p><h2>b</h2><p>c</p>", "<p>a</p>"),
        ("<p>a</p><hgroup><p>k</p><h2>b</h2></hgroup>", "<p>a</p>"),
        ('<p>a</p><figure class="chart" id="x"></figure><h2>b</h2>', "<p>a</p>"),
        ('<p>a</p><figure class="picture"></figure><h2>b</h2>', '<p>a</p><figure class="picture"></figure>'),
        ("<blockquote><h2>x</h2></blockquote><h2>b</h2>", "<blockquote><h2>x</h2></blockquote>"),
        ("<h2>b</h2>", ""),
        ("<p>a</p>", "<p>a</p>"),
        ("", ""),
    ],
)
def test_a_body_is_divided_before_its_first_heading_or_chart(body: str, intro: str) -> None:
    assert divide(body) == (intro, body[len(intro) :])


def test_tables_scroll_in_a_box_that_can_be_focused() -> None:
    made = with_scrolling_tables('<table><tr></tr></table><table class="x"></table>', "sv")
    box = '<div class="scroll" role="group" aria-label="Tabell" tabindex="0"><table><tr></tr></table></div>'
    assert made == box + '<table class="x"></table>'


def test_rows_of_two_datasets_make_two_tables() -> None:
    a, b = (
        (("dataset", "a"), ("line", "2"), ("value", "1")),
        (("dataset", "b"), ("line", "3"), ("region", "19"), ("value", "2")),
    )
    statement = replace(STATEMENTS[0], datasets=("a", "b"), rows=(a, a, b))
    (entry,) = calculations([statement], {"a": "A", "b": "B"}, {"b": {"region": "Län"}})
    assert entry.tables == (
        Rows("A", ("line", "value"), (("2", "1"), ("2", "1"))),
        Rows("B", ("line", "Län", "value"), (("3", "19", "2"),)),
    )
    assert entry.datasets == ("A", "B")


def test_a_region_that_is_a_code_in_the_file_is_called_by_its_name() -> None:
    rows = ((("dataset", "a"), ("line", "2"), ("region", "19"), ("size", "19"), ("value", "1")),)
    statement = replace(STATEMENTS[0], datasets=("a",), rows=rows)
    names = {"a": {MEMBER.format(key="region", code="19"): "Västmanlands län"}}
    (entry,) = calculations([statement], {"a": "A"}, names)
    assert entry.tables[0].rows == (("2", "Västmanlands län (19)", "19", "1"),)


def test_all_languages_say_the_same_things() -> None:
    swedish, english = ui.TEXTS["sv"], ui.TEXTS["en"]
    assert swedish.keys() == english.keys()
    for key, text in swedish.items():
        assert re.findall(r"{(\w+)}", text) == re.findall(r"{(\w+)}", english[key]), key
        assert text.strip() == text != "", key
    assert ui.texts("de") == english


LOOKED_UP = ("absent_", "address_", "column_", "embed_", "filter_", "outcome_", "accessibility_", "counting_", "data_column_", "language_", "regions_")


def test_every_text_is_used() -> None:
    sources = b"".join(templates().values()).decode()
    sources += "".join(path.read_text("utf-8") for path in ENGINE.rglob("*.py") if path.parent.name != "ui")
    for key in ui.TEXTS["sv"]:
        assert f"ui.{key}" in sources or f'"{key}"' in sources or key.startswith(LOOKED_UP), key


WAY = '<a class="how" href="#r"><span>Så</span></a>'


@pytest.mark.parametrize(
    ("body", "made"),
    [
        (f"<h3>Tal {WAY}</h3>", f'<hgroup><h3>Tal</h3> <p class="asked">{WAY}</p></hgroup>'),
        (f'<hgroup><p>K</p><h2 id="a">Tal {WAY}</h2></hgroup>', f'<hgroup><p>K</p><h2 id="a">Tal</h2> <p class="asked">{WAY}</p></hgroup>'),
        (f"<h2>Inget</h2><p>Tal {WAY}</p><h2>Mer</h2>", f"<h2>Inget</h2><p>Tal {WAY}</p><h2>Mer</h2>"),
    ],
)
def test_the_way_to_a_calculation_is_no_part_of_its_heading(body: str, made: str) -> None:
    assert with_bare_headings(body) == made
