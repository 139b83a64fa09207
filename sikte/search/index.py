"""The index of a site in one language, as files: words, where they stand, and the pages themselves.

Words are laid in order in parts of about the same size, so that a browser fetches only the part that a query
falls in, however large the site. The first file names what stands in each of the others by a mark, which it bears: a
browser that holds parts of two indexes knows it, and begins anew.

Pages are gone through in sections. What the words of a section say of its pages depends on these pages alone, and on
which of the words are compounds of others: so a word more in a page makes its section anew, and no other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from itertools import chain, groupby

from msgspec.json import encode

from sikte.memory import each, remembered
from sikte.search.words import TONGUES, Compounds, stem, tokens
from sikte.values.files import Files
from sikte.values.kept import Kept
from sikte.values.value import Value

# Letters of the alphabet that tell how much a word says of a page: in its text, as a part of a compound in a
# heading or title, in its summary, a heading, the title.
TEXT, PART, SUMMARY, HEADING, TITLE = "ABCDE"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
PART_BYTES = 24_000
PAGES_IN_PART = 500
TOGETHER = len(DIGITS)
Pages = tuple[Kept["Words"], ...]


class Words(Value):
    """The words of a page, each once in each place."""

    title: tuple[str, ...]
    summary: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    text: tuple[str, ...] = ()

    @property
    def weighed(self) -> Iterator[tuple[str, str]]:
        """(how much it says of the page, the word), those that say most last."""
        kinds = (TEXT, self.text), (SUMMARY, self.summary), (HEADING, self.headings), (TITLE, self.title)
        return ((weight, word) for weight, words in kinds for word in words)


class File(Value):
    """mark: that it bears, and that no other content would."""

    name: str
    mark: str
    content: Kept[bytes]


class Places(Value):
    """files: where the words of all pages stand, words-N.json and part-N.json; letters: that words begin with, in each
    of the former; begins: the first word in each of the latter."""

    files: tuple[File, ...]
    letters: tuple[str, ...]
    begins: tuple[str, ...]


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


def index(entries: Sequence[Entry], language: str) -> Files:
    """search-index.json, words-N.json (by first letters), part-N.json and pages-N.json."""
    found = places(tuple(entry.words for entry in entries), language)
    files = (*found.files, *_files("pages", "pages", _shown(entries)))
    head = {
        "count": len(entries),
        "letters": found.letters,
        "begins": found.begins,
        "pages": PAGES_IN_PART,
        "tongue": TONGUES[language].table(),
        "marks": {file.name: file.mark for file in files},
    }
    return Files({"search-index.json": Kept.of(encode(head)), **{file.name: file.content for file in files}})


@remembered
def places(pages: Pages, language: str) -> Places:
    """Where the words of all pages stand: what is shown of the pages makes no difference to it."""
    found = _places(pages, language)
    groups, parts = _groups(found), _parts(found)
    return Places(
        files=(*_files("words", "words", map(" ".join, groups)), *_files("part", "places", parts)),
        letters=tuple("".join(dict.fromkeys(word[0] for word in group)) for group in groups),
        begins=tuple(next(iter(part)) for part in parts),
    )


def _places(pages: Pages, language: str) -> dict[str, str]:
    """To the stem of each word, in order, its pages as sections tell them, led in by their numbers: "0:0A3E1f:2B"."""
    sections = [pages[start : start + TOGETHER] for start in range(0, len(pages), TOGETHER)]
    spoken = each(vocabulary, [(some,) for some in sections])
    known = compounds(tuple(sorted(set(chain.from_iterable(spoken)))), language)
    theirs = [{word: known[word] for word in said if word in known} for said in spoken]
    found: defaultdict[str, list[str]] = defaultdict(list)
    rows = [(some, own, language) for some, own in zip(sections, theirs, strict=True)]
    for number, one in enumerate(each(section, rows)):
        lead = f"{_base36(number)}:"
        for word, where in one.items():
            found[word] += lead, where
    return {word: "".join(found[word]) for word in sorted(found)}


@remembered
def vocabulary(pages: Pages) -> tuple[str, ...]:
    """Every word of some pages."""
    return tuple(sorted({word for page in pages for _, word in page.value.weighed}))


@remembered
def compounds(words: tuple[str, ...], language: str) -> Mapping[str, tuple[str, ...]]:
    """Those of all words that are compounds of others, and the stems of their parts."""
    known = Compounds(words, TONGUES[language])
    return {word: parts for word in words if (parts := known.parts(word))}


@remembered
def section(pages: Pages, parts: Mapping[str, tuple[str, ...]], language: str) -> Mapping[str, str]:
    """What words say of some pages: to the stem of each the pages, by their number among these as one digit, each
    followed by the most that it says of the page: "0A3E". parts: of the words that are compounds."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for digit, page in zip(DIGITS, pages, strict=False):
        for weight, word in page.value.weighed:
            own = found[stem(word, TONGUES[language])]
            own[digit] = max(weight, own.get(digit, ""))
            for part in parts.get(word, ()):
                found[part][digit] = max(min(weight, PART), found[part].get(digit, ""))
    return {word: "".join(chain.from_iterable(places.items())) for word, places in found.items()}


def _parts(places: Mapping[str, str]) -> list[dict[str, str]]:
    """The words in order, each with its places, cut where a part is full."""
    parts: list[dict[str, str]] = []
    room = 0
    for word, where in places.items():
        if room < len(where) + len(word):
            parts.append({})
            room = PART_BYTES
        parts[-1][word] = where
        room -= len(where) + len(word)
    return parts


@cache
def _base36(number: int) -> str:
    tail = DIGITS[number % 36]
    return _base36(number // 36) + tail if number >= 36 else tail


def _groups(words: Iterable[str]) -> list[list[str]]:
    """The words in order, as many first letters to a group as there is room for."""
    groups: list[list[str]] = []
    room = 0
    for _, found in groupby(words, key=lambda word: word[0]):
        same = list(found)
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


def _files(name: str, holds: str, contents: Iterable[object]) -> Iterator[File]:
    """NAME-0.json and so on, and under which key each holds its content."""
    for number, content in enumerate(contents):
        mark = sha256(encode(content)).hexdigest()[:12]
        yield File(f"{name}-{number}.json", mark, Kept.of(encode({"mark": mark, holds: content})))
