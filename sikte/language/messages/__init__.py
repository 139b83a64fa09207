"""What every problem is called, in every language.

One module per room that finds problems; each holds MESSAGES: code → {language: (what, hint)}.
A hint may be empty. `{name}` is filled from the problem's facts. The fact `near`, when it is there,
is what the author most likely meant, and becomes a "did you mean" of its own.
"""

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
NOTE = {"sv": "obs", "en": "note"}


def sentence(problem: Problem, language: str) -> tuple[str, str]:
    """(what, hint) of a problem, filled in; a language without messages is spoken to in English."""
    language = language if language in NEAR else "en"
    facts = dict(problem.facts)
    what, hint = (text.format(**facts) for text in MESSAGES[problem.code][language])
    near = NEAR[language].format(facts["near"]) if facts.get("near") else ""
    return what, " ".join(part for part in (near, hint) if part)


def line(problem: Problem, language: str) -> str:
    """`path:line: what — hint`, as the terminal shows it; notes say so after the place."""
    what, hint = sentence(problem, language)
    mark = f" {NOTE.get(language, NOTE['en'])}:" if problem.note else ""
    return f"{problem.place.path}:{problem.place.line}:{mark} {what}" + (f" — {hint}" if hint else "")
