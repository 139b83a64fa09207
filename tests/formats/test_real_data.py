"""Real statistics, with their real faults; the folder is the one that SIKTE_REAL_DATA names."""

from decimal import Decimal

import pytest

from sikte import geography
from sikte.values.data import Period
from tests.formats.samples import COMMON, facts, read, told

SHARES = COMMON.replace("unit: st", "unit: procent") + "decimals: 1\n"


def value(dataset, period: int, *members: str) -> Decimal:
    rows = {row.period: row.value for row in dataset.lines[members]}
    return next(number for found, number in rows.items() if found.year == period)


def test_gross_regional_product_by_county(real_data):
    data = (real_data / "brp_per_invanare_lan_2014_2019_2021.csv").read_bytes()
    yaml = COMMON + "time: ar\nvalue: brp_tkr_per_inv\ndimensions: {region: {column: lan, total: Riket}}\n"
    found, problems = read({"a.yaml": yaml, "a.csv": data})
    assert told(problems) == []
    a = found["a"]
    assert a.periods == (Period(2014), Period(2019), Period(2021))
    assert {member.code for member in a.dimensions[0].members} == {"00", *geography.counties()}
    assert (a.dimensions[0].home, a.dimensions[0].total) == ("19", "00")
    assert value(a, 2014, "01") == 576


@pytest.mark.parametrize("column", ["region", "region_kod"])
def test_gross_regional_product_by_municipality(real_data, column):
    data = (real_data / "brp_per_invanare_vastmanland_kommuner_2008_2019.csv").read_bytes()
    yaml = COMMON + f"time: ar\nvalue: brp_tkr_per_inv\ndimensions: {{region: {{column: {column}}}}}\n"
    found, problems = read({"a.yaml": yaml, "a.csv": data})
    assert told(problems) == []
    codes = {member.code for member in found["a"].dimensions[0].members}
    assert codes == {"00", "19", *geography.municipalities("19")}
    assert value(found["a"], 2008, "1984") == 249


def test_higher_education_has_an_impossible_row(real_data):
    data = (real_data / "hogskola_inom_3_ar_vastmanland_2018_19.csv").read_bytes()
    yaml = "columns: kön\ntime: lasar_avslut\ndimensions: {region: {column: region_kod}, kön: {total: samtliga_pct}}\n"
    found, problems = read({"a.yaml": SHARES + yaml, "a.csv": data})
    line = next(n for n, text in enumerate(data.decode().splitlines(), 1) if "Skinnskatteberg" in text)
    assert told(problems) == [("a.csv", line, "total-below-all")]
    assert (facts(problems[0])["words"], facts(problems[0])["part"]) == ("26.3", "30.0")
    assert found["a"].periods == (Period(2018, kind="school-year"),)
    assert value(found["a"], 2018, "19", "kvinnor_pct") == Decimal("57.6")


def test_single_figures_are_picked_from_a_mixed_file(real_data):
    data = (real_data / "export_fakta.csv").read_bytes()
    yaml = (
        COMMON
        + "time: ar\nvalue: varde\nwhere: {matt: antal varuexporterande företag}\ndimensions: {region: {column: lan}}\n"
    )
    found, problems = read({"a.yaml": yaml, "a.csv": data})
    assert told(problems) == []
    assert value(found["a"], 2021, "19") == 667


def test_revisions_are_columns(real_data):
    data = (real_data / "brp_revision_exempel.csv").read_bytes()
    yaml = COMMON + "columns: version\ntime: ar\ndimensions: {region: {column: lan}, version: }\n"
    found, problems = read({"a.yaml": yaml, "a.csv": data})
    assert told(problems) == []
    assert value(found["a"], 2019, "01", "varde_publ_2023_12_14") == 688


POPULATION = "time: ar\nvalue: antal\nadditive: true\ndimensions: {region: {column: lan}%s}\n"


def test_population_by_sex_and_age(real_data):
    data = (real_data / "scb_befolkning_lan_kon_alder_1968_2015.csv").read_bytes()
    more = ", sex: {column: kon}, age: {column: aldersgrupp, order: [0-19, 20-64, 65+]}"
    found, problems = read({"a.yaml": COMMON + POPULATION % more, "a.csv": data})
    assert told(problems) == []
    a = found["a"]
    assert len(a.lines) == 21 * 2 * 3
    assert {len(rows) for rows in a.lines.values()} == {48}
    assert [d.geographic for d in a.dimensions] == [True, False, False]
    assert value(a, 1968, "01", "kvinnor", "0-19") == 186971


def test_population_without_its_dimensions_names_the_column_that_lacks(real_data):
    data = (real_data / "scb_befolkning_lan_kon_alder_1968_2015.csv").read_bytes()
    found, problems = read({"a.yaml": COMMON + POPULATION % "", "a.csv": data})
    assert found == {}
    assert [facts(problem)["column"] for problem in problems] == ["aldersgrupp", "kon"]


def test_counties_go_by_their_short_names_too(real_data):
    data = (real_data / "scb_befolkning_lan_2019.csv").read_bytes()
    found, problems = read({"a.yaml": COMMON + POPULATION % "", "a.csv": data})
    assert told(problems) == []
    assert {members[0] for members in found["a"].lines} == set(geography.counties())
