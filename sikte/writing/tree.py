"""What an expression is once it is read: values, the words said of them, tests, and what joins these."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Name:
    """`exporters`."""

    name: str


@dataclass(frozen=True, slots=True)
class Constant:
    """`"2016"`, `3`, `-1.5`."""

    value: str | int | Decimal


@dataclass(frozen=True, slots=True)
class Said:
    """A word said of something: `of.name`, `of.name(arguments, key=value)`."""

    of: "Tree"
    name: str
    arguments: tuple["Tree", ...] = ()
    named: tuple[tuple[str, "Tree"], ...] = ()


@dataclass(frozen=True, slots=True)
class Filter(Said):
    """`of | name(arguments)`."""


@dataclass(frozen=True, slots=True)
class Test(Said):
    """`of is name(arguments)`."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """`left < right`; word: the sign between them."""

    left: "Tree"
    word: str
    right: "Tree"


@dataclass(frozen=True, slots=True)
class Junction:
    """`left and right`, `left or right`."""

    left: "Tree"
    word: str
    right: "Tree"


@dataclass(frozen=True, slots=True)
class Negation:
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
