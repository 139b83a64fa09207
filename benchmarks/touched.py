"""How soon charts answer a touch on a processor four times slower: `python benchmarks/touched.py [--rounds 9]`.

Lines of 21 counties and stacked bars, as Sikte's own types, and drawn by code that asks for `live: vega`. A series is
hidden by a finger that taps its button in Chromium, the page having been read for a second; timed is from when the
finger comes down until the chart is drawn, laid out and told of. Nothing is prepared before the first touch, and what
Vega needs is fetched over a local server within it. Where the buttons are many, they are unfolded by a tap, which is
that chart's first touch: the button is tapped at once, and timed is from the tap that unfolds; or after a second, and
timed is from the tap on the button. Beside the clock, the time that the page's main thread has the processor, which
other programs disturb less.
"""

import gzip
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import sleep

from playwright.sync_api import CDPSession, Page

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.browser.reading import Reader  # noqa: E402
from tests.browser.serving import served  # noqa: E402
from tests.browser.starting import started  # noqa: E402
from tests.running import build  # noqa: E402
from tests.small import FILES, write  # noqa: E402

SLOWER, PHONE = 4, 412
READ = 1  # seconds
Place = Taken = tuple[float, float]
PLAIN, LIVING = "mal/plain/", "mal/living/"
# A page, and the seconds between unfolding the buttons and pressing one, with what that is called.
MADE = {(PLAIN, 0): "", (LIVING, 0): ", Vega, in haste", (LIVING, READ): ", Vega"}
BLOCK = "```chart\nseries: jobs\n{}\ntitle: Jobb {}\n```\n"
CODE = """\
import altair as alt


def lines(data):
    x = alt.X("time:Q", scale=alt.Scale(zero=False))
    return alt.Chart(data).mark_line(point=True).encode(x=x, y="value:Q", color="key:N")


def stacks(data):
    return alt.Chart(data).mark_bar().encode(x="period:O", y="value:Q", color="series:N")
"""
PARTS = "by: region\nmembers: [home, Uppsala län, Örebro län, Dalarnas län]"
LIVE = "code: charts/own.py\nfunction: {}\nlive: vega"
ASKED = {
    "plain": ("by: region\ntype: line", f"{PARTS}\ntype: stacked-bar"),
    "living": (f"by: region\nid: lines\n{LIVE.format('lines')}", f"{PARTS}\nid: stacks\n{LIVE.format('stacks')}"),
}
# Which buttons are tapped, chart by chart; a line of two looks has but two, of which one always stays.
TAPPED = {PLAIN: ((0, 0), (0, 1)), LIVING: ((0, 1), (0, 1))}
# Within the page: where fingers must come down, at the top of the screen, with what is folded unfolded for the moment.
PLACES = """([chart, buttons]) => {
    const figure = document.querySelectorAll("figure[data-live]")[chart], many = figure.querySelector(".ck-many");
    const middle = element => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
    };
    figure.scrollIntoView({ behavior: "instant" });
    if (many) many.open = true;
    const found = buttons.map(place => middle(figure.querySelectorAll(".ck-legend button")[place]));
    if (many) many.open = false;
    return { unfolding: many && middle(many.firstElementChild), buttons: found };
}"""
# Listens for the next finger, and answers how long it took.
LISTEN = """chart => {
    const status = document.querySelectorAll("figure[data-live]")[chart].querySelector("[role=status]");
    const before = status.textContent;
    window.touched = new Promise(done => addEventListener("pointerdown", async ({ timeStamp }) => {
        while (status.textContent === before) await new Promise(later => setTimeout(later));
        document.body.getBoundingClientRect();
        done(performance.now() - timeStamp);
    }, { capture: true, once: true }));
}"""
ANSWER = "() => window.touched"


def main(words: Sequence[str] | None = None) -> int:
    parser = ArgumentParser(description="How soon charts answer a touch.")
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args(words).rounds
    with TemporaryDirectory() as folder, started() as browser:
        site = build(project(Path(folder, "project")), Path(folder, "site"))
        with served(site) as address:
            reader = Reader(browser, address)
            taken = {visit: [timed(reader, *visit) for _ in range(rounds)] for visit in MADE}
        print("\n".join(sizes(site)))
    print(f"{'milliseconds':40}{'first touch':>12}{'processor':>12}{'the next':>12}{'processor':>12}")
    for (page, pause), found in taken.items():
        for place, name in enumerate(("lines of 21 counties", "stacked bars")):
            middle = (median(one[place][turn][part] for one in found) for turn in (0, 1) for part in (0, 1))
            print(f"{name + MADE[page, pause]:40}" + "".join(f"{each:12.0f}" for each in middle))
    return 0


def project(folder: Path) -> Path:
    """The small site, with a page of either kind."""
    goals = {f"content/goals/{name}.md": goal(name, blocks) for name, blocks in ASKED.items()}
    return write(folder, {**FILES, **goals, "content/charts/own.py": CODE}.items())


def goal(name: str, blocks: Sequence[str]) -> str:
    charts = (BLOCK.format(asked, number) for number, asked in enumerate(blocks))
    return f"---\ntitle: {name}\narea: arbete\n---\nJobb.\n\n" + "\n".join(charts)


def timed(reader: Reader, page: str, pause: float) -> list[list[Taken]]:
    """For each chart of a page: milliseconds by the clock and by the processor, of the first touch and of the next.

    pause: seconds between unfolding the buttons and pressing one."""
    with reader.tab(PHONE, has_touch=True, is_mobile=True) as tab:
        reader.go(tab, page)
        sleep(READ)
        devtools = tab.context.new_cdp_session(tab)
        devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        return [touches(tab, devtools, chart, TAPPED[page][chart], pause) for chart in (0, 1)]


def touches(tab: Page, devtools: CDPSession, chart: int, buttons: Sequence[int], pause: float) -> list[Taken]:
    places = tab.evaluate(PLACES, [chart, buttons])
    first, second = places["buttons"]
    return [touched(tab, devtools, chart, first, places["unfolding"], pause), touched(tab, devtools, chart, second)]


def touched(
    tab: Page, devtools: CDPSession, chart: int, button: Place, unfolding: Place | None = None, pause: float = 0
) -> Taken:
    before = busy(devtools)
    taps = [unfolding, button] if unfolding else [button]
    if unfolding and pause:
        tab.touchscreen.tap(*taps.pop(0))
        sleep(pause)
    tab.evaluate(LISTEN, chart)
    for place in taps:
        tab.touchscreen.tap(*place)
    return tab.evaluate(ANSWER), busy(devtools) - before


def busy(devtools: CDPSession) -> float:
    """Milliseconds that the main thread has worked."""
    found = {one["name"]: one["value"] for one in devtools.send("Performance.getMetrics")["metrics"]}
    return 1000 * found["TaskDuration"]


def sizes(site: Path) -> list[str]:
    """What a page and a touch fetch, compressed."""
    specs = [path.relative_to(site).as_posix() for path in sorted(site.glob("diagram/living-*.vg.json"))]
    parts = {
        "page and style sheet": (f"{PLAIN}index.html", "style.css"),
        "script": ("script.js",),
        "script, Vega and specifications": ("script.js", "vega.js", *specs),
    }
    return [f"{name:32}{sum(weight(site / path) for path in paths):10,} bytes, gzip" for name, paths in parts.items()]


def weight(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))


if __name__ == "__main__":
    sys.exit(main())
