"""A project of one page that says many things, one a line; and what became of each of them."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import unescape

from sikte.build import site
from sikte.language import messages
from tests.theme import THEME

TODAY = date(2026, 11, 21)
SETTINGS = """name: Prov
region: {name: Västmanlands län, code: "19"}
language: sv
base_url: https://exempel.se/
"""
WRITTEN = "{{ page.title }}\n{{ page.summary }}\n{{ page.intro }}\n{{ page.body }}\n"
CALCULATED = (
    "{% for entry in page.calculations %}"
    '{% for anchor in entry.anchors %}<i id="{{ anchor }}"></i>{% endfor %}'
    "{% endfor %}"
)
TEMPLATES = {
    **dict.fromkeys(THEME, b""),
    **{f"templates/{kind}.html": (WRITTEN + CALCULATED).encode() for kind in ("page", "goal", "area", "article")},
}
MARKED = re.compile(r"@n(\d+)= (.*?) =@", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
HEAD = "title: Prov"


@dataclass(frozen=True)
class Answer:
    """What a build said: by number of line on the page, the text printed, the elements around it, its
    entry in statements.json, and the codes and words of the problems and notes there; `others` are the
    problems that lie elsewhere."""

    texts: Mapping[int, str]
    html: Mapping[int, str]
    statements: Mapping[int, dict]
    problems: Mapping[int, tuple[str, ...]]
    words: Mapping[int, str]
    others: tuple[str, ...]
    notes: Mapping[int, tuple[str, ...]]


def sources(
    datasets: Mapping[str, tuple[str, str]], lines: Sequence[str], head: str = HEAD, path: str = "content/pages/prov.md"
) -> dict[str, bytes]:
    """The project. datasets: name → (YAML, CSV); lines: what the page says, each on a line of its own."""
    body = "".join(f"@n{number}= {line} =@\n" for number, line in enumerate(lines))
    files = {"content/site.yaml": SETTINGS, path: f"---\n{head}\n---\n{body}"}
    for name, (description, data) in datasets.items():
        files |= {f"content/data/{name}.yaml": description, f"content/data/{name}.csv": data}
    return {**TEMPLATES, **{path: text.encode() for path, text in files.items()}}


def answer(project: Mapping[str, bytes], path: str = "content/pages/prov.md", where: str = "prov") -> Answer:
    """The build's answer about the page at `path`, which has the address /where/."""
    built = site(project, TODAY)
    first = project[path].decode().split("\n---\n")[0].count("\n") + 3
    here = {problem: problem.place.line - first for problem in built.problems if problem.place.path == path}
    html = built.files.get(f"{where}/index.html", b"").decode()
    entries = tuple(json.loads(built.files.get(f"{where}/statements.json", b"[]")))
    marked = {int(number): inside for number, inside in MARKED.findall(html)}
    return Answer(
        texts={number: unescape(TAG.sub("", inside)) for number, inside in marked.items()},
        html=marked,
        statements={entry["line"] - first: entry for entry in entries},
        problems=_grouped((number, problem.code) for problem, number in here.items()),
        words={number: " — ".join(messages.sentence(problem, "sv")) for problem, number in here.items()},
        others=tuple(messages.line(problem, "sv") for problem in built.problems if problem not in here),
        notes=_grouped((note.place.line - first, note.code) for note in built.notes if note.place.path == path),
    )


def _grouped(pairs: Iterable[tuple[int, str]]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for number, code in pairs:
        found[number] = (*found.get(number, ()), code)
    return found


def told(datasets: Mapping[str, tuple[str, str]], *lines: str, head: str = HEAD) -> Answer:
    """What is said of some datasets, line by line."""
    return answer(sources(datasets, lines, head))


def said(datasets: Mapping[str, tuple[str, str]], expression: str, head: str = HEAD) -> str:
    """What one expression prints, which must be allowed."""
    found = told(datasets, f"{{{{ {expression} }}}}", head=head)
    assert not found.problems and not found.others, (found.words, found.others)
    return found.texts[0]


def refused(datasets: Mapping[str, tuple[str, str]], line: str, head: str = HEAD) -> str:
    """The message about one line, which must be a problem, and the only one."""
    found = told(datasets, line, head=head)
    assert list(found.problems) == [0] and not found.others, (found.texts, found.words, found.others)
    return f"{found.problems[0][0]}: {found.words[0]}"


def holds(datasets: Mapping[str, tuple[str, str]], test: str, head: str = HEAD) -> bool:
    """Whether a claim builds; any problem but its being false is a fault of the test."""
    found = told(datasets, f"{{% claim {test} %}}Så är det{{% endclaim %}}", head=head)
    assert not found.others and found.problems in ({}, {0: ("claim-false",)}), (found.words, found.others)
    return not found.problems
