"""What Google's Lighthouse says of the reference site: `python benchmarks/lighthouse.py [--rounds 5]`.

The site is built for nginx and served by it on this machine, with the headers and the compression that Sikte writes
for it. Each page is opened as Lighthouse does it, on a phone of middling speed and a slow network, both simulated.
Printed are the medians of the scores, 0–100, and each audit of accessibility, best practices or SEO that does not have
all of them. Now and then Chromium's trace lacks its beginning, and Lighthouse says NO_NAVSTART: a report that fails is
asked for again, and that is told.
"""

import json
import os
import shutil
import socket
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from subprocess import CompletedProcess, run
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.browser.starting import FLAGS, installed  # noqa: E402
from tests.hosts.running import nginx  # noqa: E402
from tests.running import build  # noqa: E402

OWN = Path(__file__).with_suffix("")
PROGRAM = OWN / "node_modules" / "lighthouse" / "cli" / "index.js"
TRIES = 4
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = {
    "overview": "",
    "goal": "mal/exporterande-foretag/",
    "article": "nyheter/arets-exportregion-2021/",
    "dataset": "data/exporters/",
}


@dataclass(frozen=True)
class Report:
    """scores: category → 0–100; lacking: audits that cost a category, other than performance, its hundred."""

    scores: dict[str, float]
    lacking: tuple[str, ...]


def main() -> int:
    wanted = ArgumentParser(description=__doc__.splitlines()[0])
    wanted.add_argument("--rounds", type=int, default=5)
    rounds = wanted.parse_args().rounds
    prepare()
    with served() as address:
        told = {name: [report(address + page) for _ in range(rounds)] for name, page in PAGES.items()}
    print(f"{'':12}" + "".join(f"{category:>16}" for category in CATEGORIES))
    for name, reports in told.items():
        print(f"{name:12}" + "".join(f"{median(one.scores[each] for one in reports):16.0f}" for each in CATEGORIES))
    for name, reports in told.items():
        for audit in sorted({audit for one in reports for audit in one.lacking}):
            print(f"{name}: {audit}")
    return 0


def prepare() -> None:
    """Lighthouse, as the lock has it."""
    if not PROGRAM.exists():
        run(["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=OWN, check=True)


@contextmanager
def served() -> Iterator[str]:
    """Within, nginx serves the reference site as it would on a host of its own; gives the address."""
    with TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        port = free()
        address = f"http://127.0.0.1:{port}/"
        build(project(Path(folder), address), Path(folder) / "root")
        with nginx(Path(folder), port=port):
            yield address


def project(folder: Path, address: str) -> Path:
    """A copy of the reference project, for nginx at the address."""
    shutil.copytree(ROOT / "content", folder / "content")
    settings = folder / "content" / "site.yaml"
    kept = [line for line in settings.read_text("utf-8").splitlines() if not line.startswith(("base_url:", "hosts:"))]
    settings.write_text("\n".join([*kept, f"base_url: {address}", "hosts: [nginx]", ""]), "utf-8")
    return folder


def free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


def report(address: str, categories: Sequence[str] = CATEGORIES) -> Report:
    for attempt in range(1, TRIES + 1):
        answer = asked(address, categories)
        if not answer.returncode:
            return read(json.loads(answer.stdout))
        print(f"{address}: failed, {attempt} of {TRIES}: {answer.stderr.strip()[-500:]}", file=sys.stderr)
    raise SystemExit(f"Lighthouse failed at {address}")


def asked(address: str, categories: Sequence[str]) -> CompletedProcess[str]:
    flags = " ".join(["--headless=new", *FLAGS])
    chosen = [f"--only-categories={','.join(categories)}", "--output=json", "--no-enable-error-reporting", "--quiet"]
    command = ["node", PROGRAM, address, *chosen, f"--chrome-flags={flags}"]
    return run(command, env={**os.environ, "CHROME_PATH": installed() or ""}, capture_output=True, encoding="utf-8")


def read(told: dict) -> Report:
    found = told["categories"]
    scores = {name: round(100 * one["score"]) for name, one in found.items()}
    refs = [ref for name in scores if name != "performance" for ref in found[name]["auditRefs"]]
    audits = [told["audits"][ref["id"]] for ref in refs if ref["weight"]]
    return Report(scores, tuple(f"{audit['id']}: {audit['title']}" for audit in audits if lacks(audit)))


def lacks(audit: dict) -> bool:
    return audit["scoreDisplayMode"] not in ("notApplicable", "manual", "informative") and (audit["score"] or 0) < 1


if __name__ == "__main__":
    sys.exit(main())
