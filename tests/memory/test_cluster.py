"""A Dask cluster that is there already works on a build, and the same bytes come of it."""

import multiprocessing
import os
import socket

import pytest

from sikte import memory
from sikte.commands import main
from sikte.edges.store import Store
from sikte.edges.workers import Workers
from sikte.memory import Memory, each, remembered, remembering
from tests.edges.samples import tree
from tests.running import DAY
from tests.small import write


def build(project) -> int:
    return main(["--project", str(project), "--today", DAY, "-q"])


def with_executor(project, choice: str) -> None:
    path = project / "content/site.yaml"
    path.write_text(path.read_text("utf-8") + f"executor: {choice}\n", "utf-8")


@pytest.fixture(scope="module")
def cluster():
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as started:
        yield started


def test_the_same_bytes_come_of_it(tmp_path, cluster, monkeypatch):
    monkeypatch.setattr(memory, "WORTH_SHARING", 2)
    address = cluster.scheduler_address.replace("tcp://", "dask://")
    usual, shared = write(tmp_path / "usual"), write(tmp_path / "shared")
    with_executor(usual, "none")
    with_executor(shared, address)
    assert build(usual) == build(shared) == 0
    done = cluster.scheduler.transition_counter
    assert done > 20, "the cluster has hardly been asked"
    one, other = tree(usual / "site"), tree(shared / "site")
    one.pop("sikte.json"), other.pop("sikte.json")  # it names the digest of the settings
    assert one == other


@remembered
def deadly(words: str) -> str:
    """Ends the worker that is asked for the third."""
    if words == "3" and multiprocessing.parent_process() is not None:
        os._exit(9)
    return words.upper() + "!"


@pytest.fixture
def brief():
    """A cluster that gives work up as soon as one of its workers has died of it."""
    dask, distributed = (pytest.importorskip(name) for name in ("dask", "distributed"))
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as started,
    ):
        yield started


def test_what_dies_with_a_cluster_is_done_here(brief, monkeypatch):
    monkeypatch.setattr("sikte.edges.workers.PATIENCE", 3)
    words = [str(number) for number in range(30)]
    workers = Workers(brief.scheduler_address.replace("tcp://", "dask://"))
    with remembering(Memory(Store(None), "cluster", workers)):
        assert each(deadly, [(word,) for word in words]) == [f"{word}!" for word in words]
        brief.close()
        assert each(deadly, [(f"a{word}",) for word in words]) == [f"A{word}!" for word in words]
    workers.close()


def test_a_cluster_that_is_not_there_is_told(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(memory, "WORTH_SHARING", 2)
    monkeypatch.setattr("sikte.edges.workers.PATIENCE", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    project = write(tmp_path)
    with_executor(project, f"dask://127.0.0.1:{port}")
    assert build(project) == 3
    assert f"127.0.0.1:{port}" in capsys.readouterr().err
    assert not (project / "site").exists()


def test_an_executor_that_is_none_is_a_problem(tmp_path, capsys):
    project = write(tmp_path)
    with_executor(project, "celery")
    assert build(project) == 1
    assert "content/site.yaml:6: executor: ”celery”" in capsys.readouterr().err
