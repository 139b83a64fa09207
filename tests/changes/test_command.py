"""`changes` as its users give it."""

import json
import os
from pathlib import Path

import pytest

from sikte.commands import main
from tests.changes.samples import PROJECT, folder, made, usual

GOAL = "content/goals/nojda.md"


def make(sources, today, drafts=False):
    """The engine, over the files of the project alone: its theme is the one that samples use."""
    return made({path: text for path, text in sources.items() if path.startswith("content/")}, today)


@pytest.fixture
def project(tmp_path, monkeypatch) -> Path:
    """A project that is built, and has been edited since."""
    folder(tmp_path, {path: text.encode() for path, text in PROJECT.items()})
    folder(tmp_path / "site", usual())
    (tmp_path / GOAL).write_text(PROJECT[GOAL].replace("flyttar sällan", "flyttar aldrig"), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_text_in_the_terminal(project, capsys):
    assert main(["changes"], make) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Skillnader",
        "==========",
        "",
        "Nöjda invånare  /mal/nojda/",
        "  Mening",
        "    Före:  Den som är nöjd flyttar sällan.",
        "    Efter: Den som är nöjd flyttar aldrig.",
        "    Orsak: text",
        "",
        "Det som har ändrats: text (/mal/nojda/)",
        "Sidor: 1. Meningar: 1.",
    ]
    assert (project / "site/mal/nojda/index.html").read_bytes() == usual()["mal/nojda/index.html"]


def test_nothing_differs(project, capsys):
    (project / GOAL).write_text(PROJECT[GOAL], "utf-8")
    assert main(["changes"], make) == 0
    assert capsys.readouterr().out == "Inget skiljer sig.\n"


def test_against_another_site(project, capsys):
    (project / GOAL).write_text(PROJECT[GOAL], "utf-8")
    page = usual()["om/index.html"].replace(b"Ingen vet mer.", b"Alla vet.")
    folder(project / "old", {**usual(), "om/index.html": page})
    (project / "old/.DS_Store").write_text("x")
    assert main(["changes", "--against", "old"], make) == 0
    assert "    Före:  Alla vet." in capsys.readouterr().out


def test_the_reports(project, capsys):
    assert main(["changes", "-q", "--html", "a.html", "--json", "a.json"], make) == 0
    assert capsys.readouterr().out == ""
    assert "<ins>aldrig.</ins>" in (project / "a.html").read_text("utf-8")
    assert json.loads((project / "a.json").read_text("utf-8"))["counts"]["sentence"] == 1
    assert sorted(os.listdir(project)) == [".sikte", "a.html", "a.json", "content", "site"]


def test_problems_stop_it(project, capsys):
    (project / GOAL).write_text(PROJECT[GOAL].replace("share.change", "share.chnge"), "utf-8")
    assert main(["changes", "--json", "a.json"], make) == 1
    told = capsys.readouterr()
    assert told.out == "" and told.err.splitlines()[-1] == "1 problem. Inget är jämfört."
    assert not (project / "a.json").exists()


def test_a_wrong_template_stops_it(project, capsys):
    folder(project, {"templates/changes.html": b"{{ changes.nothing_here }}"})
    assert main(["changes", "--html", "a.html", "--json", "a.json"], make) == 1
    assert capsys.readouterr().err.startswith("templates/changes.html:1: ")
    assert not (project / "a.html").exists() and not (project / "a.json").exists()


@pytest.mark.parametrize(
    ("words", "code", "hint"),
    [
        (["--against", "content"], 2, "är ingen webbplats som Sikte har byggt"),
        (["--against", "nowhere"], 2, "ange en mapp som har sikte.json i sig"),
        (["--output", "elsewhere"], 2, "kör build först"),
        (["--html", "content/a.html"], 2, "ligger bland projektets eller webbplatsens egna filer"),
        (["--json", "site/a.json"], 2, "ange en annan plats"),
        (["--html", "nowhere/a.html"], 3, "nowhere/a.html"),
        (["--html"], 2, "--html är fel skriven"),
        (["--port", "5500"], 2, "hör till kommandot ”preview”"),
    ],
)
def test_wrong_usage_is_refused_with_a_hint(project, capsys, words, code, hint):
    assert main(["changes", *words], make) == code
    assert hint in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"files": 1}', b'{"files": {}, "pages": []}'])
def test_a_damaged_record_is_told(project, capsys, content):
    (project / "site/sikte.json").write_bytes(content)
    assert main(["changes"], make) == 3
    assert "är skadad: sikte.json går inte att läsa" in capsys.readouterr().err


def test_words_cannot_steer_the_terminal(project, capsys):
    page = usual()["om/index.html"].replace(b"Ingen vet mer.", b"Ingen\x1b[31m vet&shy;er.")
    folder(project / "old", {**usual(), "om/index.html": page})
    assert main(["changes", "--against", "old"], make) == 0
    told = capsys.readouterr().out
    assert "\x1b" not in told and "Ingen [31m veter." in told
