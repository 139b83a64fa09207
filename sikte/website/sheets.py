"""Laying out: a card, its prose and its charts become one file."""

from collections.abc import Sequence

from markupsafe import Markup
from msgspec.structs import replace

from sikte.memory import remembered
from sikte.values.content import Settings
from sikte.values.files import Files
from sikte.values.kept import Kept
from sikte.values.places import Problem
from sikte.values.value import Value
from sikte.website.bodies import divide, with_bare_headings, with_scrolling_tables
from sikte.website.cards import Card, DiagramPage
from sikte.website.frames import surrounded
from sikte.website.links import Scan, scan
from sikte.website.render import render
from sikte.website.tellings import Prose
from sikte.writing.told import SLOT


class Sheet(Value):
    """A finished file, what is wrong with its templates, and what it offers and asks for where it is HTML."""

    content: Kept[bytes]
    problems: tuple[Problem, ...]
    scan: Scan


@remembered
def sheet(
    name: str,
    template: str,
    card: Kept[Card],
    prose: Kept[Prose] | None,
    figures: tuple[Kept[str], ...],
    templates: Files,
    settings: Settings,
) -> Sheet:
    """The file `name`. prose, figures: what it says beside its card; templates: those that `template` needs."""
    said = _with(prose, [figure.value for figure in figures], card.value)
    html, problems = render(templates, template, surrounded(said, settings))
    content = html.encode()
    found = scan(content, name, settings.base_url) if name.endswith(".html") else Scan()
    return Sheet(Kept.of(content), problems, found)


def _with(kept: Kept[Prose] | None, figures: Sequence[str], card: Card) -> Card:
    """The card with all that its page says."""
    if isinstance(card, DiagramPage):
        return replace(card, figure=Markup(figures[0]))
    if kept is None:
        return card
    prose = kept.value
    body = SLOT.sub(lambda slot: figures[int(slot[1])], prose.body)
    intro, rest = divide(with_scrolling_tables(with_bare_headings(body), card.frame.position.language))
    verdict = {"verdict": Markup(prose.verdict)} if prose.verdict else {}
    return replace(
        card,
        title=Markup(prose.title),
        summary=Markup(prose.summary),
        intro=intro,
        body=rest,
        calculations=prose.calculations,
        **verdict,
    )
