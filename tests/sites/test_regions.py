"""One text, many regions: each page says what its own region's rows say, and the site leads to all of them.

What the pages should say is reckoned here from the figures, by nothing of Sikte's own."""

import json
import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import Phase, given
from hypothesis import settings as run
from hypothesis import strategies as some

from sikte.build import readings, site
from sikte.changes.comparing import changes
from sikte.values.pages import Site
from tests.statements.project import TEMPLATES
from tests.theme import themed

TODAY = date(2026, 1, 1)
OWN = "19"
# code → (name, genitive, the last part of the address), as Statistics Sweden and the Swedish language have them.
COUNTIES = {
    code: (f"{name} län", f"{name} läns", slug)
    for code, name, slug in (
        ("01", "Stockholms", "stockholm"), ("03", "Uppsala", "uppsala"), ("04", "Södermanlands", "sodermanland"),
        ("05", "Östergötlands", "ostergotland"), ("06", "Jönköpings", "jonkoping"), ("07", "Kronobergs", "kronoberg"),
        ("08", "Kalmar", "kalmar"), ("09", "Gotlands", "gotland"), ("10", "Blekinge", "blekinge"), ("12", "Skåne", "skane"),
        ("13", "Hallands", "halland"), ("14", "Västra Götalands", "vastra-gotaland"), ("17", "Värmlands", "varmland"),
        ("18", "Örebro", "orebro"), ("19", "Västmanlands", "vastmanland"), ("20", "Dalarnas", "dalarna"),
        ("21", "Gävleborgs", "gavleborg"), ("22", "Västernorrlands", "vasternorrland"), ("23", "Jämtlands", "jamtland"),
        ("24", "Västerbottens", "vasterbotten"), ("25", "Norrbottens", "norrbotten"),
    )
}  # fmt: skip
SITE = """\
name: {sv: Prov, en: Trial}
region: {name: Västmanlands län, code: "19"}
language: sv
languages: [sv, en]
base_url: https://exempel.se/
png: none
"""
JOBS = """\
title: {sv: Antal jobb, en: Number of jobs}
unit: {sv: jobb, en: jobs}
noun: {text: {sv: antalet jobb, en: the number of jobs}, gender: ett}
superlative: flest
time: år
value: jobb
dimensions:
  region: {column: län, label: {sv: Län, en: County}}
source: {name: {sv: SCB, en: Statistics Sweden}, title: {sv: Provtal, en: Trial figures}, retrieved: 2026-01-09}
"""
# What belongs to no region in the file is the site's own region's.
PEOPLE = """\
title: {sv: Antal invånare, en: Inhabitants}
unit: {sv: invånare, en: inhabitants}
noun: {text: {sv: antalet invånare, en: the number of inhabitants}, gender: ett}
time: år
value: antal
source: {name: {sv: SCB, en: Statistics Sweden}, title: {sv: Provtal, en: Trial figures}}
"""
SAID = (
    "value=[{{ jobs.latest }}] change=[{{ jobs.change.phrase }}] rank=[{{ jobs.rank.number }}] "
    "name=[{{ region.name }}] of=[{{ region.genitive }}] in=[{{ region.in }}] "
    "above=[{{ jobs.by(\"region\").above(jobs.latest).count }}] fixed=[{{ jobs.in_region(\"13\").latest }}]"
)
CHART = "```chart\nseries: jobs\ntype: line\ntitle: {}\n```\n"
ARTICLE = f"---\ntitle: Jobben {{{{ region.in }}}}\nsummary: Det finns {{{{ jobs.latest | unit }}}}.\npublished: 2025-05-02\nredirect_from: /gammal/\neach: region\n---\n{SAID}\n\nSe [de andra](../pages/andra.md#hur).\n\n{CHART.format('Jobb')}"
ENGLISH = f"---\ntitle: Jobs {{{{ region.in }}}}\nsummary: There are {{{{ jobs.latest | unit }}}}.\npublished: 2025-05-02\neach: region\n---\nIn all {{{{ jobs.latest | unit }}}}.\n\n{CHART.format('Jobs')}"
OTHERS = "---\ntitle: Även {{ region.name }}\neach: region\nexcept: [Gotland]\n---\n## Hur {#hur}\n\nDet är {{ jobs.latest }}.\n\nSe [jobben](../articles/jobb.md).\n"
PLAIN = "---\ntitle: Vanlig\nmenu: true\n---\nSe [jobben](../articles/jobb.md).\n"
FIELD = re.compile(r"(\w+)=\[(.*?)\]")
TAG = re.compile(r"<[^>]*>")


