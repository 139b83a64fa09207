"""What was changed between two builds, as their records tell."""

import json
from collections.abc import Mapping

from sikte.changes.found import Cause
from sikte.values.value import Value

NOTHING: Mapping[str, object] = {}
# What each page's entry holds, though all pages share it.
SHARED = ("templates", "settings")
# What a dataset consists of: its figures, and what they mean.
PARTS = ("data", "description")


class Record(Value):
    """pages: address → its digests; datasets: of each that any page speaks of, the digests of its "data" and its
    "description"; shared: what all pages were made from."""

    pages: Mapping[str, Mapping[str, object]]
    datasets: Mapping[str, Mapping[str, str]]
    shared: Mapping[str, object]


class Records(Value):
    """The records of both sites, side by side."""

    old: Record
    new: Record

    def everywhere(self) -> tuple[Cause, ...]:
        """What may touch any page: templates, settings, the engine."""
        both = (self.old.shared, self.new.shared)
        return tuple(Cause(kind) for kind in both[1] if kind in both[0] and both[0][kind] != both[1][kind])

    def page(self, old: str, new: str, name: str = "") -> tuple[Cause, ...]:
        """What of a page's own was changed: its text, the data that it speaks of, or what it asks of the day.

        old, new: its addresses; name: how its text is called ("" for the page that is spoken of). A page that
        only one of the sites has is a text that came or went.
        """
        before, after = self.old.pages.get(old, NOTHING), self.new.pages.get(new, NOTHING)
        text = (Cause("text", name),) if before.get("text") != after.get("text") else ()
        asked, answered = before.get("asked", NOTHING), after.get("asked", NOTHING)
        day = (Cause("today"),) if any(asked[what] != answered[what] for what in asked.keys() & answered.keys()) else ()
        return text + self.data({**before.get("datasets", NOTHING), **after.get("datasets", NOTHING)}) + day

    def _texts(self, where: str) -> tuple[object, object]:
        """The digests of a page's text: the same for all pages that one text makes."""
        return self.old.pages.get(where, NOTHING).get("text"), self.new.pages.get(where, NOTHING).get("text")

    def data(self, names: Mapping[str, object]) -> tuple[Cause, ...]:
        """Those of the datasets that both sites know, and whose data or description differ."""
        before, after = self.old.datasets, self.new.datasets
        known = [name for name in sorted(names) if before.get(name) and after.get(name)]
        return tuple(Cause(p, name) for name in known for p in PARTS if before[name][p] != after[name][p])

    def anywhere(self) -> tuple[Cause, ...]:
        """Everything that was changed: what all pages share, texts by the first of their pages, data, the day."""
        first: dict[tuple[object, object], str] = {}
        addresses = sorted({*self.old.pages, *self.new.pages})
        named = [(where, first.setdefault(self._texts(where), where)) for where in addresses]
        own = dict.fromkeys(c for where, name in named for c in self.page(where, where, name) if not c.of_data)
        return (*self.everywhere(), *own, *self.data(self.new.datasets))


def record(content: bytes) -> Record:
    """The record of a site: sikte.json."""
    told = json.loads(content)
    pages = told.get("pages", {})
    datasets = {name: digests for page in pages.values() for name, digests in page.get("datasets", {}).items()}
    datasets = {name: digests for name, digests in datasets.items() if isinstance(digests, Mapping)}
    shared = {kind: page[kind] for page in pages.values() for kind in SHARED if kind in page}
    return Record(pages, datasets, {**shared, "engine": told.get("engine")})
