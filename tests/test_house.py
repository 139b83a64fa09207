"""The house rules that ARCHITECTURE.md draws, held against every file."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ENGINE = ROOT / "sikte"
FILES = sorted(ENGINE.rglob("*.py"))

# Each room may use those on the floors below it, and its neighbours on the same floor.
FLOORS = (
    {"values"},
    {"memory"},
    {"problems", "slugs", "record"},
    {"geography"},
    {"formats"},
    {"statistics"},
    {"language"},
    {"writing", "charts", "opendata", "search"},
    {"website"},
    {"build", "changes", "publishing"},
    {"commands"},
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
EDGES_MAY_USE = {"edges", "values", "problems"}
OUTSIDE = {
    "ctypes", "fcntl", "ftplib", "getpass", "glob", "http", "importlib", "io", "locale", "logging", "mmap",
    "multiprocessing", "os", "pathlib", "platform", "random", "requests", "secrets", "shelve", "shutil", "signal",
    "socket", "sqlite3", "ssl", "subprocess", "tempfile", "threading", "time", "tornado", "urllib", "uuid",
    "watchfiles",
}  # fmt: skip
PURE_AFTER_ALL = {"threading.Lock", "io.BytesIO", "io.StringIO", "urllib.parse", "uuid.NAMESPACE_URL", "uuid.uuid5"}
LONGEST = 300
# Charts of one's own are Python: the one place that runs what the project holds.
RUNS_CODE = ENGINE / "charts" / "own.py"


def room(path: Path) -> str:
    return path.relative_to(ENGINE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Every name that a file imports, in full: a.b for `from a import b`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{name.name}" for name in node.names)


def rooms_used(path: Path) -> set[str]:
    return {name.split(".")[1] for name in imports(path) if name.startswith("sikte.")} - {"__version__"}


def calls(path: Path) -> Iterator[str]:
    """Every call, as written: open, date.today."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


def named(paths: list[Path]) -> list[object]:
    return [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in paths]


@pytest.mark.parametrize("path", named([path for path in FILES if room(path) in FLOOR]))
def test_arrows_go_one_way(path):
    allowed = {other for other, floor in FLOOR.items() if floor <= FLOOR[room(path)]}
    if room(path) == "commands":
        allowed |= {"edges"}
    if room(path) == "values":
        allowed = {"values"}
    assert rooms_used(path) <= allowed


@pytest.mark.parametrize("path", named([path for path in FILES if room(path) == "edges"]))
def test_the_edges_know_nothing_of_what_is_said(path):
    assert rooms_used(path) <= EDGES_MAY_USE


def test_every_room_stands_on_a_floor():
    assert {room(path) for path in FILES} <= {*FLOOR, "edges", "__init__", "__main__"}


@pytest.mark.parametrize("path", named([path for path in FILES if room(path) != "edges"]))
def test_only_the_edges_meet_the_outside_world(path):
    outside = {name for name in imports(path) if name.split(".")[0] in OUTSIDE}
    assert {name for name in outside if not any(name.startswith(pure) for pure in PURE_AFTER_ALL)} == set()
    clocks = {"date.today", "datetime.today", "datetime.now", "datetime.utcnow"}
    forbidden = {"open", "input", "print", "exec", "eval", "compile", "__import__", *clocks}
    assert forbidden & set(calls(path)) == ({"compile", "exec"} if path == RUNS_CODE else set())


@pytest.mark.parametrize("path", named([*FILES, ROOT / "build.py"]))
def test_no_file_is_two_files(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST
