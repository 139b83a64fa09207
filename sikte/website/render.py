"""Cards and templates become pages: here, or where somebody has got ready for it."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from sikte.memory import remembered
from sikte.values.files import Files
from sikte.values.places import Problem

CALLED = re.compile(r"""\{%[-+]?\s*(?:extends|include|import|from)\s+(?:"([^"]+)"|'([^']+)')?""")
# A page, and what is wrong with its template.
Rendered = tuple[str, tuple[Problem, ...]]
Elsewhere = Callable[[str, object], Rendered | None]


def needed(templates: Files, name: str) -> Files:
    """The templates that one is made of: itself, those it names, those they name; all, where a name is computed."""
    return templates.only(*named(templates, name))


@remembered
def named(templates: Files, name: str) -> tuple[str, ...]:
    """The names of the templates that one is made of, in order."""
    found, waiting = set(), [name]
    while waiting:
        step = waiting.pop()
        if step in templates and step not in found:
            found.add(step)
            called = [one or other for one, other in CALLED.findall(templates[step].decode(errors="replace"))]
            if "" in called:
                return tuple(templates)
            waiting += called
    return tuple(sorted(found))


_elsewhere: ContextVar[Elsewhere] = ContextVar("elsewhere", default=lambda name, card: None)


@contextmanager
def rendering(elsewhere: Elsewhere) -> Iterator[None]:
    """Within, pages are made elsewhere, of the same templates; None: they are to be made here."""
    token = _elsewhere.set(elsewhere)
    try:
        yield
    finally:
        _elsewhere.reset(token)


def render(templates: Mapping[str, bytes], name: str, card: object) -> Rendered:
    """(the page that template `name` makes of `card`, what is wrong with the template).

    templates: path within templates/ → source. A card with a frame is called `page` in its template,
    which meets `frame` and `ui` too (the texts of the user interface in the frame's language); any other
    card bears the template's own name: `chart` in partials/chart.html.
    """
    return _elsewhere.get()(name, card) or _here(templates, name, card)


def _here(templates: Mapping[str, bytes], name: str, card: object) -> Rendered:
    """Jinja, which takes long, is loaded only where a page is made."""
    from sikte.website.templating import rendered

    return rendered(templates, name, card)
