"""What a command tells its user, in the language of the site."""

from collections.abc import Iterable
from itertools import groupby

from sikte.edges.terminal import answer, complain
from sikte.language.messages import MESSAGES, line, sentence
from sikte.problems import problem
from sikte.values.pages import Site, Wording
from sikte.values.places import Place, Problem


def said(code: str, language: str, **facts: object) -> str:
    """A message that has no place in a file."""
    what, hint = sentence(problem(Place(""), code, **facts), language)
    return f"{what} — {hint}" if hint else what


def told(problem: Problem, language: str) -> str:
    """A problem on one line, without anything that would steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in line(problem, language))


def tell_problems(site: Site, quiet: bool) -> None:
    """Every problem, and every note unless only problems are asked for."""
    for found in (*site.problems, *(() if quiet else site.notes)):
        complain(told(found, site.language))


def tell_wordings(wordings: Iterable[Wording], unreached: Iterable[Problem], language: str) -> None:
    """Each conditional sentence in all its outcomes, then the branches that none of them reaches."""
    for place, group in groupby(wordings, key=lambda wording: wording.place):
        answer(f"{place.path}:{place.line}")
        for wording in group:
            answer(f"  {wording.outcome}: {wording.text}")
    for found in unreached:
        complain(told(found, language))


def work(name: str, language: str) -> str:
    """What readers call the work of one of the engine's functions."""
    code = f"work-{name}"
    return said(code if code in MESSAGES else "work-other", language)


def charts(site: Site) -> int:
    """How many charts a site has."""
    return sum(address.endswith("/oembed.json") for address in site.files)


def pages(site: Site) -> int:
    """How many pages a site has."""
    return sum(f"/{address}".endswith("/index.html") for address in site.files)
