import ast
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FAKE = """\
import os, sys
print("sikte", *sys.argv[1:], "from", os.getcwd())
raise SystemExit(7)
"""
# Nothing to install, so that making the environment is quick.
EMPTY = "# nothing\n"
# Something that cannot be had, without asking anybody.
UNREACHABLE = f"--no-index\nsikte-needs-this==1.0 --hash=sha256:{'0' * 64}\n"


# A Python of the environment that is this one, pip and all, so that making it takes no time.
QUICK = """\
import os, sys, venv
sys.path.insert(0, {folder!r})
import build
def create(self, folder):
    python = build.python_in(folder)
    os.makedirs(os.path.dirname(python), exist_ok=True)
    with open(python, "w") as script:
        script.write('#!/bin/sh\\nexec "%s" "$@"\\n' % sys.executable)
    os.chmod(python, 0o755)
venv.EnvBuilder.create = create
sys.exit(build.main(sys.argv[1:]))
"""


def hang(folder: Path) -> Path:
    """A build.py in a folder with a Sikte that only tells what it was asked."""
    (folder / "sikte" / "edges").mkdir(parents=True)
    for name in ("build.py", "sikte/edges/lock.py"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "sikte" / "__init__.py").touch()
    (folder / "sikte" / "__main__.py").write_text(FAKE)
    (folder / "requirements.lock").write_text(EMPTY)
    return folder / "build.py"


@pytest.fixture
def door(tmp_path) -> Path:
    return hang(tmp_path)


@pytest.fixture(scope="module")
def opened(tmp_path_factory) -> Path:
    """A door that has been knocked at once, with the environment that it really makes."""
    door = hang(tmp_path_factory.mktemp("door"))
    first = knock(door, "preview", "--port", "5 000")
    assert (first.returncode, first.stdout) == (7, "sikte preview --port 5 000 from /\n")
    assert "Förbereder Sikte i .venv/" in first.stderr
    return door


def knock(door: Path, *words: str, cwd: Path | str = "/", timeout: int = 120) -> subprocess.CompletedProcess:
    command = [sys.executable, str(door), *words]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=timeout)


def quick(door: Path) -> list[str]:
    """A knock where making the environment takes no time."""
    return [sys.executable, "-c", QUICK.format(folder=str(door.parent))]


def test_the_second_time_it_prepares_nothing_and_hands_over_words_and_exit_code(opened):
    second = knock(opened, "check")
    assert (second.returncode, second.stdout, second.stderr) == (7, "sikte check from /\n", "")


def test_it_prepares_anew_only_when_the_lock_file_has_changed(door):
    for text, prepares in ((EMPTY, True), (EMPTY, False), (EMPTY + "# more\n", True), (EMPTY + "# more\n", False)):
        door.with_name("requirements.lock").write_text(text)
        done = subprocess.run(quick(door), capture_output=True, text=True)
        assert (done.returncode, "Förbereder" in done.stderr) == (7, prepares)


def test_two_first_runs_at_once_make_one_environment(door):
    runs = [subprocess.Popen(quick(door), stderr=subprocess.PIPE, text=True) for _ in range(4)]
    told = [run.communicate(timeout=120)[1] for run in runs]
    assert [run.returncode for run in runs] == [7] * 4
    assert sum("Förbereder" in words for words in told) == 1
    assert not (door.parent / ".venv.lock").exists()


@pytest.mark.skipif(os.name == "nt", reason="signals as on POSIX")
def test_killed_while_preparing_it_starts_over(door):
    command = [sys.executable, str(door)]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, process_group=0)
    running.stderr.readline()
    time.sleep(0.5)
    os.killpg(running.pid, 9)
    running.communicate()
    assert (door.parent / ".venv").exists()
    assert knock(door).returncode == 7
    assert not (door.parent / ".venv.lock").exists()


def test_what_cannot_be_installed_is_said_and_left_unfinished(door):
    door.with_name("requirements.lock").write_text(UNREACHABLE)
    done = subprocess.run(quick(door), capture_output=True, text=True)
    assert done.returncode == 3
    assert "sikte-needs-this" in done.stderr
    assert "nätet" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (door.parent / ".venv" / "sikte-digest").exists()


@pytest.mark.parametrize(
    ("lacking", "told"),
    [
        ("import importlib.util; importlib.util.find_spec = lambda name: None", "python3-venv"),
        ("sys.version_info = (3, 9, 2)", "3.11"),
    ],
    ids=["without environments", "too old"],
)
def test_a_python_that_cannot_go_on_is_told_what_to_install(door, lacking, told):
    script = f"import sys; sys.path.insert(0, {str(door.parent)!r}); import build; {lacking}; sys.exit(build.main([]))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 3
    assert told in done.stderr


def test_an_old_python_can_read_what_it_is_told():
    ast.parse((ROOT / "build.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_a_lookalike_module_where_the_command_is_given_is_not_taken(opened, tmp_path):
    (tmp_path / "sikte").mkdir()
    (tmp_path / "sikte" / "__main__.py").write_text("raise SystemExit('wrong')")
    assert knock(opened, cwd=tmp_path).returncode == 7


def test_before_it_hands_over_it_does_next_to_nothing(opened):
    script = f"""
import sys, time
start = time.process_time()
sys.path.insert(0, {str(opened.parent)!r})
import build
build.hand_over = lambda command: print(time.process_time() - start, *sys.modules)
build.main([])
"""
    seconds, *modules = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True).stdout.split()
    assert float(seconds) < 0.05
    assert not {"venv", "subprocess", "sikte", "ssl"} & set(modules)


@pytest.mark.long
def test_a_fresh_clone_builds_its_site_and_the_second_time_installs_nothing(tmp_path):
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)
    first = knock(clone / "build.py", cwd=clone, timeout=600)
    assert first.returncode == 0, first.stderr
    assert (clone / "site" / "index.html").exists()
    second = knock(clone / "build.py", cwd=clone)
    assert (second.returncode, second.stderr) == (0, "")
    assert subprocess.run(["git", "status", "--porcelain"], cwd=clone, capture_output=True).stdout == b""


@pytest.mark.long
def test_the_wheel_carries_the_theme(tmp_path):
    wheel = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", tmp_path, ROOT]
    subprocess.run(wheel, check=True)
    [made] = tmp_path.glob("*.whl")
    shutil.unpack_archive(made, tmp_path / "unpacked", "zip")
    shipped = tmp_path / "unpacked" / "sikte" / "theme"
    theme = ROOT / "templates"
    assert {p.relative_to(shipped) for p in shipped.rglob("*")} == {p.relative_to(theme) for p in theme.rglob("*")}
    assert (tmp_path / "unpacked" / "sikte" / "edges" / "preview.css").exists()
