"""What authors write stays theirs: each page of authors_text, and the HTML that it must become."""

import re
from datetime import date
from pathlib import Path

import pytest

from sikte.build import site
from sikte.edges.sources import read
from tests.broken.laying import BASE, lay
from tests.running import DAY

FOLDER = Path(__file__).with_name("authors_text")
PAGES = sorted(path.stem for path in (FOLDER / "content/pages").glob("*.md"))
# The way from a block to its calculations, and which of them is meant, are tested elsewhere.
WAYS = re.compile(r' data-statement="[^"]*"| <p class="asked">.*?</p>| <a class="how".*?</a>')


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> dict[str, bytes]:
    """The project's files; its template shows nothing but what the authors wrote."""
    sources, flaws = read(lay(tmp_path_factory.mktemp("authors"), BASE, FOLDER))
    found = site(sources, date.fromisoformat(DAY))
    assert (flaws, found.problems) == ((), ())
    return found.files


@pytest.mark.parametrize("page", PAGES)
def test_a_page_becomes_what_its_author_meant(page, built):
    article = built[f"{page}/index.html"].decode().partition("<article>\n")[2].partition("</article>")[0]
    assert WAYS.sub("", article) == (FOLDER / f"becomes/{page}.html").read_text(encoding="utf-8")


def test_every_page_has_its_counterpart():
    assert sorted(path.stem for path in (FOLDER / "becomes").glob("*.html")) == PAGES
