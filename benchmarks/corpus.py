"""A project of any size, the same every time: goal pages with text, statements, a claim, two charts, and data."""

from collections.abc import Iterator
from pathlib import Path

AREAS = 5
COUNTIES = tuple(f"{number:02}" for number in range(1, 26) if number not in (2, 11, 15, 16))
YEARS = range(2004, 2024)
CLASSES = ("1–9 anställda", "10–49 anställda", "50–249 anställda", "250+ anställda")
PARAGRAPHS = 6
SENTENCES = (
    "Målet gäller alla kommuner i länet, både de stora och de små.",
    "Den som vill förstå utvecklingen behöver se mer än ett enskilt år i taget.",
    "Arbetet bedrivs av regionen tillsammans med kommuner, företag och föreningar.",
    "Siffrorna säger hur många det rör sig om, men inte varför det har blivit så.",
    "Skillnaderna mellan grupper är ofta större än skillnaderna mellan åren.",
    "Vi följer måttet en gång om året, när ny statistik har kommit.",
    "En liten grupp kan ändras mycket från ett år till ett annat utan att något har hänt.",
    "Det som räknas här är bara en del av det som målet handlar om.",
    "När konjunkturen viker syns det först i de branscher som säljer till andra länder.",
    "Flera av insatserna pågår under lång tid, och resultaten kommer sent.",
    "Jämförelser med andra län ska göras med försiktighet, eftersom villkoren skiljer sig åt.",
    "I samtal med dem som berörs kommer ofta andra frågor upp än de som statistiken kan svara på.",
)
SITE = """\
name: Mätning
description: Sidor som bara finns för att byggas.
region: {name: Västmanlands län, code: "19"}
language: sv
base_url: https://exempel.se/
"""
DATASET = """\
title: Antal företag, serie {number}
unit: företag
noun: {{text: antalet företag, gender: ett}}
superlative: flest
additive: true
better: higher
time: år
value: företag
dimensions:
  region: {{column: län, label: Län}}
  size: {{column: storlek, label: Storleksklass, order: [{classes}]}}
source: {{name: Ingen, title: Påhittade siffror}}
example: true
"""
GOAL = """\
---
title: Mål nummer {number} av många
number: {number}
area: omrade-{area}
summary: Senast fanns det {{{{ {name}.latest }}}} företag.
series: {name}
published: 2024-01-{day:02}
---
{opening}

## Så går det {{#gar}}

På ett år {{{{ {name}.change.phrase("antalet") }}}}. Det är {{{{ {name}.rank }}}} bland länen, och ökningen var
störst bland {{{{ {name}.by("size").largest_increase.label }}}}.
{{% claim {name}.latest > {name}.at("{first}") %}}Det är fler än {first}.{{% endclaim %}}

```chart
series: {name}
by: region
type: line
title: Antal företag i länen
```

{middle}

## Efter storlek {{#storlek}}

```chart
series: {name}
by: size
type: stacked-bar
title: Antal företag efter storlek
```

{ending}
"""


def write(folder: Path, pages: int, data: bool = True) -> Path:
    """The folder, with a project of so many goal pages, and a dataset for each unless it is to have no data."""
    for name, text in files(pages):
        if name.startswith("data/") and not data:
            continue
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


def files(pages: int) -> Iterator[tuple[str, str]]:
    """(path below content/, text)."""
    yield "site.yaml", SITE
    for area in range(AREAS):
        yield f"areas/omrade-{area}.md", f"---\ntitle: Område {area}\norder: {area}\n---\n{paragraph(area)}\n"
    for number in range(1, pages + 1):
        name = f"serie_{number}"
        yield f"goals/mal-{number}.md", goal(number, name)
        yield f"data/{name}.yaml", DATASET.format(number=number, classes=", ".join(CLASSES))
        yield f"data/{name}.csv", "\n".join(["län,år,storlek,företag", *rows(number)]) + "\n"


def goal(number: int, name: str) -> str:
    """About four hundred words, four statements, a claim and two charts."""
    texts = [paragraph(number + part) for part in range(PARAGRAPHS)]
    opening, middle, ending = ("\n\n".join(texts[part::3]) for part in range(3))
    place = {"name": name, "number": number, "area": number % AREAS, "day": 1 + number % 28, "first": YEARS[0]}
    return GOAL.format(opening=opening, middle=middle, ending=ending, **place)


def paragraph(number: int) -> str:
    """Five sentences; another number, another order."""
    return "\n".join(SENTENCES[(number * 7 + place * 5) % len(SENTENCES)] for place in range(5))


def rows(number: int) -> Iterator[str]:
    """Every county, year and class: a level of its own, a rise, and a swing that no two series share."""
    for place, county in enumerate(COUNTIES):
        for year in YEARS:
            for size, label in enumerate(CLASSES):
                level = 900 // (size + 1) + 37 * (place * number % 11) + 3 * size
                swing = (place * 29 + year * 17 + size * 13 + number * 7) % 23
                yield f"{county},{year},{label},{level + 6 * (year - YEARS[0]) + swing + 30 * (year == YEARS[-1])}"
