"""What can be said of a made-up dataset: expressions, each with the second reckoning's answer.

An answer is a text that is printed, or whether a test holds; or Refused is raised.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction

from tests.statements.data import Made
from tests.statements.oracle import derived, groups, lines, periods, records
from tests.statements.oracle.figures import Refused, shown, swedish
from tests.statements.oracle.lines import Change, Line, against
from tests.statements.oracle.regions import HOME, NEIGHBOURS
from tests.statements.oracle.tables import Table

Answer = Callable[[], str | bool]
Asks = Mapping[str, Answer]


def of_series(name: str, made: Made) -> dict[str, Answer]:
    """Everything that may be said of one line, whole and up to a period."""
    line = Table(*made.files).line()
    return _line(name, line, made) | _line(f'{name}.until("{made.other}")', line.until(made.other), made)


def _line(name: str, line: Line, made: Made) -> dict[str, Answer]:
    return {
        **_levels(name, line, made),
        **_changes(name, line, made),
        **_tests(name, line, made),
        **_derived(name, line, made),
    }


def _levels(name: str, line: Line, made: Made) -> dict[str, Answer]:
    spoken = {
        "latest": line.last,
        "first": lambda: line.there(line.points[0]) if line.points else _nothing(),
        "previous": line.before,
        f'at("{made.one}")': lambda: line.at(made.one),
    }
    found: dict[str, Answer] = {}
    for word, point in spoken.items():
        found[f"{name}.{word}"] = lambda point=point: line.text(point())
        found[f"{name}.{word}.period"] = lambda point=point: periods.words(point().period)
    found[f"{name}.latest | unit"] = lambda: _with_unit(line)
    return found


def _nothing() -> None:
    raise Refused("nothing there")


def _with_unit(line: Line) -> str:
    value = line.last().value
    text = lines.counted(value, line.decimals, line.unit)
    return figures_minus(text) if shown(value, line.decimals) < 0 else text


def figures_minus(text: str) -> str:
    return "\u2212" + text


def _changes(name: str, line: Line, made: Made) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    for words, change in changes(line, made).items():
        for word, says in SAYS.items():
            expression = f"{name}.{words}.{word}" if word and word[0] != "|" else f"{name}.{words} {word}".rstrip()
            found[expression] = lambda change=change, says=says: says(change())
        found[f"{name}.{words} is rising"] = lambda change=change: change().heading > 0
        found[f"{name}.{words} is falling"] = lambda change=change: change().heading < 0
        found[f'{name}.{words}.direction == "unchanged"'] = lambda change=change: not change().heading
    return found


def changes(line: Line, made: Made) -> dict[str, Callable[[], Change]]:
    """The four ways to ask for a change."""
    return {
        "change": lambda: lines.change(line),
        "change_on_year": lambda: lines.change_on_year(line),
        f'change_since("{made.one}")': lambda: lines.change_since(line, made.one),
        f'change_between("{made.one}", "{made.other}")': lambda: lines.change_between(line, made.one, made.other),
    }


SAYS: Mapping[str, Callable[[Change], str]] = {
    "": Change.itself,
    "| signed": Change.signed,
    "phrase": Change.phrase,
    'phrase("antalet")': lambda change: change.phrase("antalet"),
    "verb": Change.verb,
    "supine": Change.supine,
    "noun": Change.noun,
    "direction": Change.direction,
    "span": Change.span,
    "amount": Change.amount,
    "percent": Change.percent,
    "factor": Change.factor,
    "start": lambda change: change.line.text(change.start),
    "end": lambda change: change.line.text(change.end),
    "start.period": lambda change: periods.words(change.start.period),
}


def _tests(name: str, line: Line, made: Made) -> dict[str, Answer]:
    one, level, other = made.one, Fraction(made.level), line.unit
    return {
        f"{name}.record": lambda: records.record(line),
        f'{name} is highest_since("{one}")': lambda: records.since(line, one, 1),
        f'{name}.latest is lowest_since("{one}")': lambda: records.since(line, one, -1),
        f"{name}.latest is highest": lambda: records.extreme(line, 1),
        f"{name} is lowest": lambda: records.extreme(line, -1),
        f"{name} is rising": lambda: lines.change(line).heading > 0,
        f"{name}.latest is falling": lambda: lines.change(line).heading < 0,
        f"{name} is unchanged": lambda: not lines.change(line).heading,
        f"not {name} is unchanged": lambda: lines.change(line).heading != 0,
        f"{name} is rising or {name} is falling": lambda: lines.change(line).heading != 0,
        f"{name}.latest > {made.level}": lambda: _beside(line, level) > 0,
        f"{name} < {made.level}": lambda: _beside(line, level) < 0,
        f'{name}.latest >= {name}.at("{one}")': lambda: line.heading(line.at(one), line.last()) >= 0,
        f"{name}.latest == {name}.previous": lambda: line.heading(line.before(), line.last()) == 0,
        f'{name}.latest.unit == "{other}"': lambda: _nothing(),
    }


def _beside(line: Line, level: Fraction) -> int:
    return against(line.figure(line.last()) - level, line.last().margin)


def _derived(name: str, line: Line, made: Made) -> dict[str, Answer]:
    one, other, n = made.one, made.other, made.horizon
    index = f'{name}.index("{one}")'
    return {
        f'{name}.mean("{one}", "{other}")': lambda: derived.mean_text(line, one, other),
        f'{name}.latest > {name}.mean("{one}", "{other}")': lambda: _above_mean(line, one, other),
        f"{name}.trend({n}) is rising": lambda: derived.trend(line, n) > 0,
        f'{name}.trend({n}).direction == "down"': lambda: derived.trend(line, n) < 0,
        f"{name}.trend({n}) is unchanged": lambda: derived.trend(line, n) == 0,
        f"{index}.latest": lambda: _index(line, one).text(_index(line, one).last()),
        f"{index} is highest": lambda: records.extreme(_index(line, one), 1),
        f"{index} is falling": lambda: lines.change(_index(line, one)).heading < 0,
        f"{index}.change.phrase": lambda: lines.change(_index(line, one)).phrase(),
    }


def _index(line: Line, base: str) -> Line:
    if not line.points:
        raise Refused("nothing there")
    return derived.index(line, base)


def _above_mean(line: Line, one: str, other: str) -> bool:
    last = line.last()
    return against(line.figure(last) - derived.mean(line, one, other), last.margin) > 0


def of_groups(name: str, made: Made) -> dict[str, Answer]:
    """What may be said of a dataset's members."""
    table, (word,) = Table(*made.files), made.words
    until, asked = (f'{name}.until("{made.other}")', made.other) if made.horizon > 4 else (name, "")
    found: dict[str, Answer] = {}
    members = lambda: groups.by(table, word, until=asked)  # noqa: E731
    by = f'{until}.by("{word}")'
    for end, heading in (("highest", 1), ("lowest", -1)):
        found[f"{by}.{end}.label"] = lambda h=heading: groups.names(groups.extreme(members(), h))
        found[f"{by}.{end}.latest"] = lambda h=heading: _shared(groups.extreme(members(), h))
    for end, heading, size in LARGEST:
        for words, span in (("", ()), (f'("{made.one}")', (made.one,)), (_two(made), (made.one, made.other))):
            found[f"{by}.{end}{words}.label"] = lambda h=heading, z=size, s=span: groups.names(
                groups.largest(members(), h, z, *s)
            )
    for words, span in (("", ()), (f'("{made.one}")', (made.one,))):
        found[f"{by}.largest_contribution{words}.names"] = lambda s=span: groups.names(
            groups.contribution(table, word, *s, until=asked)
        )
    for end, heading in (("rising", 1), ("falling", -1), ("unchanged", 0)):
        found |= _picked(f"{by}.{end}", lambda h=heading: groups.heading(members(), h), members)
    for end, heading in (("above", 1), ("below", -1)):
        limit = Fraction(made.level)
        found |= _picked(
            f"{by}.{end}({made.level})",
            lambda h=heading, limit=limit: groups.beside(members(), [(limit, Fraction(0))] * len(members()), h),
            members,
        )
    return found | (_regional if "region" in table.dimensions else _shares)(name, table, made)


