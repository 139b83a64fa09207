"""What a document speaks of and leads to, read from its texts before anything is computed."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from sikte.values.content import Article, Document, Goal
from sikte.values.texts import Address, Block, Text, Wants
from sikte.writing import head
from sikte.writing.lift import Lifter
from sikte.writing.structure import expressions, parts

WORD = re.compile(r"[a-z][a-z0-9_]*")
CHART, IMAGE, EMBED = "chart", "image", "embed"


def with_wants(document: Document) -> Document:
    """The document, with what all its texts want; rather a word too many than one too few."""
    texts = [document.title, document.summary, document.body, *_own_texts(document)]
    asked = [expression.source for text in texts for expression in expressions(text)]
    asked += [block.source for block in _blocks(document.body)]
    forms = [(block.kind, _form(block)) for block in _blocks(document.body) if block.kind in (IMAGE, EMBED, CHART)]
    images = [(form.text("src", ""), form.at("src")) for kind, form in forms if kind != CHART]
    if isinstance(document, Article) and document.image:
        images.append((document.image, document.at(IMAGE)))
    words = {word for text in asked for word in WORD.findall(text)}
    if isinstance(document, Goal) and document.series:
        words.add(document.series)
    wants = Wants(
        words=tuple(sorted(words)),
        links=tuple((part.target, part.place) for part in parts(document.body) if isinstance(part, Address)),
        images=tuple(images),
        codes=tuple((form.text("code"), form.at("code")) for kind, form in forms if kind == CHART and "code" in form),
        today=any("today" in source for source in asked),
    )
    return replace(document, wants=wants)


def _own_texts(document: Document) -> tuple[Text, ...]:
    if isinstance(document, Goal):
        return (document.verdict,)
    return (document.alt, document.caption) if isinstance(document, Article) else ()


def _blocks(text: Text) -> Iterator[Block]:
    return (part for part in parts(text) if isinstance(part, Block))


def _form(block: Block) -> head.Form:
    """The block's keys; what is wrong with them is told when it is told."""
    return head.read(block.source, Lifter(block.place.path), block.place.line + 1, [], "")
