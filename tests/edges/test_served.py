"""A reader crawls a folder that nginx shows, while whoever publishes to it is killed at random moments."""

import json
import random
import re
import sys
import threading
from http.client import HTTPConnection
from pathlib import Path
from subprocess import PIPE, Popen
from time import monotonic, sleep

import pytest

from sikte.edges.releases import FolderHost
from tests.edges import nginx
from tests.edges.samples import tree
from tests.running import ROOT

pytestmark = pytest.mark.skipif(
    nginx.PROGRAM is None or sys.platform != "linux", reason="nginx is not installed, or folders cannot be exchanged"
)
PAGES = 150
PUBLISHER = """\
import sys
from pathlib import Path
from sikte.edges.releases import FolderHost
from tests.edges.test_served import release
host, files = FolderHost(Path(sys.argv[1])), release(sys.argv[2])
print("ready", flush=True)
host.put(files)
"""


def release(mark: str) -> dict[str, bytes]:
    """Pages that begin and end with the mark, and load a style sheet and a picture that no other release has."""
    look = f'<link rel=stylesheet href="/look-{mark}.css"><img src="/media/{mark}.png">'
    page = f"<!doctype html><title>{mark}</title>{look}{'.' * 9000}<p>{mark}".encode()
    files = {f"{number}/index.html": page for number in range(PAGES)}
    files |= {f"look-{mark}.css": mark.encode() * 4000, f"media/{mark}.png": mark.encode() * 9000}
    return {**files, "sikte.json": json.dumps({"files": dict.fromkeys(files, mark)}).encode()}


class Reader(threading.Thread):
    """Visits pages and fetches what they load, as a browser does, until told to stop; remembers what was amiss."""

    def __init__(self, port: int) -> None:
        super().__init__(daemon=True)
        self.to_host, self.enough = HTTPConnection("127.0.0.1", port, timeout=10), threading.Event()
        self.visits, self.marks, self.amiss = 0, set(), []

    def run(self) -> None:
        choose = random.Random(1)
        while not self.enough.is_set():
            page = self.fetch(f"/{choose.randrange(PAGES)}/").decode()
            found = re.fullmatch(r"<!doctype html><title>(.)</title>.*<p>\1", page)
            if not found:
                self.amiss.append(page[:99])
                continue
            for asset in re.findall(r'(?:href|src)="(.+?)"', page):
                if set(self.fetch(asset).decode()) != {found[1]}:
                    self.amiss.append(asset)
            self.visits += 1
            self.marks.add(found[1])

    def meets(self, mark: str) -> None:
        """Waits until the release with that mark has been seen."""
        patience = monotonic() + 30
        while mark not in self.marks and monotonic() < patience:
            sleep(0.01)
        assert mark in self.marks

    def fetch(self, address: str) -> bytes:
        self.to_host.request("GET", address)
        answer = self.to_host.getresponse()
        body = answer.read()
        if answer.status != 200:
            self.amiss.append(f"{answer.status} {address}")
        return body


def publisher(folder: Path, mark: str) -> Popen:
    """A process that is just about to publish."""
    command = [sys.executable, "-P", "-c", PUBLISHER, str(folder), mark]
    started = Popen(command, env={"PYTHONPATH": str(ROOT)}, stdout=PIPE)
    assert started.stdout.readline() == b"ready\n"
    return started


def test_a_reader_never_misses_a_file_nor_meets_half_a_page(tmp_path, request):
    kills, choose = 100 if request.config.getoption("--long") else 6, random.Random(7)
    folder = tmp_path / "www"
    host = FolderHost(folder)
    host.put(release("a"))
    began = monotonic()
    host.put(release("b"))
    needed = monotonic() - began
    with nginx.serving(folder, tmp_path / "nginx") as port:
        reader = Reader(port)
        reader.start()
        for turn in range(kills):
            working = publisher(folder, "abcdefgh"[turn % 8])
            sleep(choose.uniform(0, 1.5 * needed))
            working.kill()
            working.communicate()
        host.put(release("z"))
        reader.meets("z")
        reader.enough.set()
        reader.join(20)
    assert reader.amiss == []
    assert reader.visits > kills

    host.put(release("x"))
    before = tree(folder)
    host.put(release("y"))
    host.undo()
    assert tree(folder) == before
