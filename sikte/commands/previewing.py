"""`preview`: the site asked for anew at every save, drafts among its pages."""

from html import escape

from msgspec.structs import replace

from sikte.commands.arguments import Asked
from sikte.commands.maker import Maker
from sikte.commands.making import attempt, put_right
from sikte.commands.telling import pages, said, tell_problems
from sikte.edges.clock import milliseconds
from sikte.edges.failures import Failure, story
from sikte.edges.folders import Folders
from sikte.edges.garbage import swept
from sikte.edges.output import RECORD
from sikte.edges.preview import preview as serve
from sikte.edges.stage import Shown
from sikte.edges.terminal import answer, complain
from sikte.edges.watching import Touched
from sikte.language.messages import sentence
from sikte.values.files import Ahead, Files
from sikte.values.pages import Site
from sikte.values.places import Problem


def preview(asked: Asked, maker: Maker) -> bool:
    """Serves the site until Ctrl-C; problems lie over the last good page until they are mended."""
    places = put_right(asked)
    good, digests = Files({}), {}
    last: tuple[Site, str] | None = None

    def rebuild(touched: Touched, ahead: Ahead) -> Shown:
        nonlocal good, digests, last
        started = milliseconds()
        if last is not None:
            maker.stay()
        site, trouble = _attempt(asked, places, maker, touched, ahead if maker.stays else None)
        found = replace(site, files=Files.of(site.files).but(RECORD)), trouble
        if found != last:
            _tell(site, trouble, milliseconds() - started, asked.quiet)
        last = found
        if site.files:
            good, digests = Files.of(site.files), found[0].files.digests
        return Shown(good, digests, _overlay(site, trouble).encode())

    def rest() -> None:
        if not maker.stays:
            # What was shown first may have been remembered as a whole; the first save is to find its parts at hand.
            maker.stay()
            _attempt(asked, places, maker, None, None)
            maker.get_ready()
        maker.store.settle()
        swept()

    def announce(address: str, port: int) -> None:
        if asked.port not in (0, port):
            answer(said("port-taken", asked.language, asked=asked.port, port=port))
        answer(said("preview-at", asked.language, address=address))

    serve(places.project, asked.port, rebuild, rest, announce)
    return True


def _attempt(
    asked: Asked, places: Folders, maker: Maker, touched: Touched, ahead: Ahead | None
) -> tuple[Site, str]:
    """The site, and what kept it from being made: "" where nothing did but its own problems."""
    maker.heard(touched)
    try:
        site = maker.steadily(lambda: attempt(asked, places, maker, drafts=True, ahead=ahead))
        return (replace(site, files={}) if site.problems else site), ""
    except Failure as failure:
        return Site({}, asked.language), said(failure.code, asked.language, **failure.facts)
    except Exception:
        return Site({}, asked.language), story() + said("bug", asked.language)


def _tell(site: Site, trouble: str, ms: int, quiet: bool) -> None:
    if trouble:
        complain(trouble)
        return
    tell_problems(site, quiet)
    if site.problems:
        complain(said("not-previewed", site.language, count=len(site.problems)))
    elif not quiet:
        answer(said("previewed", site.language, ms=ms, pages=pages(site)))


def _overlay(site: Site, trouble: str) -> str:
    """The problems as they lie over a page: native HTML that folds without any script. "" without problems."""
    items = [_item(problem, site.language) for problem in site.problems]
    if trouble:
        items = [f"<pre>{escape(trouble)}</pre>"]
    if not items:
        return ""
    rows = "".join(f"<li>{item}</li>" for item in items)
    heading = escape(said("overlay", site.language, count=len(items)))
    return (
        f'<section class="sikte-preview" lang="{escape(site.language)}" role="alert">'
        f"<details open><summary>{heading}</summary><ol>{rows}</ol></details></section>"
    )


def _item(problem: Problem, language: str) -> str:
    what, hint = sentence(problem, language)
    words = f"{what} — {hint}" if hint else what
    return f"<code>{escape(problem.place.path)}:{problem.place.line}</code> {escape(words)}"
