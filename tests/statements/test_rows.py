"""Every statement keeps its story: the rows it names are the file's own, and they are those it rests on."""

import csv
from decimal import Decimal
from random import Random

from tests.statements import data
from tests.statements.data import Kind, Made
from tests.statements.project import answer, sources
from tests.statements.truth import many

WHOLE = Kind(whole=True, years=True)


def lines_of(made: Made) -> dict[int, dict[str, str]]:
    """The rows of a data file by their lines."""
    head = made.data.splitlines()[0]
    reader = csv.DictReader(made.data.splitlines(), delimiter=";" if ";" in head else ",")
    return dict(enumerate(reader, 2))


def test_a_statement_names_the_rows_it_rests_on(times):
    def check(batch: list[Made]) -> None:
        lines, expected = [], []
        for n, made in enumerate(batch):
            one, last = made.periods[0], made.periods[-1]
            for expression, periods in (
                ("latest", {last}),
                ("change.phrase", set(made.periods[-2:])),
                (f'change_since("{one}").start', {one}),
                (f'mean("{one}", "{last}")', set(made.periods)),
            ):
                lines.append(f"{{{{ d{n}.{expression} }}}}")
                expected.append({at for at, row in lines_of(made).items() if row["year"] in periods})
        found = answer(sources({f"d{n}": made.files for n, made in enumerate(batch)}, lines))
        assert not found.problems and not found.others, (found.words, found.others)
        for at, rows in enumerate(expected):
            entry, own = found.statements[at], lines_of(batch[at // 4])
            assert {int(row["line"]) for row in entry["rows"]} == rows, (lines[at], entry, batch[at // 4])
            assert entry["text"] == found.texts[at]
            for row in entry["rows"]:
                as_stored = own[int(row["line"])]
                assert row["period"] == as_stored["year"]
                assert Decimal(row["value"]) == Decimal(as_stored["value"].replace(",", ".")), entry

    many(lambda chance: data.series(chance, WHOLE), check, "rows", times)


def test_a_rank_names_every_region_it_is_a_rank_among():
    made = data.regions(Random(1), Kind(whole=True, margins=False))
    found = answer(sources({"d": made.files}, ["{{ d.rank }}", '{{ d.by("region").highest.label }}']))
    last = {at for at, row in lines_of(made).items() if row["year"] == made.periods[-1] and row["region"] != "00"}
    for entry in found.statements.values():
        assert {int(row["line"]) for row in entry["rows"]} == last
