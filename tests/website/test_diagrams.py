"""Each chart on its own, beside the site's pages."""

import json
import re
from datetime import date

import pytest

from sikte.build import site
from sikte.formats import settings
from sikte.website.headers import scopes
from tests.small import FILES
from tests.theme import themed


@pytest.fixture(scope="module")
def sources():
    return themed(FILES)


@pytest.fixture(scope="module")
def made(sources):
    return site(sources, date(2026, 1, 1)).files


def with_png(sources, choice):
    wish = sources["content/site.yaml"] + f"png: {choice}\n".encode()
    return {name for name in site({**sources, "content/site.yaml": wish}, date(2026, 1, 1)).files if name.endswith(".png")}


def test_each_chart_has_its_place(made):
    names = ("jobb-jobs-region-line", "jobb-jobs-sex-stacked-bar", "jobb-jobs-sex-grouped-bar", "jobb-jobs-region-bar")
    for name in names:
        assert {f"diagram/{name}{end}" for end in (".svg", ".csv", ".vl.json", "/index.html", "/oembed.json")} <= set(made)
    assert "en/diagram/jobb-jobs-line/index.html" in made
    assert "diagram/jobb-jobs-line/index.html" not in made


def test_pngs_are_made_as_the_site_wishes(sources):
    first = {"diagram/jobb-jobs-region-line.png", "en/diagram/jobb-jobs-line.png"}
    assert with_png(sources, "none") == set()
    assert with_png(sources, "headline") == first
    assert len(with_png(sources, "all")) == 5


def test_a_page_offers_what_there_is(made):
    page = made["mal/jobb/index.html"].decode()
    offered = re.findall(r'href="\.\./\.\./(diagram/[^"]+)"', page)
    assert {name for name in made if name.startswith("diagram/") and "/index" not in name and "/oembed" not in name} == {
        name for name in offered if not name.endswith("/")
    }
    assert page.count("download>") == len([name for name in offered if not name.endswith("/")])


def test_oembed_tells_how_to_show_the_chart(made):
    page = made["en/diagram/jobb-jobs-line/index.html"].decode()
    (where,) = re.findall(r'type="application/json\+oembed" href="https://exempel.se/([^"]+)"', page)
    told = json.loads(made[where])
    assert (told["version"], told["type"], told["title"], told["provider_name"]) == ("1.0", "rich", "Jobs", "Trial")
    assert f'<iframe src="https://exempel.se/{where.removesuffix("oembed.json")}" title="Jobs"' in told["html"]
    assert told["html"].replace('"', "&#34;").replace("<", "&lt;").replace(">", "&gt;") in page


def test_the_specification_holds_its_data(made):
    told = json.loads(made["diagram/jobb-jobs-sex-stacked-bar.vl.json"])
    assert told["$schema"].startswith("https://vega.github.io/schema/vega-lite/v")
    assert len(told["datasets"]["values"]) == 20
    assert b'"url"' not in made["diagram/jobb-jobs-sex-stacked-bar.vl.json"]


def test_only_diagrams_may_be_framed(sources):
    project, _ = settings.read(sources)
    free = [scope.folders for scope in scopes(project, {}) if "frame-ancestors *" in scope.headers["Content-Security-Policy"]]
    assert free == [("/diagram/", "/en/diagram/")]
