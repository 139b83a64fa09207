"""axe-core finds nothing, and what it cannot judge is judged elsewhere, for a reason given here."""

from pathlib import Path

import pytest

from tests.browser.reading import NARROW, WIDE, WIDTHS, resize, unfold

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = "color-contrast"
RUN = """async ([where, choices]) => {
    const found = await axe.run(where, { ...choices, resultTypes: ['violations', 'incomplete'] });
    const told = rules => rules.flatMap(rule => rule.nodes.map(node => [rule.id, node.target.join(' '), node.html]));
    return { broken: told(found.violations), unsure: told(found.incomplete) };
}"""

# Where axe is not asked about colours, since it cannot tell, and why. test_colours.py measures these texts.
UNTOLD = {
    ".ck-plot": "axe reads no ground behind a text in SVG",
}


@pytest.fixture(scope="module")
def judged(reader, pages):
    """(page, how) → what axe finds broken, and what it is unsure of.

    The structure is judged at each width, unfolded at the narrowest; the colours, which no width changes,
    in light and in dark."""
    if not AXE.exists():
        pytest.skip("axe-core is not installed: run npm ci in tests/browser")
    source = AXE.read_text("utf-8")
    found = {}
    with reader.tab() as tab:
        for page in pages:
            reader.go(tab, page)
            tab.evaluate(source)
            for width in reversed(WIDTHS):
                resize(tab, width)
                if width == NARROW:
                    unfold(tab)
                found[page, width] = judge(tab, runOnly=TAGS, rules={COLOURS: {"enabled": False}})
            resize(tab, WIDE)
            for scheme in ("light", "dark"):
                tab.emulate_media(color_scheme=scheme)
                found[page, scheme] = judge(tab, UNTOLD, runOnly=[COLOURS])
    return found


def judge(tab, but=(), **choices):
    return tab.evaluate(RUN, [{"exclude": [[where] for where in but]}, choices])


@pytest.mark.parametrize("how", [*WIDTHS, "light", "dark"])
@pytest.mark.parametrize("answer", ["broken", "unsure"])
def test_axe_finds_nothing(judged, how, answer):
    found = {page: faults[answer] for (page, asked), faults in judged.items() if asked == how}
    assert {page: faults for page, faults in found.items() if faults} == {}


def test_axe_is_awake(reader, judged):
    with reader.tab() as tab:
        reader.go(tab, "om/")
        tab.evaluate(AXE.read_text("utf-8"))
        tab.evaluate("document.documentElement.removeAttribute('lang')")
        assert [rule for rule, *_ in judge(tab, runOnly=TAGS)["broken"]] == ["html-has-lang"]
