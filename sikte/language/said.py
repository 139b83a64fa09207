"""What is said: spans of words and printed numbers, put together and taken apart."""

from collections.abc import Callable, Iterable
from string import Formatter

from sikte.values.pages import Said, Span


def fill(template: str, **parts: Said | str) -> Said:
    """The template with what is said in place of each `{name}`; neighbouring words become one span."""
    spans: list[Span] = []
    for words, name, _, _ in Formatter().parse(template):
        spans.append(Span(words))
        if name is not None:
            spans.extend(said(parts[name]))
    return joined(spans)


def said(part: Said | str) -> Said:
    """Mere words, or what is already said."""
    return (Span(part),) if isinstance(part, str) else part


def joined(spans: Iterable[Span]) -> Said:
    """The spans with neighbouring words as one, and none of them empty."""
    found: list[Span] = []
    for span in spans:
        if span.value is None and found and found[-1].value is None:
            found[-1] = Span(found[-1].text + span.text)
        elif span.text:
            found.append(span)
    return tuple(found)


def plain(words: Said) -> str:
    """The text alone."""
    return "".join([span.text for span in words])


def is_said(value: object) -> bool:
    """Whether a value is already said (and no mere tuple of values)."""
    return isinstance(value, tuple) and bool(value) and all(isinstance(part, Span) for part in value)


def capitalized(words: Said) -> Said:
    """Begins with a capital letter; a number stays as it is."""
    return _with_first(words, str.upper)


def lowered(words: Said) -> Said:
    """Begins with a small letter, unless its first word is written in capitals (SCB)."""
    first = plain(words)[:2]
    return words if len(first) == 2 and first[1].isupper() else _with_first(words, str.lower)


def _with_first(words: Said, change: Callable[[str], str]) -> Said:
    if not words:
        return words
    first, *rest = words
    return (Span(change(first.text[:1]) + first.text[1:], first.value), *rest)
