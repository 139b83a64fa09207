"""A small project, and an engine that stands in for the real one."""

import json
import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from sikte.build import unheard
from sikte.problems import note, problem
from sikte.values.files import Ahead, Files
from sikte.values.pages import Site
from sikte.values.places import Place

SLOW = 3  # seconds


def make(
    sources: Mapping[str, bytes],
    today: date,
    drafts: bool = False,
    ahead: Ahead = unheard,
) -> Site:
    """Each Markdown file becomes a page. A line FEL is a problem, OBS a note, BUGG a bug in the engine; with SEGT a
    site takes its time once its pages are made, and with SENT it is only then that a problem is found."""
    texts = {path: data.decode() for path, data in sources.items() if path.endswith(".md")}
    lines = [(Place(path, at), line) for path, text in texts.items() for at, line in enumerate(text.splitlines(), 1)]
    if any(line == "BUGG" for _, line in lines):
        raise ZeroDivisionError("a bug in the engine")
    notes = tuple(note(place, "key-missing", key=line) for place, line in lines if line == "OBS")
    problems = tuple(problem(place, "key-missing", key=line) for place, line in lines if line == "FEL")
    pages = {f"{Path(path).stem}/index.html": page(text) for path, text in texts.items()}
    if any(line in ("SEGT", "SENT") for _, line in lines):
        ahead([Files.of(pages)])
        time.sleep(SLOW)
        problems += tuple(problem(place, "key-missing", key=line) for place, line in lines if line == "SENT")
    styles = {path.removeprefix("templates/"): data for path, data in sources.items() if path.endswith("look.css")}
    record = json.dumps({"today": str(today), "drafts": drafts, "sizes": [len(data) for data in sources.values()]})
    extra = {"index.html": page("start"), "404.html": page("borta"), "sikte.json": record.encode()}
    return Site({} if problems else {**pages, **styles, **extra}, "sv", problems, notes)


def page(text: str) -> bytes:
    return f"<!doctype html><html><head><title>x</title></head><body><p>{text}</p></body></html>".encode()


def project(folder: Path, **pages: str) -> Path:
    """A project with these pages in content/goals/."""
    goals = folder / "content" / "goals"
    goals.mkdir(parents=True)
    for name, text in pages.items():
        (goals / f"{name}.md").write_text(text, encoding="utf-8")
    return folder
