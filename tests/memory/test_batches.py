"""Runs of neighbours."""

from hypothesis import given
from hypothesis import strategies as st

from sikte.memory.batches import runs

NAMES = [f"content/goals/mal-{number}.md" for number in range(1000)]


@given(st.lists(st.text()))
def test_runs_hold_every_name_in_order(names):
    assert [name for run in runs(names) for name in run] == names
    assert all(runs(names))


def test_one_name_more_leaves_all_runs_but_its_own_as_they_were():
    before = set(runs(NAMES))
    assert 30 < len(before) < 120
    for place in (0, 137, 500, 1000):
        after = set(runs([*NAMES[:place], "content/goals/ny.md", *NAMES[place:]]))
        assert len(before - after) <= 1 and len(after - before) <= 2
