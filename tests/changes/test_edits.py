"""Each way to change a project, and what then differs: these sentences, for this cause, and nothing else."""

import json
from datetime import date

import pytest

from sikte.changes import as_data, changes, in_words
from sikte.problems import Refusal
from tests.changes.samples import DAY, GOAL, PROJECT, after, built, causes, edited, told, usual

JOBS = "content/data/jobs.csv"
GOAL_FILE = "content/goals/jobb.md"


def one(found, address, text):
    """The difference on a page whose words, before or after, begin so."""
    (page,) = (page for page in found.pages if page.address == address)
    (hit,) = (d for d in page.sentences if d.before.startswith(text) or d.after.startswith(text))
    return hit


def test_nothing_differs_from_itself():
    found = changes(usual(), usual())
    assert not found
    assert in_words(found, "sv") == ("Inget skiljer sig.",)
    assert in_words(found, "en") == ("Nothing differs.",)


def test_a_figure_in_data():
    found = after(JOBS, "03,2021,alla,99", "03,2021,alla,98")
    (page,) = found.pages
    assert told(found) == {"/mal/jobb/": [("I Uppsala län fanns 99.", "I Uppsala län fanns 98.")]}
    (cause,) = page.sentences[0].causes
    (row,) = cause.rows
    assert (cause.kind, cause.name) == ("data", "jobs")
    assert (row.before["value"], row.after["value"]) == ("99", "98")
    assert (row.after["line"], row.after["period"], row.after["region"]) == ("25", "2021", "03")
    assert (page.charts, found.frame, found.others) == ((), (), ())
    assert [file.address for file in found.files] == [
        "data/jobs.csv", "data/jobs.json", "datasets/dcat", "datasets/dcat.rdf", "en/data/jobs.json",
    ]  # fmt: skip
    assert "    Orsak: data (jobs, rad 25: 99 → 98)" in in_words(found, "sv")


def test_a_figure_that_no_sentence_speaks_of():
    found = after("content/data/share.csv", "03,2020,61.0", "03,2020,62.0")
    assert (found.pages, found.frame) == ((), ())
    assert [file.address for file in found.files] == [
        "data/share.csv", "data/share.json", "datasets/dcat", "datasets/dcat.rdf",
    ]  # fmt: skip
    assert [(quiet.kind, quiet.pages) for quiet in found.quiet] == [("accounts", ("/data/share/",))]


def test_a_figure_that_only_a_chart_shows():
    found = after("content/data/share.csv", "03,2021,60.0", "03,2021,60.4")
    (page,) = found.pages
    (chart,) = page.charts
    assert (page.address, page.sentences) == ("/mal/nojda/", ())
    assert [(c.row, c.column, c.before, c.after) for c in chart.cells] == [("Uppsala län", "2021", "60,0", "60,4")]
    assert [(c.kind, c.name) for c in chart.causes] == [("data", "share")]
    assert all(text.kind == "description" for text in chart.texts) and chart.texts


def test_a_turn_comes_first_and_is_told_on_every_page_that_shows_it():
    found = after("content/data/share.csv", "19,2021,52.0", "19,2021,49.5")
    turned = {(page.address, d.before) for page in found.pages for d in page.sentences if d.turned}
    assert turned == {
        ("/", "Ökade med 1,5 procentenheter"),
        ("/omraden/arbete/", "Ökade med 1,5 procentenheter"),
        ("/mal/nojda/", "Ökade med 1,5 procentenheter 2020–2021"),
        ("/mal/nojda/", "På ett år ökade andelen med 1,5 procentenheter."),
    }
    lines = in_words(found, "sv")
    assert lines[0] == "Har vänt riktning eller plats"
    assert lines.index("Övriga skillnader") > max(at for at, line in enumerate(lines) if "minskade andelen" in line)


def test_more_of_the_same_is_no_turn():
    found = after("content/data/share.csv", "19,2021,52.0", "19,2021,53.0")
    assert found and not any(d.turned for d in found.sentences())


