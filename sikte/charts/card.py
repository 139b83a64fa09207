"""All that the page's template needs of a chart, with every word said."""

from sikte.charts import runtime
from sikte.charts.description import description
from sikte.charts.drawn import Drawn, unit
from sikte.charts.honesty import Footnote, footnotes
from sikte.charts.spec import layout
from sikte.charts.table import Table, table
from sikte.charts.words import say
from sikte.values.pages import Chart
from sikte.values.value import Value

MOVED = ("line", "area", "bars", "stack")


class Taken(Value):
    """A link to something to take away; saved: to a file that the browser saves, and not a page."""

    label: str
    href: str
    saved: bool = False


class TakeAway(Value):
    """heading: of it all; embed: the HTML for another site, `how` introducing it; vega: where the specification lies
    that Vega's runtime draws, "" where it draws none."""

    heading: str
    links: tuple[Taken, ...]
    how: str
    embed: str
    vega: str = ""


class ChartCard(Value):
    """description: for those who do not see it; unit: of the axis, "" where the subtitle tells it;
    example: the sign of invented figures, or ""; live: how it answers when touched, "" where it does not;
    hides: the keys of the series that can be hidden where Vega answers;
    show_table, table_region: what the table's summary and its scrolling region are called."""

    id: str
    title: str
    subtitle: str
    unit: str
    credit: str
    description: str
    drawn: Drawn
    table: Table
    footnotes: tuple[Footnote, ...]
    example: str
    show_table: str
    table_region: str
    live: str = ""
    hides: tuple[str, ...] = ()
    take: TakeAway | None = None


def card(chart: Chart, drawn: Drawn) -> ChartCard:
    """The chart as templates/partials/chart.html shows it, with its drawing."""
    language = chart.language
    return ChartCard(
        id=chart.id,
        title=chart.title,
        subtitle=chart.subtitle,
        unit=unit(chart, drawn),
        credit=chart.credit,
        description=description(chart),
        drawn=drawn,
        table=table(chart),
        footnotes=footnotes(chart),
        example=say(language, "example") if chart.example else "",
        show_table=say(language, "show-table"),
        table_region=say(language, "table-region", title=chart.title),
        live=_live(chart, drawn),
        hides=runtime.keys(chart) if chart.live else (),
    )


def _live(chart: Chart, drawn: Drawn) -> str:
    """What the page's script does when series are hidden: have Vega draw the others, scale or stack them anew, or
    merely hide them."""
    if chart.live:
        return "vega"
    form = layout(chart)
    return form if form in MOVED else "hide" if form == "slope" and drawn.legend else ""
