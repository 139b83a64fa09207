"""Some neighbours laid out, with all that lies beside them: pages of documents, of datasets, and others."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from sikte.memory import remembered
from sikte.memory.leading import Leading
from sikte.search import Entry
from sikte.values.content import Settings
from sikte.values.data import Dataset
from sikte.values.files import Files
from sikte.values.kept import Kept
from sikte.values.pages import Chart
from sikte.values.places import Problem
from sikte.values.value import Value
from sikte.website import diagrams
from sikte.website.addresses import file
from sikte.website.datasets import presented
from sikte.website.desk import Desk
from sikte.website.diagrams import Claim, Diagram
from sikte.website.drawn import TEMPLATE as CHART
from sikte.website.drawn import Drawn, drawn, photographed
from sikte.website.links import Scanned
from sikte.website.manuscripts import Manuscript, questions
from sikte.website.planned import Charted, Laid, Planned, Tellings, documents, postings
from sikte.website.sheets import Sheet, sheet
from sikte.website.tellings import Prose, Whole, telling

STATEMENTS = "statements.json"
Templates = Mapping[str, Files]


class Bound(Value):
    """Files, by address. names: theirs; scans: of the pages among them; listed: how these are found, with the language
    of each; claims: the addresses that charts take; live: whether any chart answers to touch."""

    files: Files
    names: Kept[tuple[str, ...]]
    scans: Kept[tuple[Scanned, ...]]
    problems: tuple[Problem, ...]
    listed: tuple[tuple[str, Entry], ...]
    claims: Kept[tuple[Claim, ...]]
    live: bool


class Row(Value):
    """A page to be laid out, with what it says beside its card: its prose, and its figures. path: of the text that it
    is made from, if any."""

    page: Planned
    prose: Kept[Prose] | None = None
    figures: tuple[Kept[str], ...] = ()
    path: str = ""


@remembered
def written(
    script: Manuscript,
    settings: Settings,
    desk: Kept[Desk],
    start: int,
    around: Tellings,
    first: int,
    templates: Templates,
) -> Leading[Bound]:
    """The pages of some documents. start: the number of the first; around: what is told of them, and of those that they
    list; first: the number of the first of these; templates: what each template needs, by its name."""
    told = yield telling, questions(script, settings)
    (laid,) = yield documents, [(desk, start, len(told), around, first)]
    wholes, charts = {one.key: whole for one, whole in zip(laid, told, strict=True)}, _each_once(laid)
    made = yield drawn, [(_drawing(one, wholes), one.spread, templates[CHART]) for one in charts.values()]
    pages = Pages(laid, wholes, charts, dict(zip(charts, made, strict=True)))
    if not pages.are_placed:
        return _bound({}, (), (), pages.faults)
    sheets = yield sheet, _asked(pages.rows, templates, settings)
    beside, pictures = pages.beside, diagrams.pictures(pages.shown, settings)
    photographs = yield photographed, [(beside[svg],) for svg in pictures.values()]
    beside |= dict(zip(pictures, photographs, strict=True))
    return _bound(beside, pages.rows, sheets, pages.faults, pages.listed, pages.claims, pages.are_live)


@remembered
def offered(
    datasets: tuple[Kept[Dataset], ...], settings: Settings, desk: Kept[Desk], templates: Templates
) -> Leading[Bound]:
    """The pages of some datasets, with what is downloaded from there."""
    made = yield presented, [(one, settings) for one in datasets]
    (posted,) = yield postings, [(desk, tuple(one.offered.offer for one in made), tuple(one.told for one in made))]
    rows = [Row(page) for one in posted for page in one.pages]
    sheets = yield sheet, _asked(rows, templates, settings)
    downloads = {file(where): content for one in made for where, content in one.offered.files.items()}
    return _bound(downloads, rows, sheets, listed=tuple(found for one in posted for found in one.listed))


@remembered
def others(pages: tuple[Planned, ...], settings: Settings, templates: Templates) -> Leading[Bound]:
    """Pages that show nothing but their cards."""
    rows = [Row(page) for page in pages]
    sheets = yield sheet, _asked(rows, templates, settings)
    return _bound({}, rows, sheets)


class Pages(Value, dict=True):
    """The pages of some documents with all that they show. told: by key of a document; charts: by text and name, as
    `drawings`."""

    laid: tuple[Laid, ...]
    told: Mapping[str, Whole]
    charts: Mapping[tuple[str, str], Charted]
    drawings: Mapping[tuple[str, str], Drawn]

    @property
    def are_placed(self) -> bool:
        """Whether each has its place among the others."""
        return all(one.page for one in self.laid)

    @property
    def are_live(self) -> bool:
        """Whether any chart answers to touch."""
        return any(one.chart.live for one in self.shown)

    @property
    def shown(self) -> list[Diagram]:
        return [one.chart for one in self.charts.values()]

    @property
    def faults(self) -> tuple[Problem, ...]:
        """What is wrong with the template of charts."""
        return tuple(problem for one in self.drawings.values() for problem in one.problems)

    @cached_property
    def rows(self) -> list[Row]:
        """The pages, each with its prose and the charts that it shows; and the charts, each alone."""
        alone = (Row(chart.page, None, (self.drawings[name].alone,)) for name, chart in self.charts.items())
        return [*(Row(one.page, self.told[one.key].prose, self._figures(one), one.path) for one in self.laid), *alone]

    def _figures(self, page: Laid) -> tuple[Kept[str], ...]:
        return tuple(self.drawings[page.path, chart.chart.chart.id].figure for chart in page.charts)

    @property
    def beside(self) -> dict[str, Kept[bytes]]:
        """What lies beside the charts; and beside each page that computes something, its statements as data."""
        found = ((one.page.name, self.told[one.key].statements) for one in self.laid)
        statements = {name.removesuffix("index.html") + STATEMENTS: told for name, told in found if told}
        return diagrams.beside(self.shown, self.drawings.values()) | statements

    @property
    def listed(self) -> tuple[tuple[str, Entry], ...]:
        """How the pages are found, with the language of each."""
        return tuple((one.language, one.listed.entry(self.told[one.key].words)) for one in self.laid)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The addresses that charts take."""
        return tuple(Claim(one.address, one.chart.id, one.path) for one in self.shown)


