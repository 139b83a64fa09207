"""Some neighbours laid out, with all that lies beside them: pages of documents, of datasets, and others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sikte.memory import remembered
from sikte.memory.leading import Leading
from sikte.search import Entry, Words
from sikte.values.content import Settings
from sikte.values.data import Dataset
from sikte.values.kept import Files, Kept
from sikte.values.places import Problem
from sikte.values.value import Value
from sikte.website import diagrams
from sikte.website.addresses import file
from sikte.website.datasets import presented
from sikte.website.desk import Desk
from sikte.website.diagrams import Claim
from sikte.website.drawn import TEMPLATE as CHART
from sikte.website.drawn import Drawn, drawn, photographed
from sikte.website.links import Scanned
from sikte.website.manuscripts import Manuscript, questions
from sikte.website.planned import Charted, Laid, Planned, Tellings, documents, postings
from sikte.website.searching import Listed
from sikte.website.sheets import Sheet, sheet
from sikte.website.tellings import Prose, Whole, telling

STATEMENTS = "statements.json"
Templates = Mapping[str, Files]


class Bound(Value):
    """Files, by address. names: theirs; scans: of the pages among them; listed: how these are found, with the language
    of each; charts: the addresses that charts take; live: whether any chart answers to touch."""

    files: Files
    names: Kept[tuple[str, ...]]
    scans: Kept[tuple[Scanned, ...]]
    problems: tuple[Problem, ...]
    listed: tuple[tuple[str, Entry], ...] = ()
    charts: Kept[tuple[Claim, ...]] = Kept.of(())
    live: bool = False


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
    wholes = {one.key: whole for one, whole in zip(laid, told, strict=True)}
    charts = _each_once(laid)
    made = yield drawn, [(_told(one, wholes), one.spread, templates[CHART]) for one in charts.values()]
    drawings = dict(zip(charts, made, strict=True))
    faults = tuple(problem for one in made for problem in one.problems)
    if not all(one.page for one in laid):
        return _bound({}, (), (), faults)
    rows = [*_pages(laid, wholes, drawings), *(Row(charts[key].page, None, (drawings[key].alone,)) for key in charts)]
    sheets = yield sheet, _asked(rows, templates, settings)
    shown = [one.chart for one in charts.values()]
    beside = diagrams.beside(shown, made) | _statements(laid, wholes)
    pictures = diagrams.pictures(shown, settings)
    photographs = yield photographed, [(beside[svg],) for svg in pictures.values()]
    return _bound(
        beside | dict(zip(pictures, photographs, strict=True)),
        rows,
        sheets,
        faults,
        listed=tuple((one.language, _entry(one.listed, wholes[one.key].words)) for one in laid),
        charts=Kept.of(tuple(Claim(one.address, one.chart.id, one.path) for one in shown)),
        live=any(one.chart.live for one in shown),
    )


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
    return _bound(downloads, rows, sheets, (), listed=tuple(found for one in posted for found in one.listed))


@remembered
def others(pages: tuple[Planned, ...], settings: Settings, templates: Templates) -> Leading[Bound]:
    """Pages that show nothing but their cards."""
    rows = [Row(page) for page in pages]
    sheets = yield sheet, _asked(rows, templates, settings)
    return _bound({}, rows, sheets, ())


def _each_once(laid: Iterable[Laid]) -> dict[tuple[str, str], Charted]:
    """The charts that several pages of one text show, on the first of them; by text and name."""
    found: dict[tuple[str, str], Charted] = {}
    for one in laid:
        for chart in one.charts:
            found.setdefault((one.path, chart.chart.chart.id), chart)
    return found


def _told(one: Charted, wholes: Mapping[str, Whole]) -> Kept:
    return wholes[one.chart.key].charts[one.chart.number]


def _pages(
    laid: Iterable[Laid], wholes: Mapping[str, Whole], drawings: Mapping[tuple[str, str], Drawn]
) -> Iterator[Row]:
    """The pages, each with its prose and the charts that it shows."""
    for one in laid:
        figures = tuple(drawings[one.path, chart.chart.chart.id].figure for chart in one.charts)
        yield Row(one.page, wholes[one.key].prose, figures, one.path)


def _asked(rows: Iterable[Row], templates: Templates, settings: Settings) -> list[tuple[object, ...]]:
    """What `sheet` is asked of each page."""
    pages = [(row.page.name, row.page.template, row.page.card, row.prose, row.figures) for row in rows]
    return [(*page, templates[page[1]], settings) for page in pages]


def _statements(laid: Iterable[Laid], wholes: Mapping[str, Whole]) -> dict[str, Kept[bytes]]:
    """Beside each page that computes something, its statements as data."""
    found = ((one.page.name, wholes[one.key].statements) for one in laid)
    return {name.removesuffix("index.html") + STATEMENTS: told for name, told in found if told}


def _entry(listed: Listed, words: Kept[Words]) -> Entry:
    """A page as the search finds it. words: all that it says, where they are not its own."""
    return Entry(listed.title, listed.href, listed.kind, listed.summary, listed.words or words)


def _bound(
    beside: Mapping[str, Kept[bytes]],
    rows: Sequence[Row],
    sheets: Sequence[Sheet],
    faults: tuple[Problem, ...],
    **more: object,
) -> Bound:
    """The pages laid out, and what lies beside them."""
    files = {row.page.name: one.content for row, one in zip(rows, sheets, strict=True)} | beside
    scans = tuple(
        Scanned(row.page.name, row.path, one.scan)
        for row, one in zip(rows, sheets, strict=True)
        if row.page.name.endswith(".html")
    )
    problems = (*faults, *(problem for one in sheets for problem in one.problems))
    return Bound(Files(files), Kept.of(tuple(files)), Kept.of(scans), problems, **more)
