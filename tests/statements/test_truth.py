"""Every statement of made-up data against the second reckoning: the same words and numbers, or both refuse.

A claim that the reckoning holds false stops the build at its line; a true one never does.
"""

from tests.statements import asks, data, group_asks
from tests.statements.truth import EXAMPLES, hold


def test_ten_thousand_datasets_are_made_up():
    assert sum(EXAMPLES.values()) >= 10_000


def test_statements_of_a_series(times):
    hold(data.series, asks.of_series, "series", times)


def test_statements_of_a_whole_and_its_parts(times):
    hold(data.divided, group_asks.of_groups, "parts", times)


def test_statements_of_regions(times):
    hold(data.regions, group_asks.of_groups, "regions", times)
