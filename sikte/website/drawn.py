"""A chart as the HTML of its figure."""

from dataclasses import dataclass, replace

from sikte.charts.card import TakeAway, card
from sikte.memory import remembered
from sikte.values.kept import Files, Kept
from sikte.values.pages import Chart
from sikte.values.places import Problem
from sikte.website.render import render

TEMPLATE = "partials/chart.html"


@dataclass(frozen=True, slots=True)
class Drawn:
    """figures: the chart's figure for each of its places: heading, legend, picture, notes, source, table, and what
    there is to take away; problems: what is wrong with its template."""

    figures: tuple[Kept[str], ...]
    problems: tuple[Problem, ...]


@remembered
def drawn(chart: Kept[Chart], takes: tuple[TakeAway, ...], templates: Files) -> Drawn:
    """takes: what the figure offers in each of its places; templates: those that TEMPLATE needs."""
    shown = card(chart.value)
    made = [render(templates, TEMPLATE, replace(shown, take=take)) for take in takes]
    return Drawn(tuple(Kept.of(html) for html, _ in made), made[0][1])
