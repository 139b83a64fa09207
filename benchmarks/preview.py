"""From a save to the painted page: `python benchmarks/preview.py [--pages 100] [--saves 200]`.

The preview of a project runs, and a browser looks at one of its pages. Then its text is saved again and again, at odd
intervals, and then its data file; each time it is measured how long it takes until the browser shows what was saved.
"""

import shutil
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.corpus import CLASSES, YEARS, write  # noqa: E402
from benchmarks.peer_sites import PEERS  # noqa: E402
from benchmarks.peers import LOST, PATIENCE, SOON, served  # noqa: E402

PAGE, HOME = "/mal/mal-1/", "19"
PAUSE = (0.05, 1.2)  # seconds between two saves
SHOWN = "words => document.body && document.body.innerText.replace(/\\s/g, '').includes(words)"


def main(words: Sequence[str] | None = None) -> int:
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--saves", type=int, default=200)
    asked = parser.parse_args(words)
    with TemporaryDirectory() as folder:
        project = write(Path(folder), asked.pages)
        settings = project / "content" / "site.yaml"
        settings.write_text(settings.read_text("utf-8") + "png: none\n", "utf-8")
        subprocess.run([sys.executable, "-m", "sikte", "-q", "--project", str(project)], cwd=ROOT, check=True)
        with looked_at(project) as page:
            for name, save in (("a text", saved_text), ("a data file", saved_data)):
                tell(name, list(shown(page, project, save, asked.saves)))
    return 0


@contextmanager
def looked_at(project: Path) -> Iterator[object]:
    """The page in a browser, while the preview runs."""
    from playwright.sync_api import sync_playwright

    sikte = next(peer for peer in PEERS if peer.name == "Sikte")
    with served(sikte, project, ROOT) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(address + PAGE, timeout=PATIENCE * 1000)
        page.wait_for_timeout(1000)
        yield page
        browser.close()


def saved_text(project: Path, turn: int) -> str:
    """Saves the page's text; the words that show it."""
    path = project / "content/goals/mal-1.md"
    original = path.read_text("utf-8").partition("\nSparning")[0].rstrip()
    path.write_text(f"{original}\nSparning nummer {turn}.\n", "utf-8")
    return f"Sparningnummer{turn}."


def saved_data(project: Path, turn: int) -> str:
    """Saves the page's data file with another latest figure; the words that show it."""
    path = project / "content/data/serie_1.csv"
    lines, last = path.read_text("utf-8").rstrip().split("\n"), f"{HOME},{YEARS[-1]},"
    rows = [number for number, line in enumerate(lines) if line.startswith(last)]
    lines[rows[0]] = f"{last}{CLASSES[0]},{5000 + turn}"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return f"Senastfannsdet{sum(int(lines[row].rpartition(',')[2]) for row in rows)}företag"


def shown(page, project: Path, save: Callable[[Path, int], str], count: int) -> Iterator[float]:
    """Seconds from each save until the browser shows it, LOST where it never does. The saves come at odd intervals."""
    from playwright.sync_api import TimeoutError

    chance = Random(1)
    for turn in range(count):
        started = time.perf_counter()
        try:
            page.wait_for_function(SHOWN, arg=save(project, turn), polling="raf", timeout=SOON * 1000)
            yield time.perf_counter() - started
        except TimeoutError:
            page.reload()
            yield LOST
        page.wait_for_timeout(1000 * chance.uniform(*PAUSE))


def tell(name: str, taken: Sequence[float]) -> None:
    """One line: how many were lost, and how long the others took."""
    found = [1000 * one for one in taken if one != LOST]
    times = f"median {median(found):.0f} ms, 95 % within {quantiles(found, n=20)[-1]:.0f} ms" if len(found) > 1 else "–"
    print(f"{name}: {len(taken)} saves, {len(taken) - len(found)} lost, {times}")


if __name__ == "__main__":
    sys.exit(main())
