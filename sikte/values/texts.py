"""Authors' texts with their expressions lifted out.

A text is a tuple of parts. In a body the words are HTML that Markdown made; in a title or an alt
text they are plain. Either way the parts are the same, and are put together last, as the place asks.
"""

from sikte.values.places import Place
from sikte.values.value import Value


class Expression(Value):
    """What stands between the braces, as the author wrote it."""

    source: str
    place: Place


class Words(Value):
    """Text (or HTML, in a body) that stands as it is."""

    text: str


class Insert(Value):
    """`{{ expression }}`."""

    expression: Expression


class Claim(Value):
    """`{% claim expression %}text{% endclaim %}`."""

    expression: Expression
    text: "Text"


class Choice(Value):
    """`{% if … %}…{% elif … %}…{% else %}…{% endif %}`: the first branch whose condition holds.

    A branch without a condition is the `else`."""

    branches: tuple[tuple[Expression | None, "Text"], ...]


class Quoted(Value):
    """`{% quoted source="…" %}text{% endquoted %}`: figures that somebody else vouches for."""

    source: str
    text: "Text"


class Address(Value):
    """The target of a link to one of the site's own files: `../goals/x.md#rubrik`, `#rubrik`."""

    target: str
    place: Place


class Block(Value):
    """A fenced block: kind "chart", "table", "figure", "image", …; source: its YAML as written."""

    kind: str
    source: str
    place: Place


class BlockEnd(Value):
    """The end of a paragraph, heading, item or cell: here the way to its calculations stands."""


Part = Words | Insert | Claim | Choice | Quoted | Address | Block | BlockEnd
Text = tuple[Part, ...]


class Digits(Value):
    """A number that an author typed; beside: (place, source) of each expression in its sentence."""

    text: str
    place: Place
    beside: tuple[tuple[Place, str], ...]


class Body(Value):
    """What stands below a front matter. parts: HTML with its expressions; digits: the numbers typed into it."""

    parts: Text = ()
    digits: tuple[Digits, ...] = ()


class Wants(Value):
    """What a document's texts speak of and lead to, known before anything is computed.

    words: among them the name of every dataset it could mean; links, images, codes: (target as written, place);
    today: whether it asks what day it is.
    """

    words: tuple[str, ...] = ()
    links: tuple[tuple[str, Place], ...] = ()
    images: tuple[tuple[str, Place], ...] = ()
    codes: tuple[tuple[str, Place], ...] = ()
    today: bool = False
