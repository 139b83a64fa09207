"""A text that an English page shows and that stands in Swedish alone is told once, where it stands."""

import re
from datetime import date

import pytest

from sikte.build import site
from tests.running import DAY
from tests.small import FILES
from tests.theme import themed

BOTH = re.compile(r"\{sv: ([^,}]+), en: ([^}]+)\}")
TEXTS = [
    pytest.param(path, number, id=f"{path.rpartition('/')[2]}: {found[0]}")
    for path, text in FILES.items()
    if path.endswith(".yaml")
    for number, found in enumerate(BOTH.finditer(text))
]
# What the English goal page of the small project does not show, and the name of a county that Sikte knows in English.
UNSEEN = {"kvinnor", "män", "Län", "Kön", "antalet jobb", "Västmanlands län"}


@pytest.mark.parametrize(("path", "number"), TEXTS)
def test_a_text_without_english_is_told_once_at_its_line(path, number):
    text = FILES[path]
    found = list(BOTH.finditer(text))[number]
    alone = text[: found.start()] + found[1] + text[found.end() :]
    built = site(themed({**FILES, path: alone}), date.fromisoformat(DAY))
    line = text.count("\n", 0, found.start()) + 1
    told = [(one.place.path, one.place.line, dict(one.facts)["text"]) for one in built.problems]
    assert told == ([] if found[1] in UNSEEN else [(path, line, found[1])])
