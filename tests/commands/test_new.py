"""`new`: a website to start from, in Swedish or English."""

from pathlib import Path

import pytest

from sikte.commands import main
from tests.edges.samples import tree
from tests.running import DAY

FIRST = {"sv": ("En webbplats att börja från finns nu i", "Mål#1"), "en": ("A website to start from now lies in", "Goal#1")}


@pytest.mark.parametrize("language", FIRST)
def test_what_it_makes_builds_without_a_single_remark(tmp_path, monkeypatch, capsys, language):
    monkeypatch.chdir(tmp_path)
    assert main(["new", "goals", "--language", language]) == 0
    told = capsys.readouterr()
    assert told.out.startswith(f"{FIRST[language][0]} goals.\n") and told.err == ""
    assert "sikte preview --project goals" in told.out
    assert main(["build", "--strict", "--project", "goals", "--today", DAY]) == 0
    first = Path("goals/site/index.html").read_text("utf-8")
    assert FIRST[language][1] in first and f'<html lang="{language}"' in first
    capsys.readouterr()
    assert main(["publish", "--project", "goals"]) == 2
    settings = Path("goals/content/site.yaml").read_text("utf-8")
    Path("goals/content/site.yaml").write_text(
        settings.replace("# publish:", "publish:").replace("#   we", "  we").replace("/srv", "../srv"), "utf-8"
    )
    assert main(["publish", "--project", "goals"]) == 1
    assert "content/data/commuting.yaml:" in capsys.readouterr().err


def test_swedish_is_spoken_unless_asked_otherwise(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["new", "en ny mapp", "-q"]) == 0
    assert "language: sv" in Path("en ny mapp/content/site.yaml").read_text("utf-8")
    assert capsys.readouterr().out == ""
    assert main(["new", "en ny mapp", "--language", "en"]) == 2
    assert "exists already and is not empty" in capsys.readouterr().err


def test_an_empty_folder_is_taken_and_so_is_what_a_killed_run_began(tmp_path, monkeypatch):
    (tmp_path / ".sikte-new" / "content").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert main(["new", "."]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [".gitignore", "README.md", "content"]


@pytest.mark.parametrize("name", ["letter.txt", ".git", "content"])
def test_nothing_that_exists_is_overwritten(tmp_path, monkeypatch, capsys, name):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / name).write_text("mine")
    monkeypatch.chdir(tmp_path)
    assert main(["new", "full"]) == 2
    assert main(["new", f"full/{name}"]) == 2
    assert "inget som finns skrivs över" in capsys.readouterr().err
    assert tree(tmp_path) == {f"full/{name}": b"mine"}


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["new"], "säg var den nya webbplatsen ska ligga"),
        (["new", "x", "--language", "fi"], "välj sv eller en"),
        (["new", "x", "y"], "”y” hör inte till kommandot ”new”"),
        (["new", "x", "--undo"], "hör till kommandot ”publish”"),
        (["build", "--language", "en"], "belongs to the command “new”"),
    ],
)
def test_wrong_usage_is_refused_with_a_hint(tmp_path, monkeypatch, capsys, words, hint):
    monkeypatch.chdir(tmp_path)
    assert main(words) == 2
    assert hint in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_both_languages_hold_the_same_files_and_figures():
    from sikte.edges.starter import STARTERS

    figures = [(STARTERS / spoken / "content/data/commuting.csv").read_text("utf-8") for spoken in ("sv", "en")]
    values = [[line.rpartition(",")[2] for line in text.splitlines()[1:]] for text in figures]
    assert values[0] == values[1]
    kinds = [sorted(str(path.parent.relative_to(STARTERS / spoken)) for path in (STARTERS / spoken).rglob("*.*")) for spoken in ("sv", "en")]
    assert kinds[0] == kinds[1]
