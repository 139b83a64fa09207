"""Units that an author types by hand: whether a number that stands before them has that unit."""

import re
from functools import cache

from sikte.language.catalogues import word
from sikte.language.figures import Figure, figure
from sikte.language.said import plain
from sikte.values.pages import Said

# Points before percent, whose name they begin with.
KINDS = {
    "percent-points": ("percent-points", "percent-point"),
    "permille-points": ("permille-points", "permille-point"),
    "percent": ("percent",),
    "permille": ("permille",),
}
SIGNS = {"percent": "%", "permille": "‰"}


def mistyped(value: object, printed: Said, after: str, language: str) -> str:
    """The percent, promille or points that follow upon a printed number and are not its unit, or repeat it; else ""."""
    begun = _beginning(language).match(after)
    found = figure(value) if begun else None
    if found is None or (_kind_begun(begun) == _kind(found) and not _ends(_kind(found), plain(printed), language)):
        return ""
    return begun[0].lstrip()


def _kind_begun(begun: re.Match[str]) -> str:
    return tuple(KINDS)[begun.lastindex - 1]


def _kind(found: Figure) -> str:
    kind = found.unit.kind if found.unit else "other"
    return f"{kind}-points" if found.points else kind


def _forms(kind: str, language: str) -> str:
    forms = [word(key, language) for key in KINDS[kind]]
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


@cache
def _beginning(language: str) -> re.Pattern[str]:
    """A unit at the beginning of a text; a group for each kind, in their order."""
    return re.compile(rf"\s*(?:{'|'.join(_written(kind, language) for kind in KINDS)})", re.IGNORECASE)


def _written(kind: str, language: str) -> str:
    sign = f"|{SIGNS[kind]}" if kind in SIGNS else ""
    return rf"((?:{_forms(kind, language)})\b{sign})"


def _ends(kind: str, text: str, language: str) -> bool:
    return bool(re.search(rf"\b(?:{_forms(kind, language)})$", text))
