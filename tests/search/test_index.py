"""The index as files: complete, in parts of bounded size, and the same for the same pages."""

import json
import re

import pytest
from msgspec.structs import replace

from sikte.search import Entry, index, words
from sikte.search.index import PAGES_IN_PART, PART_BYTES
from sikte.values.kept import Kept
from tests.search import asking

COUNT = 450


def entry(number: int, **fields: str) -> Entry:
    known = words("sv", f"Sida {number}", **{"text": f"ord{number} gemensamt", **fields})
    return Entry(f"Sida {number}", f"../{number}/", "Sida", "", Kept.of(known))


@pytest.fixture(scope="module")
def many() -> dict[str, bytes]:
    """Many pages, each with words of its own."""
    pages = [entry(n, text=" ".join(f"{'bcdfgh'[n % 6]}a{n}x{w}" for w in range(40))) for n in range(COUNT)]
    return index(pages, "sv")


def test_no_part_is_larger_than_a_browser_should_fetch(many):
    sizes = {name: len(content) for name, content in many.items() if name.startswith(("part", "pages"))}
    assert max(sizes.values()) < 2 * PART_BYTES
    assert len([name for name in many if name.startswith("pages")]) == -(-COUNT // PAGES_IN_PART)


def test_every_word_lies_in_the_part_that_its_place_in_order_names(many):
    head = json.loads(many["search-index.json"])
    found = [json.loads(many[f"part-{n}.json"])["places"] for n in range(len(head["begins"]))]
    assert [min(part) for part in found] == head["begins"] == sorted(head["begins"])
    vocabulary = [word for n in range(len(head["letters"])) for word in json.loads(many[f"words-{n}.json"])["words"].split()]
    assert vocabulary == [word for part in found for word in part] == sorted(vocabulary)


def test_every_file_bears_the_mark_by_which_the_first_one_names_it(many):
    marks = json.loads(many["search-index.json"])["marks"]
    assert marks == {name: json.loads(many[name])["mark"] for name in many if name != "search-index.json"}
    assert len(set(marks.values())) == len(marks)
    assert index([entry(1)], "sv") == index([entry(1)], "sv") != index([entry(2)], "sv")


def test_what_is_shown_of_a_page_changes_the_file_that_shows_it_alone():
    before = [entry(1), entry(2)]
    after = index([before[0], replace(before[1], summary="Annat.")], "sv")
    old = index(before, "sv")
    assert {name for name in old if old[name] != after[name]} == {"search-index.json", "pages-0.json"}


def test_a_site_without_pages_has_an_index_all_the_same():
    head = json.loads(index([], "sv")["search-index.json"])
    assert (head["count"], head["begins"], head["letters"]) == (0, [], [])


@pytest.mark.skipif(asking.NODE is None, reason="node is not installed")
def test_queries(tmp_path):
    pages = [
        entry(0, text="Företagen säljer varor."),
        entry(1, text="Skolan och företagen."),
        entry(2, text="Skolan.", headings="Företag"),
        entry(3, text="Skogen.", summary="Om exporten."),
    ]
    asked = {
        "företag": [2, 0, 1],
        "företag skola": [2, 1],
        "Företaget, SKOLORNA!": [2, 1],
        "skola skog": [3, 1, 2],
        "exportföretag": [3, 2, 0, 1],
        "sk": [],
        "sko": [3, 1, 2],
        "zzzz": [],
        "": [],
        "och": [],
        "<script> \\ ' \" constructor __proto__": [],
        "å" * 500: [],
    }
    found = asking.ask(index(pages, "sv"), tmp_path / "sok", queries=list(asked))["answers"]
    assert {query: sorted(answer["pages"]) for query, answer in zip(asked, found, strict=True)} == {
        query: sorted(pages) for query, pages in asked.items()
    }
    assert [answer["first"] for answer in found] == [answer["pages"][:2] for answer in found]
    assert found[0]["pages"][0] == 2
    assert [answer["guessed"] for answer in found[:3]] == [False, False, False] and found[4]["guessed"]


@pytest.mark.skipif(asking.NODE is None, reason="node is not installed")
def test_every_word_of_every_page_finds_its_page(many, tmp_path):
    asked = [f"{'bcdfgh'[n % 6]}a{n}x{w}" for n in range(0, COUNT, 29) for w in (0, 39)]
    found = asking.ask(many, tmp_path / "sok", queries=asked)["answers"]
    numbers = [int(re.match("[a-z]a([0-9]+)x", word)[1]) for word in asked]
    assert [answer["pages"][0] for answer in found] == numbers
