"""Datasets gathered: loaded only where a file of theirs is new."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from sikte.formats import assembly, description, tables
from sikte.formats.datasets import FOLDER, READABLE, Collection, data_files, named_by
from sikte.formats.description import Description
from sikte.formats.tables import Table
from sikte.memory import each, remembered
from sikte.memory.batches import runs
from sikte.memory.leading import Leading
from sikte.problems import in_order, nearest, note, problem
from sikte.slugs import slug
from sikte.values.content import Settings
from sikte.values.data import Dataset, Shelved
from sikte.values.files import Files
from sikte.values.kept import Kept
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


class Drafts(Value):
    """Some YAML files read: what they say; whether each of them is something to go by; what is wrong with them."""

    descriptions: Kept[tuple[Description, ...]]
    whole: bool
    problems: tuple[Problem, ...]


class Shelf(Value):
    """Some datasets put together, and what is wrong with them."""

    datasets: tuple[Shelved, ...]
    problems: tuple[Problem, ...]


def gathered(sources: Files, settings: Settings) -> Collection:
    """As `datasets.collection`."""
    paths = {named_by(path): path for path in data_files(sources, (".yaml",))}
    read = each(drafts, [(sources.only(*run), settings.language) for run in runs(paths.values())])
    described = {one.name: one for some in read for one in some.descriptions.held}
    files = {name: _wanted(one, sources) for name, one in described.items()}
    faults = {name: found for name, path in files.items() if (found := _fault(described[name], path, sources))}
    sound = {name: path for name, path in files.items() if name not in faults}
    made = each(shelf, _shelves(read, sound, sources, settings))
    found = [problem for some in (*read, *made) for problem in some.problems]
    found.extend(_astray(sources, files, all(some.whole for some in read)))
    found.extend(faults.values())
    found.extend(problem for one in described.values() for problem in _incomparable(one, paths))
    return Collection(tuple(one for some in made for one in some.datasets), in_order(found))


def _shelves(
    read: Iterable[Drafts], paths: Mapping[str, str], sources: Files, settings: Settings
) -> Iterator[tuple[object, ...]]:
    """What `shelf` is asked. paths: of data files, by the names of the datasets that can be put together."""
    for some in read:
        own = {one.name: paths[one.name] for one in some.descriptions.held if one.name in paths}
        yield some.descriptions, own, sources.only(*own.values()), settings


@remembered
def drafts(sources: Files, language: str) -> Leading[Drafts]:
    """Some YAML files; those whose names no dataset can have are not looked into."""
    unfit = {path: fault for path in sources if (fault := _unfit(named_by(path)))}
    fit = [path for path in sources if path not in unfit]
    read = yield described, [(path, sources.only(path), named_by(path), language) for path in fit]
    found = tuple(one.description for one in read if one.description)
    misnamed = (problem(Place(path), fault, words=named_by(path)) for path, fault in unfit.items())
    problems = (*misnamed, *(problem for one in read for problem in one.problems))
    return Drafts(Kept.of(found), len(found) == len(sources), problems)


@remembered
def described(path: str, sources: Files, name: str, language: str) -> Described:
    """One YAML file, its path among the sources."""
    found: list[Problem] = []
    return Described(description.read(sources[path], path, name, language, found), tuple(found))


@remembered
def shelf(
    descriptions: Kept[tuple[Description, ...]], paths: Mapping[str, str], sources: Files, settings: Settings
) -> Leading[Shelf]:
    """Some datasets. paths: of the data file of each that can be put together, by its name."""
    sound = [(one, paths[one.name]) for one in descriptions.value if one.name in paths]
    made = yield assembled, [(one, path, sources.only(path), settings) for one, path in sound]
    problems = tuple(problem for one in made for problem in one.problems)
    return Shelf(tuple(one.dataset for one in made if one.dataset), problems)


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


def _astray(sources: Mapping[str, bytes], files: Mapping[str, str], whole: bool) -> Iterator[Problem]:
    """Data files that belong to no dataset. files: that datasets want, by their names; whole: whether every YAML file
    says which it wants."""
    used = set(files.values())
    if whole:
        missed = {path for name, file in files.items() if file not in sources for path in _own(name)}
        yield from _undescribed(sources, used | missed)
    yield from _elsewhere(sources, used)


def _undescribed(sources: Mapping[str, bytes], used: set[str]) -> Iterator[Problem]:
    """Data files that no YAML file gives a meaning."""
    for path in data_files(sources.keys() - used, READABLE + LATER + FOREIGN):
        yaml = f"{FOLDER}{_suggested(named_by(path))}.yaml"
        code = _unlike(path) or ("data-unused" if yaml in sources else "data-undescribed")
        yield problem(Place(path), code, words=path.removeprefix(FOLDER), yaml=yaml)


def _elsewhere(sources: Mapping[str, bytes], used: set[str]) -> Iterator[Problem]:
    """A note for each file in a folder within the data folder, or beside it, that no YAML file names."""
    for path in sorted(sources.keys() - used):
        folder, _, file = path.rpartition("/")
        within = path.startswith(FOLDER) and f"{folder}/" != FOLDER
        endings = (".yaml", *READABLE, *LATER) if within else READABLE if folder == "content" else ()
        if file.casefold().endswith(endings) and file[0] not in ".~":
            yield note(Place(path), "data-elsewhere", words=path.removeprefix(FOLDER))


def _suggested(name: str) -> str:
    """A dataset's name made of a file's."""
    plain = slug(name).replace("-", "_")
    return plain if NAME.fullmatch(plain) and plain not in RESERVED else f"data_{plain}".rstrip("_")


def _incomparable(one: Description, names: Mapping[str, object]) -> Iterator[Problem]:
    """Datasets that the author calls comparable, and that are not there. names: of all that are, sound or not."""
    for scalar in one.comparable_with:
        if scalar.text not in names:
            near = nearest(scalar.text, (name for name in names if name != one.name))
            yield problem(scalar.place, "dataset-unknown", words=scalar.text, near=near)