def rows(values: dict[str, tuple[int, int]]) -> str:
    lines = (f"{code},{year},{value}" for code, pair in values.items() for year, value in zip((2021, 2022), pair, strict=True))
    return "län,år,jobb\n" + "\n".join(lines) + "\n"


def project(values: dict[str, tuple[int, int]], **more: str) -> dict[str, str]:
    return {
        "content/site.yaml": SITE, "content/data/jobs.yaml": JOBS, "content/data/jobs.csv": rows(values),
        "content/articles/jobb.md": ARTICLE, "content/articles/jobb.en.md": ENGLISH,
        "content/pages/andra.md": OTHERS, "content/pages/vanlig.md": PLAIN,
    } | more  # fmt: skip


def printed(number: int) -> str:
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")


def changed(old: int, new: int) -> str:
    """As statements.md has it: whole percent, halves away from zero; too little to show is less than one."""
    if old == new:
        return "var oförändrat"
    percent = abs(Decimal(new - old) / old * 100).quantize(Decimal(1), ROUND_HALF_UP)
    verb = "ökade" if new > old else "minskade"
    return f"{verb} med {printed(int(percent))} procent" if percent else f"{verb} med mindre än 1 procent"


def expected(code: str, values: dict[str, tuple[int, int]]) -> dict[str, str]:
    """What the page of one county should say."""
    old, new = values[code]
    higher = sum(other > new for _, other in values.values())
    name, genitive, _ = COUNTIES[code]
    return {
        "value": printed(new), "change": changed(old, new), "rank": str(higher + 1), "above": str(higher),
        "name": name, "of": genitive, "in": f"i {name}", "fixed": printed(values["13"][1]),
    }  # fmt: skip


def page_of(code: str, first: str = "nyheter/jobb/") -> str:
    return first + ("" if code == OWN else f"{COUNTIES[code][2]}/") + "index.html"


def said(html: bytes) -> dict[str, str]:
    return dict(FIELD.findall(TAG.sub("", html.decode())))


pairs = some.tuples(some.integers(1, 20_000), some.integers(0, 20_000))


