"""Where something stands in the author's files, and what is wrong there."""

from sikte.values.value import Value


class Place(Value, order=True):
    """A line in one of the author's files.

    path: relative to the project, with `/`; line: counted from 1 in the author's file.
    """

    path: str
    line: int = 1


class Problem(Value):
    """Something an author must mend (or, as a note, should know).

    code: a key of the message catalogues; facts: what the message is filled with,
    plain strings by name; note: True where it never stops a build by itself.
    """

    place: Place
    code: str
    facts: tuple[tuple[str, str], ...] = ()
    note: bool = False


class Localized(Value):
    """A text in one or more languages: ((language, text), …).

    The language "" marks a text that is the same in all of them (a label from a data file).
    """

    texts: tuple[tuple[str, str], ...]
    place: Place | None = None

    def within(self, language: str) -> str | None:
        """The text in `language`, else None."""
        texts = dict(self.texts)
        return texts.get(language, texts.get(""))
