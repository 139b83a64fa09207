"""Datasets: every content/data/NAME.yaml with the data file that it describes."""

from collections.abc import Iterable, Mapping

from sikte.memory import remembered
from sikte.values.content import Settings
from sikte.values.data import Shelved
from sikte.values.files import Files
from sikte.values.places import Problem
from sikte.values.value import Value

FOLDER = "content/data/"
READABLE = (".csv", ".xlsx")


def names(sources: Mapping[str, bytes]) -> tuple[str, ...]:
    """The names that the files of content/data/ give to datasets, sound or not, described or not."""
    return tuple(dict.fromkeys(named_by(path) for path in data_files(sources, (".yaml", *READABLE))))


class Collection(Value):
    """The datasets, and what is wrong with them."""

    datasets: tuple[Shelved, ...]
    problems: tuple[Problem, ...]


def read(sources: Files, settings: Settings) -> tuple[Mapping[str, Shelved], tuple[Problem, ...]]:
    """The datasets by name, and what is wrong with them."""
    beside = [path for path in sources if path.rpartition("/")[0] == "content"]
    found = collection(sources.under(FOLDER) | sources.only(*beside), settings)
    return {one.name: one for one in found.datasets}, found.problems


@remembered
def collection(sources: Files, settings: Settings) -> Collection:
    """Every dataset that the files of content/data/ describe.

    One whose figures cannot be told (no file, an unknown column, a wrong cell) is left out; one with
    impossible figures, or with a fault in what is said about it, is there all the same: its texts are checked too.
    """
    from sikte.formats.gathering import gathered

    return gathered(sources, settings)


def data_files(paths: Iterable[str], endings: tuple[str, ...]) -> list[str]:
    """The files that lie in the data folder itself; hidden ones and Excel's locks (~$) are none."""
    inside = (path for path in paths if path.startswith(FOLDER) and "/" not in path[len(FOLDER) :])
    return sorted(path for path in inside if path.casefold().endswith(endings) and path[len(FOLDER)] not in ".~")


def named_by(path: str) -> str:
    return path.removeprefix(FOLDER).rpartition(".")[0]
