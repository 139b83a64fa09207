"""`publish`: the site made anew, what it changes told, and the release put on its host, or the former one back."""

from collections.abc import Mapping
from functools import partial

from sikte.commands.arguments import Asked
from sikte.commands.comparing import compared, tell
from sikte.commands.maker import Maker
from sikte.commands.making import attempt, put_right
from sikte.commands.targets import chosen
from sikte.commands.telling import pages, said, tell_problems
from sikte.edges.failures import Failure
from sikte.edges.folders import Folders
from sikte.edges.hosts import Host
from sikte.edges.terminal import answer, complain
from sikte.publishing import drafts, invented
from sikte.values.files import Files
from sikte.values.pages import Site
from sikte.values.places import Problem


def publish(asked: Asked, maker: Maker) -> bool:
    """Puts the site on its host; False, and nothing touched, where there are problems."""
    places = put_right(asked)
    target, there = chosen(asked.name, places, maker)
    if asked.undo:
        there.undo()
        _answer(asked, "undone", asked.language, target=there.shown)
        return True
    site = _publishable(asked, places, maker)
    tell_problems(site, asked.quiet)
    if site.problems:
        complain(said("not-published", site.language, count=len(site.problems), target=there.shown))
        return False
    _answer(asked, _release(asked, site, there), site.language, target=there.shown, pages=pages(site), name=target.name)
    return True


def _publishable(asked: Asked, places: Folders, maker: Maker) -> Site:
    """The site made from nothing."""
    maker.store.forget()
    return attempt(asked, places, maker, asked.drafts, partial(_stays_behind, asked))


def _stays_behind(asked: Asked, sources: Files) -> tuple[Problem, ...]:
    """Drafts are left out, unless they are asked for; invented figures are a problem, unless accepted."""
    return (*(() if asked.examples else invented(sources)), *(() if asked.drafts else drafts(sources)))


def _release(asked: Asked, site: Site, there: Host) -> str:
    """Puts the site on its host, telling what that changes; the code of the message that says what was done."""
    there.catch_up()
    before = _told_apart(asked, site, there)
    there.put(site.files)
    return "published-first" if before is None else "published-the-same" if before == site.files else "published"


def _told_apart(asked: Asked, site: Site, there: Host) -> Mapping[str, bytes] | None:
    """What readers have met until now; a release that cannot be read is told, and replaced all the same."""
    try:
        before = there.released()
        if before is not None and not asked.quiet:
            tell(compared(before, site), site.language, asked.verbose)
        return before
    except Failure as failure:
        complain(said(failure.code, site.language, **failure.facts))
        return {}


def _answer(asked: Asked, code: str, language: str, **facts: object) -> None:
    if not asked.quiet:
        answer(said(code, language, **facts))
