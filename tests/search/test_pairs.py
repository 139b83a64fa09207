"""What a search must find: queries and words written down before there was a search."""

import csv
from pathlib import Path

import pytest

from sikte.search import Entry, index, words
from sikte.values.kept import Kept
from tests.search import asking

HERE = Path(__file__).parent
FILES = {"sv": "pairs.csv", "en": "pairs_en.csv"}
SENTENCES = {"sv": "Här kan man läsa om {} och mycket annat.", "en": "Here one can read about {} and more."}

pytestmark = pytest.mark.skipif(asking.NODE is None, reason="node is not installed")


def pairs(language: str) -> list[dict[str, str]]:
    with (HERE / FILES[language]).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def page(number: int, text: str, language: str) -> Entry:
    known = Kept.of(words(language, f"{number}", text=text))
    return Entry(str(number), f"{number}/", "", "", known)


@pytest.mark.parametrize("language", FILES)
def test_each_query_finds_the_page_that_has_its_word_among_the_first_three(language, tmp_path):
    rows = pairs(language)
    pages = [page(number, SENTENCES[language].format(row["word"]), language) for number, row in enumerate(rows)]
    found = asking.ask(index(pages, language), tmp_path / "sok", queries=[row["query"] for row in rows])["answers"]
    lost = [(row, answer["pages"]) for (number, row), answer in zip(enumerate(rows), found, strict=True) if number not in answer["pages"][:3]]
    assert lost == []


def test_there_are_sixty_and_none_asks_for_the_word_as_it_stands():
    rows = pairs("sv")
    assert len(rows) == 60
    assert {row["kind"] for row in rows} == {"inflection", "compound", "misspelling"}
    assert [row for row in rows if row["query"] == row["word"]] == []
