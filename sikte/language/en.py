"""The grammar of English. The catalogue beside it holds its words; sv.py has the same names."""

import re

from sikte.language.en_words import AGREED, CARDINALS, ENDINGS, JOINTS, MULTIPLES, ORDINALS, PARTS, SINGULARS
from sikte.values.data import Noun, Period

DECIMAL_MARK = "."
GROUP_MARK = ","
PERCENT_SIGN = "%"
ISLANDS = ("Gotland",)


def cardinal(number: int, gender: str) -> str | None:
    """One to twelve in letters, whatever the gender, else None."""
    return CARDINALS[number] if 0 < number < len(CARDINALS) else None


def ordinal(number: int) -> str:
    """First to twelfth in letters, then 13th, 21st."""
    if number < len(ORDINALS):
        return ORDINALS[number]
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


def place(number: int) -> str:
    """What stands before the superlative: nothing, “second”, “third” …"""
    return "" if number == 1 else ordinal(number)


def genitive(name: str) -> str:
    """Skåne’s, Västerås’."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def preposition(name: str) -> str:
    """What goes before a region's name where something is: “in Skåne County”, “on Gotland”."""
    return "on" if name in ISLANDS else "in"


def singular(unit: str) -> str:
    """A unit when there is one of it: “company”, “million kronor”, “krona per inhabitant”."""
    head, rest = _head(unit)
    *before, last = head.split(" ")
    return unit if before[:1] and before[0] in MULTIPLES else " ".join([*before, _one(last)]) + rest


def _head(words: str) -> tuple[str, str]:
    """(“exporting companies”, “ per 1,000 inhabitants”): what comes before the first small word, and the rest."""
    found = re.search(JOINTS, words)
    return (words[: found.start()], words[found.start() :]) if found else (words, "")


def _one(word: str) -> str:
    if word in SINGULARS:
        return SINGULARS[word]
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("sses"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def agreed(subject: str, noun: Noun | None) -> str:
    """“was” or “were”, as the head of the subject asks, else the dataset's noun."""
    head, _ = _head(subject.casefold())
    if not head:
        return AGREED["plural" if noun and noun.plural else "singular"]
    return AGREED[next(kind for end, kind in ENDINGS if head.endswith(end))]


def at(period: Period) -> str:
    """The preposition that goes before a period: “in 2008”."""
    return "in "


def part(count: int, of: int) -> str:
    """“half”, “two thirds”."""
    return PARTS[2] if of == 2 else f"{CARDINALS[count]} {PARTS[of]}"


def one_in(number: int, gender: str) -> str:
    """“one in four”."""
    return f"one in {CARDINALS[number]}"
