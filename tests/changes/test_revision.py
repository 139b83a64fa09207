"""A revision: the figures of a year as they were first published, and as they read later. One is real (Statistics
Sweden's figures for 2019, published in 2021 and revised two years later), one is made up in its likeness."""

import csv
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import pytest

from sikte.changes import changes
from sikte.changes.in_words import in_words
from tests.changes.samples import SITE, built

DATASET = """\
title: BRP per invånare
unit: tusen kronor
time: ar
value: brp
dimensions:
  region: {label: Län, column: lan_kod}
source: {name: SCB, title: Regionräkenskaper}
"""
HEAD = "---\ntitle: {title}\nmenu: true\n---\n"
CODES = "01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25".split()
LEVEL = 'Län {0} hade {{{{ brp.in_region("{0}").latest }}}}.'
PLACE = 'Län {0} ligger {{{{ brp.in_region("{0}").rank }}}}.'
CHANGE = 'I län {0} blev det så: värdet {{{{ brp.in_region("{0}").change.phrase }}}}.'
CLAIM = (
    '{{% if brp.in_region("{0}") is rising %}}Län {0} har gått framåt.'
    '{{% elif brp.in_region("{0}") is falling %}}Län {0} har gått bakåt.{{% else %}}Län {0} har stått still.{{% endif %}}'
)


@dataclass(frozen=True)
class Revision:
    """code → value: of an earlier year, and of the latest as it was published and as it was revised."""

    earlier: dict[str, int]
    published: dict[str, int]
    revised: dict[str, int]


def made() -> Revision:
    """Five counties are revised: one from up to down, one from down to standing still, and one from last but one to last."""
    earlier = {code: 300 + 7 * int(code) for code in CODES}
    published = {code: value + int(code) % 5 * 3 - 4 for code, value in earlier.items()} | {"25": 310, "01": 309}
    changed = {"03": earlier["03"] - 2, "05": earlier["05"], "09": published["09"] + 1, "19": published["19"] - 1, "25": 308}
    return Revision(earlier, published, {**published, **changed})


def real(folder) -> Revision:
    rows = list(csv.DictReader((folder / "brp_per_invanare_lan_2014_2019_2021.csv").read_text("utf-8").splitlines()))
    years = {
        year: {row["lan_kod"]: int(row["brp_tkr_per_inv"]) for row in rows if row["ar"] == year and row["lan_kod"] != "00"}
        for year in ("2014", "2019")
    }
    changed = list(csv.DictReader((folder / "brp_revision_exempel.csv").read_text("utf-8").splitlines()))
    assert all(years["2019"][row["lan_kod"]] == int(row["varde_publ_2021_12_10"]) for row in changed)
    revised = {**years["2019"], **{row["lan_kod"]: int(row["varde_publ_2023_12_14"]) for row in changed}}
    return Revision(years["2014"], years["2019"], revised)


@pytest.fixture(scope="module", params=["made", "real"])
def revision(request) -> Revision:
    return made() if request.param == "made" else real(request.getfixturevalue("real_data"))


@pytest.fixture(scope="module")
def found(revision):
    before, after = project(revision.earlier, revision.published), project(revision.earlier, revision.revised)
    return changes(built(before), built(after))


def project(earlier: dict[str, int], latest: dict[str, int]) -> dict[str, str]:
    """Four pages with a sentence for each county, and one without any figure."""
    pages = {"nivaer": LEVEL, "platser": PLACE, "forandring": CHANGE, "riktning": CLAIM}
    rows = [f"{code},2014,{value}" for code, value in earlier.items()]
    rows += [f"{code},2019,{value}" for code, value in latest.items()]
    return {
        "content/site.yaml": SITE.replace("languages: [sv, en]\n", ""),
        **{
            f"content/pages/{name}.md": HEAD.format(title=name) + "\n\n".join(map(sentence.format, latest)) + "\n"
            for name, sentence in pages.items()
        },
        "content/pages/om.md": HEAD.format(title="Om") + "Inget tal här.\n",
        "content/data/brp.yaml": DATASET,
        "content/data/brp.csv": "\n".join(["lan_kod,ar,brp", *rows]) + "\n",
    }


def places(values: dict[str, int]) -> dict[str, tuple[int, int]]:
    """code → how many lie above, how many below"""
    others = values.values()
    return {code: (sum(o > mine for o in others), sum(o < mine for o in others)) for code, mine in values.items()}


def phrase(before: int, after: int) -> str:
    percent = (abs(Decimal(after - before)) / before * 100).quantize(Decimal(1), ROUND_HALF_UP)
    if after == before:
        return "värdet var oförändrat"
    return f"värdet {'ökade' if after > before else 'minskade'} med {f'{percent} procent' if percent else 'mindre än 1 procent'}"


