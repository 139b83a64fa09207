"""A folder that is published to: swapped in one step, the former release kept beside it."""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from sikte.edges import output
from sikte.edges.failures import Failure, Misuse
from sikte.edges.releases import FolderHost
from tests.edges.dying import calls_until_death
from tests.edges.samples import tree


def release(**files: bytes) -> dict[str, bytes]:
    """A site of these files (`a_css` for a.css) with the record that names them."""
    site = {name.replace("_", "."): content for name, content in files.items()}
    return {**site, "sikte.json": json.dumps({"files": {name: "" for name in site}}).encode() + site["index.html"]}


ONE = release(index_html=b"", page_html=b"one", look_css=b"one", old_png=b"picture", gone_html=b"gone")
TWO = release(index_html=b" ", page_html=b"two", look_css=b"two", new_png=b"picture")
THREE = release(index_html=b"  ", page_html=b"three")
CARRIED = {"old.png": b"picture"}


@pytest.fixture(params=["exchanged", "renamed twice"])
def host(request, tmp_path, monkeypatch) -> FolderHost:
    if request.param == "renamed twice":
        monkeypatch.setattr(output, "exchange", lambda one, other: False)
    return FolderHost(tmp_path / "www" / "goals")


def beside(host: FolderHost) -> list[str]:
    return sorted(os.listdir(host.folder.parent))


def test_before_the_first_release_there_is_none(host):
    assert host.released() is None
    with pytest.raises(Misuse) as refused:
        host.undo()
    assert refused.value.code == "nothing-to-undo"
    assert not host.folder.parent.exists()


def test_a_release_can_be_undone_and_the_undoing_too(host):
    host.put(ONE)
    assert (tree(host.folder), beside(host)) == (ONE, ["goals"])
    with pytest.raises(Misuse):
        host.undo()
    host.put(TWO)
    host.undo()
    assert tree(host.folder) == host.released() == ONE
    host.undo()
    assert host.released() == TWO
    assert beside(host) == [".goals.sikte-former", "goals"]


def test_only_the_release_before_is_kept(host):
    for files in (ONE, TWO, THREE):
        host.put(files)
    assert host.released() == THREE
    host.undo()
    assert host.released() == TWO
    assert beside(host) == [".goals.sikte-former", "goals"]


def test_what_pages_of_the_former_release_load_stays_until_the_next(host):
    host.put(ONE)
    host.put(TWO)
    assert tree(host.folder) == TWO | CARRIED
    assert host.released() == TWO
    host.put(THREE)
    assert tree(host.folder) == THREE | {name: TWO[name] for name in ("look.css", "new.png")}


def test_the_same_release_again_puts_files_right_and_keeps_the_former_one(host):
    host.put(ONE)
    host.put(TWO)
    (host.folder / "page.html").write_bytes(b"spoilt")
    host.put(TWO)
    assert tree(host.folder) == TWO
    host.undo()
    assert tree(host.folder) == ONE


def test_an_unchanged_file_keeps_its_time(host):
    host.put(ONE)
    os.utime(host.folder / "index.html", ns=(1, 1))
    host.put(TWO | {"index.html": ONE["index.html"]})
    assert (host.folder / "index.html").stat().st_mtime_ns == 1


def test_a_folder_of_other_files_is_never_replaced(host):
    host.folder.mkdir(parents=True)
    (host.folder / "thesis.docx").write_text("x")
    with pytest.raises(Failure) as refused:
        host.put(ONE)
    assert refused.value.code == "output-foreign"
    assert tree(host.folder) == {"thesis.docx": b"x"}


def test_a_damaged_record_is_told_and_can_be_replaced(host):
    host.put(ONE)
    (host.folder / "sikte.json").write_bytes(b"{")
    with pytest.raises(Failure) as refused:
        host.released()
    assert refused.value.code == "site-damaged"
    host.put(TWO)
    assert host.released() == TWO


NEWEST = THREE | {name: TWO[name] for name in ("look.css", "new.png")}
# What is done, and which release may then be shown, with the one that is kept beside it.
WORK = {
    "put": (lambda host: host.put(THREE), [(TWO | CARRIED, ONE), (NEWEST, TWO | CARRIED)]),
    "undo": (lambda host: host.undo(), [(TWO | CARRIED, ONE), (ONE, TWO | CARRIED)]),
}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
@pytest.mark.parametrize("work", WORK)
def test_killed_at_any_call_one_release_is_shown_and_the_other_can_be_had_back(host, work):
    do, outcomes = WORK[work]
    whole_at_every_moment = sys.platform == "linux" and output.exchange.__name__ == "exchange"
    deaths = 0
    for limit in range(1, 1000):
        shutil.rmtree(host.folder.parent, ignore_errors=True)
        host.put(ONE)
        host.put(TWO)
        if not calls_until_death(lambda: do(host), limit):
            break
        deaths += 1
        found = tree(host.folder) if whole_at_every_moment else None
        host.undo()
        assert (found or tree(folder_kept(host)), tree(host.folder)) in outcomes
        assert beside(host) == [".goals.sikte-former", "goals"]
    assert deaths > 4


def folder_kept(host: FolderHost) -> Path:
    return host.folder.with_name(".goals.sikte-former")
