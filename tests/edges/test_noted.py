"""What was noted of files is believed only as long as they cannot have changed."""

import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from sikte.edges import output, trees
from sikte.edges.inventory import Inventory
from sikte.edges.noted import COARSE, LOOK, SECOND, Clock, Noted, Seen, clock, look
from sikte.edges.output import write
from sikte.edges.trees import standing
from sikte.values.kept import digest_of
from tests.edges.notes import Notes
from tests.edges.samples import NEW, OLD, tree


@pytest.fixture
def notes(tmp_path) -> Notes:
    return Notes(tmp_path)


def forbid(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    for name in names:
        monkeypatch.setattr(output, name, lambda *given, name=name: pytest.fail(f"{name}{given}"))


@pytest.mark.skipif(os.name == "nt", reason="Windows does not tell when a file was last changed in any way")
def test_what_stands_as_it_was_noted_is_neither_listed_nor_read_nor_noted_again(notes, monkeypatch):
    notes.write(OLD)
    notes.write(NEW)
    forbid(monkeypatch, "lying", "next_tick")
    assert notes.write(NEW) == output.Written()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not tell when a file was last changed in any way")
def test_what_differs_is_made_without_listing_either_tree(notes, monkeypatch):
    for files in (OLD, NEW, OLD):
        notes.write(files)
    forbid(monkeypatch, "lying")
    monkeypatch.setattr("sikte.edges.trees.lying", lambda folder: pytest.fail(f"listed {folder}"))
    for files in (NEW, OLD, NEW):
        assert notes.write(files).differs
        assert tree(notes.site) == files


def written_into(site: Path) -> None:
    """Another text of the same length, with the old time."""
    before = (site / "index.html").stat()
    (site / "index.html").write_bytes(b"stort")
    os.utime(site / "index.html", ns=(before.st_atime_ns, before.st_mtime_ns))


def put_in_place(site: Path) -> None:
    (site / "other").write_bytes(b"stort")
    os.replace(site / "other", site / "index.html")


def added_at_the_top(site: Path) -> None:
    (site / "extra").write_bytes(b"")


def added_in_a_folder(site: Path) -> None:
    (site / "mal" / "a" / "extra").write_bytes(b"")


def added_in_a_folder_of_its_own(site: Path) -> None:
    (site / "mal" / "a" / "more" / "yet").mkdir(parents=True)
    (site / "mal" / "a" / "more" / "yet" / "extra").write_bytes(b"")


def taken_away(site: Path) -> None:
    (site / "mal" / "a" / "index.html").unlink()


def turned_into_a_link(site: Path) -> None:
    elsewhere = site.with_name(f"{site.name}-elsewhere")
    (site / "index.html").rename(elsewhere)
    (site / "index.html").symlink_to(elsewhere)


DONE = (
    written_into,
    put_in_place,
    added_at_the_top,
    added_in_a_folder,
    added_in_a_folder_of_its_own,
    taken_away,
    turned_into_a_link,
)


@pytest.mark.parametrize("is_next", [OLD, NEW], ids=["the same site", "another site"])
@pytest.mark.parametrize("do", DONE)
def test_whatever_is_done_to_a_tree_that_was_noted_is_put_right(notes, do: Callable[[Path], None], is_next):
    for files in (NEW, OLD, NEW, OLD):
        notes.write(files)
    do(notes.site)
    do(notes.spare)
    for files in (is_next, NEW, OLD):
        notes.write(files)
        assert tree(notes.site) == files


@pytest.mark.parametrize("do", [written_into, added_in_a_folder])
def test_what_was_found_out_of_a_tree_does_not_count_for_one_that_has_taken_its_place(notes, do):
    for files in (OLD, NEW, OLD):
        notes.write(files)
    noted, aside = notes.of(notes.site), notes.of(notes.spare)
    with standing(notes.site, noted, notes.spare, aside) as (stood, steady):
        assert stood()
        assert steady()
        notes.write(NEW)
        notes.write(OLD)
        do(notes.site)
        do(notes.spare)
        assert not stood()
        if do is added_in_a_folder:
            assert not steady()
        assert write(OLD, notes.site, noted, notes.spare, aside, stood, steady).differs
    assert tree(notes.site) == OLD


@pytest.mark.skipif(os.name == "nt", reason="Windows does not tell when a file was last changed in any way")
def test_what_was_found_out_long_ago_is_found_out_again(notes, monkeypatch):
    for files in (OLD, NEW, OLD):
        notes.write(files)
    noted, aside = notes.of(notes.site), notes.of(notes.spare)
    with standing(notes.site, noted, notes.spare, aside) as (stood, steady):
        assert stood() and steady()
        for one in (notes.site, notes.spare):
            taken_away(one)
        monkeypatch.setattr(trees, "LONG", 0)
        assert not stood() and not steady()


def test_an_empty_folder_that_somebody_made_is_watched_too(notes):
    notes.write(OLD)
    (notes.site / "mal" / "empty").mkdir()
    for _ in range(2):
        assert not notes.write(OLD).differs
    (notes.site / "mal" / "empty" / "extra").write_bytes(b"")
    assert notes.write(OLD).removed == ("mal/empty/extra",)
    assert tree(notes.site) == OLD


@pytest.mark.parametrize("text", ["", "{}", '{"a": [1, 2, 3, 4, "5"]}', "a\n\nb", "a\n\nb\n\nc\n\nd", "a\n\nÅ\n\nb"])
def test_notes_that_cannot_be_read_are_none(tmp_path, text):
    (tmp_path / "a").write_bytes(b"x")
    noted = Noted(lambda: text)
    assert noted.digest("a", os.stat(tmp_path / "a"), str(tmp_path / "a")) == digest_of(b"x")
    known = Inventory(lambda: text), tmp_path / "spare", Inventory(lambda: text)
    assert write(OLD, tmp_path / "site", *known).differs
    assert tree(tmp_path / "site") == OLD


@pytest.mark.skipif(os.name == "nt", reason="Windows does not tell when a file was last changed in any way")
@pytest.mark.parametrize(
    ("age", "device", "believed"),
    [
        (0, 1, False),
        (1, 1, True),
        (1, 2, False),
        (2 * SECOND + 1, 2, True),
        (5 * COARSE + 7, 1, False),
        (2 * SECOND + 7, 1, True),
    ],
    ids=[
        "as young",
        "older",
        "by another clock",
        "older by another clock",
        "by a coarse clock",
        "older by a coarse clock",
    ],
)
def test_a_file_is_noted_when_whatever_is_written_next_will_look_younger(age, device, believed):
    now = 10**18 + 7
    lies = SimpleNamespace(st_size=1, st_mtime_ns=1, st_ctime_ns=now - age, st_ino=5, st_dev=device)
    noted = Noted(clock=Clock(now, 1))
    noted.note("a", lies, "digest")
    assert ("a" in noted.seen.looks) is believed


def test_what_is_noted_is_known_the_next_time(tmp_path):
    (tmp_path / "ours").touch()
    noted = Noted(clock=Clock(clock(tmp_path / "ours").time + 10 * SECOND))
    for name in ("å", "b"):
        (tmp_path / name).write_text(name)
    os.utime(tmp_path / "b", (-(10**9), -(10**9)))
    for name in ("å", "b"):
        noted.digest(name, os.stat(tmp_path / name), str(tmp_path / name))
    assert (
        Noted(lambda: noted.news).known
        == noted.seen
        == Seen(
            {name: look(os.stat(tmp_path / name)) for name in ("å", "b")},
            {name: digest_of(name.encode()) for name in ("å", "b")},
        )
    )


@pytest.mark.parametrize("time", [-1, 2**63, 2**80])
def test_times_that_no_clock_shows_are_looks_too(time):
    looks = [look(SimpleNamespace(st_size=1, st_mtime_ns=time, st_ctime_ns=one, st_ino=7)) for one in (1, 2, 2)]
    assert looks[0] != looks[1] == looks[2]
    assert {len(one) for one in looks} == {LOOK.size}
