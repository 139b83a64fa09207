from threading import Barrier, current_thread, main_thread

import pytest

from sikte.edges import together as edge
from sikte.edges.together import WORTH, together


@pytest.fixture(autouse=True)
def two_cores(monkeypatch):
    monkeypatch.setattr(edge, "cores", lambda: 2)


@pytest.mark.parametrize("count", [0, 1, WORTH, 10 * WORTH])
def test_each_row_is_done_once(count):
    done = []
    together(done.append, range(count))
    assert sorted(done) == list(range(count))


def test_two_are_at_work_at_once():
    both = Barrier(2)
    together(lambda row: both.wait(10), range(WORTH))


@pytest.mark.parametrize("is_here", [True, False], ids=["this thread", "the other"])
def test_what_fails_in_either_thread_is_raised_and_ends_the_work(is_here):
    both, done = Barrier(2), []

    def work(row):
        if row < 2:
            both.wait(10)
            if (current_thread() is main_thread()) is is_here:
                raise OSError("refused")
        done.append(row)

    with pytest.raises(OSError, match="refused"):
        together(work, range(10**6))
    assert len(done) < 10**6 - 1
