"""Whatever figure is changed, exactly the sentences and figures that differ are told: held against a second reader."""

import re
from collections import Counter
from functools import cache

import html5lib
from hypothesis import assume, given
from hypothesis import settings as chosen
from hypothesis import strategies as st

from sikte.changes import changes
from sikte.changes.found import PageDifference
from tests.changes.samples import PROJECT, made, usual

X = "{http://www.w3.org/1999/xhtml}"
BLOCKS = {f"{X}{tag}" for tag in "h1 h2 h3 h4 p li dt dd td th".split()}
NOTHING = PageDifference("changed", "", "", "")
TABLES = ("content/data/jobs.csv", "content/data/share.csv")
# The project's own texts hold no abbreviation before a capital.
BETWEEN = re.compile(r"(?<=[.!?]) +(?=[A-ZÅÄÖ0-9])")


def sentences(html: bytes) -> Counter[str]:
    """Every sentence of a page's <main>, save in charts and in what accounts for the figures."""
    main = html5lib.parse(html).find(f".//{X}main")
    found: Counter[str] = Counter()
    for element in reading(main):
        if element.tag in BLOCKS and not any(inner.tag in BLOCKS for inner in list(element.iter())[1:]):
            words = " ".join(spoken(element).split())
            found.update([words] if element.tag in (f"{X}td", f"{X}th") else BETWEEN.split(words) if words else [])
    return found


def reading(element):
    yield element
    for child in element:
        if not left_out(child):
            yield from reading(child)


def left_out(element) -> bool:
    named = element.get("class", "").split()
    return element.tag == f"{X}figure" or bool({"calculations", "sources", "dataset"} & set(named))


def spoken(element) -> str:
    if element.get("aria-hidden") or "how" in element.get("class", ""):
        return ""
    inner = "".join(spoken(child) + (child.tail or "") for child in element)
    return (" " if element.get("class") == "small" else "") + (element.text or "") + inner


def figures(html: bytes) -> dict[tuple[str, ...], str]:
    """(chart, row, column) → figure, of every chart's table."""
    found = {}
    for figure in html5lib.parse(html).iter(f"{X}figure"):
        head, *rows = [[spoken(cell) for cell in row] for row in figure.iter(f"{X}tr")]
        for row in rows:
            found.update({(figure.get("id"), row[0], name): cell for name, cell in zip(head[1:], row[1:], strict=True)})
    return found


@cache
def before(name: str) -> tuple[Counter[str], dict[tuple[str, ...], str]]:
    """A page of the project as it stands."""
    return sentences(usual()[name]), figures(usual()[name])


@st.composite
def edits(draw):
    """The project with one figure of one data file changed."""
    path = draw(st.sampled_from(TABLES))
    lines = PROJECT[path].splitlines()
    # Half of the time a row that sentences speak of.
    own = [at for at, line in enumerate(lines) if line.startswith("19,") and at]
    at = draw(st.one_of(st.sampled_from(own), st.integers(1, len(lines) - 1)))
    keys, _, value = lines[at].rpartition(",")
    value = str(max(round(float(value)) + draw(st.integers(-25, 25)), 1))
    return {**PROJECT, path: "\n".join([*lines[:at], f"{keys},{value}", *lines[at + 1 :]]) + "\n"}


@given(edits())
@chosen(max_examples=25)
def test_what_is_told_is_what_differs(files):
    site = made(files)
    assume(not site.problems)
    old, new = usual(), site.files
    found = {page.address: page for page in changes(old, new).pages}
    assert set(old) == set(new)
    differing = [name for name in old if name.endswith(".html") and "diagram/" not in name and old[name] != new[name]]
    for name in differing:
        page = found.pop(f"/{name.removesuffix('index.html')}", NOTHING)
        (words, cells), now, shown = before(name), sentences(new[name]), figures(new[name])
        assert Counter(one.before for one in page.sentences if one.before) == words - now, name
        assert Counter(one.after for one in page.sentences if one.after) == now - words, name
        told = {(c.id, one.row, one.column): (one.before, one.after) for c in page.charts for one in c.cells}
        assert told == {at: (cells[at], shown[at]) for at in cells if cells[at] != shown[at]}, name
    assert found == {}


@given(edits())
@chosen(max_examples=10)
def test_nothing_but_the_figure_that_was_changed_is_blamed(files):
    site = made(files)
    assume(not site.problems)
    changed = [
        (path, at) for path in TABLES for at, line in enumerate(files[path].splitlines(), 1)
        if line != PROJECT[path].splitlines()[at - 1]
    ]  # fmt: skip
    found = changes(usual(), site.files)
    for one in found.sentences():
        (cause,) = one.causes
        assert cause.kind == "data"
        assert [(f"content/data/{cause.name}.csv", int(row.after["line"])) for row in cause.rows] == changed
