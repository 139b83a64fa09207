"""Statistics as they are published: population, gross regional product, higher education."""

import csv
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from tests.statements import asks, group_asks
from tests.statements.data import Made
from tests.statements.oracle import lines, records
from tests.statements.oracle.lines import Line, Point
from tests.statements.oracle.regions import COUNTIES
from tests.statements.project import answer, refused, said, sources, told
from tests.statements.samples import Files, description
from tests.statements.truth import faults

POPULATION = """title: Folkmängd
unit: personer
noun: {text: folkmängden, gender: en}
time: ar
value: antal
additive: true
source: {name: SCB}
dimensions:
  region: {column: lan_kod}
  sex: {column: kon}
  age: {column: aldersgrupp}
breaks:
  - {period: 2006, where: {region: ["19", "03"]}, note: Heby kommun flyttas från Västmanlands till Uppsala län.}
"""
MOVED = ("03", "19")


@pytest.fixture(scope="module")
def rows(real_data: Path) -> list[dict[str, str]]:
    text = (real_data / "scb_befolkning_lan_kon_alder_1968_2015.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@pytest.fixture(scope="module")
def population(real_data: Path) -> Files:
    return POPULATION, (real_data / "scb_befolkning_lan_kon_alder_1968_2015.csv").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def counted(rows: list[dict[str, str]]) -> dict[str, Line]:
    """Each county's population, added by hand."""
    sums: Counter[tuple[str, str]] = Counter()
    for row in rows:
        sums[row["lan_kod"], row["ar"]] += int(row["antal"])
    years = sorted({year for _, year in sums})
    return {
        code: Line(
            tuple(Point(year, Fraction(sums[code, year])) for year in years),
            "personer",
            0,
            breaks=("2006",) if code in MOVED else (),
            gender="en",
        )
        for code in COUNTIES
    }


def test_heby_stops_two_counties_and_no_other(population, counted):
    found = told({"d": population}, *(f'{{{{ d.in_region("{code}").change_between(2005, 2006) }}}}' for code in COUNTIES))
    assert {list(COUNTIES)[at] for at in found.problems} == set(MOVED)
    assert set(found.problems.values()) == {("break-between",)}
    assert all("Heby" in words for words in found.words.values())
    allowed = [code for code in COUNTIES if code not in MOVED]
    printed = told({"d": population}, *(f'{{{{ d.in_region("{code}").change_between(2005, 2006).phrase }}}}' for code in allowed))
    assert list(printed.texts.values()) == [lines.change_between(counted[code], "2005", "2006").phrase() for code in allowed]


def test_nobody_says_that_vastmanland_shrank_when_heby_left(population):
    assert refused({"d": population}, '{{ d.change_between("2005", "2006").phrase }}').startswith("break-between")
    assert said({"d": population}, "d.until(2005).latest") == "261\u00a0391"
    assert said({"d": population}, "d.until(2006).latest") == "248\u00a0489"


@pytest.mark.parametrize("year", ["1990", "2006", "2007", "2015"])
def test_records_and_changes_of_every_county(population, counted, year):
    until = [counted[code].until(year) for code in COUNTIES]
    expected, statements = [], []
    for code, line in zip(COUNTIES, until, strict=True):
        for word, says in (("record", records.record), ("change.phrase", lambda one: lines.change(one).phrase())):
            try:
                expected.append(says(line))
                statements.append(f'{{{{ d.in_region("{code}").until({year}).{word} }}}}')
            except lines.Refused:
                assert code in MOVED and year == "2006"
    assert list(told({"d": population}, *statements).texts.values()) == expected


@pytest.mark.parametrize("year", ["1968", "2000", "2015"])
def test_ranks_of_every_county(population, counted, year):
    field = {code: line.until(year) for code, line in counted.items()}
    expected = [records.Rank(field[code], list(field.values())).text() for code in COUNTIES]
    statements = [f'{{{{ d.in_region("{code}").until({year}).rank }}}}' for code in COUNTIES]
    assert list(told({"d": population}, *statements).texts.values()) == expected


def test_the_nation_is_the_sum_that_statistics_sweden_publishes(population):
    found = told({"d": population}, *(f"{{{{ d.total_region.until({year}).latest }}}}" for year in (2000, 2010, 2015)))
    assert [text.replace("\u00a0", "") for text in found.texts.values()] == ["8882792", "9415570", "9851017"]


def test_shares_and_groups_of_the_population(population, rows):
    women = sum(int(r["antal"]) for r in rows if (r["lan_kod"], r["ar"], r["kon"]) == ("19", "2015", "kvinnor"))
    everyone = sum(int(r["antal"]) for r in rows if (r["lan_kod"], r["ar"]) == ("19", "2015"))
    assert said({"d": population}, 'd.share(sex="kvinnor").latest | number(3)') == f"{100 * women / everyone:.3f}".replace(".", ",")
    assert said({"d": population}, 'd.by("age").highest.label') == "20-64"
    assert said({"d": population}, 'd.by("age").largest_increase("2007").label') == "65+"


def test_a_tie_for_second_in_gross_regional_product(real_data):
    """2014: Västra Götaland and Norrbotten, 404 thousand kronor each; the nation has no place."""
    data = (real_data / "brp_per_invanare_lan_2014_2019_2021.csv").read_text(encoding="utf-8")
    breaks = "[{period: 2019, note: Senare publicering.}, {period: 2021, note: Ännu senare publicering.}]"
    text = description("tusen kronor", dimensions='{region: {column: lan_kod, total: "00"}}', breaks=breaks)
    text = text.replace("time: year", "time: ar").replace("value: value", "value: brp_tkr_per_inv")
    files = {"d": (text, data)}
    for name in ("Västra Götaland", "Norrbotten"):
        assert said(files, f'd.in_region("{name}").until(2014).rank') == "delad näst högst"
    assert said(files, 'd.in_region("Stockholm").until(2014).rank') == "högst"
    assert said(files, "d.until(2014).rank.number") == "13"
    assert said(files, 'd.until(2014).by("region").highest.label') == "Stockholms län"
    assert refused(files, "{{ d.change_since(2014) }}").startswith("break-between")
    assert refused(files, "{{ d.record }}").startswith("too-few-points")


def test_everything_that_may_be_said_of_the_municipalities(real_data):
    """Ten municipalities over twelve years, held whole against the second reckoning."""
    text = (real_data / "brp_per_invanare_vastmanland_kommuner_2008_2019.csv").read_text(encoding="utf-8")
    table = list(csv.DictReader(text.splitlines()))
    data = "year,region,value\n" + "".join(f"{r['ar']},{r['region_kod']},{r['brp_tkr_per_inv']}\n" for r in table)
    years = tuple(sorted({row["ar"] for row in table}))
    for one, other, level, horizon in (("2008", "2019", "350", 5), ("2012", "2016", "300", 10), ("2018", "2019", "398", 3)):
        described = description("tusen kronor", dimensions='{region: {total: "00"}}')
        made = Made(described, data, years, one, other, level, horizon, ("municipality",))
        every = {**asks.of_series("d0", made), **group_asks.of_groups("d0", made)}
        assert not faults([(made, list(every.items()))])


def test_an_impossible_row_of_a_published_table_is_found(real_data):
    """Skinnskatteberg 2018/2019: women 33.3, men 30.0, both 26.3. The rest of the texts are checked all the same."""
    data = (real_data / "hogskola_inom_3_ar_vastmanland_2018_19.csv").read_text(encoding="utf-8")
    text = description("procent", decimals=1, layout="wide", columns="sex")
    text = text.replace("time: year\nvalue: value\n", "time: lasar_avslut\n")
    text += 'dimensions: {region: {column: region_kod, total: "00"}, sex: {total: samtliga_pct}}\n'
    found = answer(sources({"d": (text, data)}, ["{{ d.latest }}", '{% claim d.latest > 49 %}ja{% endclaim %}']))
    assert [other.split(" ")[0] for other in found.others] == ["content/data/d.csv:9:"]
    assert found.problems == {1: ("claim-false",)}
    sound = data.replace("1904,Skinnskatteberg,2018/2019,33.3,30.0,26.3\n", "")
    assert said({"d": (text, sound)}, 'd.gap("sex")') == "17,6 procentenheter"
    assert said({"d": (text, sound)}, 'd.by("municipality", "sex").lowest.label') == "Kungsör, man_pct"
