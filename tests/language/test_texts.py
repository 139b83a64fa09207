import pytest

from sikte import geography
from sikte.language import capitalized, genitive, label, listed, localized, lowered, named, ordinal
from sikte.language.texts import region
from sikte.problems import Refusal
from sikte.values.pages import Span
from sikte.values.places import Localized
from tests.language.samples import MEN, SMALL, WOMEN, dataset, series, text

GENITIVES = [
    ("Skåne", "Skånes", "Skåne’s"),
    ("Västerås", "Västerås", "Västerås’"),
    ("Norrbottens län", "Norrbottens läns", "Norrbottens län’s"),
    ("Linux", "Linux", "Linux’s"),
    ("SCB", "SCB:s", "SCB’s"),
    ("Region A", "Region A:s", "Region A’s"),
    ("1–9 anställda", "1–9 anställdas", "1–9 anställda’s"),
    ("Mål 15", "Mål 15:s", "Mål 15’s"),
]
ORDINALS = {
    1: ("första", "first"), 2: ("andra", "second"), 6: ("sjätte", "sixth"), 12: ("tolfte", "twelfth"),
    3: ("tredje", "third"), 4: ("fjärde", "fourth"), 5: ("femte", "fifth"), 7: ("sjunde", "seventh"),
    8: ("åttonde", "eighth"), 9: ("nionde", "ninth"), 10: ("tionde", "tenth"), 11: ("elfte", "eleventh"),
    13: ("13:e", "13th"), 21: ("21:a", "21st"), 22: ("22:a", "22nd"), 23: ("23:e", "23rd"), 100: ("100:e", "100th"),
    101: ("101:a", "101st"), 111: ("111:e", "111th"), 112: ("112:e", "112th"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "sv", "en"), GENITIVES)
def test_genitive(name, sv, en):
    assert (genitive(name, "sv"), genitive(name, "en")) == (sv, en)


NAMES = [geography.name(code) for level in ("county", "municipality") for code in geography.regions(level)]


@pytest.mark.parametrize(
    ("code", "sv", "en"),
    [
        ("12", "i Skåne län", "in Skåne County"), ("09", "i Gotlands län", "in Gotland County"), ("0980", "på Gotland", "on Gotland"),
        ("1981", "i Sala", "in Sala"), ("1421", "på Orust", "in Orust"), ("0138", "i Tyresö", "in Tyresö"), ("00", "i Riket", "in Sweden"),
    ],
)  # fmt: skip
def test_a_region_is_a_place_that_one_is_in_or_on(code, sv, en):
    name = geography.name(code)
    assert (named(name.within("sv"), "in", "sv"), named(name.within("en"), "in", "en")) == (sv, en)


def test_no_region_has_an_apostrophe_or_a_double_s_in_the_genitive():
    for name in NAMES:
        sv = genitive(name.within("sv"), "sv")
        assert not set(sv) & set("'’:"), sv
        assert sv.endswith("s") or sv[-1] in "xz", sv
        assert not sv.endswith("ss") or name.within("sv").endswith("ss"), sv


@pytest.mark.parametrize(
    ("code", "sv"),
    [("1490", "Borås"), ("1489", "Alingsås"), ("2480", "Umeås"), ("2023", "Malung-Sälens"), ("0980", "Gotlands"),
     ("19", "Västmanlands läns"), ("1980", "Västerås"), ("0136", "Haninges")],
)  # fmt: skip
def test_the_genitive_of_a_region(code, sv):
    assert genitive(geography.name(code).within("sv"), "sv").removesuffix(" kommuns") == sv


@pytest.mark.parametrize("number", ORDINALS)
def test_ordinal(number):
    assert (ordinal(number, "sv"), ordinal(number, "en")) == ORDINALS[number]


def test_listed():
    assert listed([], "sv") == ""
    assert listed(["a"], "sv") == "a"
    assert listed(["a", "b"], "sv") == "a och b"
    assert listed(["a", "b", "c"], "sv") == "a, b och c"
    assert listed(["a", "b", "c"], "en") == "a, b and c"
    assert listed(["a, x", "b, x", "c, x"], "sv") == "a, x; b, x och c, x"
    assert listed(["a, x", "b, x"], "en") == "a, x and b, x"


def test_label():
    assert label(series(None, SMALL, WOMEN), "sv") == "1–9 anställda, kvinnor"
    assert label(series(None, MEN), "en") == "men"
    assert label(series(), "sv") == "Västmanlands län"
    assert label(series(selection=(None,)), "sv") == "Riket"
    assert label(series(of=dataset(dimensions=())), "en") == "Number of exporting companies"
    assert region(series(None, MEN), "en") == "Västmanland County"


def test_a_text_that_lacks_the_language_is_refused():
    with pytest.raises(Refusal) as refused:
        localized(Localized((("sv", "kvinnor"),)), "en")
    assert (refused.value.code, refused.value.facts) == ("untranslated", {"text": "kvinnor", "wanted": "en"})
    assert localized(text("2–3"), "en") == "2–3"


def test_first_letters():
    assert capitalized((Span("ökade med "), Span("13"))) == (Span("Ökade med "), Span("13"))
    assert capitalized((Span("13 procent"),)) == (Span("13 procent"),)
    assert capitalized((Span("ångermanland"),)) == (Span("Ångermanland"),)
    assert lowered((Span("Utrikeshandel"),)) == (Span("utrikeshandel"),)
    assert lowered((Span("RAMS"),)) == (Span("RAMS"),)
    assert capitalized(()) == lowered(()) == ()
