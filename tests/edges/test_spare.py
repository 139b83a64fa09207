"""The tree that was replaced last is kept aside, and the next one is made of it by no more than what differs."""

import os
import shutil
from pathlib import Path

import pytest

from sikte.edges import output, trees
from sikte.edges.failures import Failure
from sikte.edges.output import restore, write
from tests.edges.dying import calls_until_death
from tests.edges.samples import NEW, OLD, tree

MANY = {"sikte.json": b"0", **{f"mal/{number}/index.html": b"%d" % number for number in range(50)}}


@pytest.fixture(params=["exchanged", "renamed twice"])
def site(request, tmp_path, monkeypatch) -> Path:
    if request.param == "renamed twice":
        monkeypatch.setattr(output, "exchange", lambda one, other: False)
    return tmp_path / "site"


@pytest.fixture
def spare(tmp_path) -> Path:
    (tmp_path / ".sikte").mkdir()
    return tmp_path / ".sikte" / "site"


def beside(site: Path) -> list[str]:
    return sorted(os.listdir(site.parent))


def test_only_what_differs_is_made(site, spare, monkeypatch):
    made = []
    write(MANY, site, spare=spare)
    for step in ("link", "mkdir", "unlink", "rmdir"):
        real = getattr(os, step)
        monkeypatch.setattr(os, step, lambda *paths, real=real, **named: (made.append(paths), real(*paths, **named)))
    for number in range(1, 6):
        files = MANY | {"sikte.json": b"%d" % number, f"mal/{number}/index.html": b"another"}
        made.clear()
        write(files, site, spare=spare)
        assert tree(site) == files
        assert len(made) < 12
        assert beside(site) == [".sikte", "site"]


def emptied(spare: Path) -> None:
    shutil.rmtree(spare)


def replaced_by_a_file(spare: Path) -> None:
    shutil.rmtree(spare)
    spare.write_bytes(b"no tree")


def replaced_by_a_link(spare: Path) -> None:
    shutil.rmtree(spare)
    elsewhere = spare.with_name("elsewhere")
    elsewhere.mkdir()
    (elsewhere / "dear").write_bytes(b"dear")
    spare.symlink_to(elsewhere)


def written_into(spare: Path) -> None:
    """A program that writes a file anew, one that adds some, and one that puts folders where files were."""
    (spare / "index.html").unlink()
    (spare / "index.html").write_bytes(b"stard")
    (spare / "mal" / "more").mkdir()
    (spare / "mal" / "more" / "extra").write_bytes(b"")
    (spare / "sikte.json").unlink()
    (spare / "sikte.json").mkdir()
    (spare / "link").symlink_to(spare.parent)


@pytest.mark.parametrize("damage", [emptied, replaced_by_a_file, replaced_by_a_link, written_into])
def test_whatever_has_happened_to_the_spare_tree_the_site_is_right(site, spare, damage):
    write(OLD, site, spare=spare)
    write(NEW, site, spare=spare)
    damage(spare)
    write(OLD, site, spare=spare)
    assert tree(site) == OLD
    write(NEW, site, spare=spare)
    assert tree(site) == NEW
    if damage is replaced_by_a_link:
        assert tree(spare.with_name("elsewhere")) == {"dear": b"dear"}


def test_a_file_of_the_site_that_was_written_into_is_not_believed_because_the_spare_tree_shares_it(site, spare):
    write(OLD, site, spare=spare)
    (site / "index.html").write_bytes(b"stard")
    assert write(OLD, site, spare=spare).changed == ("index.html",)
    assert tree(site) == OLD
    write(NEW, site, spare=spare)
    assert tree(site) == NEW


def test_a_spare_tree_on_another_disk_is_not_used(site, spare, monkeypatch):
    monkeypatch.setattr(output, "within_reach", lambda tree, folder: False)
    write(OLD, site, spare=spare)
    write(NEW, site, spare=spare)
    assert tree(site) == NEW
    assert not spare.exists()


def test_what_could_not_be_made_is_begun_anew(site, spare, monkeypatch):
    write(OLD, site, spare=spare)
    write(NEW, site, spare=spare)
    with monkeypatch.context() as broken, pytest.raises(Failure):
        broken.setattr(trees.os, "link", refused)
        broken.setattr(shutil, "copy2", refused)
        write({**NEW, "new": b"", "sikte.json": b"3"} | {"mal/b/index.html": b"b"}, site, spare=spare)
        shutil.rmtree(spare)
        write(OLD, site, spare=spare)
    assert tree(site) in (NEW, {**NEW, "new": b"", "sikte.json": b"3", "mal/b/index.html": b"b"})
    write(OLD, site, spare=spare)
    assert tree(site) == OLD


def refused(*paths, **options):
    raise PermissionError(1, "refused")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_killed_at_any_call_the_next_command_finds_the_old_site_or_the_new(site, spare):
    write(OLD, site, spare=spare)
    for limit in range(1, 1000):
        write(NEW, site, spare=spare)
        write(OLD, site, spare=spare)
        if not calls_until_death(lambda: write(NEW, site, spare=spare), limit):
            break
        restore(site)
        assert tree(site) in (OLD, NEW)
        write(NEW, site, spare=spare)
        assert tree(site) == NEW
        assert beside(site) == [".sikte", "site"]
    assert limit > 15
