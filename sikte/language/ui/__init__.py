"""What the website itself says, around the authors' words: one catalogue per language, the same keys."""

from collections.abc import Mapping

from sikte.language.ui import consent, en, sv

TEXTS: Mapping[str, Mapping[str, str]] = {
    language: own | consent.TEXTS[language] for language, own in {"sv": sv.TEXTS, "en": en.TEXTS}.items()
}


def texts(language: str) -> Mapping[str, str]:
    """The texts in `language`; a language without a catalogue is spoken to in English."""
    return TEXTS.get(language, TEXTS["en"])
