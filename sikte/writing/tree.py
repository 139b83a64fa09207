"""What an expression is once it is read: values, the words said of them, tests, and what joins these."""

from decimal import Decimal

from sikte.values.value import Value


class Name(Value):
    """`exporters`."""

    name: str


class Constant(Value):
    """`"2016"`, `3`, `-1.5`."""

    value: str | int | Decimal


class Said(Value):
    """A word said of something: `of.name`, `of.name(arguments, key=value)`."""

    of: "Tree"
    name: str
    arguments: tuple["Tree", ...] = ()
    named: tuple[tuple[str, "Tree"], ...] = ()


class Filter(Said):
    """`of | name(arguments)`."""


class Test(Said):
    """`of is name(arguments)`."""


class Comparison(Value):
    """`left < right`; word: the sign between them."""

    left: "Tree"
    word: str
    right: "Tree"


class Junction(Value):
    """`left and right`, `left or right`."""

    left: "Tree"
    word: str
    right: "Tree"


class Negation(Value):
    """`not of`."""

    of: "Tree"


Tree = Name | Constant | Said | Comparison | Junction | Negation
Arguments = tuple[tuple[Tree, ...], tuple[tuple[str, Tree], ...]]


def names(tree: Tree) -> frozenset[str]:
    """The names an expression speaks of: what a page depends on, known before anything is computed."""
    match tree:
        case Name(name):
            return frozenset({name})
        case Constant():
            return frozenset()
        case Negation(of):
            return names(of)
        case Comparison(left, _, right) | Junction(left, _, right):
            return names(left) | names(right)
        case Said(of, _, arguments, named):
            return names(of).union(*map(names, arguments), *(names(value) for _, value in named))