def test_another_group_leads():
    files = edited(JOBS, "19,2021,kvinnor,59\n19,2021,män,72", "19,2021,kvinnor,70\n19,2021,män,61")
    found = changes(usual(), built(files))
    heading = one(found, "/mal/jobb/", "Män har")
    assert (heading.after, heading.kind, heading.turned) == ("Kvinnor har flest jobb", "heading", True)
    assert [row.after["line"] for row in heading.causes[0].rows] == ["179", "180"]
    cell = one(found, "/mal/jobb/", "ökade med 3")
    assert (cell.kind, cell.label, cell.turned) == ("cell", "Män, Förändring", True)
    assert cell.after == "minskade med 13 procent"


def test_a_branch_that_flips_is_the_doing_of_data():
    files = edited(JOBS, "19,2021,män,72\n19,2021,alla,131", "19,2021,män,60\n19,2021,alla,119")
    branch = one(changes(usual(), built(files)), "/mal/jobb/", "Kurvan")
    assert (branch.before, branch.after) == ("Kurvan pekar uppåt.", "Kurvan pekar nedåt.")
    assert (branch.turned, [cause.kind for cause in branch.causes]) == (True, ["data"])
    level = edited(JOBS, "19,2021,män,72\n19,2021,alla,131", "19,2021,män,68\n19,2021,alla,127")
    branch = one(changes(usual(), built(level)), "/mal/jobb/", "Kurvan")
    assert (branch.after, branch.turned) == ("Kurvan har ingen riktning.", True)
    assert [(cause.kind, [row.after["line"] for row in cause.rows]) for cause in branch.causes] == [("data", ["181"])]


def test_a_new_year():
    rows = [f"{code},2022,{sex},{value}" for code, value in COUNTY_VALUES for sex, value in value]
    files = {**PROJECT, JOBS: PROJECT[JOBS] + "\n".join(rows) + "\n"}
    found = changes(usual(), built(files))
    summary = one(found, "/mal/jobb/", "År 2021")
    assert summary.after == "År 2022 fanns det 135 jobb i länet."
    assert [(row.before, row.after["value"]) for row in summary.causes[0].rows] == [(None, "135")]
    assert "rad 310: 135 har tillkommit" in "\n".join(in_words(found, "sv"))
    (chart,) = (chart for page in found.pages for chart in page.charts if page.address == "/mal/jobb/")
    assert {(c.row, c.column, c.before, c.after) for c in chart.cells} == {
        ("2022", "kvinnor", "", "61"),
        ("2022", "män", "", "74"),
    }
    assert causes(found) == {("data",)}


COUNTY_VALUES = [
    (code, (("kvinnor", 42 + int(code)), ("män", 55 + int(code)), ("alla", 97 + 2 * int(code))))
    for code in "01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25".split()
] + [("00", (("kvinnor", 1160), ("män", 1433), ("alla", 2593)))]


def test_rows_that_merely_move_are_the_same_rows():
    head, *rows = PROJECT[JOBS].splitlines()
    found = changes(usual(), built({**PROJECT, JOBS: "\n".join([head, "", *rows]) + "\n"}))
    assert found.pages == ()
    assert [(quiet.kind, quiet.pages) for quiet in found.quiet] == [("accounts", ("/en/goals/jobb/", "/mal/jobb/"))]


def test_what_figures_mean():
    found = after("content/data/share.yaml", "decimals: 1", "decimals: 0")
    level = one(found, "/mal/nojda/", "Det är")
    assert (level.before, level.after) == ("Det är 52,0 procent.", "Det är 52 procent.")
    (cause,) = level.causes
    assert (cause.kind, cause.name, cause.rows) == ("description", "share", ())
    assert "beskrivningen av data (share)" in "\n".join(in_words(found, "sv"))


