"""Classes of values: as even as ties allow, and never one value in two."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sikte.statistics.classes import classes

VALUES = st.lists(st.integers(-9, 9).map(Decimal), min_size=1, max_size=40)


@given(VALUES, st.integers(1, 6))
def test_every_value_is_in_one_class(values, count):
    found = classes(values, count)
    assert 1 <= len(found) <= count
    assert all(sum(low <= value <= high for low, high in found) == 1 for value in values)
    assert [low for low, _ in found] == sorted(low for low, _ in found)
    assert all(low in values and high in values for low, high in found)


def test_without_ties_they_are_even():
    assert classes([Decimal(n) for n in range(8)], 4) == tuple((Decimal(n), Decimal(n + 1)) for n in (0, 2, 4, 6))
