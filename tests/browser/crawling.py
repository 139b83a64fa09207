"""A crawl: every page opened once, made wide and narrow, light and dark, and asked in each of these states."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request

from tests.browser.reading import NARROW, WIDE, WIDTHS, Reader, heard, resize, script, unfold

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# Where axe cannot tell the contrast of a text: in SVG it reads no ground, and in a box that scrolls sideways it does not
# see what is out of sight. test_colours.py measures them all.
COLOURS, UNTOLD = "color-contrast", ".ck-plot, .scroll"
JUDGE = """async ([tags, colours, untold]) => {
    const found = await axe.run({ runOnly: tags, elementRef: true, resultTypes: ['violations', 'incomplete'] });
    const known = (rule, node) => rule.id === colours && node.element.closest(untold);
    const told = rules => rules.flatMap(rule => rule.nodes.map(node => [rule, node]));
    const unsure = told(found.incomplete).filter(([rule, node]) => !known(rule, node));
    return [told(found.violations), unsure].map(all => all.map(([rule, node]) => [rule.id, node.html]));
}"""
FOCUS = script("focus")
STOPS = "a[href], summary, button, input, select, textarea, [tabindex='0']"
# Each key tells where the one before it had led to, all that it made the page do included.
PLACES = f"() => {{ removeEventListener('keydown', places.tell, true); return [...places, ({FOCUS})()]; }}"
NUMBER = f"""() => {{
    const stops = [...document.querySelectorAll("{STOPS}")].filter(stop => stop.checkVisibility());
    stops.forEach((stop, place) => {{ stop.dataset.place = place }});
    globalThis.places = [];
    places.tell = event => event.key === 'Tab' && places.push(({FOCUS})());
    addEventListener('keydown', places.tell, true);
    return stops.map(stop => stop.outerHTML.slice(0, 120));
}}"""
# As when the page is new: at its top, and Tab begins at the beginning.
AFRESH = """() => {
    const first = document.createElement('a');
    first.tabIndex = -1;
    document.body.prepend(first);
    first.focus();
    first.remove();
    scrollTo(0, 0);
}"""
LEAST = 24
# A link in a line of text is as high as its line, and a card is its link's target.
SMALL = f"""() => [...document.querySelectorAll("{STOPS}")]
    .filter(target => target.checkVisibility() && !target.matches(".skip, .scroll"))
    .filter(target => getComputedStyle(target).display !== "inline")
    .map(target => [target.outerHTML.slice(0, 120), target.getBoundingClientRect()])
    .filter(([, box]) => box.width < {LEAST} || box.height < {LEAST})
    .map(([target, box]) => `${{target}}: ${{box.width}} x ${{box.height}}`)"""
KEPT = """async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
# How much what a reader already sees has moved while the page was opened; a shift is told when the page has been painted.
SHIFTED = """() => new Promise(told => {
    const seen = list => told(list.getEntries().reduce((sum, shift) => sum + shift.value, 0));
    new PerformanceObserver(seen).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => told(0))));
})"""
MOVING = "document.getAnimations().filter(one => one.timeline === document.timeline).length"
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"
DOUBLED = f"""() => {{
    const beyond = ['212.5%', ''].map(size => {{
        document.documentElement.style.fontSize = size;
        return {SIDEWAYS};
    }});
    return beyond[0];
}}"""
WORDS = """() => {
    const made = document.querySelectorAll(
        '.ck-tools, .ck-choice, .ck-many, .search, .filter, .answers, .remember, .consent-again');
    made.forEach(part => part.style.setProperty('display', 'none', 'important'));
    const words = document.body.innerText.split(/\\s+/);
    made.forEach(part => part.style.removeProperty('display'));
    return words;
}"""


@dataclass(frozen=True)
class State:
    width: int
    scheme: str

    def __str__(self) -> str:
        return f"{self.width} px, {self.scheme}"


