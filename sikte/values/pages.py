"""What readers meet: words said, statements accounted for, charts drawn, and the site as bytes."""

from decimal import Decimal
from typing import NamedTuple
from urllib.parse import urlsplit

from sikte.values.data import Period
from sikte.values.files import Files
from sikte.values.places import Place, Problem
from sikte.values.value import Value


class Span(Value):
    """A piece of what is said; value: the printed number as a plain decimal, None for mere words."""

    text: str
    value: Decimal | None = None


Said = tuple[Span, ...]


class Statement(Value):
    """One computed number or judgement on a page, with everything it rests on.

    id: the slug of its expression; kind: one of the sixteen kinds, "period" or "name"; where: "body",
    "title", "summary", …; text: as printed; rows: a tuple of ((column, value), …) as the file has them;
    credit: the source line; retrieved: ISO date or ""; direction: "up", "down" or "unchanged" where it tells of one.
    """

    id: str
    kind: str
    where: str
    text: str
    value: str | None
    unit: str
    period: str
    expression: str
    place: Place
    formula: str
    datasets: tuple[str, ...]
    rows: tuple[tuple[tuple[str, str], ...], ...]
    credit: str
    retrieved: str = ""
    remarks: tuple[str, ...] = ()
    direction: str = ""


class ChartPoint(NamedTuple):
    """What a chart shows of a period: a tuple, since a chart has hundreds.

    value: as shown, None where there is none; text: as printed in a table ("667", "..", "412 p");
    spoken: what the sign means, else ""; mark: footnote mark of a provisional or revised figure;
    heading: "up", "down" or "unchanged" since the period before, in a status matrix; verdict: what that is worth
    ("better", "worse"; the heading itself where nothing is; "unknown" or "break" where nobody can say)."""

    period: Period
    value: Decimal | None
    text: str
    spoken: str = ""
    mark: str = ""
    heading: str = ""
    verdict: str = ""


class ChartSeries(Value):
    """key: an ASCII name unique in the chart; role: "home", "nation" or "member"; region: its code, or ""."""

    key: str
    label: str
    points: tuple[ChartPoint, ...]
    role: str = "member"
    region: str = ""


class ChartTarget(Value):
    """A level that a series is to reach. text: as printed: "Mål 2030: 700"."""

    value: Decimal
    text: str


class Chart(Value):
    """A chart with every text already said in the page's language.

    kind: "line", "bar", …, as authors write it; periods: ((period, printed), …) in order;
    breaks: ((first period counted the new way, note), …); unit: short, for the axis;
    decimals: of the values as shown; notes: footnotes in order; credit: the source line;
    own: the specification of a chart of one's own, else ""; live: whether Vega's runtime answers for it when touched.
    """

    id: str
    kind: str
    title: str
    subtitle: str
    alt: str
    language: str
    unit: str
    decimals: int
    period_label: str
    series_label: str
    periods: tuple[tuple[Period, str], ...]
    series: tuple[ChartSeries, ...]
    breaks: tuple[tuple[Period, str], ...] = ()
    notes: tuple[str, ...] = ()
    credit: str = ""
    example: bool = False
    datasets: tuple[str, ...] = ()
    own: str = ""
    live: bool = False
    target: ChartTarget | None = None


class Embed(Value):
    """What another website shows, and readers may have shown on a page.

    provider: who shows it, by name; url: where readers open it there; frame: what is shown in the page; terms: the
    address at which the provider tells how it handles personal data, or "".
    """

    title: str
    provider: str
    url: str
    frame: str
    terms: str = ""

    @property
    def host(self) -> str:
        """Who is asked for it."""
        return urlsplit(self.frame).netloc


class Wording(Value):
    """What a conditional text says when the data take a course; outcome: in the site's language."""

    place: Place
    outcome: str
    text: str


class Site(Value):
    """The whole website: address (no leading slash, "index.html" spelt out) → bytes.

    files: empty where there are problems; language: the site's, in which problems are told.
    """

    files: Files
    language: str = "sv"
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
