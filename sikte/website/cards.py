"""What templates get: small frozen cards, one kind per page, with every word already said.

A `Markup` is HTML that may be printed as it is; a `str` is plain text, escaped when printed, and
stands wherever `Html` is asked for. Links (`href`) are relative to the page that shows the card.
"" means that there is none.
"""

from markupsafe import Markup

from sikte.values.value import Value
from sikte.website.calculations import Calculation
from sikte.website.consent import Question
from sikte.website.standing import Standing

Html = Markup | str


class Card(Value):
    """What one template shows: a page of the site, or another of its files."""


class Link(Value):
    """A way somewhere; `current` where it leads to the page it stands on."""

    label: str
    href: str
    current: bool = False


class Alternate(Value):
    """The same page in another language, named in that language, or the front page in one that the page is not in,
    and lack says so; url: the absolute address."""

    language: str
    label: str
    href: str
    url: str = ""
    lack: str = ""


class Day(Value):
    """A date: for machines (2023-01-10), and as it is said."""

    iso: str
    text: str


class Mark(Value):
    """A judgement in words, with an icon beside it.

    icon: "up", "down", "unchanged" (directions), "reached", "on-track", "behind", "wrong-way"
    or "unknown" (verdicts); note: how the judgement is made, in a sentence or two.
    """

    icon: str
    text: str
    note: str = ""


class Latest(Value):
    """The newest value. text: as printed; value: the same as a plain decimal; how: the link to its calculation."""

    text: str
    value: str
    unit: str
    period: str
    how: str = ""


class Picture(Value):
    """An image. width, height: in pixels, "" where unknown; srcsets: (media type, `srcset`) of each other format."""

    src: str
    alt: str
    width: str = ""
    height: str = ""
    caption: Html = ""
    credit: str = ""
    srcsets: tuple[tuple[str, str], ...] = ()


class Frame(Value):
    """What surrounds every page.

    title, description: plain; root: the way to the site's top ("../../", or from the host's top on
    the page 404); breadcrumbs: the pages above, the page itself last; canonical: absolute;
    picture: what others show of the page, by its absolute address; goal, area: the vocabulary's words;
    robots: the meta element's content; draft: what is said above a page that
    only the preview shows.
    """

    language: str
    site_name: str
    title: str
    description: str
    root: str
    home: str
    stylesheet: str
    script: str
    publisher: str
    goal: str
    area: str
    icon: str = ""
    logo: Picture | None = None
    notice: Html = ""
    menu: tuple[Link, ...] = ()
    breadcrumbs: tuple[Link, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    untranslated: tuple[Alternate, ...] = ()
    canonical: str = ""
    contact: Link | None = None
    strategy: Link | None = None
    accessibility: Link | None = None
    cookies: Link | None = None
    question: Question | None = None
    pixel: str = ""
    search: Link | None = None
    feed: str = ""
    picture: Picture | None = None
    data: Link | None = None
    updates: Link | None = None
    robots: str = ""
    draft: str = ""


class GoalCard(Value, cache_hash=True):
    """A goal in a list. number: as shown ("Mål#15")."""

    title: str
    href: str
    number: str = ""
    summary: str = ""
    area: str = ""
    latest: Latest | None = None
    direction: Mark | None = None
    status: Mark | None = None
    example: bool = False
    archived: bool = False


class AreaCard(Value):
    """An area in a list, with its goals and the areas within it."""

    title: str
    href: str
    summary: str = ""
    goals: tuple[GoalCard, ...] = ()
    areas: tuple["AreaCard", ...] = ()


class ArticleCard(Value):
    """An article in a list."""

    title: str
    href: str
    summary: str = ""
    published: Day | None = None
    archived: bool = False


class DatasetCard(Value):
    """A dataset that a page rests on. period: what it covers, as printed; href: its own page;
    late: a newer one should have come by now; example: its figures are invented."""

    name: str
    title: str
    source: str
    period: str
    url: str = ""
    href: str = ""
    retrieved: Day | None = None
    next_update: Day | None = None
    late: bool = False
    notes: tuple[str, ...] = ()
    example: bool = False


class Regions(Value):
    """The same page for other regions. choose: what leads down to them on the page; groups: (what they share, "" for
    one group alone, the ways there); all: the way to the page that leads to all of them, None on that page; without:
    the regions that have none."""

    choose: str
    heading: str
    groups: tuple[tuple[str, tuple[Link, ...]], ...]
    all: Link | None = None
    without: str = ""


class _Written(Card, kw_only=True):
    """What every page that an author writes has. intro: the body up to its first heading or chart;
    body: the rest; data_href: the link to the page's statements as data."""

    frame: Frame | Standing
    title: Html
    summary: Html = ""
    intro: Html = ""
    body: Html = ""
    charts: bool = False
    datasets: tuple[DatasetCard, ...] = ()
    calculations: tuple[Calculation, ...] = ()
    data_href: str = ""
    regions: Regions | None = None
    published: Day | None = None
    updated: Day | None = None
    archived: Day | None = None

    @property
    def example(self) -> bool:
        """Whether some of the page's figures are invented."""
        return any(dataset.example for dataset in self.datasets)


class GoalPage(_Written, kw_only=True):
    """A goal. area: the link to its area; verdict: the region's own judgement; previous, next: in its area; related:
    others that speak of the same data; next_update: of the first of its figures; the rest as in `GoalCard`."""

    number: str = ""
    area: Link
    verdict: Html = ""
    previous: Link | None = None
    next: Link | None = None
    related: tuple[Link, ...] = ()
    next_update: Day | None = None
    latest: Latest | None = None
    direction: Mark | None = None
    status: Mark | None = None


class AreaPage(_Written, kw_only=True):
    """An area, with its goals and the areas within it."""

    goals: tuple[GoalCard, ...] = ()
    areas: tuple[AreaCard, ...] = ()


class ArticlePage(_Written, kw_only=True):
    """News, or a comparison. picture: its own, as HTML."""

    picture: Html = ""


class PlainPage(_Written, kw_only=True):
    """Any other page."""


class DiagramPage(Card, kw_only=True):
    """A chart on its own, to be shown on another site. figure: its HTML; origin: the page it belongs to;
    oembed: the absolute address of its description for other sites."""

    frame: Frame | Standing
    figure: Html
    origin: Link
    oembed: str
    charts: bool = True


class NotFoundPage(Card, kw_only=True):
    """What the host shows where there is no page; its links must work at any depth."""

    frame: Frame
