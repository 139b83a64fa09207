"""The authors' language: a small, closed part of Jinja's expressions. What is no part of it cannot be read.

Nothing is compiled or rendered as a template; the tree that is read is walked in `evaluate`.
"""

import re
from decimal import Decimal
from functools import lru_cache

from sikte.problems import Refusal
from sikte.writing.tree import Arguments, Comparison, Constant, Filter, Junction, Name, Negation, Said, Test, Tree

TOKEN = re.compile(
    r"""(?P<number>\d\w*(?:\.\d\w*)?(?:(?<=[eE])[+-]\d+)?)
      | (?P<key>\w++\s*+=(?!=))
      | (?P<name>\w+)
      | (?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')
      | (?P<mark>\*\*|//|[<>=!]=|\S)""",
    re.VERBOSE | re.DOTALL,
)
END = ("end", "")
SYMBOLS = ("<", ">", "<=", ">=", "==")
LOOSEST = 1
# How tightly what joins two values binds.
TIGHTNESS = {"or": LOOSEST, "and": 2, **dict.fromkeys(SYMBOLS, 3)}
NO_ARGUMENTS: Arguments = ((), ())
CONSTANTS = ("true", "false", "none", "True", "False", "None")
# What Jinja has and the language has not, as an author would call it.
FOREIGN = {
    "[": "[ ]", "{": "{ }", ",": "( , )", "~": "~", "+": "+", "-": "−", "*": "*", "/": "/", "//": "//", "%": "%",
    "**": "**", "!=": "!=", "in": "in", "not": "not in", "if": "x if y else z",
}  # fmt: skip
LONGEST = 500
DEEPEST = 50
LARGEST = 10**15


@lru_cache(maxsize=4096)
def parse(source: str) -> Tree:
    """The syntax tree of one expression; refuses all that the language does not hold."""
    if not source:
        raise Refusal("expression-empty")
    if len(source) > LONGEST:
        raise Refusal("expression-too-long", words=source[:40], limit=LONGEST)
    try:
        return _Reader(source).whole()
    except (ValueError, RecursionError) as error:
        raise Refusal("expression-syntax", words=source) from error


