"""Datasets: every content/data/NAME.yaml with the data file that it describes."""

import re
from collections.abc import Iterator, Mapping

from sikte.formats import assembly, description, tables
from sikte.formats.description import Description
from sikte.formats.tables import Table
from sikte.problems import in_order, nearest, note, problem
from sikte.slugs import slug
from sikte.values.content import Settings
from sikte.values.data import Dataset
from sikte.values.places import Place, Problem

FOLDER = "content/data/"
NAME = re.compile("[a-z][a-z0-9_]*")
RESERVED = ("region", "site", "today", "and", "or", "not", "is", "in", "if", "else", "true", "false", "none")
READABLE = (".csv", ".xlsx")
SHEETED = ".xlsx"
LATER = (".px", ".json")
FOREIGN = (".xls", ".xlsm", ".xlsb", ".ods", ".tsv", ".txt", ".yml")


def names(sources: Mapping[str, bytes]) -> tuple[str, ...]:
    """The names that the files of content/data/ give to datasets, sound or not, described or not."""
    return tuple(dict.fromkeys(_name(path) for path in _files(sources, (".yaml", *READABLE))))


def read(sources: Mapping[str, bytes], settings: Settings) -> tuple[dict[str, Dataset], tuple[Problem, ...]]:
    """The datasets by name, and what is wrong with them.

    One whose figures cannot be told (no file, an unknown column, a wrong cell) is left out; one with
    impossible figures, or with a fault in what is said about it, is there all the same: its texts are checked too.
    """
    found: list[Problem] = []
    described = _described(sources, settings, found)
    files = {name: _wanted(one, sources) for name, one in described.items() if one}
    if None not in described.values():
        astray = {path for name, file in files.items() if file not in sources for path in _own(name)}
        found.extend(_undescribed(sources, astray | set(files.values())))
    opened: dict[tuple[object, ...], Table | None] = {}
    found.extend(_elsewhere(sources, set(files.values())))
    datasets = {}
    for name, path in files.items():
        table = _table(described[name], path, sources, opened, found)
        dataset = assembly.dataset(described[name], table, settings, found) if table else None
        if dataset:
            datasets[name] = dataset
        found.extend(_incomparable(described[name], described))
    return datasets, in_order(found)


def _files(sources: Mapping[str, bytes], endings: tuple[str, ...]) -> list[str]:
    """The files that lie in the data folder itself; hidden ones and Excel's locks (~$) are none."""
    inside = (path for path in sources if path.startswith(FOLDER) and "/" not in path[len(FOLDER) :])
    return sorted(path for path in inside if path.casefold().endswith(endings) and path[len(FOLDER)] not in ".~")


def _name(path: str) -> str:
    return path.removeprefix(FOLDER).rpartition(".")[0]


def _described(sources: Mapping[str, bytes], settings: Settings, found: list[Problem]) -> dict[str, Description | None]:
    """What each YAML file says; None where it says nothing that can be gone by."""
    described: dict[str, Description | None] = {}
    for path in _files(sources, (".yaml",)):
        name = _name(path)
        described[name] = None
        if name in RESERVED:
            found.append(problem(Place(path), "dataset-reserved", words=name))
        elif not NAME.fullmatch(name):
            found.append(problem(Place(path), "dataset-name", words=name))
        else:
            described[name] = description.read(sources[path], path, name, settings.language, found)
    return described


def _wanted(one: Description, sources: Mapping[str, bytes]) -> str:
    """The path of the data file: the one named, else the one called like the dataset."""
    if one.file:
        return FOLDER + one.file.text
    own = _own(one.name)
    return next((path for path in own if path in sources), own[0])


def _own(name: str) -> list[str]:
    """The data files that are called like a dataset."""
    return [f"{FOLDER}{name}{ending}" for ending in READABLE + LATER]


def _table(
    one: Description,
    path: str,
    sources: Mapping[str, bytes],
    opened: dict[tuple[object, ...], Table | None],
    found: list[Problem],
) -> Table | None:
    """The table in the data file; one that several datasets share is opened once."""
    fault = _fault(one, path, sources)
    if fault:
        found.append(fault)
        return None
    sheet = one.sheet.text if one.sheet else None
    key = (path, sheet, one.header)
    if key not in opened:
        opened[key] = tables.read(sources[path], path, found, sheet, one.header)
    return opened[key]


def _fault(one: Description, path: str, sources: Mapping[str, bytes]) -> Problem | None:
    place, words = one.file.place if one.file else one.place, path.removeprefix(FOLDER)
    if path not in sources:
        there = [other.removeprefix(FOLDER) for other in _files(sources, READABLE)]
        return problem(place, "data-missing", words=path, near=nearest(words, there))
    code = _unlike(path)
    if code:
        return problem(place, code, words=words)
    if one.sheet and not path.casefold().endswith(SHEETED):
        return problem(one.sheet.place, "sheet-without-sheets", words=one.sheet.text, file=words)
    return None


def _unlike(path: str) -> str:
    """Why a file of this kind is not read, else ""."""
    if path.casefold().endswith(READABLE):
        return ""
    return "dataset-later" if path.casefold().endswith(LATER) else "data-foreign"


def _undescribed(sources: Mapping[str, bytes], used: set[str]) -> Iterator[Problem]:
    """Data files that no YAML file gives a meaning."""
    for path in _files(sources, READABLE + LATER + FOREIGN):
        yaml = f"{FOLDER}{_suggested(_name(path))}.yaml"
        if path not in used:
            code = _unlike(path) or ("data-unused" if yaml in sources else "data-undescribed")
            yield problem(Place(path), code, words=path.removeprefix(FOLDER), yaml=yaml)


def _elsewhere(sources: Mapping[str, bytes], used: set[str]) -> Iterator[Problem]:
    """A note for each file in a folder within the data folder, or beside it, that no YAML file names."""
    for path in sorted(sources):
        folder, _, file = path.rpartition("/")
        within = path.startswith(FOLDER) and f"{folder}/" != FOLDER
        endings = (".yaml", *READABLE, *LATER) if within else READABLE if folder == "content" else ()
        if file.casefold().endswith(endings) and file[0] not in ".~" and path not in used:
            yield note(Place(path), "data-elsewhere", words=path.removeprefix(FOLDER))


def _suggested(name: str) -> str:
    """A dataset's name made of a file's."""
    plain = slug(name).replace("-", "_")
    return plain if NAME.fullmatch(plain) and plain not in RESERVED else f"data_{plain}".rstrip("_")


def _incomparable(one: Description, described: Mapping[str, object]) -> Iterator[Problem]:
    """Datasets that the author calls comparable, and that are not there."""
    for scalar in one.comparable_with:
        if scalar.text not in described:
            near = nearest(scalar.text, (name for name in described if name != one.name))
            yield problem(scalar.place, "dataset-unknown", words=scalar.text, near=near)
