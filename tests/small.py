"""A project that is quick to build, with every kind of page and chart."""

from collections.abc import Iterable, Iterator
from pathlib import Path

SITE = """\
name: {sv: Prov, en: Trial}
region: {name: {sv: Västmanlands län, en: Västmanland County}, code: "19"}
language: sv
languages: [sv, en]
base_url: https://exempel.se/
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
breaks:
  - {period: 2014, note: {sv: Nytt sätt att räkna., en: A new way of counting.}}
"""
GOAL = """\
---
title: Fler jobb
area: arbete
summary: År {{ jobs.latest.period }} fanns det {{ jobs.latest | unit }}.
series: jobs
target: {direction: increase, from: 2016, by: 2030}
status: computed
published: 2022-05-02
---
I {{ region.name }} {{ jobs.change.phrase("antalet") }}. {% claim jobs is rising %}Det ökade.{% endclaim %}

## {{ jobs.rank | capitalize_first }} bland länen {#rang}

Det var {{ jobs.record }}. Flest var de i {{ jobs.by("region").highest.label }}, mest ökade de bland
{{ jobs.by("sex").largest_increase.label }}: {{ jobs.share(sex="kvinnor").latest | fraction }} var kvinnor.
Se [om](../pages/om.md#hur).

```chart
series: jobs
type: line
by: region
title: Jobb i länen
```

```chart
series: jobs
type: stacked-bar
by: sex
title: Jobb efter kön
```

```chart
series: jobs
type: grouped-bar
by: sex
since: "2018"
title: Jobb efter kön, de senaste åren
```

```chart
series: jobs
type: bar
by: region
title: Jobb i länen, det senaste året
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

```chart
series: jobs
type: line
title: Jobs
```
"""


COUNTIES = sorted({f"{number:02}" for number in range(1, 26)} - {"02", "11", "15", "16"})
YEARS = range(2012, 2022)
UNKNOWN = ("18", 2015)


def rows() -> Iterator[str]:
    """The counties and the nation, ten years, women and men; for one county and year, nobody knows."""
    counties = {(code, year): jobs(int(code), year) for code in COUNTIES for year in YEARS}
    nation = {("00", year): summed(counties[code, year] for code in COUNTIES) for year in YEARS}
    for (code, year), (women, men) in (counties | nation).items():
        values = (women, men, women + men) if (code, year) != UNKNOWN else ("..", "..", "..")
        for sex, value in zip(("kvinnor", "män", "alla"), values, strict=True):
            yield f"{code},{year},{sex},{value}"


def summed(pairs: Iterable[tuple[int, int]]) -> tuple[int, int]:
    women, men = zip(*pairs, strict=True)
    return sum(women), sum(men)


def jobs(county: int, year: int) -> tuple[int, int]:
    """Women and men with a job: numbers that go up and down, and up at last."""
    last = 100 * (year == YEARS[-1])
    return 400 + 37 * (county % 8) + 11 * year % 90 + last, 380 + 53 * (county % 5) + 7 * (year - 2010) ** 2 % 80


FILES = {
    "content/site.yaml": SITE,
    "content/areas/arbete.md": "---\ntitle: Arbete\nsummary: Alla ska ha ett.\n---\nOm arbete.\n",
    "content/areas/arbete.en.md": "---\ntitle: Work\nsummary: For all.\n---\nOn work.\n",
    "content/goals/jobb.md": GOAL,
    "content/goals/jobb.en.md": ENGLISH,
    "content/goals/annat.md": "---\ntitle: Annat\narea: arbete\n---\nDet började {{ jobs.first.period }}.\n",
    "content/pages/om.md": "---\ntitle: Om\nmenu: true\n---\nSå är det.\n\n## Hur {#hur}\n\nSå här.\n",
    "content/data/jobs.yaml": JOBS,
    "content/data/jobs.csv": "\n".join(["region,år,kön,jobb", *rows()]) + "\n",
    "templates/css/95-own.css": "h1 { color: #123456; }\n",
}


def write(folder: Path, files: Iterable[tuple[str, str]] = tuple(FILES.items())) -> Path:
    """The folder, with these files in it, made in their order."""
    for name, text in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder
