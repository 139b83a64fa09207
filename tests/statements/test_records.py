"""What statements.json and sikte.json tell: every judgement, its direction, and what a page was made from."""

import json

import pytest

from sikte.build import site
from tests.statements.project import SETTINGS, TODAY, answer, refused, sources, told
from tests.statements.samples import counties, description, line

RISING, FALLING, STILL = {"d": line("1 2 3")}, {"d": line("3 2 1")}, {"d": line("3 2 2")}


@pytest.mark.parametrize(("data", "way"), [(RISING, "up"), (FALLING, "down"), (STILL, "unchanged")])
@pytest.mark.parametrize(
    "words", ["{{ d.change.phrase }}", "{{ d.change.direction }}", "{% if d.change.start > 0 and d is rising %}a{% else %}b{% endif %}",
              "{% if d is rising %}upp{% else %}inte upp{% endif %}"]
)  # fmt: skip
def test_a_statement_of_a_change_tells_its_direction(data, way, words):
    entry = told(data, words).statements[0]
    assert entry["direction"] == way


def test_drawn_from_a_change_it_is_told_too():
    found = told(RISING, "{{ d.change }}", "{{ d.change.amount }}", "{{ d.trend(3) }}", "{% claim d is rising %}Mer{% endclaim %}")
    assert [found.statements[number]["direction"] for number in range(4)] == ["up"] * 4


def test_a_level_a_record_and_a_rank_have_no_direction():
    found = told({"d": counties("1 " * 20, 5)}, "{{ d.latest }}", "{{ d.rank }}", "{{ d.latest.period }}")
    assert {entry["direction"] for entry in found.statements.values()} == {None}


ELSE = "{% if d is rising %}Upp.{% elif d is unchanged %}Still.{% else %}Ned med {{ d.change.amount }}.{% endif %}"


def test_what_an_else_says_is_a_judgement_with_an_entry_of_its_own():
    built = site(sources(FALLING, [ELSE]), TODAY)
    judged, amount = json.loads(built.files["prov/statements.json"])
    assert judged["expression"] == "not (d is rising) and not (d is unchanged)"
    assert (judged["text"], judged["kind"], judged["direction"]) == ("Ned med 1.", "change", "down")
    assert [row["value"] for row in judged["rows"]] == ["2", "1"]
    assert (amount["expression"], amount["value"]) == ("d.change.amount", "1")
    assert b'id="rakning-not-d-is-rising' in built.files["prov/index.html"]


def test_the_branch_taken_is_entered_once_with_those_before_it_denied():
    for data, asked in ((RISING, "d is rising"), (STILL, "not (d is rising) and d is unchanged")):
        entries = json.loads(site(sources(data, [ELSE]), TODAY).files["prov/statements.json"])
        assert [entry["expression"] for entry in entries] == [asked]


def test_a_condition_that_the_data_do_not_allow_is_a_problem_and_no_judgement():
    assert refused({"d": line("1 ..")}, "{% if d is rising %}Upp.{% else %}Ned.{% endif %}").startswith("missing-value")


def test_data_and_description_have_each_its_digest():
    def digests(csv: str, more: str = "") -> dict:
        built = site(sources({"d": (description() + more, csv)}, ["{{ d.latest }}"]), TODAY)
        return json.loads(built.files["sikte.json"])["pages"]["/prov/"]["datasets"]["d"]

    usual, other = digests("year,value\n2000,1\n"), digests("year,value\n2000,2\n")
    described = digests("year,value\n2000,1\n", "decimals: 1\n")
    assert set(usual) == {"data", "description"}
    assert usual["description"] == other["description"] and usual["data"] != other["data"]
    assert usual["data"] == described["data"] and usual["description"] != described["description"]


BILINGUAL = """title: {sv: Antal jobb, en: Number of jobs}
unit: {sv: jobb, en: jobs}
noun: {text: {sv: antalet jobb, en: the number of jobs}, gender: ett}
time: year
value: value
dimensions: {sex: {label: {sv: Kön, en: Sex}, order: [{sv: kvinnor, en: women}, {sv: män, en: men}]}}
source: {name: SCB}
"""


@pytest.mark.parametrize(
    ("claim", "numbers", "true"),
    [
        ("d.where(sex='kvinnor') is rising", "(2 − 3) ÷ 3 ≈ −33,3 procent, avrundat till −33 procent",
         "The number of jobs (women) decreased by 33 percent in 2001"),
        ("d.where(sex='kvinnor').latest > d.where(sex='män').latest",
         "2 (kvinnor, 2001) jämförs med 4 (män, 2001)", "2 (women, 2001) is not greater than 4 (men, 2001)"),
        ("d.where(sex='kvinnor') is highest",
         "2 (kvinnor, 2001) jämförs med alla andra värden i serien; det högsta av dem är 3 (2000)",
         "The figure is the lowest since measurements began in 2000"),
    ],
)  # fmt: skip
def test_a_false_claim_on_an_english_page_is_told_in_the_sites_language(claim, numbers, true):
    rows = "year,sex,value\n2000,kvinnor,3\n2001,kvinnor,2\n2000,män,4\n2001,män,4\n"
    files = sources({"d": (BILINGUAL, rows)}, [f"{{% claim {claim} %}}So it is{{% endclaim %}}"], path="content/pages/prov.en.md")
    files["content/site.yaml"] = (SETTINGS + "languages: [sv, en]\n").encode()
    files["content/pages/prov.md"] = b"---\ntitle: Prov\n---\n"
    found = answer(files, "content/pages/prov.en.md", "en/prov")
    assert found.problems == {0: ("claim-false",)}, found.others
    message = found.words[0].replace("\u2212", "−")
    assert message == (
        f"påståendet stämmer inte: ”So it is” ({claim}). Data säger: {numbers} — sant är: ”{true}”"
    )


@pytest.mark.parametrize("test", ["d.latest > 5", "d.latest > 0"])
def test_a_judgement_that_cannot_be_credited_in_the_pages_language_is_a_problem(test):
    only_swedish = BILINGUAL.replace("{name: SCB}", "{name: {sv: Skolverket}}")
    rows = "year,sex,value\n2000,kvinnor,3\n2000,män,4\n"
    words = f"{{% if {test.replace('d.', 'd.where(sex=' + repr('män') + ').')} %}}So{{% else %}}Not{{% endif %}}"
    files = sources({"d": (only_swedish, rows)}, [words], path="content/pages/prov.en.md")
    files["content/site.yaml"] = (SETTINGS + "languages: [sv, en]\n").encode()
    files["content/pages/prov.md"] = b"---\ntitle: Prov\n---\n"
    assert {problem.code for problem in site(files, TODAY).problems} == {"untranslated"}
