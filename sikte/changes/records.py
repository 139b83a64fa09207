"""What was changed between two builds, as their records tell."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sikte.changes.found import Cause

NOTHING: Mapping[str, object] = {}
# What a page's digests of these two are called, and what all pages share.
SHARED = ("templates", "settings")


@dataclass(frozen=True, slots=True)
class Record:
    """pages: address → its digests; datasets: the digest of each that any page speaks of."""

    pages: Mapping[str, Mapping[str, object]]
    datasets: Mapping[str, str]
    shared: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Records:
    """The records of both sites, side by side."""

    old: Record
    new: Record

    def everywhere(self) -> tuple[Cause, ...]:
        """What may touch any page: templates, settings, the engine, the day."""
        both = (self.old.shared, self.new.shared)
        return tuple(Cause(kind) for kind in both[1] if kind in both[0] and both[0][kind] != both[1][kind])

    def page(self, old: str, new: str, name: str = "") -> tuple[Cause, ...]:
        """What of a page's own was changed: its text, or the data that it speaks of.

        old, new: its addresses; name: how its text is called ("" for the page that is spoken of). A page that
        only one of the sites has is a text that came or went.
        """
        before, after = self.old.pages.get(old), self.new.pages.get(new)
        if before is None and after is None:
            return ()
        text = (before or NOTHING).get("text") != (after or NOTHING).get("text")
        spoken_of = {**(before or NOTHING).get("datasets", {}), **(after or NOTHING).get("datasets", {})}
        return ((Cause("text", name),) if text else ()) + self.data(spoken_of)

    def data(self, names: Mapping[str, object]) -> tuple[Cause, ...]:
        """Those of the datasets that both sites know, and differ."""
        before, after = self.old.datasets, self.new.datasets
        known = [name for name in sorted(names) if name in before and name in after]
        return tuple(Cause("data", name) for name in known if before[name] != after[name])

    def anywhere(self) -> tuple[Cause, ...]:
        """Everything that was changed: what all pages share, then texts by their pages, then data."""
        addresses = sorted({*self.old.pages, *self.new.pages})
        texts = (c for where in addresses for c in self.page(where, where, where) if c.kind == "text")
        return (*self.everywhere(), *texts, *self.data(self.new.datasets))


def record(content: bytes) -> Record:
    """The record of a site: sikte.json."""
    told = json.loads(content)
    pages = told.get("pages", {})
    datasets = {name: digest for page in pages.values() for name, digest in page.get("datasets", {}).items()}
    shared = {kind: page[kind] for page in pages.values() for kind in SHARED if kind in page}
    return Record(pages, datasets, {**shared, "engine": told.get("engine"), "today": told.get("today")})
