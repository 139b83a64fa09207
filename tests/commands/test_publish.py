"""`publish` as its users give it."""

import json
from pathlib import Path

import pytest

from sikte.commands import main
from tests.changes.samples import PROJECT, folder, made

GOAL = "content/goals/nojda.md"
DRAFT = "---\ntitle: Sedan\ndraft: true\n---\nMer.\n"


def make(sources, today, drafts=False):
    """The engine, over the files of the project alone: its theme is the one that samples use."""
    return made({path: text for path, text in sources.items() if path.startswith("content/")}, today)


@pytest.fixture
def project(tmp_path, monkeypatch) -> Path:
    """A project with two targets, the first one a folder."""
    home = tmp_path / "home"
    texts = PROJECT | {"content/site.yaml": PROJECT["content/site.yaml"] + TARGETS}
    folder(home, {path: text.encode() for path, text in texts.items()})
    monkeypatch.chdir(home)
    return home


TARGETS = "publish:\n  webben: {folder: ../www/mal}\n  prov: {folder: ../www/prov}\n"


def reword(project: Path, word: str) -> None:
    (project / GOAL).write_text(PROJECT[GOAL].replace("flyttar sällan", f"flyttar {word}"), "utf-8")


def published(project: Path, name: str = "mal") -> dict[str, bytes]:
    where = project.parent / "www" / name
    return {path.relative_to(where).as_posix(): path.read_bytes() for path in where.rglob("*") if path.is_file()}


def pages(project: Path) -> int:
    return sum(name.split("/")[-1] == "index.html" for name in published(project))


def test_a_release_is_told_put_and_undone(project, capsys):
    where = project.parent / "www/mal"
    assert main(["publish"], make) == 0
    assert capsys.readouterr().out == f"Publicerat till {where} för första gången. Sidor: {pages(project)}.\n"
    first = published(project)
    reword(project, "aldrig")
    assert main(["publish", "webben"], make) == 0
    told = capsys.readouterr().out
    assert "    Före:  Den som är nöjd flyttar sällan.\n    Efter: Den som är nöjd flyttar aldrig.\n" in told
    assert told.endswith(f"Publicerat till {where}. Sidor: {pages(project)}. Ångra med: sikte publish webben --undo\n")
    assert published(project) != first
    assert main(["publish", "--undo"], make) == 0
    assert published(project) == first
    assert capsys.readouterr().out.startswith(f"{where} visar den förra utgåvan igen.")
    assert not (project / "site").exists()


def test_the_same_release_again_says_so(project, capsys):
    main(["publish"], make)
    capsys.readouterr()
    assert main(["publish"], make) == 0
    assert capsys.readouterr().out == f"Inget skiljer sig.\n{project.parent}/www/mal visar redan det här. Sidor: {pages(project)}.\n"


def test_what_is_published_is_made_from_nothing(project, monkeypatch):
    from sikte.edges.store import Store

    forgotten = []
    monkeypatch.setattr(Store, "forget", lambda store: forgotten.append(store))
    main(["build", "-q"], make)
    assert not forgotten
    main(["publish", "-q"], make)
    assert len(forgotten) == 1


def test_another_target_is_another_place(project):
    assert main(["publish", "prov", "-q"], make) == 0
    assert published(project, "prov") and not published(project)


def test_changes_compares_with_the_last_release_and_not_with_what_was_built_since(project, capsys):
    main(["publish", "-q"], make)
    reword(project, "aldrig")
    main(["build", "-q"], make)
    assert main(["changes"], make) == 0
    assert "    Efter: Den som är nöjd flyttar aldrig." in capsys.readouterr().out
    assert main(["changes", "--against", "site"], make) == 0
    assert capsys.readouterr().out == "Inget skiljer sig.\n"


