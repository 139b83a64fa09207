"""A process of its own that gets ready for questions while this one goes on: with a core to spare, it costs no time."""

import marshal
import os
import pickle
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import Context
from typing import BinaryIO

from sikte.edges.meanwhile import splits

Answerer = Callable[..., object]
# How little a process stands back behind this one, which waits for it soon.
MODESTLY = 3


@contextmanager
def beside(ready: Callable[[], Answerer]) -> Iterator[Answerer]:
    """The way to ask one who answers the same whenever he is asked. ready: gets him ready. The answer is None where no
    process can be split off, where it has died, and where it does not know: then it is to be found here."""
    if not splits():
        yield lambda *question: None
        return
    (asked, asking), (told, telling) = os.pipe(), os.pipe()
    child = os.fork()
    if child == 0:
        os.close(asking)
        _serve(ready, asked, telling)
    os.close(asked)
    os.close(telling)
    with open(asking, "wb", buffering=0) as questions, open(told, "rb") as answers:
        try:
            yield lambda *question: _ask(question, questions, answers)
        finally:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def _ask(question: tuple[object, ...], questions: BinaryIO, answers: BinaryIO) -> object:
    with suppress(OSError, EOFError):
        _send(question, questions)
        return _received(answers)
    return None


def _serve(ready: Callable[[], Answerer], asked: int, telling: int) -> None:
    """The other process, which ends here whatever happens."""
    try:
        os.nice(MODESTLY)
        with open(asked, "rb") as questions, open(telling, "wb", buffering=0) as answers:
            answer = Context().run(ready)  # what is at hand here, as the memory is, is not for two
            while True:
                question = _received(questions)
                _send(_answered(answer, question), answers)
    finally:
        os._exit(0)


def _answered(answer: Answerer, question: tuple[object, ...]) -> object:
    with suppress(Exception):
        return Context().run(answer, *question)
    return None


def _send(value: object, to: BinaryIO) -> None:
    """Pickled, since only we ourselves are at the other end, with how long that is before it."""
    to.write(marshal.dumps(pickle.dumps(value)))


def _received(source: BinaryIO) -> object:
    """Raises EOFError where nobody is left at the other end."""
    return pickle.loads(marshal.load(source))