def test_provisional_figures():
    files = edited("content/data/share.yaml", "time: år", 'time: år\nprovisional: ["2021"]')
    found = changes(usual(), built(files))
    level = one(found, "/mal/nojda/", "Det är 52")
    assert "preliminär" in level.after
    assert causes(found) == {("description",)}
    edit = edited("content/goals/nojda.md", "flyttar sällan", "flyttar aldrig", files)
    level = one(changes(usual(), built(edit)), "/mal/nojda/", "Det är 52")
    assert [cause.kind for cause in level.causes] == ["description"]


def test_data_and_their_description_are_told_apart():
    described = edited("content/data/share.yaml", "decimals: 1", "decimals: 0")
    shifted = PROJECT[JOBS].replace("\n", "\n\n", 1)
    assert causes_of(described) == {("description", "share")}
    assert causes_of({**PROJECT, JOBS: shifted}) == {("data", "jobs")}
    assert causes_of({**described, JOBS: shifted}) == {("description", "share"), ("data", "jobs")}


def causes_of(project):
    return {(cause.kind, cause.name) for cause in changes(usual(), built(project)).causes}


def test_a_site_made_before_the_two_had_each_its_digest_can_still_be_compared():
    told = json.loads(usual()["sikte.json"])
    for page in told["pages"].values():
        page["datasets"] = dict.fromkeys(page["datasets"], "0" * 64)
    older = {**usual(), "sikte.json": json.dumps(told).encode()}
    assert not changes(older, usual())
    assert changes(older, built(edited("content/data/share.yaml", "decimals: 1", "decimals: 0")))


def test_a_word_of_the_text():
    found = after(GOAL_FILE, "Vi\nföljer länet", "Vi ser till länet")
    assert told(found) == {
        "/mal/jobb/": [("Vi följer länet t.ex. varje år.", "Vi ser till länet t.ex. varje år.")],
    }
    assert causes(found) == {("text",)}
    assert [(c.kind, c.name) for c in found.causes] == [("text", "/mal/jobb/")]


def test_another_expression_in_the_text():
    found = after(GOAL_FILE, "till {{ jobs.change.end }}", "till {{ jobs.previous }}")
    assert causes(found) == {("text",)}
    assert len(told(found)["/mal/jobb/"]) == 1


def test_text_and_data_at_once_are_told_apart():
    files = edited(GOAL_FILE, "Vi\nföljer länet", "Vi ser till länet")
    files = edited(JOBS, "03,2021,alla,99", "03,2021,alla,98", files)
    found = changes(usual(), built(files))
    kinds = {d.before: [cause.kind for cause in d.causes] for d in found.sentences()}
    assert kinds == {"Vi följer länet t.ex. varje år.": ["text"], "I Uppsala län fanns 99.": ["data"]}


def test_one_sentence_changed_by_both():
    files = edited(GOAL_FILE, "- I {{", "- Bortåt {{")
    files = edited(JOBS, "03,2021,alla,99", "03,2021,alla,98", files)
    (both,) = changes(usual(), built(files)).sentences()
    assert [cause.kind for cause in both.causes] == ["data", "text"]


def test_a_sentence_more_and_one_less():
    found = after(GOAL_FILE, "Vi\nföljer länet t.ex. varje år. ", "")
    assert told(found) == {"/mal/jobb/": [("Vi följer länet t.ex. varje år.", "")]}
    assert {d.state for d in found.sentences()} == {"removed"}
    found = after("content/pages/om.md", "Ingen vet mer.", "Ingen vet mer. Så är det bara.")
    assert told(found) == {"/om/": [("", "Så är det bara.")]}
    assert {d.state for d in found.sentences()} == {"added"}


def test_a_sentence_that_stands_elsewhere():
    found = after("content/pages/om.md", "Så är det. Ingen vet mer.", "Ingen vet mer. Så är det.")
    (moved,) = found.sentences()
    assert moved.state == "moved"


