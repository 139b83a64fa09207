"""A chart as the HTML of its figure."""

from collections.abc import Mapping
from dataclasses import replace

from sikte.charts.card import TakeAway, card
from sikte.values.pages import Chart
from sikte.values.places import Problem
from sikte.website.render import render


def chart_html(chart: Chart, templates: Mapping[str, bytes], take: TakeAway) -> tuple[str, tuple[Problem, ...]]:
    """(the figure of a chart: heading, legend, picture, notes, source, table and what there is
    to take away; what is wrong with its template)."""
    return render(templates, "partials/chart.html", replace(card(chart), take=take))
