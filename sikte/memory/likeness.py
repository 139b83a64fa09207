"""Arguments told apart without being written down: those that are alike are equal; the others may be, all the same."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from msgspec.structs import astuple

from sikte.memory.codec import heirs, hints
from sikte.values.files import Files
from sikte.values.kept import Kept
from sikte.values.value import Value

AS_THEY_ARE = (str, int, bool, date, NoneType)
Likeness = Callable[[Iterable[Any]], list[Hashable]]


@cache
def likeness(kind: object) -> Likeness:
    """Values of a type → what each is like. What is kept is known by its digest, rows and what holds something kept by
    their parts, other values by being the same object: so whoever compares must hold on to what was compared."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind in AS_THEY_ARE:
        return list
    if origin is Kept:
        return lambda values: [kept.digest or id(kept) for kept in values]
    if kind is Files:
        return lambda values: [tuple(files.digests.items()) for files in values]
    if origin is tuple:
        return _rows(likeness(inner[0])) if inner[-1] is Ellipsis else _by_parts(tuple, tuple(map(likeness, inner)))
    if origin in (Mapping, dict):
        return _by_parts(lambda named: (named, named.values()), (_rows(likeness(inner[0])), _rows(likeness(inner[1]))))
    if origin in (Union, UnionType) and len(some := [one for one in inner if one is not NoneType]) == 1:
        return _maybe(likeness(some[0]))
    if _keeps(kind, ()):
        types = hints(kind)
        return _by_parts(astuple, tuple(likeness(types[name]) for name in kind.__struct_fields__))
    return lambda values: list(map(id, values))


def alike(kinds: Sequence[object]) -> Likeness:
    """Rows of arguments of these types → what each is like; found out by those alone who ask."""
    made = cache(lambda: _by_parts(tuple, tuple(map(likeness, kinds))))
    return lambda rows: made()(rows)


def _rows(one: Likeness) -> Likeness:
    return lambda values: [tuple(one(row)) for row in values]


def _maybe(one: Likeness) -> Likeness:
    return lambda values: [None if value is None else one((value,))[0] for value in values]


def _by_parts(parts: Callable[[Any], Sequence[Any]], kinds: Sequence[Likeness]) -> Likeness:
    """Values of so many parts each, gone through part by part."""

    def by_parts(values: Iterable[Any]) -> list[Hashable]:
        columns = zip(*map(parts, values), strict=True)
        return list(zip(*[one(column) for one, column in zip(kinds, columns, strict=False)], strict=True))

    return by_parts


def _keeps(kind: object, above: tuple[object, ...]) -> bool:
    """Whether every value of a type holds something kept, or may: itself, not only one of its heirs."""
    if kind is Files or get_origin(kind) is Kept:
        return True
    inner, is_value = get_args(kind), isinstance(kind, type) and issubclass(kind, Value) and heirs(kind) == (kind,)
    if kind in above or not (inner or is_value):
        return False
    return any(_keeps(one, (*above, kind)) for one in inner or hints(kind).values())
