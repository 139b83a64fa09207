"""Broken input: every folder in tests/broken says where, what and how to mend it, harms nothing, and builds once mended.

A folder holds only what differs from the healthy project _base: files laid over it, `without.txt` with files
taken away, `expected.txt` with what the command says, and `cure/` with what a reader of that would then write.
"""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from sikte.build import site
from sikte.commands import main
from sikte.edges.sources import read
from sikte.language.messages import line
from sikte.website.templating import layouter
from tests.broken.laying import BASE, FOLDER, lay, listed
from tests.running import DAY, sikte

CASES = sorted(path for path in FOLDER.iterdir() if (path / "expected.txt").is_file())
LINE = re.compile(r"(?P<path>\S.*?):(?P<line>[0-9]+): (?:obs: |note: )?(?P<what>.+?) — (?P<hint>.+)")
# Of what is not there, or cannot be shown, no words can be quoted.
NAMELESS = re.compile("saknas|tom cell|tomt|NUL|osynligt|teckenkodning|UTF-8|celler|citattecknen|fel till|två diagram|utan sitt resultat|tar slut")
# No language can be told, or it is wrong in Swedish alone.
ONLY_SWEDISH = (
    "settings-missing",
    "settings-unknown-key",
    "settings-language",
    "address-own",
    "translation-without-original",
    "dataset-untranslated",
    "claim-contradicts",
    "unit-mistyped",
)
# What authors of English sites write in Swedish, too.
KEYWORDS = {"högst", "störst"}
SWEDISH = re.compile(r"”\w+|\w*[åäöÅÄÖ]\w*|och|inte|eller|finns|saknas|skriv|som|ett|till|ska|på")


def case(path: Path) -> object:
    return pytest.param(path, id=path.name)


def marks(folder: Path) -> dict[str, object]:
    """Every file of a folder: its bytes, time and identity."""
    found = {path: path.stat() for path in folder.rglob("*")}
    return {
        path.relative_to(folder).as_posix(): (stat.st_mtime_ns, stat.st_ino, path.is_file() and path.read_bytes())
        for path, stat in found.items()
    }


def around(project: Path) -> list[str]:
    """What a project's folder holds beside what the builds remember."""
    return sorted(path.name for path in project.iterdir() if path.name != ".sikte")


def run(project: Path) -> int:
    return main(["--project", str(project), "--today", DAY])


@pytest.fixture(scope="module")
def healthy(tmp_path_factory) -> Path:
    """The healthy project, built; its templates compiled once, for all who are split off from here to lay out pages."""
    project = lay(tmp_path_factory.mktemp("healthy"), BASE)
    templates = read(project)[0].under("templates/", "")
    for page in (name for name in templates if name.endswith(".html")):
        layouter(templates, page)
    assert run(project) == 0
    return project / "site"


@pytest.fixture
def project(tmp_path, healthy) -> Path:
    """A copy of the healthy project with its site and its memory, to be broken."""
    for name in ("site", ".sikte"):
        shutil.copytree(healthy.with_name(name), tmp_path / name)
    return lay(tmp_path, BASE)


def test_there_are_enough_of_them():
    assert len(CASES) >= 100
    assert sorted(path for path in FOLDER.iterdir() if path.is_dir() and not path.name.startswith("_")) == CASES


@pytest.mark.parametrize("broken", [case(path) for path in CASES])
def test_what_is_broken_is_told_and_mended(broken, project, capsys):
    lay(project, broken)
    before, beside = marks(project / "site"), around(project)
    expected = listed(broken / "expected.txt")
    count = sum(": obs: " not in told for told in expected)
    capsys.readouterr()

    assert run(project) == 1
    told = capsys.readouterr()
    assert told.err.splitlines() == [*expected, f"{count} problem. site/ är orörd."]
    assert told.out == ""
    assert marks(project / "site") == before
    assert around(project) == beside

    lay(project, broken / "cure")
    assert run(project) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("broken", [case(path) for path in CASES])
def test_a_message_has_a_place_the_words_and_a_cure(broken):
    for told in listed(broken / "expected.txt"):
        found = LINE.fullmatch(told)
        assert found, told
        here = written(broken, found["path"], int(found["line"]))
        assert int(found["line"]) == 1 or NAMELESS.search(found["what"]) or speaks_of(found["what"], here), told


def written(broken: Path, path: str, number: int) -> str:
    """The author's line that a message speaks of."""
    file = next(folder / path for folder in (broken, BASE) if (folder / path).exists() or folder == BASE)
    if file.suffix == ".xlsx" or not file.exists():
        return ""
    content = file.read_bytes()
    lines = content.decode("utf-8", "replace").split("\n")
    assert number <= len(lines), f"{path} has no line {number}"
    return lines[number - 1]


def speaks_of(message: str, here: str) -> bool:
    """Whether a message quotes something of a line, or has at least a word in common with it."""
    quoted = (words.removesuffix(" …") for words in re.findall("”(.+?)”", message))
    common = {*re.findall(r"\w{2,}", message.casefold())} & {*re.findall(r"\w{2,}", here.casefold())}
    return bool(common) or any(words in here for words in quoted)


@pytest.mark.parametrize("broken", [case(path) for path in CASES if path.name not in ONLY_SWEDISH])
def test_an_english_site_is_told_in_english(broken, project):
    lay(project, broken)
    settings = project / "content/site.yaml"
    settings.write_bytes(re.sub(rb"(?m)^language: .*", b"language: en", settings.read_bytes()))
    sources, _ = read(project)
    own = b" ".join(text for path, text in sources.items() if path.startswith("content/")).decode("utf-8", "replace")
    found = site(sources, date.fromisoformat(DAY))
    assert (found.language, bool(found.problems)) == ("en", True)
    for problem in found.problems:
        told = line(problem, "en").partition(": ")[2]
        foreign = {word for word in re.findall(r"”?\w+", told) if SWEDISH.fullmatch(word)} - KEYWORDS
        assert not [word for word in foreign if word not in own], told


@pytest.mark.parametrize("name", ["claim-false", "several-files", "data-two-encodings"])
def test_in_a_process_of_its_own_it_is_the_same(name, project):
    lay(project, FOLDER / name)
    done = sikte("--project", project, "--today", DAY)
    assert done.returncode == 1
    assert done.stderr.splitlines()[:-1] == listed(FOLDER / name / "expected.txt")
