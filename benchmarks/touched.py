"""How soon charts answer a touch on a processor four times slower: `python benchmarks/touched.py [--rounds 9]`.

Lines of 21 counties and stacked bars, as Sikte's own types, and drawn by code that asks for `live: vega`. A series is
hidden by its button in Chromium; timed is from the click until the chart is drawn, laid out and told of. What Vega
needs is fetched over a local server within the first touch. Beside the clock, the time that the page's main thread has
the processor, which other programs disturb less.
"""

import gzip
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.browser.reading import Reader  # noqa: E402
from tests.browser.serving import served  # noqa: E402
from tests.browser.starting import started  # noqa: E402
from tests.running import build  # noqa: E402
from tests.small import FILES, write  # noqa: E402

SLOWER, PHONE = 4, 412
PLAIN, LIVING = "mal/plain/", "mal/living/"
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
TOUCH = """async ([chart, button]) => {
    const figure = document.querySelectorAll("figure[data-live]")[chart];
    const status = () => figure.querySelector("[role=status]");
    const before = status().textContent, start = performance.now();
    figure.querySelectorAll(".ck-legend button")[button].click();
    while (status().textContent === before) await new Promise(later => setTimeout(later));
    document.body.getBoundingClientRect();
    return performance.now() - start;
}"""


def main(words: Sequence[str] | None = None) -> int:
    parser = ArgumentParser(description="How soon charts answer a touch.")
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args(words).rounds
    with TemporaryDirectory() as folder, started() as browser:
        site = build(project(Path(folder, "project")), Path(folder, "site"))
        with served(site) as address:
            reader = Reader(browser, address)
            taken = {page: [timed(reader, page) for _ in range(rounds)] for page in (PLAIN, LIVING)}
        print("\n".join(sizes(site)))
    print(f"{'milliseconds':28}{'first touch':>12}{'processor':>12}{'the next':>12}{'processor':>12}")
    for page, found in taken.items():
        for place, name in enumerate(("lines of 21 counties", "stacked bars")):
            middle = (median(one[place][turn][part] for one in found) for turn in (0, 1) for part in (0, 1))
            print(f"{name if page == PLAIN else f'{name}, Vega':28}" + "".join(f"{each:12.0f}" for each in middle))
    return 0


def project(folder: Path) -> Path:
    """The small site, with a page of either kind."""
    goals = {f"content/goals/{name}.md": goal(name, blocks) for name, blocks in ASKED.items()}
    return write(folder, {**FILES, **goals, "content/charts/own.py": CODE}.items())


def goal(name: str, blocks: Sequence[str]) -> str:
    charts = (BLOCK.format(asked, number) for number, asked in enumerate(blocks))
    return f"---\ntitle: {name}\narea: arbete\n---\nJobb.\n\n" + "\n".join(charts)


def timed(reader: Reader, page: str) -> list[list[tuple[float, float]]]:
    """For each chart of a page: milliseconds by the clock and by the processor, of the first touch and of the next."""
    with reader.tab(PHONE) as tab:
        reader.go(tab, page)
        devtools = tab.context.new_cdp_session(tab)
        devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        return [[touched(tab, devtools, chart, button) for button in (1, 2)] for chart in (0, 1)]


def touched(tab: object, devtools: object, chart: int, button: int) -> tuple[float, float]:
    before = busy(devtools)
    return tab.evaluate(TOUCH, [chart, button]), busy(devtools) - before


def busy(devtools: object) -> float:
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
