"""Colours that can be seen and told apart, in light and in dark."""

import re

import pytest

from sikte.charts.looks import COLORS, DASHES, MUTED, TEXTURES, looks
from sikte.charts.maps import TONES
from tests.charts.samples import EIGHT, LINE, MANY, ROWS, chart, years
from tests.running import ROOT

CSS = (ROOT / "templates" / "css" / "50-charts.css").read_text(encoding="utf-8")
DRESSED = {
    int(n): (light, dark) for n, light, dark in re.findall(r"\.ck-s(\d) \{ --ck: light-dark\((#\w+), (#\w+)\)", CSS)
}
GROUNDS = {"light": "#ffffff", "tinted": "#f6f6f7", "dark": "#14191e"}


def luminance(color: str) -> float:
    channels = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lower, higher = sorted((luminance(one), luminance(other)))
    return (higher + 0.05) / (lower + 0.05)


def test_style_sheet_and_drawing_have_the_same_light_colours():
    assert tuple(DRESSED[number][0] for number in range(len(COLORS))) == COLORS


@pytest.mark.parametrize("number", range(len(COLORS)))
def test_marks_can_be_seen(number):
    light, dark = DRESSED[number]
    assert contrast(light, GROUNDS["light"]) >= 3 and contrast(light, GROUNDS["tinted"]) >= 3
    assert contrast(dark, GROUNDS["dark"]) >= 3


@pytest.mark.parametrize("number", range(1, 8))
def test_neighbours_differ_by_lightness(number):
    for scheme in (0, 1):
        assert contrast(DRESSED[number][scheme], DRESSED[number + 1][scheme]) >= 1.75


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_tones_of_a_map_can_be_seen_and_told_apart(scheme):
    tones = [re.search(rf"\.ck-t{n} .*light-dark\((#\w+), (#\w+)\)", CSS).groups() for n in range(len(TONES))]
    assert tuple(light for light, _ in tones) == TONES
    steps = [tone[scheme == "dark"] for tone in tones]
    assert min(contrast(tone, GROUNDS[scheme]) for tone in steps) >= 3
    assert all(contrast(one, other) >= 1.5 for one, other in zip(steps, steps[1:], strict=False))


def test_texts_can_be_read():
    assert contrast(MUTED, GROUNDS["tinted"]) >= 4.5


def test_series_differ_by_more_than_colour():
    assert len(set(DASHES[1:])) == len(DASHES) - 1
    tones = [(TEXTURES[n], luminance(COLORS[n]) > 0.2) for n in range(1, 9)]
    assert len(set(tones)) == 8


def test_who_gets_which_look():
    assert [look.number for look in looks(LINE).values()] == [1, 9, 2]
    assert looks(LINE)["k2"].strong
    assert {look.number for look in looks(MANY).values()} == {0, 1}
    assert sorted(look.number for look in looks(EIGHT).values()) == list(range(1, 9))
    assert [looks(ROWS)[f"k{n}"].number for n in range(5)] == [0, 9, 1, 0, 0]
    alone = chart("line", years(2020, 2021), {"A": ["1", "2"]}, roles={"A": "home"})
    assert looks(alone)["k0"].number == 1 and not looks(alone)["k0"].strong


def test_more_parts_than_looks_begin_anew():
    parts = chart("stacked-bar", years(2020, 2021), {f"Del {n}": ["1", "2"] for n in range(10)})
    assert [look.number for look in looks(parts).values()] == [1, 2, 3, 4, 5, 6, 7, 8, 1, 2]
