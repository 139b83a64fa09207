"""The grammar of Swedish. The catalogue beside it holds its words; en.py has the same names."""

from sikte.language.sv_words import AGREED, ARTICLES, CARDINALS, ENDINGS, ORDINALS, PARTS, SINGULARS
from sikte.values.data import Noun, Period

DECIMAL_MARK = ","
GROUP_MARK = "\u00a0"
PERCENT_SIGN = "\u00a0%"
# Regions that are islands, and that one is on, not in.
ISLANDS = ("Ekerö", "Gotland", "Hammarö", "Lidingö", "Orust", "Tjörn", "Värmdö", "Öckerö")


def cardinal(number: int, gender: str) -> str | None:
    """One to twelve in letters (`gender`: "en" or "ett"), else None."""
    if number == 1:
        return gender
    return CARDINALS[number] if 1 < number < len(CARDINALS) else None


def ordinal(number: int) -> str:
    """First to twelfth in letters, then 13:e, 21:a."""
    if number < len(ORDINALS):
        return ORDINALS[number]
    return f"{number}:a" if number % 10 in (1, 2) and number % 100 not in (11, 12) else f"{number}:e"


def place(number: int) -> str:
    """What stands before the superlative: nothing, “näst”, “tredje” …"""
    return "" if number == 1 else "näst" if number == 2 else ordinal(number)


def genitive(name: str) -> str:
    """Skånes, Västerås, SCB:s: never an apostrophe."""
    if name[-1:].casefold() in ("s", "x", "z"):
        return name
    last = name.split(" ")[-1]
    return f"{name}:s" if last[-1:].isdigit() or last.isupper() else f"{name}s"


def preposition(name: str) -> str:
    """What goes before a region's name where something is: “i Skåne”, “på Gotland”, but “i Gotlands län”."""
    return "på" if name in ISLANDS else "i"


def singular(unit: str) -> str:
    """A unit when there is one of it: “person”, “miljon kronor”, “krona per invånare”."""
    first, *rest = unit.split(" ")
    return " ".join([SINGULARS.get(first, first), *rest])


def agreed(subject: str, noun: Noun | None) -> str:
    """“oförändrat”, “oförändrad” or “oförändrade”, as the subject asks, else the dataset's noun.

    A subject tells by its article, else by the ending of its first word; “-en” may be one of a kind
    (exporten) or many (husen), and then the noun decides.
    """
    head = (subject.casefold().split() or [""])[0]
    kind = ARTICLES.get(head) or next((kind for end, kind in ENDINGS if head.endswith(end)), "")
    if kind == "either":
        kind = "plural" if noun and noun.plural else "common"
    return AGREED[kind or _of_noun(noun)]


def _of_noun(noun: Noun | None) -> str:
    if noun is None:
        return "neuter"
    return "plural" if noun.plural else {"ett": "neuter", "en": "common"}[noun.gender]


def at(period: Period) -> str:
    """The preposition that goes before a period: “i december 2008”, but “2008”."""
    return "i " if period.kind == "month" else ""


def part(count: int, of: int) -> str:
    """“hälften”, “två tredjedelar”."""
    return PARTS[2] if of == 2 else f"{CARDINALS[count]} {PARTS[of]}"


def one_in(number: int, gender: str) -> str:
    """“var fjärde”, “vart fjärde”."""
    return f"{'vart' if gender == 'ett' else 'var'} {ORDINALS[number]}"
