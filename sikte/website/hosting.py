"""What the site brings for its hosts: files that tell them of headers and old addresses, and pages where they cannot
lead on by themselves."""

from collections.abc import Collection, Iterator, Mapping

from msgspec.structs import replace

from sikte.problems import note, problem
from sikte.values.content import Settings
from sikte.values.kept import Kept
from sikte.values.places import Problem
from sikte.values.value import Value
from sikte.website import cards
from sikte.website.addresses import above, relative
from sikte.website.desk import Desk
from sikte.website.embeds import origins
from sikte.website.frames import Position, absolute, frame
from sikte.website.hosts import MOST_RULES, host_files, rules
from sikte.website.redirects import Redirect, check_redirects, redirects, sound


class MovedPage(cards.Card, kw_only=True):
    """At an old address, where the host cannot lead on by itself."""

    frame: cards.Frame
    title: str
    href: str


class Hosted(Value):
    """What hosts are to be told. redirects: every old address that is asked for; framing: the address of each page that
    shows something from elsewhere → what it must be let frame, unless a page above it is let as much."""

    redirects: tuple[Redirect, ...]
    framing: Mapping[str, tuple[str, ...]]


def hosted(desk: Desk) -> Hosted:
    """What the pages ask of hosts."""
    titles = {name.document.key: name.title for name in desk.names}
    return Hosted(tuple(redirects(desk.project, titles)), _framing(desk))


def pages(hosted: Hosted, desk: Desk) -> Iterator[tuple[str, MovedPage]]:
    """(file, card) of a page at each old address, where it is not known that the host leads on."""
    settings = desk.project.settings
    for one in sound(hosted.redirects) if not _leads_on(settings) else ():
        if one.page:
            where = "/" + one.page.removesuffix("index.html")
            place = Position(language=one.language, address=where, providers=desk.providers)
            own = replace(frame(settings, place, one.title), canonical=absolute(settings, one.new))
            yield one.page, MovedPage(frame=own, title=one.title, href=relative(place.address, one.new))


def files(names: Collection[str], hosted: Hosted, settings: Settings) -> dict[str, Kept[bytes]]:
    """What hosts are told, where any are named. names: of the site's files."""
    if not settings.hosts:
        return {}
    told = host_files([f"/{name}" for name in names], sound(hosted.redirects), settings, hosted.framing)
    return {name: Kept.of(content) for name, content in told.items()}


def _framing(desk: Desk) -> dict[str, tuple[str, ...]]:
    shown = {desk.address(document): desk.of(document).embeds for document in desk.project.outline.documents}
    let = {where: origins(embeds) for where, embeds in sorted(shown.items()) if embeds}
    return {where: hosts for where, hosts in let.items() if let.get(above(where)) != hosts}


def check(names: Collection[str], hosted: Hosted, settings: Settings) -> Iterator[Problem]:
    """Old addresses that cannot be, and a site with more folders at its top than a host has room for.

    names: of the site's files, but for the pages at old addresses.
    """
    yield from check_redirects(hosted.redirects, names)
    for one in sound(hosted.redirects) if not _leads_on(settings) else ():
        if not one.page:
            yield note(one.place, "redirect-plain", words=one.old)
    told = [f"/{name}" for name in names] if "cloudflare" in settings.hosts else []
    count = len(rules(told, settings, hosted.framing)) if told else 0
    if count > MOST_RULES:
        yield problem(settings.place, "hosts-too-many-rules", count=count, most=MOST_RULES)


def _leads_on(settings: Settings) -> bool:
    """Whether every host that the settings name can lead from one address to another."""
    return bool(settings.hosts) and "plain" not in settings.hosts
