"""Periods, as their codes: 2003, 2003/2004, 2003H1, 2003K2, 2003M05."""

from functools import lru_cache

from tests.statements.oracle.figures import LETTERS, ORDINALS

PARTS = {"H": 2, "K": 4, "M": 12}
MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
NOUNS = {"H": ("ett halvår", "halvår"), "K": ("ett kvartal", "kvartal"), "M": ("en månad", "månader")}


def kind(code: str) -> str:
    """ "H", "K", "M", or "" for years and school years."""
    return code[4] if len(code) > 4 and code[4] in PARTS else ""


@lru_cache(maxsize=4096)
def place(code: str) -> int:
    """Its place in an unbroken count of such periods."""
    return int(code[:4]) * PARTS[kind(code)] + int(code[5:]) - 1 if kind(code) else int(code[:4])


def year_before(code: str) -> str:
    """The same part of the year before."""
    return f"{int(code[:4]) - 1}{code[4:]}"


def words(code: str) -> str:
    """ "2003", "maj 2003", "andra kvartalet 2003"."""
    year, part = code[:4], code[5:]
    match kind(code):
        case "M":
            return f"{MONTHS[int(part) - 1]} {year}"
        case "K":
            return f"{ORDINALS[int(part)]} kvartalet {year}"
        case "H":
            return f"{ORDINALS[int(part)]} halvåret {year}"
    return code


def span(start: str, end: str) -> str:
    """ "ett år" (of twelve months, too), "fem månader"."""
    count, parts = place(end) - place(start), PARTS.get(kind(end), 1)
    one, many = NOUNS[kind(end)] if count % parts else ("ett år", "år")
    count = count if count % parts else count // parts
    return one if count == 1 else f"{LETTERS[count] if count <= 12 else count} {many}"


def evenly(codes: list[str]) -> bool:
    """Whether every step is as long as the next."""
    return len({place(b) - place(a) for a, b in zip(codes, codes[1:], strict=False)}) <= 1
