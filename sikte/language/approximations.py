"""Numbers said roughly, and never wrongly: "drygt 660", "två tredjedelar"."""

from decimal import Decimal
from fractions import Fraction

from msgspec.structs import replace

from sikte.language.catalogues import grammar, told
from sikte.language.figures import Figure, quantity
from sikte.language.numbers import decimals_of
from sikte.statistics.compare import rounded
from sikte.values.pages import Said, Span

SIGNIFICANT = 2
PARTS = tuple(dict.fromkeys(Fraction(count, of) for of in (2, 3, 4, 5, 10) for count in range(1, of)))
ALIKE = Fraction(1, 200)
NEAR = Fraction(1, 40)


def about(found: Figure, language: str) -> Said:
    """Two significant digits: "drygt 660" of 663, "knappt 670" of 667, "omkring 660" of 660.

    Levels are taken as shown, relative measures as stored. A negative number is always "omkring": more
    than −660 would be read either way.
    """
    basis = abs(found.basis) if found.difference else found.basis
    near = rounded(basis, SIGNIFICANT - 1 - basis.adjusted()) if basis else basis
    decimals = decimals_of(near.normalize())
    amount = (quantity(replace(found, decimals=decimals), rounded(near, decimals), language),)
    key = "around" if basis == near or basis < 0 else "over" if basis > near else "under"
    return told(key, language, amount=amount)


def fraction(percent: Decimal, gender: str, language: str) -> Said:
    """A share, in percent above 0 and below 100, as halves, thirds, quarters, fifths or tenths.

    Within half a percentage point a part stands alone: "två tredjedelar". Within 2.5 it is "knappt" or
    "drygt", the plainest part first: "knappt hälften" of 48. Farther away it is the nearest part, the
    plainest if two are as near: "mindre än hälften" of 45. One of many is "var fjärde" (gender "ett":
    "vart fjärde"), and above it "mer än var fjärde".
    """
    share = Fraction(percent) / 100
    part = _part(share)
    value = rounded(Decimal(part.numerator) / part.denominator, 4).normalize()
    amount = (Span(_named(part, gender, language), value),)
    return amount if abs(share - part) <= ALIKE else told(_hedge(share, part), language, amount=amount)


def _part(share: Fraction) -> Fraction:
    nearest = min(PARTS, key=lambda part: abs(share - part))
    if abs(share - nearest) <= ALIKE:
        return nearest
    return next((part for part in PARTS if abs(share - part) <= NEAR), nearest)


def _hedge(share: Fraction, part: Fraction) -> str:
    """Which words go before a part that a share lies beside."""
    near = abs(share - part) <= NEAR
    if share > part:
        return "over" if near and not _is_one_of_many(part) else "more-than"
    return "under" if near else "fewer-than" if _is_one_of_many(part) else "less-than"


def _is_one_of_many(part: Fraction) -> bool:
    return part.numerator == 1 and part.denominator > 2


def _named(part: Fraction, gender: str, language: str) -> str:
    rules = grammar(language)
    if _is_one_of_many(part):
        return rules.one_in(part.denominator, gender)
    return rules.part(part.numerator, part.denominator)
