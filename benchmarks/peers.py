"""Sikte beside others: `python benchmarks/peers.py [--pages 100,1000] [--rounds 3] [--peers Sikte,Hugo]`.

Each builds the same pages, as a whole process: from nothing, with nothing changed, with one text, one data file, one
template changed; then, with the first number of pages, its preview is opened in a browser, and a text is saved. They
take turns, round after round; printed are medians. Between two builds Sikte must notice a letter edited with size and
time kept, and a page deleted. Who would take longer than --most seconds from nothing, judged by fewer pages, is left
out. The tools are installed the first time, into --tools. `--docs` writes docs/peers.md and its chart.
"""

import os
import platform
import shutil
import socket
import subprocess
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.measured import Taken, measured  # noqa: E402
from benchmarks.peer_sites import PEERS, Peer  # noqa: E402

PYTHON_TOOLS = ("hugo", "mkdocs", "pelican[markdown]", "zensical")
NODE_TOOLS = ("@11ty/eleventy@3.1.0", "vega", "vega-lite", "@observablehq/framework")
STEPS = ("from nothing", "nothing changed", "one text", "one data file", "one template")
SEEN = "saved to seen"
PATIENCE, SOON = 120, 15
LOST = float("inf")
Steps = dict[str, dict[str, list]]
HEADING = """\
# Sikte beside other site generators

The same words for all. Sikte and Eleventy with charts read a CSV file of 1,680 rows for each page and draw two charts
from it; without charts, Sikte reads it all the same, checks it, and gives it a page of its own. The others, and Sikte
without data, have the sentences written out. Sikte also makes a page, a picture, a table and a
specification of each chart, and a page and downloads of each dataset, fifteen files for a page; the others make one.
"""


def main(words: Sequence[str] | None = None) -> int:
    asked = arguments(words)
    chosen = [peer for peer in PEERS if not asked.peers or peer.name in asked.peers.split(",")]
    tools = prepared(Path(asked.tools).resolve(), chosen)
    taken: dict[int, Steps] = {}
    # Whoever makes many files where many were deleted a moment ago waits for that (ext4 looks at each of them), so
    # nothing is deleted before the end.
    with TemporaryDirectory() as folder:
        for pages in map(int, asked.pages.split(",")):
            chosen = [peer for peer in chosen if within(asked.most, peer, pages, taken)]
            place = Path(folder, str(pages))
            taken[pages] = compared(chosen, pages, tools, place, asked.rounds, 0 if taken else asked.saves)
            print(table(pages, taken[pages], asked.rounds), flush=True)
    if asked.docs:
        document(taken, asked)
    return 0


def within(most: float, peer: Peer, pages: int, taken: dict[int, Steps]) -> bool:
    """Whether so many pages will not take the peer more than `most` seconds from nothing, judged by fewer."""
    return all(fewest(found[peer.name][STEPS[0]]) * pages / fewer <= most for fewer, found in taken.items())


def fewest(found: Sequence[Taken]) -> float:
    return min(one.wall for one in found)


def compared(chosen: Sequence[Peer], pages: int, tools: Path, folder: Path, rounds: int, count: int) -> Steps:
    """What each step takes each peer, and as many saves; they take turns, each in a folder of its own."""
    taken: Steps = {peer.name: {} for peer in chosen}
    places: dict[str, Path] = {}
    for round_ in range(rounds):
        for peer in chosen:
            places[peer.name] = folder / f"{peer.name.replace(' ', '-')}-{round_}"
            for step, one in one_round(peer, places[peer.name], tools, pages, round_):
                taken[peer.name].setdefault(step, []).append(one)
    for peer in chosen if count else ():
        taken[peer.name][SEEN] = saves(peer, places[peer.name], tools, count)
    return taken


def arguments(words: Sequence[str] | None) -> Namespace:
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", default="100", help="how many, one number or several with commas between")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--saves", type=int, default=0, help="how many times a text is saved in the preview")
    parser.add_argument("--peers", default="", help="names, with commas between")
    parser.add_argument("--most", type=float, default=float("inf"), help="seconds")
    parser.add_argument("--tools", default=str(ROOT / ".benchmarks"))
    parser.add_argument("--docs", action="store_true")
    return parser.parse_args(words)


