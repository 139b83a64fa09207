import pytest

from sikte import geography
from sikte.values.places import Localized


def test_there_are_21_counties_and_290_municipalities():
    assert len(geography.counties()) == 21
    assert len(geography.regions("municipality")) == 290
    assert [code for county in geography.counties() for code in geography.municipalities(county)] == list(
        geography.regions("municipality")
    )


@pytest.mark.parametrize(
    ("code", "level", "county", "sv", "en"),
    [
        ("00", "nation", None, "Riket", "Sweden"),
        ("19", "county", "19", "Västmanlands län", "Västmanland County"),
        ("01", "county", "01", "Stockholms län", "Stockholm County"),
        ("12", "county", "12", "Skåne län", "Skåne County"),
        ("14", "county", "14", "Västra Götalands län", "Västra Götaland County"),
        ("1981", "municipality", "19", "Sala", "Sala"),
        ("0331", "municipality", "03", "Heby", "Heby"),
    ],
)
def test_codes_have_levels_and_names(code, level, county, sv, en):
    assert (geography.level(code), geography.county(code)) == (level, county)
    assert (geography.name(code).within("sv"), geography.name(code).within("en")) == (sv, en)


@pytest.mark.parametrize("code", ["", "1", "02", "9", "0114 ", "1917", "abc", "19 "])
def test_what_is_no_code_has_no_level(code):
    assert geography.level(code) is None
    assert geography.county(code) is None
    assert geography.municipalities(code) == geography.neighbours(code) == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("19", "19"),
        ("Västmanlands län", "19"),
        ("västmanlands  län", "19"),
        ("VÄSTMANLAND", "19"),
        ("Västmanland County", "19"),
        ("Region Västmanland", "19"),
        ("Region Jönköpings län", "06"),
        ("Skåne", "12"),
        ("Sörmland", "04"),
        ("Västra Götalandsregionen", "14"),
        ("Region Jämtland Härjedalen", "23"),
        ("Västerås", "1980"),
        ("Västerås kommun", "1980"),
        ("Köpings kommun", "1983"),
        ("Stockholms stad", "0180"),
        ("Malung-Sälen", "2023"),
        ("Riket", "00"),
        ("Sverige", "00"),
        ("hela riket", "00"),
        ("Sweden", "00"),
        ("Mälardalen", None),
        ("", None),
        ("1", None),
    ],
)
def test_names_are_known_in_every_usual_form(text, code):
    assert geography.code_of(text) == code


@pytest.mark.parametrize(
    ("text", "county", "municipality"),
    [
        ("Stockholm", "01", "0180"),
        ("Uppsala", "03", "0380"),
        ("Jönköping", "06", "0680"),
        ("Kalmar", "08", "0880"),
        ("Gotland", "09", "0980"),
        ("Örebro", "18", "1880"),
    ],
)
def test_six_short_names_are_counties_and_municipalities(text, county, municipality):
    assert geography.is_ambiguous(text)
    assert (geography.code_of(text), geography.code_of(text, "municipality")) == (county, municipality)


def test_no_other_name_is_ambiguous():
    names = [
        geography.name(code).texts[0][1] for level in ("county", "municipality") for code in geography.regions(level)
    ]
    assert len([name for name in names if geography.is_ambiguous(name)]) == 6
    assert all(
        geography.code_of(geography.name(code).texts[0][1], "municipality") == code
        for code in geography.regions("municipality")
    )


def test_neighbours_are_neighbours_both_ways():
    pairs = {(code, other) for code in geography.counties() for other in geography.neighbours(code)}
    assert pairs == {(other, code) for code, other in pairs}
    assert all(code != other and geography.level(other) == "county" for code, other in pairs)
    assert len(pairs) == 2 * 37


@pytest.mark.parametrize(
    ("code", "neighbours"),
    [
        ("19", "03 04 18 20"),
        ("09", ""),
        ("25", "24"),
        ("23", "20 21 22 24"),
        ("12", "07 10 13"),
        ("1980", ""),
        ("00", ""),
    ],
)
def test_neighbours_share_a_border_on_land(code, neighbours):
    assert geography.neighbours(code) == tuple(neighbours.split())


def test_a_municipality_is_called_the_same_in_every_language():
    assert geography.name("1980") == Localized((("", "Västerås"),))
