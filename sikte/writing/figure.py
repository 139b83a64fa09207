"""A figure block: one number, large, and how it has changed; each of them a statement like any other."""

from html import escape

from sikte import language
from sikte.statistics import basis
from sikte.values.places import Place
from sikte.values.texts import Expression
from sikte.writing.telling import Teller
from sikte.writing.utterances import utter

ARROWS = {"up": "↑", "down": "↓", "unchanged": "→"}


def source(series: str, where: tuple[tuple[str, str], ...], until: str | None) -> str:
    """The expression that an author would have written for the series of a block."""
    picked = "".join(f".where({key}={_quoted(word)})" for key, word in where)
    return series + picked + (f".until({_quoted(until)})" if until else "")


def changed(series: str, since: str | None) -> str:
    """The expression for its change."""
    return f"{series}.change_since({_quoted(since)}).phrase" if since else f"{series}.change.phrase"


def _quoted(word: str) -> str:
    return f"'{word}'" if '"' in word else f'"{word}"'


def figure(teller: Teller, series: str, change: str, title: str, place: Place) -> str:
    """The figure as HTML. series, change: expressions, `change` "" where it is not asked for.

    Refuses what the data do not allow."""
    spoken = teller.scope.language
    found = utter(f"{series}.latest", teller.scope)
    latest, dataset = found.value, found.value.series.dataset
    number = teller.say(found, Expression(f"{series}.latest", place))
    unit = escape(language.unit_text(latest.series.unit, spoken))
    credit = language.credit((dataset,), basis.processed(latest), teller.account.processor, spoken)
    lines = (
        _line("figcaption", "title", escape(title or language.localized(dataset.title, spoken), quote=False)),
        _line("p", "number", f'{number} <span class="figure-unit">{unit}</span>'),
        _line("p", "when", escape(language.period(latest.point.period, spoken))),
        _line("p", "change", _changed(teller, change, place)) if change else "",
        _line("p", "credit", escape(credit, quote=False) + teller.line(())),
    )
    return '<figure class="figure">\n' + "".join(lines) + "</figure>"


def _line(element: str, name: str, inside: str) -> str:
    return f'<{element} class="figure-{name}">{inside}</{element}>\n'


def _changed(teller: Teller, change: str, place: Place) -> str:
    """ "↑ Ökade med 13 procent, 2020–2021"; the arrow says nothing that the words do not."""
    found = utter(change, teller.scope)
    said, change_found = teller.say(found, Expression(change, place)), found.value.of
    ends = (language.short_period(p.period, teller.scope.language) for p in (change_found.start, change_found.end))
    arrow = f'<span class="figure-arrow" aria-hidden="true">{ARROWS[change_found.direction]}</span> '
    return f"{arrow}{said[:1].upper()}{said[1:]}, {escape('–'.join(ends))}"