class _Reader:
    """Reads one expression from left to right. A method reads what it is called after, and what binds tighter."""

    def __init__(self, source: str) -> None:
        self.source, self.depth = source, 0
        self.tokens = iter([(found.lastgroup, found[0]) for found in TOKEN.finditer(source)] + [END])
        self.kind, self.text = next(self.tokens)

    def whole(self) -> Tree:
        tree = self._tree()
        if self.kind != "end":
            raise self._unexpected()
        return tree

    def _tree(self, least: int = LOOSEST) -> Tree:
        """A value, a test or a denial, and what joins it to others at least so tightly."""
        tree = self._negation() if self.text == "not" else self._said_otherwise()
        while TIGHTNESS.get(self.text, 0) >= least:
            tree = self._comparison(tree) if self.text in SYMBOLS else self._junction(tree)
        return tree

    def _within(self) -> Tree:
        """What stands in brackets; refuses more of them within each other than anybody means."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise Refusal("expression-syntax", words=self.source)
        tree = self._tree()
        self.depth -= 1
        return tree

    def _negation(self) -> Tree:
        self._next()
        return Negation(self._tree(TIGHTNESS["<"]))

    def _junction(self, left: Tree) -> Tree:
        word = self._next()
        return Junction(left, word, self._tree(TIGHTNESS[word] + 1))

    def _comparison(self, left: Tree) -> Tree:
        symbol = self._next()
        right = self._said_otherwise()
        if self.text in SYMBOLS:
            raise self._foreign(f"{symbol} {self.text}")
        return Comparison(left, symbol, right)

    def _said_otherwise(self) -> Tree:
        """A value with its filters and tests."""
        tree = self._negative() if self.text == "-" else self._chain()
        while self.text in ("|", "is"):
            filtered = self._next() == "|"
            tree = Filter(tree, self._name(), *self._arguments()) if filtered else self._test(tree)
        return tree

    def _test(self, of: Tree) -> Tree:
        denied = self._passes("not")
        name = self._name()
        test = Test(of, name, *(self._arguments() if self.text == "(" else self._bare_argument()))
        return Negation(test) if denied else test

    def _bare_argument(self) -> Arguments:
        """`is highest_since "2016"`."""
        if self.text == "is":
            raise self._unexpected()
        there = self.kind in ("name", "text", "number") and self.text not in ("and", "or", "else")
        return ((self._chain(),) if there else ()), ()

    def _negative(self) -> Tree:
        self._next()
        found = self._chain()
        if not isinstance(found, Constant) or isinstance(found.value, str):
            raise self._foreign(FOREIGN["-"])
        return Constant(-found.value)

    def _chain(self) -> Tree:
        """A value with the words said of it."""
        tree = self._single()
        while self.text == ".":
            self._next()
            tree = Said(tree, self._public_name(), *self._arguments())
        if self.text == "(":
            self._arguments()
            raise Refusal("call-of-nothing", words=getattr(tree, "name", ""))
        return tree

    def _single(self) -> Tree:
        match self.kind:
            case "number":
                return Constant(_number(self._next()))
            case "text":
                return Constant(self._quoted())
            case "name":
                return self._named()
        if not self._passes("("):
            raise self._unexpected()
        tree = self._within()
        self._expect(")")
        return tree

    def _named(self) -> Name:
        if self.text in CONSTANTS:
            raise Refusal("constant-not-allowed", words=self.text.lower())
        return Name(self._public_name())

    def _quoted(self) -> str:
        """A text, or several side by side, which are one."""
        found = ""
        while self.kind == "text":
            found += _unescaped(self._next()[1:-1])
        return found

    def _arguments(self) -> Arguments:
        """What stands in brackets, if anything does; named ones last."""
        if self.text != "(":
            return NO_ARGUMENTS
        self._next()
        arguments: list[Tree] = []
        named: list[tuple[str, Tree]] = []
        while not self._passes(")"):
            if self.kind == "key":
                named.append((self._next().rstrip("= \t\n"), self._within()))
            elif named:
                raise self._unexpected()
            else:
                arguments.append(self._within())
            if self.text != ")":
                self._expect(",")
        return tuple(arguments), tuple(named)

    def _name(self) -> str:
        if self.kind != "name":
            raise self._unexpected()
        return self._next()

    def _public_name(self) -> str:
        if self.kind == "name" and self.text.startswith("_"):
            raise Refusal("name-private", words=self.text)
        return self._name()

    def _next(self) -> str:
        """The text of the token in hand; the one after it is taken up."""
        text = self.text
        self.kind, self.text = next(self.tokens)
        return text

    def _passes(self, text: str) -> bool:
        """Whether a token is this one; it is passed then."""
        if self.text != text:
            return False
        self._next()
        return True

    def _expect(self, text: str) -> None:
        if not self._passes(text):
            raise self._unexpected()

    def _unexpected(self) -> Refusal:
        if self.text in FOREIGN:
            return self._foreign(FOREIGN[self.text])
        return Refusal("expression-syntax", words=self.source)

    def _foreign(self, what: str) -> Refusal:
        return Refusal("expression-not-allowed", words=self.source, what=what)


def _unescaped(text: str) -> str:
    """What a text stands for. ValueError: a backslash before what has no meaning."""
    return text.encode("ascii", "backslashreplace").decode("unicode-escape") if "\\" in text else text


def _number(text: str) -> int | Decimal:
    """A number as it is written; refuses one too large to be meant. ValueError: it is no number."""
    value = Decimal(str(float(text))) if {".", "e", "E"} & set(text) else int(text, 0)
    if not abs(value) < LARGEST:
        raise Refusal("constant-not-allowed", words=text.lower())
    return value
