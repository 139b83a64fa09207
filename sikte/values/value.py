"""What all values of Sikte are."""

from msgspec import Struct


class Value(Struct, frozen=True):
    """Frozen, and equal to another of its class with equal fields. A struct, since its class and its values are made
    many times faster than a dataclass's."""
