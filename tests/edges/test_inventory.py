"""A tree is noted by the parts that its files were joined of, and comes to hold the files whatever becomes of the parts."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sikte.edges import trees
from sikte.edges.inventory import WHOLE, Inventory
from sikte.values.files import Files
from sikte.values.kept import Lost
from tests.edges.notes import Notes
from tests.edges.samples import tree

NAMES = ["index.html", "mal/index.html", "mal/a/index.html", "mal/a/data.json", "mal/b/index.html", "nytt/a/index.html"]
# Which of three parts each file is in, and what it holds.
SITES = st.dictionaries(st.sampled_from(NAMES), st.tuples(st.integers(0, 2), st.sampled_from([b"1", b"2"])))


def joined(site: dict[str, tuple[int, bytes]], number: int) -> Files:
    """The files of a site, in parts, and its record, which is always another."""
    parts = [{name: content for name, (place, content) in site.items() if place == one} for one in range(3)]
    return Files.joined(map(Files.of, [*parts, {"sikte.json": b"%d" % number}]))


@given(sites=st.lists(SITES, min_size=2, max_size=6), lost=st.sets(st.integers(1, 5)))
@settings(max_examples=60, deadline=None)
def test_the_folder_comes_to_hold_each_site_however_its_files_change_parts(sites, lost):
    with TemporaryDirectory() as folder:
        notes = Notes(Path(folder))
        for number, site in enumerate(sites):
            if number in lost:
                notes.parts.clear()
            files = joined(site, number)
            try:
                notes.write(files)
            except Lost:  # what was noted is thrown away, as builds do it
                notes.texts.clear()
                notes.write(files)
            assert tree(notes.site) == dict(files)
            assert not notes.write(files).differs
            assert {path.name for path in notes.site.rglob("*") if path.is_dir() and not os.listdir(path)} == set()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not tell when a file was last changed in any way")
def test_only_the_parts_that_differ_are_looked_up(tmp_path, monkeypatch):
    notes, asked = Notes(tmp_path), []
    site = {f"mal/{number}/index.html": (number % 3, b"1") for number in range(9)}
    for number in range(4):
        notes.write(joined(site | {"mal/0/index.html": (0, b"%d" % number)}, number))
    former = notes.of(notes.site)
    listed = Notes._listed
    monkeypatch.setattr(Notes, "_listed", lambda self, mark: (asked.append(mark), listed(self, mark))[1])
    monkeypatch.setattr(trees, "stands", lambda *tree: True)
    monkeypatch.setattr("sikte.edges.output.stands", lambda *tree: True)
    assert notes.write(joined(site | {"mal/0/index.html": (0, b"9")}, 9)).changed == ("mal/0/index.html", "sikte.json")
    assert len(former.known) == 4
    ours = {part.mark for part in joined(site, 9).parts[1:3]}
    assert asked and not ours & set(asked)
    assert ours < former.known.keys()


@pytest.mark.parametrize(
    "text",
    ["a b\n\n\n", f"{'0' * 64} AAAA\n\n\n{WHOLE}\n\n{'A' * 43}=\n\n", f"{'0' * 64} \n\n\n{WHOLE}\n\n{'A' * 43}=\n\n"],
)
def test_what_was_noted_of_parts_that_nobody_knows_is_not_believed(tmp_path, text):
    files = joined({"index.html": (0, b"1")}, 1)
    notes = Notes(tmp_path)
    notes.write(files)
    (notes.site / "index.html").write_bytes(b"2")
    noted = Inventory(lambda: text)
    assert not trees.stands(notes.site, noted)
    noted.spread()
    assert (noted.known, noted.loose.known.looks) == ({}, {})
