"""From what an author wishes of a chart to the chart, every number and name in it said."""

from itertools import pairwise

from sikte import geography, language
from sikte.charts.words import say
from sikte.language import ui
from sikte.language.numbers import decimals_of
from sikte.problems import Refusal, nearest
from sikte.slugs import slug, unique
from sikte.statistics import basis, groups, selection
from sikte.statistics.compare import reaches, rounded
from sikte.statistics.series import period_named, points_of
from sikte.values.data import Dataset, Period
from sikte.values.pages import Chart, ChartPoint, ChartSeries, ChartTarget
from sikte.values.statistics import Point, Series
from sikte.values.value import Value
from sikte.writing import kinds
from sikte.writing.evaluate import Scope

REGIONS = ("region", "municipality")


class Wish(Value):
    """A chart block as its author wrote it, its texts told."""

    page: str
    series: str
    kind: str
    by: tuple[str, ...]
    where: tuple[tuple[str, str], ...]
    members: tuple[str, ...]
    since: str | None
    until: str | None
    id: str | None
    title: str
    subtitle: str
    alt: str
    live: bool = False

    @property
    def divided(self) -> bool:
        """Whether it asks for more series than one."""
        return bool(self.by or self.members)


def chart_of(wish: Wish, scope: Scope, processor: str) -> Chart:
    """The chart; refuses what the data cannot show (nothing at all, a stack of what may not be added)."""
    series = selection.where(series_named(wish.series, scope), **dict(wish.where))
    members = _in_order(wish, [_within(member, wish) for member in _members(series, wish)])
    kinds.refuse(wish.kind, series, members, wish.divided)
    spoken, dataset = scope.language, series.dataset
    periods = tuple(point.period for point in members[0].points)[wish.kind == kinds.MATRIX :]
    return Chart(
        id=_id(wish, dataset),
        kind=wish.kind,
        title=wish.title,
        subtitle=_subtitle(wish, members, periods, scope),
        alt=wish.alt,
        language=spoken,
        unit=language.localized(series.unit.short, spoken),
        decimals=series.decimals,
        period_label=ui.texts(spoken)["period"],
        series_label=_series_label(dataset, wish, spoken),
        periods=tuple((period, language.short_period(period, spoken)) for period in periods),
        series=_drawn(members, wish, spoken) + _absent(members, wish, spoken),
        breaks=_breaks(members, periods, spoken),
        notes=_notes(members, spoken),
        credit=_credit(members, processor, spoken),
        live=wish.live,
        target=_target(series, wish, scope),
        example=any(owner.example for owner in _owners(members)),
        datasets=tuple(owner.name for owner in _owners(members)),
    )


def series_named(name: str, scope: Scope) -> Series:
    """The series that a block asks for; refuses what is no dataset."""
    found = scope.names.get(name)
    if not isinstance(found, Series):
        known = [name for name, value in scope.names.items() if isinstance(value, Series)]
        raise Refusal("series-unknown", words=name, near=nearest(name, known))
    return found


def _members(series: Series, wish: Wish) -> list[Series]:
    if wish.members:
        return [_member(series, wish, word) for word in wish.members]
    return list(groups.by(series, *wish.by).members) if wish.by else [series]


def _member(series: Series, wish: Wish, word: str) -> Series:
    """One of `members: [home, nation, Norrbotten]`."""
    if word == "home":
        return series
    if word == "nation":
        return selection.total_region(series)
    if len(wish.by) != 1:
        raise Refusal("members-need-by", words=word)
    if wish.by[0] in REGIONS:
        return selection.in_region(series, word)
    return selection.where(series, **{wish.by[0]: word})


def _within(series: Series, wish: Wish) -> Series:
    """The series from and to the periods asked for, with the points that the chart shows of it."""
    if wish.until:
        series = selection.until(series, wish.until)
    points = points_of(series)
    if wish.since:
        start = period_named(wish.since)
        points = tuple(p for p in points if not reaches(p.period, start) or p.period == start)
    return kinds.shown(wish.kind, selection.narrowed(series, points), bool(wish.by))


def _in_order(wish: Wish, members: list[Series]) -> list[Series]:
    """Dots, and bars of regions, stand highest first; all else in the dataset's order."""
    ranking = wish.kind in ("dot", kinds.MAP) or (wish.kind == "bar" and wish.by and wish.by[0] in REGIONS)
    return kinds.ranked(members) if ranking else members


def _id(wish: Wish, dataset: Dataset) -> str:
    """The page's slug and the block's id, else its series, by and type: nothing that follows data."""
    own = [wish.id] if wish.id else [dataset.name, *wish.by, wish.kind]
    return "-".join(part for part in (wish.page, *map(slug, own)) if part)


