"""A chart as the HTML of its figure."""

from collections.abc import Mapping

from sikte.charts.card import card
from sikte.values.pages import Chart
from sikte.website.render import render


def chart_html(chart: Chart, templates: Mapping[str, bytes]) -> str:
    """The figure of a chart: heading, legend, picture, notes, source and table."""
    return render(templates, "partials/chart.html", card(chart))[0]
