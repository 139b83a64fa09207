"""A table with criteria: candidates measured by several series at once, in order of the first."""

from collections.abc import Sequence
from html import escape

from sikte import language
from sikte.language import ui
from sikte.problems import Refusal
from sikte.statistics import basis, groups, judge, selection
from sikte.values.places import Place
from sikte.values.statistics import Point, Series
from sikte.values.texts import Expression
from sikte.values.value import Value
from sikte.writing.evaluate import Scope, evaluate
from sikte.writing.telling import Teller
from sikte.writing.utterances import Utterance, utter


class Criterion(Value):
    """What candidates are measured by. series: an expression that gives a series; show: what is said of it
    ("latest", 'change_since("2016").percent'); title: its column's header, told."""

    series: str
    show: str
    title: str
    place: Place

    def of(self, code: str) -> str:
        """The expression that an author would have written for one candidate."""
        return f'{self.series}.in_region("{code}").{self.show}'


class Measured(Value):
    """A candidate by one criterion. found: None where there is no value, and `absent` is the point that says why."""

    expression: str
    found: Utterance | None
    absent: Point | None = None


class Candidate(Value):
    """name: the region's; measured: by each criterion, in their order."""

    name: str
    measured: tuple[Measured, ...]


def candidates(criteria: Sequence[Criterion], members: Sequence[str], scope: Scope) -> tuple[Candidate, ...]:
    """The regions named, or all of the home's level, the foremost by the first criterion first, those without a value
    last. Refuses what is no series, and regions that the data do not know."""
    found = [_candidate(member, criteria, scope) for member in _regions(criteria[0], members, scope)]
    return tuple(sorted(found, key=lambda one: place_of(one, found, criteria[0], scope) or len(found) + 1))


def place_of(one: Candidate, among: Sequence[Candidate], by: Criterion, scope: Scope) -> int | None:
    """1 + how many are ahead of a candidate by the first criterion; None for one without a value."""
    own = one.measured[0].found
    if own is None:
        return None
    ahead = -1 if lowest_first(by, scope) else 1
    others = (other.measured[0].found for other in among)
    return 1 + sum(judge.sign(other.value, own.value) == ahead for other in others if other)


def lowest_first(by: Criterion, scope: Scope) -> bool:
    """Whether less is better."""
    return series_of(by.series, scope).dataset.better == "lower"


def _regions(first: Criterion, members: Sequence[str], scope: Scope) -> list[Series]:
    whole = series_of(first.series, scope)
    if members:
        return [selection.in_region(whole, member) for member in members]
    return list(groups.by(whole, "region").members)


def series_of(source: str, scope: Scope) -> Series:
    """The series that an expression gives; refuses what is none."""
    found = evaluate(source, scope)
    if not isinstance(found, Series):
        raise Refusal("criterion-no-series", words=source)
    return found


def _candidate(region: Series, criteria: Sequence[Criterion], scope: Scope) -> Candidate:
    code = selection.region_of(region) or ""
    measured = tuple(_measured(criterion.of(code), scope) for criterion in criteria)
    return Candidate(language.label(region, scope.language), measured)


def _measured(expression: str, scope: Scope) -> Measured:
    try:
        return Measured(expression, utter(expression, scope))
    except Refusal as refusal:
        if refusal.code != "missing-value":
            raise
        return Measured(expression, None, Point(refusal.facts["period"], None, refusal.facts["sign"]))


def ranking(teller: Teller, title: str, criteria: Sequence[Criterion], found: Sequence[Candidate]) -> str:
    """The table as HTML; every value in it is a statement."""
    scope, texts = teller.scope, ui.texts(teller.scope.language)
    order = texts["ranking_lowest" if lowest_first(criteria[0], scope) else "ranking_highest"]
    head = "".join(_header(words) for words in (texts["ranking_place"], texts["ranking_region"]))
    head += "".join(_titled(number, criterion, found, scope) for number, criterion in enumerate(criteria))
    rows = "".join(_row(teller, one, place_of(one, found, criteria[0], scope), criteria) for one in found)
    return (
        f'<figure class="ranking">\n<table>\n<caption>{escape(title, quote=False)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
        f'<p class="ck-note">{escape(order.format(title=criteria[0].title), quote=False)}</p>\n'
        f'<p class="ck-credit">{_credits(teller, criteria, found)}{teller.line(())}</p>\n</figure>\n'
    )


def _header(words: str, more: str = "") -> str:
    return f'<th scope="col">{escape(words, quote=False)}{more}</th>'


def _titled(number: int, criterion: Criterion, found: Sequence[Candidate], scope: Scope) -> str:
    """A criterion's header, with the unit that its values are in."""
    there = (one.measured[number].found for one in found)
    unit = next((language.unit_of(one.value, scope.language) for one in there if one), "")
    return _header(criterion.title, f' <span class="small">{escape(unit)}</span>' if unit else "")


def _row(teller: Teller, one: Candidate, place: int | None, criteria: Sequence[Criterion]) -> str:
    pairs = zip(one.measured, criteria, strict=True)
    cells = "".join(f"<td>{_cell(teller, measured, criterion.place)}</td>" for measured, criterion in pairs)
    return f'<tr><td>{place or "–"}</td><th scope="row">{escape(one.name)}</th>{cells}</tr>\n'


def _cell(teller: Teller, measured: Measured, place: Place) -> str:
    if measured.found:
        return teller.say(measured.found, Expression(measured.expression, place))
    sign, spoken = language.cell(measured.absent, 0, teller.scope.language)
    hidden = f'<span class="visually-hidden">{escape(spoken)}</span>'
    return f'<span aria-hidden="true">{escape(sign)}</span>{hidden}'


def _credits(teller: Teller, criteria: Sequence[Criterion], found: Sequence[Candidate]) -> str:
    """Where the figures come from: a line for each criterion, alike ones once."""
    processor, spoken = teller.account.processor, teller.scope.language
    first = (next(filter(None, (one.measured[n].found for one in found)), None) for n in range(len(criteria)))
    lines = (language.credit(it.ground.datasets, basis.processed(it.value), processor, spoken) for it in first if it)
    return "<br>".join(escape(line, quote=False) for line in dict.fromkeys(lines))
