"""Pages look as they did. Where they should not: python -m tests.renew, and look at what has changed."""

from io import BytesIO

import pytest
from PIL import Image, ImageOps

from tests.browser.photographs import FOLDER, KINDS, photographs, smaller, stored
from tests.browser.reading import WIDTHS
from tests.pictures import unlike

MOST_BYTES = 1_500_000


@pytest.fixture(scope="module")
def taken(reader):
    return {name: smaller(picture) for name, picture in photographs(reader)}


@pytest.mark.parametrize("kind", KINDS)
def test_pages_look_as_they_did(taken, kind):
    assert [width for width in WIDTHS if unlike(taken[f"{kind}-{width}"], stored(f"{kind}-{width}"))] == []


def test_pictures_are_of_pages_and_small():
    pictures = list(FOLDER.iterdir())
    assert {picture.stem for picture in pictures} == {f"{kind}-{width}" for kind in KINDS for width in WIDTHS}
    assert sum(picture.stat().st_size for picture in pictures) < MOST_BYTES


def test_a_page_that_has_moved_a_little_is_seen(taken):
    picture = Image.open(BytesIO(taken["goal-768"]))
    moved = BytesIO()
    ImageOps.expand(picture, (0, 3, 0, 0), "white").crop((0, 0, *picture.size)).save(moved, "WEBP", quality=90)
    assert unlike(moved.getvalue(), stored("goal-768"))
