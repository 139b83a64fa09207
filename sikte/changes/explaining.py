"""Why a sentence is another one than before: what was changed, which rows, and whether it turned."""

import re
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from sikte.changes.accounts import Account, Entry, Said, row_differences
from sikte.changes.alignment import Pair, folded
from sikte.changes.found import Cause, Difference, RowDifference, Statement
from sikte.changes.page import Mark, Sentence, loose
from sikte.changes.records import Records
from sikte.changes.turning import turned
from sikte.changes.website import Website
from sikte.values.value import Value

SaidBeside = Mapping[str, tuple[Said | None, Said | None]]
# Where a sentence stands is told by its heading; these are sentences all the same.
SENTENCES = frozenset({"item", "term", "summary"})


class Explainer(Value):
    """Explains what differs on one page.

    old, new: both sites; was, now: the page's address in each; origins: address in the new site → in the old
    one, of pages that have moved.
    """

    old: Website
    new: Website
    records: Records
    was: str
    now: str
    origins: Mapping[str, str]

    def difference(self, pair: Pair, state: str) -> Difference:
        """A difference between two sentences, with its reasons."""
        before, after, told = pair.before, pair.after, pair.told
        old = _said(before, self.old, self.was)
        new = _said(after, self.new, self.now)
        beside = _beside(old, new)
        causes = self._authors(pair) if state in ("link", "moved") else self._causes(pair, beside)
        by_data = any(cause.of_data for cause in causes)
        claims = any(one.role == "claim" for one in old + new)
        return Difference(
            state=state,
            kind="claim" if claims else "sentence" if told.kind in SENTENCES else told.kind,
            before=before.text if before else "",
            after=after.text if after else "",
            section="" if told.kind == "heading" else told.section,
            label=told.label,
            turned=turned(old, new, by_data, self._language()),
            causes=causes,
            statements=tuple((_raw(one), _raw(other)) for one, other in beside.values()),
        )

    def own(self) -> tuple[Cause, ...]:
        """What may have changed this page: of its own, and of what all pages share."""
        return self.records.page(self.was, self.now) + self.records.everywhere() or self.anywhere()

    def anywhere(self) -> tuple[Cause, ...]:
        """Everything that was changed, for what no page accounts for."""
        return self.records.anywhere() or (Cause("unknown"),)

    def _language(self) -> str:
        page = self.new.page(self.now) or self.old.page(self.was)
        return page.language if page else ""

    def _causes(self, pair: Pair, beside: SaidBeside) -> tuple[Cause, ...]:
        """Those of the possible causes that this sentence bears witness of."""
        possible = self._possible(pair)
        edited = any(cause.kind == "text" for cause in possible)
        data = _data(possible, self._rows_behind(pair, beside, edited))
        if _same_words(pair, beside):
            return data or _without("text", possible)
        return data + tuple(cause for cause in possible if not cause.of_data) or possible

    def _authors(self, pair: Pair) -> tuple[Cause, ...]:
        """The causes of another link, or another place, for the same words: never the data."""
        return _without_data(self._possible(pair))

    def _possible(self, pair: Pair) -> tuple[Cause, ...]:
        """The nearest account of what was changed: of the page that the words are taken from, of this page,
        of those it links to; and what all pages share."""
        told = pair.told
        nearest = (
            self._elsewhere((told.about,) if told.about else ())
            or self._elsewhere(self._retitled(pair))
            or self.records.page(self.was, self.now)
            or self._elsewhere(told.links)
        )
        return nearest + self.records.everywhere() or self.anywhere()

    def _elsewhere(self, addresses: Iterable[str]) -> tuple[Cause, ...]:
        return tuple(c for at in addresses for c in self.records.page(self.origins.get(at, at), at, at))

    def _retitled(self, pair: Pair) -> tuple[str, ...]:
        """The pages whose titles the two sentences show, each its own."""
        before, after = pair.before, pair.after
        if before is None or after is None:
            return ()
        titles = [(at, self.old.title(self.origins.get(at, at)), self.new.title(at)) for at in after.links]
        return tuple(at for at, old, new in titles if old != new and _shows(before, old) and _shows(after, new))

    def _rows_behind(self, pair: Pair, beside: SaidBeside, edited: bool) -> dict[str, list[RowDifference]]:
        """dataset → its rows behind what is said otherwise than before.

        edited: the author's text has changed, too: what is only said on one side may then be the author's doing,
        and counts only where a row that both sites know has another value.
        """
        accounts = self._accounts(pair)
        found: dict[str, list[RowDifference]] = {}
        for old, new in beside.values():
            if old and new and loose(old.entry.text) == loose(new.entry.text):
                continue
            rows = row_differences(_entry(old), _entry(new), *accounts)
            if edited and not (old and new):
                rows = tuple(row for row in rows if row.before and row.after)
            for dataset in {d for one in (old, new) if one and (rows or old and new) for d in one.entry.datasets}:
                mine = (row for row in rows if (row.after or row.before)["dataset"] == dataset)
                found.setdefault(dataset, []).extend(mine)
        return found

    def _accounts(self, pair: Pair) -> tuple[Account, Account]:
        about = pair.told.about
        was = self.origins.get(about, about) if pair.after else about
        return self.old.account(was or self.was), self.new.account(about or self.now)


