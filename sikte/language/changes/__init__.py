"""How differences between two sites are told: one catalogue per language, the same keys; and which way words point."""

import re
from collections.abc import Mapping

from sikte.language.catalogues import CATALOGUES, catalogue
from sikte.language.changes import en, sv

TEXTS: Mapping[str, Mapping[str, str]] = {"sv": sv.TEXTS, "en": en.TEXTS}


def texts(language: str) -> Mapping[str, str]:
    """The texts in `language`; a language without a catalogue is spoken to in English."""
    return TEXTS.get(language, en.TEXTS)


def meanings(words: str, language: str) -> frozenset[str]:
    """Which ways the words point: "up", "down", "unchanged", "highest", "lowest", "on-track", "off-track"."""
    known = catalogue(language if language in CATALOGUES else "en").CLAIMS
    return frozenset(meaning for meaning, forms in known.items() if any(_says(form, words) for form in forms))


def _says(form: str, words: str) -> bool:
    pattern = re.escape(form).replace(r"\ ", r"\s+")
    return re.search(rf"\b{pattern}\b", words, re.IGNORECASE) is not None
