"""A small site's data folder, and what reading it told."""

from io import BytesIO

from openpyxl import Workbook

from sikte.formats import datasets, settings
from sikte.language.messages import line
from sikte.values.data import Dataset
from sikte.values.files import Files
from sikte.values.places import Problem

SITE = b"""\
name: Utveckla V\xc3\xa4stmanland
region: {name: V\xc3\xa4stmanlands l\xc3\xa4n, code: "19"}
base_url: https://exempel.se/
"""
COMMON = "title: Antal\nunit: st\nsource: {name: SCB}\n"


def read(files: dict[str, str | bytes]) -> tuple[dict[str, Dataset], tuple[Problem, ...]]:
    """The datasets of a data folder, and the problems."""
    sources = {f"content/data/{name}": data.encode() if isinstance(data, str) else data for name, data in files.items()}
    site, problems = settings.read({settings.PATH: SITE})
    assert problems == ()
    found, problems = datasets.read(Files.of(sources), site)
    return {name: shelved.dataset.value for name, shelved in found.items()}, problems


def one(yaml: str, data: str | bytes, ending: str = "csv") -> tuple[Dataset | None, list[tuple[str, int, str]]]:
    """The dataset `a` that a YAML text (after title, unit and source, so that it begins on line 4) gives a file."""
    found, problems = read({"a.yaml": COMMON + yaml, f"a.{ending}": data})
    return found.get("a"), told(problems)


def told(problems: tuple[Problem, ...]) -> list[tuple[str, int, str]]:
    """(file, line, code) of each problem, all of which can be said; a note's code has a * after it."""
    assert all(line(problem, language) for problem in problems for language in ("sv", "en"))
    return [(p.place.path.rpartition("/")[2], p.place.line, p.code + "*" * p.note) for p in problems]


def figures(dataset: Dataset) -> dict[tuple[str, ...], list[str]]:
    """The figures, or their signs, of each combination of members."""
    return {
        members: [str(row.value) if row.value is not None else row.sign for row in rows]
        for members, rows in dataset.lines.items()
    }


def facts(problem: Problem) -> dict[str, str]:
    return dict(problem.facts)


def workbook(*rows: list[object], title: str = "Blad1") -> bytes:
    """An Excel file with one sheet."""
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    return saved(book)


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    memory = BytesIO()
    book.save(memory)
    return memory.getvalue()
