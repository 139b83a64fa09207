"""`changes`: the site as it would be built, beside the one that was built before."""

from collections.abc import Mapping

from sikte.changes import Differences, as_data, as_page, changes, in_words
from sikte.commands.arguments import Asked
from sikte.commands.maker import Maker
from sikte.commands.making import attempt, put_right
from sikte.commands.targets import last_release
from sikte.commands.telling import said, tell_problems, told
from sikte.edges.baseline import baseline
from sikte.edges.failures import Failure
from sikte.edges.folders import Folders
from sikte.edges.reports import report_path, write_report
from sikte.edges.sources import read
from sikte.edges.terminal import answer, complain
from sikte.problems import Refusal
from sikte.values.pages import Site

TEMPLATES = "templates/"


def tell_changes(asked: Asked, maker: Maker) -> bool:
    """Tells what differs, and writes it down where asked to; False where there are problems."""
    places = put_right(asked)
    before = _before(asked, places, maker)
    reports = {kind: report_path(path, places) for kind, path in _reports(asked).items()}
    site = attempt(asked, places, maker)
    tell_problems(site, asked.quiet)
    if site.problems:
        complain(said("not-compared", site.language, count=len(site.problems)))
        return False
    found = compared(before, site)
    if not asked.quiet:
        tell(found, site.language, asked.verbose)
    written = {kind: _written(kind, found, site.language, places) for kind in reports}
    if None in written.values():
        return False
    for kind, path in reports.items():
        write_report(path, written[kind])
    return True


def _reports(asked: Asked) -> Mapping[str, str]:
    named = {"html": asked.html, "json": asked.json}
    return {kind: path for kind, path in named.items() if path is not None}


def _before(asked: Asked, places: Folders, maker: Maker) -> Mapping[str, bytes]:
    """The site in the folder that is named, else the last release, else the output as it stands."""
    released = last_release(places, maker) if asked.against is None else None
    return baseline(asked.against, places.output) if released is None else released


def compared(before: Mapping[str, bytes], site: Site) -> Differences:
    """What differs; Failure where the record of the older site is damaged."""
    try:
        return changes(before, site.files)
    except Refusal as refusal:
        raise Failure(refusal.code, **refusal.facts) from refusal


def _written(kind: str, found: Differences, language: str, places: Folders) -> bytes | None:
    """The report; None where its template is wrong, which has then been told."""
    if kind == "json":
        return as_data(found)
    sources, _ = read(places.project)
    templates = {path.removeprefix(TEMPLATES): text for path, text in sources.items() if path.startswith(TEMPLATES)}
    page, problems = as_page(found, language, templates)
    for problem in problems:
        complain(told(problem, language))
    return None if problems else page


def tell(found: Differences, language: str, verbose: bool) -> None:
    """Says in words what differs."""
    for line in in_words(found, language, verbose):
        answer(_harmless(line))


def _harmless(line: str) -> str:
    """A line without anything that would steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in line.replace("\u00ad", ""))
