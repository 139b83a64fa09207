"""What statistics finds in the data: series, and every kind of statement about them.

Each value keeps the points it rests on, so that a number never loses its story.
"""

from decimal import Decimal

from sikte.values.data import Break, Dataset, Member, Period, Remark, Row, Unit
from sikte.values.value import Value


class Point(Value, eq=False):
    """A series at one period, each itself: value as stored (None where there is none, and `sign` says why)."""

    period: Period
    value: Decimal | None
    sign: str = ""
    status: str = ""
    margin: Decimal = Decimal(0)
    rows: tuple[Row, ...] = ()


class Method(Value):
    """How a series came about.

    kind: "published", "sum" (of the members of `over`), "per", "share" or "index";
    parts: the series it was computed from; number: the factor of `per`; period: the base of `index`.
    """

    kind: str = "published"
    parts: tuple["Series", ...] = ()
    over: tuple[str, ...] = ()
    number: Decimal | None = None
    period: Period | None = None


class Series(Value, eq=False):
    """One line through time.

    selection: a member code for each dimension of the dataset, None for its total;
    asked: ((dimension key, member), …) the author asked for, in that order (they make the label);
    exact: compared as stored rather than as shown (relative measures);
    lack: why there are no points at all (a total that nobody published), raised when one is asked for.
    """

    dataset: Dataset
    selection: tuple[str | None, ...]
    asked: tuple[tuple[str, Member], ...]
    points: tuple[Point, ...]
    unit: Unit
    decimals: int
    breaks: tuple[Break, ...] = ()
    remarks: tuple[Remark, ...] = ()
    method: Method = Method()
    exact: bool = False
    until: Period | None = None
    lack: Exception | None = None


class Observation(Value):
    """A series at a period, with a value that is known to be there."""

    series: Series
    point: Point


class Change(Value):
    """From one period of a series to a later one.

    direction: "up", "down" or "unchanged" (equal as shown, or within the margin);
    amount: shown end − shown start, in the unit (procentenheter for shares); as stored where an exact series
    has moved by less than shows;
    relative: (end − start) / start as stored, None where no percent can be given;
    why_no_percent: "share", "base" (zero, negative or a change of sign) or "";
    relation: "previous", "on-year", "since" or "between": how the author asked;
    within_margin: the difference is there but lies within the dataset's margin.
    """

    series: Series
    start: Point
    end: Point
    direction: str
    amount: Decimal
    relative: Decimal | None
    why_no_percent: str = ""
    relation: str = "previous"
    within_margin: bool = False


class Trend(Value):
    """Least squares over the last `points`; fitted: the fitted change over them, in the unit; least: what it must
    exceed to have a direction."""

    series: Series
    points: tuple[Point, ...]
    fitted: Decimal
    direction: str
    least: Decimal = Decimal(1)


class Record(Value):
    """The latest value against the past. extreme: "highest" or "lowest";
    since: the most recent earlier period at least as high (or low), else the first one compared;
    whole: True where no earlier period is; after_break: the break that `since` begins at, if any."""

    series: Series
    latest: Point
    extreme: str
    since: Point
    whole: bool
    after_break: Break | None = None


class Rank(Value):
    """A region's place among those of its level, from the top and from the bottom.

    number: 1 + those strictly higher; from_bottom: 1 + those strictly lower; of: how many;
    tied: another one has the same value; field: the values of all regions compared, its own included.
    """

    series: Series
    point: Point
    number: int
    from_bottom: int
    of: int
    tied: bool
    field: tuple[Observation, ...] = ()


class Gap(Value):
    """The difference between two members at the latest period: higher − lower as shown; equal: no gap."""

    series: Series
    higher: Series
    lower: Series
    amount: Decimal


class Group(Value):
    """Some of the members that a series is divided into, in the dataset's order.

    condition: the word that picked them ("" for all, "rising", "above", …); whole: all members;
    changes: for the rising, falling, unchanged: the change of each member with both values;
    keys: what the series is divided by.
    """

    series: Series
    members: tuple[Series, ...]
    whole: tuple[Series, ...]
    condition: str = ""
    limit: "Decimal | Observation | Series | None" = None
    changes: tuple[Change, ...] = ()
    keys: tuple[str, ...] = ()


class Extreme(Value):
    """The member or members (ties) at the end of a comparison.

    word: "highest", "lowest", "largest_increase", "largest_decrease", "largest_relative_increase"
    or "largest_contribution"; group: the members compared; changes: behind an increase or decrease.
    """

    word: str
    members: tuple[Series, ...]
    group: Group
    changes: tuple[Change, ...] = ()


class Number(Value):
    """A bare number drawn from one of the above.

    kind: which one ("amount", "percent", "factor", "count", "of", "rank", "mean", "pace", …);
    decimals: how many are shown unless the author asks otherwise; of: what it was drawn from.
    """

    value: Decimal
    kind: str
    of: object
    decimals: int = 0
    unit: Unit | None = None


class Moment(Value):
    """The period of an observation, printed."""

    period: Period
    of: object


class Word(Value):
    """A word drawn from one of the above: "verb", "supine", "noun", "direction", "span", "phrase",
    "status", "label", "names" or "unit"; argument: the subject of `.phrase("antalet")`."""

    kind: str
    of: object
    argument: str = ""


class Verdict(Value):
    """Whether a test or comparison holds.

    test: its name ("rising", "highest_since", "<", "and", "not", …); subjects: what was compared;
    arguments: what it was compared with; parts: the verdicts that and, or, not join.
    """

    holds: bool
    test: str
    subjects: tuple[object, ...] = ()
    arguments: tuple[object, ...] = ()
    parts: tuple["Verdict", ...] = ()


class Target(Value):
    """A goal's target and how the series moves towards it (linear from base to target).

    status: "reached", "on-track", "behind", "wrong-way", "unchanged" or "unknown" (too few points, a break);
    value: the level aimed at, None where only a direction is; needed, actual: change per year, in the unit;
    expected: the level that the latest value must have come to for the pace to be kept.
    """

    series: Series
    direction: str
    base: Point
    latest: Point
    value: Decimal | None
    by: Period | None
    status: str
    needed: Decimal | None = None
    actual: Decimal | None = None
    projected: Decimal | None = None
    expected: Decimal | None = None
