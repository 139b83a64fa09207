"""Charts look as they did. Where they should not: python -m tests.renew, and look at what has changed."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.charts.photographs import FOLDER, WIDTHS, photographs, stored
from tests.charts.samples import AREA, GROUPED, LINE, MAP, PICTURED
from tests.pictures import unlike

MOST_BYTES = 600_000


@pytest.fixture(scope="module")
def taken(browser):
    return dict(photographs(browser))


@pytest.mark.parametrize("name", PICTURED)
def test_marks_are_as_they_were(taken, name):
    assert [width for width in WIDTHS if unlike(taken[f"{name}-{width}"], stored(f"{name}-{width}"))] == []


def test_pictures_are_of_charts_and_small():
    pictures = list(FOLDER.iterdir())
    assert {picture.stem for picture in pictures} == {f"{name}-{width}" for name in PICTURED for width in WIDTHS}
    assert sum(picture.stat().st_size for picture in pictures) < MOST_BYTES


def grown(chart):
    """A chart whose first series has a last value that is a tenth higher."""
    first, *others = chart.series
    last = first.points[-1]._replace(value=first.points[-1].value * Decimal("1.1"))
    return replace(chart, series=(replace(first, points=(*first.points[:-1], last)), *others))


def test_what_has_changed_is_seen(browser):
    changed = {
        "area": grown(AREA),
        "grouped": grown(GROUPED),
        "line": replace(LINE, breaks=()),
        "map": replace(MAP, series=tuple(replace(s, role="member") for s in MAP.series)),
    }
    now = dict(photographs(browser, changed))
    assert [name for name, picture in now.items() if not unlike(picture, stored(name))] == []