LARGEST = (
    ("largest_increase", 1, groups.amount),
    ("largest_decrease", -1, groups.amount),
    ("largest_relative_increase", 1, groups.relative),
)


def _two(made: Made) -> str:
    return f'("{made.one}", "{made.other}")'


def _shared(extreme: list[Line]) -> str:
    """The latest value of all that tie, where it prints alike."""
    texts = {line.text(line.last()) for line in extreme}
    if len(texts) > 1:
        raise Refused("no one value")
    return texts.pop()


def _picked(name: str, group: Callable[[], list[Line]], whole: Callable[[], list[Line]]) -> dict[str, Answer]:
    def others() -> list[Line]:
        inside = group()
        return [line for line in whole() if line not in inside]

    return {
        f"{name}.names": lambda: groups.names(group()),
        f"{name}.count": lambda: str(len(group())),
        f"{name}.of": lambda: str(len(group()) + len(others())),
        f"{name}.others.names | listed": lambda: groups.names(others()),
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
        field = [own if other == code else table.line((("region", other),)) for other in records_of()]
        return records.Rank(own, field)

    def records_of() -> tuple[str, ...]:
        from tests.statements.oracle.regions import COUNTIES

        return tuple(COUNTIES)

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
        f'{name}.neighbours.highest.label': lambda: groups.names(groups.extreme(_neighbours(table), 1)),
        **({f"{name}.latest | about": lambda: _about(table.line())} if _above_zero(table) else {}),
    }


def _neighbours(table: Table) -> list[Line]:
    found = [table.line((("region", code),)) for code in table.present["region"] if code in NEIGHBOURS]
    if not found or HOME not in table.present["region"]:
        raise Refused("no members")
    return found


def _above(one: Line, other: Line) -> bool:
    amount, margin = one.figure(one.last()) - other.figure(other.last()), max(one.last().margin, other.last().margin)
    return against(amount, margin) > 0


def _above_zero(table: Table) -> bool:
    try:
        return table.line().figure(table.line().last()) > 0
    except Refused:
        return False


def _about(line: Line) -> str:
    word, near = derived.about(line.figure(line.last()))
    decimals = next(d for d in range(9) if shown(near, d) == near)
    return f"{word} {swedish(near, decimals)}"
