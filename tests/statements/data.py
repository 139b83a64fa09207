"""Made-up datasets, with gaps, ties, breaks, signs and margins: whole series, wholes and parts, regions."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from tests.statements.oracle.regions import COUNTIES, HOME, MUNICIPALITIES

# Of periods: years, school years, half-years, quarters, months.
LETTERS = ("", "", "", "/", "H", "K", "M")
PARTS = {"H": 2, "K": 4, "M": 12}
SIGNS = ("..", ".", "U")
COUNTS = (5, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9)
# (unit, lowest, highest), in the last decimal shown.
MEASURES = (
    ("personer", 0, 6),
    ("personer", 0, 3000),
    ("personer", 0, 12),
    ("personer", -20, 20),
    ("procent", 0, 100),
    ("procent", 0, 8),
)
SUPERLATIVES = ("högst", "störst", "flest")


@dataclass(frozen=True)
class Made:
    """A dataset's two files, with what to ask of it: its periods, two of them, a number and a horizon."""

    description: str
    data: str
    periods: tuple[str, ...]
    one: str
    other: str
    level: str
    horizon: int
    words: tuple[str, ...] = ()

    @property
    def files(self) -> tuple[str, str]:
        return self.description, self.data


def code(letter: str, place: int) -> str:
    """The period at a place in an unbroken count of such periods."""
    if letter not in PARTS:
        return f"{place}/{place + 1}" if letter else str(place)
    year, part = divmod(place, PARTS[letter])
    return f"{year}{letter}{part + 1:0{2 if letter == 'M' else 1}d}"


@dataclass(frozen=True)
class Kind:
    """What made-up data may be like. whole: nothing missing and nothing broken; margins: some with a margin;
    years: two or more years, evenly spaced."""

    measures: tuple[tuple[str, int, int], ...] = MEASURES
    whole: bool = False
    margins: bool = True
    years: bool = False


ANY = Kind()
COUNTS_ONLY = tuple(measure for measure in MEASURES if measure[0] == "personer")
PERCENT_ONLY = tuple(measure for measure in MEASURES if measure[0] == "procent")


def timeline(chance: Random, most: int = 9, kind: Kind = ANY) -> tuple[str, ...]:
    """One to nine periods, evenly spaced more often than not."""
    if kind.years:
        first, step = chance.randint(1990, 2010), chance.choice((1, 1, 2))
        return tuple(str(first + step * number) for number in range(chance.randint(2, most)))
    letter, count = chance.choice(LETTERS), min(most, chance.choice(COUNTS))
    first = 2000 * PARTS.get(letter, 1) + chance.randint(0, 11)
    step = chance.choice((1, 1, 1, 1, 2, 12 if letter == "M" else 5))
    places = [first + step * number for number in range(count)]
    if count > 2 and chance.randrange(6) == 0:
        del places[chance.randint(1, count - 2)]
    return tuple(code(letter, place) for place in places)


def measure(chance: Random, kind: Kind = ANY) -> tuple[str, int, int, int, int]:
    """(unit, decimals shown, decimals in the file, lowest, highest)."""
    unit, low, high = chance.choice(kind.measures)
    decimals = chance.choice((0, 0, 1, 2))
    finer = chance.choice((0, 0, 1)) if decimals < 2 else 0
    most = 100 * 10 ** (decimals + finer) if unit == "procent" else 10**9
    return unit, decimals, decimals + finer, low * 10**finer, min(high * 10**finer, most)


def written(value: int, decimals: int, mark: str = ".") -> str:
    """An integer of last decimals as a file has it."""
    return format(Decimal(value).scaleb(-decimals), "f").replace(".", mark)


def description(unit: str, decimals: int, **more: str) -> str:
    """A dataset's YAML; further keys as they stand."""
    lines = ["title: Titel", f"unit: {unit}", "time: year", "value: value", "source: {name: SCB}", f"decimals: {decimals}"]
    return "\n".join([*lines, *(f"{key}: {value}" for key, value in more.items() if value)]) + "\n"


def cell(chance: Random, low: int, high: int, decimals: int, holes: bool, mark: str = ".") -> str:
    """A figure, a zero as its sign, or now and then the sign of a missing one."""
    if holes and chance.randrange(8) == 0:
        return chance.choice(SIGNS)
    value = chance.randint(low, high)
    return "–" if value == 0 and holes else written(value, decimals, mark)


def extras(chance: Random, periods: tuple[str, ...], decimals: int, kind: Kind, member: str = "") -> dict[str, str]:
    """What else a YAML may say: a margin, a noun, a superlative, a break (of one member, where it is named)."""
    found = {}
    if kind.margins and chance.randrange(5) == 0:
        found["margin"] = written(chance.randint(1, 3), decimals)
    if chance.randrange(4) == 0:
        found["noun"] = "{text: andelen, gender: en}"
    if chance.randrange(4) == 0:
        found["superlative"] = chance.choice(SUPERLATIVES)
    if not kind.whole and chance.randrange(6) == 0:
        where = f", where: {{{member}}}" if member and chance.random() < 0.5 else ""
        found["breaks"] = f"[{{period: {chance.choice(periods)}, note: Omläggning.{where}}}]"
    return found


