"""Every kind of chart as every reader meets it: in light, in dark, in colours of their own, on paper, on a phone, without
JavaScript. Each way is walked once, and all that is asked of a chart is asked there (docs/charts-checked.md)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import combinations

import pytest
from PIL import Image

from sikte.language import ui
from tests.browser.crawling import AXE, COLOURS, SMALL, judge, tabbed
from tests.browser.reading import HEIGHT, NARROW, WIDE, Reader, heard, script, unfold, until
from tests.browser.test_markup import ENGLISH, value, words
from tests.charts.blocks import BLOCKS
from tests.charts.test_apart import LEAST, VISIONS, difference

WHERE = "prov/"
MODES = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "own colours": {"forced_colors": "active", "color_scheme": "dark"},
    "paper": {},
    "phone": {"width": NARROW},
    "still": {"java_script_enabled": False},
}
JUDGED = ("light", "dark", "own colours", "phone")
# Shades at the edge of a table that is scrolled move with the reader's own hand, and not with time.
MOVING = "document.getAnimations().filter(one => one.timeline === document.timeline).length"
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"
TEXTS = f"""() => [...document.querySelectorAll('.ck-plot')].filter(plot => plot.checkVisibility())
    .flatMap({script('texts')})"""
# What is skipped is told anew only when the page is next painted.
UNFOLDED = "[...document.querySelectorAll('figure table')].every(one => one.checkVisibility({ contentVisibilityAuto: true }))"
# What stands around a drawing, and what in it reaches there.
MIXED = """() => [...document.querySelectorAll('figure.chart')].flatMap(figure => {
  const box = part => part.getBoundingClientRect(), seen = part => part.checkVisibility() && box(part).width > 1;
  const meet = (one, other) => one.left + 2 < other.right && other.left + 2 < one.right
    && one.top + 3 < other.bottom && other.top + 3 < one.bottom;
  const around = [...figure.querySelectorAll('p, li, summary, caption, td, th')].filter(part => seen(part) && !part.closest('svg'));
  return [...figure.querySelectorAll('.ck-plot text')].filter(seen).flatMap(text =>
    around.filter(part => meet(box(text), box(part))).map(part => [figure.id, text.textContent, part.textContent.slice(0, 40)]));
})"""
PARTS = """() => [...document.querySelectorAll('figure.chart')].map(figure => {
  const part = name => figure.querySelector(name), read = name => part(name)?.textContent.trim() ?? '';
  return {
    id: figure.id, title: read('.ck-title'), credit: read('.ck-credit'), caption: read('caption'),
    told: read('desc') || read('.ck-panels > p[hidden]'),
    table: part('table')?.checkVisibility({ contentVisibilityAuto: true }) ?? false,
    heads: [...figure.querySelectorAll('th')].map(head => head.scope),
    rows: [...figure.querySelectorAll('tr')].map(row => [...row.cells].map(cell => cell.textContent.trim())),
    buttons: figure.querySelectorAll('button, input').length,
    regions: [...figure.querySelectorAll('.scroll')].map(region => [region.tabIndex, region.getAttribute('aria-label')]),
  };
})"""
# WCAG 2.2, text spacing, and text of twice the size; nothing may be cut or lie on other texts.
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
  document.adoptedStyleSheets = [sheet];
}"""
LARGE = "() => { document.adoptedStyleSheets = []; document.documentElement.style.fontSize = '212.5%'; }"
# Samples of the series alone, so that a picture of them is small.
LEGENDS = """() => {
  const figures = [...document.querySelectorAll('figure.chart:has(.ck-legend)')];
  document.body.replaceChildren(...figures);
  document.querySelectorAll('figure > :not(.ck-legend, .ck-map, .ck-frame, .ck-panels)').forEach(part => part.remove());
  for (const figure of figures) figure.style.margin = '0';
  document.querySelectorAll('.ck-frame, .ck-panels, .ck-land').forEach(part => Object.assign(part.style, { position: 'absolute', opacity: 0 }));
  return figures.map(figure => figure.querySelector('.ck-legend')).map(legend => [...legend.querySelectorAll('.ck-swatch')].map(sample => {
    const { left, top, width, height } = sample.getBoundingClientRect();
    return [left + scrollX, top + scrollY, width, height].map(Math.round);
  }));
}"""
MEASURED = ("<text", "<td", "<th", '<span class="figure-arrow"')
MARKED = ui.texts("en")["not_translated"]
# What has no picture, and what has marks that are told from its axes by nobody but its author.
OTHERS = {"prov-prov-table", "prov-prov-own"}
# How many pixels of a sample must differ by what shows.
FEW = 12


