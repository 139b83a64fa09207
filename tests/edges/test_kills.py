"""A process that dies at any call to the file system leaves the old site or the new one."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest

from sikte.edges import output
from sikte.edges.output import restore, write
from tests.edges.dying import calls_until_death
from tests.edges.samples import NEW, OLD, tree

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


@pytest.fixture(params=["exchanged", "renamed twice"])
def site(request, tmp_path, monkeypatch) -> Path:
    if request.param == "renamed twice":
        monkeypatch.setattr(output, "exchange", lambda one, other: False)
    return tmp_path / "site"


@pytest.mark.parametrize("before", [OLD, None], ids=["over an old site", "for the first time"])
def test_killed_at_any_call_the_next_command_finds_the_old_site_or_the_new(site, before):
    deaths = 0
    for limit in range(1, 1000):
        if before:
            write(before, site)
        if not calls_until_death(lambda: write(NEW, site), limit):
            break
        deaths += 1
        restore(site)
        assert (tree(site) if site.exists() else None) in (before, NEW)
        write(NEW, site)
        assert tree(site) == NEW
        assert os.listdir(site.parent) == ["site"]
        if not before:
            subprocess.run(["rm", "-r", site], check=True)
    assert deaths > 15


def test_where_folders_can_be_exchanged_there_is_a_whole_site_at_every_moment(tmp_path):
    site = tmp_path / "site"
    write(OLD, site)
    if not output.exchange(site, site.with_name("x")) and sys.platform != "linux":
        pytest.skip("this system cannot exchange folders")
    limit = 1
    while calls_until_death(lambda: write(NEW, site), limit):
        assert tree(site) in (OLD, NEW)
        write(OLD, site)
        limit += 1
    assert limit > 30


@pytest.mark.long
def test_killed_at_random_moments_a_large_site_is_never_a_mixture(tmp_path):
    site = tmp_path / "site"
    sites = [
        {f"{n}/index.html": letter * 4000 for n in range(2000)} | {"sikte.json": letter} for letter in (b"a", b"b")
    ]
    write(sites[0], site)
    for turn in range(1, 41):
        child = os.fork()
        if child == 0:
            write(sites[turn % 2], site)
            os._exit(0)
        sleep(random.Random(turn).uniform(0, 0.5))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        restore(site)
        assert tree(site) in sites
