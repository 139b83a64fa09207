"""The whole site as files: pages, statements, stylesheet, images, sitemap, and the build's record."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from sikte import record
from sikte.memory import each
from sikte.opendata import catalogue
from sikte.opendata.offers import Offered
from sikte.values.content import Settings
from sikte.values.data import Shelved
from sikte.values.kept import Files, Kept, Later
from sikte.values.places import Problem
from sikte.values.value import Value
from sikte.website import consent, diagrams, hosting, overview, pictures, searching, theme
from sikte.website.addresses import file
from sikte.website.arranging import Arrangement
from sikte.website.datasets import Presented
from sikte.website.drawn import TEMPLATE as CHART
from sikte.website.drawn import Drawn, drawn
from sikte.website.frames import LICENCES, RUNTIME, SCRIPT, STYLESHEET
from sikte.website.links import Scan, dead_ends
from sikte.website.planned import Planned
from sikte.website.planning import Plan
from sikte.website.render import needed
from sikte.website.sheets import Sheet, sheet
from sikte.website.tellings import Prose, Whole

STATEMENTS = "statements.json"


class Workshop(Value, dict=True):
    """What files are made of. told: by key of a document; presented: every dataset, in order of
    their names."""

    settings: Settings
    sources: Files
    datasets: Mapping[str, Shelved]
    arrangement: Arrangement
    told: Mapping[str, Whole]
    presented: Sequence[Presented]

    @property
    def offers(self) -> list[Offered]:
        """What is offered of each dataset."""
        return [one.offered for one in self.presented]

    @cached_property
    def templates(self) -> Files:
        """Every template, by its name within templates/."""
        return self.sources.under("templates/", "")


class Made(Value):
    """files: by address; scans: of every page among them; problems: of templates and colours."""

    files: Files
    scans: Mapping[str, Kept[Scan]]
    problems: tuple[Problem, ...]


def lay_out(plan: Plan, shop: Workshop) -> Made:
    """Every file of the site; none where nothing is planned."""
    faults = theme.check(shop.settings)
    charts = _drawn(plan, shop)
    found = (*faults, *(problem for one in charts for problem in one.problems))
    if not plan.files:
        return Made(Files({}), {}, found)
    found += plan.problems
    found += tuple(problem for offered in shop.offers for problem in offered.problems)
    sheets = _laid_out(plan, charts, shop)
    files = {name: one.content for name, one in sheets.items()}
    files |= diagrams.beside(plan.charts, charts, shop.settings)
    files |= _statements(shop) | _downloads(shop) | _catalogue(shop) | _scripts(plan, shop)
    files |= pictures.files(shop.sources, shop.arrangement.pictures) | _search(plan, shop)
    files |= {} if faults else _dress(shop)
    own = files.keys() - {one.name for one in plan.files[: plan.moved]} | {one.name for one in plan.files[plan.moved :]}
    found += tuple(hosting.check(own, plan.hosted, shop.settings))
    files |= hosting.files({*files, record.NAME}, plan.hosted, shop.settings)
    # What holds the digest of every other file takes as long to make as many pages.
    others = Files(dict(files))
    files[record.NAME] = Later(lambda: _record(plan, others, shop))
    scans = {name: one.scan for name, one in sheets.items() if name.endswith(".html")}
    return Made(Files(files), scans, (*found, *(problem for one in sheets.values() for problem in one.problems)))


def _drawn(plan: Plan, shop: Workshop) -> list[Drawn]:
    """Every chart drawn."""
    templates = needed(shop.templates, CHART)
    told = [shop.told[one.key].charts[one.number] for one in plan.charts]
    return each(drawn, [(*row, templates) for row in zip(told, plan.spreads, strict=True)])


def _laid_out(plan: Plan, charts: Sequence[Drawn], shop: Workshop) -> dict[str, Sheet]:
    """Each planned file, with the templates that it needs."""
    templates = shop.templates
    needs = {name: needed(templates, name) for name in {one.template for one in plan.files}}
    rows = [
        (one.name, one.template, one.card, *_said(one, charts, shop), needs[one.template], shop.settings)
        for one in plan.files
    ]
    return dict(zip((one.name for one in plan.files), each(sheet, rows), strict=True))


def _said(one: Planned, charts: Sequence[Drawn], shop: Workshop) -> tuple[Kept[Prose] | None, tuple[Kept[str], ...]]:
    """What a page says beside its card: its prose, and its figures."""
    prose = shop.told[one.key].prose if one.key else None
    return prose, tuple([charts[number].alone if one.alone else charts[number].figure for number in one.figures])


def _statements(shop: Workshop) -> dict[str, Kept[bytes]]:
    """Beside each page that computes something, its statements as data."""
    told = ((where, shop.told[key].statements) for key, where in shop.arrangement.addresses.items())
    return {file(where).removesuffix("index.html") + STATEMENTS: found for where, found in told if found}


def _downloads(shop: Workshop) -> dict[str, Kept[bytes]]:
    """The datasets' own files."""
    return {file(where): content for one in shop.offers for where, content in one.files.items()}


def _scripts(plan: Plan, shop: Workshop) -> dict[str, Kept[bytes]]:
    """The scripts that make charts and filters answer; where anything needs them, Vega's runtime and the one that
    asks for consent."""
    templates = shop.templates
    asking = {file(consent.SCRIPT): templates.kept("consent.js")} if plan.consent else {}
    drawing = {file(where): templates.kept(where.removeprefix("/")) for where in (RUNTIME, LICENCES) if plan.live}
    own = {file(SCRIPT): Kept.of(theme.script(templates)), file(overview.SCRIPT): templates.kept("filter.js")}
    return {**own, **asking, **drawing}


def _catalogue(shop: Workshop) -> dict[str, Kept[bytes]]:
    """The catalogue for data portals, with and without an ending."""
    told = catalogue.catalogue(tuple(one.offer for one in shop.offers), shop.settings)
    return {file(catalogue.ADDRESS): told, file(catalogue.SAME): told}


def _search(plan: Plan, shop: Workshop) -> dict[str, Kept[bytes]]:
    """What the page of the search asks."""
    words = {key: told.words for key, told in shop.told.items()}
    return searching.beside(plan.listed, words, shop.templates, shop.settings)


def _dress(shop: Workshop) -> dict[str, Kept[bytes]]:
    """The stylesheet, whose palette can be made of colours that can be read."""
    return {file(STYLESHEET): Kept.of(theme.stylesheet(shop.templates, shop.settings).encode())}


def _record(plan: Plan, files: Files, shop: Workshop) -> bytes:
    parts = {name: (dataset.place.path, dataset.path) for name, dataset in shop.datasets.items()}
    today = next((one.day for one in plan.pages.values() if one.day), None)
    return record.record(files, plan.pages, parts, shop.sources, today, shop.arrangement.absent)


def dead(made: Made, arrangement: Arrangement) -> tuple[Problem, ...]:
    """Links and anchors without a target in the finished pages: the last net, for what nobody else has seen."""
    origins = {file(arrangement.addresses[one.key]): one.path for one in arrangement.pages}
    return dead_ends(made.scans, tuple(made.files), origins)
