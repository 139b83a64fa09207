import sys
from subprocess import run

import pytest

RUN = """
import atexit, sys
from threading import Thread
from time import sleep
from sikte.edges.leaving import leave_with

class Told:
    def __init__(self, word): self.word = word
    def __del__(self): print(self.word, flush=True)

held = Told("taken apart")

def late():
    sleep(0.05)
    print("thread")

def work():
    print("work")
    atexit.register(print, "told")
    Thread(target=late).start()
    {end}

leave_with(work)
"""


def ended(end: str) -> tuple[int, list[str], str]:
    done = run([sys.executable, "-c", RUN.format(end=end)], capture_output=True, text=True)
    return done.returncode, done.stdout.split("\n")[:-1], done.stderr


@pytest.mark.parametrize("code", [0, 4])
def test_a_run_ends_with_its_code_when_all_is_said_and_leaves_what_it_holds_to_the_system(code):
    assert ended(f"return {code}") == (code, ["work", "thread", "told"], "")


def test_a_run_that_fails_says_why():
    code, said, why = ended("raise ZeroDivisionError")
    assert (code, said) == (1, ["work", "thread", "told"])
    assert why.endswith("ZeroDivisionError\n")


def test_nobody_need_listen_any_longer():
    code, said, why = ended("sys.stdout = sys.stderr = None; return 3")
    assert code == 3
