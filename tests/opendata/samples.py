"""Datasets as a project's files make them, and each told again by other readers than Sikte's own."""

import csv
import json
from datetime import date
from io import StringIO

from sikte.formats import datasets, settings
from sikte.values.data import Dataset
from sikte.values.files import Files
from tests.small import SITE
from tests.theme import themed

EMPLOYMENT = """\
title: {sv: Andel i arbete, en: Share at work}
unit: {sv: poäng, en: points}
decimals: 1
time: år
value: andel
status: märkning
dimensions:
  region: {label: {sv: Län, en: County}, column: län}
  sex: {column: kön, label: {sv: Kön, en: Sex}, order: [{sv: kvinnor, en: women}, {sv: män, en: men}]}
source: {name: {sv: SCB, en: Statistics Sweden}, title: {sv: Enkät, en: Survey}, license: CC0-1.0, retrieved: 2026-01-09}
breaks:
  - {period: 2021, note: {sv: Nytt sätt att räkna., en: A new way of counting.}}
notes:
  - {text: {sv: Bara de som svarat., en: Only those who answered.}}
next_update: 2027-03-01
"""
TABLE = """\
län,år,kön,andel,märkning
19,2020,kvinnor,50.25,
19,2020,män,51.00,
19,2021,kvinnor,..,
19,2021,män,52.5,p
03,2020,kvinnor,U,
03,2020,män,.,
03,2021,kvinnor,-1.5,r
"""
FILES = {
    "content/site.yaml": SITE,
    "content/data/employment.yaml": EMPLOYMENT,
    "content/data/employment.csv": TABLE,
    "content/pages/om.md": "---\ntitle: Om\n---\nAndelen är {{ employment.where(sex=\"män\").latest }}.\n",
}  # fmt: skip
DAY = date(2026, 11, 21)


def sources(**changes: str) -> dict[str, bytes]:
    """The project with the default theme, and the files of some paths (`content/` left out) changed."""
    return themed(FILES | {f"content/{name}": text for name, text in changes.items()})


def dataset(yaml: str = EMPLOYMENT, table: str = TABLE) -> Dataset:
    """The one dataset of a project with these two files."""
    given = Files.of(sources(**{"data/employment.yaml": yaml, "data/employment.csv": table}))
    found, problems = datasets.read(given, settings.read(given)[0])
    assert problems == (), problems
    return found["employment"].dataset.value


def read_csv(content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV, by the names of its columns."""
    text = content.decode("utf-8-sig")
    delimiter = ";" if ";" in text.splitlines()[0] else ","
    return list(csv.DictReader(StringIO(text), delimiter=delimiter))


def read_cube(content: bytes) -> dict[tuple[str, ...], tuple[str | None, str]]:
    """A JSON-stat cube taken apart: a code for each dimension → (value as written, status)."""
    cube = json.loads(content, parse_float=str, parse_int=str)
    keys: list[tuple[str, ...]] = [()]
    for name in cube["id"]:
        keys = [key + (code,) for key in keys for code in cube["dimension"][name]["category"]["index"]]
    values, statuses = cube["value"], cube.get("status", {})
    by_place = values if isinstance(values, dict) else {str(n): value for n, value in enumerate(values)}
    return {key: (by_place.get(str(n)), statuses.get(str(n), "")) for n, key in enumerate(keys)}
