"""Statistic values made by hand: no data file, nothing computed by the house."""

from decimal import Decimal

from msgspec.structs import replace

from sikte.values.data import PERCENT, Break, Dataset, Dimension, Member, Noun, Period, Row, Source, Unit
from sikte.values.places import Localized, Place
from sikte.values.statistics import (
    Change,
    Extreme,
    Gap,
    Group,
    Method,
    Observation,
    Point,
    Rank,
    Record,
    Series,
    Target,
    Trend,
)

HEADINGS = ("rising", "falling", "unchanged")


def text(sv: str, en: str = "") -> Localized:
    return Localized((("sv", sv), ("en", en))) if en else Localized((("", sv),))


COMPANIES = Unit(text("företag", "companies"), text("företag", "companies"))
PERSONS = Unit(text("personer", "persons"), text("pers.", "pers."))
PERMILLE = Unit(text("promille", "per mille"), text("‰"), "permille")
NUMBER_OF = Noun(text("antalet varuexporterande företag", "the number of exporting companies"), "ett")
SHARE_OF = Noun(text("andelen behöriga elever", "the share of eligible pupils"), "en")
PUPILS = Noun(text("eleverna", "the pupils"), "en", plural=True)
SCB = Source(text("SCB", "Statistics Sweden"), text("Utrikeshandel med varor", "Foreign trade in goods"))
REGION = Dimension(
    "region",
    "län",
    text("Län", "County"),
    (
        Member("00", text("Riket", "Sweden")),
        Member("19", text("Västmanlands län", "Västmanland County")),
        Member("25", text("Norrbottens län", "Norrbotten County")),
    ),
    total="00",
    home="19",
    geographic=True,
)
SMALL = Member("1-9", text("1–9 anställda", "1–9 employees"))
MEDIUM = Member("10-49", text("10–49 anställda", "10–49 employees"))
LARGE = Member("50-249", text("50–249 anställda", "50–249 employees"))
WOMEN = Member("K", text("kvinnor", "women"))
MEN = Member("M", text("män", "men"))


def dataset(unit: Unit = COMPANIES, **changes: object) -> Dataset:
    made = Dataset(
        name="exporters",
        place=Place("content/data/exporters.yaml"),
        path="content/data/exporters.csv",
        title=text("Antal varuexporterande företag", "Number of exporting companies"),
        unit=unit,
        source=SCB,
        lines={},
        periods=(),
        dimensions=(REGION,),
        noun=NUMBER_OF,
    )
    return replace(made, **changes)


def shares(decimals: int = 1) -> Dataset:
    """A dataset in percent."""
    return dataset(PERCENT, decimals=decimals, noun=SHARE_OF)


def year(number: int) -> Period:
    return Period(number)


def points(values: dict[int | Period, str | None], margin: str = "0") -> tuple[Point, ...]:
    return tuple(
        Point(
            period=when if isinstance(when, Period) else year(when),
            value=None if value is None else Decimal(value),
            sign="" if value else "not-available",
            margin=Decimal(margin),
        )
        for when, value in values.items()
    )


def series(values: dict | None = None, *asked: Member, of: Dataset | None = None, **changes: object) -> Series:
    """A series of the home region; `asked` members make its label."""
    of = of or dataset()
    found = Series(
        dataset=of,
        selection=("19",) if of.dimensions else (),
        asked=tuple(("size", member) for member in asked),
        points=points(values or {2020: "590", 2021: "667"}),
        unit=of.unit,
        decimals=of.decimals,
    )
    return replace(found, **changes)


def observation(value: str, *asked: Member, of: Dataset | None = None, **changes: object) -> Observation:
    found = series({2021: value}, *asked, of=of, **changes)
    return Observation(found, found.points[-1])


