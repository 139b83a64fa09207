"""How fast a reader is answered: `python benchmarks/searching.py [--pages 5000] [--rounds 5] [--queries 60]`.

Pages of made-up words, as many different ones as there would be and as unevenly spread, become an index. Then the
queries that the tests ask are typed, faster than anybody writes, in a real browser over a local server, and each key is
timed until its results are shown, what must be fetched included. Each round is a reader who has never been here; the
medians of each key's times are told.
"""

import csv
import random
import shutil
import sys
from argparse import ArgumentParser
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from threading import Thread
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from sikte.search import Entry, index, words  # noqa: E402
from sikte.search.swedish import SWEDISH  # noqa: E402
from sikte.values.kept import Kept  # noqa: E402

PAGE = """<!doctype html><meta charset="utf-8"><div data-index="" data-results="found" data-none="-" data-one="1"
data-many="{count}" data-like="~" data-failed="!"><input><p role="status"></p><button type="button"></button></div>
<ol id="found"></ol><script src="search.js" defer></script>"""
# Milliseconds from when the field is entered to the first key, and between keys.
BEFORE, BETWEEN = 500, 50
TYPE = """async ([queries, before, between]) => {
  const pause = (milliseconds) => new Promise((go) => setTimeout(go, milliseconds));
  const search = new Search(document.querySelector("div"));
  search.begin();
  search.field.focus();
  await pause(before);
  const taken = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      search.field.value = query.slice(0, length);
      const began = performance.now();
      await search.ask();
      taken.push([performance.now() - began, search.field.value]);
      await pause(between);
    }
    if (search.status.textContent === "!") throw new Error(query);
  }
  return taken;
}"""


def main() -> int:
    asked = ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--pages", type=int, default=5000)
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--queries", type=int, default=len(queries()), help="how many of the tests' queries are typed")
    chosen = asked.parse_args()
    pages = chosen.pages
    with TemporaryDirectory() as folder:
        began = perf_counter()
        entries = list(made_up(pages))
        read = perf_counter()
        files = index(entries, "sv")
        done = perf_counter()
        lay(Path(folder), files)
        taken = typed(Path(folder), chosen.rounds, [row["query"] for row in queries()[: chosen.queries]])
    sizes = [len(content) for content in files.values()]
    print(f"{pages} pages: words read in {read - began:.1f} s, index made in {done - read:.1f} s")
    print(f"{len(files)} files, {sum(sizes) / 1e6:.1f} MB, the largest {max(sizes) / 1e3:.0f} kB")
    times = [one for one, _ in taken]
    print(f"{len(times)} keys: median {median(times):.1f} ms, 95 % within {quantiles(times, n=20)[-1]:.1f} ms")
    print("slowest:", ", ".join(f"{one:.0f} ms “{query}”" for one, query in sorted(taken, reverse=True)[:5]))
    return 0


def made_up(count: int):
    """Pages of 300 words out of some 40 000, few of them common and most of them rare."""
    choose = random.Random(1)
    parts = SWEDISH.parts
    known = [f"{one}{other}" for one in parts for other in parts if one != other]
    choose.shuffle(known)
    vocabulary = [*parts, *(row["word"] for row in queries()), *known[:40_000]]
    weights = [1 / (rank + 5) for rank in range(len(vocabulary))]
    for number in range(count):
        said = choose.choices(vocabulary, weights, k=300)
        title, summary = " ".join(said[:4]), " ".join(said[4:16])
        known_words = Kept.of(words("sv", title, summary, " ".join(said[16:30]), " ".join(said)))
        yield Entry(title.capitalize(), f"../{number}/", "Mål", summary, known_words)


def queries() -> list[dict[str, str]]:
    with (ROOT / "tests" / "search" / "pairs.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def lay(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        (folder / name).write_bytes(content)
    (folder / "index.html").write_text(PAGE, "utf-8")
    shutil.copy(ROOT / "templates" / "search.js", folder)


def typed(folder: Path, rounds: int, asked: list[str]) -> list[tuple[float, str]]:
    """(milliseconds, the median of the rounds; what stood in the field) of each key."""
    from tests.browser.starting import started

    quiet = type("Quiet", (SimpleHTTPRequestHandler,), {"log_message": lambda *_: None})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    with started() as browser:
        taken = [one_reader(browser, f"http://127.0.0.1:{server.server_port}/", asked) for _ in range(rounds)]
    server.shutdown()
    return [(median(one for one, _ in key), key[0][1]) for key in zip(*taken, strict=True)]


def one_reader(browser: object, address: str, asked: list[str]) -> list[tuple[float, str]]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    taken = page.evaluate(TYPE, [asked, BEFORE, BETWEEN])
    context.close()
    return taken


if __name__ == "__main__":
    sys.exit(main())
