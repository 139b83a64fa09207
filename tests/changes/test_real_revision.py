"""A real revision: Statistics Sweden's figures for 2019 as published in 2021, and two years later."""

import csv

import pytest

from sikte.changes import changes
from tests.changes.samples import SITE, built

DATASET = """\
title: BRP per invånare
unit: tusen kronor
time: ar
value: brp
dimensions:
  region: {label: Län, column: lan_kod}
source: {name: SCB, title: Regionräkenskaper}
"""
HEAD = "---\ntitle: {title}\nmenu: true\n---\n"


@pytest.fixture(scope="module")
def published(real_data):
    """code → BRP per inhabitant in 2019, as published in 2021."""
    path = real_data / "brp_per_invanare_lan_2014_2019_2021.csv"
    rows = csv.DictReader(path.read_text("utf-8").splitlines())
    return {row["lan_kod"]: row["brp_tkr_per_inv"] for row in rows if row["ar"] == "2019" and row["lan_kod"] != "00"}


@pytest.fixture(scope="module")
def revised(real_data, published):
    rows = list(csv.DictReader((real_data / "brp_revision_exempel.csv").read_text("utf-8").splitlines()))
    assert all(published[row["lan_kod"]] == row["varde_publ_2021_12_10"] for row in rows)
    return {**published, **{row["lan_kod"]: row["varde_publ_2023_12_14"] for row in rows}}


def project(values):
    """A page with a sentence for each county, and one that compares them."""
    levels = " ".join(f'Län {code} hade {{{{ brp.in_region("{code}").latest }}}}.' for code in values)
    places = " ".join(f'Län {code} ligger {{{{ brp.in_region("{code}").rank }}}}.' for code in values)
    rows = "".join(f"{code},2019,{value}\n" for code, value in values.items())
    return {
        "content/site.yaml": SITE.replace("languages: [sv, en]\n", ""),
        "content/pages/nivaer.md": HEAD.format(title="Nivåer") + levels + "\n",
        "content/pages/platser.md": HEAD.format(title="Platser") + places + "\n",
        "content/pages/om.md": HEAD.format(title="Om") + "Inget tal här.\n",
        "content/data/brp.yaml": DATASET,
        "content/data/brp.csv": "lan_kod,ar,brp\n" + rows,
    }


def places(values):
    """code → (from the top, from the bottom)"""
    numbers = {code: int(value) for code, value in values.items()}
    return {
        code: (sum(other > mine for other in numbers.values()), sum(other < mine for other in numbers.values()))
        for code, mine in numbers.items()
    }


def test_a_revision_names_each_affected_sentence_and_no_other(published, revised):
    found = changes(built(project(published)), built(project(revised)))
    pages = {page.address: page.sentences for page in found.pages}
    assert set(pages) == {"/nivaer/", "/platser/"}
    levels = [(one.before, one.after) for one in pages["/nivaer/"]]
    assert levels == [
        (f"Län {code} hade {value}.", f"Län {code} hade {revised[code]}.")
        for code, value in published.items()
        if revised[code] != value
    ]
    before, after = places(published), places(revised)
    assert {one.before[4:6] for one in pages["/platser/"]} == {code for code in before if before[code] != after[code]}
    assert all(one.turned for one in pages["/platser/"])
    assert not any(one.turned for one in pages["/nivaer/"])


def test_each_cause_is_a_row_that_was_revised(published, revised):
    found = changes(built(project(published)), built(project(revised)))
    lines = {code: at for at, code in enumerate(published, 2)}
    wanted = {str(lines[code]): (value, revised[code]) for code, value in published.items() if revised[code] != value}
    for one in found.sentences():
        (cause,) = one.causes
        rows = {row.after["line"]: (row.before["value"], row.after["value"]) for row in cause.rows}
        assert rows and rows.items() <= wanted.items()
    ranked = next(page for page in found.pages if page.address == "/platser/").sentences[0].causes[0].rows
    assert {row.after["line"] for row in ranked} == set(wanted)
