"""The build's one record, /sikte.json: what was made, and from what."""

from collections.abc import Iterable, Mapping

from msgspec import Raw, json

from sikte import __version__
from sikte.values.files import Files
from sikte.values.kept import digest_of_all
from sikte.values.value import Value

NAME = "sikte.json"


class Page(Value):
    """What the page at an address was made from. path: its text's file, "" where no author wrote it; datasets: the
    names of those it speaks of; late: which of them are late today, of those that say when the next figures come; day:
    today, where it prints the day."""

    address: str
    path: str
    datasets: tuple[str, ...]
    late: Mapping[str, bool] = {}
    day: str = ""

    @property
    def asked(self) -> dict[str, object]:
        """What it asks of the day, and the answers."""
        return ({"late": self.late} if self.late else {}) | ({"today": self.day} if self.day else {})


def record(
    files: Files,
    pages: Iterable[Page],
    parts: Mapping[str, tuple[str, str]],
    sources: Files,
    today: str | None,
    absent: Mapping[str, Mapping[str, str]],
) -> bytes:
    """files: by address; pages: in order of their addresses; parts: dataset → the paths of its description and of its
    data; today: None where no page prints it; absent: the texts that wait for their day, or whose last has gone, each
    with that day."""
    digests = sources.digests
    templates = digest_of_all(digests[path] for path in sorted(sources) if _shapes_pages(path))
    settings = digest_of_all(sources.only("content/site.yaml").digests.values())
    data = {name: {"data": digests[file], "description": digests[yaml]} for name, (yaml, file) in parts.items()}

    def made_from(page: Page) -> dict[str, object]:
        found = {name: data[name] for name in sorted(page.datasets)}
        text = {"text": digests[page.path]} if page.path else {}
        asked = {"asked": page.asked} if page.asked else {}
        return {**text, "datasets": found, "templates": templates, "settings": settings, **asked}

    made = {
        "engine": __version__,
        "today": today,
        **({"absent": absent} if absent else {}),
        "files": Raw(json.encode(files.digests, order="sorted")),
        "pages": {page.address: made_from(page) for page in pages},
    }
    return written(made)


def _shapes_pages(path: str) -> bool:
    """Whether a file is a template of the site's pages; the report of changes is no part of the site."""
    return path.startswith("templates/") and not path.startswith("templates/changes.")


def written(value: object) -> bytes:
    """JSON as Sikte writes it: UTF-8, one key a line, ended by a newline."""
    return json.format(json.encode(value), indent=1) + b"\n"


def packed(value: object) -> bytes:
    """JSON that is for programs, and large: as small as it can be."""
    return json.encode(value) + b"\n"
