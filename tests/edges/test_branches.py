"""A branch that is published to: each release one commit, pushed; nobody else's work is replaced."""

import os
import shutil
from pathlib import Path
from subprocess import run

import pytest

from sikte.edges.branches import BranchHost
from sikte.edges.failures import Failure, Misuse

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
ONE = {"index.html": b"1", "a/old.html": b"x", "sikte.json": b'{"files": {"index.html": "", "a/old.html": ""}}'}
TWO = {"index.html": b"2", "sikte.json": b'{"files": {"index.html": ""}} '}


def git(folder: Path, *words: str) -> str:
    signed = {f"GIT_{role}_{key}": "test@test" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    asked = ["git", "-C", str(folder), *words]
    return run(asked, env={**os.environ, **signed}, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """A project in a folder of a repository, that has a remote; Git does not know who its user is."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    git(tmp_path, "init", "-q", "--bare", "remote.git")
    git(tmp_path, "init", "-q", "-b", "main", "work")
    git(tmp_path / "work", "remote", "add", "origin", str(tmp_path / "remote.git"))
    project = tmp_path / "work" / "goals"
    project.mkdir()
    (project / "text.md").write_text("mine")
    git(project, "add", ".")
    git(project, "commit", "-qm", "x")
    return project


def host(place: Path, branch: str = "pages") -> BranchHost:
    return BranchHost(place, branch, "origin")


def shown(place: Path) -> dict[str, bytes]:
    """What the remote's branch holds."""
    remote = place.parents[1] / "remote.git"
    names = git(remote, "ls-tree", "-r", "--name-only", "pages").splitlines()
    return {name: git(remote, "show", f"pages:{name}").encode() for name in names if name != ".nojekyll"}


def test_a_release_is_pushed_and_can_be_undone(place):
    assert host(place).released() is None
    host(place).put(ONE)
    assert shown(place) == host(place).released() == ONE
    host(place).put(TWO)
    assert shown(place) == TWO
    host(place).undo()
    assert shown(place) == host(place).released() == ONE
    assert git(place, "rev-list", "--count", "pages").strip() == "3"
    assert (place / "text.md").read_text() == "mine"
    assert git(place, "status", "--porcelain") == ""


def test_the_same_release_again_makes_no_commit(place):
    host(place).put(ONE)
    before = git(place, "rev-parse", "pages")
    host(place).put(ONE)
    assert git(place, "rev-parse", "pages") == before


def test_what_others_have_published_is_built_upon(place):
    host(place).put(ONE)
    other = place.parents[1] / "other"
    git(place.parents[1], "clone", "-q", "remote.git", "other")
    host(other).put(TWO)
    host(place).put(ONE | {"new.html": b"n"})
    assert git(place, "rev-list", "--count", "pages").strip() == "3"


def test_the_domain_that_the_host_answers_to_stays(place):
    host(place).put(ONE)
    git(place, "fetch", "-q", "origin")
    git(place, "worktree", "add", "-q", "../tree", "pages")
    tree = place.parent / "tree"
    (tree / "CNAME").write_text("goals.example\n")
    git(tree, "add", ".")
    git(tree, "commit", "-qm", "x")
    git(tree, "push", "-q", "origin", "pages")
    git(place, "worktree", "remove", "--force", "../tree")
    host(place).put(TWO)
    assert shown(place) == TWO | {"CNAME": b"goals.example"}


def test_there_is_nothing_to_undo_before_the_second_release(place):
    for _ in range(2):
        with pytest.raises(Misuse) as refused:
            host(place).undo()
        assert refused.value.code == "nothing-to-undo"
        host(place).put(ONE)


def test_a_release_that_does_not_arrive_leaves_the_branch_as_it_was(place):
    host(place).put(ONE)
    before = git(place, "rev-parse", "pages")
    hook = place.parents[1] / "remote.git" / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    with pytest.raises(Failure) as failed:
        host(place).put(TWO)
    assert failed.value.code == "git-failed"
    assert (git(place, "rev-parse", "pages"), shown(place)) == (before, ONE)


def test_a_branch_of_other_files_is_never_replaced(place):
    git(place, "branch", "pages")
    with pytest.raises(Failure) as refused:
        host(place).put(ONE)
    assert refused.value.code == "branch-foreign"
    assert git(place, "ls-tree", "--name-only", "-r", "pages") == "text.md\n"


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda place: git(place, "checkout", "-q", "-b", "pages"), "branch-checked-out"),
        (lambda place: git(place, "remote", "remove", "origin"), "remote-unknown"),
        (lambda place: shutil.rmtree(place.parent / ".git"), "not-a-repository"),
        (lambda place: shutil.rmtree(place.parents[1] / "remote.git"), "git-failed"),
    ],
)
def test_what_stands_in_the_way_is_told(place, spoil, code, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(place.parents[1]))
    spoil(place)
    with pytest.raises(Failure) as refused:
        host(place).put(ONE)
    assert refused.value.code == code


def test_without_git_there_is_no_release_and_none_can_be_made(place, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert host(place).released() is None
    with pytest.raises(Failure) as refused:
        host(place).put(ONE)
    assert refused.value.code == "git-missing"
