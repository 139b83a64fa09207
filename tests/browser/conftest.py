"""The reference site, built once and served, and a reader who opens its pages."""

import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.browser.reading import Reader
from tests.browser.serving import served
from tests.charts.blocks import BESIDE, PAGE
from tests.running import ROOT, build
from tests.small import FILES, write

BASE = "https://exempel.se/"
MORE_CHARTS = {
    "content/goals/jobb.en.md": "```chart\nseries: jobs\ntype: line\nby: sex\ntitle: Jobs by sex\n```\n",
    "content/goals/annat.md": "\n```chart\nseries: jobs\ntype: area\nby: sex\ntitle: Jobs by sex\n```\n",
}
NAMESPACES = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9"}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the reference site."""
    return build(ROOT, tmp_path_factory.mktemp("reference") / "site")


@pytest.fixture(scope="session")
def pages(site: Path) -> tuple[str, ...]:
    """The address of every page, relative to the site: those in the site map, and the one for what is not there; of
    the many that one text makes, two."""
    made = json.loads((site / "sikte.json").read_text("utf-8"))["pages"]
    groups: dict[str, list[str]] = {}
    for page in listed(site):
        groups.setdefault(made.get(f"/{page}", {}).get("text", page), []).append(page)
    return (*(page for group in groups.values() for page in sorted(group)[:2]), "404.html")


def listed(site: Path) -> list[str]:
    """The addresses in the site map."""
    found = ElementTree.parse(site / "sitemap.xml").iterfind("map:url/map:loc", NAMESPACES)
    return [place.text.removeprefix(BASE) for place in found]


@pytest.fixture(scope="session")
def every_page(site: Path, pages: tuple[str, ...], pytestconfig: pytest.Config) -> tuple[str, ...]:
    """The address of every page that there is, relative to the site: those of charts alone included, not those that only
    lead on from an old address; of the many that one text makes, two, and their charts, but all with --long."""
    own = (path for path in site.rglob("*.html") if b'http-equiv="refresh"' not in path.read_bytes())
    there = {path.relative_to(site).as_posix().removesuffix("index.html") for path in own}
    alike = set() if pytestconfig.getoption("--long") else {*listed(site)} - {*pages}
    charts = [f"diagram/{'-'.join(page.split('/')[-3:-1])}-" for page in alike]
    return tuple(sorted(page for page in there - alike if not any(chart in page for chart in charts)))


@pytest.fixture(scope="session")
def reader(browser: object, site: Path) -> Iterator[Reader]:
    with served(site) as address:
        yield Reader(browser, address)


@pytest.fixture(scope="session")
def charted(browser: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A reader of a small site: a line of all counties, stacked and grouped bars on a goal's page, and every kind of
    chart on the page prov/."""
    files = FILES | BESIDE | {"content/pages/prov.md": PAGE}
    files |= {path: FILES[path] + more for path, more in MORE_CHARTS.items()}
    del files["templates/css/95-own.css"]
    project = write(tmp_path_factory.mktemp("charted"), files.items())
    with served(build(project, project / "site")) as address:
        yield Reader(browser, address)
