"""JSON-stat is valid, and holds what the dataset holds."""

import json

import pytest
from jsonstat_validator import validate_jsonstat

from sikte.opendata.json_stat import written
from tests.opendata.samples import EMPLOYMENT, dataset, read_cube


def cube(spoken="sv", yaml=EMPLOYMENT):
    return json.loads(written(dataset(yaml), spoken))


@pytest.mark.parametrize("spoken", ["sv", "en"])
def test_it_is_valid(spoken):
    assert validate_jsonstat(cube(spoken)) is True


def test_every_figure_is_where_it_should_be_as_stored():
    told = {key[:3]: found for key, found in read_cube(written(dataset(), "sv")).items()}
    assert told == {
        ("19", "kvinnor", "2020"): ("50.25", ""),
        ("19", "kvinnor", "2021"): (None, ".."),
        ("19", "män", "2020"): ("51.00", ""),
        ("19", "män", "2021"): ("52.5", "p"),
        ("03", "kvinnor", "2020"): (None, "U"),
        ("03", "kvinnor", "2021"): ("-1.5", "r"),
        ("03", "män", "2020"): (None, "."),
        ("03", "män", "2021"): (None, ""),
    }


def test_the_roles_and_the_unit_are_told():
    found = cube()
    assert found["role"] == {"time": ["period"], "geo": ["region"], "metric": ["value"]}
    assert found["dimension"]["value"]["category"]["unit"] == {"value": {"label": "poäng", "decimals": 1}}


def test_signs_have_meanings_and_reservations_follow():
    found = cube("en")
    assert found["extension"]["status"]["label"] == {
        ".": "not applicable", "..": "not available", "U": "confidential", "p": "provisional", "r": "revised",
    }  # fmt: skip
    assert found["note"] == ["Only those who answered.", "2021: A new way of counting."]
    assert (found["source"], found["updated"]) == ("Statistics Sweden, survey", "2026-01-09")
    assert (found["extension"]["license"], found["extension"]["next_update"]) == ("CC0-1.0", "2027-03-01")


def test_invented_figures_are_told_to_be_invented():
    found = cube("sv", EMPLOYMENT + "example: true\n")
    assert found["note"][0] == "Siffrorna är påhittade." and found["extension"]["example"] is True


def test_a_cube_with_few_figures_lists_only_those():
    rows = "\n".join(f"{2000 + n},m{n},{n}" for n in range(9))
    yaml = "title: T\nunit: st\ntime: år\nvalue: v\ndimensions: {kind: {column: slag}}\nsource: {name: S}\n"
    sparse = dataset(yaml, f"år,slag,v\n{rows}\n")
    found = json.loads(written(sparse, "sv"))
    assert found["size"] == [9, 9, 1] and found["value"] == {str(10 * n): n for n in range(9)}
    assert validate_jsonstat(found) is True