def prepared(tools: Path, chosen: Sequence[Peer]) -> Path:
    """The folder with the tools in it."""
    if any("Sikte" not in peer.name for peer in chosen):
        tools.mkdir(parents=True, exist_ok=True)
        if not (tools / "python").exists():
            subprocess.run([sys.executable, "-m", "venv", tools / "python"], check=True)
            subprocess.run([tools / "python/bin/pip", "install", "-q", *PYTHON_TOOLS], check=True)
        if shutil.which("npm") and not (tools / "node_modules").exists():
            subprocess.run(["npm", "install", "--silent", *NODE_TOOLS], cwd=tools, check=True)
    return tools


def one_round(peer: Peer, project: Path, tools: Path, pages: int, number: int) -> Iterator[tuple[str, Taken]]:
    """What each step takes, in a folder that is not there yet."""
    peer.write(project, pages)
    if not (project / "node_modules").exists() and (tools / "node_modules").exists():
        (project / "node_modules").symlink_to(tools / "node_modules")
    yield STEPS[0], run(peer, project, tools)
    made = sum(1 for _ in (project / peer.site).rglob("*mal-*/*.html" if peer.site == "site" else "mal-*.html"))
    assert made >= pages, f"{peer.name} made {made} of {pages} pages"
    # What was written a moment ago cannot be told from what is written now; nobody builds again within a second.
    time.sleep(2.5)
    yield STEPS[1], run(peer, project, tools)
    if peer.name.startswith("Sikte"):
        notices(peer, project, tools)
    for step, name in zip(STEPS[2:], (peer.text, peer.data, peer.template), strict=True):
        if name:
            edit(project / name, number)
            yield step, run(peer, project, tools)


def notices(peer: Peer, project: Path, tools: Path) -> None:
    """Who remembers must notice a letter that is another, though size and time stay, and a page that was deleted."""
    text, page = project / peer.text, project / peer.site / peer.page.strip("/") / "index.html"
    said, shown, lies = text.read_bytes(), page.read_bytes(), text.stat()
    last = max(place for place, letter in enumerate(said) if chr(letter).islower())
    text.write_bytes(said[:last] + (b"x" if said[last] != ord("x") else b"y") + said[last + 1 :])
    os.utime(text, ns=(lies.st_atime_ns, lies.st_mtime_ns))
    run(peer, project, tools)
    assert text.stat().st_size == lies.st_size and page.read_bytes() != shown, f"{peer.name} did not notice a letter"
    text.write_bytes(said)
    run(peer, project, tools)
    page.unlink()
    run(peer, project, tools)
    assert page.read_bytes() == shown, f"{peer.name} did not notice that a page was deleted"


def run(peer: Peer, project: Path, tools: Path) -> Taken:
    here = {**os.environ, "PYTHONPATH": str(ROOT)}
    return measured(peer.build(project, project / "site", tools), project, here)


def edit(path: Path, number: int) -> None:
    """A change that shows: a word in a text, a figure in a table, a space in a template."""
    text = path.read_text("utf-8")
    if path.suffix == ".csv":
        lines = text.rstrip("\n").split("\n")
        head, _, last = lines[-1].rpartition(",")
        text = "\n".join([*lines[:-1], f"{head},{int(last) + 1 + number}"]) + "\n"
    elif path.suffix == ".md":
        text = f"{text.rstrip()} Nytt ord {'x' * (number + 1)}.\n"
    else:
        text += "\n"
    path.write_text(text, encoding="utf-8", newline="")


def saves(peer: Peer, project: Path, tools: Path, count: int) -> list[float]:
    """Seconds from each save of a text until a browser shows it, LOST where it never does by itself; none where the
    peer tells no browser. The saves come at odd intervals."""
    if peer.serve is None:
        return []
    from playwright.sync_api import TimeoutError, sync_playwright

    chance = Random(1)

    with served(peer, project, tools) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(address + peer.page, timeout=PATIENCE * 1000)
        page.wait_for_timeout(1000)
        path = project / peer.text
        original, found = path.read_text("utf-8").rstrip(), []
        for number in range(count):
            word = f"sparning{number}"
            started = time.perf_counter()
            path.write_text(f"{original} Ny {word}.\n", encoding="utf-8")
            seen = f"() => document.body && document.body.innerText.includes('{word}')"
            try:
                page.wait_for_function(seen, polling="raf", timeout=SOON * 1000)
                found.append(time.perf_counter() - started)
            except TimeoutError:
                found.append(LOST)
                page.reload()
            page.wait_for_timeout(chance.uniform(50, 600))
        browser.close()
    return found


