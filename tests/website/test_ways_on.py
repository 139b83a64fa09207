"""Ways on: the goals beside a goal, those on the same figures, all news, and the calendar of updates."""

import json
import re
from datetime import date
from functools import cache

import html5lib

from sikte.build import site
from tests.small import FILES, JOBS
from tests.theme import themed

GOAL = "---\ntitle: {title}\nnumber: {number}\narea: arbete\n{more}---\nText {{{{ {word}.latest }}}}.\n"
OTHER = JOBS.replace("Antal jobb", "Antal tjänster").replace("Number of jobs", "Number of posts")
ARTICLE = "---\ntitle: Nyhet {number}\npublished: {day}\n---\nText.\n"
MORE = {
    "content/data/posts.yaml": OTHER + "file: jobs.csv\nnext_update: 2026-09-01\n",
    "content/goals/a.md": GOAL.format(title="Första", number=101, more="", word="posts"),
    "content/goals/b.md": GOAL.format(title="Andra", number=102, more="updated: 2026-06-02\n", word="posts"),
    "content/goals/c.md": GOAL.format(title="Tredje", number=103, more="archived: 2026-05-01\n", word="posts"),
} | {f"content/articles/n{n}.md": ARTICLE.format(number=n, day=f"{2020 + n // 4}-01-{n + 1:02}") for n in range(8)}


@cache
def made(today: date = date(2026, 7, 1)) -> dict[str, str]:
    found = site(themed({**FILES, **MORE}), today)
    assert found.problems == ()
    return {name: found.files[name].decode() for name in found.files if name.endswith((".html", ".json", ".xml"))}


def further(page: str) -> str:
    return re.search(r'<nav class="further".*?</nav>', made()[page], re.DOTALL)[0]


def test_goals_lead_to_those_before_and_after_them_in_their_area():
    assert re.findall(r'href="([^"]*)" rel="(\w+)"', further("mal/b/index.html")) == [("../a/", "prev"), ("../c/", "next")]
    assert 'rel="prev"' not in further("mal/a/index.html")


def test_goals_lead_to_others_on_the_same_figures_that_are_not_beside_them():
    assert re.findall(r'<li><a href="([^"]*)">', further("mal/a/index.html")) == ["../c/"]
    assert re.findall(r'<li><a href="([^"]*)">', further("mal/b/index.html")) == []


def test_goals_say_when_new_figures_come():
    facts = re.search(r'<dl class="facts">.*?</dl>', made()["mal/a/index.html"], re.DOTALL)[0]
    assert '<time datetime="2026-09-01">1 september 2026</time>' in facts


def test_all_news_are_there_year_by_year_the_newest_first():
    page = made()["nyheter/index.html"]
    assert re.findall(r"<h2>(\d+)</h2>", page)[:2] == ["2021", "2020"]
    assert re.findall(r"Nyhet (\d)</a>", page) == list("76543210")
    assert "en/news/index.html" not in made() or "Nyhet" not in made()["en/news/index.html"]


def test_the_overview_shows_the_newest_news_and_the_way_to_all():
    page = made()["index.html"]
    assert re.findall(r"Nyhet (\d)</a>", page) == list("765432")
    assert '<a href="nyheter/">Alla nyheter</a>' in page


def test_articles_stand_below_the_news():
    crumbs = re.search(r'<nav class="breadcrumbs".*?</nav>', made()["nyheter/n1/index.html"], re.DOTALL)[0]
    assert '<a href="../">Nyheter</a>' in crumbs


def test_the_calendar_tells_what_comes_when_and_which_pages_it_changes():
    coming, recent = made()["uppdateringar/index.html"].split('<section class="part">')[1:]
    assert '<time datetime="2026-09-01">' in coming
    assert "Antal tjänster" in coming and "Antal jobb" not in coming
    assert all(f'<a href="../mal/{slug}/">' in coming for slug in "abc")
    days = re.findall(r'<time datetime="([^"]*)">', recent)
    assert days == sorted(days, reverse=True)
    assert days[0] == "2026-06-02"
    assert "Försenad" not in coming


def test_the_calendar_says_what_is_late_and_the_record_that_it_asks():
    late = made(date(2026, 9, 2))
    assert "Försenad" in late["uppdateringar/index.html"]
    for day, found in ((False, made()), (True, late)):
        assert json.loads(found["sikte.json"])["pages"]["/uppdateringar/"]["asked"]["late"]["posts"] is day


def test_every_language_has_its_own_calendar():
    page = made()["en/updates/index.html"]
    assert '<html lang="en">' in page
    assert "1 September 2026" in page
    for name in ("en/updates/index.html", "uppdateringar/index.html", "nyheter/index.html"):
        parser = html5lib.HTMLParser()
        parser.parse(made()[name])
        assert parser.errors == []
        assert f"https://exempel.se/{name.removesuffix('index.html')}" in made()["sitemap.xml"]


def test_a_page_that_is_not_translated_says_so_in_the_language_that_it_lacks():
    way = '<a href="../../en/" lang="en" hreflang="en">English: front page</a>'
    page = made()["mal/a/index.html"]
    assert way in page and '<p class="wide" lang="en">This page is not in English.</p>' in page
    assert "not in English" not in made()["mal/jobb/index.html"]
    assert "not in English" not in made()["404.html"]
    assert '<a href="../">There is more to read in Swedish</a>' in made()["en/index.html"]
    assert "engelska än på svenska" not in made()["index.html"]


def test_a_goal_that_is_archived_says_so_wherever_it_is_listed():
    for name in ("index.html", "omraden/arbete/index.html"):
        cards = re.findall(r'<li class="card">.*?</li>', made()[name], re.DOTALL)
        assert ["Arkiverad" in card for card in cards] == ["Tredje" in card for card in cards]
        assert sum("Tredje" in card for card in cards) == 1