@dataclass
class Walk:
    """What was met on one way through the page."""

    parts: list[dict] = field(default_factory=list)
    faint: list[str] = field(default_factory=list)
    painted: list[dict] = field(default_factory=list)
    picture: Image.Image | None = None
    texts: list[dict] = field(default_factory=list)
    mixed: list[list[str]] = field(default_factory=list)
    sideways: float = 0
    spoken: list[tuple[str, str]] = field(default_factory=list)
    moving: int = 0
    small: list[str] = field(default_factory=list)
    broken: list = field(default_factory=list)
    unsure: list = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def walks(charted) -> dict[str, Walk]:
    if not AXE.exists():
        pytest.skip("axe-core is not installed: run npm ci in tests/browser")
    return {mode: walked(charted, mode, **how) for mode, how in MODES.items()}


def walked(reader: Reader, mode: str, **how: object) -> Walk:
    found = Walk()
    with reader.tab(reduced_motion="reduce", **how) as tab:
        found.complaints = heard(tab)
        reader.go(tab, WHERE)
        if mode == "paper":
            tab.emulate_media(media="print")
        found.faint = sorted(set(tab.evaluate(script("contrast"))))
        found.texts, found.sideways = tab.evaluate(TEXTS), tab.evaluate(SIDEWAYS)
        found.mixed = tab.evaluate(MIXED)
        found.painted, found.picture = tab.evaluate(script("marks")), pictured(tab)
        found.small = tab.evaluate(SMALL)
        found.moving = tab.evaluate(MOVING)
        if mode in ("phone", "still"):
            unfold(tab)
        if mode in JUDGED:
            tab.evaluate(AXE.read_text("utf-8"))
            found.broken, found.unsure = judge(tab)
        if mode != "paper":
            unfold(tab)
        until(tab, UNFOLDED)
        found.parts = tab.evaluate(PARTS)
        nodes = tab.context.new_cdp_session(tab).send("Accessibility.getFullAXTree")["nodes"]
        told = [(value(node, "role"), words(node)) for node in nodes if not node["ignored"]]
        found.spoken = [(role, said) for role, said in told if role != "InlineTextBox"]
    return found


def pictured(tab) -> Image.Image:
    return Image.open(BytesIO(tab.screenshot(full_page=True))).convert("RGB")


@pytest.mark.parametrize("mode", MODES)
def test_a_chart_has_its_title_its_words_its_table_and_its_source(walks, mode):
    parts = walks[mode].parts
    assert {part["id"] for part in parts} == {f"prov-prov-{kind}" for kind in BLOCKS}
    for part in parts:
        kind = part["id"].removeprefix("prov-prov-")
        assert part["title"].startswith("Jobb ") and "Källa: SCB" in part["credit"] and part["caption"].startswith("Jobb"), kind
        assert part["table"] and set(part["heads"]) == {"col", "row"} and len(part["rows"]) > 1, kind
        assert part["told"] or kind == "table", kind
        assert all(place == 0 and name for place, name in part["regions"]) and part["regions"], kind


@pytest.mark.parametrize("mode", MODES)
def test_the_same_words_and_figures_are_there_whichever_way(walks, mode):
    assert [{**part, "buttons": 0} for part in walks[mode].parts] == [{**part, "buttons": 0} for part in walks["light"].parts]
    assert (sum(part["buttons"] for part in walks[mode].parts) == 0) == (mode == "still")


@pytest.mark.parametrize("mode", MODES)
def test_nothing_is_too_faint(walks, mode):
    assert walks[mode].faint == []


@pytest.mark.parametrize("mode", MODES)
def test_what_is_painted_stands_out_from_its_ground(walks, mode):
    walk = walks[mode]
    assert {one["figure"] for one in walk.painted if one["marks"]} == {f"prov-prov-{kind}" for kind in BLOCKS} - OTHERS
    assert [mark for one in walk.painted for mark in too_faint(walk.picture, one)] == []


def too_faint(picture: Image.Image, chart: dict) -> list[tuple[str, float]]:
    """The marks of a chart around whose place nothing is painted at 3:1 against its paper."""
    ground = picture.getpixel((round(chart["ground"]["x"]), round(chart["ground"]["y"])))
    ratios = [(mark["name"], max(contrast(color, ground) for color in around(picture, mark))) for mark in chart["marks"]]
    return [(name, ratio) for name, ratio in ratios if ratio < 3]


