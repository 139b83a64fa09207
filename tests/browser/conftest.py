"""The reference site, built once and served, and a reader who opens its pages."""

import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.browser.reading import Reader
from tests.browser.serving import served
from tests.running import ROOT, build

BASE = "https://exempel.se/"
NAMESPACES = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9"}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the reference site."""
    return build(ROOT, tmp_path_factory.mktemp("reference") / "site")


@pytest.fixture(scope="session")
def pages(site: Path) -> tuple[str, ...]:
    """The address of every page, relative to the site: those in the site map, and the one for what is not there; of
    the many that one text makes, two."""
    found = ElementTree.parse(site / "sitemap.xml").iterfind("map:url/map:loc", NAMESPACES)
    made = json.loads((site / "sikte.json").read_text("utf-8"))["pages"]
    groups: dict[str, list[str]] = {}
    for page in (place.text.removeprefix(BASE) for place in found):
        groups.setdefault(made.get(f"/{page}", {}).get("text", page), []).append(page)
    return (*(page for group in groups.values() for page in sorted(group)[:2]), "404.html")


@pytest.fixture(scope="session")
def reader(browser: object, site: Path) -> Iterator[Reader]:
    with served(site) as address:
        yield Reader(browser, address)
