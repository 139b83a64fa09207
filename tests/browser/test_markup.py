"""What a page is made of: HTML without errors, one tree of headings, landmarks, and no word in the wrong language."""

import json
import re
import shutil
from collections import Counter
from pathlib import Path
from subprocess import run

import html5lib
import pytest

from sikte.language import ui
from tests.browser.reading import Reader

JAVA = shutil.which("java")
CHECKER = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
XHTML = "{http://www.w3.org/1999/xhtml}"
SCRIPT = f"{XHTML}script"
HEADINGS = [f"{XHTML}h{level}" for level in range(1, 7)]
LANDMARKS = {"banner", "navigation", "main", "contentinfo", "complementary", "region"}
# What Vega, and those who write English by habit, leave behind for those who listen.
ENGLISH = re.compile(r"\b(axis|legend|titled|mark|visualization|the|and|of|with|from|table|chart|show)\b", re.I)
SWEDISH = re.compile(r"\b(och|av|från|till|för|tabell|visa|diagram|rad|rader|sidan|är|inte)\b", re.I)
FOREIGN = {"sv": ENGLISH, "en": SWEDISH}


@pytest.fixture(scope="module")
def parsed(site, every_page):
    """page → its tree; html5lib is strict, and raises what a browser would put up with."""
    parser = html5lib.HTMLParser(strict=True)
    return {page: parser.parse((site / page_file(page)).read_bytes()) for page in every_page}


def page_file(page):
    return page if page.endswith(".html") else f"{page}index.html"


def test_every_page_is_html_without_errors(parsed, every_page):
    assert set(parsed) == set(every_page)


@pytest.mark.long
def test_the_checker_of_the_standard_has_nothing_to_say(site):
    if not (JAVA and CHECKER.exists()):
        pytest.skip("Java or vnu-jar is missing: run scripts/test --long")
    answer = run([JAVA, "-jar", CHECKER, "--skip-non-html", site], capture_output=True, encoding="utf-8")
    assert (answer.returncode, answer.stderr) == (0, "")


def test_strict_is_strict():
    with pytest.raises(html5lib.html5parser.ParseError):
        html5lib.HTMLParser(strict=True).parse("<!doctype html><title>x</title><p><div></p>")


def test_ids_are_unique(parsed):
    twice = {page: [name for name, times in ids(tree).items() if times > 1] for page, tree in parsed.items()}
    assert {page: names for page, names in twice.items() if names} == {}


def ids(tree):
    return Counter(element.get("id") for element in tree.iter() if element.get("id"))


def test_whatever_is_pointed_at_within_a_page_is_there(parsed):
    for page, tree in parsed.items():
        pointed = {element.get("href")[1:] for element in tree.iter() if element.get("href", "").startswith("#")}
        named = {name for element in tree.iter() for name in element.get("aria-labelledby", "").split()}
        assert (pointed | named) - set(ids(tree)) == set(), page


def test_headings_make_one_tree(parsed):
    for page, tree in parsed.items():
        levels = [HEADINGS.index(element.tag) + 1 for element in tree.iter() if element.tag in HEADINGS]
        assert levels[0] == 1 and levels.count(1) == 1, page
        assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False)), f"{page}: {levels}"


def test_no_page_holds_script_or_style(parsed):
    """Scripts come by their address, from the site itself; what search engines are told is called script, but is data."""
    for page, tree in parsed.items():
        elements = list(tree.iter(SCRIPT))
        data = [one for one in elements if one.get("type") == "application/ld+json"]
        assert all(json.loads(one.text)["@context"] == "https://schema.org/" for one in data), page
        scripts = [one for one in elements if one not in data]
        assert all(one.get("src").endswith(("script.js", "search.js", "filter.js", "consent.js")) and not one.text for one in scripts), page
        tags = {element.tag for element in tree.iter()}
        attributes = {str(key) for element in tree.iter() for key in element.attrib}
        assert f"{XHTML}style" not in tags, page
        assert not [key for key in attributes if key == "style" or key.startswith("on")], page


@pytest.fixture(scope="module")
def spoken(reader: Reader, pages):
    """page → what a screen reader is told of it: (role, every word said) of each node, all unfolded."""
    told = {}
    with reader.tab() as tab:
        session = tab.context.new_cdp_session(tab)
        for page in pages:
            reader.go(tab, page, unfolded=True)
            nodes = session.send("Accessibility.getFullAXTree")["nodes"]
            told[page] = [(value(node, "role"), words(node)) for node in nodes if not node["ignored"]]
    return told


def value(node, key):
    return node.get(key, {}).get("value", "")


def words(node):
    described = [one["value"]["value"] for one in node.get("properties", []) if one["name"] == "roledescription"]
    return " ".join([value(node, "name"), value(node, "description"), *described])


def test_what_is_said_is_in_the_language_of_the_page(spoken):
    for page, told in spoken.items():
        spoken_there, other = ("en", "sv") if page.startswith("en/") else ("sv", "en")
        marked = ui.texts(other)["not_translated"]
        said_there = [said for _, said in told if "<iframe" not in said and marked not in said]
        assert [said for said in said_there if FOREIGN[spoken_there].search(said)] == [], page


def test_a_page_without_a_translation_says_so_in_a_language_that_is_marked(reader):
    with reader.tab() as tab:
        reader.go(tab, "mal/hogskola/")
        assert tab.get_by_text(ui.texts("en")["not_translated"]).get_attribute("lang") == "en"


def test_charts_are_pictures_with_words_and_not_heaps_of_marks(spoken):
    for page, told in spoken.items():
        assert not [role for role, _ in told if role.lower().startswith("graphics")], page
        assert all(said.strip() for role, said in told if role == "image"), page


def test_landmarks(spoken):
    for page, told in spoken.items():
        found = [(role, said) for role, said in told if role in LANDMARKS]
        roles = [role for role, _ in found]
        assert [roles.count(role) for role in ("banner", "main", "contentinfo")] == [1, 1, 1], page
        named = [both for both in found if both[0] in ("navigation", "complementary", "region")]
        assert all(said.strip() for _, said in named) and len(set(named)) == len(named), f"{page}: {named}"
