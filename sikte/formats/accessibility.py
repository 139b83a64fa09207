"""`accessibility:` in site.yaml: what the region itself has found out about how accessible its site is."""

import re
from collections.abc import Iterator

from sikte.formats.form import Form
from sikte.values.content import Accessibility, Obstacle
from sikte.values.places import Localized

STATUSES = ("full", "partial", "none")
LISTS = ("faults", "burdensome", "outside")
# Digg's model statement marks what is to be filled in by braces, and what may be left out by brackets.
PLACEHOLDER = re.compile(r"[{}\[\]]|\b(?:todo|tbd|xxx+|lorem ipsum)\b", re.IGNORECASE)


def read(settings: Form) -> Accessibility | None:
    """The statement's own parts; None where there is none, or where it lacks a part (then a problem)."""
    form = settings.form("accessibility")
    if form is None:
        return None
    status = form.choice("status", STATUSES, required=True)
    assessed, updated = form.date("assessed", required=True), form.date("updated")
    method, report = _text(form, "method"), _report(form)
    lists = {key: _obstacles(form, key) for key in LISTS}
    form.finish()
    _status_agrees(form, status, lists["faults"])
    if assessed and updated and updated < assessed:
        form.reject("updated", "accessibility-updated-before", day=assessed.isoformat())
    if not (status and assessed and method and report):
        return None
    return Accessibility(form.place, status, assessed, updated or assessed, method, report, **lists)


def texts(statement: Accessibility | None) -> Iterator[Localized | None]:
    """Every text of the statement that its page shows."""
    if statement is None:
        return
    yield statement.method
    for obstacle in (*statement.faults, *statement.burdensome, *statement.outside):
        yield from (obstacle.what, obstacle.why, obstacle.instead)


def _status_agrees(form: Form, status: str | None, faults: tuple[Obstacle, ...]) -> None:
    if status == "full" and faults:
        form.reject("status", "accessibility-full-with-faults", count=len(faults))
    if status in ("partial", "none") and not faults and "faults" not in form:
        form.reject("status", "accessibility-without-faults", words=status)


def _report(form: Form) -> str | None:
    """The address of a form: the law asks for a way to report that reveals nothing about the one who does."""
    text = form.text("report", None)
    if text is not None and text.casefold().startswith(("mailto:", "tel:")) or "@" in (text or ""):
        return form.reject("report", "accessibility-report-mail", words=text)
    return form.address("report", required=True)


def _obstacles(form: Form, key: str) -> tuple[Obstacle, ...]:
    found = []
    for item in form.forms(key):
        what, why, instead = _text(item, "what"), _text(item, "why"), _text(item, "instead", required=False)
        item.finish()
        if what and why:
            found.append(Obstacle(what, why, instead))
    return tuple(found)


def _text(form: Form, key: str, required: bool = True) -> Localized | None:
    """A text with nothing left to fill in."""
    text = form.localized(key, required)
    for _, words in text.texts if text else ():
        if left := PLACEHOLDER.search(words):
            form.reject(key, "accessibility-placeholder", words=words, left=left[0])
    return text