# The narrowest last, since there what is folded is unfolded.
STATES = [State(width, scheme) for width in reversed(WIDTHS) for scheme in ("light", "dark")]


@dataclass(frozen=True)
class Visit:
    """heard: complaints in the console, errors, and requests that failed; hosts: those asked for anything; shifted: how much
    moved while the page was opened, as the browser counts it; kept: how many things the browser keeps for the site; doubled:
    pixels to scroll sideways on a wide screen with its text twice as large; words: all that can be read, but for what only
    a script makes; seen: state → question → what is wrong there."""

    page: str
    heard: tuple[str, ...]
    hosts: frozenset[str]
    shifted: float
    kept: int
    doubled: int
    words: list[str]
    seen: Mapping[State, Mapping[str, list[str]]]


def crawl(reader: Reader, states: Mapping[str, list[State]]) -> Iterator[Visit]:
    """Reads the pages one after another, in a tab that has never been here, each in the states asked for."""
    source = AXE.read_text("utf-8") if AXE.exists() else pytest.skip("axe-core is missing: run npm ci in tests/browser")
    hosts: set[str] = set()
    with reader.tab() as tab:
        complaints = heard(tab)
        tab.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
        tab.on("requestfailed", lambda request: left_behind(request) or complaints.append(f"{request.failure} {request.url}"))
        tab.on("response", lambda answer: answer.status < 400 or complaints.append(f"{answer.status} {answer.url}"))
        for page, asked in states.items():
            reader.go(tab, page)
            shifted = tab.evaluate(SHIFTED)
            tab.evaluate(source)
            words = tab.evaluate(WORDS)
            seen = {state: look(tab, state) for state in asked}
            kept = sum(tab.evaluate(KEPT).values()) + len(tab.context.cookies())
            resize(tab, WIDE)
            unfold(tab)
            doubled = tab.evaluate(DOUBLED)
            yield Visit(page, tuple(complaints), frozenset(hosts), shifted, kept, doubled, words, seen)
            complaints.clear()


def left_behind(request: Request) -> bool:
    """Whether the browser itself dropped the request because the reader went on to the next page."""
    return request.failure == "net::ERR_ABORTED"


def look(tab: Page, state: State) -> dict[str, list[str]]:
    """question → what is wrong in that state. Who prefers the dark asks for less motion, too."""
    tab.emulate_media(color_scheme=state.scheme, reduced_motion="reduce" if state.scheme == "dark" else "no-preference")
    resize(tab, state.width)
    if state.width == NARROW:
        unfold(tab)
    tab.evaluate(AFRESH)
    broken, unsure = judge(tab)
    sideways = [f"{beyond} px" for beyond in [tab.evaluate(SIDEWAYS)] if beyond > 0]
    moving = ["something"] * tab.evaluate(MOVING)
    seen = {"broken": broken, "unsure": unsure, "small": tab.evaluate(SMALL), "sideways": sideways, "moving": moving}
    return seen | {"keyboard": tabbed(tab)}


def judge(tab: Page) -> list[list[list[str]]]:
    """What axe finds broken, and what it is unsure of: [rule, HTML] of each."""
    return tab.evaluate(JUDGE, [TAGS, COLOURS, UNTOLD])


def tabbed(tab: Page) -> list[str]:
    """What goes wrong when Tab is held down through the page: a stop that is left out, out of turn, or does not show
    itself."""
    stops = tab.evaluate(NUMBER)
    for _ in (*stops, "out"):
        tab.keyboard.down("Tab")
    tab.keyboard.up("Tab")
    *places, out = tab.evaluate(PLACES)[1:]
    faults = [f"{stop} {fault}" for stop, here in zip(stops, places, strict=True) for fault in here["faults"]]
    lost = [f"{stop} is not reached" for at, stop in enumerate(stops) if places[at]["place"] != str(at)]
    return faults + lost[:1] + ([] if out["place"] in (None, "0") else ["no way out"])
