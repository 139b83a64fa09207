"""The targets of publishing that site.yaml names, as hosts."""

from collections.abc import Mapping

from sikte.commands.maker import Maker
from sikte.edges.failures import Misuse
from sikte.edges.folders import Folders
from sikte.edges.hosts import Host, host
from sikte.formats import settings
from sikte.problems import nearest
from sikte.values.content import Target


def targets(places: Folders, maker: Maker) -> tuple[Target, ...]:
    """What stands under `publish:`, as far as it can be read."""
    return settings.read(maker.sources(places)[0])[0].targets


def chosen(name: str, places: Folders, maker: Maker) -> tuple[Target, Host]:
    """The target of that name, else the first one; Misuse where there is none."""
    known = {target.name: target for target in targets(places, maker)}
    if not known:
        raise Misuse("no-targets")
    if name and name not in known:
        raise Misuse("publish-unknown", word=name, known=", ".join(known), near=nearest(name, known))
    target = known[name] if name else next(iter(known.values()))
    return target, host(target, places.project)


def last_release(places: Folders, maker: Maker) -> Mapping[str, bytes] | None:
    """What readers meet at the first target that holds a release; None before the first one."""
    releases = (host(target, places.project).released() for target in targets(places, maker))
    return next((release for release in releases if release is not None), None)
