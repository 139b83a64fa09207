"""A chart as the HTML of its figure, and as files to take away."""

from sikte.memory import remembered
from sikte.values.files import Files
from sikte.values.kept import Kept
from sikte.values.pages import Chart
from sikte.values.places import Problem
from sikte.values.value import Value

TEMPLATE = "partials/chart.html"
SVG, PNG = "svg", "png"


class Spread(Value):
    """Where a chart lies. own: its address without a slash at the end, with which its files' names begin; page: of
    the page it belongs to; home: of the site's front page; host: what stands before an address elsewhere; site: the
    site's name; png: whether there is one."""

    own: str
    page: str
    home: str
    host: str
    site: str
    png: bool

    @property
    def alone(self) -> str:
        """The address of the chart's own page."""
        return f"{self.own}/"


class Drawn(Value):
    """figure, alone: the chart's figure on its page, and where it stands alone: heading, legend, picture, notes,
    source, table, and what there is to take away; files: those to take away, by the ending of their names; oembed: as
    other sites are told of it; problems: what is wrong with its template."""

    figure: Kept[str]
    alone: Kept[str]
    files: tuple[tuple[str, Kept[bytes]], ...]
    oembed: Kept[bytes]
    problems: tuple[Problem, ...]


@remembered
def drawn(chart: Kept[Chart], spread: Kept[Spread], templates: Files) -> Drawn:
    """templates: those that TEMPLATE needs."""
    from sikte.website.figure import made

    return made(chart.value, spread.value, templates)


@remembered
def photographed(svg: Kept[bytes]) -> Kept[bytes]:
    """A picture as PNG."""
    from sikte.charts.pictures import photograph

    return Kept.of(photograph(svg.value.decode()))


def has_picture(kind: str) -> bool:
    """Whether there is more to a chart of this kind than its table."""
    return kind != "table"
