"""What other tools let through on whole sites: claims where no text is read over, verdicts nobody wanted, lost pages."""

import re

import pytest

from tests.sites.test_odd_input import built, codes

PAGE = "content/pages/sida.md"
FALSE = "{% claim companies is lowest %}Det lägsta{% endclaim %}"
CHART = "```chart\nseries: companies\ntype: line\n{}\n```\n"
IMAGE = "```image\nsrc: ../media/hamn.png\n{}\n```\n"
AIMED = "---\ntitle: Sida\narea: naringsliv\nseries: companies\ntarget: {{direction: increase, from: 2019, by: 2030}}\n{}---\nText.\n"


@pytest.mark.parametrize(
    ("line", "body"),
    [
        (2, f"---\ntitle: {FALSE}\n---\nText.\n"),
        (3, f"---\ntitle: Sida\nsummary: {FALSE}\n---\nText.\n"),
        (4, f"---\ntitle: Sida\n---\n## {FALSE}\n"),
        (6, f"---\ntitle: Sida\n---\n| a |\n|---|\n| {FALSE} |\n"),
        (7, "---\ntitle: Sida\n---\n" + CHART.format(f"title: {FALSE}")),
        (8, "---\ntitle: Sida\n---\n" + CHART.format(f"title: Diagram\nalt: {FALSE}")),
        (6, "---\ntitle: Sida\n---\n" + IMAGE.format(f"alt: {FALSE}")),
        (7, "---\ntitle: Sida\n---\n" + IMAGE.format(f"alt: Hamnen\ncaption: {FALSE}")),
    ],
    ids=["title", "summary", "heading", "table", "chart title", "chart alt", "image alt", "image caption"],
)
def test_a_false_claim_stops_the_build_wherever_it_stands(line, body):
    found = built(**{PAGE: body})
    assert [(one.place.path, one.place.line, one.code) for one in found.problems] == [(PAGE, line, "claim-false")]


def test_what_others_show_of_a_page_says_what_the_page_says():
    head = "---\ntitle: Nu {{ companies.latest }} företag\nsummary: De {{ companies.change.phrase }}.\n---\nText.\n"
    page = built(**{PAGE: head}).files["sida/index.html"].decode()
    for shown in ("<title>Nu 220 företag", 'og:title" content="Nu 220 företag"', 'description" content="De ökade med 7 procent."'):
        assert shown in page


@pytest.mark.parametrize(("status", "judged"), [("status: computed\n", True), ("status: none\n", False), ("", False)])
def test_a_verdict_is_given_only_where_it_is_wanted(status, judged):
    files = built(**{"content/goals/foretag.md": AIMED.format(status)}).files
    judging = [name for name in files if name.endswith(".html") and re.search(r'<p class="verdict">|<dt>Bedömning', files[name].decode())]
    assert bool(judging) == judged, judging


def test_a_page_that_nobody_links_to_is_built_and_on_the_site_map():
    files = built(**{PAGE: "---\ntitle: Ensam\n---\nText.\n"}).files
    assert "sida/index.html" in files
    assert b"/sida/" in files["sitemap.xml"]


def test_nothing_of_the_preview_is_left_in_a_site():
    for name, content in built().files.items():
        assert not re.search(rb"livereload|WebSocket|EventSource|http-equiv=.refresh|127\.0\.0\.1|localhost", content), name


def test_a_draft_is_nowhere_on_the_site():
    files = built(**{PAGE: "---\ntitle: Ett hemligt utkast\ndraft: true\nmenu: true\n---\nText.\n"}).files
    assert [name for name, content in files.items() if b"hemligt" in content or "sida" in name] == []


def test_a_text_left_by_a_tool_is_not_taken_for_a_value():
    assert codes(built(**{PAGE: "---\ntitle: Sida\n---\nDet är {{ value }} och {{ companies.undefined }}.\n"})) == {
        "name-unknown",
        "word-unknown",
    }
