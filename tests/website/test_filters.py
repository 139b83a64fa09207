"""By what readers choose among goals: only what chooses some of them, and only where they are many."""

from sikte.language import ui
from sikte.website.cards import AreaCard, GoalCard, Mark
from sikte.website.overview import filters

TEXTS = ui.texts("sv")


def area(*goals, within=()):
    cards = tuple(
        GoalCard("Mål", "x/", direction=Mark(way, "Ökade") if way else None, status=Mark(state, state.title()) if state else None)
        for way, state in goals
    )
    return AreaCard("Område", "y/", goals=cards, areas=tuple(within))


def offered(*areas):
    return {one.key: one.options for one in filters(areas, "sv")}


def test_goals_are_chosen_by_what_sets_them_apart():
    inner = area(("up", "behind"), ("unchanged", ""))
    assert offered(area(("down", "on-track"), ("up", "on-track"), within=[inner])) == {
        "direction": (("up", TEXTS["filter_up"]), ("down", TEXTS["filter_down"]), ("unchanged", TEXTS["filter_unchanged"])),
        "status": (("on-track", "On-Track"), ("behind", "Behind")),
    }


def test_what_all_goals_share_is_nothing_to_choose_by():
    assert offered(area(("up", ""), ("up", ""), ("up", ""), ("up", ""))) == {}
    assert set(offered(area(("up", ""), ("up", ""), ("up", ""), ("", "")))) == {"direction"}


def test_few_goals_need_no_filter():
    assert offered(area(("up", ""), ("down", ""), ("", ""))) == {}
