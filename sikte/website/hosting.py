"""What the site brings for its hosts: files that tell them of headers and old addresses, and pages where they cannot
lead on by themselves."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from sikte.problems import note, problem
from sikte.values.kept import Kept
from sikte.values.places import Problem
from sikte.website import cards
from sikte.website.addresses import above, relative
from sikte.website.embeds import origins
from sikte.website.frames import Position, absolute, frame
from sikte.website.hosts import MOST_RULES, host_files, rules
from sikte.website.pages import Desk
from sikte.website.redirects import Redirect, check_redirects, redirects


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedPage(cards.Card):
    """At an old address, where the host cannot lead on by itself."""

    frame: cards.Frame
    title: str
    href: str


def moved(desk: Desk) -> tuple[Redirect, ...]:
    """Every old address that leads to a page."""
    return redirects(desk.project, {key: told.plain_title for key, told in desk.told.items()})


def pages(desk: Desk) -> Iterator[tuple[str, MovedPage]]:
    """(file, card) of a page at each old address, where it is not known that the host leads on."""
    settings = desk.project.settings
    for one in moved(desk) if not _leads_on(desk) else ():
        if one.page:
            where = "/" + one.page.removesuffix("index.html")
            place = Position(language=one.language, address=where, providers=desk.providers)
            own = replace(frame(settings, place, one.title), canonical=absolute(settings, one.new))
            yield one.page, MovedPage(frame=own, title=one.title, href=relative(place.address, one.new))


def files(names: Collection[str], desk: Desk) -> dict[str, Kept[bytes]]:
    """What hosts are told. names: of the site's files."""
    told = host_files([f"/{name}" for name in names], moved(desk), desk.project.settings, framing(desk))
    return {name: Kept.of(content) for name, content in told.items()}


def framing(desk: Desk) -> dict[str, tuple[str, ...]]:
    """Address of each page that shows something from elsewhere → what it must be let frame, unless a page above it is
    let as much."""
    shown = {desk.address(document): desk.of(document).embeds for document in desk.project.outline.documents}
    let = {where: origins(embeds) for where, embeds in sorted(shown.items()) if embeds}
    return {where: hosts for where, hosts in let.items() if let.get(above(where)) != hosts}


def check(names: Collection[str], desk: Desk) -> Iterator[Problem]:
    """Old addresses that cannot be, and a site with more folders at its top than a host has room for.

    names: of the site's files, but for the pages at old addresses.
    """
    settings = desk.project.settings
    yield from check_redirects(desk.project, names)
    for one in moved(desk) if not _leads_on(desk) else ():
        if not one.page:
            yield note(one.place, "redirect-plain", words=one.old)
    count = len(rules([f"/{name}" for name in names], settings, framing(desk))) if "cloudflare" in settings.hosts else 0
    if count > MOST_RULES:
        yield problem(settings.place, "hosts-too-many-rules", count=count, most=MOST_RULES)


def _leads_on(desk: Desk) -> bool:
    """Whether every host that the settings name can lead from one address to another."""
    hosts = desk.project.settings.hosts
    return bool(hosts) and "plain" not in hosts
