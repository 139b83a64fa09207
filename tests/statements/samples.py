"""Small datasets for one case at a time."""

from collections.abc import Mapping

from tests.statements.oracle.regions import COUNTIES

Files = tuple[str, str]


def description(unit: str = "personer", **more: object) -> str:
    """A dataset's YAML; further keys as they stand."""
    lines = ["title: Titel", f"unit: {unit}", "time: year", "value: value", "source: {name: SCB}"]
    return "\n".join([*lines, *(f"{key}: {value}" for key, value in more.items())]) + "\n"


def line(values: str, first: int = 2000, unit: str = "personer", **more: object) -> Files:
    """One value a year: line("1 2 .. 4")."""
    rows = [f"{first + number},{value}" for number, value in enumerate(values.split())]
    return description(unit, **more), "\n".join(["year,value", *rows]) + "\n"


def dated(values: Mapping[str, object], unit: str = "personer", **more: object) -> Files:
    """One value for each period named."""
    rows = [f"{period},{value}" for period, value in values.items()]
    return description(unit, **more), "\n".join(["year,value", *rows]) + "\n"


def parts(values: Mapping[str, str], unit: str = "personer", total: str = "", first: int = 2000, **more: object) -> Files:
    """One value a year for each part: parts({"A": "1 2", "Alla": "3 4"}, total="Alla")."""
    rows = [
        f"{first + number},{part},{value}" for part, row in values.items() for number, value in enumerate(row.split())
    ]
    dimensions = f"{{part: {{total: {total}}}}}" if total else "{part: {}}"
    return description(unit, dimensions=dimensions, **more), "\n".join(["year,part,value", *rows]) + "\n"


def counties(values: str, home: int, others: Mapping[str, int] | None = None, **more: object) -> Files:
    """One year: the counties in the order of their codes, Västmanland's value apart."""
    rest = iter(values.split())
    cells = {code: str(home) if code == "19" else next(rest) for code in COUNTIES}
    rows = [f"2020,{code},{value}" for code, value in {**cells, **(others or {})}.items()]
    return description(**{"dimensions": "{region: {}}", **more}), "\n".join(["year,region,value", *rows]) + "\n"
