"""Cards and templates become pages, by Jinja. Whatever a template does wrong is told with its file and line."""

import re
from collections.abc import Callable, Hashable, Mapping
from contextlib import suppress
from functools import lru_cache
from types import CodeType, TracebackType

from jinja2 import (
    BytecodeCache,
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket
from markupsafe import Markup

from sikte.language import ui
from sikte.problems import problem
from sikte.statistics.compare import exactly
from sikte.values.files import Files
from sikte.values.places import Place, Problem
from sikte.website.cards import Card
from sikte.website.render import Rendered, needed

FOLDER = "templates/"
MOST_COMPILED = 500
MOST_ONCE = 2**12
# The code of a problem → how Jinja words it, with the word that it is about.
KINDS = {
    "template-name": re.compile(r"^UndefinedError: (?:.* has no attribute |)'([^']*)'"),
    "template-filter": re.compile(r"^No (?:filter|test) named '([^']*)'"),
    "template-unclosed": re.compile(r"^Unexpected end of template\..*to be closed is '(\w+)'"),
    "template-tag": re.compile(r"^Encountered unknown tag '(\w+)'"),
    "template-syntax": re.compile(r"^(?!\w+Error: )(.+)"),
}


def layouter(templates: Files, most: str) -> Callable[[str, Card], Rendered]:
    """Who lays out cards with these templates, as `render` does; what `most`, of which most pages are made, needs is
    compiled before he is asked."""
    for name in needed(templates, most):
        with suppress(TemplateError, UnicodeDecodeError):  # told where it is used
            _environment(templates).get_template(name)
    return exactly(lambda name, card: rendered(needed(templates, name), name, card))


def rendered(templates: Mapping[str, bytes], name: str, card: object) -> Rendered:
    """What `render` gives."""
    try:
        return _environment(Files.of(templates)).get_template(name).render(_context(name, card)), ()
    except Exception as error:
        return "", (_explained(error, name),)


def _context(name: str, card: object) -> dict[str, object]:
    frame = getattr(card, "frame", None)
    if frame is None:
        return {name.rpartition("/")[2].partition(".")[0]: card}
    return {"page": card, "frame": frame, "ui": ui.texts(frame.language)}


class Compiled(BytecodeCache):
    """Templates that were compiled in this process: many sets hold the same ones."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """bucket.key: the template's name; checksum: of its source."""
        bucket.code = self.known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if len(self.known) == MOST_COMPILED:
            self.known.clear()
        self.known[bucket.key, bucket.checksum] = bucket.code


COMPILED = Compiled()


@lru_cache(maxsize=16)
def _environment(templates: Files) -> Environment:
    """Jinja over one set of templates. Each source is given a file name, so that tracebacks know it."""

    def load(name: str) -> tuple[str, str, None] | None:
        return (templates[name].decode(), FOLDER + name, None) if name in templates else None

    environment = Environment(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        optimized=False,  # takes longer than it saves
        cache_size=-1,
        bytecode_cache=COMPILED,
    )
    environment.filters["fill"] = fill
    environment.globals["each"] = each()
    return environment


def each() -> Callable[..., Markup]:
    """For templates: what a macro makes of each of some texts, or of cards that hold no HTML, and of some words; what
    was made before need not be made again."""

    @lru_cache(MOST_ONCE, typed=True)
    def made(macro: Callable[..., Markup], *words: Hashable) -> Markup:
        return macro(*words)

    return lambda macro, cards, *words: Markup("".join([made(macro, card, *words) for card in cards]))


def fill(text: str, **words: str) -> Markup:
    """A text of the user interface with its `{names}` filled in; what is filled in is escaped."""
    return Markup.escape(text).format(**words)


def _explained(error: Exception, name: str) -> Problem:
    """The problem behind an error that a template caused; any other error goes on as the bug it is."""
    if isinstance(error, TemplateSyntaxError):
        return _said(Place(error.filename or FOLDER + name, error.lineno), error.message)
    place = _innermost(error.__traceback__)
    if isinstance(error, UnicodeDecodeError):
        return problem(place or Place(FOLDER + name), "template-encoding")
    if place is not None and isinstance(error, TemplateNotFound):
        return problem(place, "template-include", words=error)
    if place is not None:
        return _said(place, f"{type(error).__name__}: {error}")
    if isinstance(error, TemplateNotFound):
        return problem(Place(FOLDER + str(error)), "template-missing")
    raise error


def _said(place: Place, reason: str) -> Problem:
    """What Jinja or Python says of a template, by its kind; their own words, which are English, as a detail."""
    for code, pattern in KINDS.items():
        found = pattern.search(reason)
        if found:
            return problem(place, code, words=found[1], reason=reason)
    return problem(place, "template-error", reason=reason)


def _innermost(trace: TracebackType | None) -> Place | None:
    """The last line of a template that the error passed through."""
    place = None
    while trace is not None:
        path = trace.tb_frame.f_code.co_filename
        if path.startswith(FOLDER):
            place = Place(path, trace.tb_lineno)
        trace = trace.tb_next
    return place
