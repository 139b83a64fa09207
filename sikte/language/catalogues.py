"""Which grammar and which catalogue a language has: another language is one file of each."""

from types import ModuleType

from sikte.language import en, en_words, sv, sv_words
from sikte.language.said import fill
from sikte.values.pages import Said

GRAMMARS = {"en": en, "sv": sv}
CATALOGUES = {"en": en_words, "sv": sv_words}
LANGUAGES = tuple(GRAMMARS)


def grammar(language: str) -> ModuleType:
    """How a language inflects and orders its words."""
    return GRAMMARS[language]


def catalogue(language: str) -> ModuleType:
    """The words themselves."""
    return CATALOGUES[language]


def word(key: str, language: str) -> str:
    """A word, or a phrase with places to fill."""
    return CATALOGUES[language].WORDS[key]


def told(key: str, language: str, **parts: Said | str) -> Said:
    """A phrase of the catalogue with its places filled."""
    return fill(word(key, language), **parts)


def phrased(key: str, language: str, **parts: str) -> str:
    """The same for mere text."""
    return word(key, language).format(**parts)
