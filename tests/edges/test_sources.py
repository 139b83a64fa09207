import errno
import os
import sys
from pathlib import Path

import pytest

from sikte.edges import sources
from sikte.edges.failures import Failure
from sikte.edges.sources import again, fingerprint, read, theme


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one page, over a theme of two files."""
    shipped = tmp_path / "theme"
    put(shipped, {"base.html": "theme", "look.css": "theme"})
    monkeypatch.setattr(sources, "theme", lambda: shipped)
    put(tmp_path / "project", {"content/goals/a.md": "a"})
    return tmp_path / "project"


def put(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def codes(project: Path) -> list[tuple[str, str]]:
    return [(problem.place.path, problem.code) for problem in read(project)[1]]


def test_files_are_read_in_order_with_the_theme_below_the_projects_own_templates(project):
    put(project, {"templates/look.css": "own", "templates/more.html": "own", "content/data/å.csv": "x"})
    found, problems = read(project)
    assert list(found.items()) == [
        ("content/data/å.csv", b"x"),
        ("content/goals/a.md", b"a"),
        ("templates/base.html", b"theme"),
        ("templates/look.css", b"own"),
        ("templates/more.html", b"own"),
    ]
    assert [(one.place.path, one.code, one.note) for one in problems] == [("templates/more.html", "template-unused", True)]


def test_a_template_that_another_of_the_projects_own_names_is_used(project):
    put(project, {"templates/base.html": "{% include 'parts/foot.html' %}", "templates/parts/foot.html": "x"})
    assert codes(project) == []


@pytest.mark.parametrize(
    "name",
    [".hidden", ".git/config", "a.md~", ".a.md.swp", "a.swp", "#a.md#", "~$tabell.xlsx", "Thumbs.db", ".DS_Store"],
)
def test_what_editors_and_systems_leave_behind_is_no_source(project, name):
    put(project, {f"content/{name}": "x"})
    assert "content/goals/a.md" in read(project)[0]
    assert len(read(project)[0]) == 3
    assert codes(project) == []


def test_names_come_out_in_nfc(project):
    put(project, {"content/goals/a\u030a.md": "x"})
    assert "content/goals/å.md" in read(project)[0]


@pytest.mark.skipif(sys.platform != "linux", reason="only file systems that tell such names apart")
@pytest.mark.parametrize(
    ("first", "second"),
    [("content/B.md", "content/b.md"), ("content/a\u030a.md", "content/å.md"), ("content/X/a", "content/x/b")],
)
def test_names_that_other_systems_take_for_one_are_a_problem(project, first, second):
    put(project, {first: "1", second: "2"})
    assert [code for _, code in codes(project)] == ["names-alike"]


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("../../outside.md", "link-outside"),
        ("..", "link-outside"),
        ("goals", None),
        (".", "link-in-circle"),
        ("gone", "link-broken"),
    ],
)
def test_links_may_not_leave_the_project_nor_lead_in_circles(project, target, code):
    put(project.parent, {"outside.md": "x"})
    (project / "content" / "link").symlink_to(target if target != ".." else "../..")
    assert codes(project) == ([("content/link", code)] if code else [])


def test_two_links_that_lead_to_each_other_end(project):
    put(project, {"content/one/a.md": "a", "content/two/b.md": "b"})
    (project / "content/one/two").symlink_to("../two")
    (project / "content/two/one").symlink_to("../one")
    found, _ = read(project)
    assert {"content/one/a.md", "content/one/two/b.md", "content/two/one/a.md"} <= set(found)
    assert set(codes(project)) == {("content/one/two/one", "link-in-circle"), ("content/two/one/two", "link-in-circle")}


def test_a_content_folder_that_is_a_link_out_is_a_problem(project):
    (project / "content").rename(project.parent / "elsewhere")
    (project / "content").symlink_to(project.parent / "elsewhere")
    assert codes(project) == [("content", "link-outside")]


@pytest.mark.skipif(sys.platform != "linux", reason="only file systems that take such names")
@pytest.mark.parametrize("name", [b"\xe5.md", b"rad\nbyte.md", b"\x1b[31m.md"])
def test_a_name_that_cannot_be_shown_is_a_problem(project, name):
    Path(os.fsdecode(os.fsencode(project) + b"/content/" + name)).write_text("x")
    [(path, code)] = codes(project)
    assert code == "name-unreadable"
    path.encode("utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_passed_by(project):
    os.mkfifo(project / "content" / "pipe")
    assert codes(project) == []


def test_a_file_that_may_not_be_read_is_a_failure_that_names_it(project, monkeypatch):
    def refuse(path):
        raise PermissionError(errno.EACCES, "refused")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    put(project.parent, {"theme/a.html": "x"})
    with pytest.raises(Failure, match="not-permitted") as caught:
        read(project)
    assert caught.value.facts["path"] == str(project.parent / "theme/a.html")


@pytest.mark.parametrize("change", ["edit", "add", "remove", "rename", "touch", "template"])
def test_the_fingerprint_tells_every_kind_of_save(project, change):
    before = fingerprint(project)
    page = project / "content/goals/a.md"
    match change:
        case "edit":
            page.write_text("b")
        case "add":
            put(project, {"content/goals/b.md": "b"})
        case "remove":
            page.unlink()
        case "rename":
            page.rename(page.with_name("c.md"))
        case "touch":
            os.utime(page)
        case "template":
            put(project, {"templates/base.html": "own"})
    assert fingerprint(project) != before


def test_a_folder_that_goes_while_it_is_looked_into_leaves_an_empty_fingerprint(project, monkeypatch):
    def gone(folder):
        raise FileNotFoundError(errno.ENOENT, "gone")

    monkeypatch.setattr(sources.os, "scandir", gone)
    assert fingerprint(project) == {}


def test_what_is_known_to_be_touched_is_read_again_and_nothing_else(project, monkeypatch):
    put(project, {"content/goals/a.md": "a", "content/goals/b.md": "b", "templates/own.html": "x"})
    before, _ = read(project)
    put(project, {"content/goals/a.md": "other", "content/goals/b.md": "unheard"})
    found = again(before, [str(project / "content/goals/a.md")], project)
    assert found["content/goals/a.md"] == b"other" and list(found) == list(before)
    assert found.digest("content/goals/b.md") == before.digest("content/goals/b.md")
    assert again(before, [], project) == before


@pytest.mark.parametrize("path", ["content/goals/new.md", "content/goals", "templates/own.html", "content/gone.md", ""])
def test_where_more_may_have_changed_all_is_to_be_read(project, path):
    put(project, {"content/gone.md": "a", "templates/own.html": "x"})
    before, _ = read(project)
    put(project, {"content/goals/new.md": "b"})
    (project / "content/gone.md").unlink()
    assert again(before, [str(project / path)], project) is None


def test_a_link_that_has_taken_the_place_of_a_file_is_looked_at(project):
    page = project / "content/goals/a.md"
    before, _ = read(project)
    page.unlink()
    page.symlink_to(project.parent)
    assert again(before, [str(page)], project) is None


def test_the_theme_lies_in_the_repository():
    assert theme() == Path(__file__).parents[2] / "templates"
