"""What every problem is called, in every language.

One module per room that finds problems; each holds MESSAGES: code → {language: (what, hint)}.
A hint may be empty. `{name}` is filled from the problem's facts. The fact `near`, when it is there,
is what the author most likely meant, and becomes a "did you mean" of its own. The fact `concerns` tells which of
the pages that one text makes a problem is found on, `every` that it is found on all, each in its own way.
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
CONCERNS = {"sv": "gäller {names}", "en": "concerns {names}"}
MORE = {"sv": "{names} och {count} till", "en": "{names} and {count} more"}
EVERY = {"sv": "gäller alla {count} sidor", "en": "concerns all {count} pages"}
LEAVE_OUT = {
    "sv": "eller skriv regionerna efter except:, så får de ingen sida",
    "en": "or write the regions after except:, and they get no page",
}
MOST_NAMED = 24
NOTE = {"sv": "obs", "en": "note"}


def sentence(problem: Problem, language: str) -> tuple[str, str]:
    """(what, hint) of a problem, filled in; a language without messages is spoken to in English."""
    language = language if language in NEAR else "en"
    facts = dict(problem.facts)
    what, hint = (text.format(**facts) for text in MESSAGES[problem.code][language])
    near = NEAR[language].format(facts["near"]) if facts.get("near") else ""
    advice = f"{near} {hint[:1].upper()}{hint[1:]}".rstrip() if near else hint
    if "every" in facts:
        return f"{what} ({EVERY[language].format(count=facts['every'])})", advice
    if "concerns" not in facts:
        return what, advice
    leave_out = (LEAVE_OUT[language],) if problem.code in statistics.MESSAGES else ()
    return f"{what} ({CONCERNS[language].format(names=facts['concerns'])})", ", ".join((advice, *leave_out))


def several(names: Sequence[str], language: str) -> str:
    """Names in a row, the last of very many only counted."""
    shown, rest = names[:MOST_NAMED], len(names) - MOST_NAMED
    listed = ", ".join(shown)
    return MORE.get(language, MORE["en"]).format(names=listed, count=rest) if rest > 0 else listed


def line(problem: Problem, language: str) -> str:
    """`path:line: what — hint`, as the terminal shows it; notes say so after the place."""
    what, hint = sentence(problem, language)
    mark = f" {NOTE.get(language, NOTE['en'])}:" if problem.note else ""
    return f"{problem.place.path}:{problem.place.line}:{mark} {what}" + (f" — {hint}" if hint else "")
