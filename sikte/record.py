"""The build's one record, /sikte.json: what was made, and from what."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256

from sikte import __version__

NAME = "sikte.json"


def record(
    files: Mapping[str, bytes],
    pages: Mapping[str, tuple[str, tuple[str, ...]]],
    parts: Mapping[str, Iterable[str]],
    sources: Mapping[str, bytes],
    today: date | None,
) -> bytes:
    """files: address → bytes; pages: address → (its text's path, the datasets it speaks of);
    parts: dataset → the paths of its files; today: None where no page asks for it."""
    templates = digest_of(sources[path] for path in sorted(sources) if path.startswith("templates/"))
    settings = digest_of([sources.get("content/site.yaml", b"")])
    return written(
        {
            "engine": __version__,
            "today": today.isoformat() if today else None,
            "files": {name: digest_of([content]) for name, content in sorted(files.items())},
            "pages": {
                where: {
                    "text": digest_of([sources[path]]),
                    "datasets": {name: digest_of(sources[p] for p in parts[name]) for name in sorted(names)},
                    "templates": templates,
                    "settings": settings,
                }
                for where, (path, names) in sorted(pages.items())
            },
        }
    )


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