def test_invented_figures_are_refused_unless_accepted(project, capsys):
    data = next(path for path in PROJECT if path.endswith(".yaml") and "/data/" in path)
    folder(project, {data: (PROJECT[data] + "example: ja\n").encode()})
    line = PROJECT[data].count("\n") + 1
    assert main(["publish"], make) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"{data}:{line}: siffrorna är påhittade och läggs inte ut — byt dem mot riktiga, "
        "eller kör publish --examples om webbplatsen är en demonstration",
        f"1 problem. {project.parent}/www/mal är orört.",
    ]
    assert not published(project)
    assert main(["publish", "--examples"], make) == 0


def test_drafts_are_left_out_and_told_unless_asked_for(project, capsys):
    folder(project, {"content/pages/sedan.md": DRAFT.encode()})
    asked = []

    def noting(sources, today, drafts=False):
        asked.append(drafts)
        return make({path: text for path, text in sources.items() if "sedan" not in path}, today)

    assert main(["publish"], noting) == 0
    assert capsys.readouterr().err == (
        "content/pages/sedan.md:3: obs: utkastet läggs inte ut — ta bort raden när sidan är klar, "
        "eller kör publish --drafts\n"
    )
    assert main(["publish", "--strict"], noting) == 1
    assert capsys.readouterr().err.startswith("content/pages/sedan.md:3: obs: utkastet läggs inte ut")
    assert main(["publish", "--drafts"], noting) == 0
    assert (capsys.readouterr().err, asked) == ("", [False, False, True])


def test_problems_stop_it(project, capsys):
    main(["publish", "-q"], make)
    before = published(project)
    (project / GOAL).write_text(PROJECT[GOAL].replace("share.change", "share.chnge"), "utf-8")
    assert main(["publish"], make) == 1
    told = capsys.readouterr()
    assert told.out == "" and told.err.endswith(f"1 problem. {project.parent}/www/mal är orört.\n")
    assert published(project) == before


def test_a_release_whose_record_is_damaged_is_told_and_replaced(project, capsys):
    main(["publish", "-q"], make)
    record = project.parent / "www/mal/sikte.json"
    record.write_bytes(b"{")
    assert main(["publish"], make) == 0
    assert "är skadad: sikte.json går inte att läsa" in capsys.readouterr().err
    assert json.loads(record.read_bytes())["files"]


def test_without_targets_the_cure_is_told_and_works(project, capsys):
    settings = project / "content/site.yaml"
    settings.write_text(PROJECT["content/site.yaml"], "utf-8")
    assert main(["publish"], make) == 2
    lines = capsys.readouterr().err.split("”")
    settings.write_text(PROJECT["content/site.yaml"] + f"{lines[1]}\n{lines[3]}\n".replace("/srv", "../srv"), "utf-8")
    assert main(["publish"], make) == 0
    assert (project.parent / "srv/www/mal/index.html").exists()


@pytest.mark.parametrize(
    ("words", "code", "hint"),
    [
        (["webbn"], 2, "menade du ”webben”? I content/site.yaml finns: webben, prov"),
        (["webben", "prov"], 2, "”prov” hör inte till kommandot ”publish”"),
        (["--undo"], 2, "har ingen tidigare utgåva att gå tillbaka till"),
        (["--against", "x"], 2, "hör till kommandot ”changes”"),
    ],
)
def test_wrong_usage_is_refused_with_a_hint(project, capsys, words, code, hint):
    assert main(["publish", *words], make) == code
    assert hint in capsys.readouterr().err
    assert not published(project)


@pytest.mark.parametrize("option", ["--undo", "--drafts", "--examples"])
def test_its_options_belong_to_no_other_command(project, capsys, option):
    assert main(["build", option], make) == 2
    assert "hör till kommandot ”publish”" in capsys.readouterr().err


def test_a_folder_among_the_projects_own_files_is_refused(project, capsys):
    settings = project / "content/site.yaml"
    settings.write_text(PROJECT["content/site.yaml"] + "publish: {webben: {folder: content/ute}}\n", "utf-8")
    assert main(["publish"], make) == 2
    assert "där ligger projektets egna filer" in capsys.readouterr().err
