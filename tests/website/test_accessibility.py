"""The accessibility statement has every part that the law names, and says nothing the settings do not say."""

import re
from datetime import date

import pytest

from sikte.build import site
from tests.small import FILES
from tests.theme import themed

STATED = """\
accessibility:
  status: {status}
  assessed: 2026-05-03
  updated: 2026-06-04
  method: {{sv: Vi har prövat själva., en: We tested ourselves.}}
  report: https://exempel.se/hinder/?fran=webben
  {faults}
  burdensome:
    - {{what: {{sv: Arkivet., en: The archive.}}, why: {{sv: Det är stort., en: It is large.}}}}
  outside:
    - {{what: {{sv: Kartan., en: The map.}}, why: {{sv: Den är ingen vägkarta., en: It is not for finding the way.}}}}
"""
FAULTS = """faults:
    - what: {sv: Filmerna saknar text., en: The films lack captions.}
      why: {sv: De är gamla., en: They are old.}
      instead: {sv: Läs manuset <här>., en: Read the script <here>.}
"""
SETTINGS = """\
name: {sv: Så går det, en: How it goes}
region: {name: Västmanlands län, code: "19"}
languages: [sv, en]
language: sv
base_url: https://exempel.se/
publisher: {sv: Region Västmanland, en: Region Västmanland}
"""
PARTS = {
    "tillganglighet/index.html": (
        "Region Västmanland", "Så går det", "delvis förenlig", "Filmerna saknar text.", "De är gamla.",
        "Läs manuset &lt;här&gt;.", "Vi har prövat själva.", ">3 maj 2026<", ">4 juni 2026<", "Arkivet.", "12 §",
        "Kartan.", "9 §", 'href="https://exempel.se/hinder/?fran=webben"', "https://www.digg.se/tdosanmalan",
    ),
    "en/accessibility/index.html": (
        "Region Västmanland", "How it goes", "partially compliant", "The films lack captions.", "They are old.",
        "Read the script &lt;here&gt;.", "We tested ourselves.", ">3 May 2026<", ">4 June 2026<", "The archive.",
        "section 12", "The map.", "section 9", 'href="https://exempel.se/hinder/?fran=webben"', "digg.se/tdosanmalan",
    ),
}  # fmt: skip
EMPTY = re.compile(r"<(h2|p|ul|li|strong)[^>]*>\s*</\1>")


def made(status="partial", faults=FAULTS, today=date(2026, 7, 1)):
    stated = STATED.format(status=status, faults=faults)
    return site(themed({**FILES, "content/site.yaml": SETTINGS + stated}), today)


@pytest.mark.parametrize("address", PARTS)
def test_every_part_that_the_law_names_is_on_the_page(address):
    page = made().files[address].decode()
    assert [part for part in PARTS[address] if part not in page] == []
    assert not EMPTY.search(page)


def test_a_site_without_faults_can_be_fully_compliant():
    page = made(status="full", faults="").files["tillganglighet/index.html"].decode()
    assert "helt förenlig" in page and "Det här brister" not in page


@pytest.mark.parametrize(("today", "notes"), [(date(2027, 6, 4), 0), (date(2027, 6, 6), 1)])
def test_a_statement_older_than_a_year_is_noted(today, notes):
    assert sum(note.code == "accessibility-old" for note in made(today=today).notes) == notes


def test_every_page_leads_to_the_statement():
    files = made().files
    titles = ("Tillgänglighetsredogörelse</a>", "Accessibility statement</a>")
    pages = [name for name in files if name.endswith(".html") and "diagram/" not in name]
    assert [name for name in pages if not any(title in files[name].decode() for title in titles)] == []