def test_a_title_is_told_wherever_it_is_shown():
    found = after("content/areas/arbete.md", "title: Arbete", "title: Jobb och arbete")
    shown = {page.address: [d.after for d in page.sentences] for page in found.pages}
    assert shown == {
        "/": ["Jobb och arbete"],
        "/omraden/arbete/": ["Jobb och arbete"],
        "/mal/jobb/": ["Målområde: Jobb och arbete"],
        "/mal/nojda/": ["Målområde: Jobb och arbete"],
    }
    assert causes(found) == {("text",)}
    names = {page.address: page.sentences[0].causes[0].name for page in found.pages}
    assert names.pop("/omraden/arbete/") == ""
    assert set(names.values()) == {"/omraden/arbete/"}
    assert [(f.difference.before, f.pages) for f in found.frame] == [("Arbete", ("/mal/jobb/", "/mal/nojda/"))]


def test_a_link_that_leads_elsewhere():
    found = after(GOAL_FILE, "(../pages/om.md)", "(../pages/om.md#hur)")
    (link,) = found.sentences()
    assert (link.state, link.words, link.before, link.after) == ("link", "Läs mer om sidorna.", "/om/", "/om/#hur")
    assert causes(found) == {("text",)}


def test_a_template():
    project = {**PROJECT, "templates/partials/example.html": "<p>Egna ord.</p>\n"}
    found = changes(usual(), built(project))
    assert causes(found) == {("templates",)}
    assert set().union(*map(set, told(found).values())) == {("", "Egna ord.")}


def test_a_template_without_words():
    project = {**PROJECT, "templates/partials/strategy.html": '<hr class="own">\n'}
    found = changes(usual(), built(project))
    (quiet,) = found.quiet
    assert (found.pages, quiet.kind, [cause.kind for cause in quiet.causes]) == ((), "markup", ["templates"])
    assert "/mal/jobb/" in quiet.pages and "/om/" not in quiet.pages
    assert in_words(found, "sv")[0].startswith("Sidor där bara märkningen skiljer sig, inga ord: ")
    assert in_words(found, "sv")[0].endswith("Orsak: mallar")


def test_a_stylesheet():
    found = changes(usual(), built({**PROJECT, "templates/css/95-own.css": "h1 { color: #123456; }\n"}))
    assert (found.pages, found.quiet, found.others) == ((), (), ("style.css",))
    assert [cause.kind for cause in found.causes] == ["templates"]


def test_a_setting():
    found = after("content/site.yaml", "sv: Västmanlands län", "sv: Västmanland")
    assert causes(found) == {("settings",)}
    assert ("I Västmanlands län ökade antalet med 2 procent, från 129 till 131.",
            "I Västmanland ökade antalet med 2 procent, från 129 till 131.") in told(found)["/mal/jobb/"]  # fmt: skip


def test_words_around_every_page_are_told_once():
    found = after("content/site.yaml", "sv: Det här är ett prov.", "sv: Det här är på prov.")
    (frame,) = found.frame
    assert (frame.difference.before, frame.difference.after) == ("Det här är ett prov.", "Det här är på prov.")
    assert [cause.kind for cause in frame.difference.causes] == ["settings"]
    assert len(frame.pages) == 12 and found.pages == () and found.quiet == ()


def test_another_language_less():
    files = {name: text for name, text in PROJECT.items() if not name.endswith(".en.md")}
    files["content/site.yaml"] = files["content/site.yaml"].replace("languages: [sv, en]\n", "")
    found = changes(usual(), built(files))
    assert {page.address for page in found.pages if page.state == "removed"} == {
        "/en/", "/en/areas/arbete/", "/en/goals/jobb/", "/en/accessibility/", "/en/cookies/", "/en/data/",
        "/en/data/jobs/", "/en/updates/",
    }  # fmt: skip


