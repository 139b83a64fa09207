"""What authors write: the site's settings, and its documents."""

from datetime import date
from decimal import Decimal

from sikte.values.places import Localized, Place
from sikte.values.texts import Body, Digits, Text, Wants
from sikte.values.value import Value


class Link(Value):
    """A way out of the site: title and absolute address."""

    title: Localized
    url: str


class Colors(Value):
    """Chosen by the site, as #rrggbb: accent for links and marks, ink for text, paper for the ground.

    `lines` are where they stand in the settings' file: ((key, line), …)."""

    accent: str = "#1d4f7c"
    ink: str = "#1c232b"
    paper: str = "#ffffff"
    lines: tuple[tuple[str, int], ...] = ()


class Fonts(Value):
    """Chosen by the site: names of WOFF2 files in content/media/, None for those that browsers make of the first."""

    regular: str
    bold: str | None = None
    italic: str | None = None


class Obstacle(Value):
    """Something on the site that not everybody can use: what, why, and what there is instead."""

    what: Localized
    why: Localized
    instead: Localized | None = None


class Accessibility(Value):
    """`accessibility:` in the settings: the assessment that the law asks for (2018:1937, 10 b §).

    status: "full", "partial" or "none"; report: the address of the form where obstacles are reported;
    faults: what does not meet the law; burdensome: what is exempt as an unreasonable burden (12 §);
    outside: what the law does not cover (9 §).
    """

    place: Place
    status: str
    assessed: date
    updated: date
    method: Localized
    report: str
    faults: tuple[Obstacle, ...] = ()
    burdensome: tuple[Obstacle, ...] = ()
    outside: tuple[Obstacle, ...] = ()


class Target(Value):
    """Where a site is published, by the author's name for it. kind: "folder" or "branch"; where: the folder,
    or the branch, of which `remote` is the repository that readers' host shows."""

    name: str
    kind: str
    where: str
    remote: str = "origin"


class Counting(Value):
    """`statistics:` in the settings: how visits are counted.

    tool: "server-log", "goatcounter" or "matomo"; url: where the last two receive visits, ending in a slash;
    site: the site's number there; cookies: whether the tool recognises a reader who comes back, which needs consent.
    """

    tool: str
    url: str = ""
    site: int = 0
    cookies: bool = False


class OpenData(Value):
    """`open_data:` in the settings. organisation: ten digits, or an address that the publisher is known by;
    contact, email: whom to ask; license: of the catalogue itself."""

    place: Place
    organisation: str
    contact: Localized
    email: str
    license: str
    title: Localized | None = None
    description: Localized | None = None


class Settings(Value):
    """content/site.yaml. `goal` and `area` are the vocabulary's words, in each language; png: which charts
    there are as PNG ("all", "headline": the first one of each page, or "none"); the first of `targets` is
    the one meant when none is named."""

    place: Place
    name: Localized
    region_name: Localized
    region_code: str
    language: str
    languages: tuple[str, ...]
    base_url: str
    goal: Localized
    area: Localized
    description: Localized | None = None
    notice: Localized | None = None
    publisher: Localized | None = None
    contact: Link | None = None
    strategy: Link | None = None
    logo: str | None = None
    colors: Colors = Colors()
    fonts: Fonts | None = None
    accessibility: Accessibility | None = None
    counting: Counting | None = None
    png: str = "headline"
    targets: tuple[Target, ...] = ()
    open_data: OpenData | None = None
    hosts: tuple[str, ...] = ()

    @property
    def sender(self) -> Localized:
        """Who speaks: the publisher, else the region."""
        return self.publisher or self.region_name


class Viewpoint(Value):
    """A region that a page speaks for, as if it were the site's own. code: SCB's; slug: in the page's address."""

    code: str
    name: Localized
    slug: str


class Document(Value, kw_only=True):
    """One Markdown file, or one of the pages that it makes. slug: its address' last part; original: the path of the
    same page in the site's language; text: what stands below the front matter, where it is at hand; wants: what its
    texts speak of and lead to; anchors: of its headings, ((level, anchor), …);
    each: "region" or "municipality" where the text makes a page for each of them, but for those `left_out` (codes);
    seen_from: the region that the page speaks for, None for the site's own;
    `lines` are where the front matter's keys stand: ((key, line), …)."""

    place: Place
    language: str
    original: str
    slug: str
    title: Text
    summary: Text = ()
    text: Body = Body()
    wants: Wants = Wants()
    anchors: tuple[tuple[int, str], ...] = ()
    draft: bool = False
    published: date | None = None
    updated: date | None = None
    archived: date | None = None
    as_of: str | None = None
    redirect_from: tuple[str, ...] = ()
    each: str | None = None
    left_out: tuple[str, ...] = ()
    seen_from: Viewpoint | None = None
    lines: tuple[tuple[str, int], ...] = ()

    @property
    def key(self) -> str:
        """What the page is known by: the path of its file, and whose page it is of those that the file makes."""
        return f"{self.place.path}:{self.seen_from.code}" if self.seen_from else self.place.path

    @property
    def full_slug(self) -> str:
        """What sets the page apart from others in the names of its charts."""
        return f"{self.slug}-{self.seen_from.slug}" if self.seen_from else self.slug

    @property
    def body(self) -> Text:
        """HTML parts."""
        return self.text.parts

    @property
    def digits(self) -> tuple[Digits, ...]:
        """The numbers typed into the body."""
        return self.text.digits

    @property
    def changed(self) -> date | None:
        """The day the page was last changed, or published; None for a page without dates."""
        return max(filter(None, (self.published, self.updated)), default=None)

    def at(self, key: str) -> Place:
        """Where `key` stands in the front matter, else the file's first line."""
        return Place(self.place.path, dict(self.lines).get(key, 1))


class Aim(Value):
    """`target:` of a goal. direction: "increase" or "decrease"; periods as written."""

    direction: str
    base: str
    by: str | None = None
    value: Decimal | None = None


class Goal(Document, kw_only=True):
    """content/goals/*.md. status: "computed" or "none"; area and series as written; verdict: the
    region's own judgement, in its own words."""

    number: str | None = None
    area: str
    series: str | None = None
    target: Aim | None = None
    status: str = "none"
    verdict: Text = ()


class Area(Document, kw_only=True):
    """content/areas/*.md, nested by `parent` (another area's file name) to any depth."""

    parent: str | None = None
    order: Decimal | None = None


class Article(Document, kw_only=True):
    """content/articles/*.md. expires: the last day on which it is shown; None for one that stays."""

    image: str | None = None
    alt: Text = ()
    caption: Text = ()
    credit: str | None = None
    expires: date | None = None


class Page(Document, kw_only=True):
    """content/pages/*.md. menu: whether the main menu leads to it."""

    menu: bool = False
