"""The story: two sites become everything that differs between them."""

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from sikte import record
from sikte.changes.alignment import Pair, aligned
from sikte.changes.charts import chart_differences, renamed
from sikte.changes.explaining import Explainer
from sikte.changes.found import Cause, Difference, Differences, FileDifference, FrameDifference, PageDifference, Quiet
from sikte.changes.moves import origins
from sikte.changes.page import Page, Sentence
from sikte.changes.records import Records
from sikte.changes.website import STATEMENTS, Website, website
from sikte.values.value import Value

# What readers download, or see in pages.
DOWNLOADS = ("data/", "media/", "diagram/", "datasets/")
# The index by which pages are found; no dataset can have such a name.
SEARCH = re.compile(r"search-index\.json|(?:words|part|pages)-\d+\.json")
NO_PAGE = Page("", "", (), (), (), ())


def changes(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> Differences:
    """What differs between two sites (address → bytes, as a build makes them, each with its record).

    Refuses ("site-damaged") a site whose record or statements cannot be read.
    """
    comparison = _Comparison.of(website(old), website(new))
    looked_at = tuple(comparison.pages())
    pages = tuple(one.difference for one in looked_at if one.difference)
    frame = tuple(_frame(looked_at))
    files, others = _files(old, new)
    found = Differences(pages, frame, tuple(_quiet(looked_at)), files, others, site=comparison.new.title("/"))
    return replace(found, causes=comparison.records.anywhere()) if found else found


class _LookedAt(Value):
    """A page whose bytes differ. difference: None where its own words are the same; frame: differences around
    them; accounts: whether what accounts for its figures differs; causes: what may have changed it."""

    address: str
    difference: PageDifference | None
    frame: tuple[Difference, ...]
    accounts: bool
    causes: tuple[Cause, ...]


class _Comparison(Value):
    """origins: address in the new site → in the old one, of pages that have moved; moves: the other way."""

    old: Website
    new: Website
    records: Records
    origins: Mapping[str, str]
    moves: Mapping[str, str]

    @classmethod
    def of(cls, old: Website, new: Website) -> "_Comparison":
        found = origins(old, new)
        return cls(old, new, Records(old.record, new.record), found, {was: now for now, was in found.items()})

    def pages(self) -> Iterator[_LookedAt]:
        """Every page that is not the same in both, in order of address."""
        before, after = set(self.old.addresses()), set(self.new.addresses())
        gone = before - after - self.moves.keys()
        for address in sorted(after | gone):
            was = self.origins.get(address, address)
            if was != address or self.old.source(was) != self.new.source(address):
                yield self._look("" if was not in before else was, "" if address not in after else address)

    def _look(self, was: str, now: str) -> _LookedAt:
        explainer = Explainer(self.old, self.new, self.records, was, now, self.origins)
        old, new = self.old.page(was) or NO_PAGE, self.new.page(now) or NO_PAGE
        state = "added" if not was else "removed" if not now else "changed" if was == now else "moved"
        sentences = tuple(self._sentences(old.sentences, new.sentences, explainer))
        both = was and now
        charts = chart_differences(renamed(old.charts, was, now), new.charts, explainer.own()) if both else ()
        shown = new if now else old
        page = PageDifference(state, now or was, shown.title, shown.language, sentences, charts, was)
        return _LookedAt(
            address=page.address,
            difference=page if sentences or charts or state != "changed" else None,
            frame=tuple(self._sentences(old.frame, new.frame, explainer)) if both else (),
            accounts=_texts(old) != _texts(new) or self.old.source(was)[1] != self.new.source(now)[1],
            causes=explainer.own(),
        )

    def _sentences(
        self, old: tuple[Sentence, ...], new: tuple[Sentence, ...], explainer: Explainer
    ) -> Iterator[Difference]:
        for pair in aligned(old, new):
            if pair.before is None:
                yield explainer.difference(pair, "added")
            elif pair.after is None:
                yield explainer.difference(pair, "removed")
            elif pair.before.plain != pair.after.plain:
                yield explainer.difference(pair, "changed")
            elif self._led(pair.before) != pair.after.links:
                yield self._link(pair, explainer)
            elif pair.moved:
                yield replace(explainer.difference(pair, "moved"), before="")

    def _led(self, before: Sentence) -> tuple[str, ...]:
        """Where the links of an old sentence lead in the new site: a page that has moved is the same page."""
        parts = (link.partition("#") for link in before.links)
        return tuple(self.moves.get(page, page) + mark + anchor for page, mark, anchor in parts)

    def _link(self, pair: Pair, explainer: Explainer) -> Difference:
        before, after = (" ".join(sentence.links) for sentence in (pair.before, pair.after))
        return replace(explainer.difference(pair, "link"), words=pair.after.text, before=before, after=after)


def _texts(page: Page) -> list[str]:
    return [sentence.text for sentence in page.accounts]


def _frame(looked_at: Iterable[_LookedAt]) -> Iterator[FrameDifference]:
    """Differences around the pages, each once; not what the page tells in its own words, such as its title."""
    grouped: dict[tuple[str, str, str], list[tuple[Difference, str]]] = {}
    for page in looked_at:
        told = {(one.before, one.after) for one in page.difference.sentences} if page.difference else set()
        for one in page.frame:
            if (one.before, one.after) not in told:
                grouped.setdefault((one.state, one.before, one.after), []).append((one, page.address))
    for found in grouped.values():
        differences, addresses = zip(*found, strict=True)
        yield FrameDifference(replace(differences[0], causes=_common(differences)), tuple(dict.fromkeys(addresses)))


def _common(differences: Iterable[Difference]) -> tuple[Cause, ...]:
    """The causes that all share, else those of the first."""
    first, *others = (one.causes for one in differences)
    return tuple(cause for cause in first if all(cause in causes for causes in others)) or first


def _quiet(looked_at: Iterable[_LookedAt]) -> Iterator[Quiet]:
    """Pages whose own words are the same, by what differs instead."""
    groups: dict[str, list[_LookedAt]] = {}
    for page in looked_at:
        if not page.difference and (page.accounts or not page.frame):
            groups.setdefault("accounts" if page.accounts else "markup", []).append(page)
    for kind, found in sorted(groups.items()):
        causes = dict.fromkeys(cause for page in found for cause in page.causes)
        yield Quiet(kind, tuple(page.address for page in found), tuple(causes))


def _files(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> tuple[tuple[FileDifference, ...], tuple[str, ...]]:
    """(files that readers meet, others); pages, their statements and the record are told of by themselves."""
    names = sorted(name for name in {*old, *new} if old.get(name) != new.get(name) and not _is_part_of_pages(name))
    met = tuple(FileDifference(_state(name, old, new), name) for name in names if _is_met(name))
    return met, tuple(name for name in names if not _is_met(name))


def _is_met(name: str) -> bool:
    """Whether a file is a download or a picture, at the top or below a language's own ("en/data/x.json")."""
    return name.startswith(DOWNLOADS) or name.partition("/")[2].startswith(DOWNLOADS)


def _is_part_of_pages(name: str) -> bool:
    own = name.rpartition("/")[2]
    return own in (STATEMENTS, record.NAME) or own.endswith(".html") or bool(SEARCH.fullmatch(own))


def _state(name: str, old: Mapping[str, bytes], new: Mapping[str, bytes]) -> str:
    return "added" if name not in old else "removed" if name not in new else "changed"
