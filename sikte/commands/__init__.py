"""The commands: one command line in, one exit code out."""

import sys
import traceback
from collections.abc import Mapping, Sequence
from datetime import date

from sikte import __version__
from sikte.commands.arguments import PORT, Asked, asked_language, project, read
from sikte.commands.making import MakeSite, build, check
from sikte.commands.telling import said
from sikte.edges.failures import Failure, Misuse
from sikte.edges.folders import language
from sikte.edges.garbage import left_for_later
from sikte.edges.terminal import answer, complain, prepare
from sikte.values.pages import Site

DONE, PROBLEMS, MISUSED, FAILED, BUG, INTERRUPTED = 0, 1, 2, 3, 4, 130


def main(words: Sequence[str] | None = None, make: MakeSite | None = None) -> int:
    """Runs what `words` (else the command line) ask for, and answers with the exit code.

    `make` is site(sources, today, drafts); tests give another one.
    """
    prepare()
    words = sys.argv[1:] if words is None else words
    spoken = asked_language(words) or language(project(words))
    try:
        return DONE if _run(read(words, spoken), make or _site) else PROBLEMS
    except Failure as failure:
        complain(f"sikte: {said(failure.code, spoken, **failure.facts)}")
        return MISUSED if isinstance(failure, Misuse) else FAILED
    except KeyboardInterrupt:
        complain(f"sikte: {said('interrupted', spoken)}")
        return INTERRUPTED
    except Exception:
        complain(traceback.format_exc() + said("bug", spoken))
        return BUG


def _run(asked: Asked, make: MakeSite) -> bool:
    match asked.command:
        case "build":
            return build(asked, make)
        case "check":
            return check(asked, make)
        case "preview":
            return _preview(asked, make)
        case "changes":
            return _changes(asked, make)
        case "publish":
            return _publish(asked, make)
        case "new":
            return _new(asked)
        case "version":
            answer(f"Sikte {__version__}")
        case "help":
            answer(said("help", asked.language, port=PORT))
    return True


def _site(sources: Mapping[str, bytes], today: date, drafts: bool) -> Site:
    """The engine, imported only when there is something to build."""
    with left_for_later():
        from sikte.build import site

        return site(sources, today, drafts)


def _changes(asked: Asked, make: MakeSite) -> bool:
    """The comparison, imported only when it is asked for."""
    from sikte.commands.comparing import tell_changes

    return tell_changes(asked, make)


def _preview(asked: Asked, make: MakeSite) -> bool:
    """The server, imported only when there is something to serve."""
    from sikte.commands.previewing import preview

    return preview(asked, make)


def _publish(asked: Asked, make: MakeSite) -> bool:
    """The hosts, imported only when there is something to publish."""
    from sikte.commands.publishing import publish

    return publish(asked, make)


def _new(asked: Asked) -> bool:
    """The starter, imported only when a new website is made."""
    from sikte.commands.starting import start

    return start(asked)
