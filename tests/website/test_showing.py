"""Articles come on their day and go after their last, and the record says which are away."""

import json
from datetime import date

import pytest

from sikte.build import site
from sikte.values.pages import Site
from tests.small import FILES
from tests.theme import themed

PERIOD = "---\ntitle: {title}\npublished: 2026-06-10\nexpires: 2026-06-20\n---\nText.\n"
PATH, PAGE, ENGLISH = "content/articles/pris.md", "nyheter/pris/index.html", "en/news/pris/index.html"
ARTICLES = {PATH: PERIOD.format(title="Ett pris"), "content/articles/pris.en.md": "---\ntitle: A prize\n---\nText.\n"}


def made(day: int, drafts: bool = False, **more: str) -> Site:
    texts = {**FILES, **ARTICLES, **{f"content/articles/{name}.md": text for name, text in more.items()}}
    return site(themed(texts), date(2026, 6, day), drafts)


@pytest.mark.parametrize(("day", "there"), [(9, False), (10, True), (20, True), (21, False)])
def test_an_article_is_there_from_its_day_to_its_last_and_its_translation_with_it(day, there):
    found = made(day)
    assert found.problems == ()
    assert (PAGE in found.files, ENGLISH in found.files) == (there, there)
    for around in ("index.html", "feed.xml", "sitemap.xml"):
        assert ("nyheter/pris" in found.files[around].decode()) == there


@pytest.mark.parametrize(("day", "why"), [(9, {"published": "2026-06-10"}), (10, None), (21, {"expires": "2026-06-20"})])
def test_the_record_holds_the_answer_and_not_the_day(day, why):
    record = json.loads(made(day).files["sikte.json"])
    assert record["today"] is None
    assert record.get("absent", {}).get(PATH) == why


def test_two_days_with_the_same_answer_give_the_same_site():
    assert made(11).files == made(19).files


@pytest.mark.parametrize(("day", "words"), [(9, "från och med den 10 juni 2026"), (21, "till och med den 20 juni 2026")])
def test_the_preview_shows_it_all_the_same_and_says_why_readers_do_not_see_it(day, words):
    assert words in made(day, drafts=True).files[PAGE].decode()
    assert words not in made(15, drafts=True).files[PAGE].decode()


LINK = "---\ntitle: Mer\n{more}---\nLäs om [priset](pris.md).\n"


def test_a_link_to_what_will_go_is_noted_and_to_what_is_away_is_a_problem():
    (note,) = made(15, mer=LINK.format(more="")).notes
    assert (note.code, note.place.line) == ("link-fleeting", 4)
    assert made(15, mer=LINK.format(more="expires: 2026-06-20\n")).notes == ()
    assert [problem.code for problem in made(21, mer=LINK.format(more="")).problems] == ["link-unpublished"]
    assert [problem.code for problem in made(9, mer=LINK.format(more="")).problems] == ["link-unpublished"]


def test_goals_stand_however_they_are_dated():
    early = site(themed(FILES), date(2001, 1, 1))
    assert early.problems == ()
    assert "mal/jobb/index.html" in early.files


def test_a_font_is_no_image():
    texts = {**FILES, "content/articles/a.md": "---\ntitle: A\nimage: ../media/a.woff2\nalt: Ett a.\n---\nText.\n"}
    files = themed(texts | {"content/media/a.woff2": b"wOF2"})
    assert [problem.code for problem in site(files, date(2026, 6, 1)).problems] == ["image-missing"]
