import pytest
from msgspec.structs import replace

from sikte.language import credit
from tests.language.samples import SCB, dataset, text

BARE = dataset(source=replace(SCB, title=None))
ORDERED = dataset(source=replace(SCB, note=text("Beställd statistik.", "Special order")))
KOLADA = dataset(source=replace(SCB, name=text("Kolada"), title=None))
CASES = [
    ((BARE,), False, "Källa: SCB", "Source: Statistics Sweden"),
    ((dataset(),), False, "Källa: SCB, utrikeshandel med varor", "Source: Statistics Sweden, foreign trade in goods"),
    ((ORDERED,), False, "Källa: SCB, utrikeshandel med varor. Beställd statistik.",
     "Source: Statistics Sweden, foreign trade in goods. Special order."),
    ((BARE,), True, "Underlag: SCB. Bearbetning: Region X", "Based on: Statistics Sweden. Processing: Region X"),
    ((ORDERED,), True, "Underlag: SCB, utrikeshandel med varor. Beställd statistik. Bearbetning: Region X", None),
    ((BARE, BARE, KOLADA), False, "Källor: SCB; Kolada", "Sources: Statistics Sweden; Kolada"),
    ((ORDERED, KOLADA),
     True, "Underlag: SCB, utrikeshandel med varor (beställd statistik); Kolada. Bearbetning: Region X", None),
]  # fmt: skip


@pytest.mark.parametrize(("datasets", "processed", "sv", "en"), CASES)
def test_credit(datasets, processed, sv, en):
    assert credit(datasets, processed, "Region X", "sv") == sv
    assert en is None or credit(datasets, processed, "Region X", "en") == en


def test_a_title_in_capitals_keeps_them():
    rams = dataset(source=replace(SCB, title=text("RAMS, sysselsatta")))
    assert credit((rams,), False, "", "sv") == "Källa: SCB, RAMS, sysselsatta"
