"""The commands: one command line in, one exit code out."""

import sys
from collections.abc import Sequence

from sikte import __version__
from sikte.commands.arguments import PORT, Asked, asked_language, project, read
from sikte.commands.maker import Maker, MakeSite, at_work
from sikte.commands.making import build, check
from sikte.commands.telling import said
from sikte.edges.failures import Failure, Misuse, story
from sikte.edges.folders import language
from sikte.edges.garbage import left_for_later
from sikte.edges.terminal import answer, complain, prepare

DONE, PROBLEMS, MISUSED, FAILED, BUG, INTERRUPTED = 0, 1, 2, 3, 4, 130


@left_for_later()
def main(words: Sequence[str] | None = None, make: MakeSite | None = None) -> int:
    """Runs what `words` (else the command line) ask for, and answers with the exit code.

    `make` is site(sources, today, drafts); tests give another one.
    """
    prepare()
    words = sys.argv[1:] if words is None else words
    spoken = asked_language(words) or language(project(words))
    try:
        return DONE if _run(read(words, spoken), make) else PROBLEMS
    except Failure as failure:
        complain(f"sikte: {said(failure.code, spoken, **failure.facts)}")
        return MISUSED if isinstance(failure, Misuse) else FAILED
    except KeyboardInterrupt:
        complain(f"sikte: {said('interrupted', spoken)}")
        return INTERRUPTED
    except Exception:
        complain(story() + said("bug", spoken))
        return BUG


def _run(asked: Asked, make: MakeSite | None) -> bool:
    match asked.command:
        case "version":
            answer(f"Sikte {__version__}")
        case "help":
            answer(said("help", asked.language, port=PORT))
        case "new":
            return _new(asked)
        case command:
            with at_work(asked, make) as maker:
                return maker.steadily(lambda: WORKS[command](asked, maker))
    return True


def _changes(asked: Asked, maker: Maker) -> bool:
    """The comparison, imported only when it is asked for."""
    from sikte.commands.comparing import tell_changes

    return tell_changes(asked, maker)


def _preview(asked: Asked, maker: Maker) -> bool:
    """The server, imported only when there is something to serve."""
    from sikte.commands.previewing import preview

    return preview(asked, maker)


def _publish(asked: Asked, maker: Maker) -> bool:
    """The hosts, imported only when there is something to publish."""
    from sikte.commands.publishing import publish

    return publish(asked, maker)


def _new(asked: Asked) -> bool:
    """The starter, imported only when a new website is made."""
    from sikte.commands.starting import start

    return start(asked)


WORKS = {"build": build, "check": check, "preview": _preview, "changes": _changes, "publish": _publish}
