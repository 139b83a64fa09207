"""Charts of the web developer's own: a Python function that gives an Altair chart, run here and nowhere else.

It runs as whoever builds the site, with all that they may do: like the templates, it is part of the project."""

import json
import re
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import TypeVar

from sikte.charts import runtime, scrutiny
from sikte.charts.looks import COLORS, MOST
from sikte.charts.vega import compiled
from sikte.charts.vetting import first_line, vet
from sikte.charts.wholly import WIDTHS, fitted
from sikte.problems import Refusal, nearest, note
from sikte.values.pages import Chart
from sikte.values.places import Place, Problem

T = TypeVar("T")
COLUMNS = ("period", "time", "series", "key", "value", "text", "status")
QUOTED = 60
DRESS = {
    "range": {"category": COLORS[1 : 1 + MOST]},
    "mark": {"color": COLORS[1]},
    **dict.fromkeys(("point", "circle", "square", "tick"), {"opacity": 1}),
}
# What Altair calls a view that nobody has named: by a digest of its data as the terminal would show them.
NAMELESS = re.compile(r'"view_([0-9a-f]{16})(?=[_"])')


def specification(source: str, path: str, function: str, chart: Chart) -> str:
    """The Vega-Lite specification, as JSON, of the chart that the function gives for the data of a chart.

    source, path: of the Python file. Refuses, with the file's line where that is at fault: code that cannot be read
    or run, a name that is no function, an answer that is no Altair chart, what `vet` refuses, and bars that do not
    begin at zero; where Vega's runtime is to draw it too, also what that cannot."""
    called = _function(source, path, function)
    made = _run(path, lambda: called(_frame(chart)))
    place = Place(path, _line_of(source, function))
    if not hasattr(made, "to_dict"):
        raise Refusal("code-no-chart", place, words=function, kind=type(made).__name__)
    whole = _run(path, lambda: json.loads(json.dumps(made.to_dict(), default=str)))
    vet(whole, function, place)
    if scrutiny.is_cut(compiled(whole)):
        raise Refusal("code-cut", place, words=function)
    if chart.live:
        runtime.vet(whole, function, place)
    return _numbered(json.dumps(_dressed(_without_fonts(whole)), ensure_ascii=False))


def shortcomings(source: str, path: str, function: str, chart: Chart, language: str) -> Iterator[Problem]:
    """A note on each thing in a chart so specified that some readers could not see.

    source, path: of the Python file; language: that of the notes' facts."""
    place = Place(path, _line_of(source, function))
    found = scrutiny.shortcomings(fitted(chart, WIDTHS["w"]), language)
    return (note(place, code, words=function, **facts) for code, facts in found)


def rows(chart: Chart) -> list[dict[str, object]]:
    """The chart's figures as the function meets them: a row for each; value: None where there is none."""
    printed = dict(chart.periods)
    return [
        {
            "period": printed[point.period], "time": point.period.ordinal, "series": series.label, "key": series.key,
            "value": None if point.value is None else float(point.value), "text": point.text, "status": point.mark,
        }
        for series in chart.series
        for point in series.points
    ]  # fmt: skip


def _frame(chart: Chart):
    import pandas  # a second: put off until a function asks for it

    return pandas.DataFrame(rows(chart), columns=COLUMNS)


def _function(source: str, path: str, name: str) -> Callable[..., object]:
    """The function of that name in the file."""
    try:
        code = compile(source, path, "exec")
    except SyntaxError as error:
        line, words = error.lineno or 1, (error.text or "").strip()[:QUOTED]
        raise Refusal("code-unreadable", Place(path, line), words=words, reason=error.msg) from error
    names: dict[str, object] = {"__name__": "charts"}
    _run(path, lambda: exec(code, names))
    found = names.get(name)
    if not callable(found):
        known = [word for word, value in names.items() if callable(value)]
        raise Refusal("code-no-function", Place(path), words=name, near=nearest(name, known))
    return found


def _run(path: str, work: Callable[[], T]) -> T:
    """What the author's code gives; whatever it raises is told with its line, and is no fault of ours."""
    try:
        return work()
    except Exception as error:
        place = Place(path, _last_line(error.__traceback__, path))
        raise Refusal("code-failed", place, reason=f"{type(error).__name__}: {first_line(error)}") from error


def _last_line(trace: TracebackType | None, path: str) -> int:
    """The last line of the file that an error passed through."""
    line = 1
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == path:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _line_of(source: str, function: str) -> int:
    """Where the function begins."""
    starts = (f"def {function}(", f"{function} =")
    return next((number for number, line in enumerate(source.splitlines(), 1) if line.startswith(starts)), 1)


def _numbered(specification: str) -> str:
    """The specification with its nameless views numbered, so that they are called alike wherever it is made."""
    numbers = {name: number for number, name in enumerate(dict.fromkeys(NAMELESS.findall(specification)), 1)}
    return NAMELESS.sub(lambda found: f'"view_{numbers[found[1]]}', specification)


def _dressed(whole: dict) -> dict:
    """With Sikte's colours for what the author has not chosen colours for, opaque: all of them are seen on paper."""
    config = whole.get("config", {})
    return whole | {"config": config | {part: own | config.get(part, {}) for part, own in DRESS.items()}}


def _without_fonts(node: object) -> object:
    """Texts are measured by the one font that every machine has here."""
    if isinstance(node, list):
        return [_without_fonts(value) for value in node]
    if not isinstance(node, dict):
        return node
    return {key: _without_fonts(value) for key, value in node.items() if key != "font" and not key.endswith("Font")}
