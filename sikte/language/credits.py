"""The line that says whose figures these are, and who worked on them."""

from collections.abc import Sequence
from functools import lru_cache

from sikte.language.catalogues import phrased
from sikte.language.said import lowered, plain, said
from sikte.language.texts import localized
from sikte.values.data import Dataset, Source


def credit(datasets: Sequence[Dataset], processed: bool, processor: str, language: str) -> str:
    """Used as published: "Källa: SCB, utrikeshandel med varor. Beställd statistik."; computed further:
    "Underlag: SCB. Bearbetning: Region X". Each source is named once."""
    return _credit(tuple(dict.fromkeys(dataset.source for dataset in datasets)), processed, processor, language)


@lru_cache(maxsize=256)
def _credit(sources: tuple[Source, ...], processed: bool, processor: str, language: str) -> str:
    named = _one(sources[0], language) if len(sources) == 1 else _several(sources, language)
    if not processed:
        return phrased("source" if len(sources) == 1 else "sources", language, source=named)
    stop = " " if named.endswith(".") else ". "
    return phrased("based-on", language, source=named) + stop + phrased("processing", language, name=processor)


def _one(source: Source, language: str) -> str:
    """The name and title; a note is a sentence of its own."""
    note = _note(source, language)
    return _titled(source, language) + (f". {note}." if note else "")


def _several(sources: Sequence[Source], language: str) -> str:
    """Parted by semicolons, each note in brackets."""
    return "; ".join(_titled(s, language) + _bracketed(_note(s, language)) for s in sources)


def _titled(source: Source, language: str) -> str:
    name = localized(source.name, language)
    return f"{name}, {_lowered(localized(source.title, language))}" if source.title else name


def _note(source: Source, language: str) -> str:
    return localized(source.note, language).rstrip(".") if source.note else ""


def _bracketed(note: str) -> str:
    return f" ({_lowered(note)})" if note else ""


def _lowered(text: str) -> str:
    return plain(lowered(said(text)))
