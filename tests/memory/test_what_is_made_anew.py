"""A change makes anew what it shows in, and nothing else is asked."""

from datetime import date

import pytest

from sikte.build import site
from sikte.edges.store import Store
from sikte.memory import Memory, remembering
from sikte.values.files import Files
from tests.small import FILES
from tests.theme import themed

DAY = date(2026, 6, 1)
TEXT, DATA = "content/goals/jobb.md", "content/data/jobs.csv"


@pytest.fixture(scope="module")
def remembered():
    """Asked for a project with other contents, it answers what was made anew, by kind; it has seen the project once."""
    memory = Memory(Store(None), "")

    def made(**changed: str) -> tuple[dict[str, int], Files]:
        memory.worked.clear()
        with remembering(memory):
            found = site(themed(FILES | changed), DAY)
        assert found.problems == ()
        return dict(memory.worked), found.files

    made()
    return made


def test_nothing_is_made_of_what_has_been_seen(remembered):
    assert remembered()[0] == {}


def test_a_word_more_makes_its_page_and_the_index_of_the_search(remembered):
    worked, files = remembered(**{TEXT: FILES[TEXT] + "\nEtt ord till.\n"})
    search = {"vocabulary": 1, "compounds": 1, "section": 1, "places": 1}
    assert worked == {"reading": 1, "telling": 1, "sheet": 1, **search}
    assert files == site(themed(FILES | {TEXT: FILES[TEXT] + "\nEtt ord till.\n"}), DAY).files


def test_another_title_makes_the_pages_that_show_it_too(remembered):
    worked, _ = remembered(**{TEXT: FILES[TEXT].replace("title: Fler jobb", "title: Många fler jobb")})
    assert worked["telling"] == worked["seated"] == 1
    assert 1 < worked["sheet"] < len(site(themed(FILES), DAY).files) / 4
