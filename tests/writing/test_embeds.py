"""An address that an author finds in a browser becomes what a page may show."""

import pytest

from sikte.formats.form import Form, opened
from sikte.writing.embeds import embed

YOUTUBE = ("YouTube", "https://www.youtube-nocookie.com/embed/aBcD_eFg-1h", "https://policies.google.com/privacy")
VIMEO = ("Vimeo", "https://player.vimeo.com/video/123456?dnt=1", "https://vimeo.com/privacy")


def asked(**keys: str) -> tuple[Form, list]:
    found: list = []
    return opened("".join(f"{key}: {value!r}\n" for key, value in keys.items()).encode(), "x.md", found, "sv"), found


@pytest.mark.parametrize(
    ("address", "provider", "frame", "terms"),
    [
        ("https://www.youtube.com/watch?v=aBcD_eFg-1h", *YOUTUBE),
        ("https://youtube.com/watch?app=desktop&v=aBcD_eFg-1h&list=x", *YOUTUBE),
        ("https://m.youtube.com/watch?v=aBcD_eFg-1h", *YOUTUBE),
        ("https://youtu.be/aBcD_eFg-1h?si=xyz", *YOUTUBE),
        ("https://www.youtube.com/shorts/aBcD_eFg-1h", *YOUTUBE),
        ("https://www.youtube.com/live/aBcD_eFg-1h", *YOUTUBE),
        ("https://www.youtube-nocookie.com/embed/aBcD_eFg-1h", *YOUTUBE),
        ("https://youtu.be/aBcD_eFg-1h?t=42", YOUTUBE[0], YOUTUBE[1] + "?start=42", YOUTUBE[2]),
        ("https://vimeo.com/123456", *VIMEO),
        ("https://player.vimeo.com/video/123456", *VIMEO),
        ("https://vimeo.com/123456/0a1b2c", VIMEO[0], VIMEO[1] + "&h=0a1b2c", VIMEO[2]),
        ("https://www.regionkarta.se/vy?x=1#a", "regionkarta.se", "https://www.regionkarta.se/vy?x=1#a", ""),
        ("https://karta.exempel.se:8443", "karta.exempel.se", "https://karta.exempel.se:8443", ""),
    ],
)
def test_what_is_shown_and_by_whom(address, provider, frame, terms):
    form, problems = asked(url=address)
    shown = embed(form, "Filmen")
    assert problems == []
    assert (shown.title, shown.url, shown.provider, shown.frame, shown.terms) == ("Filmen", address, provider, frame, terms)


def test_authors_know_better():
    keys = {"url": "https://www.youtube.com/@regionen", "provider": "Regionens kanal", "terms": "https://exempel.se/villkor"}
    form, problems = asked(**keys, frame="https://www.youtube-nocookie.com/embed/videoseries?list=x")
    shown = embed(form, "Filmerna")
    assert problems == []
    assert (shown.provider, shown.terms) == ("Regionens kanal", keys["terms"])
    assert shown.frame.endswith("videoseries?list=x") and shown.host == "www.youtube-nocookie.com"


@pytest.mark.parametrize(
    "address",
    [
        "http://film.se/x", "//film.se/x", "javascript:alert(1)", "data:text/html,x", "https://film", "https://a@film.se/",
        "https://film.se/ x", "https://127.0.0.1/", "https:/film.se", "../film.md", "https://film.se;frame-src *",
    ],
)  # fmt: skip
@pytest.mark.parametrize("key", ["url", "frame"])
def test_what_is_no_whole_and_safe_address_is_refused(address, key):
    form, problems = asked(**{"url": "https://film.se/x", key: address})
    embed(form, "Filmen")
    assert [problem.code for problem in problems] == ["embed-address"]


@pytest.mark.parametrize("address", ["https://www.youtube.com/", "https://vimeo.com/kanaler", "https://youtu.be/kort"])
def test_a_page_that_nobody_may_frame_is_refused(address):
    form, problems = asked(url=address)
    assert embed(form, "Filmen") is None
    assert [problem.code for problem in problems] == ["embed-no-film"]
