"""The nation, its 21 counties and 290 municipalities: codes, names, and which belongs to or borders on which."""

import re
from functools import cache

from sikte.geography.table import COUNTIES
from sikte.values.places import Localized

NATION = "00"
LEVELS = ("nation", "county", "municipality")
OTHER_NAMES = {
    "riket": NATION,
    "hela riket": NATION,
    "sverige": NATION,
    "sweden": NATION,
    "sörmland": "04",
    "sörmlands län": "04",
    "västra götalandsregionen": "14",
    "jämtland härjedalen": "23",
}

_COUNTY_NAMES = {code: name for code, name, _, _ in COUNTIES}
_NEIGHBOURS = {code: tuple(neighbours.split()) for code, _, neighbours, _ in COUNTIES}
_MUNICIPALITIES = {
    code: {code + entry[:2]: entry[3:] for entry in entries.split(", ")} for code, _, _, entries in COUNTIES
}
_MUNICIPALITY_NAMES = {code: name for names in _MUNICIPALITIES.values() for code, name in names.items()}


def counties() -> tuple[str, ...]:
    """The codes of all counties, in order."""
    return tuple(_COUNTY_NAMES)


def municipalities(county: str | None) -> tuple[str, ...]:
    """The codes of a county's municipalities, in order; none where `county` is no county."""
    return tuple(_MUNICIPALITIES.get(county or "", ()))


def regions(level: str) -> tuple[str, ...]:
    """The codes of all regions of a level ("nation", "county" or "municipality")."""
    return {"nation": (NATION,), "county": counties(), "municipality": tuple(_MUNICIPALITY_NAMES)}[level]


def divided(key: str, own: str | None) -> tuple[str, ...]:
    """The regions that an author means: for "region" all of the own region's level (counties, where it is not known),
    for "municipality" those of its county."""
    return municipalities(county(own)) if key == "municipality" else regions(level(own or "") or "county")


def level(code: str) -> str | None:
    """ "nation", "county" or "municipality"; None for what is no code of a region."""
    if code == NATION:
        return "nation"
    if code in _COUNTY_NAMES:
        return "county"
    return "municipality" if code in _MUNICIPALITY_NAMES else None


def county(code: str | None) -> str | None:
    """The county that a county's or a municipality's code lies in, else None."""
    return code[:2] if code and level(code) in ("county", "municipality") else None


def neighbours(code: str) -> tuple[str, ...]:
    """The counties that share a border on land with a county; none for other codes."""
    return _NEIGHBOURS.get(code, ())


def name(code: str) -> Localized:
    """What a region is called: counties and the nation in Swedish and English, municipalities the same in both."""
    if code == NATION:
        return Localized((("sv", "Riket"), ("en", "Sweden")))
    if code in _COUNTY_NAMES:
        return Localized((("sv", _COUNTY_NAMES[code]), ("en", f"{_short(_COUNTY_NAMES[code])} County")))
    return Localized((("", _MUNICIPALITY_NAMES[code]),))


def bare_name(code: str) -> str:
    """A county's or municipality's name without “län”: Halland, Sala."""
    return _short(_COUNTY_NAMES[code]) if code in _COUNTY_NAMES else _MUNICIPALITY_NAMES[code]


def code_of(text: str, preferred: str = "county") -> str | None:
    """The code that a code or a name stands for, in any case, else None.

    Names may go without "län" or "kommun". Six short names are both a county's and a municipality's
    (Stockholm, Uppsala, Jönköping, Kalmar, Gotland, Örebro): `preferred` is the level they are taken for.
    """
    words = " ".join(text.split())
    if level(words):
        return words
    found = dict(_codes_by_name().get(_folded(words), ()))
    return found.get(preferred) or next(iter(found.values()), None)


def is_ambiguous(text: str) -> bool:
    """Whether a name is both a county's and a municipality's."""
    return len(_codes_by_name().get(_folded(" ".join(text.split())), ())) > 1


@cache
def names() -> tuple[str, ...]:
    """The names of all regions, as a person might have meant to write them."""
    return ("Riket", *_COUNTY_NAMES.values(), *map(_short, _COUNTY_NAMES.values()), *_MUNICIPALITY_NAMES.values())


def _short(county_name: str) -> str:
    """Västmanlands län → Västmanland: the bare names of counties never end in s themselves."""
    return county_name.removesuffix(" län").removesuffix("s")


def _folded(text: str) -> str:
    return re.sub(r"^region ", "", text.casefold())


@cache
def _codes_by_name() -> dict[str, tuple[tuple[str, str], ...]]:
    """Folded name → ((level, code), …): more than one only where a name is both a county's and a municipality's."""
    found: dict[str, dict[str, str]] = {}
    for code, called in _COUNTY_NAMES.items():
        for form in (called, _short(called), f"{_short(called)} County"):
            found.setdefault(form.casefold(), {})["county"] = code
    for code, called in _MUNICIPALITY_NAMES.items():
        for form in (called, f"{called} kommun", f"{called}s kommun", f"{called} stad", f"{called}s stad"):
            found.setdefault(form.casefold(), {})["municipality"] = code
    for form, code in OTHER_NAMES.items():
        found.setdefault(form, {})[level(code) or ""] = code
    return {form: tuple(codes.items()) for form, codes in found.items()}
