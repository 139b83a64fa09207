"""Targets: the verdict is a rule about figures, and is given only where there is ground for it."""

import pytest

from sikte.build import site
from tests.statements.project import TODAY, answer, sources
from tests.statements.samples import Files, line

AREA = b"---\ntitle: Omr\xc3\xa5de\n---\n"
INCREASE = "{direction: increase, from: 2000, by: 2010, value: 20}"


def verdict(series: Files, target: str, *lines: str) -> dict[int, str]:
    """What a goal page says of its target."""
    head = f"title: Mål\narea: a\nseries: d\ntarget: {target}"
    project = sources({"d": series}, lines or ["{{ d.target.phrase }}"], head, "content/goals/prov.md")
    found = answer({**project, "content/areas/a.md": AREA}, "content/goals/prov.md", "mal/prov")
    assert not found.others, found.others
    return {**found.texts, **{at: codes[0] for at, codes in found.problems.items()}}


@pytest.mark.parametrize(
    ("values", "target", "phrase"),
    [
        ("10 11 12", "{direction: increase, from: 2000}", "utvecklingen går åt rätt håll"),
        ("10 11 9", "{direction: increase, from: 2000}", "utvecklingen går åt fel håll"),
        ("10 11 9", "{direction: decrease, from: 2000}", "utvecklingen går åt rätt håll"),
        ("10 11 10", "{direction: increase, from: 2000}", "läget är oförändrat sedan 2000"),
        ("10 11", "{direction: increase, from: 2000}", "utvecklingen går inte att bedöma"),
        ("10 11 12", INCREASE, "utvecklingen håller takten mot målet"),
        ("10 11 11", INCREASE, "utvecklingen går för långsamt för att nå målet"),
        ("10 11 20", INCREASE, "målet är nått"),
        ("10 11 9", INCREASE, "utvecklingen går åt fel håll"),
        ("20 18 15", "{direction: decrease, from: 2000, by: 2010, value: 10}", "utvecklingen håller takten mot målet"),
    ],
)
def test_a_verdict_follows_the_straight_line_from_base_to_target(values, target, phrase):
    assert verdict(line(values), target)[0] == phrase


def test_within_the_margin_nothing_has_moved():
    assert verdict(line("10 11 12", margin=2), "{direction: increase, from: 2000}")[0] == "läget är oförändrat sedan 2000"


def test_no_verdict_is_given_across_a_break():
    broken = line("10 11 12", breaks="[{period: 2001, note: Nytt.}]")
    assert verdict(broken, INCREASE)[0] == "utvecklingen går inte att bedöma"
    assert verdict(broken, INCREASE, "{% if d.target is on_track %}ja{% endif %}")[0] == "target-unknown"


def test_paces_are_linear_and_without_sign():
    lines = ("{{ d.target.needed_pace }}", "{{ d.target.actual_pace }}", "{{ d.target.projected }}")
    found = verdict(line("10 11 14"), INCREASE, *lines)
    assert [text.split()[0] for text in found.values()] == ["0,8", "2,0", "30"]


@pytest.mark.parametrize(("values", "true"), [("10 11 12", True), ("10 11 20", True), ("10 11 11", False)])
def test_on_track_is_a_claim_like_any_other(values, true):
    found = verdict(line(values), INCREASE, "{% claim d.target is on_track %}Vi är på väg{% endclaim %}")
    assert found[0] == ("Vi är på väg" if true else "claim-false")


def test_a_missing_latest_value_gives_no_verdict_and_no_blank():
    assert verdict(line("10 11 .."), INCREASE)[0] == "missing-value"


def test_the_rule_stands_beside_the_status_with_the_level_that_decides():
    """10 in 2000, 20 in 2010: the line is at 12 in 2002, less five percent of the ten between them."""
    head = f"title: Mål\narea: a\nseries: d\ntarget: {INCREASE}\nstatus: computed"
    project = sources({"d": line("10 11 12")}, ["text"], head, "content/goals/prov.md")
    project["templates/goal.html"] += b"{{ page.status.text }}: {{ page.status.note }}"
    html = site({**project, "content/areas/a.md": AREA}, TODAY).files["mal/prov/index.html"].decode()
    assert "På väg: Målet är 20 (2010), räknat från 10 (2000); det senaste värdet är 12 (2002). " in html
    assert "är minst 11,5: den räta linjen från utgångsläget till målet, minus fem procent av hela vägen." in html
