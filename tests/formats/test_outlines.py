"""The shapes of regions: all there, closed, and with one border between neighbours."""

import pytest

from sikte import geography
from sikte.geography.outlines import rings, topology


@pytest.mark.parametrize("level", ["county", "municipality"])
def test_every_region_has_a_shape(level):
    for code in geography.regions(level):
        assert rings(code), code
        assert all(len(ring) >= 3 for ring in rings(code)), code


def test_what_is_no_region_has_none():
    assert rings("99") == () == rings("1999")


def area(ring) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, (*ring[1:], ring[0]), strict=True))) / 2


def test_counties_are_as_large_as_their_municipalities():
    """In square kilometres; both levels are simplified, each by itself."""
    for county in geography.counties():
        own = sum(map(area, rings(county)))
        parts = sum(area(ring) for code in geography.municipalities(county) for ring in rings(code))
        assert own == pytest.approx(parts, rel=0.08), county


def test_sweden_lies_where_it_lies():
    points = [point for code in geography.counties() for ring in rings(code) for point in ring]
    assert 2600 < min(x for x, _ in points) < 2900 and 9000 < max(x for x, _ in points) < 9300
    assert 61200 < min(y for _, y in points) < 61500 and 76500 < max(y for _, y in points) < 76800


def test_neighbours_share_their_border():
    """Counties with a common border on land have points in common."""
    points = {code: {point for ring in rings(code) for point in ring} for code in geography.counties()}
    for code in geography.counties():
        for other in geography.neighbours(code):
            assert points[code] & points[other], (code, other)


def test_a_topology_holds_what_is_asked_for_and_nothing_more():
    made = topology(geography.municipalities("19"))
    shapes = made["objects"]["regions"]["geometries"]
    assert [shape["id"] for shape in shapes] == list(geography.municipalities("19"))
    arcs = {arc if arc >= 0 else ~arc for shape in shapes for polygon in shape["arcs"] for ring in polygon for arc in ring}
    assert arcs == set(range(len(made["arcs"])))
