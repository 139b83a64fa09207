import json
import os
from pathlib import Path

import pytest

from sikte.commands import main
from sikte.edges import output
from tests.commands.samples import make, project

TROUBLES = {
    "none": ("text", (), 0),
    "a note": ("OBS", (), 0),
    "a note where notes stop": ("OBS", ("--strict",), 1),
    "a problem": ("FEL", (), 1),
    "a bug": ("BUGG", (), 4),
    "a foreign folder": ("text", ("--output", "foreign"), 3),
    "an output among the sources": ("text", ("--output", "content/x"), 2),
    "an odd date": ("text", ("--today", "i dag"), 2),
    "an unknown option": ("text", ("--fast",), 2),
    "no content": ("text", ("--project", "foreign"), 2),
}


@pytest.fixture
def at(tmp_path, monkeypatch):
    """Goes to a project whose one page holds a text."""

    def go(text: str) -> Path:
        monkeypatch.chdir(project(tmp_path, sida=text))
        (tmp_path / "foreign").mkdir(exist_ok=True)
        (tmp_path / "foreign" / "letter.txt").write_text("dear")
        return tmp_path

    return go


@pytest.mark.parametrize("quiet", [(), ("-q",), ("-v",)], ids=["", "-q", "-v"])
@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("command", [(), ("build",), ("check",)], ids=["none", "build", "check"])
def test_exit_codes_whatever_is_printed(at, capsys, command, trouble, quiet):
    text, options, code = TROUBLES[trouble]
    at(text)
    writes_nothing = command == ("check",) and trouble == "a foreign folder"
    assert main([*command, *quiet, *options], make) == (0 if writes_nothing else code)
    told = capsys.readouterr()
    assert bool(told.out) == (quiet != ("-q",) and (code == 0 or writes_nothing))
    assert "Traceback" not in told.err or trouble == "a bug"
    assert Path("site").exists() == (code == 0 and command != ("check",))


def test_a_build_tells_what_it_wrote_in_one_line(at, capsys):
    folder = at("text")
    assert main([], make) == 0
    assert capsys.readouterr().out.startswith("site/ är byggd på ")
    assert main(["build"], make) == 0
    assert capsys.readouterr().out.startswith("site/ är redan aktuell (")
    (folder / "content/goals/sida.md").write_text("ny")
    assert main(["build", "-v"], make) == 0
    assert capsys.readouterr().out.splitlines()[0] == "~ sida/index.html"
    assert (folder / "site/sida/index.html").read_bytes().count(b"ny") == 1


def test_problems_stand_one_per_line_and_the_site_is_left_alone(at, capsys):
    folder = at("text")
    main([], make)
    before = [(path, path.stat().st_mtime_ns, path.stat().st_ino) for path in sorted(folder.glob("site/**/*"))]
    (folder / "content/goals/sida.md").write_text("OBS\nFEL\ntext\nFEL\n")
    capsys.readouterr()
    assert main([], make) == 1
    assert capsys.readouterr().err.splitlines() == [
        "content/goals/sida.md:2: ”FEL” saknas — lägg till raden ”FEL: …”",
        "content/goals/sida.md:4: ”FEL” saknas — lägg till raden ”FEL: …”",
        "content/goals/sida.md:1: obs: ”OBS” saknas — lägg till raden ”OBS: …”",
        "2 problem. site/ är orörd.",
    ]
    assert before == [(path, path.stat().st_mtime_ns, path.stat().st_ino) for path in sorted(folder.glob("site/**/*"))]


def test_quiet_still_tells_problems_but_no_notes(at, capsys):
    at("OBS\nFEL")
    main(["-q"], make)
    assert [line.split(" ")[0] for line in capsys.readouterr().err.splitlines()] == ["content/goals/sida.md:2:", "1"]


def test_flaws_of_files_are_told_with_the_problems_of_the_site(at, capsys):
    folder = at("FEL")
    (folder / "content" / "bort").symlink_to("/")
    assert main(["check"], make) == 1
    assert [line.split(" ")[0] for line in capsys.readouterr().err.splitlines()] == [
        "content/bort:1:",
        "content/goals/sida.md:1:",
        "2",
    ]


def test_a_problem_cannot_steer_the_terminal(at, capsys, monkeypatch):
    folder = at("text")

    def odd(sources, today, drafts=False):
        from sikte.problems import problem
        from sikte.values.pages import Site
        from sikte.values.places import Place

        return Site({}, "sv", (problem(Place("a.md"), "key-missing", key="x\x1b[31m\nb.md:1: fel"),))

    assert folder and main(["check"], odd) == 1
    told = capsys.readouterr().err
    assert "\x1b" not in told
    assert len(told.splitlines()) == 2


