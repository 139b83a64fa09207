"""A chart as Vega's runtime draws it in the reader's browser (templates/vega.js), where its author asks for that."""

import json
import re
from collections.abc import Iterator, Mapping

from sikte.charts.vega import compiled
from sikte.charts.wholly import WIDTHS, fitted
from sikte.problems import Refusal
from sikte.values.pages import Chart
from sikte.values.places import Place

# The names that scripts/vega/live.js knows: the series that are hidden, and what a scale told of all of them.
HIDDEN, KEPT = "sikte_hidden", "sikte_kept_"
SHOWN = {"type": "filter", "expr": f"indexof({HIDDEN}, datum.key) < 0"}
# Scales of these follow what is shown; what a colour, a shape or a size means stays.
PLACING = re.compile("(.*_)?(x|y|xOffset|yOffset|theta|radius)")
# What is pointed at tells what it stands for, unless the author says otherwise; texts and rules stand for nothing.
TELLING = {"mark": {"tooltip": True}, "text": {"tooltip": None}, "rule": {"tooltip": None}}
# What the runtime can reckon, of all that Vega can.
TRANSFORMS = frozenset(
    "aggregate axisticks bin bound collect compare countpattern cross datajoin density dotbin encode expression extent "
    "facet field filter flatten fold formula generate identifier impute joinaggregate kde key legendentries linkpath "
    "load lookup mark multiextent multivalues overlap params pie pivot prefacet project proxy quantile relay render "
    "sample scale sequence sieve sortitems stack subflow timeunit tupleindex values viewlayout voronoi window".split()
)


def vet(whole: dict, function: str, place: Place) -> None:
    """Refuses a specification in Vega-Lite that the runtime could not draw, or that would move by itself.

    function, place: what gave it, and where that begins."""
    made = compiled(whole)
    for transform in _transforms(made):
        if transform not in TRANSFORMS:
            raise Refusal("code-lacking", place, words=function, transform=transform)
    if any("timer" in (node.get("type"), node.get("source")) for node in _nodes(made.get("signals", []))):
        raise Refusal("code-moving", place, words=function)


def keys(chart: Chart) -> tuple[str, ...]:
    """The series that can be hidden: those that rows of the chart's own specification name by their keys."""
    tables = json.loads(chart.own).get("datasets", {}).values()
    named = {row.get("key") for table in tables for row in table if isinstance(row, dict)}
    found = tuple(series.key for series in chart.series if series.key in named)
    return found if len(found) > 1 else ()


def answering(chart: Chart) -> dict:
    """The specification in Vega, whose series can be hidden, and whose marks tell their values."""
    whole = fitted(chart, WIDTHS["w"])
    told = {part: own | whole["config"].get(part, {}) for part, own in TELLING.items()}
    whole["config"] |= told | {"aria": False}
    made = compiled(whole)
    for table in made["data"]:
        if any("key" in row for row in table.get("values", ())):
            table["transform"] = [SHOWN, *table.get("transform", ())]
    kept = [scale for scale in made.get("scales", ()) if not PLACING.fullmatch(scale["name"])]
    for scale in kept:
        scale.setdefault("domainRaw", {"signal": KEPT + scale["name"]})
    own = [{"name": HIDDEN, "value": []}, *({"name": KEPT + scale["name"], "value": None} for scale in kept)]
    return made | {"signals": [*own, *made.get("signals", ())]}


def _transforms(made: dict) -> Iterator[str]:
    """What each transform of data or of marks is called."""
    for node in _nodes(made):
        steps = node.get("transform", ())
        yield from (step["type"] for step in steps if isinstance(step, Mapping) and "type" in step)


def _nodes(node: object) -> Iterator[dict]:
    """Every object in a specification, but for the rows of its data."""
    if isinstance(node, dict):
        yield node
        yield from (found for key, value in node.items() if key != "values" for found in _nodes(value))
    elif isinstance(node, list):
        yield from (found for value in node for found in _nodes(value))
