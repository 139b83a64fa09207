"""A site changes single templates by files of its own; whatever it leaves alone follows the theme."""

import re
from datetime import date

import pytest
from msgspec.structs import replace

from sikte.build import site
from sikte.edges.sources import read
from sikte.language.messages import line
from tests.broken.laying import BASE, lay
from tests.theme import THEME

FOOTER = '<footer class="site-footer"><p>Regionens egen fot, {{ frame.publisher }}</p></footer>\n'
OWN = {
    "partials/footer.html": FOOTER,
    "css/95-egen.css": ".site-footer { background: var(--tint); }\n",
    "partials/foter.html": FOOTER,
    "goal.htm": "x",
}


@pytest.fixture(scope="module")
def changed(tmp_path_factory):
    project = lay(tmp_path_factory.mktemp("own"), BASE)
    for name, text in OWN.items():
        path = project / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    sources, notes = read(project)
    return replace(site(sources, date(2026, 11, 21)), notes=notes)


def test_one_template_of_ones_own_is_on_every_page_and_the_rest_is_the_theme_s(changed):
    assert changed.problems == ()
    pages = {name: text.decode() for name, text in changed.files.items() if name.endswith(".html")}
    whole = [text for name, text in pages.items() if "diagram/" not in name]
    assert len(whole) > 5
    assert all("<p>Regionens egen fot, Västmanlands län</p>" in text for text in whole)
    assert all(text.count("<footer") == 1 and '<header class="site-header">' in text for text in whole)


def test_a_style_sheet_of_ones_own_is_added_to_the_theme_s(changed):
    sheet = changed.files["style.css"].decode()
    assert sheet.rstrip().endswith("background: var(--tint); }") and ".breadcrumbs ol" in sheet


def test_a_template_that_nothing_uses_is_told_with_what_was_meant(changed):
    told = [line(note, "sv") for note in changed.notes]
    assert [one.partition(" — ")[0] for one in told] == [
        "templates/goal.htm:1: obs: ingen sida använder sidmallen ”templates/goal.htm”",
        "templates/partials/foter.html:1: obs: ingen sida använder sidmallen ”templates/partials/foter.html”",
    ]
    assert "”templates/goal.html”" in told[0] and "”templates/partials/footer.html”" in told[1]


def test_nothing_in_the_theme_moves_by_itself():
    """So there is no motion that a reader who asks for less could be spared."""
    moving = re.compile(r"transition|scroll-behavior|smooth|\.animate\(|marquee|animation: (?!out-of-sight linear|none)", re.I)
    own = {path: text.decode() for path, text in THEME.items() if path.endswith((".css", ".js", ".html"))}
    own.pop("templates/vega.js", None)
    assert {path: found[0] for path, text in own.items() if (found := moving.search(text))} == {}
