"""What stands around the pages for machines: the sitemap, robots.txt and the icon."""

from collections.abc import Iterable, Mapping

from sikte.values.content import Settings
from sikte.values.value import Value
from sikte.website.cards import Card
from sikte.website.frames import Places, absolute


class SitemapEntry(Value):
    """One page. url: absolute; modified: an ISO date from the document, else ""; versions: (language,
    absolute address) of the page in each language, where there are several."""

    url: str
    modified: str = ""
    versions: tuple[tuple[str, str], ...] = ()


class Sitemap(Card):
    """sitemap.xml."""

    entries: tuple[SitemapEntry, ...]


class Robots(Card):
    """robots.txt; sitemap: its absolute address."""

    sitemap: str


class Icon(Card):
    """The icon in the browser's tab, in the site's colours."""

    accent: str
    paper: str


def sitemap(settings: Settings, pages: Mapping[str, str], versions: Iterable[Places] = ()) -> Sitemap:
    """pages: address → ISO date of its document, or ""; versions: (language, address) of each translated page."""
    others = {where: version for version in versions for _, where in version}

    def entry(where: str, day: str) -> SitemapEntry:
        same = ((language, absolute(settings, there)) for language, there in others.get(where, ()))
        return SitemapEntry(absolute(settings, where), day, tuple(same))

    return Sitemap(tuple(entry(where, day) for where, day in sorted(pages.items())))


def robots(settings: Settings) -> Robots:
    """What robots.txt says: everything may be read, and where the sitemap lies."""
    return Robots(absolute(settings, "/sitemap.xml"))


def icon(settings: Settings) -> Icon:
    """The colours of the icon in the browser's tab."""
    return Icon(settings.colors.accent, settings.colors.paper)
