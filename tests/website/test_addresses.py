"""Slugs, addresses, links between them, and two pages that want the same place."""

import re
from posixpath import normpath

import pytest
from hypothesis import example, given
from hypothesis import settings as trials
from hypothesis import strategies as st

from sikte.values.content import Area, Article, Document, Goal, Page
from sikte.values.places import Place
from sikte.values.texts import Words
from sikte.website.addresses import address, assign, file, own_addresses, relative, slug
from tests.website.samples import settings, texts

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def document(kind: type[Document], name: str, **fields: object) -> Document:
    folder = {Goal: "goals", Area: "areas", Article: "articles", Page: "pages"}[kind]
    path = f"content/{folder}/{name}.md"
    fields = {"place": Place(path), "language": "sv", "original": path, "slug": name, "title": (Words(name),)} | fields
    return kind(**fields, **({"area": "a"} if kind is Goal else {}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Öka antalet exporterande företag", "oka-antalet-exporterande-foretag"),
        ("Årets exportregion", "arets-exportregion"),
        ("A\u030arets", "arets"),
        ("Mål 15: åäö ÅÄÖ", "mal-15-aao-aao"),
        ("  --Hej,  du!--  ", "hej-du"),
        ("Idé & Café", "ide-cafe"),
        ("Företag med 1–9 anställda", "foretag-med-1-9-anstallda"),
        ("Straße", "strasse"),
        ("Ærø", "aero"),
        ("🎯", ""),
        ("", ""),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_slugs(text: str, expected: str) -> None:
    assert slug(text) == expected


@trials(deadline=None)
@given(st.text(max_size=300))
@example("ab-" * 60)
@example("a" * 300)
def test_a_slug_is_always_fit_for_an_address(text: str) -> None:
    made = slug(text)
    assert made == "" or SLUG.fullmatch(made)
    assert len(made) <= 100
    assert slug(made) == made


@pytest.mark.parametrize(
    ("kind", "language", "expected"),
    [
        (Goal, "sv", "/mal/export/"),
        (Area, "sv", "/omraden/export/"),
        (Article, "sv", "/nyheter/export/"),
        (Page, "sv", "/export/"),
        (Goal, "en", "/en/goals/export/"),
        (Area, "en", "/en/areas/export/"),
        (Article, "en", "/en/news/export/"),
        (Page, "en", "/en/export/"),
    ],
)
def test_addresses(kind: type[Document], language: str, expected: str) -> None:
    assert address(document(kind, "export", language=language), settings()) == expected


def test_the_vocabulary_renames_addresses() -> None:
    renamed = settings(goal=texts(sv="Delmål"), area=texts(sv="Insatsområde"))
    assert address(document(Goal, "export"), renamed) == "/delmal/export/"
    assert address(document(Area, "export"), renamed) == "/insatsomrade/export/"


def test_an_english_site_has_english_addresses_at_the_top() -> None:
    english = settings(language="en", languages=("en", "sv"))
    assert address(document(Goal, "export", language="en"), english) == "/goals/export/"
    assert address(document(Goal, "export", language="sv"), english) == "/sv/mal/export/"
    assert own_addresses(english, "en")["cookies"] == "/cookies/"


def test_own_addresses() -> None:
    own = {"home": "/", "data": "/data/", "accessibility": "/tillganglighet/", "cookies": "/kakor/", "search": "/sok/"}
    own |= {"updates": "/uppdateringar/", "news": "/nyheter/"}
    assert own_addresses(settings(), "sv") == own
    assert own_addresses(settings(), "en")["accessibility"] == "/en/accessibility/"


@pytest.mark.parametrize(
    ("origin", "target", "expected"),
    [
        ("/", "/mal/x/", "mal/x/"),
        ("/mal/x/", "/", "../../"),
        ("/mal/x/", "/mal/y/", "../y/"),
        ("/mal/x/", "/omraden/a/#rubrik", "../../omraden/a/#rubrik"),
        ("/mal/x/", "/mal/x/#rubrik", "#rubrik"),
        ("/mal/x/", "/mal/x/", "./"),
        ("/mal/x/", "/mal/x/statements.json", "statements.json"),
        ("/mal/x/", "/style.css", "../../style.css"),
        ("/mal/x/", "/mal/", "../"),
        ("/mal/", "/mal/x/", "x/"),
        ("/", "/", "./"),
        ("/", "https://www.scb.se/", "https://www.scb.se/"),
        ("/mal/x/", "#rubrik", "#rubrik"),
    ],
)
def test_relative_links(origin: str, target: str, expected: str) -> None:
    assert relative(origin, target) == expected


PARTS = st.lists(st.sampled_from(["a", "b", "mal"]), max_size=4).map(
    lambda parts: "/" + "".join(f"{p}/" for p in parts)
)


@trials(deadline=None)
@given(PARTS, PARTS)
def test_a_relative_link_leads_where_it_should(origin: str, target: str) -> None:
    assert normpath(origin + relative(origin, target)) == normpath(target)


def test_files() -> None:
    assert file("/") == "index.html"
    assert file("/mal/x/") == "mal/x/index.html"
    assert file("/style.css") == "style.css"


def test_every_document_gets_its_address() -> None:
    given_out, problems = assign([document(Goal, "export"), document(Page, "om")], settings())
    assert given_out == {"content/goals/export.md": "/mal/export/", "content/pages/om.md": "/om/"}
    assert problems == ()


def test_two_documents_on_one_address_are_named_at_the_second() -> None:
    first = document(Goal, "a", slug="export")
    second = document(Goal, "b", slug="export", lines=(("slug", 7),))
    _, (found,) = assign([second, first], settings())
    assert found.code == "address-taken"
    assert found.place == Place("content/goals/b.md", 7)
    assert dict(found.facts) == {"address": "/mal/export/", "other": "content/goals/a.md"}


@pytest.mark.parametrize(("one", "other"), [("Export", "export"), ("exportÅr", "exporta\u030ar")])
def test_names_that_differ_only_in_case_or_composition_collide(one: str, other: str) -> None:
    _, problems = assign([document(Goal, one), document(Goal, other)], settings())
    assert [found.code for found in problems] == ["address-taken"]


@pytest.mark.parametrize(
    ("word", "code"),
    [("🎯", "word-empty"), ("Media", "word-taken"), ("Sök", "word-taken"), ("Kakor", "word-taken"), ("Delmål", "")],
)
def test_a_word_for_goals_makes_a_folder_of_their_own(word: str, code: str) -> None:
    _, problems = assign([document(Goal, "x")], settings(goal=texts(sv=word)))
    assert [found.code for found in problems] == ([code] if code else [])


def test_a_word_cannot_take_the_folder_of_another_language() -> None:
    _, (found,) = assign([], settings(languages=("sv", "en"), goal=texts(sv="En", en="One")))
    assert (found.code, dict(found.facts)["address"]) == ("word-taken", "/en/")


@pytest.mark.parametrize("name", ["kakor", "tillganglighet", "data", "media", "sok"])
def test_pages_cannot_take_what_the_site_fills_itself(name: str) -> None:
    _, (found,) = assign([document(Page, name)], settings())
    assert found.code == "address-own"


def test_the_same_page_in_two_languages_is_no_collision() -> None:
    _, problems = assign([document(Goal, "x"), document(Goal, "x.en", slug="x", language="en")], settings())
    assert problems == ()


def test_a_slug_that_the_author_wrote_must_be_one() -> None:
    written = document(Goal, "x", slug="Öka exporten", lines=(("slug", 4),))
    given_out, (found,) = assign([written], settings())
    assert (found.code, found.place.line, dict(found.facts)["near"]) == ("slug-form", 4, "oka-exporten")
    assert given_out["content/goals/x.md"] == "/mal/oka-exporten/"


def test_a_file_name_may_hold_any_letters() -> None:
    given_out, problems = assign([document(Goal, "Öka exporten")], settings())
    assert problems == ()
    assert list(given_out.values()) == ["/mal/oka-exporten/"]


@pytest.mark.parametrize(("name", "code"), [("🎯", "slug-empty"), ("con", "slug-device"), ("LPT1", "slug-device")])
def test_names_that_cannot_be_addresses(name: str, code: str) -> None:
    _, (found,) = assign([document(Page, name)], settings())
    assert found.code == code
