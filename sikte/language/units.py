"""Units that an author types by hand: whether a number that stands before them has that unit."""

import re
from functools import cache

from sikte.language.catalogues import word
from sikte.language.figures import Figure, figure

KINDS = {
    "percent-points": ("percent-points", "percent-point"),
    "permille-points": ("permille-points", "permille-point"),
    "percent": ("percent",),
    "permille": ("permille",),
}
SIGNS = {"percent": "%", "permille": "‰"}


def mistyped(value: object, printed: str, after: str, language: str) -> str:
    """The percent, promille or points that follow upon a printed number and are not its unit, or repeat it; else ""."""
    kind, begun = next(((kind, begun) for kind in KINDS if (begun := _begins(kind, after, language))), ("", None))
    found = figure(value) if begun else None
    if found is None or (kind == _kind(found) and not _ends(kind, printed, language)):
        return ""
    return begun[0].lstrip()


def _kind(found: Figure) -> str:
    kind = found.unit.kind if found.unit else "other"
    return f"{kind}-points" if found.points else kind


def _forms(kind: str, language: str) -> str:
    forms = [word(key, language) for key in KINDS[kind]]
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


def _begins(kind: str, text: str, language: str) -> re.Match[str] | None:
    return _beginning(kind, language).match(text)


@cache
def _beginning(kind: str, language: str) -> re.Pattern[str]:
    sign = f"|{SIGNS[kind]}" if kind in SIGNS else ""
    return re.compile(rf"\s*(?:(?:{_forms(kind, language)})\b{sign})", re.IGNORECASE)


def _ends(kind: str, text: str, language: str) -> bool:
    return bool(re.search(rf"\b(?:{_forms(kind, language)})$", text))
