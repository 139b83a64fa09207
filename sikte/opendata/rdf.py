"""RDF/XML, written in the order that it is given in, so that the same facts are the same bytes."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from sikte.values.value import Value

SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}
XSD = "http://www.w3.org/2001/XMLSchema#"
ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# What may stand in an IRI as it is, letters of all alphabets beside (RFC 3987).
ALLOWED = ":/?#[]@!$&'()*+,;=-._~%"
ASCII = map(chr, range(128))
FOREIGN = re.compile(f"[{re.escape(''.join(one for one in ASCII if not one.isalnum() and one not in ALLOWED))}]")


class Iri(Value):
    """A thing that is told of elsewhere, by its address."""

    address: str


class Text(Value):
    """words in a language; without one (""), an identifier that has none."""

    words: str
    language: str = ""


class Typed(Value):
    """A value of one of XML Schema's kinds: "date", "nonNegativeInteger", "hexBinary"."""

    value: str
    kind: str


Term = Iri | Text | Typed


class Node(Value):
    """A thing with what is said of it. kind and names as in SPACES: "dcat:Dataset"; more: facts that are written
    already, and said last."""

    kind: str
    address: str
    facts: tuple[tuple[str, Term], ...]
    more: tuple[str, ...] = ()


def document(parts: Iterable[bytes]) -> bytes:
    """The whole document, of parts that are written."""
    spaces = "".join(f'\n  xmlns:{name}="{address}"' for name, address in SPACES.items())
    begins = f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{spaces}>'
    return b"\n".join([begins.encode(), *parts, b"</rdf:RDF>\n"])


def written(nodes: Iterable[Node]) -> bytes:
    """A part of the document: some things, one after the other."""
    return "\n".join([line for node in nodes for line in _node(node)]).encode()


def lines(said: Iterable[tuple[str, Term]]) -> str:
    """What is said of a thing, as it stands within."""
    return "\n".join([f"  {_fact(name, value)}" for name, value in said])


def iri(address: str) -> str:
    """An address with the characters encoded that no IRI may hold; letters of any alphabet stay."""
    return FOREIGN.sub(lambda letter: quote(letter[0], safe=ALLOWED), address)


def quoted(text: str) -> str:
    """A text as it stands between double quotation marks."""
    return text.translate(ESCAPED).replace('"', "&quot;")


def _node(node: Node) -> Iterator[str]:
    yield f'<{node.kind} rdf:about="{quoted(iri(node.address))}">'
    yield from filter(None, (lines(node.facts), *node.more))
    yield f"</{node.kind}>"


def _fact(name: str, value: Term) -> str:
    match value:
        case Iri(address):
            return f'<{name} rdf:resource="{quoted(iri(address))}"/>'
        case Typed(text, kind):
            return f'<{name} rdf:datatype="{XSD}{kind}">{text.translate(ESCAPED)}</{name}>'
        case Text(words, ""):
            return f"<{name}>{words.translate(ESCAPED)}</{name}>"
    return f'<{name} xml:lang="{quoted(value.language)}">{value.words.translate(ESCAPED)}</{name}>'
