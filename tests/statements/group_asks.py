"""What can be said of a made-up dataset's members: its parts, or regions, with the second reckoning's answers."""

from collections.abc import Callable
from fractions import Fraction
from functools import partial

from tests.statements.asks import Answer
from tests.statements.data import Made
from tests.statements.oracle import derived, groups, lines, records
from tests.statements.oracle.figures import Refused, shown, swedish
from tests.statements.oracle.lines import Line
from tests.statements.oracle.regions import COUNTIES, HOME, NEIGHBOURS
from tests.statements.oracle.tables import Table

Group = Callable[[], list[Line]]
LARGEST = (
    ("largest_increase", 1, groups.amount),
    ("largest_decrease", -1, groups.amount),
    ("largest_relative_increase", 1, groups.relative),
)

def of_groups(name: str, made: Made) -> dict[str, Answer]:
    """What may be said of a dataset's members, now and then of the data up to a period."""
    table, (word,) = Table(*made.files), made.words
    until = made.other if made.horizon > 4 else ""
    by = f'{name}.until("{until}").by("{word}")' if until else f'{name}.by("{word}")'
    members = partial(groups.by, table, word, until=until)
    own = _regional if "region" in table.dimensions else _shares
    contributions = {
        f"{by}.largest_contribution{words}.names": _named(partial(groups.contribution, table, word, *span, until=until))
        for words, span in spans(made)[:2]
    }
    said = _ends(by, members) | _largest(by, members, made) | contributions | _conditions(by, members, made)
    return said | own(name, table, made)


def spans(made: Made) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """How an expression says between which periods: the latest change, since one, between two."""
    return ("", ()), (f'("{made.one}")', (made.one,)), (f'("{made.one}", "{made.other}")', (made.one, made.other))


def _named(group: Group) -> Answer:
    return lambda: groups.names(group())


def _ends(by: str, members: Group) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    for word, heading in (("highest", 1), ("lowest", -1)):
        extreme = lambda heading=heading: groups.extreme(members(), heading)  # noqa: E731
        found[f"{by}.{word}.label"] = _named(extreme)
        found[f"{by}.{word}.latest"] = lambda extreme=extreme: _shared(extreme())
    return found


def _largest(by: str, members: Group, made: Made) -> dict[str, Answer]:
    return {
        f"{by}.{word}{words}.label": _named(lambda h=heading, z=size, s=span: groups.largest(members(), h, z, *s))
        for word, heading, size in LARGEST
        for words, span in spans(made)
    }


def _conditions(by: str, members: Group, made: Made) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    for word, heading in (("rising", 1), ("falling", -1), ("unchanged", 0)):
        found |= _picked(f"{by}.{word}", lambda h=heading: groups.heading(members(), h), members)
    limit = Fraction(made.level), None
    for word, heading in (("above", 1), ("below", -1)):
        group = lambda h=heading: groups.beside(members(), [limit] * len(members()), h)  # noqa: E731
        found |= _picked(f"{by}.{word}({made.level})", group, members)
    return found


def _shared(extreme: list[Line]) -> str:
    """The latest value of all that tie, where it prints alike."""
    texts = {line.text(line.last()) for line in extreme}
    if len(texts) > 1:
        raise Refused("no one value")
    return texts.pop()


def _picked(name: str, group: Group, whole: Group) -> dict[str, Answer]:
    def others() -> list[Line]:
        inside = group()
        return [line for line in whole() if line not in inside]

    return {
        f"{name}.names": _named(group),
        f"{name}.count": lambda: str(len(group())),
        f"{name}.of": lambda: str(len(group()) + len(others())),
        f"{name}.others.names | listed": _named(others),
        f"{name}.others.count == 0": lambda: not others(),
    }


def _shares(name: str, table: Table, made: Made) -> dict[str, Answer]:
    share = lambda: _share(table, "A")  # noqa: E731
    gap = lambda: groups.Gap(table, "part")  # noqa: E731
    return {
        f'{name}.share(part="A").latest': lambda: share().text(share().last()),
        f'{name}.share(part="A") is rising': lambda: lines.change(share()).heading > 0,
        f'{name}.share(part="A").latest > {name}.share(part="B").latest': lambda: _more(share(), _share(table, "B")),
        f'{name}.where(part="B").change.phrase': lambda: lines.change(table.line((("part", "B"),))).phrase(),
        f'{name}.where(part="B").record': lambda: records.record(table.line((("part", "B"),))),
        f'{name}.where(part="B").label': lambda: "B",
        f"{name}.latest": lambda: table.line().text(table.line().last()),
        f"{name}.change.phrase": lambda: lines.change(table.line()).phrase(),
        f'{name}.where(part="A").per({name}, 1000).latest': lambda: _per(table),
        f'{name}.gap("part")': lambda: gap().text(),
        f'{name}.gap("part").higher.label': lambda: gap().end(1).label,
        f'{name}.gap("part").lower.label': lambda: gap().end(-1).label,
        **_against_whole(name, table),
    }


def _against_whole(name: str, table: Table) -> dict[str, Answer]:
    def above() -> str:
        last, members = table.line().last(), groups.by(table, "part")
        limits = [(table.line().figure(last), last.margin)] * len(members)
        return groups.names(groups.beside(members, limits, 1))

    return {f'{name}.by("part").above({name}.latest).names': above}


def _share(table: Table, part: str) -> Line:
    if not table.additive:
        raise Refused("not additive")
    return derived.share(table.line((("part", part),)), table.line())


def _more(one: Line, other: Line) -> bool:
    return one.last().value > other.last().value


def _per(table: Table) -> str:
    found = derived.ratio(table.line((("part", "A"),)), table.line(), 1000, 0, "personer")
    return found.text(found.last())


def _regional(name: str, table: Table, made: Made) -> dict[str, Answer]:
    def rank(code: str = HOME) -> records.Rank:
        own = table.line((("region", code),))
        field = [own if other == code else table.line((("region", other),)) for other in COUNTIES]
        return records.Rank(own, field)

    nation = lambda: table.line(nation=True)  # noqa: E731
    return {
        f"{name}.rank": lambda: rank().text(),
        f'{name}.in_region("25").rank': lambda: rank("25").text(),
        f"{name}.rank.number": lambda: str(rank().number),
        f"{name}.rank.of": lambda: str(rank().of),
        f"{name}.rank.tied": lambda: rank().tied,
        f"{name} is first_place": lambda: rank().number == 1 and not rank().tied,
        f"{name}.latest is among_top({made.horizon})": lambda: rank().number <= made.horizon,
        f"{name}.latest > {name}.total_region.latest": lambda: _above(table.line(), nation()),
        f"{name}.total_region.change.phrase": lambda: lines.change(nation()).phrase(),
        f"{name}.neighbours.highest.label": lambda: groups.names(groups.extreme(_neighbours(table), 1)),
        **({f"{name}.latest | about": lambda: _about(table.line())} if _above_zero(table) else {}),
    }


def _neighbours(table: Table) -> list[Line]:
    found = [table.line((("region", code),)) for code in table.present["region"] if code in NEIGHBOURS]
    if not found or HOME not in table.present["region"]:
        raise Refused("no members")
    return found


def _above(one: Line, other: Line) -> bool:
    return lines.compared(one, one.last(), other, other.last()) > 0


def _above_zero(table: Table) -> bool:
    try:
        return table.line().figure(table.line().last()) > 0
    except Refused:
        return False


def _about(line: Line) -> str:
    word, near = derived.about(line.figure(line.last()))
    decimals = next(d for d in range(9) if shown(near, d) == near)
    return f"{word} {swedish(near, decimals)}"
