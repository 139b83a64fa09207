"""The feed holds what is new, as feed readers want it."""

from datetime import date
from xml.etree import ElementTree

from sikte.build import site
from tests.small import FILES
from tests.theme import themed

ATOM = {"a": "http://www.w3.org/2005/Atom"}
ARTICLE = "---\ntitle: {title}\npublished: {day}\n{more}---\nText.\n"
FEED = '<link rel="alternate" type="application/atom+xml" title="{}" href="{}">'


def files(**articles: str) -> dict[str, bytes]:
    written = {f"content/articles/{name}.md": text for name, text in articles.items()}
    made = site(themed({**FILES, **written}), date(2026, 7, 1))
    assert made.problems == ()
    return made.files


def feed(**articles: str) -> ElementTree.Element:
    return ElementTree.fromstring(files(**articles)["feed.xml"])


def texts(root: ElementTree.Element, path: str) -> list[str]:
    return [found.text for found in root.iterfind(path, ATOM)]


def test_what_was_changed_last_stands_first():
    root = feed(
        old=ARTICLE.format(title="Gammal & god", day="2026-01-02", more="updated: 2026-06-30\n"),
        new=ARTICLE.format(title="Ny <text>", day="2026-06-29", more="summary: Det {{ jobs.change.phrase('antalet') }}.\n"),
    )
    assert texts(root, "a:entry/a:title")[:2] == ["Gammal & god", "Ny <text>"]
    assert texts(root, "a:entry/a:updated")[:2] == ["2026-06-30T12:00:00Z", "2026-06-29T12:00:00Z"]
    assert texts(root, "a:entry/a:published")[0] == "2026-01-02T12:00:00Z"
    assert texts(root, "a:updated") == ["2026-06-30T12:00:00Z"]
    assert "{{" not in "".join(texts(root, "a:entry/a:summary"))


def test_what_the_standard_requires_is_there_and_every_address_is_a_page():
    made = files()
    root = ElementTree.fromstring(made["feed.xml"])
    for part in ("a:id", "a:title", "a:updated", "a:author/a:name"):
        assert len(texts(root, part)) == 1
    entries = root.findall("a:entry", ATOM)
    assert entries
    for entry in entries:
        address = entry.find("a:id", ATOM).text
        assert entry.find("a:link", ATOM).get("href") == address
        assert address.removeprefix("https://exempel.se/") + "index.html" in made


def test_drafts_and_other_languages_stay_out():
    root = feed(
        draft=ARTICLE.format(title="Utkast", day="2026-06-30", more="draft: true\n"),
        visible=ARTICLE.format(title="Synlig", day="2026-06-30", more=""),
        **{"visible.en": ARTICLE.format(title="Visible", day="2026-06-30", more="")},
    )
    found = texts(root, "a:entry/a:title")
    assert "Synlig" in found and "Utkast" not in found and "Visible" not in found


def test_each_page_leads_to_the_feed_in_its_language():
    made = files()
    assert FEED.format("Prov", "feed.xml") in made["index.html"].decode()
    assert FEED.format("Trial", "../../feed.xml") in made["en/goals/jobb/index.html"].decode()
