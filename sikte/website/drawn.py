"""A chart as the HTML of its figure."""

from collections.abc import Mapping

from sikte.charts.card import card
from sikte.values.pages import Chart
from sikte.values.places import Problem
from sikte.website.render import render


def chart_html(chart: Chart, templates: Mapping[str, bytes]) -> tuple[str, tuple[Problem, ...]]:
    """(the figure of a chart: heading, legend, picture, notes, source and table; what is wrong with its template)."""
    return render(templates, "partials/chart.html", card(chart))