def test_what_is_hardly_painted_is_missed():
    drawn = Image.new("RGB", (40, 40), "white")
    drawn.paste((31, 90, 143), (0, 20, 40, 40))
    chart = {"ground": {"x": 1, "y": 1}, "marks": [{"name": "there", "x": 20, "y": 30}, {"name": "gone", "x": 20, "y": 8}]}
    assert too_faint(drawn, chart) == [("gone", 1.0)]
    assert alike(drawn, drawn) and not alike(drawn, Image.new("RGB", (40, 40), "white"))


def around(picture: Image.Image, mark: dict) -> Iterator[tuple[int, int, int]]:
    for across in range(-3, 4):
        for down in range(-3, 4):
            x, y = round(mark["x"]) + across, round(mark["y"]) + down
            if 0 <= x < picture.width and 0 <= y < picture.height:
                yield picture.getpixel((x, y))


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    low, high = sorted(map(luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def luminance(color: tuple[int, int, int]) -> float:
    shares = (part / 255 for part in color)
    r, g, b = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.parametrize("mode", MODES)
def test_texts_can_be_read(walks, mode):
    assert len(walks[mode].texts) > 100
    least = 12 if mode != "paper" else 9  # paper is measured in points
    found = [text for text in walks[mode].texts if text["size"] < least or text["outside"] or text["over"]]
    assert [(text["words"], text["size"], text["over"]) for text in found] == []
    assert walks[mode].mixed == []


@pytest.mark.parametrize("mode", MODES)
def test_the_page_stays_still_and_within_its_width(walks, mode):
    walk = walks[mode]
    assert (walk.sideways <= 0, walk.moving, walk.complaints) == (True, 0, [])


@pytest.mark.parametrize("mode", [mode for mode in MODES if mode != "paper"])
def test_nothing_is_too_small_to_hit(walks, mode):
    assert walks[mode].small == []


@pytest.mark.parametrize("mode", MODES)
def test_what_is_said_is_swedish_and_each_chart_one_picture(walks, mode):
    spoken = walks[mode].spoken
    assert [said for _, said in spoken if ENGLISH.search(said) and "<iframe" not in said and MARKED not in said] == []
    assert not [role for role, _ in spoken if role.lower().startswith("graphics")]
    pictures = [said for role, said in spoken if role == "image" and said.strip()]
    assert len(pictures) == len(BLOCKS) - 1 and all("Jobb" in said for said in pictures)


@pytest.mark.parametrize("mode", JUDGED)
def test_axe_finds_nothing_with_every_rule_on(walks, mode):
    """It is unsure of nothing but the colours of texts in a drawing, where it reads no ground, of cells that are scrolled
    out of its sight, and of a lone arrow; `contrast` has measured those on the same way."""
    walk = walks[mode]
    assert walk.broken == []
    assert [one for one in walk.unsure if one[0] != COLOURS or not one[1].startswith(MEASURED)] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_series_are_told_apart_by_eyes_that_do_not_see_every_colour(charted, scheme):
    with charted.tab(WIDE, color_scheme=scheme) as tab:
        charted.go(tab, WHERE)
        legends = tab.evaluate(LEGENDS)
        session = tab.context.new_cdp_session(tab)
        assert all(y + high < HEIGHT for legend in legends for _, y, _, high in legend)
        for vision in VISIONS[1:]:
            session.send("Emulation.setEmulatedVisionDeficiency", {"type": vision})
            seen = Image.open(BytesIO(tab.screenshot())).convert("RGB")
            samples = [[seen.crop((x, y, x + wide, y + high)) for x, y, wide, high in legend] for legend in legends]
            assert len(samples) >= 5
            assert [vision for legend in samples for one, other in combinations(legend, 2) if alike(one, other)] == []


def alike(one: Image.Image, other: Image.Image) -> bool:
    pairs = zip(pixels(one), pixels(other), strict=False)
    return sum(difference(a, b) >= LEAST for a, b in pairs if a != b) < FEW


def pixels(image: Image.Image) -> list[tuple[int, int, int]]:
    return [image.getpixel((x, y)) for y in range(image.height) for x in range(image.width)]


@pytest.mark.parametrize("way", ["spaced", "large"])
def test_spaced_and_large_texts_lose_nothing(charted, way):
    with charted.tab(WIDE) as tab:
        charted.go(tab, WHERE)
        tab.evaluate({"spaced": SPACED, "large": LARGE}[way])
        assert tab.evaluate(SIDEWAYS) <= 0
        found = [text for text in tab.evaluate(TEXTS) if text["outside"] or text["over"]]
        assert [(text["words"], text["over"]) for text in found] == []


def test_tab_reaches_everything_and_shows_where_it_is(charted):
    with charted.tab(NARROW) as tab:
        charted.go(tab, WHERE, unfolded=True)
        assert tabbed(tab) == []
