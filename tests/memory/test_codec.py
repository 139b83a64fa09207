"""Frozen values as JSON and back."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from sikte.memory.codec import as_json, coder, reading, writing
from sikte.memory.ways import Basket, Hand
from sikte.values.content import Area, Article, Document, Goal, Page
from sikte.values.data import Dataset, Period, Row
from sikte.values.files import Files, Lying
from sikte.values.kept import Kept, digest_of
from sikte.values.pages import Site, Statement
from sikte.values.places import Localized, Place, Problem
from sikte.values.texts import Body, Text
from sikte.values.value import Value
from sikte.website.cards import Card, GoalPage

DECIMALS = st.decimals(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    st.none() | st.text() | DECIMALS | st.dates() | st.booleans() | st.text().map(Markup),
    lambda inner: st.lists(inner, max_size=4).map(tuple) | st.dictionaries(st.text(), inner, max_size=4),
)


class Odd(Value):
    one: str | Decimal | Markup | None = None
    many: tuple["Odd", ...] = ()
    named: Mapping[str, tuple[date, int]] | None = None
    kept: Kept[tuple[str, ...]] | None = None


ODDS = st.recursive(
    st.builds(Odd, one=st.none() | st.text() | DECIMALS | st.text().map(Markup)),
    lambda inner: st.builds(
        Odd,
        many=st.lists(inner, max_size=3).map(tuple),
        named=st.none() | st.dictionaries(st.text(), st.tuples(st.dates(), st.integers()), max_size=3),
        kept=st.none() | st.lists(st.text(), max_size=3).map(tuple).map(Kept.of),
    ),
)
KINDS = [Body, Text, Problem, Localized, Place, Period, Statement, Site]


def back(kind: object, value: object) -> object:
    """The value, written and read again."""
    basket = Basket()
    text = as_json(coder(kind).pack(value, basket))
    return coder(kind).unpack(json.loads(text), lambda digest: basket[digest].raw)


@given(ODDS)
def test_every_value_comes_back(value):
    assert back(Odd, value) == value


@given(ODDS, ODDS)
def test_unlike_values_are_written_unlike(one, other):
    same = as_json(coder(Odd).pack(one, Basket())) == as_json(coder(Odd).pack(other, Basket()))
    assert same == (repr_of(one) == repr_of(other))


def repr_of(value: object) -> str:
    """1 and 1.0 are equal, but not the same; a text is not the same as HTML."""
    if isinstance(value, Kept):
        return f"Kept({value.value})"
    if isinstance(value, Odd):
        return f"Odd({value.one!r}, {[repr_of(one) for one in value.many]}, {value.named}, {repr_of(value.kept)})"
    return repr(value)


@pytest.mark.parametrize("kind", KINDS)
def test_the_values_of_the_house_come_back(kind):
    @given(
        st.from_type(kind) if kind not in (Text, Site) else st.just(() if kind is Text else Site(Files.of({"a": b"b"})))
    )
    def check(value):
        assert back(kind, value) == value

    check()


@given(st.sampled_from([Goal, Area, Article, Page]), st.text())
def test_a_document_comes_back_as_what_it_is(kind, words):
    own = {"area": "a"} if kind is Goal else {}
    made = kind(place=Place("a.md"), language="sv", original="a.md", slug="a", title=(), as_of=words, **own)
    found = back(Document, made)
    assert type(found) is kind and found == made


def test_a_card_that_nobody_knows_is_a_bug_and_not_another_card():
    coder(Card)

    class Unknown(Card):
        pass

    with pytest.raises(StopIteration):
        back(Card, Unknown())
    assert "GoalPage" in {heir.__name__ for heir in GoalPage.__mro__}


def test_rows_come_back_in_their_dataset():
    row = Row(2, Period(2020), ("19",), Decimal("1.50"), margin=Decimal("0.1"))
    raw = writing(Mapping[tuple[str, ...], tuple[Row, ...]])({("19",): (row,)})
    ((members, (found,)),) = reading(Mapping[tuple[str, ...], tuple[Row, ...]])(raw).items()
    assert (members, found.line, str(found.value), found.margin) == (("19",), 2, "1.50", Decimal("0.1"))
    assert coder(Dataset)


def test_what_is_kept_travels_beside():
    basket = Basket()
    packed = coder(Files).pack(Files.of({"a": b"1", "b": b"2"}), basket)
    assert packed == [["a", "b"], [digest_of(b"1"), digest_of(b"2")]]
    assert {kept.value for kept in basket.every.values()} == {b"1", b"2"}
    assert all(digest in basket and basket[digest].digest == digest for digest in packed[1])
    assert basket and "" not in basket


def test_what_lies_elsewhere_already_does_not_travel():
    elsewhere = Files(Lying(lambda: {"a": digest_of(b"1")}, lambda digest: lambda: b"1"))
    files, hand = Files.of({"b": b"2"}) | elsewhere, Hand()
    assert dict(zip(*coder(Files).pack(files, hand), strict=True)) == files.digests
    assert {kept.value for kept in hand.values()} == {b"2"}
    hand = Hand()
    coder(Kept[bytes]).pack(elsewhere.kept("a"), hand)
    assert not hand


def test_files_that_were_joined_travel_as_the_listings_of_their_parts():
    one, other = Files.of({"a": b"1", "b": b"2"}), Files.of({"c": b"3"})
    files, basket, hand = Files.joined([one, other]), Basket(), Hand()
    packed = coder(Files).pack(files, basket)
    assert packed == [one.mark, other.mark]
    coder(Files).pack(Files.joined([Files({"a": Kept.of(b"1")}), other]), hand)
    assert {b"1", b"3"} < {kept.value for kept in hand.values()}
    assert all(digest_of(kept.value) == digest for digest, kept in hand.items())
    again = coder(Files).unpack(packed, lambda digest: basket[digest].raw)
    assert [part.mark for part in again.parts] == packed
    assert (dict(again), list(again), again.digests) == (dict(files), ["a", "b", "c"], files.digests)
    assert dict(coder(Files).unpack(coder(Files).pack(Files.joined([]), basket), dict.get)) == {}


def test_the_mark_of_files_tells_their_names_their_order_and_what_they_hold():
    files = Files.of({"a": b"1", "b": b"2"})
    assert Files.of({"a": b"1", "b": b"2"}).mark == files.mark
    others = {"a": b"2", "b": b"1"}, {"b": b"2", "a": b"1"}, {"a": b"1"}, {"a": b"1", "c": b"2"}
    assert len({files.mark, *(Files.of(other).mark for other in others)}) == 5


def test_of_files_with_one_name_the_later_counts_and_no_two_parts_hold_it():
    files = Files.joined([Files.of({"a": b"1", "b": b"2"}), Files.of({"b": b"3", "c": b"4"}), Files.of({"c": b"5"})])
    assert [dict(part) for part in files.parts] == [{"a": b"1"}, {"b": b"3"}, {"c": b"5"}]
    assert dict(files) == {"a": b"1", "b": b"3", "c": b"5"}


@pytest.mark.parametrize("kind", [object, set[str], float, Kept[Kept[str]]])
def test_what_cannot_be_written_is_refused(kind):
    with pytest.raises(TypeError):
        back(kind, Kept.of(Kept.of("")) if kind == Kept[Kept[str]] else 1.0)


def test_figures_come_back_with_the_decimals_that_they_have():
    values = [Decimal(text) for text in ("1.0", "1.00", "1", "-0", "0")] * 3
    rows = {("19",): tuple(Row(line, Period(2020), ("19",), value) for line, value in enumerate(values))}
    kind = Mapping[tuple[str, ...], tuple[Row, ...]]
    raw = writing(kind)(rows)
    assert [str(row.value) for row in reading(kind)(raw)["19",]] == [str(value) for value in values]
    assert raw.count(b'"1.00"') == 1  # what comes again is written once
