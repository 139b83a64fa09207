"""The search page: every page of the language under its letter, as a Swedish dictionary has them."""

from sikte.website.cards import Link
from sikte.website.gist import _bare
from sikte.website.searching import _lettered


def letters(*titles: str) -> list[tuple[str, tuple[str, ...]]]:
    found = _lettered(Link(title, "x/") for title in titles)
    return [(one.letter, tuple(link.label for link in one.pages)) for one in found]


def test_titles_stand_in_the_order_of_the_alphabet():
    assert letters("Öka", "Zebra", "Äldre", "Åldrar", "apa", "Äpple", "Ada") == [
        ("A", ("Ada", "apa")),
        ("Z", ("Zebra",)),
        ("Å", ("Åldrar",)),
        ("Ä", ("Äldre", "Äpple")),
        ("Ö", ("Öka",)),
    ]


def test_accents_and_quotation_marks_do_not_count_and_numbers_come_first():
    assert letters("Études", "”Eka”", "2030", "Ek", "—") == [("#", ("—", "2030")), ("E", ("Ek", "”Eka”", "Études"))]


def test_a_text_is_read_without_marks_and_without_hyphens_that_do_not_show():
    assert _bare("Öka&shy; <b>mer</b> &amp; mindre").split() == ["Öka", "mer", "&", "mindre"]
