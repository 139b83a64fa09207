"""The reference site's data read as plain CSV and YAML, and plain arithmetic on the rows of a statement."""

import csv
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

import yaml

from tests.running import ROOT

DATA = ROOT / "content" / "data"
NATION = "00"


@cache
def meaning(dataset: str) -> dict:
    return yaml.load((DATA / f"{dataset}.yaml").read_text("utf-8"), yaml.BaseLoader)


@cache
def columns(dataset: str) -> dict[str, str]:
    """period, value and each dimension → the header of its column."""
    told = meaning(dataset)
    dimensions = {key: one.get("column", key) for key, one in told["dimensions"].items()}
    return {"period": told["time"], "value": told["value"], **dimensions}


@cache
def lines(dataset: str) -> dict[int, dict[str, str]]:
    """The number of a line → its cells by header."""
    with open(DATA / f"{dataset}.csv", encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        return dict((reader.line_num, row) for row in reader)


def cell_row(dataset: str, line: int) -> dict[str, str]:
    """The line's cells under the keys that statements use; a county's name as its code."""
    cells = lines(dataset)[line]
    return {key: CODES.get(cells[header], cells[header]) for key, header in columns(dataset).items()}


CODES = {"Norrbotten": "25", "Halland": "13", "Skåne": "12"}


def true_value(statement: dict) -> str:
    """The number that a statement prints, by its kind and expression."""
    rows, asked = sorted(statement["rows"], key=lambda row: row["period"]), statement["expression"]
    decimals = int(meaning(statement["dataset"]).get("decimals", 0))
    values = [Decimal(row["value"]) for row in rows]
    first, last = values[0], values[-1]
    match statement["kind"]:
        case "period":
            return rows[0]["period"].split("/")[0]
        case "level" if ".index(" in asked:
            return shown(last / first * 100, 0)
        case "level":
            (value,) = values
            return shown(value, decimals)
        case "change" | "change-between" if asked.endswith(".span"):
            return str(int(rows[-1]["period"]) - int(rows[0]["period"]))
        case "change" | "change-between" if asked.endswith(".amount"):
            return shown(abs(last - first), decimals)
        case "change" | "change-between":
            percent = abs(last - first) / first * 100
            return shown(percent, 0) if percent >= Decimal("0.5") else "1"
        case "gap":
            return shown(abs(rounded(last, decimals) - rounded(first, decimals)), decimals)
        case "share" if asked.endswith("| fraction"):
            return str(max(Decimal(part) / 5 for part in range(5) if Decimal(part) / 5 < first / last))
        case "share":
            return shown(first / last * 100, 0)
        case "record":
            return max(row["period"] for row, value in zip(rows[:-1], values, strict=False) if value >= last)
        case "rank":
            return str(rank(rows, asked))
        case "count":
            return str(count(rows, asked))
    raise AssertionError(f"no arithmetic for {statement['kind']}: {asked}")


def rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def shown(value: Decimal, decimals: int) -> str:
    return str(rounded(value, decimals))


def rank(rows: list[dict], asked: str) -> int:
    """From the nearer end, or of how many."""
    values = [Decimal(row["value"]) for row in rows]
    if asked.endswith(".of"):
        return len(values)
    home = next(Decimal(row["value"]) for row in rows if row["region"] == "19")
    return 1 + min(sum(value > home for value in values), sum(value < home for value in values))


def count(rows: list[dict], asked: str) -> int:
    """Members that rise or lie above a level, or all of them."""
    members = list(series(row for row in rows if row["region"] != NATION))
    if ".of" in asked:
        return len(members)
    if ".rising." in asked:
        return sum(member[-1] > member[0] for member in members)
    level = NATION if "total_region" in asked else "19"
    least = next(Decimal(row["value"]) for row in rows if row["region"] == level)
    return sum(member[-1] > least for member in members)


def series(rows: Iterator[dict]) -> Iterator[list[Decimal]]:
    """The values of each member, in order of time."""
    found: dict[tuple, list[Decimal]] = {}
    for row in sorted(rows, key=lambda row: row["period"]):
        key = tuple(value for name, value in row.items() if name not in ("line", "period", "value"))
        found.setdefault(key, []).append(Decimal(row["value"]))
    return iter(found.values())
