"""Where a page stands among the others: all that what surrounds it is made of, but for the settings."""

from sikte.values.value import Value
from sikte.website.consent import Provider

# The page 404 is shown at any depth, so it has no address of its own to begin links from.
ANYWHERE = ""

Places = tuple[tuple[str, str], ...]


class Position(Value, kw_only=True):
    """Where a page stands on the site.

    address: its own, or ANYWHERE; above: (plain title, address) of the pages between the overview and
    this one; menu: (label, address) of what the main menu leads to beside the overview;
    versions: (language, address) of the page in each language that has it, its own included;
    feed: the address of the feed in its language, "" where there is none; providers: of all that the site's pages
    may show from elsewhere.
    """

    language: str
    address: str
    above: Places = ()
    menu: Places = ()
    versions: Places = ()
    feed: str = ""
    providers: tuple[Provider, ...] = ()


class Standing(Value):
    """A page that nothing surrounds yet. title, description: plain text; robots: what search engines are told;
    draft: what stands above a page that only the preview shows; picture: (absolute address, what it shows) of what
    others show of the page."""

    position: Position
    title: str
    description: str = ""
    robots: str = ""
    draft: str = ""
    picture: tuple[str, str] | None = None
