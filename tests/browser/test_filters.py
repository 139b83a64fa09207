"""Choosing among the goals of the overview: with the keyboard, by an address, and without JavaScript."""

import pytest

from tests.browser.reading import MIDDLE, heard, until

SEEN = "() => [...document.querySelectorAll('.card, .area')].filter(one => one.checkVisibility()).map(one => one.className)"
WAYS = "() => [...document.querySelectorAll('.card')].filter(one => one.checkVisibility()).map(one => one.dataset.direction)"
TOLD = "() => document.querySelector('.filter [role=status]').textContent"


def counted(tab, kind):
    return tab.evaluate(SEEN).count(kind)


@pytest.fixture
def tab(reader):
    with reader.tab(MIDDLE) as tab:
        complaints = heard(tab)
        reader.go(tab, "")
        yield tab
        assert complaints == []


def test_a_choice_shows_its_goals_is_told_and_stands_in_the_address(tab):
    cards, areas = counted(tab, "card"), counted(tab, "area")
    choice = tab.get_by_label("Utveckling")
    choice.select_option(label="Har ökat")
    shown = counted(tab, "card")
    assert 0 < shown < cards and set(tab.evaluate(WAYS)) == {"up"}
    assert 0 < counted(tab, "area") < areas
    assert tab.evaluate(TOLD) == f"Visar {shown} av {cards} mål."
    assert tab.url.endswith("/?direction=up")

    tab.get_by_role("link", name="Öka antalet exporterande företag").click()
    tab.go_back()
    until(tab, f"() => ({TOLD})() !== ''")
    assert (tab.get_by_label("Utveckling").input_value(), counted(tab, "card")) == ("up", shown)

    tab.get_by_role("button", name="Visa alla mål").press("Enter")
    assert (counted(tab, "card"), counted(tab, "area"), tab.evaluate(TOLD)) == (cards, areas, "")
    assert tab.url.endswith("/") and tab.evaluate("document.activeElement.id") == "filter-direction"


def test_an_address_chooses_and_what_nobody_knows_in_it_chooses_nothing(reader, tab):
    cards = counted(tab, "card")
    reader.go(tab, "?status=on-track&direction=up")
    assert 0 < counted(tab, "card") < cards
    reader.go(tab, "?status=%3Cb%3E&direction=sideways&x=1")
    assert (counted(tab, "card"), tab.evaluate(TOLD)) == (cards, "")


def test_without_javascript_there_is_nothing_to_choose_by(reader):
    with reader.tab(MIDDLE, java_script_enabled=False) as tab:
        reader.go(tab, "")
        assert not tab.locator(".filter").is_visible()
        assert tab.locator(".card").count() == 4


def test_fewer_goals_are_seen_at_a_glance(reader):
    with reader.tab(MIDDLE) as tab:
        reader.go(tab, "en/")
        assert tab.locator(".filter").count() == 0
