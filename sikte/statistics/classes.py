"""Classes of values, for maps: about as many values in each, and equal values always in the same."""

from collections.abc import Sequence
from decimal import Decimal


def classes(values: Sequence[Decimal], count: int) -> tuple[tuple[Decimal, Decimal], ...]:
    """(lowest, highest) of each class that has any value, the lowest class first; at most `count` of them.

    A value's class follows from how many are strictly lower: the first quarter of them, the second, …"""
    found: dict[int, list[Decimal]] = {}
    ordered = sorted(values)
    for value in ordered:
        found.setdefault(count * ordered.index(value) // len(ordered), []).append(value)
    return tuple((min(members), max(members)) for members in found.values())