def test_a_page_more_and_a_page_less():
    text = "---\ntitle: Nytt\nmenu: true\n---\nNy text. Mer.\n"
    found = changes(usual(), built({**PROJECT, "content/pages/nytt.md": text}))
    (page,) = found.pages
    assert (page.state, page.address, page.title) == ("added", "/nytt/", "Nytt")
    assert [d.after for d in page.sentences] == ["Nytt", "Ny text.", "Mer."]
    (frame,) = found.frame
    assert (frame.difference.after, frame.difference.causes[0].name) == ("Nytt", "/nytt/")
    back = changes(built({**PROJECT, "content/pages/nytt.md": text}), usual())
    assert [(page.state, page.address) for page in back.pages] == [("removed", "/nytt/")]


def test_a_page_that_has_moved_is_the_same_page():
    files = dict(PROJECT)
    files["content/goals/nojdhet.md"] = files.pop("content/goals/nojda.md")
    found = changes(usual(), built(files))
    (page,) = found.pages
    assert (page.state, page.was, page.address, page.sentences, page.charts) == (
        "moved", "/mal/nojda/", "/mal/nojdhet/", (), (),
    )  # fmt: skip


def test_a_page_that_has_moved_and_was_edited():
    found = after("content/goals/nojda.md", "series: share\n", "series: share\nslug: nojdhet\n")
    (page,) = found.pages
    assert (page.state, page.was, page.address) == ("moved", "/mal/nojda/", "/mal/nojdhet/")


def test_a_chart_more_and_a_chart_less():
    block = GOAL[GOAL.index("```chart") :]
    found = after(GOAL_FILE, block, "")
    assert [(c.state, c.id) for page in found.pages for c in page.charts] == [("removed", "jobb-jobs-sex-line")]
    found = after(GOAL_FILE, block, block + "\n" + block.replace("line", "stacked-bar"))
    assert [(c.state, c.id) for page in found.pages for c in page.charts] == [("added", "jobb-jobs-sex-stacked-bar")]


def test_a_chart_s_title_is_text():
    found = after(GOAL_FILE, "title: Jobb efter kön", "title: Kvinnors och mäns jobb")
    (page,) = found.pages
    (chart,) = page.charts
    assert chart.cells == () and [cause.kind for cause in chart.causes] == ["text"]
    assert chart.texts[0].after == "Kvinnors och mäns jobb"


def test_the_day():
    files = edited(GOAL_FILE, "Läs mer", "Det är {{ today | date }}. Läs mer")
    found = changes(built(files), built(files, date(2026, 11, 22)))
    assert told(found) == {"/mal/jobb/": [("Det är 21 november 2026.", "Det är 22 november 2026.")]}
    assert causes(found) == {("today",)}
    assert not changes(built(PROJECT, DAY), built(PROJECT, date(2026, 11, 22)))


def test_figures_that_have_become_late():
    files = edited("content/data/share.yaml", "time: år", "next_update: 2026-11-21\ntime: år")
    found = changes(built(files), built(files, date(2026, 12, 24)))
    (quiet,) = found.quiet
    swedish = [("21 november 2026", "21 november 2026 Försenad")]
    english = [("21 November 2026", "21 November 2026 Overdue")]
    assert told(found) == {"/data/share/": swedish, "/uppdateringar/": swedish, "/en/updates/": english}
    assert (quiet.kind, quiet.pages) == ("accounts", ("/mal/nojda/",))
    assert [cause.kind for cause in quiet.causes] == ["today"]


def test_another_engine():
    older = dict(usual())
    older["sikte.json"] = older["sikte.json"].replace(b'"engine": "', b'"engine": "0.0.')
    older["om/index.html"] = older["om/index.html"].replace("Så är det.".encode(), "Så var det.".encode())
    assert not changes(usual(), {**usual(), "sikte.json": older["sikte.json"]})
    found = changes(older, usual())
    assert told(found) == {"/om/": [("Så var det.", "Så är det.")]}
    assert causes(found) == {("engine",)}


