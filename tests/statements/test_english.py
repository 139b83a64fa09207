"""The same statements in English."""

import pytest

from tests.statements.project import SETTINGS, answer, sources
from tests.statements.samples import Files, counties, line

ENGLISH = SETTINGS.replace("language: sv", "language: en").replace("Västmanlands län", "Västmanland County")


def english(series: Files, *expressions: str) -> list[str]:
    project = sources({"d": series}, [f"{{{{ {expression} }}}}" for expression in expressions])
    found = answer({**project, "content/site.yaml": ENGLISH.encode()})
    assert not found.problems and not found.others, (found.words, found.others)
    return list(found.texts.values())


@pytest.mark.parametrize(
    ("values", "unit", "phrase"),
    [
        ("100 113", "people", "increased by 13 percent"), ("113 100", "people", "decreased by 12 percent"), ("5 5", "people", "was unchanged"),
        ("13 19", "percent", "increased by 6 percentage points"), ("1000 1001", "people", "increased by less than 1 percent"),
        ("0 1", "people", "increased by 1 person"),
    ],
)  # fmt: skip
def test_phrases(values, unit, phrase):
    assert english(line(values, unit=unit), "d.change.phrase") == [phrase]


def test_records_and_ranks():
    assert english(line("9 5 6"), "d.record") == ["the highest figure since 2000"]
    assert english(counties(" ".join(map(str, range(20))), 18), "d.rank") == ["joint second highest"]


def test_numbers():
    assert english(line("-1234.5", decimals=1), "d.latest") == ["\u22121,234.5"]
