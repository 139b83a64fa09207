"""What a specification that Sikte has not made itself must keep to: nothing fetched, no column that is not there,
a picture that shows something and fits a phone."""

from collections.abc import Iterator

from sikte.charts.cleaning import is_blank
from sikte.charts.vega import drawn
from sikte.problems import Refusal, nearest
from sikte.values.places import Place

COMPOSED = {"hconcat", "vconcat", "concat", "facet", "repeat", "spec", "row", "column"}
FETCHING = ("url", "href")
LONGEST = 80


def vet(whole: dict, function: str, place: Place) -> None:
    """Refuses a specification that breaks any of it; function, place: what gave it, and where that begins."""
    if any(COMPOSED & set(node) for node in (whole, *_encodings(whole))):
        raise Refusal("code-composed", place, words=function)
    for fetched in _fetched(whole):
        raise Refusal("code-remote", place, words=fetched[:LONGEST])
    _refuse_unknown_columns(whole, function, place)
    try:
        svg = drawn(whole)
    except ValueError as error:
        raise Refusal("code-refused", place, words=function, reason=first_line(error)) from error
    if is_blank(svg):
        raise Refusal("code-empty", place, words=function)


def first_line(error: Exception) -> str:
    """What an error says, in short: its first line that does not merely announce the next one."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return next((line for line in lines if not line.endswith(":")), "".join(lines[:1]))


def _fetched(whole: dict) -> Iterator[str]:
    return (str(node[key]) for node in nodes(whole) for key in FETCHING if node.get(key))


def _refuse_unknown_columns(whole: dict, function: str, place: Place) -> None:
    tables = list(held(whole))
    if not any(tables):
        raise Refusal("code-empty", place, words=function)
    known = {column for table in tables for row in table for column in row} | set(_made(whole))
    for field in _fields(whole):
        if field not in known and field.partition(".")[0] not in known:
            raise Refusal("code-column", place, words=field, near=nearest(field, sorted(known)))


def held(whole: dict) -> Iterator[list[dict]]:
    """The rows of all data in the specification."""
    within = (node["values"] for node in nodes(whole) if "values" in node)
    for table in (*whole.get("datasets", {}).values(), *within):
        if isinstance(table, list):
            yield [row for row in table if isinstance(row, dict)]


def nodes(node: object) -> Iterator[dict]:
    """Every object in a specification, in Vega-Lite or in Vega, but for the data."""
    if isinstance(node, dict):
        yield node
        for key, value in node.items():
            if key not in ("datasets", "values"):
                yield from nodes(value)
    elif isinstance(node, list):
        for value in node:
            yield from nodes(value)


def _encodings(whole: dict) -> Iterator[dict]:
    return (node["encoding"] for node in nodes(whole) if isinstance(node.get("encoding"), dict))


def _fields(whole: dict) -> Iterator[str]:
    return (node["field"].replace("\\", "") for node in nodes(whole) if isinstance(node.get("field"), str))


def _made(whole: dict) -> Iterator[str]:
    """The columns that transforms make."""
    for node in nodes(whole):
        made = node.get("as", ["key", "value"] if "fold" in node else [])
        yield from [made] if isinstance(made, str) else made
