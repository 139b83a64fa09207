"""Units that an author types by hand: whether a number that stands before them has that unit."""

from functools import cache

from sikte.language.catalogues import word
from sikte.language.figures import Figure, figure
from sikte.language.said import plain
from sikte.values.pages import Said

KINDS = {
    "percent-points": ("percent-points", "percent-point"),
    "permille-points": ("permille-points", "permille-point"),
    "percent": ("percent",),
    "permille": ("permille",),
}
SIGNS = {"%": "percent", "‰": "permille"}


def mistyped(value: object, printed: Said, after: str, language: str) -> str:
    """The percent, promille or points that follow upon a printed number and are not its unit, or repeat it; else ""."""
    kind, typed = _begun(after.lstrip(), language)
    found = figure(value) if typed else None
    if found is None or (kind == _kind(found) and not _ends(kind, plain(printed), language)):
        return ""
    return typed


def _begun(text: str, language: str) -> tuple[str, str]:
    """(kind, as it is typed) of the unit that a text begins with, both "" where there is none."""
    for form, kind in _kinds(language).items():
        typed, rest = text[: len(form)], text[len(form) :]
        if typed.lower() == form and not (form[-1].isalpha() and rest[:1].isalnum()):
            return kind, typed
    return "", ""


@cache
def _kinds(language: str) -> dict[str, str]:
    """The forms and signs of units, each with its kind."""
    return {word(key, language): kind for kind, keys in KINDS.items() for key in keys} | SIGNS


def _kind(found: Figure) -> str:
    kind = found.unit.kind if found.unit else "other"
    return f"{kind}-points" if found.points else kind


def _ends(kind: str, text: str, language: str) -> bool:
    """Whether a text ends with a unit of the kind, as a word of its own."""
    forms = [word(key, language) for key in KINDS[kind]]
    return any(text.endswith(form) and not text.removesuffix(form)[-1:].isalnum() for form in forms)
