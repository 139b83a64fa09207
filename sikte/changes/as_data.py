"""Differences as JSON, for other programs. Keys and kinds are the room's own words, in English."""

from collections.abc import Mapping

from msgspec.structs import asdict

from sikte.changes.found import Differences
from sikte.changes.saying import counts
from sikte.record import written
from sikte.values.value import Value


def as_data(found: Differences) -> bytes:
    """Everything in `found`, field by field; what is empty is left out, save in rows and statements."""
    told = {"differs": bool(found), "counts": counts(found), **_plain(found)}
    return written(told)


def _plain(value: object) -> object:
    if isinstance(value, Value):
        return {name: _plain(one) for name, one in asdict(value).items() if one not in ("", (), None, False)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return dict(value) if isinstance(value, Mapping) else value
