"""The index of a site in one language, as files: words, where they stand, and the pages themselves.

Words are laid in order in parts of about the same size, so that a browser fetches only the part that a query
falls in, however large the site. Each file names the index that it belongs to: a browser that holds parts of two
indexes knows it, and begins anew.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from itertools import chain, groupby
from operator import sub

from sikte.memory import each, remembered
from sikte.search.tongue import Tongue
from sikte.search.words import TONGUES, Compounds, stem, tokens
from sikte.values.kept import Kept
from sikte.values.value import Value

# Letters of the alphabet that tell how much a word says of a page: in its text, as a part of a compound in a
# heading or title, in its summary, a heading, the title.
TEXT, PART, SUMMARY, HEADING, TITLE = "ABCDE"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
PART_BYTES = 24_000
PAGES_IN_PART = 500
TOGETHER = len(DIGITS)
Weights = dict[str, dict[int, str]]


class Words(Value):
    """The words of a page, each once in each place."""

    title: tuple[str, ...]
    summary: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    text: tuple[str, ...] = ()


class Section(Value):
    """What words say of some pages that follow on each other. places: to each word the pages, by their number among
    these as one digit, each followed by the most that it says of the page: "0A3E"."""

    places: Mapping[str, str]


class Places(Value):
    """groups: the words in order, as many first letters to a group as there is room for; parts: the same words, each
    with its places, cut where a part is full."""

    groups: tuple[tuple[str, ...], ...]
    parts: tuple[Mapping[str, str], ...]


class Entry(Value):
    """A page to be found. href: the way from the page of the search; kind: what sort of page it is, in words."""

    title: str
    href: str
    kind: str
    summary: str
    words: Kept[Words]


def words(language: str, title: str, summary: str = "", headings: str = "", text: str = "") -> Words:
    """The words of a page's plain texts."""
    tongue = TONGUES[language]
    return Words(*(tuple(sorted(set(tokens(part, tongue)))) for part in (title, summary, headings, text)))


def index(entries: Sequence[Entry], language: str) -> dict[str, bytes]:
    """name → bytes: search-index.json, words-N.json (by first letters), part-N.json and pages-N.json."""
    found = places(tuple(entry.words for entry in entries), language)
    groups, parts = found.groups, found.parts
    bodies = {
        **{f"words-{number}.json": {"words": " ".join(group)} for number, group in enumerate(groups)},
        **{f"part-{number}.json": {"places": part} for number, part in enumerate(parts)},
        **{f"pages-{number}.json": {"pages": pages} for number, pages in enumerate(_shown(entries))},
    }
    head = {
        "count": len(entries),
        "letters": ["".join(dict.fromkeys(word[0] for word in group)) for group in groups],
        "begins": [next(iter(part)) for part in parts],
        "pages": PAGES_IN_PART,
        "tongue": TONGUES[language].table(),
    }
    mark = sha256(_json({**head, **bodies})).hexdigest()[:12]
    return {name: _json({"index": mark, **body}) for name, body in {"search-index.json": head, **bodies}.items()}


@remembered
def places(pages: tuple[Kept[Words], ...], language: str) -> Places:
    """Where the words of all pages stand: what is shown of the pages makes no difference to it."""
    weights = _weights(_sections(pages), TONGUES[language])
    return Places(tuple(map(tuple, _groups(weights))), tuple(map(dict, _parts(weights))))


def _sections(pages: Sequence[Kept[Words]]) -> list[Section]:
    """The words of all pages, some pages at a time."""
    return each(section, [(tuple(pages[start : start + TOGETHER]),) for start in range(0, len(pages), TOGETHER)])


@remembered
def section(pages: tuple[Kept[Words], ...]) -> Section:
    """What the words of some pages say of them."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for number, one in enumerate(page.value for page in pages):
        for weight, words in ((TEXT, one.text), (SUMMARY, one.summary), (HEADING, one.headings), (TITLE, one.title)):
            for word in words:
                found[word][DIGITS[number]] = weight
    return Section({word: "".join(chain.from_iterable(places.items())) for word, places in found.items()})


def _weights(sections: Sequence[Section], tongue: Tongue) -> Weights:
    """stem → number of page → the most that the word says of it."""
    compounds = Compounds({word for one in sections for word in one.places}, tongue)
    found: Weights = defaultdict(dict)
    for start, one in enumerate(sections):
        numbers = dict(zip(DIGITS, range(start * TOGETHER, (start + 1) * TOGETHER), strict=True))
        for word, places in one.places.items():
            own, parts = found[stem(word, tongue)], [found[part] for part in compounds.parts(word)]
            for digit, weight in zip(places[::2], places[1::2], strict=True):
                number = numbers[digit]
                own[number] = max(weight, own.get(number, ""))
                for part in parts:
                    part[number] = max(min(weight, PART), part.get(number, ""))
    return found


def _parts(weights: Weights) -> list[list[tuple[str, str]]]:
    """The words in order, each with its places, cut where a part is full."""
    parts: list[list[tuple[str, str]]] = []
    room = 0
    for word in sorted(weights):
        places = _places(weights[word])
        if room < len(places) + len(word):
            parts.append([])
            room = PART_BYTES
        parts[-1].append((word, places))
        room -= len(places) + len(word)
    return parts


def _places(pages: Mapping[int, str]) -> str:
    """Pages and weights as one word: the steps from page to page in base 36, each followed by its weight."""
    numbers = sorted(pages)
    steps = map(sub, numbers, (-1, *numbers))
    return "".join([_base36(step) + pages[number] for step, number in zip(steps, numbers, strict=True)])


@cache
def _base36(number: int) -> str:
    tail = DIGITS[number % 36]
    return _base36(number // 36) + tail if number >= 36 else tail


def _groups(weights: Weights) -> list[list[str]]:
    """The words in order, as many first letters to a group as there is room for."""
    groups: list[list[str]] = []
    room = 0
    for _, words in groupby(sorted(weights), key=lambda word: word[0]):
        same = list(words)
        needed = sum(len(word) + 1 for word in same)
        if room < needed:
            groups.append([])
            room = PART_BYTES
        groups[-1].extend(same)
        room -= needed
    return groups


def _shown(entries: Sequence[Entry]) -> list[list[list[str]]]:
    rows = [[entry.title, entry.href, entry.kind, entry.summary] for entry in entries]
    return [rows[start : start + PAGES_IN_PART] for start in range(0, len(rows), PAGES_IN_PART)]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
