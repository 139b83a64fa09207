"""The whole site as files: pages, statements, stylesheet, images, sitemap, and the build's record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sikte import record
from sikte.values.pages import Statement
from sikte.values.places import Place, Problem
from sikte.website import accessibility, diagrams, feeds, frames, theme
from sikte.website.addresses import file
from sikte.website.frames import ICON, STYLESHEET
from sikte.website.links import dead_links
from sikte.website.outline import is_late
from sikte.website.pages import Desk, names, overview, page, untranslated
from sikte.website.render import render

STATEMENTS = "statements.json"


@dataclass(slots=True)
class Sheets:
    """Renders cards into files, and gathers what is wrong with the templates."""

    templates: Mapping[str, bytes]
    files: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def put(self, name: str, template: str, card: object) -> None:
        """Fills one file."""
        text, problems = render(self.templates, template, card)
        self.files[name] = text.encode()
        self.problems.extend(problems)


def lay_out(desk: Desk) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """(address → bytes of every file of the site, what is wrong with templates and colours).

    Nothing is laid out where a page has no place among the others.
    """
    faults = theme.check(desk.project.settings)
    if not desk.project.is_placed:
        return {}, faults
    sheets = Sheets(desk.project.templates)
    _documents(desk, sheets)
    _own_pages(desk, sheets)
    _around(desk, sheets)
    _diagrams(desk, sheets)
    if not faults:
        _dress(desk, sheets)
    sheets.files.update(desk.project.media)
    sheets.files[record.NAME] = _record(desk, sheets.files)
    return sheets.files, (*faults, *sheets.problems)


def _documents(desk: Desk, sheets: Sheets) -> None:
    """A page for each document that has an address and every text in its language, its statements beside it."""
    for path, where in desk.project.addresses.items():
        told = desk.told[path]
        lacking = tuple(untranslated(told, desk))
        sheets.problems.extend(lacking)
        if not lacking:
            sheets.put(file(where), *page(told, desk))
        if told.statements:
            sheets.files[file(where).removesuffix("index.html") + STATEMENTS] = statements(told.statements)


def _own_pages(desk: Desk, sheets: Sheets) -> None:
    """The pages that Sikte makes itself."""
    settings = desk.project.settings
    for spoken in settings.languages:
        first = overview(desk, spoken)
        sheets.put(file(desk.own_position(spoken, "home").address), "overview.html", first)
        statement, cookies = (desk.own_position(spoken, name) for name in ("accessibility", "cookies"))
        sheets.put(file(statement.address), "accessibility.html", accessibility.page(settings, statement))
        sheets.put(file(cookies.address), "cookies.html", frames.cookies(settings, cookies))
    menu = desk.named(desk.project.outline.menu(settings.language))
    sheets.put("404.html", "404.html", frames.not_found(settings, menu))


def _diagrams(desk: Desk, sheets: Sheets) -> None:
    """Each chart on its own, with what there is to take away."""
    made, faults = diagrams.lay_out(desk)
    sheets.files.update(made)
    sheets.problems.extend(faults)


def _around(desk: Desk, sheets: Sheets) -> None:
    """What stands beside the pages: icon, feeds, sitemap, robots."""
    settings = desk.project.settings
    for spoken in settings.languages:
        if where := desk.feed(spoken):
            sheets.put(file(where), "feed.xml", feeds.feed(desk, spoken))
    sheets.put(file(ICON), "icon.svg", frames.icon(settings))
    sheets.put("sitemap.xml", "sitemap.xml", frames.sitemap(settings, _dated(desk), _versions(desk)))
    sheets.put("robots.txt", "robots.txt", frames.robots(settings))


def _dress(desk: Desk, sheets: Sheets) -> None:
    """The stylesheet, whose palette can be made of colours that can be read."""
    sheets.files[file(STYLESHEET)] = theme.stylesheet(desk.project.templates, desk.project.settings).encode()


def _dated(desk: Desk) -> dict[str, str]:
    """Every page's address → the date its document was last changed, "" for pages without one."""
    dates = {}
    for document in desk.project.outline.documents:
        dates[desk.address(document)] = document.changed.isoformat() if document.changed else ""
    for spoken in desk.project.settings.languages:
        dates.update({desk.own_position(spoken, name).address: "" for name in ("home", "accessibility", "cookies")})
    return dates


def _versions(desk: Desk) -> list[tuple[tuple[str, str], ...]]:
    """(language, address) of each page that there is in several languages."""
    settings = desk.project.settings
    pages = [desk.position(document).versions for document in desk.project.outline.documents]
    pages += [desk.own_position(settings.language, name).versions for name in ("home", "accessibility", "cookies")]
    return [versions for versions in dict.fromkeys(pages) if len(versions) > 1]


def statements(found: Iterable[Statement]) -> bytes:
    """Every computed statement of a page, as JSON."""
    return record.written(
        [
            {
                "id": s.id, "kind": s.kind, "where": s.where, "text": s.text, "value": s.value, "unit": s.unit,
                "direction": s.direction or None, "period": s.period, "expression": s.expression,
                "file": s.place.path, "line": s.place.line,
                "formula": s.formula, "dataset": ", ".join(s.datasets), "rows": [dict(row) for row in s.rows],
                "credit": s.credit, "retrieved": s.retrieved,
            }
            for s in found
        ]
    )  # fmt: skip


def _record(desk: Desk, files: Mapping[str, bytes]) -> bytes:
    project = desk.project
    pages = {
        where: record.Page(path, names(desk.told[path]), _asked(desk, path))
        for path, where in project.addresses.items()
    }
    parts = {name: (dataset.place.path, dataset.path) for name, dataset in project.datasets.items()}
    asked = any(told.asks_today for told in desk.told.values())
    return record.record(files, pages, parts, project.sources, desk.today if asked else None)


def _asked(desk: Desk, path: str) -> dict[str, object]:
    """What a page asks of the day: the day itself, and which of its datasets are late."""
    told = desk.told[path]
    dated = [name for name in names(told) if desk.project.datasets[name].next_update]
    lateness = {"late": {name: is_late(desk.project.datasets[name], desk.today) for name in dated}} if dated else {}
    return lateness | ({"today": desk.today.isoformat()} if told.asks_today else {})


def dead(desk: Desk, files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Links and anchors without a target in the finished pages: the last net, for what nobody else has seen."""
    origins = {file(where): Place(path) for path, where in desk.project.addresses.items()}
    return dead_links(files, desk.project.settings.base_url, origins)
