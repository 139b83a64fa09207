"""Every problem is told in every language, and no two problems go by one name."""

from string import Formatter

import pytest

from sikte.language.messages import MESSAGES, charts, formats, publishing, statistics, surroundings, website, writing

ROOMS = (charts, formats, publishing, statistics, surroundings, website, writing)


def facts(texts: tuple[str, str]) -> set[str]:
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


def test_no_two_rooms_call_a_problem_the_same():
    assert sum(len(room.MESSAGES) for room in ROOMS) == len(MESSAGES)


@pytest.mark.parametrize("code", MESSAGES)
def test_a_problem_is_told_in_both_languages_from_the_same_facts(code):
    assert set(MESSAGES[code]) == {"sv", "en"}
    assert facts(MESSAGES[code]["sv"]) == facts(MESSAGES[code]["en"])
