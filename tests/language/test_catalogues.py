import inspect
import re
from pathlib import Path
from string import Formatter

import pytest

import sikte.language
from sikte.language.catalogues import CATALOGUES, GRAMMARS, LANGUAGES
from sikte.values.data import PARTS, SIGNS

KINDS = ("percent", "permille", "provisional", "revised", "verb", "supine", "noun", "direction")
ROOM = Path(sikte.language.__file__).parent


def places(template):
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def names(module):
    return {name for name in vars(module) if name.isupper()}


def functions(module):
    found = [f for _, f in inspect.getmembers(module, inspect.isfunction) if f.__module__ == module.__name__]
    return {f.__name__: str(inspect.signature(f)) for f in found if not f.__name__.startswith("_")}


def test_every_language_has_a_grammar_and_a_catalogue():
    assert set(CATALOGUES) == set(GRAMMARS) == set(LANGUAGES)


def test_every_catalogue_has_the_same_phrases():
    keys = {language: set(catalogue.WORDS) for language, catalogue in CATALOGUES.items()}
    assert len({frozenset(found) for found in keys.values()}) == 1, set.symmetric_difference(*keys.values())


def test_every_phrase_is_filled_from_the_same_facts():
    extra = {"agreed", "at"}
    for key in CATALOGUES["sv"].WORDS:
        wanted = {language: places(c.WORDS[key]) - extra for language, c in CATALOGUES.items()}
        assert len({frozenset(found) for found in wanted.values()}) == 1, (key, wanted)


def test_every_catalogue_has_the_same_lists():
    for name in ("MONTHS", "SHORT_MONTHS", "CARDINALS", "ORDINALS"):
        assert len({len(getattr(c, name)) for c in CATALOGUES.values()}) == 1, name
    for name in ("PARTS", "SUPERLATIVES", "CLAIMS"):
        assert len({frozenset(getattr(c, name)) for c in CATALOGUES.values()}) == 1, name


def test_every_grammar_has_the_same_functions():
    found = [functions(grammar) for grammar in GRAMMARS.values()]
    assert all(one == found[0] for one in found)
    marks = {"DECIMAL_MARK", "GROUP_MARK", "PERCENT_SIGN"}
    assert all(marks <= names(grammar) for grammar in GRAMMARS.values())


def test_every_phrase_is_said_somewhere():
    """Its key stands in the code, or is a word of the data, or begins as one that is put together there."""
    code = "".join(path.read_text() for path in ROOM.glob("*.py") if not path.name.endswith("_words.py"))
    built = re.findall(r'f"([^"{]*){', code) + ["changed", "unchanged", "nearly"]
    built += [f"{kind}-" for kind in KINDS]
    data = {*KINDS, *SIGNS, *PARTS}
    for key in CATALOGUES["sv"].WORDS:
        quoted = f'"{key}"' in code or f"'{key}'" in code
        assert quoted or key in data or any(b and key.startswith(b) for b in built), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_claim_means_two_things(language):
    forms = [form for said in CATALOGUES[language].CLAIMS.values() for form in said]
    assert len(forms) == len(set(forms))