@run(max_examples=4, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(some.fixed_dictionaries(dict.fromkeys(COUNTIES, pairs)))
def test_each_page_says_what_its_own_rows_say(values):
    text = f"---\ntitle: Jobben {{{{ region.in }}}}\neach: region\n---\n{SAID}\n"
    files = {path: one for path, one in project(values, **{"content/articles/jobb.md": text}).items() if "data/" in path or "jobb.md" in path}
    made = site({**TEMPLATES, **{path: one.encode() for path, one in {"content/site.yaml": SITE, **files}.items()}}, TODAY)
    assert made.problems == ()
    assert {code: said(made.files[page_of(code)]) for code in COUNTIES} == {c: expected(c, values) for c in COUNTIES}


VALUES = {code: (1000 + 7 * int(code), 1100 + 11 * (int(code) * 5 % 19)) for code in COUNTIES}


@pytest.fixture(scope="module")
def made() -> Site:
    found = site(themed(project(VALUES)), TODAY)
    assert found.problems == ()
    return found


def head(made: Site, name: str) -> str:
    return made.files[name].decode()


def test_every_region_has_a_page_with_its_own_title_address_and_translation(made):
    titles = set()
    for code, (name, _, slug) in COUNTIES.items():
        html = head(made, page_of(code))
        own = "" if code == OWN else f"{slug}/"
        titles |= {re.search("<title>(.*?)</title>", html)[1]}
        assert f"<title>Jobben i {name} – Prov</title>" in html
        assert f'<meta property="og:title" content="Jobben i {name}">' in html
        assert f'content="Det finns {printed(VALUES[code][1])} jobb."' in html
        assert f'<link rel="canonical" href="https://exempel.se/nyheter/jobb/{own}">' in html
        assert f'hreflang="en" href="https://exempel.se/en/news/jobb/{own}"' in html
        assert f'hreflang="sv" href="https://exempel.se/nyheter/jobb/{own}"' in head(made, page_of(code, "en/news/jobb/"))
    assert len(titles) == len(COUNTIES)


def test_a_page_counts_its_own_statements_and_names_whose_they_are(made):
    for code, (name, _, _) in COUNTIES.items():
        found = json.loads(made.files[page_of(code).replace("index.html", "statements.json")])
        latest = next(one for one in found if one["expression"] == "jobs.latest" and one["where"] == "body")
        assert (latest["value"], latest["rows"][0]["region"]) == (str(VALUES[code][1]), code)
        assert latest["file"] == "content/articles/jobb.md"
        assert latest["formula"].startswith(f"{name}: ") == (code != OWN)


def test_lists_of_pages_show_one_for_each_text(made):
    for name in ("index.html", "nyheter/index.html", "feed.xml", "uppdateringar/index.html", "data/jobs/index.html", "sok/index.html"):
        assert "nyheter/jobb/" in head(made, name) or 'href="jobb/"' in head(made, name), name
        assert "jobb/halland/" not in head(made, name), name


def test_the_first_page_leads_to_all_the_others_by_the_alphabet(made):
    nav = head(made, "nyheter/jobb/index.html").partition('class="regions"')[2].partition("</nav>")[0]
    names = re.findall(r'<a href="[^"]*"[^>]*>(.*?)</a>', nav)
    alphabet = "abcdefghijklmnopqrstuvwxyz åäö"
    assert names == sorted((name for name, _, _ in COUNTIES.values()), key=lambda name: [alphabet.index(one) for one in name.lower()])
    assert nav.count('aria-current="page"') == 1
    assert "Här saknas Gotlands län." in head(made, "andra/index.html")


def test_other_pages_lead_back_and_to_those_around(made):
    html = head(made, page_of("13"))
    assert '<a href="../">Alla län</a>' in html
    crumbs = html.partition('class="breadcrumbs"')[2].partition("</nav>")[0]
    assert '<a href="../">Jobben i Västmanlands län</a>' in crumbs
    around = html.partition('class="regions"')[2].partition("</nav>")[0]
    assert re.findall(r"<li><a[^>]*>(.*?)</a>", around) == ["Jönköpings län", "Kronobergs län", "Skåne län", "Västra Götalands län"]


def test_a_link_to_another_text_leads_to_the_same_regions_page(made):
    assert 'href="../../../andra/halland/#hur"' in head(made, page_of("13"))
    assert 'href="../../../andra/#hur"' in head(made, page_of("09"))
    assert 'href="../nyheter/jobb/"' in head(made, "vanlig/index.html")
    assert "andra/gotland/index.html" not in made.files


def test_search_engines_are_told_of_every_page_once(made):
    places = re.findall("<loc>(.*?)</loc>", head(made, "sitemap.xml"))
    assert len(places) == len(set(places))
    assert {f"https://exempel.se/{page_of(code).removesuffix('index.html')}" for code in COUNTIES} <= set(places)


def test_readers_who_search_find_the_first_page_by_its_words_and_others_by_their_regions(made):
    pages = [page[1] for page in found_in(made, "pages-\\d+", "pages")]
    words = dict(found_in(made, "part-\\d+", "places"))
    first, other = (pages.index(f"../nyheter/jobb/{end}") for end in ("", "halland/"))
    assert weights(words["halland"])[other] == "E"
    assert weights(words["jobb"])[first] == "E"
    assert weights(words["jobb"])[other] == "A"


def found_in(made: Site, name: str, key: str) -> list:
    files = sorted(file for file in made.files if re.fullmatch(rf"sok/{name}\.json", file))
    found = [json.loads(made.files[file])[key] for file in files]
    return [one for part in found for one in (part.items() if isinstance(part, dict) else part)]


def weights(places: str) -> dict[int, str]:
    """number of page → what a word says of it, from A (in its text) to E (in its title). places: "0:0A3E1f:2B"."""
    sections = re.findall("([0-9a-z]+):((?:[0-9a-z][A-E])+)", places)
    return {
        36 * int(section, 36) + int(page, 36): weight
        for section, pages in sections
        for page, weight in re.findall("(.)(.)", pages)
    }


def test_charts_have_addresses_of_their_own(made):
    pages = [name for name in made.files if re.fullmatch(r"diagram/jobb-.*/index\.html", name)]
    assert len(pages) == len(COUNTIES)
    own = head(made, "diagram/jobb-halland-jobs-line/index.html")
    assert "Hallands län" in own
    assert 'href="../../nyheter/jobb/halland/"' in own
    figures = made.files["diagram/jobb-halland-jobs-line.csv"].decode()
    assert str(VALUES["13"][1]) in figures


def test_an_old_address_leads_to_the_first_page_alone(made):
    assert "https://exempel.se/nyheter/jobb/" in head(made, "gammal/index.html")


def test_the_record_knows_each_page_and_the_one_text_behind_them(made):
    pages = json.loads(made.files["sikte.json"])["pages"]
    texts = {pages["/" + page_of(code).removesuffix("index.html")]["text"] for code in COUNTIES}
    assert len(texts) == 1


def test_a_text_that_was_changed_is_named_once_among_the_causes(made):
    files = {name: one for name, one in made.files.items() if not name.startswith(("diagram/", "sok/", "en/"))}
    record = json.loads(files["sikte.json"])
    for where, page in record["pages"].items():
        if where.startswith("/nyheter/jobb/"):
            page["text"] = "0" * 64
    found = changes({**files, "sikte.json": json.dumps(record).encode(), "style.css": b""}, files)
    assert [one.name for one in found.causes if one.kind == "text"] == ["/nyheter/jobb/"]


def test_figures_of_no_region_are_the_sites_own_and_nobody_elses():
    divided = "---\ntitle: Jobben {{ region.in }}\neach: region\n---\nDet är {{ jobs.per(people, 100).latest }}.\n"
    more = {"content/data/people.yaml": PEOPLE, "content/data/people.csv": "år,antal\n2021,10\n2022,11\n"}
    found = site(bare("content/articles/jobb.md", divided, **more), TODAY).problems
    assert [one.code for one in found] == ["no-regions"]
    assert dict(found[0].facts)["concerns"].count("län") == len(COUNTIES) - 1


def bare(path: str, text: str, **more: str) -> dict[str, bytes]:
    """The project with one text alone, and templates that show nothing but what authors wrote."""
    files = {name: one for name, one in project(VALUES).items() if not name.endswith(".md")} | {path: text, **more}
    return {**TEMPLATES, **{name: one.encode() for name, one in files.items()}}


def test_a_translation_makes_the_same_pages_as_its_original():
    other = ENGLISH.replace("each: region\n", "each: region\nexcept: Gotland\n")
    found = site(themed(project(VALUES, **{"content/articles/jobb.en.md": other})), TODAY).problems
    assert [(one.place.path, one.code) for one in found] == [("content/articles/jobb.en.md", "each-differs")]


def test_a_first_page_without_its_own_region_only_leads_on():
    without = ARTICLE.replace("each: region\n", "each: region\nexcept: Västmanland\n")
    files = project({code: pair for code, pair in VALUES.items() if code != OWN}, **{"content/articles/jobb.md": without})
    files["content/pages/andra.md"] = OTHERS.replace("[Gotland]", "[Gotland, Västmanland]")
    files = {path: text for path, text in files.items() if not path.endswith(".en.md")}
    files["content/articles/jobb.md"] = files["content/articles/jobb.md"].replace(" rank=[{{ jobs.rank.number }}]", "").replace("#hur", "")
    made = site(themed(files), TODAY)
    assert made.problems == ()
    html = head(made, "nyheter/jobb/index.html")
    assert "<h1>Jobben i Västmanlands län</h1>" in html
    assert "value=[" not in html
    assert "Här saknas Västmanlands län." in html


def test_conditional_sentences_are_read_over_once():
    text = ARTICLE.replace("value=[", "{% if jobs is rising %}Upp.{% else %}Ned.{% endif %} value=[")
    found, _ = readings(themed(project(VALUES, **{"content/articles/jobb.md": text})), TODAY)
    assert 0 < len(found) <= 5
    assert len({one.place for one in found}) == 1


def test_every_municipality_in_the_country_has_an_address_of_its_own():
    settings = SITE.replace('Västmanlands län, code: "19"', 'Västerås, code: "1980"').replace("languages: [sv, en]\n", "")
    text = "---\ntitle: Här bor vi {{ region.in }}\neach: region\n---\nSida.\n"
    files = {"content/site.yaml": settings, "content/pages/bo.md": text}
    made = site({**TEMPLATES, **{path: one.encode() for path, one in files.items()}}, TODAY)
    pages = [name for name in made.files if name.startswith("bo/")]
    assert (made.problems, len(pages)) == ((), 290)
    assert {"bo/habo-0643/index.html", "bo/habo-0305/index.html", "bo/sala/index.html"} <= set(pages)
    assert b"p\xc3\xa5 Gotland" in made.files["bo/gotland/index.html"]
