"""`open_data:` in site.yaml: who answers for the datasets, as data portals want to know it."""

import re

from sikte.formats.form import Form
from sikte.values.content import OpenData
from sikte.values.places import Localized

NUMBER = re.compile("(?:SE)?[0-9]{6}-?[0-9]{4}")
EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]{2,}")
COMMON = "CC0-1.0"


def read(settings: Form) -> OpenData | None:
    """The region's own part of the catalogue; None where there is none, or where it lacks a part (then a problem)."""
    form = settings.form("open_data")
    if form is None:
        return None
    organisation, contact = _organisation(form), form.form("contact", required=True)
    name, email = _contact(contact) if contact else (None, None)
    license, title, description = form.text("license", COMMON), form.localized("title"), form.localized("description")
    form.finish()
    if not (organisation and name and email):
        return None
    return OpenData(form.place, organisation, name, email, license, title, description)


def _organisation(form: Form) -> str | None:
    """Ten digits, or the address that an organisation without a number is known by."""
    text = form.text("organisation", None, required=True)
    if text is None or text.casefold().startswith(("http://", "https://")):
        return form.address("organisation")
    digits = "".join(filter(str.isdecimal, text))
    if not NUMBER.fullmatch(text):
        return form.reject("organisation", "open-data-organisation", words=text)
    return digits if _sums(digits) else form.reject("organisation", "open-data-check-digit", words=text)


def _sums(digits: str) -> bool:
    """Whether the last digit agrees with the others: every second one doubled, the digits add up to a whole ten."""
    doubled = "".join(str(int(digit) * (2 - place % 2)) for place, digit in enumerate(digits))
    return sum(map(int, doubled)) % 10 == 0


def _contact(form: Form) -> tuple[Localized | None, str | None]:
    name, email = form.localized("name", required=True), form.text("email", None, required=True)
    form.finish()
    if email and not EMAIL.fullmatch(email):
        return name, form.reject("email", "open-data-email", words=email)
    return name, email