def _subtitle(wish: Wish, members: list[Series], periods: tuple[Period, ...], scope: Scope) -> str:
    """Unit and period, as published statistics have them: "Företag, 2000–2021"; and whose figures they
    are, where another region than the site's own is at home in them."""
    spoken = scope.language
    unit = language.localized(members[0].unit.text, spoken)
    ends = dict.fromkeys(language.short_period(period, spoken) for period in (periods[0], periods[-1]))
    own = wish.subtitle or f"{unit[:1].upper()}{unit[1:]}, {'–'.join(ends)}"
    other = basis.elsewhere(members, scope.region)
    return f"{own}, {language.localized(other.label, spoken)}" if other else own


def _series_label(dataset: Dataset, wish: Wish, spoken: str) -> str:
    asked = [d for d in dataset.dimensions if d.key in wish.by or (d.geographic and set(wish.by) & set(REGIONS))]
    return ", ".join(language.localized(dimension.label, spoken) for dimension in asked)


def _drawn(members: list[Series], wish: Wish, spoken: str) -> tuple[ChartSeries, ...]:
    taken: set[str] = set()
    return tuple(
        ChartSeries(
            key=unique(slug(language.fact(member, spoken)) or "serie", taken),
            label=language.fact(member, spoken),
            points=_points(member, wish, spoken),
            role=_role(member, wish),
            region=selection.region_of(member) or "",
        )
        for member in members
    )


def _points(member: Series, wish: Wish, spoken: str) -> tuple[ChartPoint, ...]:
    """As the chart shows them: in a status matrix each but the first, held against the one before."""
    said = tuple(_point(member, point, spoken) for point in member.points)
    if wish.kind != kinds.MATRIX:
        return said
    courses = [kinds.course(member, start, end) for start, end in pairwise(member.points)]
    return tuple(p._replace(heading=h, verdict=v) for p, (h, v) in zip(said[1:], courses, strict=True))


def _role(member: Series, wish: Wish) -> str:
    """Whether a series is the home region, the nation, or one of many."""
    for dimension, code in zip(member.dataset.dimensions, member.selection, strict=True):
        if dimension.geographic and (not wish.by or wish.by[0] in REGIONS):
            return {dimension.home: "home", dimension.total: "nation"}.get(code, "member")
    return "member" if wish.by else "home"


def _target(series: Series, wish: Wish, scope: Scope) -> ChartTarget | None:
    """The level that the page's goal sets for the series, where the chart shows it alone."""
    aim = scope.aim
    whole = not (wish.divided or wish.where) and wish.kind in kinds.TARGETED
    if not whole or aim is None or aim.value is None or series.dataset.name != scope.aimed:
        return None
    printed = language.number(aim.value, max(series.decimals, decimals_of(aim.value)), scope.language)
    by = f" {language.short_period(period_named(aim.by), scope.language)}" if aim.by else ""
    return ChartTarget(aim.value, say(scope.language, "target", by=by, value=printed))


def _absent(members: list[Series], wish: Wish, spoken: str) -> tuple[ChartSeries, ...]:
    """On a map, the regions that the data do not speak of: they are there all the same."""
    if wish.kind != kinds.MAP:
        return ()
    there = [selection.region_of(member) or "" for member in members]
    codes = geography.regions("county") if len(there[0]) == 2 else geography.municipalities(geography.county(there[0]))
    names = {code: language.localized(geography.name(code), spoken) for code in codes if code not in there}
    return tuple(ChartSeries(f"{slug(name)}-{code}", name, (), region=code) for code, name in names.items())


def _point(member: Series, point: Point, spoken: str) -> ChartPoint:
    text, said = language.cell(point, member.decimals, spoken)
    value = None if point.value is None else rounded(point.value, member.decimals)
    return ChartPoint(point.period, value, text, said, point.status)


def _breaks(members: list[Series], periods: tuple[Period, ...], spoken: str) -> tuple[tuple[Period, str], ...]:
    found = dict.fromkeys(b for member in members for b in member.breaks if periods[0] < b.period <= periods[-1])
    return tuple((b.period, language.localized(b.note, spoken)) for b in sorted(found, key=lambda b: b.period))


def _notes(members: list[Series], spoken: str) -> tuple[str, ...]:
    remarks = dict.fromkeys(remark for member in members for remark in member.remarks)
    return tuple(language.localized(remark.text, spoken) for remark in remarks)


def _credit(members: list[Series], processor: str, spoken: str) -> str:
    return language.credit(_owners(members), any(basis.processed(member) for member in members), processor, spoken)


def _owners(members: list[Series]) -> tuple[Dataset, ...]:
    """The datasets a chart rests on, those that derived series are divided by among them."""
    return tuple(dict.fromkeys(owner for member in members for owner in _behind(member)))


def _behind(member: Series) -> tuple[Dataset, ...]:
    return tuple(owner for part in member.method.parts for owner in _behind(part)) or (member.dataset,)
