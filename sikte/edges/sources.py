"""The author's files: content/ and templates/ by path, each read when it is asked for."""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from unicodedata import normalize

from sikte.edges.failures import Failure, concerning, failure
from sikte.edges.noted import Noted
from sikte.problems import nearest, note, problem
from sikte.values.files import Files, Lying
from sikte.values.kept import Kept, Moved, digest_of
from sikte.values.places import Place, Problem

LEFT_BEHIND = ("Thumbs.db", "desktop.ini", "__pycache__")
TEMPLATES, TEXTS = "templates/", "content/"
# These are joined, whatever they are called.
GATHERED = re.compile(r"templates/(css/[^/]+\.css|js/[^/]+\.js)")
Found = tuple[str, str, Problem | None]
Mark = tuple[int, ...]


def read(project: Path, noted: Noted | None = None) -> tuple[Files, tuple[Problem, ...]]:
    """Every file below content/ and templates/, its path relative to the project with `/`, in order of path.

    The default theme lies under the project's own templates, which take precedence file by file.
    Names are normalised to NFC. A file that cannot be a source is left out, with a problem.
    noted: the digests that are known from before. A file that changes afterwards raises Moved when it is fetched.
    """
    noted = noted or Noted()
    found = tuple(_everything(project))
    digests = {name: (_digest(path, noted), path) for name, path, flaw in found if not flaw}
    there = {name: digest for name, (digest, _) in sorted(digests.items()) if digest}
    paths = dict(digests.values())
    files = Files(Lying(lambda: there, lambda digest: partial(_same, paths[digest], digest)))
    return files, (*(flaw for _, _, flaw in found if flaw), *_unused(found, files))


def _unused(found: Iterable[Found], files: Files) -> Iterator[Problem]:
    """A note for each template of the project's own that neither takes the place of the theme's nor is named by
    another: its name may be misspelt."""
    shipped = f"{theme()}{os.sep}"
    theirs = {name for name, path, _ in found if path.startswith(shipped)}
    placed = {name: path for name, path, _ in found if name.startswith(TEMPLATES) and name in files}
    own = [name for name, path in placed.items() if not path.startswith(shipped)]
    lone = [name for name in own if name not in theirs and not GATHERED.fullmatch(name)]
    said = b"".join(files[name] for name in own) if lone else b""
    for name in (name for name in lone if name.removeprefix(TEMPLATES).encode() not in said):
        yield note(Place(name), "template-unused", words=name, near=nearest(name, sorted(theirs)))


def _digest(path: str, noted: Noted) -> str:
    """What a file is known by; "" where it has gone since it was listed."""
    try:
        return noted.digest(path, os.stat(path), path)
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise failure(path, error) from error


def _same(path: str, digest: str) -> bytes:
    """What the file holds, as long as that is what it held."""
    with concerning(path):
        try:
            content = Path(path).read_bytes()
        except FileNotFoundError:
            raise Moved(path) from None
    if digest_of(content) != digest:
        raise Moved(path)
    return content


def again(files: Files, touched: Iterable[str], project: Path) -> Files | None:
    """The files as `read` gave them, but for those that were touched since, by where they lie, which are read again;
    None where more than what they hold may have changed."""
    names = {path.removeprefix(f"{project}{os.sep}").replace(os.sep, "/"): path for path in touched}
    if not all(name.startswith(TEXTS) and name in files and not os.path.islink(names[name]) for name in names):
        return None
    found = {name: _digest(path, Noted()) for name, path in names.items()}
    news = {name: Kept(digest, partial(_same, names[name], digest), bytes) for name, digest in found.items()}
    return files | Files(news) if all(found.values()) else None


def fingerprint(project: Path) -> dict[str, Mark]:
    """Changes whenever a source does: size, time and identity of each, by where it lies, without reading any. Empty
    where a folder cannot be looked into, as one that is taken away meanwhile."""
    try:
        return marks(path for _, path, _ in _everything(project))
    except Failure:
        return {}


def marks(paths: Iterable[str]) -> dict[str, Mark]:
    """The part of a fingerprint that these files are; what is no file is left out."""
    found = {}
    for path in paths:
        with suppress(OSError):
            lies = os.lstat(path)
            found[path] = lies.st_mode, lies.st_size, lies.st_mtime_ns, lies.st_ino
    return found


def watched(project: Path) -> tuple[Path, ...]:
    """The folders that the sources lie in."""
    return tuple(folder for folder in (project / "content", project / "templates", theme()) if folder.is_dir())


def theme() -> Path:
    """The default theme: inside the installed package, else beside it in the repository."""
    package = Path(__file__).resolve().parents[1]
    shipped = package / "theme"
    return shipped if shipped.is_dir() else package.parent / "templates"


def _everything(project: Path) -> Iterator[Found]:
    """(path, where it lies, its flaw) of every file; of two with the same path, the later one counts."""
    yield from _root(theme(), "templates", theme())
    yield from _root(project / "templates", "templates", project)
    yield from _root(project / "content", "content", project)


def _root(folder: Path, name: str, bounds: Path) -> Iterator[Found]:
    if not folder.resolve().is_relative_to(bounds):
        yield name, str(folder), problem(Place(name), "link-outside")
    elif folder.is_dir():
        yield from _walk(str(folder), name, bounds, ())


def _walk(folder: str, name: str, bounds: Path, above: tuple[str, ...]) -> Iterator[Found]:
    above = (*above, os.path.realpath(folder))
    names: dict[str, str] = {}
    for entry in _entries(folder):
        shown = f"{name}/{_plain(entry.name)}"
        twin = names.get(shown.casefold())
        names.setdefault(shown.casefold(), shown)
        if twin:
            yield shown, entry.path, problem(Place(shown), "names-alike", other=twin)
        elif flaw := _flaw(entry, bounds, above):
            yield shown, entry.path, problem(Place(shown), flaw)
        elif entry.is_dir():
            yield from _walk(entry.path, shown, bounds, above)
        elif entry.is_file():
            yield shown, entry.path, None


def _entries(folder: str) -> list[os.DirEntry[str]]:
    with concerning(folder), os.scandir(folder) as entries:
        return sorted((entry for entry in entries if not _ignored(entry.name)), key=lambda entry: entry.name)


def _ignored(name: str) -> bool:
    """Hidden files, what editors and Office leave while they work, and what systems leave behind."""
    backup = name.endswith(("~", ".swp")) or name[0] == name[-1] == "#"
    return backup or name.startswith((".", "~$")) or name in LEFT_BEHIND


def _plain(name: str) -> str:
    """In NFC, with bytes that are no UTF-8 written out."""
    return name if name.isascii() else normalize("NFC", name).encode("utf-8", "backslashreplace").decode()


def _flaw(entry: os.DirEntry[str], bounds: Path, above: tuple[str, ...]) -> str:
    """Why this file or folder cannot be a source: the code of a problem, else ""."""
    if not entry.name.isprintable():
        return "name-unreadable"
    if entry.is_symlink():
        real = os.path.realpath(entry.path)
        if not Path(real).is_relative_to(bounds):
            return "link-outside"
        if real in above:
            return "link-in-circle"
        return "" if os.path.exists(real) else "link-broken"
    return ""