def way(before: int, after: int) -> str:
    return "framåt" if after > before else "bakåt" if after < before else "still"


def told(found, address: str) -> dict[str, tuple[str, str, bool]]:
    """code of the county → (old sentence, new sentence, whether it has turned) on a page."""
    sentences = next((page.sentences for page in found.pages if page.address == address), ())
    return {one.before.split("än ")[1][:2]: (one.before, one.after, one.turned) for one in sentences}


def differing(revision: Revision, said) -> set[str]:
    """The counties of which something else is said after the revision."""
    return {code for code in revision.published if said(revision.published, code) != said(revision.revised, code)}


def test_every_level_that_was_revised_is_named_and_no_other(found, revision):
    assert told(found, "/nivaer/") == {
        code: (f"Län {code} hade {value}.", f"Län {code} hade {revision.revised[code]}.", False)
        for code, value in revision.published.items()
        if revision.revised[code] != value
    }


def test_every_rank_that_moves_is_named_also_of_counties_that_were_not_revised(found, revision):
    moved = differing(revision, lambda values, code: places(values)[code])
    assert moved and set(told(found, "/platser/")) == moved
    assert all(turned for _, _, turned in told(found, "/platser/").values())


def test_every_change_that_reads_otherwise_is_named(found, revision):
    def said(values: dict[str, int], code: str) -> str:
        return f"I län {code} blev det så: {phrase(revision.earlier[code], values[code])}."

    wanted = {code: (said(revision.published, code), said(revision.revised, code)) for code in differing(revision, said)}
    assert {code: sentences[:2] for code, sentences in told(found, "/forandring/").items()} == wanted


def test_a_direction_that_turns_is_told_as_a_turn_and_nothing_else_is(found, revision):
    def heading(values: dict[str, int], code: str) -> str:
        return way(revision.earlier[code], values[code])

    turned = differing(revision, heading)
    assert {code for code, (_, _, turns) in told(found, "/forandring/").items() if turns} == turned
    assert set(told(found, "/riktning/")) == turned
    assert all(turns for _, _, turns in told(found, "/riktning/").values())


def test_what_has_turned_is_told_first(found):
    lines = in_words(found, "sv")
    assert lines[0] == "Har vänt riktning eller plats"
    rest = lines[lines.index("Övriga skillnader") :]
    assert not any("ligger" in line or "gått" in line for line in rest)
    assert any("hade" in line for line in rest)


def test_only_pages_that_show_a_revised_figure_are_named(found, revision):
    expected = {"/nivaer/", "/platser/", "/forandring/", "/riktning/"}
    assert {page.address for page in found.pages} <= expected
    assert {page.address for page in found.pages} == {address for address in expected if told(found, address)}


def test_each_cause_is_a_row_that_was_revised(found, revision):
    lines = {code: at for at, code in enumerate(revision.published, 2 + len(revision.earlier))}
    values = zip(revision.published.items(), revision.revised.values(), strict=True)
    wanted = {str(lines[code]): (str(old), str(new)) for (code, old), new in values if old != new}
    for one in found.sentences():
        (cause,) = one.causes
        rows = {row.after["line"]: (row.before["value"], row.after["value"]) for row in cause.rows}
        assert cause.kind == "data" and rows and rows.items() <= wanted.items()
    ranked = next(page for page in found.pages if page.address == "/platser/").sentences[0].causes[0].rows
    assert {row.after["line"] for row in ranked} == set(wanted)


OTHERS = {
    "text": ("content/pages/nivaer.md", "Län 19 hade", "Västmanlands län hade"),
    "settings": ("content/site.yaml", "name: {sv: Prov", "name: {sv: Provet"),
    "templates": ("templates/partials/example.html", "", "<p>Egna ord.</p>\n"),
}


@pytest.mark.parametrize("kind", OTHERS)
def test_it_is_said_where_it_was_not_the_data(kind):
    """One sentence edited, one setting, one template: each is told as the cause, and no row with it."""
    path, old, new = OTHERS[kind]
    base = project(made().earlier, made().published)
    about = HEAD.format(title="Om") + "Det här är {{ site.name }}.\n"
    base = {**base, "content/data/brp.yaml": DATASET + "example: true\n", "content/pages/om.md": about}
    found = changes(built(base), built({**base, path: base[path].replace(old, new, 1) if old else new}))
    assert {cause.kind for one in found.sentences() for cause in one.causes} == {kind}
    if kind == "text":
        assert [one.before for one in found.sentences()] == [f"Län 19 hade {made().published['19']}."]
