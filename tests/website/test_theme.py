"""Colours: contrast as WCAG counts it, and a palette that can be read whatever a site chooses."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import settings as trials
from hypothesis import strategies as st

from sikte.language.messages import line
from sikte.values.content import Colors, Fonts
from sikte.website import theme
from tests.website.samples import settings, templates

COLORS = st.tuples(*[st.integers(0, 255)] * 3)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", "21.00"),
        ("#ffffff", "#ffffff", "1.00"),
        ("#777777", "#ffffff", "4.48"),
        ("#767676", "#ffffff", "4.54"),
        ("#0000ff", "#ffffff", "8.59"),
        ("#ff0000", "#ffffff", "4.00"),
    ],
)
def test_contrast(one: str, other: str, ratio: str) -> None:
    found = theme.contrast(theme.parse(one), theme.parse(other))
    assert found.quantize(Decimal("0.01")) == Decimal(ratio)
    assert found == theme.contrast(theme.parse(other), theme.parse(one))


@trials(deadline=None)
@given(COLORS, COLORS)
def test_a_readable_colour_can_always_be_found(color: theme.Color, ground: theme.Color) -> None:
    found = theme.readable(color, ground)
    assert theme.contrast(found, ground) >= theme.TEXT
    if theme.contrast(color, ground) >= theme.TEXT:
        assert found == color


@trials(deadline=None)
@given(COLORS)
def test_colours_are_written_as_they_are_read(color: theme.Color) -> None:
    assert theme.parse(theme.written(color)) == color


def palettes(colors: Colors) -> list[dict[str, theme.Color]]:
    """The palettes as the style sheet has them, light first."""
    rules = theme.css(settings(colors=colors)).split(":root")[1:]
    lines = [[part.strip(" ;").split(": ") for part in rule.splitlines() if "--" in part] for rule in rules]
    return [{name.removeprefix("--"): theme.parse(value) for name, value in rule} for rule in lines]


def test_a_site_has_a_light_and_a_dark_palette_with_the_same_names() -> None:
    light, dark = palettes(Colors())
    assert light.keys() == dark.keys()
    assert theme.luminance(light["paper"]) > theme.luminance(dark["paper"])


def test_a_site_that_is_dark_by_choice_stays_so() -> None:
    (only,) = palettes(Colors(accent="#8ab4f8", ink="#eeeeee", paper="#101418"))
    assert only["paper"] == theme.parse("#101418")


@trials(deadline=None, max_examples=40)
@given(COLORS, COLORS, COLORS)
@example((118, 118, 118), (0, 0, 0), (255, 255, 255))
@example((255, 255, 255), (0, 0, 0), (118, 118, 118))
def test_whatever_a_site_may_choose_its_text_can_be_read(
    accent: theme.Color, ink: theme.Color, paper: theme.Color
) -> None:
    chosen = (theme.readable(accent, paper), theme.readable(ink, paper), paper)
    colors = Colors(*(theme.written(color) for color in chosen))
    assert not theme.check(settings(colors=colors))
    for palette in palettes(colors):
        grounds = [palette[name] for name in ("paper", "surface", "tint")]
        assert theme.contrast(palette["on-band"], palette["band"]) >= theme.TEXT
        for name in ("ink", "muted", "accent", "good", "bad", "edge"):
            least = theme.MARK if name == "edge" else theme.TEXT
            assert min(theme.contrast(palette[name], ground) for ground in grounds) >= least, name


def test_a_faint_colour_is_told_with_its_line_its_ratio_and_one_that_will_do() -> None:
    faint = settings(colors=Colors(accent="#e0a030", lines=(("accent", 9),)))
    (found,) = theme.check(faint)
    assert line(found, "sv") == (
        "content/site.yaml:9: färgen #e0a030 (colors.accent) syns för dåligt mot #ffffff: kontrasten är 2,27:1, "
        "men måste vara minst 4,5:1 — den närmaste färg som duger är #9b6e21"
    )


def test_a_ratio_is_never_rounded_up_to_the_limit() -> None:
    (found,) = theme.check(settings(colors=Colors(accent="#777777")))
    assert dict(found.facts)["ratio"] == "4,47"


def test_the_style_sheet_is_the_colours_and_every_css_file_in_order() -> None:
    sheet = theme.stylesheet(
        {"css/b.css": "/*b*/", "css/a.css": b"/*a*/", "x.html": "no", "css/c.txt": "no"}, settings()
    )
    assert sheet.endswith("/*a*//*b*/")
    assert sheet.startswith(":root")


def test_the_default_sheet_asks_no_one_else_for_anything() -> None:
    sheet = theme.stylesheet(templates(), settings())
    assert "url(" not in sheet
    assert "@import" not in sheet
    assert sheet.count("{") == sheet.count("}")


def test_a_font_of_the_sites_own_comes_from_the_site_and_stands_before_those_of_the_system() -> None:
    sheet = theme.stylesheet(templates(), settings(fonts=Fonts("vår.woff2", bold="fet.woff2")))
    assert sheet.count("@font-face") == sheet.count("font-display: swap") == 2
    assert 'url("media/v%C3%A5r.woff2") format("woff2")' in sheet and 'url("media/fet.woff2")' in sheet
    assert '--own: "Own",;' in sheet and "--sans: var(--own,) -apple-system" in sheet
    assert "@font-face" not in theme.stylesheet(templates(), settings())
