"""The same sources give the same bytes: wherever they are built, and whatever was built before."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from shutil import ignore_patterns

import pytest

from sikte.commands import main
from tests.edges.samples import tree
from tests.running import DAY, ROOT, build
from tests.small import FILES, write

NO_FONTS = "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig/>"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="module")
def usual(project: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What is built when nothing is out of the ordinary."""
    return tree(build(project, tmp_path_factory.mktemp("usual") / "site"))


def build_here(project: Path, output: Path, day: str = DAY) -> Path:
    """Built by this process, which may have built other things before."""
    assert main(["--project", str(project), "--output", str(output), "--today", day, "-q"]) == 0
    return output


def elsewhere(folder: Path) -> dict[str, str]:
    """Surroundings that differ from these in whatever they can."""
    home = folder / "home"
    home.mkdir()
    (home / "fonts.conf").write_text(NO_FONTS)
    return {
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "USER": "someone",
        "TZ": "Pacific/Kiritimati",
        "LANG": "C",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "4711",
        "PYTHONUTF8": "0",
        "FONTCONFIG_FILE": str(home / "fonts.conf"),
        "TERM": "dumb",
        "COLUMNS": "20",
    }


@pytest.mark.parametrize("fonts", [True, False], ids=["other surroundings", "no fonts"])
def test_surroundings_do_not_matter(project, usual, tmp_path, fonts):
    others = elsewhere(tmp_path)
    changed = {name: value for name, value in others.items() if (name == "FONTCONFIG_FILE") != fonts}
    assert tree(build(project, tmp_path / "site", **changed)) == usual


def test_neither_do_the_folder_nor_the_order_of_its_files(usual, tmp_path):
    moved = write(tmp_path / "en annan plats", reversed(FILES.items()))
    assert tree(build(moved, tmp_path / "ut", folder=moved)) == usual


def test_nor_does_the_day_where_no_page_asks_for_it(project, usual, tmp_path):
    assert tree(build_here(project, tmp_path / "site", day="2031-02-28")) == usual


def test_the_reference_site_is_the_same_wherever_it_is_built(tmp_path):
    here = build(ROOT, tmp_path / "here")
    copy = tmp_path / "copy"
    for name in ("templates", "content"):
        shutil.copytree(ROOT / name, copy / name)
    there = build(copy, tmp_path / "there", folder=tmp_path, **elsewhere(tmp_path))
    assert tree(there) == tree(here)


def test_building_again_touches_nothing(project, tmp_path):
    site = build_here(project, tmp_path / "site")
    before = marks(site)
    build_here(project, site)
    assert marks(site) == before


def marks(folder: Path) -> dict[str, tuple[int, int]]:
    """path → (time, inode) of everything in the folder, and of the folder itself."""
    found = [folder, *folder.rglob("*")]
    return {str(path): (path.stat().st_mtime_ns, path.stat().st_ino) for path in found}


def replace(path: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(project: Path) -> None:
        text = (project / path).read_text("utf-8")
        assert old in text, f"{path} holds no {old!r}"
        (project / path).write_text(text.replace(old, new, 1), encoding="utf-8", newline="")

    return edit


def add(path: str, text: str) -> Callable[[Path], None]:
    return lambda project: write(project, [(path, text)]) and None


def remove(path: str) -> Callable[[Path], None]:
    return lambda project: os.unlink(project / path)


def rename(path: str, name: str) -> Callable[[Path], None]:
    return lambda project: (project / path).rename((project / path).with_name(name))


def undo(project: Path) -> None:
    shutil.rmtree(project)
    write(project)


# One after another, each on what the one before left.
EDITS = {
    "a title": replace("content/goals/annat.md", "title: Annat", "title: Något annat"),
    "a heading": replace("content/goals/jobb.md", "bland länen {#rang}", "av länen {#plats}"),
    "a number": replace("content/data/jobs.csv", "män,639\n19,2021,alla,1251", "män,640\n19,2021,alla,1252"),
    "what a dataset means": replace("content/data/jobs.yaml", "better: higher", "better: lower"),
    "a setting": replace("content/site.yaml", "sv: Prov", "sv: Nytt prov"),
    "own words": replace("content/site.yaml", "base_url", "vocabulary: {goal: {sv: Delmål, en: Aim}}\nbase_url"),
    "a page more": add("content/goals/tredje.md", FILES["content/goals/annat.md"]),
    "a page less": remove("content/goals/annat.md"),
    "a page in another place": rename("content/goals/tredje.md", "fjarde.md"),
    "a draft": replace("content/goals/fjarde.md", "area:", "draft: true\narea:"),
    "a template": add("templates/partials/strategy.html", "<p>Egen.</p>\n"),
    "a template less": remove("templates/partials/strategy.html"),
    "everything undone": undo,
}


def test_a_build_after_an_edit_is_a_build_from_nothing(tmp_path):
    project, site = write(tmp_path / "project"), tmp_path / "site"
    trees = [tree(build_here(project, site))]
    for name, edit in EDITS.items():
        edit(project)
        trees.append(tree(build_here(project, site)))
        copy = shutil.copytree(project, tmp_path / "copies" / str(len(trees)), ignore=ignore_patterns(".sikte"))
        assert tree(build(copy, tmp_path / "clean" / str(len(trees)))) == trees[-1], name
    assert trees[-1] == trees[0]
    changes = [name for name, before, after in zip(EDITS, trees, trees[1:], strict=False) if before != after]
    assert changes == list(EDITS), "an edit changed nothing"
