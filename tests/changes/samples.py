"""A small project that can be edited anywhere, and the sites that are made of it."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from sikte.build import site
from sikte.changes import Differences, changes
from sikte.values.pages import Site
from tests.theme import themed

DAY = date(2026, 11, 21)
SITE = """\
name: {sv: Prov, en: Trial}
region: {name: {sv: Västmanlands län, en: Västmanland County}, code: "19"}
language: sv
languages: [sv, en]
base_url: https://exempel.se/
notice: {sv: Det här är ett prov., en: This is a trial.}
"""
JOBS = """\
title: {sv: Antal jobb, en: Number of jobs}
unit: {sv: jobb, en: jobs}
noun: {text: {sv: antalet jobb, en: the number of jobs}, gender: ett}
superlative: flest
additive: true
better: higher
time: år
value: jobb
dimensions:
  region: {label: {sv: Län, en: County}, total: "00"}
  sex: {column: kön, label: {sv: Kön, en: Sex}, total: alla, order: [{sv: kvinnor, en: women}, {sv: män, en: men}]}
source: {name: {sv: SCB, en: Statistics Sweden}, title: {sv: Provtal, en: Trial figures}, retrieved: 2026-01-09}
"""
SHARE = """\
title: {sv: Andel nöjda, en: Share satisfied}
unit: {text: {sv: procent, en: percent}, short: "%"}
decimals: 1
time: år
value: andel
dimensions:
  region: {label: {sv: Län, en: County}, column: län}
source: {name: {sv: SCB, en: Statistics Sweden}, title: {sv: Enkät, en: Survey}}
"""
GOAL = """\
---
title: Fler jobb
number: 1
area: arbete
summary: År {{ jobs.latest.period }} fanns det {{ jobs.latest | unit }} i länet.
series: jobs
target: {direction: increase, from: 2018, by: 2030}
status: computed
published: 2022-05-02
---
I {{ region.name }} {{ jobs.change.phrase("antalet") }}, från {{ jobs.change.start }} till {{ jobs.change.end }}. Vi
följer länet t.ex. varje år. {% if jobs.trend(3) is rising %}Kurvan pekar
uppåt.{% elif jobs.trend(3) is falling %}Kurvan pekar nedåt.{% else %}Kurvan har ingen
riktning.{% endif %} Läs mer [om sidorna](../pages/om.md).

## {{ jobs.by("sex").highest.label | capitalize_first }} har flest jobb {#flest}

De är {{ jobs.by("sex").highest.latest }} till antalet. Av alla jobb har kvinnor
{{ jobs.share(sex="kvinnor").latest | unit }}.

| Grupp | Antal | Förändring |
|---|---|---|
| Kvinnor | {{ jobs.where(sex="kvinnor").latest }} | {{ jobs.where(sex="kvinnor").change.phrase }} |
| Män | {{ jobs.where(sex="män").latest }} | {{ jobs.where(sex="män").change.phrase }} |

## Läget i andra län {#lan}

- I {{ jobs.in_region("03").label }} fanns {{ jobs.in_region("03").latest }}.
- Länet ligger {{ jobs.rank }} av {{ jobs.rank.of | words }}.

```chart
series: jobs
type: line
by: sex
title: Jobb efter kön
```
"""
ENGLISH = """\
---
title: More jobs
area: arbete
summary: In {{ jobs.latest.period }} there were {{ jobs.latest | unit }}.
series: jobs
published: 2022-05-02
---
In one year {{ jobs.change.phrase("the number") }}.
"""
CONTENT = """\
---
title: Nöjda invånare
area: arbete
summary: Andelen är {{ share.latest | unit }}.
series: share
published: 2022-05-02
---
Det är {{ share.latest | unit }}. På ett år {{ share.change.phrase("andelen") }}. Den som är nöjd flyttar sällan.

```chart
series: share
type: bar
by: region
title: Nöjda i länen
```
"""
ABOUT = "---\ntitle: Om\nmenu: true\n---\nSå är det. Ingen vet mer.\n\n## Hur {#hur}\n\nSå här går det till.\n"
AREA = "---\ntitle: Arbete\nsummary: Alla ska ha ett.\n---\nOm arbete.\n"

COUNTIES = "01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25".split()
YEARS = (2018, 2019, 2020, 2021)


def jobs_rows() -> Iterable[str]:
    """Each county, women and men and all; and the nation."""
    every = [(code, year) for code in COUNTIES for year in YEARS]
    numbers = {(code, year): (40 + int(code), 47 + int(code) + (year - 2018) * 2) for code, year in every}
    for year in YEARS:
        numbers["00", year] = tuple(map(sum, zip(*(numbers[code, year] for code in COUNTIES), strict=True)))
    for (code, year), (women, men) in numbers.items():
        for sex, value in (("kvinnor", women), ("män", men), ("alla", women + men)):
            yield f"{code},{year},{sex},{value}"


PROJECT: Mapping[str, str] = {
    "content/site.yaml": SITE,
    "content/areas/arbete.md": AREA,
    "content/areas/arbete.en.md": AREA.replace("Arbete", "Work").replace("Alla ska ha ett", "For all"),
    "content/goals/jobb.md": GOAL,
    "content/goals/jobb.en.md": ENGLISH,
    "content/goals/nojda.md": CONTENT,
    "content/pages/om.md": ABOUT,
    "content/data/jobs.yaml": JOBS,
    "content/data/jobs.csv": "\n".join(["region,år,kön,jobb", *jobs_rows()]) + "\n",
    "content/data/share.yaml": SHARE,
    "content/data/share.csv": "län,år,andel\n19,2020,50.5\n19,2021,52.0\n03,2020,61.0\n03,2021,60.0\n",
}


def made(files: Mapping[str, str | bytes], day: date = DAY) -> Site:
    """The site of these files and the default theme, with its problems."""
    return site(themed(files), day)


def built(files: Mapping[str, str | bytes], day: date = DAY) -> Mapping[str, bytes]:
    """The same, which must have no problems."""
    found = made(files, day)
    assert not found.problems, found.problems
    return found.files


@cache
def usual() -> Mapping[str, bytes]:
    """The site of the project as it stands."""
    return built(PROJECT)


def edited(path: str, old: str, new: str, files: Mapping[str, str] = PROJECT) -> dict[str, str]:
    """The project with one thing put in another's place."""
    assert old in files[path], f"{path} holds no {old!r}"
    return {**files, path: files[path].replace(old, new, 1)}


def after(path: str, old: str, new: str) -> Differences:
    """What differs when one thing is put in another's place."""
    return changes(usual(), built(edited(path, old, new)))


def told(found: Differences) -> dict[str, list[tuple[str, str]]]:
    """address → (before, after) of each sentence on the page."""
    return {page.address: [(one.before, one.after) for one in page.sentences] for page in found.pages}


def causes(found: Differences) -> set[tuple[str, ...]]:
    """The kinds of causes of each sentence and chart."""
    charts = [chart for page in found.pages for chart in page.charts]
    return {tuple(cause.kind for cause in one.causes) for one in (*found.sentences(), *charts)}


def folder(where: Path, files: Mapping[str, bytes]) -> Path:
    """The folder, with these files in it."""
    for name, content in files.items():
        (where / name).parent.mkdir(parents=True, exist_ok=True)
        (where / name).write_bytes(content)
    return where
