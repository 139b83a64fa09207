import pytest

from sikte import geography
from tests.formats.samples import COMMON, facts, one, read, told, workbook

SHARES = COMMON.replace("unit: st", "unit: procent")
BY_SEX = "dimensions: {sex: {column: kön, total: alla}}\n"


def of(kind: str, yaml: str, csv: str) -> list[tuple[str, int, str]]:
    """What is told of a file of counts, shares or, additive, sums."""
    head = {
        "counts": COMMON,
        "sums": COMMON + "additive: true\n",
        "shares": SHARES,
        "parts": SHARES + "additive: true\n",
    }
    found, problems = read({"a.yaml": head[kind] + yaml, "a.csv": csv})
    assert found["a"].lines
    return [(line, code) for _, line, code in told(problems)]


def by_sex(total: str, *parts: str) -> str:
    return "år;kön;antal\n" + f"2021;alla;{total}\n" + "".join(f"2021;{n};{part}\n" for n, part in enumerate(parts))


@pytest.mark.parametrize(
    ("kind", "figures", "problems"),
    [
        ("shares", ("26.3", "33.3", "30.0"), [(2, "total-below-all")]),
        ("shares", ("30.0", "33.3", "30.0"), []),
        ("shares", ("33.4", "33.3", "30.0"), [(2, "total-above-all")]),
        ("shares", ("26.3", "33.3", ".."), []),
        ("shares", ("..", "33.3", "30.0"), []),
        ("counts", ("5", "6", "7"), [(2, "total-below-all")]),
        ("counts", ("99", "6", "7"), []),
        ("sums", ("13", "6", "7"), []),
        ("sums", ("14", "6", "7"), [(2, "total-not-sum*")]),
        ("sums", ("6.5", "6", "7"), [(2, "total-below-part")]),
        ("sums", ("5", "6", "7"), [(2, "total-below-all")]),
        ("sums", ("-8", "-3", "-5"), []),
        ("sums", ("-9", "-3", "-5"), [(2, "total-not-sum*")]),
        ("sums", ("13", "6", ".."), []),
        ("parts", ("100", "60", "40"), []),
    ],
)
def test_a_total_lies_where_its_parts_allow(kind, figures, problems):
    assert of(kind, BY_SEX, by_sex(*figures)) == problems


def test_both_rows_are_named():
    problems = read({"a.yaml": SHARES + BY_SEX, "a.csv": by_sex("26.3", "33.3", "30.0")})[1]
    assert facts(problems[0]) == {"words": "26.3", "line": "2", "part": "30.0", "other": "4"}


def test_without_a_total_there_is_nothing_to_compare():
    assert of("shares", "dimensions: {kön: }\n", by_sex("26.3", "33.3", "30.0")) == []


def test_unequal_sums_are_noted_once_and_counted():
    csv = "år;kön;antal\n" + "".join(f"{year};alla;9\n{year};k;4\n{year};m;4\n" for year in range(2010, 2020))
    problems = read({"a.yaml": COMMON + "additive: true\n" + BY_SEX, "a.csv": csv})[1]
    assert told(problems) == [("a.csv", 2, "total-not-sum*")]
    assert facts(problems[0]) == {"dimension": "sex", "words": "9", "sum": "8", "count": "10"}


def regions(figures: dict[str, str]) -> str:
    return "år;region;antal\n" + "".join(f"2021;{code};{figure}\n" for code, figure in figures.items())


COUNTIES = dict.fromkeys(geography.counties(), "50")
WESTMANIA = dict.fromkeys(geography.municipalities("19"), "10")


@pytest.mark.parametrize(
    ("kind", "figures", "problems"),
    [
        ("shares", {"00": "51", **COUNTIES}, [(2, "total-above-all")]),
        ("shares", {"00": "49", **COUNTIES}, [(2, "total-below-all")]),
        ("shares", {"00": "50", **COUNTIES}, []),
        ("shares", {"00": "51", **COUNTIES, "25": ".."}, []),
        ("shares", {"00": "51", "19": "50", "20": "50"}, []),
        ("shares", {"19": "11", **WESTMANIA}, [(2, "total-above-all")]),
        ("shares", {"00": "99", "19": "10", **WESTMANIA}, []),
        ("sums", {"19": "100", **WESTMANIA}, []),
        ("sums", {"19": "101", **WESTMANIA}, [(2, "total-not-sum*")]),
        ("sums", {"00": "1050", **COUNTIES}, []),
        ("sums", {"00": "40", **COUNTIES}, [(2, "total-below-all")]),
    ],
)
def test_a_region_lies_among_those_it_is_made_of(kind, figures, problems):
    assert of(kind, "dimensions: {region: }\n", regions(figures)) == problems


@pytest.mark.parametrize(
    ("unit", "figure", "problems"),
    [
        ("procent", "100", []),
        ("procent", "0", []),
        ("procent", "100.1", [("a.csv", 2, "share-outside")]),
        ("procent", "-0,1", [("a.csv", 2, "share-outside")]),
        ("promille", "999", []),
        ("promille", "1001", [("a.csv", 2, "share-outside")]),
        ("procent per år", "-12", []),
        ("procent", "..", []),
    ],
)
def test_a_share_lies_within_its_whole(unit, figure, problems):
    found, told_of = read(
        {"a.yaml": COMMON.replace("unit: st", f"unit: {unit}"), "a.csv": f"år;antal\n2021;{figure}\n"}
    )
    assert told(told_of) == problems
    assert "a" in found


def test_a_workbook_with_nothing_but_fractions_gets_a_note():
    data = workbook(["år", "antal"], [2020, 0.12], [2021, 0.13])
    assert told(read({"a.yaml": SHARES, "a.xlsx": data})[1]) == [("a.xlsx", 1, "share-fractions*")]
    assert told(read({"a.yaml": COMMON, "a.xlsx": data})[1]) == []
    assert one("", "år;antal\n2020;0.12\n")[1] == []
