"""How large a file is, in words."""

from decimal import Decimal

from sikte.language.numbers import SPACE, number

STEP = 1000
WHOLE_FROM = 10


def size(count: int, language: str) -> str:
    """`count` bytes: "840 byte", "3,2 kB", "48 kB", "1,5 MB"; a no-break space before the unit."""
    if count < STEP:
        return f"{number(Decimal(count), 0, language)}{SPACE}byte"
    unit, amount = "kB", Decimal(count) / STEP
    if amount >= STEP:
        unit, amount = "MB", amount / STEP
    return number(amount, 0 if amount >= WHOLE_FROM else 1, language) + SPACE + unit
