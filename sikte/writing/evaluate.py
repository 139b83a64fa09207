"""Walks the checked tree of an expression and asks statistics for each word in it."""

from collections.abc import Mapping
from decimal import Decimal

from sikte import language
from sikte.problems import Refusal, nearest
from sikte.statistics import basis, judge
from sikte.statistics.groups import alone
from sikte.statistics.series import period_named
from sikte.values.content import Aim
from sikte.values.pages import Said
from sikte.values.statistics import Extreme, Observation, Series, Verdict
from sikte.values.value import Value
from sikte.writing import tree, vocabulary
from sikte.writing.syntax import parse
from sikte.writing.tree import Tree, names
from sikte.writing.vocabulary import Term, single, target_of, terms_of


class Scope(Value):
    """What a page's expressions may speak of: its names, in its language. Scopes with the same names are the same.

    aim: its goal's target; aimed: the name of the dataset that it is a target for;
    region: the code of the site's own region.
    """

    names: Mapping[str, object]
    language: str
    region: str = ""
    aim: Aim | None = None
    aimed: str | None = None

    def __hash__(self) -> int:
        return hash((self.language, self.region, self.aim, self.aimed))


class Filtered(Value):
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

    def value(self, node: Tree) -> object:
        match node:
            case tree.Name(name):
                return self._name(name)
            case tree.Constant(value):
                return value
            case tree.Filter():
                return self._filter(node)
            case tree.Test():
                return self._test(node)
            case tree.Said():
                return self._said(node)
            case tree.Comparison(one, symbol, other):
                return judge.compared(self.value(one), symbol, self.value(other))
        return self._joined(node)

    def _name(self, name: str) -> object:
        if name not in self.scope.names:
            raise Refusal("name-unknown", words=name, near=nearest(name, self.scope.names))
        return self.scope.names[name]

    def _said(self, node: tree.Said) -> object:
        """What a word says of a value: `exporters.at("2016")`."""
        arguments, named = self._arguments(node), self._named(node) if node.named else {}
        value, word = self.value(node.of), node.name
        terms = terms_of(value)
        if word not in terms:
            raise Refusal("word-unknown", words=word, known=tuple(terms), near=nearest(word, terms))
        if isinstance(value, Extreme) and word not in vocabulary.EXTREME:
            value = single(value, word)
        if terms[word] is vocabulary.TARGET:
            return target_of(value, self.scope.aim if value.dataset.name == self.scope.aimed else None)
        return terms[word].means(value, *_fitting(word, terms[word], arguments, named), **named)

    def _arguments(self, node: tree.Said) -> tuple:
        return tuple([self.value(argument) for argument in node.arguments])

    def _named(self, node: tree.Said) -> dict[str, object]:
        """The named arguments by name; refuses a name given twice, and what is neither text nor whole number."""
        named = {name: self.value(argument) for name, argument in node.named}
        if len(named) < len(node.named) or not all(isinstance(value, str | int) for value in named.values()):
            raise Refusal("named-arguments-wrong", words=node.name)
        return named

    def _filter(self, node: tree.Filter) -> Filtered:
        if node.name not in language.FILTERS:
            known = tuple(language.FILTERS)
            raise Refusal("filter-unknown", words=node.name, near=nearest(node.name, known), known=known)
        if node.named:
            raise Refusal("named-arguments-wrong", words=node.name)
        inner = _name_as_text(self.value(node.of))
        before = inner.said if isinstance(inner, Filtered) else inner
        said = language.FILTERS[node.name](before, self._arguments(node), self.scope.language)
        return Filtered(inner.value if isinstance(inner, Filtered) else inner, said)

    def _test(self, node: tree.Test) -> Verdict:
        if node.name not in judge.TESTS:
            known = tuple(judge.TESTS)
            raise Refusal("test-unknown", words=node.name, near=nearest(node.name, known), known=known)
        means, takes = judge.TESTS[node.name]
        arguments = self._arguments(node)
        if len(arguments) != takes or node.named:
            raise Refusal("arguments-wrong-count", words=node.name, takes=takes)
        return means(self.value(node.of), *arguments)

    def _joined(self, node: tree.Junction | tree.Negation) -> Verdict:
        if isinstance(node, tree.Negation):
            part = self.verdict(node.of)
            return Verdict(not part.holds, "not", parts=(part,))
        parts = (self.verdict(node.left), self.verdict(node.right))
        both = all if node.word == "and" else any
        return Verdict(both(part.holds for part in parts), node.word, parts=parts)

    def verdict(self, node: Tree) -> Verdict:
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
    return value.text if isinstance(value, vocabulary.Name) and not value.form else value


def _fitting(word: str, term: Term, arguments: tuple, named: Mapping[str, object]) -> tuple:
    """The arguments as the term takes them; refuses too many, too few and the wrong kind."""
    most = len(arguments) if term.rest else len(term.takes)
    if not term.least <= len(arguments) <= most or bool(named) != term.named:
        raise Refusal(
            "named-arguments-wrong" if term.named or named else "arguments-wrong-count", words=word, takes=term.least
        )
    if not arguments:
        return ()
    kinds = term.takes + (term.rest,) * (len(arguments) - len(term.takes))
    return tuple([_fit(word, kind, argument) for kind, argument in zip(kinds, arguments, strict=False)])


def _fit(word: str, kind: str, argument: object) -> object:
    fitted = FITS[kind](argument)
    if fitted is None:
        raise Refusal(f"argument-no-{kind}", words=word)
    return fitted


def _count(argument: object) -> int | None:
    return argument if isinstance(argument, int) and 0 <= argument < 1000 else None


def _number(argument: object) -> Decimal | None:
    return Decimal(argument) if isinstance(argument, int | Decimal) else None


def _limit(argument: object) -> object | None:
    found = alone(argument)
    return found if isinstance(found, Series | Observation) else _number(found)


def _series(argument: object) -> Series | None:
    found = alone(argument)
    return found if isinstance(found, Series) else None


FITS = {
    "period": lambda argument: period_named(argument) if isinstance(argument, str | int) else None,
    "text": lambda argument: str(argument) if isinstance(argument, str | int) else None,
    "count": _count,
    "number": _number,
    "limit": _limit,
    "series": _series,
}
