"""A build that remembers gives what a build from nothing gives, byte for byte: whatever was edited since, and
whatever has happened to the memory and to the site."""

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

import pytest

from sikte.build import site
from sikte.commands import main
from sikte.commands.arguments import read as arguments
from sikte.commands.maker import at_work
from sikte.commands.making import attempt
from sikte.edges.folders import folders
from sikte.edges.sources import read
from tests.edges.samples import tree
from tests.running import DAY
from tests.small import SITE, write

GOAL = """\
---
title: Mål {number}
area: arbete
summary: Senast {{{{ jobs.latest | unit }}}}.
series: jobs
published: 2024-01-0{number}
---
{{{{ jobs.change.phrase("antalet") | capitalize_first }}}}. Se [om](../pages/om.md#hur) och
[målet](mal-{other}.md#rang). Dag {day}.

## Rang {{#rang}}

```chart
series: jobs
type: line
title: Jobb {number}
```
"""
MEANING = """\
title: Antal jobb
unit: jobb
noun: {text: antalet jobb, gender: ett}
better: higher
time: år
value: jobb
dimensions: {region: {label: Län}}
source: {name: SCB}
"""
PAGE = (
    "---\ntitle: Om\nmenu: true\n---\nSå är det.\n\n## Hur {#hur}\n\n```image\nsrc: ../media/a.svg\nalt: En bild\n```\n"
)
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="9"><rect width="{0}" height="9"/></svg>'


def figures(last: int) -> str:
    rows = (f"{code},{year},{last + year % 7 * int(code)}" for code in ("19", "20") for year in range(2019, 2024))
    return "\n".join(["region,år,jobb", *rows]) + "\n"


def goal(number: int, day: str = "") -> str:
    return GOAL.format(number=number, other=1 + number % 3, day=day)


FILES = {
    "content/site.yaml": SITE.replace("languages: [sv, en]\n", "").replace("{sv: Prov, en: Trial}", "Prov")
    + "png: none\n",
    "content/areas/arbete.md": "---\ntitle: Arbete\n---\nOm arbete.\n",
    **{f"content/goals/mal-{number}.md": goal(number) for number in (1, 2, 3)},
    "content/pages/om.md": PAGE,
    "content/media/a.svg": PICTURE.format(10),
    "content/data/jobs.yaml": MEANING,
    "content/data/jobs.csv": figures(400),
}


