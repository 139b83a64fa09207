"""How a value is written as JSON and read again, given how its parts are.

Many values of a kind are written column by column where they have columns: so tables of figures take little time.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import chain, islice
from typing import Any

from msgspec import convert
from msgspec.json import Decoder, Encoder

from sikte.values.files import Files, Shelf
from sikte.values.kept import Kept


class Basket(dict[str, Kept]):
    """What is kept among what is written, by digest. Files lie in it as they are: the way to one of them is made when
    somebody asks for it."""

    def __init__(self) -> None:
        super().__init__()
        self.lying: dict[str, Files] = {}

    def put(self, kept: Kept) -> None:
        self[kept.digest] = kept

    def put_all(self, files: Files) -> None:
        self.lying.update(dict.fromkeys(files.digests.values(), files))

    def __missing__(self, digest: str) -> Kept:
        return self.lying[digest].holding(digest)

    def __contains__(self, digest: object) -> bool:
        return super().__contains__(digest) or digest in self.lying

    def __bool__(self) -> bool:
        return bool(len(self) or self.lying)

    @property
    def every(self) -> dict[str, Kept]:
        """All of it."""
        return {digest: self[digest] for digest in self.lying} | self


class Hand(Basket):
    """Of that, what is in hand, and may lie nowhere else yet."""

    def put(self, kept: Kept) -> None:
        if kept.is_in_hand:
            super().put(kept)

    def put_all(self, files: Files) -> None:
        self.update((kept.digest, kept) for kept in files.at_hand)


Ways = tuple[Callable[[Any, Basket], Any], Callable[[Any, Shelf], Any]]


class Coder:
    """pack: (value, basket) → what JSON can hold; unpack: (that, shelf) → the value again.

    The basket gathers what is kept, by digest; the shelf answers a digest with the way to its bytes. `plain`:
    both give back what they get. `own`: msgspec writes such values by itself, as parts of others too. `alike`: values
    that are equal are written alike. `family`: the class whose heirs it tells apart. `table`: pack and unpack for many
    values at once, column by column, where it has columns.
    """

    def __init__(self) -> None:
        self.plain = self.own = self.alike = False
        self.table: Ways | None = None
        self.family: type | None = None
        self.pack: Callable[[Any, Basket], Any] = lambda value, basket: value
        self.unpack: Callable[[Any, Shelf], Any] = lambda plain, shelf: plain


# JSON that is the same for the same value.
as_json: Callable[[object], bytes] = Encoder().encode
from_json: Callable[[str | bytes], Any] = Decoder().decode


def written_out(kind: type) -> Ways:
    read = date.fromisoformat if kind is date else Decimal
    return lambda value, basket: str(value), lambda plain, shelf: read(plain)


def all_written_out(kind: type) -> Ways:
    """Many of them, with None among them where some are not there."""
    read = date.fromisoformat if kind is date else Decimal
    return (
        lambda values, basket: once([None if value is None else str(value) for value in values]),
        lambda plain, shelf: again(plain, lambda texts: [None if text is None else read(text) for text in texts]),
    )


def as_they_are(kind: type) -> Ways:
    """Many values that msgspec writes by itself."""
    return lambda values, basket: list(values), lambda plain, shelf: convert(plain, list[kind])


def rows_of_plain() -> Ways:
    """Many rows of what is written as it is."""
    return lambda values, basket: list(map(list, values)), lambda plain, shelf: list(map(tuple, plain))


def row(inner: Coder) -> Ways:
    if inner.plain:
        return lambda values, basket: list(values), lambda plain, shelf: tuple(plain)
    return (
        lambda values, basket: pack_all(inner, values, basket),
        lambda plain, shelf: tuple(unpack_all(inner, plain, shelf)),
    )


def rows_of(inner: Coder) -> Ways:
    """Many rows: how long each is, and the parts of all as one table."""

    def pack(values: Iterable[Sequence[Any]], basket: Basket) -> list:
        rows = list(values)
        return [list(map(len, rows)), pack_all(inner, list(chain(*rows)), basket)]

    def unpack(plain: list, shelf: Shelf) -> list:
        counts, parts = plain
        every = iter(unpack_all(inner, parts, shelf))
        return [tuple(islice(every, count)) for count in counts]

    return pack, unpack


def pack_all(one: Coder, values: Sequence[Any], basket: Basket) -> list:
    if one.plain:
        return list(values)
    return one.table[0](values, basket) if one.table else [one.pack(value, basket) for value in values]


def unpack_all(one: Coder, plain: list, shelf: Shelf) -> list:
    if one.plain:
        return plain
    return one.table[1](plain, shelf) if one.table else [one.unpack(part, shelf) for part in plain]


def pack_column(one: Coder, values: Sequence[Any], basket: Basket) -> list | dict:
    """As `pack_all`, each value once where the same come again and again."""
    told = once(values) if one.alike else values
    return told | {"of": pack_all(one, told["of"], basket)} if isinstance(told, dict) else pack_all(one, told, basket)


def unpack_column(one: Coder, plain: list | dict, shelf: Shelf) -> list:
    return again(plain, lambda values: unpack_all(one, values, shelf))


def once(values: Sequence[Any]) -> Sequence[Any] | dict:
    """The values, or where most are there several times, each of them once and which of them stands where; of one
    alone, how often."""
    each = dict.fromkeys(values)
    if 2 * len(each) > len(values) or not values:
        return values
    order = dict(zip(each, range(len(each)), strict=True))
    return {"of": list(each), "at": list(map(order.__getitem__, values)) if len(each) > 1 else len(values)}


def again(plain: list | dict, read: Callable[[list], list]) -> list:
    """What `once` has told, each value read once."""
    if isinstance(plain, list):
        return read(plain)
    known, where = read(plain["of"]), plain["at"]
    return known * where if isinstance(where, int) else [known[place] for place in where]


def fixed(inner: tuple[Coder, ...]) -> Ways:
    if all(one.plain for one in inner):
        return lambda values, basket: list(values), lambda plain, shelf: tuple(plain)
    return (
        lambda values, basket: [one.pack(value, basket) for one, value in zip(inner, values, strict=True)],
        lambda plain, shelf: tuple([one.unpack(part, shelf) for one, part in zip(inner, plain, strict=True)]),
    )


def mapping(key: Coder, value: Coder) -> Ways:
    return (
        lambda values, basket: [[key.pack(k, basket), value.pack(v, basket)] for k, v in values.items()],
        lambda plain, shelf: {key.unpack(k, shelf): value.unpack(v, shelf) for k, v in plain},
    )


def tables(key: Coder, row: Coder) -> Ways:
    """Rows by key: the keys, and the rows."""
    pack, unpack = rows_of(row)
    return (
        lambda values, basket: [pack_all(key, list(values), basket), pack(values.values(), basket)],
        lambda plain, shelf: dict(zip(unpack_all(key, plain[0], shelf), unpack(plain[1], shelf), strict=True)),
    )


def maybe(inner: Coder) -> Ways:
    return (
        lambda value, basket: None if value is None else inner.pack(value, basket),
        lambda plain, shelf: None if plain is None else inner.unpack(plain, shelf),
    )


def one_of(coders: Mapping[type, Coder]) -> Ways:
    """None stands for itself, else the name of the class beside the value."""
    named = {kind.__name__: (kind, one) for kind, one in coders.items()}
    if len(named) < len(coders):
        raise TypeError(f"two classes of one name among {list(named)}")

    def pack(value: object, basket: Basket) -> list | None:
        if value is None:
            return None
        name = type(value).__name__
        if name not in named:
            name = next(name for name, (_, one) in named.items() if one.family and isinstance(value, one.family))
        return [name, named[name][1].pack(value, basket)]

    def unpack(plain: list | None, shelf: Shelf) -> object:
        return None if plain is None else named[plain[0]][1].unpack(plain[1], shelf)

    return pack, unpack
