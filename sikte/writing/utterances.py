"""What an expression says, and what that rests on: told alike wherever it stands."""

from sikte import language
from sikte.problems import Refusal
from sikte.statistics import basis
from sikte.statistics.basis import Basis
from sikte.statistics.known import known
from sikte.values.pages import Said, Span
from sikte.values.places import Localized
from sikte.values.statistics import Series, Verdict
from sikte.values.value import Value
from sikte.writing.evaluate import Filtered, Scope, evaluate
from sikte.writing.vocabulary import Name


class Utterance(Value, eq=False):
    """Each is itself, so that it can be asked for quickly. value: without its filters; ground: what it rests on."""

    source: str
    scope: Scope
    value: object
    said: Said
    ground: Basis


@known
def utter(source: str, scope: Scope) -> Utterance:
    """What an expression says; refuses what the language does not hold, the data do not allow, or nobody can print."""
    value = evaluate(source, scope)
    inner = value.value if isinstance(value, Filtered) else value
    return Utterance(source, scope, inner, _said(value, scope.language), basis.of(inner))


def _said(value: object, spoken: str) -> Said:
    if isinstance(value, Filtered):
        return value.said
    if isinstance(value, Name):
        return (Span(language.named(language.localized(value.text, spoken), value.form, spoken)),)
    if isinstance(value, Localized):
        return (Span(language.localized(value, spoken)),)
    if isinstance(value, Series):
        raise Refusal("series-printed", series=value)
    if isinstance(value, Verdict):
        raise Refusal("verdict-printed")
    return language.say(value, spoken)


def decided(source: str, scope: Scope, found: Verdict, words: str) -> Utterance:
    """What a claim or a condition says: the words that the author chose for its verdict."""
    return Utterance(source, scope, found, (Span(words),), basis.of(found))
