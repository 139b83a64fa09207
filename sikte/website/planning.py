"""What all pages have in common: what they are known by to each other, and the pages that show many of them.

What pages are known by (the desk) does not depend on what only lists show of them: another figure in a summary plans
the lists anew, and leaves all other pages as they were.
"""

from collections.abc import Mapping
from datetime import date
from itertools import chain

from sikte.memory import remembered
from sikte.opendata.offers import Posted
from sikte.values.content import Settings
from sikte.values.kept import Kept
from sikte.values.value import Value
from sikte.website.desk import Desk
from sikte.website.framework import Framework, framework
from sikte.website.planned import Entries, Planned, Tellings, fronts, shelves
from sikte.website.tellings import Name


class Register(Value):
    """What all pages are known by to each other. names, told: of documents, in order; addresses: by key of a document;
    posted, entries: of datasets, in order of their names."""

    settings: Settings
    names: tuple[Kept[tuple[Name, ...]], ...]
    told: Tellings
    addresses: Mapping[str, str]
    posted: tuple[Kept[tuple[Posted, ...]], ...]
    entries: Entries
    today: date


class Plan(Value):
    """framework: None where a page has no place among the others; told, entries: what lists show of documents and
    datasets."""

    desk: Kept[Desk]
    told: Tellings
    entries: Entries
    framework: Framework | None


class Seated(Value):
    """The desk at which pages are planned; is_placed: whether each of them has its place among the others."""

    desk: Kept[Desk]
    is_placed: bool


def plan(register: Register) -> Plan:
    """The plan of the whole site."""
    seat = seated(register.settings, register.names, register.addresses, register.posted, register.today)
    around = framework(seat.desk) if seat.is_placed else None
    return Plan(seat.desk, register.told, register.entries, around)


def lists(plan: Plan) -> tuple[Planned, ...]:
    """The pages that show many others."""
    return (*fronts(plan.desk, plan.told), *shelves(plan.desk, plan.entries))


@remembered
def seated(
    settings: Settings,
    names: tuple[Kept[tuple[Name, ...]], ...],
    addresses: Mapping[str, str],
    posted: tuple[Kept[tuple[Posted, ...]], ...],
    today: date,
) -> Seated:
    """The desk at which pages are planned."""
    pages, data = (tuple(chain.from_iterable(kept.value for kept in row)) for row in (names, posted))
    desk = Desk(settings, pages, addresses, data, today)
    return Seated(Kept.of(desk), desk.is_placed)
