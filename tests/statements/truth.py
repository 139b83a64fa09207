"""Whole pages of statements about made-up data, each held against the second reckoning."""

from collections.abc import Callable, Sequence
from random import Random

from hypothesis import HealthCheck, Phase, Verbosity, given, settings
from hypothesis import strategies as st

from tests.statements.asks import Answer
from tests.statements.data import Made
from tests.statements.oracle.figures import Refused
from tests.statements.project import answer, sources

# Made-up datasets for each test of the folder.
EXAMPLES = {
    "series": 4600, "parts": 2300, "regions": 600,
    "turned": 400, "turned regions": 100, "reversed": 400,
    "changes": 600, "percents": 600, "extremes": 400, "records": 400, "ranks": 100, "about": 400,
    "rows": 400,
}  # fmt: skip
TOGETHER = 20
ASKED = 8
# What a refusal may not be: that the statement was not understood, or was false.
NOT_UNDERSTOOD = {
    "expression-syntax", "expression-not-allowed", "name-unknown", "word-unknown", "filter-unknown", "test-unknown",
    "call-of-nothing", "arguments-wrong-count", "named-arguments-wrong", "argument-wrong-kind", "condition-not-a-test",
    "claim-false",
}  # fmt: skip


def chosen(asks: dict[str, Answer], start: int, step: int) -> list[tuple[str, Answer]]:
    """A few of many; with time, all of them."""
    every = list(asks.items())
    return [every[(start + step * number) % len(every)] for number in range(min(ASKED, len(every)))]


def judged(answered: Answer) -> str | bool | None:
    """What the second reckoning says: a text, true or false, or None where the data do not allow it."""
    try:
        return answered()
    except Refused:
        return None


def line(expression: str, expected: str | bool | None, number: int) -> str:
    """How a page says an expression: a value printed; a test in a claim, or in a condition."""
    if isinstance(expected, str) or expected is None and not is_test(expression):
        return f"{{{{ {expression} }}}}"
    if number % 2:
        return f"{{% claim {expression} %}}ja{{% endclaim %}}"
    return f"{{% if {expression} %}}ja{{% else %}}nej{{% endif %}}"


def is_test(expression: str) -> bool:
    return any(mark in expression for mark in (" is ", " < ", " > ", " <= ", " >= ", " == ", ".tied"))


def faults(batch: Sequence[tuple[Made, Sequence[tuple[str, Answer]]]]) -> list[str]:
    """Where a build and the second reckoning differ. What may be said stands in one project, for
    one problem there would leave no page; what must stop the build stands in another."""
    files = {f"d{number}": made.files for number, (made, _) in enumerate(batch)}
    asked = [(number, expression, judged(truth)) for number, (_, asks) in enumerate(batch) for expression, truth in asks]
    lines = [(n, expression, expected, line(expression, expected, at)) for at, (n, expression, expected) in enumerate(asked)]
    good = [entry for entry in lines if not stops(entry[2], entry[3])]
    bad = [entry for entry in lines if stops(entry[2], entry[3])]
    differing = _said(files, good) + _stopped(files, bad)
    return [f"{text}\n{batch[number][0].description}\n{batch[number][0].data}" for number, text in differing]


def stops(expected: str | bool | None, written: str) -> bool:
    return expected is None or expected is False and "{% claim" in written


def _said(files: dict, entries: list[tuple]) -> list[tuple[int, str]]:
    found = answer(sources(files, [entry[3] for entry in entries]))
    assert not found.others, found.others
    differing = [(entries[at][0], f"{entries[at][3]}: {words}") for at, words in found.words.items()]
    for at, (number, _, expected, written) in enumerate(entries):
        wanted = {True: "ja", False: "nej"}.get(expected, expected)
        if not found.problems and found.texts.get(at) != wanted:
            differing.append((number, f"{written}: {found.texts.get(at)!r}, not {wanted!r}"))
    return differing


def _stopped(files: dict, entries: list[tuple]) -> list[tuple[int, str]]:
    found = answer(sources(files, [entry[3] for entry in entries]))
    assert not found.others, found.others
    differing = []
    for at, (number, _, expected, written) in enumerate(entries):
        codes = set(found.problems.get(at, ()))
        right = codes == {"claim-false"} if expected is False else codes and not codes & NOT_UNDERSTOOD
        if not right:
            differing.append((number, f"{written}: {found.words.get(at, 'said')} {sorted(codes)}"))
    return differing


def many(make: Callable[[Random], object], check: Callable[[list], None], test: str, times: int) -> None:
    """Checks as many made-up datasets as EXAMPLES gives a test, `times` over; the same ones every time.

    A page speaks of several at a time, each made by the same source of chance, so that all of them differ.
    """

    @settings(
        max_examples=EXAMPLES[test] * times // TOGETHER,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        verbosity=Verbosity.quiet,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.randoms(use_true_random=True))
    def checked(chance: Random) -> None:
        check([make(chance) for _ in range(TOGETHER)])

    checked()


def hold(
    make: Callable[[Random], Made], asks: Callable[[str, Made], dict[str, Answer]], test: str, times: int
) -> None:
    """Holds many made-up datasets, with a few statements each, against the second reckoning."""

    def check(batch: list[tuple[Made, int, int]]) -> None:
        pages = [
            (made, chosen(asks(f"d{number}", made), start, step)) for number, (made, start, step) in enumerate(batch)
        ]
        differing = faults(pages)
        assert not differing, "\n---\n".join(differing[:5])

    many(lambda chance: (make(chance), chance.randrange(500), chance.randrange(1, 98)), check, test, times)
