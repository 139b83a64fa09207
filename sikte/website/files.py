"""The whole site as files: pages, statements, stylesheet, images, sitemap, and the build's record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from sikte import record
from sikte.values.pages import Statement
from sikte.values.places import Place, Problem
from sikte.website import frames, theme
from sikte.website.addresses import file
from sikte.website.frames import ICON, STYLESHEET
from sikte.website.links import dead_links
from sikte.website.pages import Desk, names, overview, page
from sikte.website.render import render

DATA = "content/data/"
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


def lay_out(desk: Desk, today: date) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """(address → bytes of every file of the site, what is wrong with templates, colours and links)."""
    sheets = Sheets(desk.project.templates)
    _documents(desk, sheets)
    _own_pages(desk, sheets)
    _around(desk, sheets)
    sheets.files.update(desk.project.media)
    faults = [*theme.check(desk.project.settings), *sheets.problems]
    if not sheets.problems:
        faults.extend(_dead(desk, sheets.files))
    sheets.files[record.NAME] = _record(desk, sheets.files, today)
    return sheets.files, tuple(faults)


def _documents(desk: Desk, sheets: Sheets) -> None:
    """A page for each document that has an address, its statements beside it."""
    for path, where in desk.project.addresses.items():
        told = desk.told[path]
        sheets.put(file(where), *page(told, desk))
        if told.statements:
            sheets.files[file(where).removesuffix("index.html") + STATEMENTS] = statements(told.statements)


def _own_pages(desk: Desk, sheets: Sheets) -> None:
    """The pages that Sikte makes itself."""
    settings = desk.project.settings
    for spoken in settings.languages:
        first = overview(desk, spoken)
        sheets.put(file(desk.own_position(spoken, "home").address), "overview.html", first)
        accessibility, cookies = (desk.own_position(spoken, name) for name in ("accessibility", "cookies"))
        sheets.put(file(accessibility.address), "accessibility.html", frames.accessibility(settings, accessibility))
        sheets.put(file(cookies.address), "cookies.html", frames.cookies(settings, cookies))
    menu = desk.named(desk.project.outline.menu(settings.language))
    sheets.put("404.html", "404.html", frames.not_found(settings, menu))


def _around(desk: Desk, sheets: Sheets) -> None:
    """What stands beside the pages: stylesheet, icon, sitemap, robots."""
    settings = desk.project.settings
    sheets.files[file(STYLESHEET)] = theme.stylesheet(desk.project.templates, settings).encode()
    sheets.put(file(ICON), "icon.svg", frames.icon(settings))
    sheets.put("sitemap.xml", "sitemap.xml", frames.sitemap(settings, _dated(desk), _versions(desk)))
    sheets.put("robots.txt", "robots.txt", frames.robots(settings))


def _dated(desk: Desk) -> dict[str, str]:
    """Every page's address → the date its document was last changed, "" for pages without one."""
    dates = {}
    for document in desk.project.outline.documents:
        day = document.updated or document.published
        dates[desk.address(document)] = day.isoformat() if day else ""
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
                "period": s.period, "expression": s.expression, "file": s.place.path, "line": s.place.line,
                "formula": s.formula, "dataset": ", ".join(s.datasets), "rows": [dict(row) for row in s.rows],
                "credit": s.credit, "retrieved": s.retrieved,
            }
            for s in found
        ]
    )  # fmt: skip


def dataset_names(sources: Mapping[str, bytes]) -> set[str]:
    """The names that the files of content/data/ give to datasets, readable or not."""
    return {path.removeprefix(DATA).rpartition(".")[0] for path in sources if path.startswith(DATA)}


def _record(desk: Desk, files: Mapping[str, bytes], today: date) -> bytes:
    project = desk.project
    pages = {where: (path, names(desk.told[path])) for path, where in project.addresses.items()}
    parts = {name: (dataset.place.path, dataset.path) for name, dataset in project.datasets.items()}
    asked = any(told.asks_today for told in desk.told.values())
    return record.record(files, pages, parts, project.sources, today if asked else None)


def _dead(desk: Desk, files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Links and anchors without a target in the finished pages: the last net."""
    origins = {file(where): Place(path) for path, where in desk.project.addresses.items()}
    return dead_links(files, desk.project.settings.base_url, origins)
