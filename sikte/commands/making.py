"""`build` and `check`: the site asked for once."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from msgspec.structs import replace

from sikte.commands.arguments import Asked
from sikte.commands.maker import Maker
from sikte.commands.telling import charts, pages, said, tell_problems, tell_wordings
from sikte.edges.clock import milliseconds, today
from sikte.edges.folders import Folders, folders, spare
from sikte.edges.output import Written, restore, write
from sikte.edges.terminal import answer, complain
from sikte.edges.trees import standing, which
from sikte.problems import split
from sikte.values.files import Ahead, Files
from sikte.values.pages import Site, Wording
from sikte.values.places import Problem


def build(asked: Asked, maker: Maker) -> bool:
    """content + data + templates → the output folder; False, and nothing written, where there are problems."""
    started = milliseconds()
    places = put_right(asked)
    beside = spare(places)
    with (
        maker.inventory(lambda: which(places.output)) as noted,
        maker.inventory(lambda: which(beside)) as aside,
        standing(places.output, noted, beside, aside) as stand,
    ):
        site = attempt(asked, places, maker)
        maker.workers.close()  # what they hold makes room for what is noted of each file
        written = None if site.problems else write(site.files, places.output, noted, beside, aside, *stand)
    tell_problems(site, asked.quiet)
    if written is None:
        complain(said("not-built", site.language, count=len(site.problems), output=places.shown))
        return False
    if not asked.quiet:
        _tell_written(written, site, places, milliseconds() - started, maker.memory.worked, asked.verbose)
    return True


def check(asked: Asked, maker: Maker) -> bool:
    """Everything that `build` checks; writes nothing."""
    started = milliseconds()
    places = put_right(asked)
    site = attempt(asked, places, maker)
    if asked.digits:
        site = replace(site, notes=tuple(found for found in site.notes if found.code == "digits-typed"))
    tell_problems(site, asked.quiet)
    if asked.branches:
        tell_wordings(*readings(maker.sources(places)[0], today(asked.today)), site.language)
    if site.problems:
        complain(said("not-checked", site.language, count=len(site.problems)))
    elif not asked.quiet:
        answer(said("checked", site.language, ms=milliseconds() - started, pages=pages(site)))
    return not site.problems


def readings(sources: Mapping[str, bytes], day: date) -> tuple[tuple[Wording, ...], tuple[Problem, ...]]:
    """Every conditional sentence in all its outcomes; the engine is imported only when it is asked."""
    from sikte.build import readings

    return readings(sources, day)


def put_right(asked: Asked) -> Folders:
    """The folders of the command, with what a killed run left in them cleared up."""
    places = folders(asked.project, asked.output)
    restore(places.output)
    return places


def attempt(
    asked: Asked,
    places: Folders,
    maker: Maker,
    drafts: bool = False,
    judged: Callable[[Files], Iterable[Problem]] = lambda sources: (),
    ahead: Ahead | None = None,
) -> Site:
    """The site of the project as it stands, with the problems of its files among its problems.

    judged: sources → what else is told of them; ahead: told of pages before their site is made, as far as nothing is
    wrong.
    """
    sources, flaws = maker.sources(places)
    told = [ahead] if ahead and not asked.strict and not split(flaws)[0] else []
    site = maker.site(sources, today(asked.today), drafts, *told)
    problems, notes = split((*flaws, *site.problems, *site.notes, *judged(sources)))
    if asked.strict:
        problems, notes = problems + notes, ()
    return replace(site, problems=problems, notes=notes)


def _tell_written(
    written: Written, site: Site, places: Folders, ms: int, worked: Mapping[str, int], verbose: bool
) -> None:
    kinds = (("+", written.new), ("~", written.changed), ("-", written.removed))
    for mark, addresses in kinds if verbose else ():
        for address in addresses:
            answer(f"{mark} {address}")
    counts = {"new": len(written.new), "changed": len(written.changed), "removed": len(written.removed)}
    counts |= {"charts": charts(site), "sheets": worked["sheet"], "drawn": worked["drawn"]}
    code = "built" if written.differs else "built-the-same"
    answer(said(code, site.language, output=places.shown, ms=ms, pages=pages(site), **counts))
