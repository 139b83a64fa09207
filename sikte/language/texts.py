"""Names and lists: the language they are in, and how they are joined and inflected."""

from collections.abc import Sequence

from sikte import geography
from sikte.language.catalogues import grammar, word
from sikte.problems import Refusal
from sikte.values.data import Dimension
from sikte.values.places import Localized
from sikte.values.statistics import Series


def localized(text: Localized, language: str) -> str:
    """The text in a language; refuses one that lacks it."""
    found = text.within(language)
    if found is None:
        raise Refusal("untranslated", text.place, text=text.texts[0][1], wanted=language)
    return found


def label(series: Series, language: str) -> str:
    """The members the author asked for, joined by commas in that order; else the region's name."""
    if not series.asked:
        return region(series, language)
    return ", ".join(localized(member.label, language) for _, member in series.asked)


def region(series: Series, language: str) -> str:
    """The region a series speaks of; where its dataset knows no regions, the dataset's title."""
    for dimension, code in zip(series.dataset.dimensions, series.selection, strict=True):
        if dimension.geographic:
            return localized(_region_name(dimension, code), language)
    return localized(series.dataset.title, language)


def _region_name(dimension: Dimension, code: str | None) -> Localized:
    labels = {member.code: member.label for member in dimension.members}
    return labels[code] if code in labels else geography.name(code or geography.NATION)


def listed(items: Sequence[str], language: str) -> str:
    """ "a, b och c"; items that hold commas themselves are parted by semicolons."""
    if len(items) < 2:
        return "".join(items)
    mark = "; " if any("," in item for item in items) else ", "
    return f"{mark.join(items[:-1])} {word('and', language)} {items[-1]}"


def ordinal(number: int, language: str) -> str:
    """ "första" to "tolfte", then "13:e"; from 1."""
    return grammar(language).ordinal(number)


def named(name: str, form: str, language: str) -> str:
    """A region's name as it is asked for: "" as it stands, "genitive", or "in": “i Skåne”, “på Gotland”."""
    words = grammar(language)
    return {"": name, "genitive": words.genitive(name), "in": f"{words.preposition(name)} {name}"}[form]


def genitive(name: str, language: str) -> str:
    """Skånes, Västerås, Norrbottens läns."""
    return grammar(language).genitive(name)
