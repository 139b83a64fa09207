"""The shapes of regions on a map: east and north in hundreds of metres (SWEREF 99 TM)."""

from collections.abc import Iterable
from functools import cache
from itertools import accumulate, chain

from sikte.geography import borders

Point = tuple[int, int]
Ring = tuple[Point, ...]
Polygons = list[list[list[int]]]


def rings(code: str) -> tuple[Ring, ...]:
    """The closed lines around a county or municipality, its islands and holes each one; () for other codes."""
    arcs, regions = _level(code)
    return tuple(_ring(ring, arcs) for polygon in regions.get(code, []) for ring in polygon)


def topology(codes: Iterable[str]) -> dict[str, object]:
    """The same regions as TopoJSON, whose object `regions` holds a feature with an id for each."""
    codes = tuple(codes)
    arcs, regions = _level(codes[0])
    used = dict.fromkeys(_own(arc) for code in codes for arc in chain.from_iterable(chain(*regions[code])))
    numbers = {arc: number for number, arc in enumerate(used)}
    shapes = [{"type": "MultiPolygon", "id": code, "arcs": _renamed(regions[code], numbers)} for code in codes]
    collection = {"type": "GeometryCollection", "geometries": shapes}
    return {"type": "Topology", "arcs": [arcs[arc] for arc in used], "objects": {"regions": collection}}


def _own(arc: int) -> int:
    """The arc that a number stands for: ~n is n backwards."""
    return arc if arc >= 0 else ~arc


def _renamed(polygons: Polygons, numbers: dict[int, int]) -> Polygons:
    def named(arc: int) -> int:
        return numbers[arc] if arc >= 0 else ~numbers[~arc]

    return [[[named(arc) for arc in ring] for ring in polygon] for polygon in polygons]


def _ring(ring: list[int], arcs: list[Ring]) -> Ring:
    """Its arcs one after another; where two meet, their common point once."""
    parts = (arcs[arc] if arc >= 0 else arcs[~arc][::-1] for arc in ring)
    return tuple(point for part in parts for point in part[1:])


def _level(code: str) -> tuple[list[Ring], dict[str, Polygons]]:
    """(the arcs, the regions made of them) of the level that a code is of."""
    if len(code) == 2:
        return _read(borders.COUNTIES_ARCS, borders.COUNTIES)
    return _read(borders.MUNICIPALITIES_ARCS, borders.MUNICIPALITIES)


@cache
def _read(arcs: str, regions: str) -> tuple[list[Ring], dict[str, Polygons]]:
    return [_points(arc) for arc in arcs.split(";")], dict(_region(text) for text in regions.split(";"))


def _points(arc: str) -> Ring:
    steps = [int(number) for number in arc.split()]
    return tuple(zip(accumulate(steps[::2]), accumulate(steps[1::2]), strict=True))


def _region(text: str) -> tuple[str, Polygons]:
    code, _, shape = " ".join(text.split()).partition(" ")
    return code, [[[int(arc) for arc in ring.split()] for ring in polygon.split(",")] for polygon in shape.split("/")]
