"""How numbers and times are written where D3 and Vega write them (d3-format and d3-time-format have the keys)."""

from sikte.language import sv_words

GAP = "\N{NO-BREAK SPACE}"
DAYS = ("söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag")
SWEDISH = {
    "number": {
        "decimal": ",",
        "thousands": GAP,
        "grouping": [3],
        "currency": ["", f"{GAP}kr"],
        "minus": "\N{MINUS SIGN}",
    },
    "time": {
        "dateTime": "%A den %-d %B %Y %X",
        "date": "%Y-%m-%d",
        "time": "%H.%M.%S",
        "periods": ["fm", "em"],
        "days": list(DAYS),
        "shortDays": [day[:3] for day in DAYS],
        "months": list(sv_words.MONTHS),
        "shortMonths": list(sv_words.SHORT_MONTHS),
    },
}
LOCALES = {"sv": SWEDISH}


def locale(language: str) -> dict[str, dict[str, object]]:
    """For Vega's configuration; empty where the language has none of its own, and Vega writes English."""
    return LOCALES.get(language, {})