def _said(sentence: Sentence | None, site: Website, address: str) -> tuple[Said, ...]:
    if sentence is None:
        return ()
    if sentence.about:
        return site.account(sentence.about).said_on_card(sentence)
    return site.account(address).said_in(sentence)


def _beside(old: tuple[Said, ...], new: tuple[Said, ...]) -> SaidBeside:
    """expression → how it is said on both sides; one that is said several times is told once."""
    before, after = ({one.entry.expression: one for one in reversed(said)} for said in (old, new))
    order = dict.fromkeys(one.entry.expression for one in (*old, *new))
    return {expression: (before.get(expression), after.get(expression)) for expression in order}


def _entry(said: Said | None) -> Entry | None:
    return said.entry if said else None


def _raw(said: Said | None) -> Statement | None:
    return said.entry.raw if said else None


def _without(kind: str, causes: tuple[Cause, ...]) -> tuple[Cause, ...]:
    return tuple(cause for cause in causes if cause.kind != kind) or causes


def _without_data(causes: tuple[Cause, ...]) -> tuple[Cause, ...]:
    return tuple(cause for cause in causes if not cause.of_data) or causes


def _data(possible: tuple[Cause, ...], rows: Mapping[str, list[RowDifference]]) -> tuple[Cause, ...]:
    """The datasets among the possible causes that bear witness, with their rows in order of line; where no value
    differs but the description does, the description alone."""
    told = [cause for cause in possible if cause.of_data and cause.name in rows]
    described = {cause.name for cause in told if cause.kind == "description"}
    return tuple(
        cause if cause.kind == "description" else replace(cause, rows=_in_order(found), same_rows=not found)
        for cause in told
        for found in [rows[cause.name]]
        if found or cause.kind == "description" or cause.name not in described
    )


def _in_order(rows: Iterable[RowDifference]) -> tuple[RowDifference, ...]:
    unique = {tuple((row.after or row.before).items()): row for row in rows}
    return tuple(sorted(unique.values(), key=lambda row: int((row.after or row.before)["line"])))


def _shows(sentence: Sentence, title: str) -> bool:
    return bool(title) and loose(title) in sentence.plain


def _same_words(pair: Pair, beside: SaidBeside) -> bool:
    """Whether the author's words are the same on both sides, and ask for the same."""
    before, after = pair.before, pair.after
    if before is None or after is None:
        return False
    old, new = ({said[side].entry.id: said[side] for said in beside.values() if said[side]} for side in (0, 1))
    return _words(before, old) == _words(after, new)


def _words(sentence: Sentence, said: Mapping[str, Said]) -> str:
    """The sentence with every computed word replaced by the expression that asks for it."""
    text = sentence.text
    limit = len(text)
    for mark in reversed(sentence.marks):
        if not mark.claim and mark.start < limit:
            entry = said[mark.statement].entry if mark.statement in said else None
            start, end = _extent(text, mark, entry.text if entry else "")
            asked = f"{{{entry.expression}}}" if entry else ""
            text, limit = text[:start] + asked + text[end:], start
    for one in said.values():
        if one.role == "value" and not sentence.marks:
            text = re.sub(re.escape(one.entry.text), f"{{{one.entry.expression}}}", text, count=1, flags=re.IGNORECASE)
    # Words that are only repeated have numbers around them that no author typed, such as the years compared.
    return loose(text if sentence.marks else folded(text))


def _extent(text: str, mark: Mark, words: str) -> tuple[int, int]:
    """Where the words of a statement stand around its mark: "ökade med 13 procent" around "13 procent"."""
    for start in range(max(mark.end - len(words), 0), mark.start + 1):
        if words and text.startswith(words, start):
            return start, start + len(words)
    return mark.start, mark.end
