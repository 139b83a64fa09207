"""The build's one record, /sikte.json: what was made, and from what."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from sikte import __version__

NAME = "sikte.json"


@dataclass(frozen=True, slots=True)
class Page:
    """What a page was made from. path: its text's file; datasets: the names of those it speaks of;
    asked: what it asks of the day, and the answers."""

    path: str
    datasets: tuple[str, ...]
    asked: Mapping[str, object]


def record(
    files: Mapping[str, bytes],
    pages: Mapping[str, Page],
    parts: Mapping[str, tuple[str, str]],
    sources: Mapping[str, bytes],
    today: date | None,
) -> bytes:
    """files: address → bytes; pages: address → what it was made from; parts: dataset → the paths of
    its description and of its data; today: None where no page prints it."""
    templates = digest_of(sources[path] for path in sorted(sources) if _shapes_pages(path))
    settings = digest_of([sources.get("content/site.yaml", b"")])

    def made_from(page: Page) -> dict[str, object]:
        found = {name: _digests(parts[name], sources) for name in sorted(page.datasets)}
        own = {"text": digest_of([sources[page.path]]), "datasets": found}
        return {**own, "templates": templates, "settings": settings, **({"asked": page.asked} if page.asked else {})}

    return written(
        {
            "engine": __version__,
            "today": today.isoformat() if today else None,
            "files": {name: digest_of([content]) for name, content in sorted(files.items())},
            "pages": {where: made_from(page) for where, page in sorted(pages.items())},
        }
    )


def _digests(parts: tuple[str, str], sources: Mapping[str, bytes]) -> dict[str, str]:
    description, data = parts
    return {"data": digest_of([sources[data]]), "description": digest_of([sources[description]])}


def _shapes_pages(path: str) -> bool:
    """Whether a file is a template of the site's pages; the report of changes is no part of the site."""
    return path.startswith("templates/") and not path.startswith("templates/changes.")


def digest_of(contents: Iterable[bytes]) -> str:
    """SHA-256 of some bytes, one after another, in hexadecimal."""
    digest = sha256()
    for content in contents:
        digest.update(len(content).to_bytes(8, "big"))
        digest.update(content)
    return digest.hexdigest()


def written(value: object) -> bytes:
    """JSON as Sikte writes it: UTF-8, one key a line, ended by a newline."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
