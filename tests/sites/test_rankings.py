"""A table with criteria puts candidates in the order that the figures give, by nothing of Sikte's own."""

import json
import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from html import unescape

import pytest
from hypothesis import Phase, given
from hypothesis import settings as run
from hypothesis import strategies as some

from sikte.build import site
from sikte.values.pages import Site
from tests.statements.project import SETTINGS, TEMPLATES

NAMES = {"12": "Skåne län", "13": "Hallands län", "18": "Örebro län", "19": "Västmanlands län", "25": "Norrbottens län"}
YAML = """\
title: {title}
unit: {unit}
better: {better}
time: år
value: antal
dimensions:
  region: {{column: län, label: Län}}
source: {{name: SCB, title: {title}}}
symbols: {{"..": not-available}}
"""
TABLE = """\
---
title: De nominerade
---
```table
title: De nominerade länen
members: [{members}]
criteria:
  - {{series: "exports.per(people, 1000)", title: Export per invånare}}
  - {{series: "companies.per(people, 100000)", title: Företag per 100 000 invånare}}
  - {{series: exports, show: 'change_between("2021", "2022").percent', title: Ökning}}
```
"""
ROW = re.compile(r'<tr><td>(.*?)</td><th scope="row">(.*?)</th>(.*?)</tr>')
CELL = re.compile(r"<td>(.*?)</td>")
TAG = re.compile(r'<span class="visually-hidden">.*?</span>|<[^>]*>')


def built(figures: dict[str, dict[str, tuple]], members: str, better: str = "higher", page: str = TABLE) -> Site:
    """figures: dataset → code → its values 2021 and 2022, None for one that is missing."""
    files = {"content/site.yaml": SETTINGS, "content/pages/prov.md": page.format(members=members)}
    for name, unit in (("exports", "miljoner kronor"), ("people", "invånare"), ("companies", "företag")):
        rows = [
            f"{code},{year},{'..' if value is None else value}"
            for code, pair in figures[name].items()
            for year, value in zip((2021, 2022), pair, strict=True)
        ]
        files[f"content/data/{name}.yaml"] = YAML.format(title=name.capitalize(), unit=unit, better=better)
        files[f"content/data/{name}.csv"] = "\n".join(["län,år,antal", *rows]) + "\n"
    return site({**TEMPLATES, **{path: text.encode() for path, text in files.items()}}, date(2026, 1, 1))


def table(made: Site) -> list[tuple[str, ...]]:
    """Place, name and values of each row."""
    html = made.files["prov/index.html"].decode()
    return [(place, unescape(name), *(unescape(TAG.sub("", cell)) for cell in CELL.findall(cells))) for place, name, cells in ROW.findall(html)]


def whole(value: Decimal) -> str:
    return f"{value.quantize(Decimal(1), ROUND_HALF_UP):,}".replace(",", "\N{NO-BREAK SPACE}")


def expected(figures: dict[str, dict[str, tuple]], codes: list[str]) -> list[tuple[str, ...]]:
    """The rows as plain arithmetic gives them: by exports per inhabitant as stored, ties in the author's order."""
    exports, people, companies = (figures[name] for name in ("exports", "people", "companies"))
    ratio = {code: Decimal(exports[code][1]) / people[code][1] for code in codes}
    order = sorted(codes, key=lambda code: -ratio[code])
    return [
        (
            str(1 + sum(ratio[other] > ratio[code] for other in codes)), NAMES[code], whole(ratio[code] * 1000),
            whole(Decimal(companies[code][1]) / people[code][1] * 100_000), rise(*exports[code]),
        )
        for code in order
    ]  # fmt: skip


def rise(old: int, new: int) -> str:
    return whole(abs(Decimal(new - old)) / old * 100)


many = some.integers(100, 900_000)
different = some.tuples(many, many).filter(lambda pair: abs(pair[1] - pair[0]) * 200 > pair[0])
all_counties = {name: some.fixed_dictionaries(dict.fromkeys(NAMES, different)) for name in ("exports", "people", "companies")}


@run(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(some.fixed_dictionaries(all_counties), some.permutations(list(NAMES)))
def test_candidates_stand_in_the_order_that_the_figures_give(figures, codes):
    made = built(figures, ", ".join(f'"{code}"' for code in codes[:4]))
    assert made.problems == ()
    assert table(made) == expected(figures, codes[:4])


FIGURES = {
    "exports": {"12": (100, 300), "13": (100, 200), "18": (100, None), "19": (100, 200), "25": (100, 900)},
    "people": dict.fromkeys(NAMES, (1000, 1000)),
    "companies": {code: (10, 10 + int(code)) for code in NAMES},
}


def test_equal_values_share_a_place_and_a_missing_one_has_none():
    made = built(FIGURES, "Halland, Örebro län, Västmanland, Skåne")
    assert [row[:3] for row in table(made)] == [
        ("1", "Skåne län", "300"), ("2", "Hallands län", "200"), ("2", "Västmanlands län", "200"), ("–", "Örebro län", ".."),
    ]  # fmt: skip


def test_where_less_is_better_the_lowest_stands_first():
    assert [row[1] for row in table(built(FIGURES, "Norrbotten, Skåne, Halland", "lower"))] == [
        "Hallands län", "Skåne län", "Norrbottens län",
    ]  # fmt: skip


def test_without_names_every_region_is_a_candidate():
    page = TABLE.replace("members: [{members}]\n", "")
    assert {row[1] for row in table(built(FIGURES, "", page=page))} == set(NAMES.values())


def test_every_value_is_accounted_for_by_an_expression_that_gives_it():
    made = built(FIGURES, "Skåne, Halland")
    found = {one["expression"]: one["value"] for one in json.loads(made.files["prov/statements.json"])}
    assert found['exports.per(people, 1000).in_region("12").latest'] == "300"
    assert found['exports.in_region("13").change_between("2021", "2022").percent'] == "100"
    rows = next(one["rows"] for one in json.loads(made.files["prov/statements.json"]) if "companies" in one["expression"])
    assert {row["region"] for row in rows} == {"12"}


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        ("Skåne, Halland", "Skåne, Haland", [("members", "unknown-member")]),
        ("series: exports,", "series: exports.latest,", [("  - {", "criterion-no-series")]),
        ("series: exports,", "series: export,", [("  - {", "name-unknown")]),
        ("show: 'change_between(\"2021\", \"2022\").percent'", "show: latestt", [("criteria", "word-unknown")]),
        (", title: Ökning", "", [("  - {", "key-missing")]),
        ("title: Ökning", "titel: Ökning", [("  - {", "key-unknown")]),
    ],
)
def test_what_is_wrong_is_told_once(old, new, problems):
    page = TABLE.format(members="Skåne, Halland").replace(old, new).replace("{", "{{").replace("}", "}}")
    found = built(FIGURES, "", page=page).problems
    assert [one.code for one in found] == [code for _, code in problems]
    lines = page.split("\n")
    assert all(lines[one.place.line - 1].startswith(start) for one, (start, _) in zip(found, problems, strict=True))
