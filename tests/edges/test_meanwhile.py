import os
import signal
from threading import Event, Thread
from time import sleep

import pytest

from sikte.edges import meanwhile as edge
from sikte.edges.meanwhile import meanwhile


@pytest.fixture(params=["another process", "one core"])
def split(request, monkeypatch) -> bool:
    """Whether another process answers."""
    is_split = request.param == "another process" and hasattr(os, "fork")
    monkeypatch.setattr(edge, "cores", lambda: 2 if is_split else 1)
    monkeypatch.setattr(edge, "active_count", lambda: 1)
    return is_split


@pytest.mark.parametrize("truth", [True, False])
def test_the_answer_is_had_as_often_as_it_is_asked(split, truth):
    here = os.getpid()
    with meanwhile(lambda: truth and (os.getpid() != here) is split) as (answer,):
        assert [answer(), answer()] == [truth, truth]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1, 2)])
def test_several_answers_are_had_in_any_order(split, order):
    truths = True, False, True
    with meanwhile(*(lambda truth=truth: truth for truth in truths)) as answers:
        assert [answers[place]() for place in order] == [truths[place] for place in order]


def forever() -> bool:
    sleep(600)
    return True


def test_nobody_need_ask_and_no_process_is_left(split, monkeypatch):
    made, waitpid = [], os.waitpid
    monkeypatch.setattr(os, "waitpid", lambda child, options: made.append(child) or waitpid(child, options))
    with meanwhile(lambda: True, forever if split else bool):
        pass
    assert len(made) == split
    for child in made:
        with pytest.raises(ChildProcessError):
            waitpid(child, os.WNOHANG)


@pytest.mark.parametrize("end", [lambda: os.kill(os.getpid(), signal.SIGKILL), lambda: 1 / 0], ids=["killed", "failed"])
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_a_process_that_dies_says_no(end, monkeypatch):
    monkeypatch.setattr(edge, "cores", lambda: 2)
    monkeypatch.setattr(edge, "active_count", lambda: 1)
    with meanwhile(end, lambda: True) as (answer, other):
        assert not other()
        assert not answer()


def test_a_process_with_threads_is_not_split(monkeypatch):
    monkeypatch.setattr(edge, "cores", lambda: 2)
    done, here = Event(), os.getpid()
    thread = Thread(target=done.wait)
    thread.start()
    try:
        with meanwhile(lambda: os.getpid() == here) as (answer,):
            assert answer()
    finally:
        done.set()
        thread.join()