def _each_once(laid: Iterable[Laid]) -> dict[tuple[str, str], Charted]:
    """The charts that several pages of one text show, on the first of them; by text and name."""
    found: dict[tuple[str, str], Charted] = {}
    for one in laid:
        for chart in one.charts:
            found.setdefault((one.path, chart.chart.chart.id), chart)
    return found


def _drawing(one: Charted, told: Mapping[str, Whole]) -> Kept[Chart]:
    """The chart as it is told."""
    return told[one.chart.key].charts[one.chart.number]


def _asked(rows: Iterable[Row], templates: Templates, settings: Settings) -> list[tuple[object, ...]]:
    """What `sheet` is asked of each page."""
    pages = [(row.page.name, row.page.template, row.page.card, row.prose, row.figures) for row in rows]
    return [(*page, templates[page[1]], settings) for page in pages]


def _bound(
    beside: Mapping[str, Kept[bytes]],
    rows: Sequence[Row],
    sheets: Sequence[Sheet],
    faults: tuple[Problem, ...] = (),
    listed: tuple[tuple[str, Entry], ...] = (),
    claims: tuple[Claim, ...] = (),
    live: bool = False,
) -> Bound:
    """The pages laid out, and what lies beside them."""
    pages = [(row.page.name, row.path, one) for row, one in zip(rows, sheets, strict=True)]
    files = {name: one.content for name, _, one in pages} | beside
    return Bound(
        files=Files(files),
        names=Kept.of(tuple(files)),
        scans=Kept.of(tuple(Scanned(name, path, one.scan) for name, path, one in pages if name.endswith(".html"))),
        problems=(*faults, *(problem for one in sheets for problem in one.problems)),
        listed=listed,
        claims=Kept.of(claims),
        live=live,
    )
