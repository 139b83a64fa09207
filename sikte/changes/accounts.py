"""What the sentences of a page rest on: its statements.json, and which of them a sentence says."""

import json
import re
from collections.abc import Iterable, Mapping

from sikte.changes.found import Row, RowDifference, Statement
from sikte.changes.page import Page, Sentence, loose
from sikte.values.value import Value

ELSEWHERE = ("line", "value")
# What a card may show of another page.
ON_CARDS = ("headline", "title", "summary")
Key = tuple[tuple[str, str], ...]


class Entry(Value):
    """A statement. direction: "up", "down", "unchanged" or ""; rows: by their keys; raw: all of it, as it stands
    in the file."""

    id: str
    kind: str
    where: str
    text: str
    expression: str
    direction: str
    rows: Mapping[Key, Row]
    raw: Statement

    @property
    def datasets(self) -> frozenset[str]:
        return frozenset(row["dataset"] for row in self.rows.values())


class Said(Value):
    """An entry as a sentence says it. role: "value", "claim" (an author's) or "choice" (a branch of an `if`);
    numbers: the texts of its numbers."""

    entry: Entry
    role: str
    numbers: tuple[str, ...] = ()


class Account(Value):
    """The statements of one page. rows: every row that any of them rests on; unmarked: those without an element."""

    entries: Mapping[str, Entry]
    rows: Mapping[Key, Row]
    unmarked: tuple[Entry, ...]

    def said_in(self, sentence: Sentence) -> tuple[Said, ...]:
        """What a sentence of this page says; if none of it is marked, it may still repeat the headline."""
        marked = self._marked(sentence)
        choices = [entry for entry in self.unmarked if _is_choice(entry)]
        chosen = tuple(Said(entry, "choice") for entry in choices if _told(entry, sentence))
        others = [] if marked else [entry for entry in self.unmarked if entry not in choices]
        return marked + chosen + self._repeated(sentence, others)

    def said_on_card(self, sentence: Sentence) -> tuple[Said, ...]:
        """What a sentence of another page says of this one."""
        return self._repeated(sentence, [entry for entry in self.entries.values() if entry.where in ON_CARDS])

    def _marked(self, sentence: Sentence) -> tuple[Said, ...]:
        numbers: dict[str, tuple[str, ...]] = {}
        claims = set()
        for mark in sentence.marks:
            number = (sentence.text[mark.start : mark.end],) if mark.number else ()
            numbers[mark.statement] = numbers.get(mark.statement, ()) + number
            claims |= {mark.statement} if mark.claim else set()
        return tuple(
            Said(self.entries[name], "claim" if name in claims else "value", found)
            for name, found in numbers.items()
            if name in self.entries
        )

    def _repeated(self, sentence: Sentence, entries: Iterable[Entry]) -> tuple[Said, ...]:
        """Those whose words stand in the sentence, the longest first; words that are taken are not found again."""
        found, left = [], sentence.plain.casefold()
        for entry in sorted(entries, key=lambda entry: -len(entry.text)):
            words = loose(entry.text).casefold()
            place = _place(words, left)
            if place:
                found.append(Said(entry, "value"))
                left = f"{left[: place.start()]}\0{left[place.end() :]}"
        return tuple(found)


def account(statements: bytes | None, page: Page | None) -> Account:
    """The account of a page; empty where the page computes nothing."""
    entries = {raw["id"]: _entry(raw) for raw in json.loads(statements or b"[]")}
    marked = page.marked() if page else frozenset()
    rows = {key: row for entry in entries.values() for key, row in entry.rows.items()}
    return Account(entries, rows, tuple(entry for entry in entries.values() if entry.id not in marked))


def row_differences(old: Entry | None, new: Entry | None, before: Account, after: Account) -> tuple[RowDifference, ...]:
    """The rows behind a statement that are not as they were: other values, and rows that have come.

    Rows that have gone are told only where nothing else is: they may merely not be spoken of any more.
    """
    keys = dict.fromkeys((*(old.rows if old else ()), *(new.rows if new else ())))
    pairs = [(before.rows.get(key), after.rows.get(key)) for key in keys]
    differing = [RowDifference(one, other) for one, other in pairs if not _same(one, other)]
    return tuple([row for row in differing if row.after] or differing)


def _same(one: Row | None, other: Row | None) -> bool:
    return one is not None and other is not None and one["value"] == other["value"]


def _entry(raw: Mapping[str, object]) -> Entry:
    rows = {tuple(sorted((k, v) for k, v in row.items() if k not in ELSEWHERE)): row for row in raw["rows"]}
    heading = raw.get("direction") or ""
    return Entry(raw["id"], raw["kind"], raw["where"], raw["text"], raw["expression"], heading, rows, raw)


def _is_choice(entry: Entry) -> bool:
    return entry.where == "body"


def _told(choice: Entry, sentence: Sentence) -> bool:
    """Whether the sentence is part of the branch, or the branch part of the sentence."""
    branch, words = loose(choice.text), sentence.plain
    return bool(_place(branch, words) or _place(words, branch))


def _place(words: str, text: str) -> re.Match[str] | None:
    """Where the words stand in the text, as whole words."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) if words else None
