"""Those who share the work."""

import multiprocessing
import subprocess
import sys

import pytest

from sikte.edges.workers import TURNS, cores
from tests.running import ROOT

LOADED = """
import sys
from sikte.edges.workers import ENGINE, Workers
workers = Workers()
workers.soon()
assert not set(ENGINE) & set(sys.modules), "the one who leads need not have it"
executor, count = workers()
print(executor.submit(eval, f"set({ENGINE}) - set(__import__('sys').modules)").result())
workers.close()
"""


@pytest.mark.skipif("forkserver" not in multiprocessing.get_all_start_methods(), reason="this system forks no processes")
@pytest.mark.skipif(cores() == 1, reason="one core shares with nobody")
def test_workers_begin_with_the_engine_loaded():
    run = subprocess.run([sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"


def test_processes_that_have_shared_a_lot_make_room_for_new_ones(workers):
    *before, after = [workers() for _ in range(TURNS)]
    assert after[0].submit(abs, -1).result() == 1
    assert all(one is before[0] for one in before)
    with pytest.raises(RuntimeError):
        before[0][0].submit(abs, -1)


def test_nobody_gets_ready_where_nothing_is_shared():
    loaded = "import sys; from sikte.edges.workers import Workers; Workers('none').soon(); print('multiprocessing' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", loaded], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