def test_what_no_record_tells_is_unknown():
    page = usual()["om/index.html"].replace("Så är det.".encode(), "Så var det.".encode())
    assert causes(changes({**usual(), "om/index.html": page}, usual())) == {("unknown",)}


def test_files_that_readers_meet():
    image = b"\x89PNG\r\n\x1a\n"
    old = {**usual(), "media/a.png": image, "data/b.csv": b"1"}
    found = changes(old, {**usual(), "media/a.png": image + b"x", "media/c.png": b""})
    assert [(one.state, one.address) for one in found.files] == [
        ("removed", "data/b.csv"), ("changed", "media/a.png"), ("added", "media/c.png"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("sikte.json", b"{"),
        ("sikte.json", b"[]"),
        ("mal/jobb/statements.json", b"[{}]"),
        ("mal/jobb/statements.json", b"3"),
    ],
)
def test_a_damaged_site_is_refused(name, content):
    new = built(edited(GOAL_FILE, "Läs mer", "Se mer"))
    with pytest.raises(Refusal) as refused:
        changes({**usual(), name: content}, new)
    assert refused.value.code == "site-damaged"
    assert name in refused.value.facts["name"]


def test_the_data_hold_everything_that_is_told():
    found = after(JOBS, "03,2021,alla,99", "03,2021,alla,98")
    (page,) = json.loads(as_data(found))["pages"]
    (sentence,) = page["sentences"]
    assert sentence["before"] == "I Uppsala län fanns 99."
    assert sentence["causes"] == [{"kind": "data", "name": "jobs", "rows": sentence["causes"][0]["rows"]}]
    assert sentence["causes"][0]["rows"][0]["after"]["value"] == "98"
    assert [after["expression"] for _, after in sentence["statements"]] == [
        'jobs.in_region("03").label', 'jobs.in_region("03").latest',
    ]  # fmt: skip


def test_a_heading_with_another_anchor_leaves_what_stands_under_it():
    found = after("content/pages/om.md", "## Hur {#hur}", "## På vilket sätt {#sa}")
    assert told(found) == {"/om/": [("Hur", "På vilket sätt")]}


def test_each_chart_is_laid_on_its_own_data():
    chart = "\n```chart\nseries: share\ntype: bar\nby: region\ntitle: Nöjda i länen\n```\n"
    files = {**PROJECT, GOAL_FILE: GOAL + chart}
    other = edited("content/data/share.csv", "03,2021,60.0", "03,2021,58.0", files)
    other = edited(JOBS, "19,2019,kvinnor,59\n19,2019,män,68", "19,2019,kvinnor,60\n19,2019,män,67", other)
    (page,) = (page for page in changes(built(files), built(other)).pages if page.address == "/mal/jobb/")
    blamed = {chart.id: [cause.name for cause in chart.causes] for chart in page.charts}
    assert blamed == {"jobb-jobs-sex-line": ["jobs"], "jobb-share-region-bar": ["share"]}


def test_another_word_in_every_address_moves_pages_and_changes_nothing_in_them():
    found = after("content/site.yaml", "language: sv", "vocabulary: {goal: {sv: Delmål, en: Aim}}\nlanguage: sv")
    moved = {(page.was, page.address) for page in found.pages if page.state == "moved"}
    assert moved == {
        ("/mal/jobb/", "/delmal/jobb/"), ("/mal/nojda/", "/delmal/nojda/"), ("/en/goals/jobb/", "/en/aim/jobb/"),
    }  # fmt: skip
    assert {state for page in found.pages for state in {d.state for d in page.sentences}} == {"changed"}
    assert {(d.before, d.after) for d in found.sentences()} == {
        ("Mål#1 Fler jobb", "Delmål#1 Fler jobb"), ("Mål", "Delmål"), ("Goal", "Aim"),
    }  # fmt: skip
    assert causes(found) == {("settings",)}
