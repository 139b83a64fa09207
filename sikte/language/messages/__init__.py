"""What every problem is called, in every language.

One module per room that finds problems; each holds MESSAGES: code → {language: (what, hint)}.
A hint may be empty. `{name}` is filled from the problem's facts. The fact `near`, when it is there,
is what the author most likely meant, and becomes a "did you mean" of its own. The fact `concerns` tells which of the
pages that one text makes a problem is found on.
"""

from collections.abc import Sequence

from sikte.language.messages import charts, formats, publishing, statistics, surroundings, website, writing
from sikte.values.places import Problem

MESSAGES = {
    **formats.MESSAGES,
    **writing.MESSAGES,
    **statistics.MESSAGES,
    **charts.MESSAGES,
    **website.MESSAGES,
    **surroundings.MESSAGES,
    **publishing.MESSAGES,
}
NEAR = {"sv": "menade du ”{}”?", "en": "did you mean “{}”?"}
CONCERNS = {
    "sv": ("gäller {names}", "gäller {names} och {more} till", "gäller alla {count} sidor"),
    "en": ("concerns {names}", "concerns {names} and {more} more", "concerns all {count} pages"),
}
LEAVE_OUT = {
    "sv": "en region som saknar det som krävs kan gå utan sida, skriv den efter except:",
    "en": "a region that lacks what is needed can go without a page, write it after except:",
}
MOST_NAMED = 8
NOTE = {"sv": "obs", "en": "note"}


def sentence(problem: Problem, language: str) -> tuple[str, str]:
    """(what, hint) of a problem, filled in; a language without messages is spoken to in English."""
    language = language if language in NEAR else "en"
    facts = dict(problem.facts)
    what, hint = (text.format(**facts) for text in MESSAGES[problem.code][language])
    near = NEAR[language].format(facts["near"]) if facts.get("near") else ""
    leave_out = LEAVE_OUT[language] if "concerns" in facts and problem.code in statistics.MESSAGES else ""
    if "concerns" in facts:
        what = f"{what} ({facts['concerns']})"
    return what, "; ".join(filter(None, (" ".join(part for part in (near, hint) if part), leave_out)))


def concerning(names: Sequence[str], count: int, language: str) -> str:
    """Which regions' pages a problem is found on, of those (`count`) that one text makes."""
    language = language if language in CONCERNS else "en"
    some, many, every = CONCERNS[language]
    if len(names) == count:
        return every.format(count=count)
    if len(names) > MOST_NAMED:
        return many.format(names=", ".join(names[: MOST_NAMED - 1]), more=len(names) - MOST_NAMED + 1)
    return some.format(names=", ".join(names))


def line(problem: Problem, language: str) -> str:
    """`path:line: what — hint`, as the terminal shows it; notes say so after the place."""
    what, hint = sentence(problem, language)
    mark = f" {NOTE.get(language, NOTE['en'])}:" if problem.note else ""
    return f"{problem.place.path}:{problem.place.line}:{mark} {what}" + (f" — {hint}" if hint else "")
