"""Figures: what a value prints when it prints a number, before anyone has chosen how."""

from decimal import Decimal

from msgspec.structs import replace

from sikte.language.catalogues import told
from sikte.language.numbers import number, own_decimals, unit_text
from sikte.problems import Refusal
from sikte.statistics.compare import rounded
from sikte.values.data import PERCENT, Unit
from sikte.values.pages import Said, Span
from sikte.values.statistics import Change, Gap, Number, Observation, Word
from sikte.values.value import Value

PACES = ("needed", "actual")
COMPUTED = ("mean", "factor", "needed", "actual", "projected")


class Figure(Value):
    """A number to be said.

    value: with its sign, as stored where `exact`; unit, points: what it counts, in points where it is a
    difference of percentages; bare: printed without unit; difference: printed without sign, and never as 0
    unless it is; finest: the most decimals it can honestly have, None where there is no end to them.
    """

    value: Decimal
    decimals: int = 0
    unit: Unit | None = None
    points: bool = False
    bare: bool = True
    difference: bool = False
    exact: bool = False
    finest: int | None = None

    @property
    def basis(self) -> Decimal:
        """What the figure is judged by: as stored where it is exact, else as shown."""
        return self.value if self.exact else rounded(self.value, self.decimals)


def figure(value: object) -> Figure | None:
    """The figure that a value prints, None where it prints words.

    Refuses what cannot be printed of a change: anything of an unchanged one, percent from an unfit base.
    """
    match value:
        case Observation(series=series, point=point):
            return Figure(point.value, series.decimals, series.unit, exact=series.exact)
        case Change():
            return _of_change(value)
        case Gap(series=series):
            return _difference(value, bare=series.unit.kind == "other")
        case Number():
            return _of_number(value)
        case bool():
            return None
        case int() | Decimal():
            return Figure(Decimal(value), own_decimals(Decimal(value)), exact=True)
    return None


def unit_of(value: object, language: str) -> str:
    """What the number that a value prints counts: "företag", "procent", "procentenheter"; "" for mere words."""
    of = value.of if isinstance(value, Word) and value.kind == "phrase" else value
    if isinstance(of, Change) and of.direction == "unchanged":
        return ""
    found = moved(of) if isinstance(of, Change) else figure(of)
    return unit_text(found.unit, language, points=found.points) if found and found.unit else ""


def _difference(of: Change | Gap, bare: bool) -> Figure:
    """A difference between values as shown, which has no more decimals than they have."""
    series = of.series
    return Figure(of.amount, series.decimals, series.unit, True, bare, True, series.exact, series.decimals)


def _of_change(change: Change) -> Figure:
    if change.direction == "unchanged":
        raise Refusal("unchanged-word", word="change", series=change.series)
    if change.why_no_percent == "base":
        raise Refusal("no-percent", series=change.series, start=change.start.period, end=change.end.period)
    return moved(change)


def moved(change: Change) -> Figure:
    """By how much a change moved: in percent, in points, or in the unit where no percent can be given."""
    if change.relative is None:
        return amount(change)
    return Figure(change.relative * 100, 0, PERCENT, bare=False, difference=True, exact=True)


def amount(change: Change) -> Figure:
    """The difference in the unit, or in points."""
    return _difference(change, bare=False)


def _of_number(value: Number) -> Figure:
    """A bare number; what was drawn from a change is said from the change itself, not from its rounding."""
    if isinstance(value.of, Change) and value.kind in ("amount", "percent"):
        if value.of.direction == "unchanged":
            raise Refusal("unchanged-word", word=value.kind, series=value.of.series)
        drawn = amount(value.of) if value.kind == "amount" else _of_change(value.of)
        return replace(drawn, bare=True)
    exact = value.kind in COMPUTED
    return Figure(value.value, value.decimals, value.unit, value.kind in PACES, exact=exact)


def printed(found: Figure, language: str) -> Said:
    """The figure as a number, with its unit unless it is bare; a difference too small to show is “less than”."""
    shown = rounded(found.value, found.decimals)
    if not found.difference:
        return (quantity(found, shown, language),)
    if shown or not found.value:
        return (quantity(found, shown.copy_abs(), language),)
    least = Decimal(1).scaleb(-found.decimals)
    return told("less-than", language, amount=(quantity(found, least, language),))


def quantity(found: Figure, shown: Decimal, language: str, text: str = "") -> Span:
    """One printed number: `text`, else `shown` with the figure's decimals; and the unit unless it is bare."""
    text = text or number(shown, found.decimals, language)
    if not found.bare and found.unit is not None:
        one = abs(shown) == 1 and found.decimals == 0
        text = f"{text} {unit_text(found.unit, language, one, found.points)}"
    return Span(text, shown)


def signed(found: Figure, language: str) -> Said:
    """With its sign, "+" too; a difference too small to show gets the decimals it needs, at least one."""
    decimals = found.decimals
    while found.difference and found.value and not rounded(found.value, decimals):
        decimals += 1
    finer = replace(found, decimals=decimals)
    shown = rounded(found.value, decimals)
    text = number(shown, decimals, language)
    return (quantity(finer, shown, language, f"+{text}" if shown > 0 else text),)
