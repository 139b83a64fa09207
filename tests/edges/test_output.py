import errno
import os
import shutil
import subprocess
from multiprocessing import get_context
from pathlib import Path

import pytest

from sikte.edges import output
from sikte.edges.failures import Failure
from sikte.edges.output import Written, restore, write
from tests.edges.samples import NEW, OLD, tree


@pytest.fixture(params=["exchanged", "renamed twice"])
def site(request, tmp_path, monkeypatch) -> Path:
    """The output folder, on a system that can exchange folders and on one that cannot."""
    if request.param == "renamed twice":
        monkeypatch.setattr(output, "exchange", lambda one, other: False)
    return tmp_path / "project" / "site"


def marks(folder: Path) -> dict[str, tuple[int, int]]:
    return {path.name: (path.stat().st_ino, path.stat().st_mtime_ns) for path in (folder, *folder.rglob("*"))}


def test_the_folder_comes_to_hold_the_site_and_nothing_else(site):
    assert write(OLD, site) == Written(new=tuple(sorted(OLD)))
    assert write(NEW, site) == Written(
        new=("mal/c/index.html",),
        changed=("mal/a/index.html", "sikte.json"),
        removed=("mal/b/index.html",),
    )
    assert tree(site) == NEW
    assert not (site / "mal/b").exists()
    assert os.listdir(site.parent) == ["site"]


def test_an_unchanged_file_keeps_its_inode_and_its_time(site):
    write(OLD, site)
    os.utime(site / "index.html", ns=(1, 1))
    before = (site / "index.html").stat()
    write(NEW, site)
    after = (site / "index.html").stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_nlink) == (before.st_ino, 1, 1)


def test_where_nothing_differs_nothing_is_touched(site):
    write(OLD, site)
    before = marks(site)
    assert not write(OLD, site).differs
    assert marks(site) == before


def test_without_hard_links_unchanged_files_are_copied_with_their_time(site, monkeypatch):
    def refuse(*paths):
        raise OSError(errno.EPERM, "no links here")

    write(OLD, site)
    os.utime(site / "index.html", ns=(10**18, 10**18))
    monkeypatch.setattr(os, "link", refuse)
    write(NEW, site)
    assert tree(site) == NEW
    assert (site / "index.html").stat().st_mtime_ns == 10**18


@pytest.mark.parametrize("name", [".gitignore", ".gitkeep"])
def test_what_keeps_the_folder_in_git_is_carried_over(site, name):
    site.mkdir(parents=True)
    (site / name).write_bytes(b"*")
    write(OLD, site)
    assert not write(OLD, site).differs
    write(NEW, site)
    assert tree(site) == {**NEW, name: b"*"}


@pytest.mark.parametrize("name", ["thesis.docx", "index.html", ".git/config", "sub/file"])
def test_a_folder_that_sikte_did_not_write_is_never_replaced(site, name):
    (site / name).parent.mkdir(parents=True)
    (site / name).write_bytes(b"dear")
    with pytest.raises(Failure, match="output-foreign"):
        write(OLD, site)
    assert tree(site) == {name: b"dear"}


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db"])
def test_what_a_system_leaves_in_an_empty_folder_does_not_count(site, name):
    site.mkdir(parents=True)
    (site / name).touch()
    write(OLD, site)
    assert tree(site) == OLD


def test_a_site_that_is_a_git_repository_of_its_own_is_never_replaced(site):
    write(OLD, site)
    (site / ".git").mkdir()
    with pytest.raises(Failure, match="output-foreign"):
        write(NEW, site)
    assert tree(site) == OLD


def test_a_file_in_the_way_is_a_failure(site):
    site.parent.mkdir()
    site.write_bytes(b"dear")
    with pytest.raises(Failure, match="output-not-a-folder"):
        write(OLD, site)
    assert site.read_bytes() == b"dear"


