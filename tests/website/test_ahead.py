"""The pages that are told of before the site is made that they are part of."""

from datetime import date

import pytest

from sikte.build import site
from sikte.values.files import Files
from tests.small import FILES
from tests.theme import themed

DAY = date(2026, 6, 1)
TEXT = "content/goals/jobb.md"


def told(files: dict[str, str]) -> tuple[list[Files], Files, list[str]]:
    """(the pages told of ahead, the files of the site, its problems)."""
    ahead: list[Files] = []
    made = site(themed(files), DAY, ahead=ahead.extend)
    return ahead, Files.of(made.files), [problem.code for problem in made.problems]


def test_pages_told_of_ahead_are_those_of_the_site():
    ahead, files, problems = told(FILES)
    every = {name: content for some in ahead for name, content in some.items()}
    assert problems == []
    assert every.items() <= dict(files).items()
    assert {"mal/jobb/index.html", "mal/jobb/statements.json"} <= every.keys()


@pytest.mark.parametrize(
    ("words", "problem"),
    [("{{ jobs.nothing }}", "word-unknown"), ("{% claim jobs.latest < 0 %}Fel.{% endclaim %}", "claim-false")],
)
def test_where_something_is_wrong_with_a_text_nobody_is_told(words, problem):
    ahead, files, problems = told(FILES | {TEXT: f"{FILES[TEXT]}\n{words}\n"})
    assert problems == [problem]
    assert not files
    assert ahead == []


def test_where_something_is_wrong_with_a_template_nobody_is_told():
    ahead, _, problems = told(FILES | {"templates/goal.html": "{{ page.nothing }}"})
    assert problems == ["template-name"]
    assert ahead == []
