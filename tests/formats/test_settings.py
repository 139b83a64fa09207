import pytest

from sikte.formats import settings
from sikte.language.messages import line
from sikte.values.content import Colors, Target
from tests.formats.samples import SITE, facts, told

WHOLE = """\
name: {sv: Utveckla Västmanland, en: Develop Västmanland}
region: {name: {sv: Västmanlands län, en: Västmanland County}, code: "19"}
language: sv
languages: [sv, en]
base_url: https://exempel.se/mal
vocabulary: {goal: {sv: Delmål, en: Aim}, area: {sv: Insatsområde, en: Field}}
description: {sv: Regionens mål., en: The goals.}
notice: {sv: En demonstration., en: A demonstration.}
publisher: {sv: Region Västmanland, en: Region Västmanland}
contact: {title: {sv: Fråga oss, en: Ask us}, url: "https://exempel.se/fraga?oss#nu"}
strategy: {title: {sv: Strategin, en: The strategy}, url: https://exempel.se/strategi}
logo: media/logo.svg
colors: {accent: "#0a5a46", paper: "#FFFFF0"}
publish: {webben: {folder: ../www}, prov: {branch: gh-pages}, annan: {branch: a/b, remote: upstream}}
"""


def read(text: str | bytes):
    data = text.encode() if isinstance(text, str) else text
    return settings.read({settings.PATH: data, "content/goals/a.md": b"", "content/media/media/logo.svg": b""})


def test_everything_in_its_place():
    site, problems = read(WHOLE)
    assert problems == ()
    assert (site.name.within("sv"), site.name.within("en")) == ("Utveckla Västmanland", "Develop Västmanland")
    assert (site.region_name.within("sv"), site.region_code) == ("Västmanlands län", "19")
    assert (site.language, site.languages, site.base_url) == ("sv", ("sv", "en"), "https://exempel.se/mal/")
    assert (site.goal.within("sv"), site.goal.within("en"), site.area.within("en")) == ("Delmål", "Aim", "Field")
    assert (site.notice.within("sv"), site.notice.place.line) == ("En demonstration.", 8)
    assert (site.contact.title.within("sv"), site.contact.url) == ("Fråga oss", "https://exempel.se/fraga?oss#nu")
    assert site.strategy.url == "https://exempel.se/strategi"
    assert site.targets == (
        Target("webben", "folder", "../www"),
        Target("prov", "branch", "gh-pages", "origin"),
        Target("annan", "branch", "a/b", "upstream"),
    )
    assert site.colors == Colors("#0a5a46", Colors().ink, "#FFFFF0", lines=(("accent", 13), ("paper", 13)))


def test_little_is_needed():
    site, problems = read(SITE)
    assert problems == ()
    assert (site.language, site.languages) == ("sv", ("sv",))
    assert (site.goal.within("sv"), site.goal.within("en")) == ("Mål", "Goal")
    assert (site.area.within("sv"), site.area.within("en")) == ("Målområde", "Goal area")
    assert site.contact is site.strategy is site.logo is site.description is None


def test_texts_without_a_language_are_in_the_sites_own():
    site, problems = read(
        "name: Goals\nregion: {name: Skåne County, code: '12'}\nbase_url: http://a.se/\nlanguage: en\n"
    )
    assert problems == ()
    assert (site.name.within("en"), site.name.within("sv"), site.languages) == ("Goals", None, ("en",))


def test_a_site_without_settings_can_still_be_checked():
    site, problems = settings.read({})
    assert told(problems) == [("site.yaml", 1, "settings-missing")]
    assert (site.language, site.languages, site.region_code) == ("sv", ("sv",), "")


LINES = dict(line.split(":", 1) for line in WHOLE.splitlines())


def changed(**lines: str | None) -> str:
    """The whole settings with some keys written otherwise, or left out, or added last."""
    merged = {key: value for key, value in {**LINES, **lines}.items() if value is not None}
    return "".join(f"{key}: {value.strip()}\n" for key, value in merged.items())


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", [(1, "key-missing"), (1, "key-missing"), (1, "key-missing")]),
        ("name: [a", [(1, "yaml-unreadable")]),
        ("bara text", [(1, "yaml-not-a-mapping")]),
        (b"name: V\xe4stmanland\n", [(1, "text-not-utf-8")]),
        (b"# a\nname: V\xe4stmanland\n", [(2, "text-not-utf-8")]),
        (changed(name=None), [(1, "key-missing")]),
        (changed(region=None), [(1, "key-missing")]),
        (changed(region="{name: Västmanlands län}"), [(2, "key-missing")]),
        (changed(region="{code: '19'}"), [(2, "key-missing")]),
        (changed(region="{name: Västmanlands län, code: 9}"), [(2, "settings-region-code")]),
        (changed(region="{name: Sverige, code: '00'}"), [(2, "settings-region-code")]),
        (changed(region="{name: Dalarnas län, code: '19'}"), [(2, "settings-region-name")]),
        (changed(region="{name: {sv: Västmanland, en: Dalarna County}, code: '19'}"), [(2, "settings-region-name")]),
        (changed(region="{name: Kalmar, code: '0880'}"), []),
        (changed(region="{name: Kalmar, code: '08'}"), []),
        (changed(region="{name: Mälardalen, code: '19'}"), [(2, "untranslated")]),
        (changed(region="{name: {sv: Mälardalen, en: Lake Mälaren}, code: '19'}"), []),
        (changed(base_url=None), [(1, "key-missing")]),
        (changed(base_url="exempel.se"), [(5, "settings-base-url")]),
        (changed(base_url="ftp://exempel.se/"), [(5, "settings-base-url")]),
        (changed(base_url="https://exempel.se/?a=b"), [(5, "settings-base-url")]),
        (changed(base_url="https://jag:hemligt@exempel.se/"), [(5, "settings-base-url")]),
        (changed(language="no"), [(3, "key-not-a-choice")]),
        (changed(languages="[sv, no]"), [(4, "key-not-a-choice")]),
        (changed(hosts="[netlify, clouflare]"), [(15, "key-not-a-choice")]),
        (changed(vocabulary="{gaol: Delmål}"), [(6, "key-unknown")]),
        (changed(contact="{title: Fråga, url: exempel.se}"), [(10, "key-not-an-address")]),
        (changed(contact="{title: Fråga, url: 'javascript:alert(1)'}"), [(10, "key-not-an-address")]),
        (changed(contact="{url: https://exempel.se/}"), [(10, "key-missing")]),
        (changed(colors="{accent: red}"), [(13, "settings-color")]),
        (changed(colors="{accent: '#0a5a4'}"), [(13, "settings-color")]),
        (changed(naame="x"), [(15, "key-unknown")]),
    ],
)
def test_what_is_wrong_is_told_at_its_line(text, problems):
    site, found = read(text)
    assert told(found) == [("site.yaml", line, code) for line, code in problems]
    assert site.language in ("sv", "en")


def test_hints_name_what_was_meant():
    meant = {"region: {name: Västmanland, code: '1'}\n": "19", "languge: sv\n": "language"}
    for text, near in meant.items():
        found = read(text + "name: a\nbase_url: https://a.se/\n")[1]
        assert near in [facts(problem).get("near") for problem in found]


def test_a_mistyped_host_is_told_with_the_one_that_was_meant():
    _, (found,) = read(changed(hosts="[netlify, clouflare]"))
    assert "menade du ”cloudflare”?" in line(found, "sv")
