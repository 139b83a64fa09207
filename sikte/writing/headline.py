"""A goal at a glance: its latest value, which way it is going, and how it stands to its target."""

from sikte import language
from sikte.problems import Refusal
from sikte.values.content import Goal
from sikte.values.statistics import Change, Observation, Target, Word
from sikte.values.texts import Expression
from sikte.values.value import Value
from sikte.writing.evaluate import Scope
from sikte.writing.telling import Account, Teller
from sikte.writing.utterances import utter


class Glance(Value):
    """One line of the headline. text: as printed; value: the printed number as a plain decimal;
    statement: the id of its entry among the page's calculations; icon: which way, or which verdict;
    note: the periods compared."""

    text: str
    statement: str
    value: str = ""
    icon: str = ""
    note: str = ""


class Headline(Value):
    """unit, period: of the latest value; direction, status: None where nothing may be said."""

    latest: Glance
    unit: str
    period: str
    direction: Glance | None = None
    status: Glance | None = None


def headline(goal: Goal, scope: Scope, account: Account) -> Headline | None:
    """The headline of a goal with a series; what the data do not allow is left out, save the latest
    value, whose absence is a problem."""
    if not goal.series or goal.series not in scope.names:
        return None
    teller = Teller(scope, account, "headline", html=False)
    latest = _said(teller, goal, "latest", "series")
    if not isinstance(latest, Observation):
        return None
    found = _last(account)
    spoken = scope.language
    return Headline(
        latest=found,
        unit=language.unit_text(latest.series.unit, spoken),
        period=language.period(latest.point.period, spoken),
        direction=_direction(teller, goal),
        status=_status(teller, goal),
    )


def _said(teller: Teller, goal: Goal, words: str, required: str = "") -> object | None:
    """The value of an expression about the goal's series, said and entered in the account; None where
    the data refuse it. `required`: the key of the front matter that asks for it, if any does."""
    expression = Expression(f"{goal.series}.{words}", goal.at(required or "series"))
    try:
        found = utter(expression.source, teller.scope)
        teller.say(found, expression)
        return found.value
    except Refusal as refusal:
        if required:
            teller.account.refuse(refusal, expression.place, required)
        return None


def _last(account: Account, icon: str = "", note: str = "") -> Glance:
    entry = account.statements[-1]
    return Glance(entry.text, entry.id, entry.value or "", icon, note)


def _direction(teller: Teller, goal: Goal) -> Glance | None:
    word = _said(teller, goal, "change.phrase")
    if not isinstance(word, Word) or not isinstance(word.of, Change):
        return None
    ends = (language.short_period(point.period, teller.scope.language) for point in (word.of.start, word.of.end))
    return _last(teller.account, word.of.direction, "–".join(ends))


def _status(teller: Teller, goal: Goal) -> Glance | None:
    if goal.status != "computed" or goal.target is None:
        return None
    word = _said(teller, goal, "target.status", "target")
    if not isinstance(word, Word) or not isinstance(word.of, Target):
        return None
    return _last(teller.account, word.of.status, f"{teller.account.statements[-1].formula}.")
