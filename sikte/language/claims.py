"""Claims whose words contradict their test."""

import re

from sikte.language.catalogues import catalogue
from sikte.values.statistics import Verdict, Word

MEANINGS = {
    "rising": "up",
    "falling": "down",
    "unchanged": "unchanged",
    "highest": "highest",
    "highest_since": "highest",
    "first_place": "highest",
    "among_top": "highest",
    "lowest": "lowest",
    "lowest_since": "lowest",
    "on_track": "on-track",
}
FAMILIES = (("up", "down", "unchanged"), ("highest", "lowest"), ("on-track", "off-track"))


def contradicts(words: str, verdict: Verdict, language: str) -> str | None:
    """The first word of a claim that says the opposite of its test ("minskade" in `is rising`), else None.

    A word that any part of the test asserts is no contradiction, nor one that is denied ("minskade inte").
    """
    asserted, denied = _meanings(verdict)
    found = [hit for meaning in sorted(denied - asserted) for hit in _hits(words, meaning, language)]
    return min(found)[1] if found else None


def _meanings(verdict: Verdict) -> tuple[set[str], set[str]]:
    """(what a test asserts, what it denies)"""
    parts = [_meanings(part) for part in verdict.parts]
    asserted = {meaning for part, _ in parts for meaning in part}
    denied = {meaning for _, part in parts for meaning in part}
    if verdict.test == "not":
        return set(), asserted
    own = _meaning(verdict)
    asserted |= {own} - {""}
    return asserted, denied | {other for family in FAMILIES if own in family for other in family if other != own}


def _meaning(verdict: Verdict) -> str:
    """What a single test asserts: also `direction == "up"`."""
    match verdict:
        case Verdict(test="==", subjects=(Word(kind="direction"),), arguments=(str() as heading,)):
            return heading
    return MEANINGS.get(verdict.test, "")


def _hits(words: str, meaning: str, language: str) -> list[tuple[int, str]]:
    """(place, words as written) wherever the claim says `meaning` and does not deny it."""
    said = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in catalogue(language).CLAIMS[meaning])
    hits = re.finditer(rf"\b(?:{said})\b", words, re.IGNORECASE)
    return [(hit.start(), hit.group()) for hit in hits if not _is_denied(words, hit, language)]


def _is_denied(words: str, hit: re.Match[str], language: str) -> bool:
    """Whether a “not” stands within two words before, or three after, in the same clause."""
    before = re.split(r"[.,;:!?–]", words[: hit.start()])[-1].split()[-2:]
    after = re.split(r"[.,;:!?–]", words[hit.end() :])[0].split()[:3]
    return any(re.match(r"\w*", near.casefold()).group() in catalogue(language).DENIALS for near in before + after)