def change(
    start: str,
    end: str,
    *asked: Member,
    of: Dataset | None = None,
    since: int | Period = 2020,
    to: int | Period = 2021,
    margin: str = "0",
    **changes: object,
) -> Change:
    """A change as statistics would find it."""
    whole = series({since: start, to: end}, *asked, of=of, **changes)
    whole = replace(whole, points=points({since: start, to: end}, margin))
    low, high = whole.points
    amount = _compared(whole, high) - _compared(whole, low)
    within = abs(amount) <= Decimal(margin)
    direction = "unchanged" if within else "up" if amount > 0 else "down"
    why = "share" if whole.unit.kind != "other" else "base" if low.value <= 0 or high.value < 0 else ""
    relative = None if why else (high.value - low.value) / low.value
    return Change(whole, low, high, direction, amount, relative, why, "previous", within and bool(amount))


def _compared(whole: Series, point: Point) -> Decimal:
    if whole.exact:
        return point.value
    return point.value.quantize(Decimal(1).scaleb(-whole.decimals), rounding="ROUND_HALF_UP")


def record(extreme: str = "highest", since: int | Period = 2003, whole: bool = False, broken: bool = False) -> Record:
    found = series({since: "690", 2020: "590", 2021: "667"})
    start = found.points[0]
    after = Break(start.period, text("Heby lämnade länet", "Heby left the county")) if broken else None
    return Record(found, found.points[-1], extreme, start, whole, after)


def rank(number: int, from_bottom: int, tied: bool = False, superlative: str = "högst") -> Rank:
    found = series(of=dataset(superlative=superlative))
    return Rank(found, found.points[-1], number, from_bottom, 21, tied)


def gap(higher: str, lower: str, of: Dataset | None = None) -> Gap:
    of = of or shares()
    one, other = series({2021: higher}, WOMEN, of=of), series({2021: lower}, MEN, of=of)
    return Gap(series(of=of), one, other, Decimal(higher) - Decimal(lower))


def group(condition: str = "", *picked: int, **changes: object) -> Group:
    """Of three sizes: one rising, one falling, one unchanged."""
    found = (change("250", "275", SMALL), change("200", "180", MEDIUM), change("90", "90", LARGE))
    whole = tuple(one.series for one in found)
    members = tuple(whole[place] for place in picked) if condition else whole
    made = Group(series(), members, whole, condition, changes=found if condition in HEADINGS else ())
    return replace(made, **changes)


def extreme(word: str = "highest", *picked: int) -> Extreme:
    """Of the three sizes; the first is picked unless others are."""
    among = group() if word in ("highest", "lowest") else group("rising", 0)
    members = tuple(among.whole[place] for place in picked or (0,))
    return Extreme(word, members, replace(among, members=among.whole, condition="", changes=()), among.changes)


def target(status: str, value: str | None = "700", by: int | None = 2030) -> Target:
    found = series({2019: "590", 2021: "667"})
    aim = None if value is None else Decimal(value)
    expected = None if value is None else Decimal("604.5")
    ends = found.points[0], found.points[-1]
    return Target(found, "increase", *ends, aim, year(by) if by else None, status, expected=expected)


def trend(direction: str = "up") -> Trend:
    found = series({2017: "600", 2018: "610", 2019: "640", 2020: "590", 2021: "667"})
    return Trend(found, found.points, Decimal("45.6"), direction)


def share(part: str, whole: str, *asked: Member) -> Observation:
    """The share that `part` is of `whole`, in 2021."""
    parts = (series({2021: part}, *asked), series({2021: whole}))
    return derived("share", parts, Decimal(part) * 100 / Decimal(whole), *asked, unit=PERCENT)


def derived(kind: str, parts: tuple[Series, ...], value: Decimal, *asked: Member, **changes: object) -> Observation:
    """The value in 2021 of a series computed from `parts`."""
    method = Method(kind, parts, number=changes.pop("number", None), period=changes.pop("period", None))
    found = series({2021: "0"}, *asked, exact=True, method=method, **changes)
    found = replace(found, points=(Point(year(2021), value),))
    return Observation(found, found.points[0])


def summed(*values: str) -> Observation:
    """A total that is the sum of its parts."""
    rows = tuple(Row(2 + place, year(2021), ("19",), Decimal(value)) for place, value in enumerate(values))
    total = Point(year(2021), sum((row.value for row in rows), Decimal(0)), rows=rows)
    return Observation(series(points=(total,), method=Method("sum", over=("size",))), total)
