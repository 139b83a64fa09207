"""The pages of datasets: what they show, where they lead, and what is told of those that cannot be shown."""

import html5lib
import pytest

from sikte.build import site
from tests.broken.laying import BASE
from tests.opendata.samples import DAY, EMPLOYMENT, SITE, sources

XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def files():
    made = site(sources(), DAY)
    assert made.problems == ()
    return made.files


def read(files, name):
    return html5lib.parse(files[name])


def words(element):
    return " ".join("".join(element.itertext()).split())


def rows(tree, place=0):
    table = list(tree.iter(f"{XHTML}table"))[place]
    return [[words(cell) for cell in row] for row in table.iter(f"{XHTML}tr")]


def test_the_latest_figures_are_shown_with_what_their_signs_mean(files):
    page = read(files, "data/employment/index.html")
    assert rows(page)[:3] == [
        ["Län", "Kön", "2020", "2021"],
        ["Västmanlands län", "kvinnor", "50,3", "..uppgift saknas"],
        ["Västmanlands län", "män", "51,0", "52,5 p, preliminär uppgift"],
    ]
    assert "Tecken i tabellen: .. uppgift saknas; p preliminär uppgift" in words(page)


def test_notes_breaks_licence_and_dates_are_told(files):
    text = words(read(files, "en/data/employment/index.html"))
    for told in (
        "Only those who answered.",
        "From 2021: A new way of counting.",
        "CC0 1.0",
        "9 January 2026",
        "1 March 2027",
    ):
        assert told in text


def test_page_and_dataset_lead_to_each_other(files):
    assert b'<a href="../data/employment/">Andel i arbete</a>' in files["om/index.html"]
    assert b'<a href="../../om/">Om</a>' in files["data/employment/index.html"]
    assert b"../../om/" not in files["en/data/employment/index.html"]


def test_the_list_leads_to_every_dataset_and_its_files(files):
    page = files["data/index.html"].decode()
    for href in ("employment/", "employment.csv", "employment.json"):
        assert f'<a href="{href}"' in page
    assert '<a href="employment.json" aria-label="JSON-stat: ' in files["en/data/index.html"].decode()


def test_a_dataset_without_english_is_listed_in_its_own_language():
    swedish = EMPLOYMENT.replace("{sv: Bara de som svarat., en: Only those who answered.}", "{sv: Bara de som svarat.}")
    made = site(sources(**{"data/employment.yaml": swedish}), DAY)
    assert made.problems == () and "en/data/employment/index.html" not in made.files
    listed = made.files["en/data/index.html"].decode()
    assert '<li lang="sv">' in listed and "Only in Swedish" in listed and '<a href="../../data/employment/">' in listed


def test_a_site_without_datasets_says_so():
    bare = {
        name: text
        for name, text in sources(**{"pages/om.md": "---\ntitle: Om\n---\nHej.\n"}).items()
        if "/data/" not in name
    }
    assert "Webbplatsen har inga datamängder än." in site(bare, DAY).files["data/index.html"].decode()


def test_a_long_table_is_cut_and_says_so():
    lines = "\n".join(f"{name},2020,{n}" for n, name in enumerate(f"m{n:03}" for n in range(60)))
    yaml = (
        "title: T\nunit: st\ntime: år\nvalue: v\ndimensions: {kind: {column: slag, label: Slag}}\nsource: {name: S}\n"
    )
    given = sources(
        **{
            "data/employment.yaml": yaml,
            "data/employment.csv": f"slag,år,v\n{lines}\n",
            "pages/om.md": "---\ntitle: Om\n---\nHej.\n",
        }
    )
    files = site({k: v.replace(b"languages: [sv, en]\n", b"") for k, v in given.items()}, DAY).files
    page = read(files, "data/employment/index.html")
    assert len(rows(page)) == 1 + 40
    assert "Tabellen visar 40 av 60 rader. Alla finns i filerna." in words(page)


def test_a_licence_that_is_not_known_is_noted():
    made = site(sources(**{"data/employment.yaml": EMPLOYMENT.replace("CC0-1.0", "fri")}), DAY)
    assert [(note.code, dict(note.facts)["words"]) for note in made.notes] == [("licence-unknown", "fri")]


def test_the_site_map_knows_when_figures_came(files):
    text = files["sitemap.xml"].decode()
    assert "<loc>https://exempel.se/data/employment/</loc>\n<lastmod>2026-01-09</lastmod>" in text


def test_a_page_is_as_new_as_its_figures():
    page = '---\ntitle: Om\nupdated: 2025-01-01\n---\nAndelen är {{ employment.where(sex="män").latest }}.\n'
    text = site(sources(**{"pages/om.md": page}), DAY).files["sitemap.xml"].decode()
    assert "<loc>https://exempel.se/om/</loc>\n<lastmod>2026-01-09</lastmod>" in text


CHART = "\n```chart\nseries: employment\ntype: line\nby: sex\ntitle: Andelar\n```\n"


@pytest.mark.parametrize(("png", "pictured"), [("headline", True), ("none", False)])
def test_a_shared_page_shows_its_headline_chart(png, pictured):
    given = sources(**{"site.yaml": f"{SITE}png: {png}\n", "pages/om.md": f"---\ntitle: Om\n---\nHej.\n{CHART}"})
    files = site(given, DAY).files
    page = files["om/index.html"].decode()
    picture = "diagram/om-employment-sex-line.png"
    assert (f'<meta property="og:image" content="https://exempel.se/{picture}">' in page) == pictured
    assert (picture in files) == pictured
    assert '<meta property="og:url" content="https://exempel.se/om/">' in page


def test_a_shared_article_shows_its_own_picture():
    article = f"---\ntitle: Om\npublished: 2026-01-01\nimage: ../media/hamn.png\nalt: En kaj\n---\nHej.\n{CHART}"
    given = {**sources(**{"articles/om.md": article}), "content/media/hamn.png": (BASE / "content/media/hamn.png").read_bytes()}
    page = site(given, DAY).files["nyheter/om/index.html"].decode()
    assert '<meta property="og:image" content="https://exempel.se/media/hamn.png">' in page
    assert '<meta property="og:image:alt" content="En kaj">' in page