def test_a_link_in_the_old_site_is_not_written_through(site, tmp_path):
    write(OLD, site)
    (tmp_path / "dear").write_bytes(b"start")
    (site / "index.html").unlink()
    (site / "index.html").symlink_to(tmp_path / "dear")
    (site / "extra").symlink_to(tmp_path)
    assert write(OLD, site) == Written(
        changed=("index.html",), removed=("extra",)
    )
    assert tree(site) == OLD
    assert not (site / "index.html").is_symlink()
    assert (tmp_path / "dear").read_bytes() == b"start"


@pytest.mark.parametrize("address", ["../x", "a/../../x", "/x", "a//x", "", "C:\\x", "a\\..\\x"])
def test_an_address_outside_the_folder_is_a_bug(site, address):
    with pytest.raises(ValueError, match="not a site"):
        write({**OLD, address: b""}, site)
    assert not site.exists()


def test_a_site_without_its_record_is_a_bug(site):
    with pytest.raises(ValueError, match="sikte.json"):
        write({"index.html": b""}, site)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EACCES, "not-permitted"),
        (errno.EROFS, "read-only"),
        (errno.EIO, "disk-failed"),
    ],
)
@pytest.mark.parametrize("step", ["write", "mkdir", "rename"])
def test_whatever_the_system_refuses_the_old_site_stands(site, monkeypatch, step, error, code):
    def refuse(*arguments, **options):
        raise OSError(error, "refused")

    write(OLD, site)
    monkeypatch.setattr(output, "exchange", lambda one, other: False)
    with monkeypatch.context() as broken, pytest.raises(Failure, match=code) as caught:
        broken.setattr(Path if step == "mkdir" else os, step, refuse)
        write(NEW, site)
    assert caught.value.facts["path"] == site
    restore(site)
    assert tree(site) == OLD
    assert os.listdir(site.parent) == ["site"]


def test_when_only_the_second_rename_fails_the_old_site_is_put_back(site, monkeypatch):
    rename = os.rename

    def refuse(one, other):
        if one.name.endswith("sikte-new"):
            raise PermissionError(errno.EACCES, "somebody has a file open")
        rename(one, other)

    write(OLD, site)
    monkeypatch.setattr(output, "exchange", lambda one, other: False)
    monkeypatch.setattr(os, "rename", refuse)
    with pytest.raises(Failure, match="not-permitted"):
        write(NEW, site)
    assert tree(site) == OLD


def test_a_full_disk_leaves_the_old_site(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk], capture_output=True).returncode:
        pytest.skip("a small disk can only be mounted by root")
    try:
        write(OLD, disk / "site")
        with pytest.raises(Failure, match="disk-full"):
            write({**NEW, "large.csv": b"x" * 10**6}, disk / "site")
        assert tree(disk / "site") == OLD
        assert os.listdir(disk) == ["site"]
        write(NEW, disk / "site")
        assert tree(disk / "site") == NEW
    finally:
        subprocess.run(["umount", disk], check=True)


def _write_often(site: Path, letter: bytes) -> None:
    for number in range(25):
        write({"sikte.json": letter, **{f"{n}/index.html": letter + b"%d" % number for n in range(20)}}, site)


def test_two_builds_at_once_never_mix(tmp_path):
    site = tmp_path / "site"
    spawn = get_context("spawn")
    writers = [spawn.Process(target=_write_often, args=(site, letter)) for letter in (b"a", b"b")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert len({data[:1] for data in tree(site).values()}) == 1
    assert os.listdir(tmp_path) == ["site"]


def test_the_folder_keeps_its_permissions(site):
    write(OLD, site)
    site.chmod(0o750)
    write(NEW, site)
    assert site.stat().st_mode & 0o777 == 0o750


def test_what_a_killed_run_left_is_put_right(site):
    write(OLD, site)
    left = site.with_name(".site.sikte-new")
    shutil.copytree(site, left)
    site.rename(site.with_name(".site.sikte-old"))
    restore(site)
    assert tree(site) == OLD
    assert os.listdir(site.parent) == ["site"]
