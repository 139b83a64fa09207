"""What stays behind when a site is published: drafts, and figures that are invented."""

from collections.abc import Iterator, Mapping

from sikte.formats import decoding
from sikte.formats.datasets import FOLDER
from sikte.formats.form import Form, opened
from sikte.problems import note, problem
from sikte.values.places import Place, Problem
from sikte.writing import head
from sikte.writing.lift import Lifter


def invented(sources: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """A problem for every dataset that says `example: true`."""
    descriptions = (path for path in sources if path.startswith(FOLDER) and path.endswith(".yaml"))
    places = _marked((opened(sources[path], path, []) for path in descriptions), "example")
    return tuple(problem(place, "data-invented") for place in places)


def drafts(sources: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """A note for every page that says `draft: true`."""
    pages = (path for path in sources if path.startswith("content/") and path.endswith(".md"))
    places = _marked((_matter(sources[path], path) for path in pages), "draft")
    return tuple(note(place, "draft-left-out") for place in places)


def _matter(content: bytes, path: str) -> Form:
    matter, _, _, _ = head.parted(decoding.words(content, path, []), path)
    return head.read(matter, Lifter(path), 2, [], "")


def _marked(forms: Iterator[Form], key: str) -> Iterator[Place]:
    """Where a key stands that is true."""
    return (form.at(key) for form in forms if form.flag(key))
