"""What every page is known by to the others, and where it stands among them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

from sikte.language import ui
from sikte.opendata.offers import Posted
from sikte.values.content import Article, Document, Settings
from sikte.values.value import Value
from sikte.website.addresses import feed_address, own_addresses, relative
from sikte.website.cards import Link
from sikte.website.consent import Provider
from sikte.website.embeds import providers
from sikte.website.outline import Outline, Project
from sikte.website.standing import Places, Position
from sikte.website.tellings import Name


class Desk(Value, dict=True):
    """names: of the pages of documents, in order; addresses: by key of a document; posted: the datasets, in order of
    their names; today: the day on which it is asked whether figures are late.

    Nothing here depends on what only lists show of a page: another figure in its summary leaves it as it is.
    """

    settings: Settings
    names: tuple[Name, ...]
    addresses: Mapping[str, str]
    posted: tuple[Posted, ...]
    today: date

    @cached_property
    def project(self) -> Project:
        """How the pages belong together."""
        outline = Outline(tuple(name.document for name in self.names))
        return Project(self.settings, {one.name: one for one in self.posted}, outline, self.addresses)

    @cached_property
    def is_placed(self) -> bool:
        """Whether every page has its place among the others."""
        return self.project.is_placed

    @cached_property
    def _named(self) -> Mapping[str, Name]:
        return {name.document.key: name for name in self.names}

    def address(self, document: Document) -> str:
        return self.addresses[document.key]

    def of(self, document: Document) -> Name:
        return self._named[document.key]

    def named(self, documents: Iterable[Document]) -> Places:
        """(title, address) of each document's page."""
        return tuple((self.of(document).title, self.address(document)) for document in documents)

    def position(self, document: Document) -> Position:
        """Where the document's page stands among the others."""
        outline, spoken = self.project.outline, document.language
        versions = tuple((version.language, self.address(version)) for version in outline.versions(document))
        above = self.news(spoken) if isinstance(document, Article) else self.named(outline.above(document))
        return Position(
            language=spoken,
            address=self.address(document),
            above=above + (self.named([outline.first_of(document)]) if document.seen_from else ()),
            menu=self.menu(spoken),
            versions=versions,
            feed=self.feed(spoken),
            providers=self.providers,
        )

    def own(self, spoken: str) -> dict[str, str]:
        """The pages that Sikte makes itself in a language → address: as `own_addresses`, without news where there are
        none."""
        every = own_addresses(self.settings, spoken)
        return {n: where for n, where in every.items() if n != "news" or self.project.outline.articles(spoken)}

    def own_position(self, spoken: str, name: str) -> Position:
        """Where a page stands that Sikte makes itself; name: as in `own_addresses`."""
        owned = ((other, self.own(other)) for other in self.settings.languages)
        versions = tuple((other, places[name]) for other, places in owned if name in places)
        return Position(
            language=spoken,
            address=dict(versions)[spoken],
            menu=self.menu(spoken),
            versions=versions,
            feed=self.feed(spoken),
            providers=self.providers,
        )

    def menu(self, spoken: str) -> Places:
        """What the main menu leads to."""
        return self._menus[spoken]

    @cached_property
    def providers(self) -> tuple[Provider, ...]:
        """Those who may be asked for what pages show from elsewhere."""
        return providers(embed for name in self.names for embed in name.embeds)

    @cached_property
    def users(self) -> Mapping[str, list[Document]]:
        """The documents that speak of a dataset, by its name; of those that one text makes, the first."""
        found: defaultdict[str, dict[str, Document]] = defaultdict(dict)
        for document in self.project.outline.documents:
            for name in self.of(document).datasets:
                found[name][document.place.path] = self.project.outline.first_of(document)
        return {name: list(using.values()) for name, using in found.items()}

    @cached_property
    def _menus(self) -> Mapping[str, Places]:
        outline = self.project.outline
        return {
            spoken: self.news(spoken) + self.named(outline.menu(spoken)) for spoken in self.settings.languages
        }

    def news(self, spoken: str) -> Places:
        """(title, address) of the page of all news; () where there are none."""
        there = self.own(spoken).get("news")
        return ((ui.texts(spoken)["news"], there),) if there else ()

    def feed(self, spoken: str) -> str:
        """The address of the feed, "" where no goal or article in the language has a date."""
        return feed_address(self.settings, spoken) if self.project.outline.followed(spoken) else ""


def users_of(dataset: str, desk: Desk, spoken: str, here: str) -> tuple[Link, ...]:
    """The pages in one language that speak of a dataset (its name), as seen from the page at `here`."""
    using = (document for document in desk.users.get(dataset, ()) if document.language == spoken)
    return tuple(Link(title, relative(here, where)) for title, where in desk.named(using))
