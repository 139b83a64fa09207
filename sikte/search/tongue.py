"""What a language must say of itself to be searched: a table that Python and JavaScript read alike."""

from sikte.values.value import Value

# (ending, what stands instead, letters that must be left, letters of which one must stand before it or "")
Rule = tuple[str, str, int, str]


class Tongue(Value, eq=False):
    """How words of a language become stems, and of what its compounds are made.

    letters: those of words beside a–z and digits; whole: words with stems of their own; possessive: tried
    once, first and last; endings: tried over and over, the first that fits each time, so the longest must
    come first; odd: stems that stand for another one; silent: words that nobody searches for; links:
    what may stand between the parts of a compound; parts: words that compounds are often made of, known
    even where a site never uses them alone.
    """

    letters: str
    possessive: tuple[Rule, ...]
    endings: tuple[Rule, ...]
    whole: tuple[tuple[str, str], ...] = ()
    odd: tuple[tuple[str, str], ...] = ()
    silent: frozenset[str] = frozenset()
    links: tuple[str, ...] = ("",)
    parts: tuple[str, ...] = ()
    compounds: bool = False

    def table(self) -> dict[str, object]:
        """The part of it that the browser needs, as JSON has it."""
        return {
            "letters": self.letters,
            "possessive": self.possessive,
            "endings": self.endings,
            "whole": dict(self.whole),
            "odd": dict(self.odd),
            "silent": sorted(self.silent),
            "links": self.links,
            "compounds": self.compounds,
        }


def endings(words: str, left: int, before: str = "", instead: str = "") -> tuple[Rule, ...]:
    """A rule for each word, the longest first."""
    return tuple((word, instead, left, before) for word in sorted(words.split(), key=lambda word: (-len(word), word)))
