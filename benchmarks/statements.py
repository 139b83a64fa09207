"""What statements cost: `python benchmarks/statements.py [--statements 200] [--rounds 5]`.

Each round is a process of its own: it reads a project with one page of statements on a dataset of 21 regions, the
nation, three sexes and twenty years, then tells that page four times, as the command does. Printed are the medians,
in milliseconds of the processor, of reading, of telling the page the first time, and of telling it when every
statement is remembered: again in the same process, with the same data. Beside them stands what a million additions
took in the same rounds, by which runs on machines of different speed can be compared.
"""

import json
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from statistics import median
from time import process_time

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

SETTINGS = 'name: Prov\nregion: {name: Västmanlands län, code: "19"}\nbase_url: https://exempel.se/\n'
AREA = "---\ntitle: Område\n---\n"
MEANING = """\
title: Antal jobb
unit: jobb
additive: true
time: år
value: antal
source: {name: SCB}
dimensions:
  region: {column: län, total: "00"}
  sex: {column: kön, total: alla}
"""
COUNTIES = "01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25".split()
YEARS = range(2005, 2025)
ASKED = (
    "jobs.at({year})",
    "jobs.change_between({year}, 2024)",
    "jobs.until({year}).rank",
    'jobs.until({year}).by("region").highest.label',
    'jobs.until({year}).by("sex").highest.label',
    'jobs.share(sex="kvinnor").at({year}) | unit',
    'jobs.in_region("25").at({year})',
    "jobs.total_region.change_since({year}).phrase",
    'jobs.until({year}).by("region").above(jobs.at({year})).count | words',
    'jobs.where(sex="män").change_since({year}).amount',
)


def main(words: Sequence[str] | None = None) -> int:
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--one", action="store_true", help="one round, in this process")
    asked = parser.parse_args(words)
    if asked.one:
        from sikte.edges.garbage import left_for_later

        with left_for_later():
            print(json.dumps(one(asked.statements)))
        return 0
    rounds = [in_a_process(asked) for _ in range(asked.rounds)]
    for name in rounds[0]:
        print(f"{name}: {median(taken[name] for taken in rounds):.1f} ms")
    return 0


def in_a_process(asked: Namespace) -> dict[str, float]:
    command = [sys.executable, __file__, "--one", "--statements", str(asked.statements)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def one(count: int) -> dict[str, float]:
    from sikte.build import understand
    from sikte.values.files import Files
    from sikte.writing.told import Hooks, tell

    sources = Files.of({path: text.encode() for path, text in project(count).items()})
    started = process_time()
    read, problems = understand(sources, False, date(2026, 1, 1))
    reading = process_time() - started
    assert not problems, problems
    page = next(one for one in read.documents if one.place.path.startswith("content/goals"))
    data = {name: shelved.dataset.value for name, shelved in read.datasets.items()}
    hooks = Hooks(lambda target, place: target, lambda image: "", lambda embed, still: "", lambda name, place: "")
    taken = []
    for _ in range(4):
        started = process_time()
        told = tell(page, read.settings, data, date(2026, 1, 1), hooks)
        taken.append((process_time() - started) * 1000)
        assert len(told.statements) == count and not told.problems, told.problems
    return {
        "reading": reading * 1000,
        "telling, first": taken[0],
        "telling, remembered": median(taken[1:]),
        "a million additions": additions(),
    }


def additions() -> float:
    """What a known piece of work takes just now."""
    started, found = process_time(), 0
    for number in range(1_000_000):
        found += number
    return (process_time() - started) * 1000


def project(count: int) -> dict[str, str]:
    """One page of `count` different statements."""
    asked = [ASKED[n % len(ASKED)].format(year=YEARS[n // len(ASKED) % 19]) for n in range(count)]
    body = "\n\n".join(f"Här står {{{{ {expression} }}}}." for expression in asked)
    return {
        "content/site.yaml": SETTINGS,
        "content/areas/a.md": AREA,
        "content/goals/g.md": f"---\ntitle: Mål\narea: a\n---\n{body}\n",
        "content/data/jobs.yaml": MEANING,
        "content/data/jobs.csv": "\n".join(["år;län;kön;antal", *rows()]) + "\n",
    }


def rows() -> list[str]:
    """Numbers that go up and down, with a nation that is the sum of its counties."""
    table = {(year, code): counted(year, number) for year in YEARS for number, code in enumerate(COUNTIES)}
    for year in YEARS:
        table[year, "00"] = tuple(map(sum, zip(*(table[year, code] for code in COUNTIES), strict=True)))
    return [
        f"{year};{code};{sex};{value}"
        for (year, code), (women, men) in table.items()
        for sex, value in (("kvinnor", women), ("män", men), ("alla", women + men))
    ]


def counted(year: int, county: int) -> tuple[int, int]:
    return 400 + 31 * county + 17 * year % 97 + year, 380 + 29 * county + 13 * year % 89 + year


if __name__ == "__main__":
    sys.exit(main())
