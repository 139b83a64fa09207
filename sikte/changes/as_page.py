"""Differences as one HTML page, to send to whoever approves them: no script, nothing fetched from anywhere."""

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from sikte.changes.found import Cause, ChartDifference, Difference, Differences, PageDifference
from sikte.changes.saying import Texts, causes_said, cell_said, changed_said, counted, kind_said
from sikte.language.changes import texts as catalogue
from sikte.values.places import Problem
from sikte.values.value import Value
from sikte.website.render import render

TEMPLATE = "changes.html"
# A word with the space after it, so that the pieces put together are the text.
WORD = re.compile(r"\S+\s*")
# With less than this in common, marking single words only makes a text hard to read.
SHARED = 0.4

# (whether the words are only on this side, the words)
Pieces = tuple[tuple[bool, str], ...]


class Item(Value):
    """One difference. before, after: () where there is nothing on that side; language: of its words."""

    what: str
    under: str
    words: str
    before: Pieces
    after: Pieces
    cause: str
    language: str = ""


class Figures(Value):
    """A chart. note: what became of it as a whole; cells: (row, column, before → after)."""

    title: str
    id: str
    note: str
    items: tuple[Item, ...]
    cells: tuple[tuple[str, str, str], ...]
    cause: str


class Leaf(Value):
    """A page. folded: items of a page that came or went, of interest only to who asks."""

    title: str
    address: str
    language: str
    note: str
    items: tuple[Item, ...]
    charts: tuple[Figures, ...]
    folded: bool = False


class Part(Value):
    """A heading with the pages under it."""

    id: str
    heading: str
    pages: tuple[Leaf, ...]


class Card(Value):
    """Everything on the page, said."""

    language: str
    site: str
    texts: Texts
    counts: str
    causes: str
    parts: tuple[Part, ...]
    around: tuple[Item, ...]
    files: tuple[str, ...]
    remarks: tuple[str, ...]


def as_page(
    found: Differences, language: str, templates: Mapping[str, str | bytes]
) -> tuple[bytes, tuple[Problem, ...]]:
    """(the page as HTML, what is wrong with its template). templates: path within templates/ → source."""
    html, problems = render(templates, TEMPLATE, card(found, language))
    return html.encode(), problems


def card(found: Differences, language: str) -> Card:
    """The differences as the template meets them."""
    texts = catalogue(language)
    turned = any(one.turned for one in found.sentences())
    parts = [Part("vant", texts["turned"], _leaves(found, texts, True))] if turned else []
    parts.append(Part("skillnader", texts["rest" if turned else "all"], _leaves(found, texts, False)))
    return Card(
        language=language,
        site=found.site,
        texts=texts,
        counts=counted(found, texts) if found else texts["nothing"],
        causes=changed_said(found, texts),
        parts=tuple(part for part in parts if part.pages),
        around=tuple(_around(one.difference, len(one.pages), texts) for one in found.frame),
        files=tuple(_file(one.state, one.address, texts) for one in found.files),
        remarks=tuple(_remarks(found, texts)),
    )


def pieces(text: str, other: str) -> Pieces:
    """The words of `text`, those that `other` lacks marked; all of them where too little is shared."""
    mine, theirs = WORD.findall(text), WORD.findall(other)
    matcher = SequenceMatcher(None, [w.strip() for w in mine], [w.strip() for w in theirs], autojunk=False)
    if not other or matcher.ratio() < SHARED:
        return ((bool(other), text),) if text else ()
    found = [(step != "equal", "".join(mine[i:j])) for step, i, j, _, _ in matcher.get_opcodes() if i < j]
    return tuple(piece for only, words in found for piece in _trimmed(only, words))


def _trimmed(only: bool, words: str) -> Pieces:
    """Marked words without the space after them, which is nobody's."""
    bare = words.rstrip()
    return ((only, bare), (False, words[len(bare) :])) if only and bare != words else ((only, words),)


def _leaves(found: Differences, texts: Texts, turned: bool) -> tuple[Leaf, ...]:
    leaves = (_leaf(page, texts, turned) for page in found.pages)
    return tuple(leaf for leaf in leaves if leaf.items or leaf.charts or leaf.note)


def _leaf(page: PageDifference, texts: Texts, turned: bool) -> Leaf:
    note = "" if turned or page.state == "changed" else texts[f"page_{page.state}"]
    return Leaf(
        title=page.title,
        address=page.address,
        language=page.language,
        note=note.format(count=len(page.sentences), was=page.was),
        items=tuple(_item(one, texts) for one in page.sentences if one.turned == turned),
        charts=() if turned else tuple(_figures(chart, texts) for chart in page.charts),
        folded=page.state in ("added", "removed"),
    )


def _item(one: Difference, texts: Texts) -> Item:
    return Item(
        what=kind_said(one, texts),
        under=texts["under"].format(section=one.section) if one.section else "",
        words=one.words,
        before=pieces(one.before, one.after),
        after=pieces(one.after, one.before),
        cause=_cause(one.causes, texts),
    )


def _around(one: Difference, pages: int, texts: Texts) -> Item:
    """Words around the pages: how many of them, instead of where on the page."""
    item = _item(one, texts)
    return Item(texts["on_pages"].format(count=pages), "", item.words, item.before, item.after, item.cause)


def _figures(chart: ChartDifference, texts: Texts) -> Figures:
    note = texts[f"chart_{chart.state}"] if chart.state != "changed" else ""
    return Figures(
        title=chart.title,
        id=chart.id,
        note=note or ("" if chart.texts or chart.cells else texts["chart_drawing"]),
        items=tuple(_item(text, texts) for text in chart.texts),
        cells=tuple((cell.row, cell.column, cell_said(cell, texts)) for cell in chart.cells),
        cause=_cause(chart.causes, texts),
    )


def _cause(causes: tuple[Cause, ...], texts: Texts) -> str:
    return f"{texts['cause']}: {causes_said(causes, texts, whole=True)}" if causes else ""


def _file(state: str, address: str, texts: Texts) -> str:
    return f"/{address} ({texts[state]})" if texts[state] else f"/{address}"


def _remarks(found: Differences, texts: Texts) -> Iterable[str]:
    for quiet in found.quiet:
        yield f"{texts[quiet.kind].format(count=len(quiet.pages))}. {_cause(quiet.causes, texts)}"
    if found.others:
        yield texts["others"].format(names=", ".join(found.others))