class Edits:
    """Edits by chance: each changes some file in the project, the memory or the site."""

    def __init__(self, project: Path, chance: Random) -> None:
        self.project, self.chance = project, chance
        self.before: list[dict[str, bytes]] = []

    def any(self) -> Callable[[], None]:
        kinds = [self.text, self.title, self.day, self.data, self.meaning, self.setting, self.template, self.picture]
        return self.chance.choice([*kinds, self.page, self.rename, self.delete, self.undo, self.again])

    def file(self, folder: str, ending: str) -> Path:
        return self.chance.choice(sorted((self.project / folder).glob(f"*{ending}")))

    def replace(self, path: Path, old: str, new: str) -> None:
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")

    def text(self) -> None:
        self.replace(self.file("content/goals", ".md"), "\n\n##", f" Ord {self.chance.randrange(9)}.\n\n##")

    def title(self) -> None:
        self.replace(self.file("content/goals", ".md"), "title: ", f"title: Nytt {self.chance.randrange(9)} ")

    def day(self) -> None:
        self.replace(self.file("content/goals", ".md"), "Dag .", "Dag {{ today }}.")

    def data(self) -> None:
        write(self.project, [("content/data/jobs.csv", figures(self.chance.randrange(300, 900)))])

    def meaning(self) -> None:
        other = self.chance.choice(["better: higher", "better: lower"])
        path = self.project / "content/data/jobs.yaml"
        path.write_text(
            path.read_text("utf-8").replace("better: higher", other).replace("better: lower", other), "utf-8"
        )

    def setting(self) -> None:
        self.replace(self.project / "content/site.yaml", "Prov", f"Prov{self.chance.randrange(9)}")

    def template(self) -> None:
        write(self.project, [("templates/partials/strategy.html", f"<p>Egen {self.chance.randrange(3)}.</p>\n")])

    def picture(self) -> None:
        write(self.project, [("content/media/a.svg", PICTURE.format(self.chance.randrange(9, 99)))])

    def page(self) -> None:
        write(
            self.project, [(f"content/goals/mal-{self.chance.randrange(4, 7)}.md", goal(self.chance.randrange(1, 4)))]
        )

    def rename(self) -> None:
        found = sorted((self.project / "content/goals").glob("mal-[4-9].md"))
        if found:
            found[0].rename(found[0].with_name(f"nytt-{self.chance.randrange(99)}.md"))

    def delete(self) -> None:
        found = [*(self.project / "content/goals").glob("*[4-9].md"), *(self.project / "templates").glob("*/*.html")]
        if found:
            self.chance.choice(sorted(found)).unlink()

    def undo(self) -> None:
        """Everything as it was some steps ago."""
        if self.before:
            then = self.chance.choice(self.before)
            for folder in ("content", "templates"):
                shutil.rmtree(self.project / folder, ignore_errors=True)
            write(self.project, [(name, content.decode()) for name, content in then.items()])

    def again(self) -> None:
        """Nothing at all."""

    def remember(self) -> None:
        inside = tree(self.project).items()
        own = {name: content for name, content in inside if name.startswith(("content/", "templates/"))}
        self.before = [*self.before[-4:], own]

    def harm(self) -> None:
        """Something happens to the memory, or to a file of the site, whose size and time stay as they were."""
        memory, site = self.project / ".sikte" / "memory", sorted((self.project / "site").rglob("*.html"))
        match self.chance.randrange(7):
            case 0:
                flip(memory, self.chance, 40)
            case 1:
                memory.write_bytes(memory.read_bytes()[: self.chance.randrange(memory.stat().st_size)])
            case 2:
                memory.write_bytes(b"something else")
            case 3:
                shutil.rmtree(memory.parent)
            case 4 if site:
                flip(self.chance.choice(site), self.chance, 1)
            case 5 if site:
                self.chance.choice(site).unlink()


def flip(path: Path, chance: Random, count: int) -> None:
    """Changes some bytes; size and times stay as they were."""
    looks, content = path.stat(), bytearray(path.read_bytes())
    for _ in range(count):
        content[chance.randrange(len(content))] ^= 1 + chance.randrange(255)
    path.write_bytes(content)
    os.utime(path, ns=(looks.st_atime_ns, looks.st_mtime_ns))


def walk(project: Path, steps: int, seed: int) -> int:
    """Takes so many steps; how many of them gave a site."""
    write(project, FILES.items())
    edits, built = Edits(project, Random(seed)), 0
    for step in range(steps):
        edits.remember()
        edit = edits.any()
        edit()
        if (project / ".sikte" / "memory").exists() and edits.chance.random() < 0.4:
            edits.harm()
        code = main(["--project", str(project), "--today", DAY, "-q"])
        clean = site(dict(read(project)[0]), date.fromisoformat(DAY))
        assert code == (1 if clean.problems else 0), (seed, step, edit.__name__, clean.problems)
        if not clean.problems:
            built += 1
            assert tree(project / "site") == dict(clean.files), (seed, step, edit.__name__)
    return built


def test_after_any_edits(tmp_path, capsys):
    assert walk(tmp_path, 25, 4711) > 15


def test_after_any_edits_in_a_process_that_stays(tmp_path):
    write(tmp_path, FILES.items())
    edits = Edits(tmp_path, Random(42))
    asked = arguments(["preview", "--project", str(tmp_path), "--today", DAY, "-q"], "sv")
    with at_work(asked, None) as maker:
        maker.stay()
        for step in range(12):
            edits.remember()
            edit = edits.any()
            edit()
            warm = attempt(asked, folders(str(tmp_path), None), maker)
            clean = site(dict(read(tmp_path)[0]), date.fromisoformat(DAY))
            assert (dict(warm.files), warm.problems) == (dict(clean.files), clean.problems), (step, edit.__name__)


@pytest.mark.long
def test_after_five_hundred_edits(tmp_path, capsys):
    assert walk(tmp_path, 500, 17) > 300
