"""The page where readers search: without JavaScript a list of all pages from A to Ö, with it a field and an index."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sikte import search
from sikte.language import ui
from sikte.opendata import offers
from sikte.search import Entry, Words
from sikte.values.content import Area, Article, Document, Goal, Settings
from sikte.values.files import Files
from sikte.values.kept import Kept
from sikte.values.value import Value
from sikte.website import cards
from sikte.website.addresses import file, own_addresses, relative
from sikte.website.alphabet import ALPHABET, first, ordered
from sikte.website.desk import Desk
from sikte.website.frames import frame, said
from sikte.website.tellings import Telling

SCRIPT = "/search.js"
OWN = ("data", "updates", "accessibility", "cookies")


class Letter(Value):
    """The pages whose titles begin with a letter, or with anything else ("#"); id: for links to it."""

    letter: str
    id: str
    pages: tuple[cards.Link, ...]


class SearchPage(cards.Card, kw_only=True):
    """letters: every page of the language; script: the way to what makes the field work."""

    frame: cards.Frame
    letters: tuple[Letter, ...]
    script: str


class Listed(Value):
    """How a document's page is found: as in Entry, but words: None where they are all that the page says."""

    title: str
    href: str
    kind: str
    summary: str
    words: Kept[Words] | None = None

    def entry(self, words: Kept[Words]) -> Entry:
        """The page as the search finds it. words: all that it says."""
        return Entry(self.title, self.href, self.kind, self.summary, self.words or words)


def page(desk: Desk, spoken: str) -> SearchPage:
    """The page in one language."""
    position, texts = desk.own_position(spoken, "search"), ui.texts(spoken)
    links = (cards.Link(title, relative(position.address, where)) for title, where in _titled(desk, spoken))
    return SearchPage(
        frame=frame(desk.project.settings, position, texts["search_title"], texts["search_lead"]),
        letters=tuple(_lettered(links)),
        script=relative(position.address, SCRIPT),
    )


def beside(
    found: Mapping[str, Sequence[Entry]], templates: Files, settings: Settings
) -> dict[str, Kept[bytes]]:
    """What the page asks: its script, and an index of the pages of each language."""
    files = {file(SCRIPT): templates.kept("search.js")}
    for spoken, pages in found.items():
        here = own_addresses(settings, spoken)["search"]
        made = search.index(pages, spoken)
        files |= {file(here + name): made.kept(name) for name in made}
    return files


def _titled(desk: Desk, spoken: str) -> Iterator[tuple[str, str]]:
    """(title, address) of every page of the language, but the overview and the search itself, and one for each text."""
    yield from desk.named(one for one in desk.project.outline.texts if one.language == spoken)
    yield from ((one.title, one.address) for posted in desk.posted for one in posted.words if one.language == spoken)
    yield from _own(desk, spoken)


def _own(desk: Desk, spoken: str) -> Iterator[tuple[str, str]]:
    """(title, address) of the pages that Sikte makes itself."""
    yield from desk.news(spoken)
    for name in OWN:
        yield ui.texts(spoken)[f"{name}_title"], desk.own_position(spoken, name).address


def own(desk: Desk, spoken: str) -> Iterator[Entry]:
    """The pages that Sikte makes itself."""
    for title, where in _own(desk, spoken):
        words = Kept.of(search.words(spoken, title))
        yield Entry(title, _href(where, spoken, desk.settings), ui.texts(spoken)["kind_page"], "", words)


def offered(told: offers.Words, settings: Settings) -> Entry:
    """The page of a dataset in one language."""
    words = search.words(told.language, told.title, text=told.description)
    href = _href(told.address, told.language, settings)
    return Entry(told.title, href, ui.texts(told.language)["kind_data"], "", Kept.of(words))


def written(document: Document, told: Telling, desk: Desk) -> Listed:
    """Of many pages alike it is the region that one is found by: what else they say, their first page says as well."""
    view, spoken = document.seen_from, document.language
    href = _href(desk.address(document), spoken, desk.settings)
    shown = told.plain_title, href, _kind(document, desk), told.plain_summary
    if view is None:
        return Listed(*shown)
    region = said(view.name, desk.project.settings, spoken)
    words = search.words(spoken, region, text=f"{told.plain_title} {told.plain_summary}")
    return Listed(*shown, words=Kept.of(words))


def _lettered(links: Iterable[cards.Link]) -> Iterator[Letter]:
    """The links in order of their letters, as a dictionary has them."""
    found: dict[str, list[cards.Link]] = {}
    for link in sorted(links, key=lambda link: (ordered(link.label), link.href)):
        found.setdefault(first(link.label), []).append(link)
    for letter, pages in found.items():
        yield Letter(letter.upper(), f"letter-{ALPHABET.find(letter) + 1}", tuple(pages))


def _href(where: str, spoken: str, settings: Settings) -> str:
    """The way from the page of the search in a language."""
    return relative(own_addresses(settings, spoken)["search"], where)


def _kind(document: Document, desk: Desk) -> str:
    """What sort of page it is, in the site's own words."""
    settings, texts = desk.project.settings, ui.texts(document.language)
    match document:
        case Goal():
            return said(settings.goal, settings, document.language)
        case Area():
            return said(settings.area, settings, document.language)
        case Article():
            return texts["kind_article"]
    return texts["kind_page"]
