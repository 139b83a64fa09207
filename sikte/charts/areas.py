"""Areas: cut out of a rectangle that bears their fill, so that no texture is stretched with the plot."""

from collections.abc import Sequence

from sikte.charts.elements import element, filled, plain
from sikte.charts.looks import PAPER
from sikte.charts.marks import STRETCHED, Plotted
from sikte.charts.scene import Box
from sikte.values.pages import Chart

EDGE = "1.5"
SLIVER = 0.8


def areas(chart: Chart, plotted: Sequence[Plotted]) -> str:
    """A group for each series; where several are stacked, a line of paper parts them."""
    parted = len(plotted) > 1
    drawn = ((one, _area(one, f"{chart.id}-{one.series.key}", parted)) for one in plotted if one.boxes)
    return "".join(
        element("g", inside, **filled(one.look, chart.id), data_series=one.series.key) for one, inside in drawn
    )


def _area(one: Plotted, name: str, parted: bool) -> str:
    stretches = [[one.boxes[point.period] for point in run] for run in one.runs]
    path = "".join(_outline(boxes) for boxes in stretches)
    shape = element("path", d=path, transform="scale(.01)")
    cut = element("clipPath", shape, id=name, clipPathUnits="objectBoundingBox")
    body = element("rect", width="100%", height="100%", stroke="none", clip_path=f"url(#{name})")
    edge = "".join(_line(boxes) for boxes in stretches)
    dress = {"class_": "ck-parted", "stroke": PAPER} if parted else {}
    line = element("path", d=edge, fill="none", stroke_width=EDGE, vector_effect="non-scaling-stroke", **dress)
    return cut + body + element("svg", line, overflow="visible", **STRETCHED)


def _outline(boxes: Sequence[Box]) -> str:
    """Along the top and back along the bottom; a value that stands alone is a sliver."""
    half = SLIVER / 2 if len(boxes) == 1 else 0
    boxes = [box._replace(x=box.x + shift) for box in boxes for shift in dict.fromkeys((-half, half))]
    top = [(box.centre, box.y) for box in boxes]
    bottom = [(box.centre, box.y + box.height) for box in reversed(boxes)]
    return "M" + "L".join(f"{plain(x)} {plain(y)}" for x, y in (*top, *bottom)) + "Z"


def _line(boxes: Sequence[Box]) -> str:
    return "M" + "L".join(f"{plain(box.centre)} {plain(box.y)}" for box in boxes)
