"""The targets of publishing that site.yaml names, as hosts."""

from collections.abc import Mapping

from sikte.edges.failures import Misuse
from sikte.edges.folders import Folders
from sikte.edges.hosts import Host, host
from sikte.edges.sources import read
from sikte.formats import settings
from sikte.problems import nearest
from sikte.values.content import Target


def targets(places: Folders) -> tuple[Target, ...]:
    """What stands under `publish:`, as far as it can be read."""
    return settings.read(read(places.project)[0])[0].targets


def chosen(name: str, places: Folders) -> tuple[Target, Host]:
    """The target of that name, else the first one; Misuse where there is none."""
    known = {target.name: target for target in targets(places)}
    if not known:
        raise Misuse("no-targets")
    if name and name not in known:
        raise Misuse("publish-unknown", word=name, known=", ".join(known), near=nearest(name, known))
    target = known[name] if name else next(iter(known.values()))
    return target, host(target, places.project)


def last_release(places: Folders) -> Mapping[str, bytes] | None:
    """What readers meet at the first target that holds a release; None before the first one."""
    releases = (host(target, places.project).released() for target in targets(places))
    return next((release for release in releases if release is not None), None)
