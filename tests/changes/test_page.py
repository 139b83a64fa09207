"""The page for approval: whole by itself, readable on a phone, and true to what differs."""

import re

import html5lib
import pytest
from markupsafe import escape

from sikte.changes import as_page, changes
from sikte.changes.as_page import pieces
from sikte.website.theme import TEXT, contrast, parse
from tests.changes.samples import GOAL, built, edited, usual
from tests.theme import THEME

X = "{http://www.w3.org/1999/xhtml}"
SOURCES = {path.removeprefix("templates/"): text for path, text in THEME.items()}


@pytest.fixture(scope="module")
def page():
    files = edited("content/data/share.csv", "19,2021,52.0", "19,2021,49.5")
    files = edited("content/goals/jobb.md", "Vi\nföljer länet", "Vi ser < till & länet", files)
    files = edited("content/site.yaml", "Det här är ett prov.", "Det här är på prov.", files)
    files["content/pages/nytt.md"] = "---\ntitle: Nytt\n---\nNy text.\n"
    files["content/goals/jobb.md"] += GOAL[GOAL.index("```chart") :].replace("line", "stacked-bar")
    html, problems = as_page(changes(usual(), built(files)), "sv", SOURCES)
    assert problems == ()
    return html


def test_it_is_html_without_errors(page):
    html5lib.HTMLParser(strict=True).parse(page)


def test_it_fetches_and_runs_nothing(page):
    tree = html5lib.parse(page)
    assert not [e.tag for e in tree.iter() if e.tag in {f"{X}{tag}" for tag in ("script", "link", "img", "iframe", "a")}]
    assert b"url(" not in page and b"@import" not in page


def test_headings_make_one_tree(page):
    levels = [int(e.tag[-1]) for e in html5lib.parse(page).iter() if e.tag in {f"{X}h{n}" for n in range(1, 7)}]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_it_tells_what_differs_old_beside_new(page):
    found = [" ".join("".join(e.itertext()).split()) for e in html5lib.parse(page).iter(f"{X}dd")]
    for text in ("På ett år ökade andelen med 1,5 procentenheter.", "På ett år minskade andelen med 1,0 procentenheter.",
                 "Vi ser < till & länet t.ex. varje år.", "Det här är på prov.", "Ny text."):  # fmt: skip
        assert text in found
    words = page.decode()
    assert "Orsak: data (share, rad 3 (2021, 19): 52.0 → 49.5)" in words
    assert words.index("Har vänt riktning eller plats") < words.index("Övriga skillnader")
    assert str(escape("Vi ser < till & länet")) not in words or "<script" not in words


def test_a_site_without_differences_says_so():
    html, _ = as_page(changes(usual(), usual()), "en", SOURCES)
    assert "Nothing differs." in html.decode()


@pytest.mark.parametrize(
    ("text", "other", "marked"),
    [
        ("Nivån är 52 procent.", "Nivån är 49 procent.", ((False, "Nivån är "), (True, "52"), (False, " "), (False, "procent."))),
        ("Helt annat här", "Något nytt", ((True, "Helt annat här"),)),
        ("Ensam", "", ((False, "Ensam"),)),
        ("", "Ensam", ()),
        ("Samma", "Samma", ((False, "Samma"),)),
    ],
)  # fmt: skip
def test_the_words_that_differ_are_marked(text, other, marked):
    assert pieces(text, other) == marked
    assert "".join(words for _, words in marked) == text


def test_a_template_of_the_site_s_own_is_used_and_its_faults_are_told():
    found = changes(usual(), usual())
    assert as_page(found, "sv", {**SOURCES, "changes.html": b"<p>{{ changes.counts }}</p>"})[0] == b"<p>Inget skiljer sig.</p>"
    _, (problem,) = as_page(found, "sv", {**SOURCES, "changes.html": b"\n{{ changes.nothing_here }}"})
    assert (problem.place.path, problem.place.line) == ("templates/changes.html", 2)


def test_every_colour_can_be_read():
    blocks = re.findall(r":root \{(.*?)\}", SOURCES["changes.css"].decode(), re.DOTALL)
    assert len(blocks) == 2
    for block in blocks:
        colors = {name: parse(value) for name, value in re.findall(r"--([\w-]+): (#\w{6});", block)}
        grounds = [colors["paper"], colors["surface"]]
        assert all(contrast(colors[ink], ground) >= TEXT for ink in ("ink", "muted") for ground in grounds)
        assert contrast(colors["bad"], colors["bad-ground"]) >= TEXT
        assert contrast(colors["good"], colors["good-ground"]) >= TEXT


@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_read_at_any_width(page, browser, tmp_path, width):
    (tmp_path / "andringar.html").write_bytes(page)
    context = browser.new_context(viewport={"width": width, "height": 800})
    try:
        tab = context.new_page()
        heard, asked = [], []
        tab.on("console", lambda message: heard.append(message.text))
        tab.on("request", lambda request: asked.append(request.url))
        tab.goto((tmp_path / "andringar.html").as_uri())
        tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert tab.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert (heard, len(asked)) == ([], 1)
        pair = tab.locator(".pair:not(.alone)").first
        before, after = pair.locator(".before").bounding_box(), pair.locator(".after").bounding_box()
        assert (before["y"] == after["y"]) == (width == 1280)
    finally:
        context.close()