@contextmanager
def served(peer: Peer, project: Path, tools: Path) -> Iterator[str]:
    """The address of a peer's preview, while it runs."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    here = {**os.environ, "PYTHONPATH": str(ROOT)}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(peer.serve(project, tools, port), cwd=project, env=here, start_new_session=True, **quiet)
    try:
        deadline = time.monotonic() + PATIENCE
        while not answers(port):
            assert process.poll() is None and time.monotonic() < deadline, f"{peer.name} does not serve"
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(process.pid, 15)
        process.wait(PATIENCE)


def answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def table(pages: int, taken: Steps, rounds: int) -> str:
    """Markdown: wall time of each step, then CPU and memory of the build from nothing."""
    counted = f"medians of {rounds} rounds" if rounds > 1 else "one round"
    lines = [
        f"{pages:,} pages, {counted}. Python {platform.python_version()}, {os.cpu_count()} processors,",
        f"{platform.system()} {platform.machine()}. Seconds on the clock, if nothing else is said.",
        "",
        "| | " + " | ".join([*STEPS, SEEN, "from nothing: CPU, s", "memory, MiB"]) + " |",
        "|---" + "|--:" * (len(STEPS) + 3) + "|",
    ]
    for name, steps in taken.items():
        first = steps.get(STEPS[0], [])
        cells = [cell([one.wall for one in steps.get(step, [])]) for step in STEPS]
        cells += [cell(steps.get(SEEN, [])), cell([one.cpu for one in first])]
        cells.append(f"{median(one.memory for one in first):.0f}" if first else "–")
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def cell(found: Sequence[float]) -> str:
    lost = found.count(LOST)
    told = f" ({lost} of {len(found)} lost)" if lost else ""
    return f"{median(found):.2f}{told}" if found else "–"


def document(taken: dict[int, Steps], asked: Namespace) -> None:
    """docs/peers.md, and the chart in it."""
    import altair

    values = [
        {"peer": name, "step": step, "seconds": median(one.wall for one in steps[step]), "pages": pages}
        for pages, found in taken.items()
        for name, steps in found.items()
        for step in STEPS
        if step in steps
    ]
    first = next(iter(taken.values()))
    chart = altair.Chart({"values": values}).mark_point(filled=True, size=60).encode(
        x=altair.X("seconds:Q", scale={"type": "log"}, title="seconds, logarithmic"),
        y=altair.Y("peer:N", sort=list(first), title=None),
        row=altair.Row("step:N", sort=list(STEPS), title=None),
        shape=altair.Shape("pages:O", title="pages"),
        color=altair.Color("pages:O", title="pages", scale={"range": ["#8a5a00", "#00718f", "#3b2a73"]}),
    )  # fmt: skip
    chart.save(ROOT / "docs" / "peers.svg")
    most = "" if asked.most == float("inf") else f" --most {asked.most:g}"
    options = f"--pages {asked.pages} --rounds {asked.rounds} --saves {asked.saves}{most} --docs"
    tables = "\n\n".join(table(pages, found, asked.rounds) for pages, found in taken.items())
    gone = {pages: [name for name in first if name not in found] for pages, found in taken.items()}
    told = "".join(f"\n{', '.join(names)} would take longer than {asked.most:g} s from nothing with {pages:,} pages.\n"
                   for pages, names in gone.items() if names)  # fmt: skip
    picture = "![The same as points on a logarithmic scale](peers.svg)"
    whole = f"{HEADING}\n    python benchmarks/peers.py {options}\n\n{tables}\n{told}\n{picture}\n"
    (ROOT / "docs" / "peers.md").write_text(whole, "utf-8")


if __name__ == "__main__":
    sys.exit(main())
