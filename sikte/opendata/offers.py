"""What the site offers of each dataset: its page in each language, and its files."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256

from sikte import language
from sikte.geography import NATION
from sikte.opendata.describing import about, description, source, span
from sikte.opendata.licences import licence
from sikte.opendata.spans import first_day, last_day
from sikte.problems import note, problem
from sikte.values.data import Dataset, Dimension
from sikte.values.kept import Kept
from sikte.values.places import Localized, Place, Problem
from sikte.values.value import Value

FOLDER = "data/"


class Download(Value):
    """A file. name: its own among those of the dataset; address: from the site's top; language: of its texts,
    or "" for all of them; size: in bytes; checksum: SHA-256 in hexadecimal."""

    name: str
    address: str
    media_type: str
    language: str
    size: int
    checksum: str


class Words(Value):
    """A dataset in one language that all of its texts are in. address: of its page."""

    language: str
    address: str
    title: str
    about: str
    description: str
    source: str
    period: str
    author: str
    unit: str
    keywords: tuple[str, ...]


class Heading(Value):
    """A dataset's page in one language."""

    language: str
    address: str
    title: str


class Paged(Value):
    """What has a page in each of the languages that its `words` are in."""

    @property
    def pages(self) -> tuple[tuple[str, str], ...]:
        """(language, address) of each of its pages."""
        return tuple((words.language, words.address) for words in self.words)

    def within(self, spoken: str) -> Words | Heading:
        """Its words in a language, else in the first that it has."""
        return next((words for words in self.words if words.language == spoken), self.words[0])


class Offer(Paged):
    """A dataset as others meet it. words: in each language that it has, the site's own first; start, end: of the
    time it covers; is_national: it reaches beyond the home region; themes: as in Dataset."""

    name: str
    place: Place
    words: tuple[Words, ...]
    downloads: tuple[Download, ...]
    licence: str
    retrieved: date | None
    next_update: date | None
    example: bool
    start: date
    end: date
    is_national: bool
    themes: tuple[str, ...]


class Posted(Paged):
    """What a dataset is known by to all pages, whatever its figures: the pages that it has, and its days."""

    name: str
    words: tuple[Heading, ...]
    retrieved: date | None
    next_update: date | None


class Offered(Value):
    """An offer as it was made. pages: as in Offer; files: what is downloaded, by address."""

    offer: Kept[Offer]
    posted: Kept[Posted]
    pages: tuple[tuple[str, str], ...]
    files: Mapping[str, Kept[bytes]]
    problems: tuple[Problem, ...]


def offered(known: Dataset, homes: Sequence[tuple[str, str]]) -> Offered:
    """A dataset offered; without words and files where no language has all of its texts. homes: (language, address of
    the overview), the site's own first."""
    spoken = [(language, home) for language, home in homes if not any(_lacking(known, language))]
    files = dict(_files(known, spoken, homes[0][1])) if spoken else {}
    made = _offer(known, spoken, tuple(files))
    headings = tuple(Heading(words.language, words.address, words.title) for words in made.words)
    posted = Posted(made.name, headings, made.retrieved, made.next_update)
    problems = tuple(_problems(known, homes[0][0], bool(spoken)))
    downloads = {one.address: Kept.of(files[one]) for one in files}
    return Offered(Kept.of(made), Kept.of(posted), made.pages, downloads, problems)


def _offer(known: Dataset, spoken: Sequence[tuple[str, str]], downloads: tuple[Download, ...]) -> Offer:
    return Offer(
        name=known.name,
        place=known.place,
        words=tuple(_words(known, language, f"{home}{FOLDER}{known.name}/") for language, home in spoken),
        downloads=downloads,
        licence=known.source.license or "",
        retrieved=known.source.retrieved,
        next_update=known.next_update,
        example=known.example,
        start=first_day(known.periods[0]),
        end=last_day(known.periods[-1]),
        is_national=any(map(_is_wide, known.dimensions)),
        themes=known.themes,
    )


def _words(dataset: Dataset, spoken: str, address: str) -> Words:
    return Words(
        language=spoken,
        address=address,
        title=language.localized(dataset.title, spoken),
        about=about(dataset, spoken),
        description=description(dataset, spoken),
        source=source(dataset, spoken),
        period=span(dataset, spoken),
        author=language.localized(dataset.source.name, spoken),
        unit=language.localized(dataset.unit.text, spoken),
        keywords=tuple(dict.fromkeys(language.localized(d.label, spoken).lower() for d in dataset.dimensions)),
    )


def _is_wide(dimension: Dimension) -> bool:
    """Whether a dimension has other regions than its home and those within it; the nation stands beside them all."""
    regions = [member.code for member in dimension.members if member.code != NATION]
    home = dimension.home or NATION
    return dimension.geographic and not (regions and all(code.startswith(home) for code in regions))


def _files(dataset: Dataset, spoken: Sequence[tuple[str, str]], top: str) -> Iterator[tuple[Download, bytes]]:
    """The CSV, and a cube in each language; the first lies at the site's top, the others below their own."""
    from sikte.opendata import csv_file, json_stat  # only where a dataset is new

    (first, _), *others = spoken
    own = f"{top}{FOLDER}{dataset.name}"
    yield _file("csv", f"{own}.csv", "text/csv", "", csv_file.written(dataset, [name for name, _ in spoken]))
    yield _file("json", f"{own}.json", "application/json", first, json_stat.written(dataset, first))
    for name, home in others:
        cube = json_stat.written(dataset, name)
        yield _file(f"json-{name}", f"{home}{FOLDER}{dataset.name}.json", "application/json", name, cube)


def _file(name: str, address: str, media_type: str, spoken: str, content: bytes) -> tuple[Download, bytes]:
    return Download(name, address, media_type, spoken, len(content), sha256(content).hexdigest()), content


def _problems(dataset: Dataset, wanted: str, told: bool) -> Iterator[Problem]:
    """Texts without which the dataset cannot be offered in any language, and a licence that no catalogue knows."""
    for text in () if told else _lacking(dataset, wanted):
        yield problem(text.place or dataset.place, "untranslated", text=text.texts[0][1], wanted=wanted)
    if dataset.source.license and not licence(dataset.source.license).url:
        yield note(dataset.place, "licence-unknown", words=dataset.source.license)


def _lacking(dataset: Dataset, spoken: str) -> Iterator[Localized]:
    """The dataset's texts that are not there in a language."""
    return (text for text in _texts(dataset) if text.within(spoken) is None)


def _texts(dataset: Dataset) -> Iterator[Localized]:
    source = dataset.source
    yield from (dataset.title, dataset.unit.text, dataset.unit.short, source.name)
    yield from (text for text in (dataset.description, source.title, source.note) if text)
    for dimension in dataset.dimensions:
        yield dimension.label
        yield from (member.label for member in dimension.members)
    yield from (remark.text for remark in dataset.remarks)
    yield from (one.note for one in dataset.breaks)
