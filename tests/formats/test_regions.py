import pytest

from sikte.formats.members import column
from tests.formats.samples import COMMON, facts, figures, one, read, told

BY_REGION = "dimensions: {region: }\n"


def csv(*cells: str, name: str = "region") -> str:
    """A file with one figure for each region."""
    return f"år;{name};antal\n" + "".join(f"2021;{cell};{n}\n" for n, cell in enumerate(cells))


@pytest.mark.parametrize(
    ("cells", "codes"),
    [
        (["19", "00"], ["19", "00"]),
        (["Västmanlands län", "Dalarna", "Riket"], ["19", "20", "00"]),
        (["19 Västmanlands län", "20 Dalarnas län", "00 Riket"], ["19", "20", "00"]),
        (["1980", "1981 Sala", "Köpings kommun"], ["1980", "1981", "1983"]),
        (["19", "Okänt", "Utlandet"], ["19", "Okänt", "Utlandet"]),
        (["Kalmar", "Skåne län", "Blekinge"], ["08", "12", "10"]),
        (["Kalmar", "Nybro", "Borgholm"], ["0880", "0881", "0885"]),
        (["Kalmar län", "Kalmar"], ["08", "0880"]),
        (["Uppsala län", "Uppsala", "Riket"], ["03", "0380", "00"]),
        (["Kalmar", "Uppsala"], ["08", "03"]),
    ],
)
def test_a_region_is_a_code_a_name_or_both(cells, codes):
    found, problems = one(BY_REGION, csv(*cells))
    assert problems == []
    assert [member.code for member in found.dimensions[0].members] == codes
    assert found.dimensions[0].geographic


@pytest.mark.parametrize(
    ("cell", "code", "near"),
    [
        ("1", "region-code", "01"),
        ("9", "region-code", "09"),
        ("0019", "region-code", "19"),
        ("114", "region-code", "0114"),
        ("1917", "region-code", ""),
        ("2", "region-code", ""),
        ("1 Stockholms län", "region-code", "01"),
        ("19 Dalarnas län", "region-disagrees", "Västmanlands län"),
        ("Vestmanlands län", "region-unknown", "Västmanlands län"),
        ("", "member-empty", ""),
    ],
)
def test_a_wrong_region_is_a_problem_with_a_hint(cell, code, near):
    found, problems = read({"a.yaml": COMMON + BY_REGION, "a.csv": csv("20", cell, "21", cell)})
    assert (found, told(problems)) == ({}, [("a.csv", 3, code)])
    assert facts(problems[0])["near"] == near


@pytest.mark.parametrize(
    ("cells", "names", "geographic"),
    [
        (["01", "03", "04"], ["kod"], True),
        (["17", "18", "19"], ["ålder"], False),
        (["19 år", "20 år", "21 år"], ["ålder"], False),
        (["1980", "1981", "1982"], ["född"], False),
        (["1980", "1981", "1982"], ["municipality", "kod"], True),
        (["19"], ["region"], True),
        (["19"], ["lan_kod"], True),
        (["1", "3"], ["län"], True),
        (["Norr", "Söder"], ["region"], False),
        (["Stockholm", "Sydsverige", "Östra Mellansverige", "Övre Norrland"], ["region"], False),
        (["Vestmanlands län"], ["region"], True),
        (["Norrbotten", "Halland", "Skåne"], ["nominerad"], True),
        (["Sala", "Avesta", "Fagersta", "Okänt"], ["plats"], True),
        (["kvinnor", "män", "samtliga"], ["kön"], False),
        (["10–49", "50–249", "Kil"], ["storlek"], False),
        ([], ["region"], False),
    ],
)
def test_regions_are_told_from_their_names(cells, names, geographic):
    assert column(cells, *names).geographic is geographic


@pytest.mark.parametrize(
    ("yaml", "cells", "home"),
    [
        ("dimensions: {region: }\n", ["19", "20"], "19"),
        ("dimensions: {region: }\n", ["20", "21"], None),
        ("dimensions: {region: {home: '20'}}\n", ["19", "20"], "20"),
        ("dimensions: {region: {home: Dalarna}}\n", ["19", "20"], "20"),
        ("dimensions: {region: {home: Kalmar}}\n", ["0880", "1980"], "0880"),
    ],
)
def test_home_is_the_sites_region_unless_another_is_named(yaml, cells, home):
    found, problems = one(yaml, csv(*cells))
    assert problems == []
    assert found.dimensions[0].home == home


def test_order_and_labels_of_regions_are_the_authors():
    yaml = "dimensions: {region: {total: Riket, order: ['20', {sv: Västmanland, en: Home}]}}\n"
    found, problems = one(yaml, csv("00", "19", "21", "20"))
    assert problems == []
    region = found.dimensions[0]
    assert [member.code for member in region.members] == ["20", "19", "00", "21"]
    assert region.total == "00"
    assert (region.members[1].label.within("sv"), region.members[1].label.within("en")) == ("Västmanland", "Home")


def test_an_unknown_region_in_the_yaml_has_a_hint():
    yaml = COMMON + "dimensions:\n  region:\n    home: Västmanlan\n"
    found, problems = read({"a.yaml": yaml, "a.csv": csv("19", "20")})
    assert told(problems) == [("a.yaml", 6, "member-unknown")]
    assert facts(problems[0])["near"] == "Västmanlands län"
    assert found["a"].dimensions[0].home is None


@pytest.mark.parametrize("value", ["'19'", "Västmanland", "19 Västmanlands län", "Region Västmanland"])
def test_where_takes_a_region_by_code_or_name(value):
    found, problems = one(f"where: {{region: {value}}}\n", csv("19 Västmanlands län", "20 Dalarnas län"))
    assert problems == []
    assert figures(found) == {(): ["0"]}
