"""Datasets gathered: loaded only where a file of theirs is new."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from sikte.formats import assembly, description, tables
from sikte.formats.datasets import FOLDER, READABLE, Collection, data_files, named_by
from sikte.formats.description import Description
from sikte.formats.tables import Table
from sikte.memory import each, remembered
from sikte.problems import in_order, nearest, note, problem
from sikte.slugs import slug
from sikte.values.content import Settings
from sikte.values.data import Dataset, Shelved
from sikte.values.kept import Files, Kept
from sikte.values.places import Place, Problem
from sikte.values.value import Value

NAME = re.compile("[a-z][a-z0-9_]*")
RESERVED = ("region", "site", "today", "and", "or", "not", "is", "in", "if", "else", "true", "false", "none")
SHEETED = ".xlsx"
LATER = (".px", ".json")
FOREIGN = (".xls", ".xlsm", ".xlsb", ".ods", ".tsv", ".txt", ".yml")


class Described(Value):
    """A YAML file read: what it says, None where that is nothing to go by, and what is wrong with it."""

    description: Description | None
    problems: tuple[Problem, ...]


class Assembled(Value):
    """A dataset put together, None where it could not be, and what is wrong with it."""

    dataset: Shelved | None
    problems: tuple[Problem, ...]


def gathered(sources: Files, settings: Settings) -> Collection:
    """As `datasets.collection`."""
    readings = _described(sources, settings)
    found = [problem for one in readings.values() for problem in one.problems]
    described = {name: one.description for name, one in readings.items()}
    files = {name: _wanted(one, sources) for name, one in described.items() if one}
    if None not in described.values():
        astray = {path for name, file in files.items() if file not in sources for path in _own(name)}
        found.extend(_undescribed(sources, astray | set(files.values())))
    found.extend(_elsewhere(sources, set(files.values())))
    faults = {name: _fault(described[name], path, sources) for name, path in files.items()}
    sound = {name: path for name, path in files.items() if faults[name] is None}
    made = each(assembled, [(described[name], path, sources.only(path), settings) for name, path in sound.items()])
    found.extend(filter(None, faults.values()))
    found.extend(problem for one in made for problem in one.problems)
    found.extend(problem for name in files for problem in _incomparable(described[name], described))
    return Collection({one.dataset.name: one.dataset for one in made if one.dataset}, in_order(found))


@remembered
def described(path: str, sources: Files, name: str, language: str) -> Described:
    """One YAML file, its path among the sources."""
    found: list[Problem] = []
    return Described(description.read(sources[path], path, name, language, found), tuple(found))


@remembered
def assembled(one: Description, path: str, sources: Files, settings: Settings) -> Assembled:
    """One dataset, from its data file among the sources."""
    table, problems = _table(sources[path], path, one.sheet.text if one.sheet else None, one.header)
    found = list(problems)
    dataset = assembly.dataset(one, table, settings, found) if table else None
    return Assembled(dataset and _shelved(dataset), tuple(found))


def _shelved(dataset: Dataset) -> Shelved:
    known = (dataset.name, dataset.place, dataset.path, dataset.next_update, dataset.example)
    return Shelved(*known, Kept.of(dataset))


@lru_cache(maxsize=2)
def _table(
    content: bytes, path: str, sheet: str | None, header: int | None
) -> tuple[Table | None, tuple[Problem, ...]]:
    """The table in a data file; one that several datasets share is opened once."""
    found: list[Problem] = []
    return tables.read(content, path, found, sheet, header), tuple(found)


def _described(sources: Files, settings: Settings) -> dict[str, Described]:
    """What each YAML file says, by the name it gives to its dataset."""
    paths = {named_by(path): path for path in data_files(sources, (".yaml",))}
    fit = [name for name in paths if not _unfit(name)]
    rows = [(paths[name], sources.only(paths[name]), name, settings.language) for name in fit]
    read = dict(zip(fit, each(described, rows), strict=True))
    return {
        name: read.get(name) or Described(None, (problem(Place(path), _unfit(name), words=name),))
        for name, path in paths.items()
    }


def _unfit(name: str) -> str:
    """Why no dataset can have this name, else ""."""
    if name in RESERVED:
        return "dataset-reserved"
    return "" if NAME.fullmatch(name) else "dataset-name"


def _wanted(one: Description, sources: Mapping[str, bytes]) -> str:
    """The path of the data file: the one named, else the one called like the dataset."""
    if one.file:
        return FOLDER + one.file.text
    own = _own(one.name)
    return next((path for path in own if path in sources), own[0])


def _own(name: str) -> list[str]:
    """The data files that are called like a dataset."""
    return [f"{FOLDER}{name}{ending}" for ending in READABLE + LATER]


def _fault(one: Description, path: str, sources: Mapping[str, bytes]) -> Problem | None:
    place, words = one.file.place if one.file else one.place, path.removeprefix(FOLDER)
    if path not in sources:
        there = [other.removeprefix(FOLDER) for other in data_files(sources, READABLE)]
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
    for path in data_files(sources, READABLE + LATER + FOREIGN):
        yaml = f"{FOLDER}{_suggested(named_by(path))}.yaml"
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
