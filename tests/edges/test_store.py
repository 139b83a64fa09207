"""The memory's file: what is damaged, foreign or too large in it is not there."""

import os
import sqlite3
from random import Random

import pytest

from sikte.edges import store as stores
from sikte.edges.store import Store
from sikte.values.kept import Lost

DIGEST = "ab" * 32


def filled(folder, count: int = 50) -> None:
    store = Store(folder)
    for number in range(count):
        store.put(f"key {number}", f"answer {number} {number:064x}", {f"{number:064x}": b"x" * 500})
    store.close()


def test_what_is_put_is_there_the_next_time(tmp_path):
    filled(tmp_path / "m")
    store = Store(tmp_path / "m")
    assert store.answers(["key 3", "none"]) == {"key 3": f"answer 3 {3:064x}"}
    assert store.fetch(f"{3:064x}") == b"x" * 500
    with pytest.raises(Lost):
        store.fetch(DIGEST)
    store.close()


def test_what_waits_is_there_too(tmp_path):
    store = Store(tmp_path / "m")
    store.put("key", "answer", {DIGEST: b"1"})
    assert store.answers(["key"]) == {"key": "answer"} and store.fetch(DIGEST) == b"1"
    store.close()


def test_it_is_kept_out_of_git(tmp_path):
    filled(tmp_path / "m")
    assert (tmp_path / "m" / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize("seed", range(8))
def test_an_answer_is_the_one_that_was_given_or_none(tmp_path, seed):
    filled(tmp_path / "m")
    chance, path = Random(seed), tmp_path / "m" / stores.NAME
    content = bytearray(path.read_bytes())
    for _ in range(30):
        content[chance.randrange(len(content))] ^= 1 + chance.randrange(255)
    path.write_bytes(content)
    store = Store(tmp_path / "m")
    for key, answer in store.answers([f"key {number}" for number in range(50)]).items():
        number = int(key.split()[1])
        assert answer == f"answer {number} {number:064x}"
    store.put("new", "answer", {})
    assert store.answers(["new"]) == {"new": "answer"}
    store.close()


@pytest.mark.parametrize("content", [b"", b"something else", b"SQLite format 3\0" + b"\xff" * 9000])
def test_what_is_no_memory_is_begun_anew(tmp_path, content):
    (tmp_path / "m").mkdir()
    (tmp_path / "m" / stores.NAME).write_bytes(content)
    filled(tmp_path / "m")
    store = Store(tmp_path / "m")
    assert len(store.answers([f"key {number}" for number in range(50)])) == 50
    store.close()


def test_another_program_s_database_is_begun_anew(tmp_path):
    (tmp_path / "m").mkdir()
    with sqlite3.connect(tmp_path / "m" / stores.NAME) as other:
        other.execute("CREATE TABLE answers (key, sum, answer)")
    filled(tmp_path / "m")
    store = Store(tmp_path / "m")
    assert store.answers(["key 1"])
    store.close()


def test_where_none_can_be_written_it_serves_until_it_is_closed(tmp_path):
    (tmp_path / "m").write_text("a file, and no folder")
    for store in (Store(tmp_path / "m"), Store(None)):
        store.put("key", "answer", {DIGEST: b"1"})
        store._write()
        assert store.answers(["key"]) == {"key": "answer"} and store.fetch(DIGEST) == b"1"
        store.close()
    assert (tmp_path / "m").read_text() == "a file, and no folder"


def test_two_write_at_once(tmp_path):
    one, other = Store(tmp_path / "m"), Store(tmp_path / "m")
    one.put("one", "1", {})
    other.put("other", "2", {})
    one.close()
    other.close()
    store = Store(tmp_path / "m")
    assert store.answers(["one", "other"]) == {"one": "1", "other": "2"}
    store.close()


def test_one_that_has_outgrown_its_bounds_keeps_what_was_asked_for(tmp_path, monkeypatch):
    filled(tmp_path / "m", 500)
    before = os.path.getsize(tmp_path / "m" / stores.NAME)
    monkeypatch.setattr(stores, "LARGEST", before // 2)
    store = Store(tmp_path / "m")
    store.answers(["key 7"])
    store.put("new", "answer", {})
    store.close()
    assert os.path.getsize(tmp_path / "m" / stores.NAME) < before // 2
    store = Store(tmp_path / "m")
    assert set(store.answers([f"key {number}" for number in range(500)] + ["new"])) == {"key 7", "new"}
    assert store.fetch(f"{7:064x}") == b"x" * 500
    store.close()


def test_forgetting_is_whole(tmp_path):
    filled(tmp_path / "m")
    store = Store(tmp_path / "m")
    store.forget()
    assert store.answers(["key 1"]) == {}
    store.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_a_process_that_was_split_off_has_its_own_way_to_what_lies_there(tmp_path):
    filled(tmp_path / "m")
    store = Store(tmp_path / "m")
    child = os.fork()
    if child == 0:
        os._exit(store.answers(["key 3"]) != {"key 3": f"answer 3 {3:064x}"})
    assert os.waitpid(child, 0)[1] == 0
    store.put("new", "answer", {})
    store.close()
    assert Store(tmp_path / "m").answers(["new", "key 4"]) == {"new": "answer", "key 4": f"answer 4 {4:064x}"}
