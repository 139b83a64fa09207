"""What needs consent is told by what the pages really show: the question, the cookie page and the policy."""

from datetime import date
from html import unescape

import html5lib
import pytest

from sikte.build import site
from sikte.edges.sources import read
from sikte.formats import settings
from sikte.values.files import Files
from sikte.values.pages import Embed
from sikte.website.cards import Picture
from sikte.website.embeds import shown
from sikte.website.gist import gist
from sikte.website.hosts import MOST_RULES, rules
from tests.broken.laying import BASE
from tests.theme import themed

COUNTING = "statistics: {tool: matomo, url: 'https://statistik.exempel.se/', site: 3, cookies: true}\n"
BLOCK = """
```embed
url: https://youtu.be/aBcD_eFg-1h
title: Filmen om “kajen” & dess <kranar>
src: ../media/hamn.png
alt: En kaj.
caption: Den är från {{ companies.latest.period }}.
credit: Hamnen
```
"""
CATEGORIES = ["Nödvändigt:", "Statistik:", "Tredje part:"]


@pytest.fixture(scope="module")
def sources():
    return dict(read(BASE)[0])


def made(sources, counting="", block="", host="hosts: [nginx]\n"):
    setup, page = "content/site.yaml", "content/pages/metod.md"
    changed = {setup: sources[setup] + (counting + host).encode(), page: sources[page] + block.encode()}
    found = site(Files.of(themed(sources | changed)), date(2026, 11, 21))
    assert found.problems == (), found.problems
    return found.files


def parsed(files, name):
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(files[name])


def words(element):
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize(
    ("counting", "block", "categories", "answers"),
    [
        ("", "", [], []),
        (COUNTING, "", CATEGORIES[:2], ["no", "statistics"]),
        ("", BLOCK, CATEGORIES[::2], ["no", "others"]),
        (COUNTING, BLOCK, CATEGORIES, ["no", "statistics", "all"]),
    ],
)
def test_only_what_is_used_is_asked_about_on_every_page(sources, counting, block, categories, answers):
    files = made(sources, counting, block)
    for name in ("index.html", "404.html", "mal/foretag/index.html", "kakor/index.html", "data/companies/index.html"):
        page = parsed(files, name)
        question = page.find(".//template[@id='consent']")
        asked = [] if question is None else [words(one) for one in question.iter("strong")]
        buttons = [] if question is None else [button.get("value") for button in question.iter("button")]
        assert (asked, buttons) == (categories, answers), name
    assert ("consent.js" in files) == bool(categories)


def test_the_cookie_page_tells_of_what_is_shown_and_by_whom(sources):
    page = parsed(made(sources, block=BLOCK), "kakor/index.html")
    stored, embedded = page.findall(".//tbody")
    assert [words(one) for one in stored.iter("th")] == ["sikte-consent"]
    (row,) = embedded.iter("tr")
    title, where, whose, host = row
    assert words(title) == "Filmen om “kajen” & dess <kranar>"
    assert (words(where), where.find("a").get("href")) == ("Så räknar vi", "../metod/")
    assert "YouTube" in words(whose) and whose.find("a").get("href") == "https://policies.google.com/privacy"
    assert words(host) == "www.youtube-nocookie.com"
    assert "Inga andra inblandade" not in words(page)


def test_without_javascript_there_is_a_still_and_a_way_to_the_other_website(sources):
    figure = parsed(made(sources, block=BLOCK), "metod/index.html").find(".//figure[@class='picture embed']")
    assert figure.find(".//img").get("alt") == "En kaj."
    ways = {link.get("aria-label"): link.get("href") for link in figure.iter("a")}
    assert ways["Öppna hos YouTube: Filmen om “kajen” & dess <kranar>"] == "https://youtu.be/aBcD_eFg-1h"
    assert words(figure.find("figcaption")) == "Den är från 2022. Hamnen"
    template = figure.find(".//template")
    outside = words(figure).replace(words(template), "")
    assert "www.youtube-nocookie.com" in outside and "ip-adress" in outside
    assert figure.find(".//iframe") is None


def test_what_is_said_of_all_that_is_embedded_is_not_searched():
    still = Picture("kaj.png", "En kaj", caption="Tre minuter")
    figure = shown(Embed("Filmen om kajen", "Filmarkivet", "https://film.se/1", "https://film.se/1"), still, "sv")
    found = gist("sv", "", "", "", figure)
    assert found == gist("sv", "", "", "", "<p>Filmen om kajen</p><p>Öppna hos Filmarkivet: Filmen om kajen</p>Tre minuter")


def test_only_the_pages_that_show_it_may_frame_it_and_nothing_else(sources):
    files = made(sources, block=BLOCK, host="hosts: [netlify, cloudflare]\n")
    told = unescape(files["_headers"].decode()).split("\n/")
    framing = [rule.partition("\n")[0] for rule in told if "frame-src" in rule]
    assert framing == ["metod/*"]
    assert files["_headers"].count(b"frame-src https://www.youtube-nocookie.com;") == 1


def test_where_a_host_has_no_room_the_pages_of_a_folder_share_what_they_may_frame(sources):
    def framing(hosts, count):
        chosen, _ = settings.read(Files.of(sources | {"content/site.yaml": sources["content/site.yaml"] + hosts}))
        shown = {f"/mal/m{n}/": (f"https://film{n % 2}.se",) for n in range(count)} | {"/om/": ("https://karta.se",)}
        pages = [f"{page}index.html" for page in shown] + ["/index.html", "/mal/utan/index.html"]
        return {
            pattern: said["Content-Security-Policy"].partition("frame-src ")[2].partition(";")[0]
            for pattern, said in rules(pages, chosen, shown)[1:]
        }

    few = framing(b"hosts: [cloudflare]\n", 3)
    assert (few["/mal/m1/*"], few["/om/*"], few["/mal/utan/*"]) == ("https://film1.se", "https://karta.se", "")
    many = framing(b"hosts: [cloudflare]\n", MOST_RULES)
    assert many["/mal/*"] == "https://film0.se https://film1.se"
    assert (many["/om/*"], many["/"]) == ("https://karta.se", "")
    assert len(framing(b"hosts: [netlify]\n", MOST_RULES)) > MOST_RULES
