"""The whole site as files: pages, statements, stylesheet, images, sitemap, and the build's record."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from sikte import record
from sikte.memory import each
from sikte.opendata import catalogue
from sikte.opendata.offers import Offer
from sikte.problems import split
from sikte.values.content import Settings
from sikte.values.data import Dataset, Shelved
from sikte.values.files import Ahead, Files
from sikte.values.kept import Kept, Later
from sikte.values.places import Problem
from sikte.values.value import Value
from sikte.website import binding, consent, diagrams, hosting, overview, pictures, searching, theme
from sikte.website.addresses import file
from sikte.website.arranging import Arrangement, Batch
from sikte.website.binding import Bound
from sikte.website.drawn import TEMPLATE as CHART
from sikte.website.frames import LICENCES, RUNTIME, SCRIPT, STYLESHEET
from sikte.website.framework import Framework
from sikte.website.links import Scanned, dead_ends
from sikte.website.manuscripts import Manuscript
from sikte.website.planned import Planned
from sikte.website.planning import Plan, lists
from sikte.website.render import needed

WRITTEN = ("goal.html", "area.html", "article.html", "page.html", "diagram.html", CHART)
OFFERED = ("dataset.html",)


class Workshop(Value, dict=True):
    """What files are made of. scripts: what the batches of pages are told from; shelves: the datasets, some at a time,
    in order of their names; offers: of these."""

    settings: Settings
    sources: Files
    datasets: Mapping[str, Shelved]
    arrangement: Arrangement
    scripts: Sequence[Manuscript]
    shelves: Sequence[tuple[Kept[Dataset], ...]]
    offers: tuple[Kept[tuple[Offer, ...]], ...]

    @cached_property
    def templates(self) -> Files:
        """Every template, by its name within templates/."""
        return self.sources.under("templates/", "")

    def needs(self, names: Iterable[str]) -> dict[str, Files]:
        """What each of some templates needs."""
        return {name: needed(self.templates, name) for name in sorted(set(names))}


class Made(Value):
    """files: by address; names: theirs; scans: of every page among them; problems: of templates, colours and hosts."""

    files: Files
    names: tuple[Kept[tuple[str, ...]], ...]
    scans: tuple[Kept[tuple[Scanned, ...]], ...]
    problems: tuple[Problem, ...]


def lay_out(plan: Plan, shop: Workshop, ahead: Ahead) -> Made:
    """Every file of the site; none where a page has no place among the others. ahead: told of the pages that authors
    have written, where nothing is wrong with them or the site's colours."""
    around, faults, written = plan.framework, theme.check(shop.settings), _written(plan, shop)
    if not around:
        return Made(Files({}), (), (), (*faults, *_problems(written)))
    if not split((*faults, *_problems(written)))[0]:
        ahead([one.files for one in written])
    data, moved, own = _offered(plan, shop), _others(around.moved, shop), _others((*around.own, *lists(plan)), shop)
    bound = (*written, *data, own)
    beside = Files(_beside(around, bound, shop) | ({} if faults else _dress(shop)))
    real = Files.joined([*(one.files for one in bound), beside])
    crowded = hosting.check(real.keys(), around.hosted, shop.settings)
    files = Files.joined([moved.files, real])
    last = _last(files, around, shop)
    return Made(
        files=Files.joined([files, last]),
        names=(*(one.names for one in (moved, *bound)), Kept.of((*beside, *last))),
        scans=tuple(one.scans for one in (moved, *bound)),
        problems=(*faults, *_problems((moved, *bound)), *diagrams.twice(tuple(one.claims for one in bound)), *crowded),
    )


def _last(files: Files, around: Framework, shop: Workshop) -> Files:
    """What tells of all other files: what hosts are told, and the record."""
    told = Files(hosting.files((*files, record.NAME), around.hosted, shop.settings))
    # What holds the digest of every other file takes as long to make as many pages.
    made = Later(lambda: _record(around, Files.joined([files, told]), shop))
    return Files.joined([told, Files({record.NAME: made})])


def _beside(around: Framework, bound: Sequence[Bound], shop: Workshop) -> dict[str, Kept[bytes]]:
    """What all pages have in common."""
    images = pictures.files(shop.sources, shop.arrangement.pictures)
    return _catalogue(shop) | _scripts(around, bound, shop) | images | _search(around, bound, shop)


def _problems(bound: Iterable[Bound]) -> tuple[Problem, ...]:
    return tuple(problem for one in bound for problem in one.problems)


def _written(plan: Plan, shop: Workshop) -> list[Bound]:
    """The pages of documents, a batch at a time. One that lists others is given what all of them tell."""
    templates = shop.needs(WRITTEN)

    def asked(batch: Batch, script: Manuscript, own: Kept) -> tuple[object, ...]:
        around, first = (plan.told, 0) if batch.lists else ((own,), batch.start)
        return script, shop.settings, plan.desk, batch.start, around, first, templates

    return each(binding.written, map(asked, shop.arrangement.batches, shop.scripts, plan.told))


def _offered(plan: Plan, shop: Workshop) -> list[Bound]:
    """The pages of datasets, some at a time."""
    templates = shop.needs(OFFERED)
    return each(binding.offered, [(shelf, shop.settings, plan.desk, templates) for shelf in shop.shelves])


def _others(pages: tuple[Planned, ...], shop: Workshop) -> Bound:
    """Pages that show nothing but their cards."""
    return binding.others(pages, shop.settings, shop.needs(page.template for page in pages))


def _scripts(around: Framework, pages: Iterable[Bound], shop: Workshop) -> dict[str, Kept[bytes]]:
    """The scripts that make charts and filters answer; where anything needs them, Vega's runtime and the one that
    asks for consent."""
    templates, live = shop.templates, any(one.live for one in pages)
    asking = {file(consent.SCRIPT): templates.kept("consent.js")} if around.consent else {}
    drawing = {file(where): templates.kept(where.removeprefix("/")) for where in (RUNTIME, LICENCES) if live}
    own = {file(SCRIPT): Kept.of(theme.script(templates)), file(overview.SCRIPT): templates.kept("filter.js")}
    return {**own, **asking, **drawing}


def _catalogue(shop: Workshop) -> dict[str, Kept[bytes]]:
    """The catalogue for data portals, with and without an ending."""
    told = catalogue.catalogue(shop.offers, shop.settings)
    return {file(catalogue.ADDRESS): told, file(catalogue.SAME): told}


def _search(around: Framework, bound: Iterable[Bound], shop: Workshop) -> dict[str, Kept[bytes]]:
    """What the page of the search asks."""
    every = [found for one in bound for found in one.listed]
    listed = {
        spoken: [*(entry for language, entry in every if language == spoken), *own]
        for spoken, own in around.listed.items()
    }
    return searching.beside(listed, shop.templates, shop.settings)


def _dress(shop: Workshop) -> dict[str, Kept[bytes]]:
    """The stylesheet, whose palette can be made of colours that can be read."""
    return {file(STYLESHEET): Kept.of(theme.stylesheet(shop.templates, shop.settings).encode())}


def _record(around: Framework, files: Files, shop: Workshop) -> bytes:
    parts, pages = {name: (one.place.path, one.path) for name, one in shop.datasets.items()}, around.pages.value
    today = next((page.day for page in pages if page.day), None)
    return record.record(files, pages, parts, shop.sources, today, shop.arrangement.absent)


def dead(made: Made) -> tuple[Problem, ...]:
    """Links and anchors without a target in the finished pages: the last net, for what nobody else has seen."""
    return dead_ends(made.scans, made.names)
