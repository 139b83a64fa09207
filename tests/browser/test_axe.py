"""axe-core finds nothing, and what it cannot judge is judged elsewhere, for a reason given here."""

from pathlib import Path

import pytest

from tests.browser.reading import NARROW, WIDTHS, resize, unfold

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = "color-contrast"
RUN = """async choices => {
    const found = await axe.run({ ...choices, resultTypes: ['violations', 'incomplete'] });
    const told = rules => rules.flatMap(rule => rule.nodes.map(node => [rule.id, node.target.join(' '), node.html]));
    return { broken: told(found.violations), unsure: told(found.incomplete) };
}"""
WITHIN = "([where, which]) => document.querySelector(where).matches(which)"

# (rule, where): why axe cannot tell. test_colours.py measures each of these texts against its ground.
EXPLAINED = {
    (COLOURS, ".ck-plot text"): "axe reads no ground behind a text in SVG",
    (COLOURS, ".scroll *"): "a table that scrolls within itself has cells that its edge covers",
}


@pytest.fixture(scope="module")
def judged(reader, pages):
    """(page, how) → what axe finds broken, and what it is unsure of without an explanation.

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
            for scheme in ("light", "dark"):
                tab.emulate_media(color_scheme=scheme)
                found[page, scheme] = judge(tab, runOnly=[COLOURS])
    return found


def judge(tab, **choices):
    answer = tab.evaluate(RUN, choices)
    return {"broken": answer["broken"], "unsure": [node for node in answer["unsure"] if not explained(tab, *node)]}


def explained(tab, rule, target, _):
    return any(tab.evaluate(WITHIN, [target, where]) for known, where in EXPLAINED if known == rule)


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
