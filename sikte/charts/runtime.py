"""A chart as Vega's runtime draws it in the reader's browser (templates/vega.js), where its author asks for that."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from sikte.charts.vega import compiled
from sikte.charts.vetting import held, nodes
from sikte.charts.wholly import WIDTHS, fitted
from sikte.problems import Refusal
from sikte.values.pages import Chart
from sikte.values.places import Place

# The names that scripts/vega/live.js knows: the series that are hidden, and what a scale told of all of them.
HIDDEN, KEPT = "sikte_hidden", "sikte_kept_"
SHOWN = {"type": "filter", "expr": f"indexof({HIDDEN}, datum.key) < 0"}
# Scales of these follow what is shown; what a colour, a shape or a size means stays.
PLACING = re.compile("(.*_)?(x|y|xOffset|yOffset|theta|radius)")
# What the page says already, or nobody asks for.
SAID = ("$schema", "description", "usermeta")
WHOLE = '"datum"'
# What is pointed at tells what it stands for, unless the author says otherwise; texts and rules stand for nothing.
TELLING = {"mark": {"tooltip": True}, "text": {"tooltip": None}, "rule": {"tooltip": None}}
# What the runtime can reckon, of all that Vega can.
TRANSFORMS = frozenset(
    "aggregate axisticks bin bound collect compare countpattern cross datajoin density dotbin encode expression extent "
    "facet field filter flatten fold formula generate identifier impute joinaggregate kde key legendentries linkpath "
    "load lookup mark multiextent multivalues overlap params pie pivot prefacet project proxy quantile relay render "
    "sample scale sequence sieve sortitems stack subflow timeunit tupleindex values viewlayout voronoi window".split()
)
# The formats of data that it reads, and the functions of Vega's expressions that it lacks.
FORMATS = frozenset({"json"})
LACKED = frozenset("geoArea geoBounds geoCentroid geoScale geoShape geoTranslate".split())
EXPRESSIONS, CALLED = ("expr", "init", "signal", "test", "update"), re.compile(r"\b(\w+)\s*\(")


def vet(whole: dict, function: str, place: Place) -> None:
    """Refuses a specification in Vega-Lite that the runtime could not draw, or that would move by itself.

    function, place: what gave it, and where that begins."""
    made = compiled(whole)
    for lacking in _lacking(made):
        raise Refusal("code-lacking", place, words=function, transform=lacking)
    if any("timer" in (node.get("type"), node.get("source")) for node in nodes(made.get("signals", []))):
        raise Refusal("code-moving", place, words=function)


def keys(chart: Chart) -> tuple[str, ...]:
    """The series that can be hidden: those that rows of the chart's own specification name by their keys."""
    named = {row.get("key") for table in held(json.loads(chart.own)) for row in table}
    found = tuple(series.key for series in chart.series if series.key in named)
    return found if len(found) > 1 else ()


def answering(chart: Chart) -> dict:
    """The specification in Vega, whose series can be hidden, and whose marks tell their values."""
    whole = fitted(chart, WIDTHS["w"])
    told = {part: own | whole["config"].get(part, {}) for part, own in TELLING.items()}
    whole["config"] = {key: value for key, value in whole["config"].items() if key != "font"} | told | {"aria": False}
    made = {key: value for key, value in compiled(whole).items() if key not in SAID}
    own = [{"name": HIDDEN, "value": []}, *_kept(made.get("scales", ()))]
    tables = [table | {"values": None} for table in made["data"]]
    asked = json.dumps({**made, "data": tables, "config": None})
    data = [_hiding(table, asked) for table in made["data"]]
    return made | {"data": data, "signals": [*own, *made.get("signals", ())]}


def _hiding(table: dict, asked: str) -> dict:
    """Data with no more columns than are asked for, and without the rows of series that are hidden."""
    rows = table.get("values")
    if not (isinstance(rows, list) and all(isinstance(row, dict) for row in rows)):
        return table
    lean = [{name: row[name] for name in row if name == "key" or _is_asked(name, asked)} for row in rows]
    hidden = [SHOWN] if any("key" in row for row in rows) else []
    return table | {"values": lean, "transform": [*hidden, *table.get("transform", ())]}


def _is_asked(column: str, asked: str) -> bool:
    """Whether a specification speaks of a column, or of whole rows; one with signs in it may look otherwise there."""
    return column in asked or WHOLE in asked or not column.isidentifier()


def _kept(scales: Iterable[dict]) -> Iterator[dict]:
    """The signals that keep what colours, shapes and sizes mean, each told to its scale."""
    for scale in scales:
        if not PLACING.fullmatch(scale["name"]):
            name = KEPT + scale["name"]
            scale.setdefault("domainRaw", {"signal": name})
            yield {"name": name, "value": None}


def _lacking(made: dict) -> Iterator[str]:
    """What a specification asks for that the runtime cannot do."""
    yield from (name for name in _transforms(made) if name not in TRANSFORMS)
    yield from (name for name in _formats(made) if name not in FORMATS)
    yield from (name for name in _functions(made) if name in LACKED)


def _transforms(made: dict) -> Iterator[str]:
    """What each transform of data or of marks is called."""
    steps = (step for node in nodes(made) for step in node.get("transform", ()))
    return (step["type"] for step in steps if isinstance(step, Mapping) and "type" in step)


def _formats(made: dict) -> Iterator[str]:
    """How data are written."""
    formats = (table["format"] for table in made.get("data", ()) if "format" in table)
    return (form["type"] for form in formats if "type" in form)


def _functions(made: dict) -> Iterator[str]:
    """What expressions call."""
    texts = (node[key] for node in nodes(made) for key in EXPRESSIONS if isinstance(node.get(key), str))
    return (name for text in texts for name in CALLED.findall(text))