def test_a_bug_keeps_its_traceback_and_says_whose_fault_it_is(at, capsys):
    at("BUGG")
    main([], make)
    told = capsys.readouterr().err
    assert "ZeroDivisionError: a bug in the engine" in told
    assert told.endswith(
        "Det här är ett fel i Sikte, inte i dina filer. Skicka raderna ovan till den som sköter Sikte.\n"
    )


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["biuld"], "menade du ”build”?"),
        (["previw"], "menade du ”preview”?"),
        (["bygg"], "här finns: build, check, preview, changes, publish, new"),
        (["update"], "finns inte än i den här versionen"),
        (["changes", "--against", "x"], "är ingen webbplats som Sikte har byggt"),
        (["changes"], "det finns inget att jämföra med"),
        (["changes", "--html", "content/x.html"], "det finns inget att jämföra med"),
        (["build", "--json", "x"], "hör till kommandot ”changes”"),
        (["build", "--projct", "."], "menade du ”--project”?"),
        (["--qiet"], "menade du ”--quiet”?"),
        (["--strict=yes"], "--strict är fel skriven"),
        (["--output"], "--output är fel skriven"),
        (["build", "check"], "”check” hör inte till"),
        (["build", "--port", "80"], "hör till kommandot ”preview”"),
        (["preview", "--port", "80000"], "”80000” är ingen port"),
        (["preview", "--port", "-1"], "”-1” är ingen port"),
    ],
)
def test_a_mistyped_command_line_is_refused_with_a_hint(at, capsys, words, hint):
    at("text")
    assert main(words, make) == 2
    told = capsys.readouterr()
    assert hint in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""


@pytest.mark.parametrize(
    "words", [["--project", "p", "-q", "build"], ["build", "-q", "--project=p"], ["-q", "--project", "p"]]
)
def test_options_may_stand_anywhere(tmp_path, monkeypatch, words):
    project(tmp_path / "p", sida="text")
    monkeypatch.chdir(tmp_path)
    assert main(words, make) == 0
    assert (tmp_path / "p/site/sida/index.html").exists()


def test_help_and_refusals_speak_the_language_of_the_site(at, capsys):
    folder = at("text")
    (folder / "content/site.yaml").write_text("language: en\n")
    assert main(["--help"], make) == 0
    assert "Exit codes: 0 done" in capsys.readouterr().out
    main(["previw"], make)
    assert (
        capsys.readouterr().err
        == "sikte: unknown command: “previw” — did you mean “preview”? Known here: build, check, preview, changes, publish, new\n"
    )


def test_help_names_every_option_in_both_languages(capsys, at):
    from sikte.language.messages.surroundings import HELP_EN, HELP_SV

    words = "--undo --drafts --examples --language publish new --project --output --today --port --strict -v -q preview check build changes --against --html --json"
    for option in words.split():
        assert option in HELP_SV
        assert option in HELP_EN


def test_the_engine_is_told_the_day_and_that_only_previews_show_drafts(at):
    folder = at("text")
    main(["--today", "2026-03-01"], make)
    told = json.loads((folder / "site/sikte.json").read_text())
    assert (told["today"], told["drafts"]) == ("2026-03-01", False)


@pytest.mark.parametrize("command", ["build", "check"])
def test_the_next_command_first_puts_right_what_a_killed_one_left(at, capsys, command, monkeypatch):
    folder = at("text")
    main([], make)
    (folder / "site").rename(folder / ".site.sikte-old")
    (folder / "content/goals/sida.md").write_text("FEL")
    assert main([command], make) == 1
    assert (folder / "site/sida/index.html").exists()
    assert not (folder / ".site.sikte-old").exists()


def test_interrupted_in_the_midst_nothing_is_left(at, capsys, monkeypatch):
    folder = at("text")
    main([], make)
    (folder / "content/goals/sida.md").write_text("ny")

    def interrupt(*folders):
        raise KeyboardInterrupt

    monkeypatch.setattr(output, "exchange", interrupt)
    assert main([], make) == 130
    assert b"ny" not in (folder / "site/sida/index.html").read_bytes()
    assert sorted(os.listdir(folder)) == [".sikte", "content", "foreign", "site"]
    assert "Traceback" not in capsys.readouterr().err
