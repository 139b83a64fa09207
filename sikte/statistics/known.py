"""What has been reckoned of the datasets at work, so that it is not reckoned again.

An answer holds on to the data that it rests on. All answers are forgotten together when new datasets would make those
at work too many, so that a thousand pages take no more memory than twenty.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

from sikte.values.data import Dataset

Asked = TypeVar("Asked", bound=Callable)

MOST_DATASETS = 24
MOST_ANSWERS = 4096

_answers: list[Callable] = []
_at_work: set[Dataset] = set()


def known(function: Asked) -> Asked:
    """Marks a pure function of series or datasets: asked again with the same, it answers from before."""
    asked = lru_cache(MOST_ANSWERS)(function)
    _answers.append(asked)
    return asked


def at_work(datasets: Iterable[Dataset]) -> None:
    """Says which datasets will be asked now, before anything is reckoned of them."""
    now = set(datasets)
    if len(_at_work | now) > MOST_DATASETS and not now <= _at_work:
        for asked in _answers:
            asked.cache_clear()
        _at_work.clear()
    _at_work.update(now)
