"""Walks the checked tree of an expression and asks statistics for each word in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from jinja2 import nodes

from sikte import language
from sikte.problems import Refusal, nearest
from sikte.statistics import basis, judge
from sikte.statistics.series import period_named
from sikte.values.content import Aim
from sikte.values.pages import Said
from sikte.values.statistics import Extreme, Observation, Series, Verdict
from sikte.writing import vocabulary
from sikte.writing.syntax import SYMBOLS, names, parse
from sikte.writing.vocabulary import Name, Term, single, target_of, terms_of

LARGEST = 10**15


@dataclass(frozen=True, slots=True)
class Scope:
    """What a page's expressions may speak of: its names, in its language.

    aim: its goal's target; aimed: the name of the dataset that it is a target for;
    region: the code of the site's own region.
    """

    names: Mapping[str, object]
    language: str
    region: str = ""
    aim: Aim | None = None
    aimed: str | None = None


@dataclass(frozen=True, slots=True)
class Filtered:
    """A value said in a way the author chose; the value keeps its story."""

    value: object
    said: Said


def evaluate(source: str, scope: Scope) -> object:
    """The value of an expression; refuses what the language does not hold or the data do not allow."""
    return Walk(scope).value(parse(source))


def check(source: str, scope: Scope) -> None:
    """Refuses an expression that is no part of the language, or that speaks of what does not exist."""
    for name in sorted(names(parse(source)) - scope.names.keys()):
        raise Refusal("name-unknown", words=name, near=nearest(name, scope.names))


class Walk:
    """One evaluation."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope

    def value(self, node: nodes.Expr) -> object:
        match node:
            case nodes.Name():
                return self._name(node.name)
            case nodes.Const():
                return _constant(node.value)
            case nodes.Neg():
                return -_constant(node.node.value)
            case nodes.Getattr():
                return self._said_of(node, (), {})
            case nodes.Call():
                return self._call(node)
            case nodes.Filter():
                return self._filter(node)
            case nodes.Test():
                return self._test(node)
            case nodes.Compare():
                return self._compare(node)
        return self._joined(node)

    def _name(self, name: str) -> object:
        if name not in self.scope.names:
            raise Refusal("name-unknown", words=name, near=nearest(name, self.scope.names))
        return self.scope.names[name]

    def _call(self, node: nodes.Call) -> object:
        if not isinstance(node.node, nodes.Getattr):
            raise Refusal("call-of-nothing", words=getattr(node.node, "name", ""))
        arguments = tuple(self.value(argument) for argument in node.args)
        named = {pair.key: self.value(pair.value) for pair in node.kwargs}
        if len(named) < len(node.kwargs) or not all(isinstance(value, str | int) for value in named.values()):
            raise Refusal("named-arguments-wrong", words=node.node.attr)
        return self._said_of(node.node, arguments, named)

    def _said_of(self, node: nodes.Getattr, arguments: tuple, named: Mapping[str, object]) -> object:
        """What a word says of a value: `exporters.at("2016")`."""
        value, word = self.value(node.node), node.attr
        terms = terms_of(value)
        if word not in terms:
            raise Refusal("word-unknown", words=word, known=tuple(terms), near=nearest(word, terms))
        if isinstance(value, Extreme) and word not in vocabulary.EXTREME:
            value = single(value, word)
        if terms[word] is vocabulary.TARGET:
            return target_of(value, self.scope.aim if value.dataset.name == self.scope.aimed else None)
        return terms[word].means(value, *_fitting(word, terms[word], arguments, named), **named)

    def _filter(self, node: nodes.Filter) -> Filtered:
        if node.name not in language.FILTERS:
            known = tuple(language.FILTERS)
            raise Refusal("filter-unknown", words=node.name, near=nearest(node.name, known), known=known)
        inner = _name_as_text(self.value(node.node))
        arguments = tuple(self.value(argument) for argument in node.args)
        before = inner.said if isinstance(inner, Filtered) else inner
        said = language.FILTERS[node.name](before, arguments, self.scope.language)
        return Filtered(inner.value if isinstance(inner, Filtered) else inner, said)

    def _test(self, node: nodes.Test) -> Verdict:
        if node.name not in judge.TESTS:
            known = tuple(judge.TESTS)
            raise Refusal("test-unknown", words=node.name, near=nearest(node.name, known), known=known)
        means, takes = judge.TESTS[node.name]
        arguments = tuple(self.value(argument) for argument in node.args)
        if len(arguments) != takes or node.kwargs:
            raise Refusal("arguments-wrong-count", words=node.name, takes=takes)
        return means(self.value(node.node), *arguments)

    def _compare(self, node: nodes.Compare) -> Verdict:
        operand = node.ops[0]
        return judge.compared(self.value(node.expr), SYMBOLS[operand.op], self.value(operand.expr))

    def _joined(self, node: nodes.Expr) -> Verdict:
        if isinstance(node, nodes.Not):
            part = self.verdict(node.node)
            return Verdict(not part.holds, "not", parts=(part,))
        parts = (self.verdict(node.left), self.verdict(node.right))
        if isinstance(node, nodes.And):
            return Verdict(all(p.holds for p in parts), "and", parts=parts)
        return Verdict(any(p.holds for p in parts), "or", parts=parts)

    def verdict(self, node: nodes.Expr) -> Verdict:
        found = self.value(node)
        if not isinstance(found, Verdict):
            raise Refusal("condition-not-a-test")
        return found


def verdict(source: str, scope: Scope) -> Verdict:
    """Whether a claim or condition holds; refuses what is neither a test nor a comparison, and what
    speaks of no data."""
    found = Walk(scope).verdict(parse(source))
    if not basis.of(found).pairs:
        raise Refusal("verdict-without-data")
    return found


def _name_as_text(value: object) -> object:
    """A name is filtered as the text it stands for."""
    return value.text if isinstance(value, Name) and not value.genitive else value


def _constant(value: object) -> object:
    if isinstance(value, bool) or value is None or (not isinstance(value, str) and not abs(value) < LARGEST):
        raise Refusal("constant-not-allowed", words=str(value).lower())
    return Decimal(str(value)) if isinstance(value, float) else value


def _fitting(word: str, term: Term, arguments: tuple, named: Mapping[str, object]) -> tuple:
    """The arguments as the term takes them; refuses too many, too few and the wrong kind."""
    most = len(arguments) if term.rest else len(term.takes)
    if not term.least <= len(arguments) <= most or bool(named) != term.named:
        raise Refusal(
            "named-arguments-wrong" if term.named or named else "arguments-wrong-count", words=word, takes=term.least
        )
    kinds = term.takes + (term.rest,) * (len(arguments) - len(term.takes))
    fitted = tuple(FITS[kind](argument) for kind, argument in zip(kinds, arguments, strict=False))
    for kind, argument in zip(kinds, fitted, strict=False):
        if argument is None:
            raise Refusal(f"argument-no-{kind}", words=word)
    return fitted


def _count(argument: object) -> int | None:
    return argument if isinstance(argument, int) and 0 <= argument < 1000 else None


def _number(argument: object) -> Decimal | None:
    return Decimal(argument) if isinstance(argument, int | Decimal) else None


def _limit(argument: object) -> object | None:
    return argument if isinstance(argument, Series | Observation) else _number(argument)


FITS = {
    "period": lambda argument: period_named(argument) if isinstance(argument, str | int) else None,
    "text": lambda argument: str(argument) if isinstance(argument, str | int) else None,
    "count": _count,
    "number": _number,
    "limit": _limit,
    "series": lambda argument: argument if isinstance(argument, Series) else None,
}
