"""What several ask of the same chart is found out once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from sikte.values.pages import Chart

T = TypeVar("T")


def once(function: Callable[[Chart], T]) -> Callable[[Chart], T]:
    """Marks a pure function of a chart: asked again of the chart that it was asked of last, it answers from before."""
    known: tuple[Chart | None, T | None] = (None, None)

    @wraps(function)
    def asked(chart: Chart) -> T:
        nonlocal known
        last, answer = known
        if last is not chart:
            answer = function(chart)
            known = (chart, answer)
        return answer

    return asked
