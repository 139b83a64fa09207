"""Laying out: a card, its prose and its charts become one file."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from sikte.memory import remembered
from sikte.values.content import Settings
from sikte.values.kept import Files, Kept
from sikte.values.places import Problem
from sikte.website.bodies import divide, with_bare_headings, with_scrolling_tables
from sikte.website.cards import Card, DiagramPage
from sikte.website.frames import surrounded
from sikte.website.links import Scan, scan
from sikte.website.render import render
from sikte.website.tellings import Prose
from sikte.writing.told import SLOT


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished file, what is wrong with its templates, and what it offers and asks for where it is HTML."""

    content: Kept[bytes]
    problems: tuple[Problem, ...]
    scan: Scan


@dataclass(frozen=True, slots=True)
class Text:
    """What a page says beside its card: its prose, None where it has none, and the figures of its charts in order."""

    prose: Kept[Prose] | None
    charts: tuple[Kept[str], ...]


@remembered
def sheet(name: str, template: str, card: Kept[Card], text: Text | None, templates: Files, settings: Settings) -> Sheet:
    """The file `name`. templates: those that `template` needs."""
    whole = surrounded(_with(text, card.value) if text else card.value, settings)
    html, problems = render(templates, template, whole)
    content = html.encode()
    found = scan(content, name, settings.base_url) if name.endswith(".html") else Scan()
    return Sheet(Kept.of(content), problems, found)


def _with(text: Text, card: Card) -> Card:
    """The card with all that its page says."""
    charts = [chart.value for chart in text.charts]
    if isinstance(card, DiagramPage):
        return replace(card, figure=Markup(charts[0]))
    prose = text.prose.value
    body = SLOT.sub(lambda slot: charts[int(slot[1])], prose.body)
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
