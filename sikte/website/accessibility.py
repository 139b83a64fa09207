"""The accessibility statement: what the law asks for where the region has assessed its site, else what is known."""

from collections.abc import Iterable
from datetime import date

from sikte.language import ui
from sikte.problems import note
from sikte.values.content import Obstacle, Settings
from sikte.values.places import Problem
from sikte.values.value import Value
from sikte.website.cards import Card, Day, Frame
from sikte.website.frames import Position, frame, said
from sikte.website.tellings import day_card

DAYS_FRESH = 366


class Hindrance(Value):
    """Something that not everybody can use; instead: "" where there is nothing."""

    what: str
    why: str
    instead: str


class Assessment(Value, kw_only=True):
    """What the region has found. status: a sentence with the law's own word; report: an address."""

    status: str
    method: str
    assessed: Day
    updated: Day
    report: str
    faults: tuple[Hindrance, ...]
    burdensome: tuple[Hindrance, ...]
    outside: tuple[Hindrance, ...]


class AccessibilityPage(Card):
    """assessment: None where nobody has assessed the site."""

    frame: Frame
    assessment: Assessment | None


def page(settings: Settings, position: Position) -> AccessibilityPage:
    """The statement's page in the language of `position`."""
    title = ui.texts(position.language)["accessibility_title"]
    return AccessibilityPage(frame(settings, position, title), _assessment(settings, position.language))


def stale(settings: Settings, today: date) -> Iterable[Problem]:
    """A note where the statement is more than a year old."""
    stated = settings.accessibility
    if stated and (today - stated.updated).days > DAYS_FRESH:
        yield note(stated.place, "accessibility-old", day=stated.updated.isoformat())


def _assessment(settings: Settings, spoken: str) -> Assessment | None:
    stated = settings.accessibility
    if stated is None:
        return None

    def hindrances(found: Iterable[Obstacle]) -> tuple[Hindrance, ...]:
        return tuple(
            Hindrance(*(said(text, settings, spoken) for text in (one.what, one.why, one.instead))) for one in found
        )

    return Assessment(
        status=ui.texts(spoken)[f"accessibility_{stated.status}"],
        method=said(stated.method, settings, spoken),
        assessed=day_card(stated.assessed, spoken),
        updated=day_card(stated.updated, spoken),
        report=stated.report,
        faults=hindrances(stated.faults),
        burdensome=hindrances(stated.burdensome),
        outside=hindrances(stated.outside),
    )
