import os
import signal
from contextvars import ContextVar
from threading import Event, Thread

import pytest

from sikte.edges import meanwhile
from sikte.edges.beside import beside

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
at_hand: ContextVar[str] = ContextVar("at_hand", default="nothing")


@pytest.fixture(autouse=True)
def two_cores(monkeypatch) -> None:
    monkeypatch.setattr(meanwhile, "cores", lambda: 2)
    monkeypatch.setattr(meanwhile, "active_count", lambda: 1)


@needs_fork
def test_another_process_gets_ready_and_answers_one_question_after_the_other():
    here = os.getpid()

    def ready():
        ready_in = os.getpid()
        return lambda text, times: (text * times, ready_in == os.getpid() != here)

    with beside(ready) as ask:
        assert [ask("a", 2), ask("å", 200_000), ask("b", 1)] == [("aa", True), ("å" * 200_000, True), ("b", True)]


@needs_fork
def test_what_is_at_hand_here_is_not_at_hand_there():
    token = at_hand.set("memory")
    try:
        with beside(lambda: lambda: at_hand.get()) as ask:
            assert ask() == "nothing"
    finally:
        at_hand.reset(token)


@needs_fork
def test_a_question_that_fails_is_left_to_who_asks_and_the_next_is_answered():
    with beside(lambda: lambda number: 1 / number) as ask:
        assert [ask(0), ask(1)] == [None, 1]


@needs_fork
@pytest.mark.parametrize("end", [lambda: os.kill(os.getpid(), signal.SIGKILL), lambda: 1 / 0], ids=["killed", "failed"])
def test_where_the_process_has_died_all_is_left_to_who_asks(end):
    with beside(end) as ask:
        assert [ask("a"), ask("b")] == [None, None]


@needs_fork
def test_a_process_that_dies_over_a_question_leaves_it_to_who_asks():
    with beside(lambda: lambda: os.kill(os.getpid(), signal.SIGKILL)) as ask:
        assert [ask(), ask()] == [None, None]


@needs_fork
def test_no_process_is_left_even_one_that_is_not_ready_yet(monkeypatch):
    made, fork = [], os.fork
    monkeypatch.setattr(os, "fork", lambda: made.append(fork()) or made[-1])
    with beside(lambda: Event().wait()):
        pass
    with pytest.raises(ChildProcessError):
        os.waitpid(made[0], os.WNOHANG)


def test_one_core_is_not_shared(monkeypatch):
    monkeypatch.setattr(meanwhile, "cores", lambda: 1)
    with beside(lambda: lambda: "there") as ask:
        assert ask() is None


def test_a_process_with_threads_is_not_split(monkeypatch):
    monkeypatch.undo()
    monkeypatch.setattr(meanwhile, "cores", lambda: 2)
    done = Event()
    thread = Thread(target=done.wait)
    thread.start()
    try:
        with beside(lambda: lambda: "there") as ask:
            assert ask() is None
    finally:
        done.set()
        thread.join()
