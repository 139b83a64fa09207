"""What can be said of a made-up dataset: expressions, each with the second reckoning's answer.

An answer is a text that is printed, or whether a test holds; or Refused is raised.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from tests.statements.data import Made
from tests.statements.oracle import derived, lines, periods, records
from tests.statements.oracle.figures import MINUS, Refused, shown
from tests.statements.oracle.lines import Change, Line, Point, against
from tests.statements.oracle.tables import Table

Answer = Callable[[], str | bool]


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
    return MINUS + text if shown(value, line.decimals) < 0 else text


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
    one, level, higher = made.one, Fraction(made.level), Decimal(made.level) + 7
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
        f"{name} <= {made.level}": lambda: _beside(line, level) <= 0,
        f"{name} is between({made.level}, {higher})": lambda: _beside(line, level) >= 0 >= _beside(line, higher),
        f'{name}.latest >= {name}.at("{one}")': lambda: _side(line, line.at(one)) >= 0,
        f"{name}.latest == {name}.previous": lambda: _side(line, line.before()) == 0,
        f'{name}.latest.period > "{one}"': lambda: periods.place(line.last().period) > periods.place(one),
        f'{name}.latest.period == "{one}"': lambda: line.last().period == one,
    }


def _side(line: Line, other: Point) -> int:
    """On which side of an earlier value the latest lies, no break between them."""
    line.unbroken(other.period, line.last().period)
    return line.heading(other, line.last())


def _beside(line: Line, level: Fraction | Decimal) -> int:
    """A typed number is exact: the level shown lies above it, on it or below it, whatever the margin."""
    return against(line.figure(line.last()) - Fraction(level))


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
    first = min(line.spot(one), line.spot(other), last, key=lambda point: periods.place(point.period))
    line.unbroken(first.period, last.period)
    return against(line.figure(last) - derived.mean(line, one, other), last.margin) > 0
