"""Frozen values as JSON and back: data only, nothing that is run.

How a value looks is told by its type alone, so nothing is named and nothing is guessed: a value or a named tuple is
the list of its fields, a choice of types the name of the one it is and its value. What is `Kept` is its digest; the
bytes go beside. What msgspec can write and read by itself is left to it.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache, partial
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from msgspec import Struct, convert

from sikte.memory.ways import (
    Basket,
    Coder,
    Ways,
    all_written_out,
    as_json,
    as_they_are,
    fixed,
    from_json,
    mapping,
    maybe,
    one_of,
    pack_column,
    row,
    rows_of,
    rows_of_plain,
    tables,
    unpack_column,
    written_out,
)
from sikte.values.files import Files, Lying, Shelf
from sikte.values.kept import Kept
from sikte.values.value import Value

RECENT = 32
AS_THEY_ARE = (str, int, bool, NoneType)

# The types of the fields of a class, by name.
hints = cache(get_type_hints)

_coders: dict[object, Coder] = {}
_recent: OrderedDict[tuple[int, str], object] = OrderedDict()


def coder(kind: object) -> Coder:
    """How values of a type are written; TypeError where they cannot be."""
    if kind not in _coders:
        made = _coders[kind] = Coder()  # known before it is finished: types hold each other
        _finish(made, kind)
    return _coders[kind]


def _finish(made: Coder, kind: object) -> None:
    origin, inner = get_origin(kind), get_args(kind)
    if kind in AS_THEY_ARE:
        made.plain = made.alike = made.own = True
    elif kind in (Decimal, date):
        made.pack, made.unpack = written_out(kind)
        made.table, made.own = all_written_out(kind), True
    elif kind is Files:
        made.pack, made.unpack = _pack_files, _unpack_files
    elif origin is Kept:
        made.pack, made.unpack = _kept(inner[0])
    elif origin in (Union, UnionType):
        some = [one for one in inner if one is not NoneType]
        made.plain = made.alike = len(some) == 1 and coder(some[0]).plain
        made.own = len(some) == 1 and coder(some[0]).own
        made.table = all_written_out(some[0]) if some in ([Decimal], [date]) else None
        made.pack, made.unpack = (
            maybe(coder(some[0])) if len(some) == 1 else one_of({get_origin(one) or one: coder(one) for one in some})
        )
    elif origin is tuple:
        has_rows = inner[-1] is Ellipsis
        made.pack, made.unpack = row(coder(inner[0])) if has_rows else fixed(tuple(map(coder, inner)))
        made.alike = has_rows and inner[0] in AS_THEY_ARE
        made.own = all(coder(one).own for one in inner if one is not Ellipsis)
        made.table = rows_of_plain() if made.alike else rows_of(coder(inner[0])) if has_rows else None
    elif origin is Mapping or origin is dict:
        value = get_args(inner[1])
        has_rows = value[1:] == (Ellipsis,)
        made.pack, made.unpack = tables(coder(inner[0]), coder(value[0])) if has_rows else mapping(*map(coder, inner))
    elif _is_value(kind):
        _finish_value(made, kind)
    elif isinstance(kind, type) and issubclass(kind, tuple):
        made.pack, made.unpack, made.table = *_by_fields(kind), _table(kind)
        made.alike = _alike(kind)
    elif isinstance(kind, type) and issubclass(kind, str):
        made.pack, made.unpack = lambda value, basket: str(value), lambda plain, shelf: kind(plain)
    else:
        raise TypeError(f"no way to write {kind}")


def _finish_value(made: Coder, kind: type) -> None:
    family = heirs(kind)
    if len(family) > 1:
        made.family = kind
        made.pack, made.unpack = one_of({one: _alone(one) for one in family})
        return
    made.alike = _alike(kind)
    made.own = all(coder(one).own for one in hints(kind).values())
    if made.own:
        made.unpack, made.table = lambda plain, shelf: convert(plain, kind), as_they_are(kind)
    else:
        made.pack, made.unpack, made.table = *_by_fields(kind), _table(kind)


def heirs(kind: type) -> tuple[type, ...]:
    """A class and its heirs."""
    return (kind, *(heir for one in kind.__subclasses__() for heir in heirs(one)))


def families() -> tuple[type, ...]:
    """Every class that is told apart from its kin here. Whoever is sent them has loaded them, and knows them too."""
    return tuple(heir for one in tuple(_coders.values()) if one.family for heir in heirs(one.family))


def _alone(kind: type) -> Coder:
    """A class of a family, by itself."""
    made = Coder()
    made.pack, made.unpack = _by_fields(kind)
    return made


def _is_value(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Value)


def _names(kind: type) -> tuple[str, ...]:
    """The fields of a value or a named tuple."""
    return kind._fields if issubclass(kind, tuple) else kind.__struct_fields__


def _must_be_named(kind: type) -> bool:
    """Whether some fields cannot be given by their place alone."""
    return _is_value(kind) and kind.__match_args__ != kind.__struct_fields__


def _by_fields(kind: type) -> Ways:
    types, names = hints(kind), _names(kind)
    inner = [coder(types[name]) for name in names]
    read = attrgetter(*names) if len(names) > 1 else lambda value: [getattr(value, name) for name in names]
    if all(one.plain for one in inner):
        return lambda value, basket: read(value), lambda plain, shelf: kind(*plain)
    by_name = _must_be_named(kind)

    def pack(value: object, basket: Basket) -> list:
        return [one.pack(part, basket) for one, part in zip(inner, read(value), strict=True)]

    def unpack(plain: list, shelf: Shelf) -> object:
        parts = [one.unpack(part, shelf) for one, part in zip(inner, plain, strict=True)]
        return kind(**dict(zip(names, parts, strict=True))) if by_name else kind(*parts)

    return pack, unpack


def _table(kind: type) -> Ways | None:
    """Many values of one kind, as a list for each of its fields."""
    types, names = hints(kind), _names(kind)
    if len(names) < 2 or _must_be_named(kind):
        return None
    inner, is_tuple = [coder(types[name]) for name in names], issubclass(kind, tuple)
    read, make = attrgetter(*names), partial(tuple.__new__, kind) if is_tuple else lambda row: kind(*row)

    def pack(values: Sequence[object], basket: Basket) -> list:
        columns = zip(*(values if is_tuple else map(read, values)), strict=True)
        return [pack_column(one, column, basket) for one, column in zip(inner, columns, strict=False)]

    def unpack(plain: list, shelf: Shelf) -> list:
        columns = [unpack_column(one, column, shelf) for one, column in zip(inner, plain, strict=False)]
        return list(map(make, zip(*columns, strict=True)))

    return pack, unpack


def _alike(kind: type) -> bool:
    """Whether values of a kind with fields are written alike where they are equal."""
    types = hints(kind)
    return kind.__eq__ is not object.__eq__ and all(coder(types[name]).plain for name in _names(kind))


def _kept(kind: object) -> Ways:
    write, read = writing(kind), reading(kind)

    def pack(kept: Kept, basket: Basket) -> str:
        if kept.digest is None:
            kept.put_away(write(kept.value))
        basket.put(kept)
        return kept.digest

    def unpack(digest: str, shelf: Shelf) -> Kept:
        return Kept(digest, shelf(digest), read if kind is bytes else Again(digest, read))

    return pack, unpack


class Again(Struct, gc=False):
    """How a kept value is read, whose bytes may have been read a moment ago. A struct, since there are many."""

    digest: str
    read: Callable[[bytes], object]

    def __call__(self, content: bytes) -> object:
        return recently((id(self.read), self.digest), lambda: self.read(content))


def recently(key: tuple[int, str], make: Callable[[], object]) -> object:
    """What was made a moment ago is the same still: values that are fetched by several are made once."""
    if key not in _recent:
        _recent[key] = make()
    _recent.move_to_end(key)
    while len(_recent) > RECENT:
        _recent.popitem(last=False)
    return _recent[key]


@cache
def writing(kind: object) -> Callable[[Any], bytes]:
    """A value that holds nothing kept → its bytes."""
    if kind is bytes:
        return lambda value: value
    if kind is str:
        return str.encode
    inner = coder(kind)

    def write(value: object) -> bytes:
        basket = Basket()
        content = as_json(inner.pack(value, basket))
        if basket:
            raise TypeError(f"what is kept holds nothing kept: {kind}")
        return content

    return write


@cache
def reading(kind: object) -> Callable[[bytes], Any]:
    """The bytes → the value."""
    if kind is bytes:
        return lambda content: content
    if kind is str:
        return bytes.decode
    inner = coder(kind)
    return lambda content: inner.unpack(from_json(content), _nothing)


def _nothing(digest: str) -> Callable[[], bytes]:
    raise TypeError("what is kept holds nothing kept")


def _pack_files(files: Files, basket: Basket) -> list:
    """The names, and the digests; of files that were joined the parts, whose listings are kept: most are parts of what
    was written before."""
    if files.parts == (files,):
        digests = files.digests
        basket.put_all(files)
        return [list(digests), list(digests.values())]
    for part in files.parts:
        basket.put(part.listing)
        basket.put_all(part)
    return [part.mark for part in files.parts]


def _unpack_files(plain: list, shelf: Shelf) -> Files:
    if plain and isinstance(plain[0], list):
        return Files(Lying(lambda: dict(zip(*plain, strict=True)), shelf))
    return Files.apart(Files.listed(mark, shelf(mark), shelf) for mark in plain)