def questions(chance: Random, periods: tuple[str, ...], decimals: int, high: int) -> tuple[str, str, str, int]:
    """Two periods (the first before the second more often than not), a number, and a horizon."""
    one, other = (chance.randint(0, len(periods) - 1) for _ in range(2))
    if one >= other and chance.randrange(4) < 3:
        one, other = min(other, len(periods) - 2), max(one, 1)
    one, other = periods[max(one, 0)], periods[min(other, len(periods) - 1)]
    return one, other, written(chance.randint(0, high), decimals), chance.randint(1, 7)


def series(chance: Random, kind: Kind = ANY) -> Made:
    """One line through time."""
    periods, (unit, decimals, finer, low, high) = timeline(chance, 9, kind), measure(chance, kind)
    holes, comma = not kind.whole and chance.randrange(3) == 0, chance.random() < 0.5
    rows = [f'{period};{cell(chance, low, high, finer, holes, "," if comma else ".")}' for period in periods]
    more = extras(chance, periods, decimals, kind)
    own = "margin" in more and chance.random() < 0.5
    if own:
        more["margin"] = "{column: error}"
        rows = [row.replace(";", f";{chance.randint(0, 3)};") for row in rows]
    rows = chance.sample(rows, len(rows)) if chance.randrange(4) == 0 else rows
    data = "\n".join(["year;error;value" if own else "year;value", *rows]).replace(";", "," if not comma else ";") + "\n"
    return Made(description(unit, decimals, **more), data, periods, *questions(chance, periods, decimals, abs(high)))


def summed(cells: list[str]) -> str | None:
    """The sum of cells, None where any of them is missing."""
    if any(text in SIGNS for text in cells):
        return None
    return str(sum(Decimal(0 if text == "–" else text) for text in cells))


def divided(chance: Random, kind: Kind = ANY) -> Made:
    """A whole and its two to four parts; the total published or not, its parts additive or not."""
    periods, (unit, decimals, finer, low, high) = timeline(chance, 5, kind), measure(chance, kind)
    low, holes = max(low, 0), not kind.whole and chance.randrange(4) == 0
    parts = ("A", "B", "C", "D")[: chance.randint(2, 4)]
    additive, published = unit != "procent" and chance.random() < 0.5, chance.random() < 0.5
    rows = []
    for period in periods:
        cells = [cell(chance, low, high, finer, holes) for _ in parts]
        rows += [f"{period},{part},{text}" for part, text in zip(parts, cells, strict=True)]
        if published:
            whole = summed(cells) if additive else next((text for text in cells if text not in SIGNS), None)
            rows.append(f"{period},Alla,{'..' if whole is None else whole}")
    keys = [*(["total: Alla"] if published else []), *(["order: [B, A]"] if chance.random() < 0.5 else [])]
    more = extras(chance, periods, decimals, kind, "part: B") | {"dimensions": f"{{part: {{{', '.join(keys)}}}}}"}
    text = description(unit, decimals, additive="true" if additive else "", **more)
    asked = questions(chance, periods, decimals, high)
    return Made(text, "\n".join(["year,part,value", *rows]) + "\n", periods, *asked, words=("part",))


def regions(chance: Random, kind: Kind = ANY) -> Made:
    """The nation and all 21 counties, or now and then one too few; or a county and its municipalities."""
    municipal = not kind.whole and chance.randrange(3) == 0
    periods, (unit, decimals, finer, low, high) = timeline(chance, 3, kind), measure(chance, kind)
    holes = not kind.whole and chance.randrange(6) == 0
    codes = [*(MUNICIPALITIES if municipal else COUNTIES)]
    if not kind.whole and chance.randrange(8) == 0:
        codes.pop(chance.randint(0, len(codes) - 1))
    wholes = ["00", HOME] if municipal else ["00"]
    rows = []
    for period in periods:
        cells = [cell(chance, low, high, finer, holes) for _ in codes]
        whole = next((text for text in cells if text not in SIGNS), "..")
        rows += [f"{period},{region},{text}" for region, text in zip(codes, cells, strict=True)]
        rows += [f"{period},{region},{whole}" for region in wholes]
    more = extras(chance, periods, decimals, kind, f'region: "{chance.choice(codes)}"')
    text = description(unit, decimals, dimensions='{region: {total: "00"}}', **more)
    asked, word = questions(chance, periods, decimals, abs(high)), "municipality" if municipal else "region"
    return Made(text, "\n".join(["year,region,value", *rows]) + "\n", periods, *asked, words=(word,))
