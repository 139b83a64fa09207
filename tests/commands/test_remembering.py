"""A build that has nothing to do does nothing; one that has, does no more than that."""

import os
import sys
from ast import literal_eval
from pathlib import Path
from subprocess import run

import pytest

from sikte.commands import main
from sikte.edges import meanwhile
from sikte.edges.workers import cores
from tests.edges.samples import tree
from tests.running import DAY, ROOT
from tests.small import write

HEAVY = ("pandas", "altair", "vl_convert", "markdown", "numpy", "jinja2", "yaml", "livereload", "multiprocessing")
LOADED = f"import sys\nfrom sikte.commands import main\ncode = main(sys.argv[1:])\nprint([n for n in {HEAVY} if n in sys.modules])\nsys.exit(code)"


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    project = write(tmp_path_factory.mktemp("project"))
    assert build(project) == 0
    return project


def build(project: Path) -> int:
    return main(["--project", str(project), "--today", DAY, "-q"])


def flip(path: Path) -> None:
    """One byte changed; size and times stay as they were."""
    looks, content = path.stat(), bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(looks.st_atime_ns, looks.st_mtime_ns))


def loaded(project: Path) -> set[str]:
    """What of HEAVY a build loads."""
    words = [sys.executable, "-c", LOADED, "--project", str(project), "--today", DAY, "-q"]
    return set(literal_eval(run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout))


def test_an_unchanged_build_loads_nothing_that_it_does_not_need(built):
    assert loaded(built) == set()


def test_other_figures_load_what_reads_tables_and_other_words_what_reads_texts(built):
    laying_out = {"jinja2"}  # by another process, where there is a core for it
    with (built / "content/data/jobs.csv").open("rb+") as file:
        file.seek(-1, os.SEEK_END)
        file.write(b"0\n")
    assert loaded(built) - laying_out == {"yaml"}
    with (built / "content/pages/om.md").open("a") as file:
        file.write("\nEtt stycke till.\n")
    assert loaded(built) - laying_out == {"yaml", "markdown"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_what_lays_out_pages_is_loaded_beside_where_there_is_a_core_for_it(built):
    if cores() == 1:
        pytest.skip("this machine has one core")
    with (built / "content/pages/om.md").open("a") as file:
        file.write("\nOch ett till.\n")
    assert "jinja2" not in loaded(built)


@pytest.mark.parametrize("name", ["index.html", "mal/jobb/index.html", "style.css"])
def test_a_file_of_the_site_that_was_changed_or_lost_comes_back(built, name):
    path = built / "site" / name
    right = path.read_bytes()
    flip(path)
    assert path.read_bytes() != right
    assert build(built) == 0 and path.read_bytes() == right
    path.unlink()
    assert build(built) == 0 and path.read_bytes() == right


def test_a_change_that_leaves_size_and_time_as_they_were_is_seen(built):
    before, path = tree(built / "site"), built / "content/pages/om.md"
    looks, text = path.stat(), path.read_text("utf-8")
    path.write_text(text.replace("Så är det", "Så var det"), "utf-8")
    os.utime(path, ns=(looks.st_atime_ns, looks.st_mtime_ns))
    assert path.stat().st_size == looks.st_size
    assert build(built) == 0
    assert "Så var det" in (built / "site/om/index.html").read_text("utf-8")
    path.write_text(text, "utf-8")
    assert build(built) == 0 and tree(built / "site") == before


def test_a_memory_from_elsewhere_does_no_harm(built, tmp_path):
    before = tree(built / "site")
    memory = built / ".sikte" / "memory"
    memory.write_bytes(b"\0" * 4096)
    assert build(built) == 0 and tree(built / "site") == before
    other = write(tmp_path / "other", [("content/site.yaml", "name: A\n")])
    build(other)
    memory.write_bytes((other / ".sikte" / "memory").read_bytes())
    assert build(built) == 0 and tree(built / "site") == before


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
@pytest.mark.parametrize("template", ["{{ page.title }}", "{{ page.titel }}", "{% if %}"], ids=["right", "wrong", "odd"])
def test_a_process_beside_lays_out_the_same_and_finds_the_same_wrong(tmp_path, monkeypatch, capfd, template):
    def made(cores: int) -> tuple[object, str]:
        monkeypatch.setattr(meanwhile, "cores", lambda: cores)
        project = write(tmp_path / str(cores))
        (project / "content/site.yaml").open("a").write("executor: none\n")
        (project / "templates/goal.html").write_text(template)
        code = build(project)
        return code or tree(project / "site"), capfd.readouterr().err

    monkeypatch.setattr(meanwhile, "active_count", lambda: 1)
    assert made(2) == made(1)
